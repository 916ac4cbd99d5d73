import { articles } from '../../fixtureCorpus.ts';
import { testMatch } from '../../matchProperties.ts';

testMatch(articles, { runs: 300, size: 20_000 });
