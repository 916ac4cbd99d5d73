import { join } from 'node:path';
import { today } from '../../src/content/readCorpus.ts';
import { readContent } from '../readContent.ts';

/** The articles of this repository. Only tests about these articles use them. */
export const { collections, articles, published } = readContent(
  join(import.meta.dirname, '../..'),
  today(),
);
