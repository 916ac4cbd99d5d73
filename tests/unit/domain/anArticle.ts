import { type Article, article } from '../../../src/schema/article.ts';
import { parseFrontmatter } from '../../../src/content/frontmatter.ts';
import { readFileSync } from 'node:fs';

/** The article `docker/manifest-unknown` of the good fixture: it has every kind of field. */
export function anArticle(): Article {
  const path = new URL(
    '../../fixtures/lint/good/content/articles/docker/manifest-unknown/index.mdx',
    import.meta.url,
  );
  return article.parse(parseFrontmatter(readFileSync(path, 'utf8')).data);
}
