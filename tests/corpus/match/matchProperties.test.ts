import { testMatch } from '../../matchProperties.ts';
import { articles } from '../realCorpus.ts';

testMatch(articles, { runs: 60, size: 40_000 });
