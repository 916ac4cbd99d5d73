import { absoluteUrl } from '../../domain/absoluteAddress.ts';
import { article as articleSchema } from '../../schema/article.ts';
import { contentLicence } from '../contentLicence.ts';
import { bodyNodes } from '../markdown/bodyNodes.ts';
import { serialize } from '../markdown/serialize.ts';
import type { PublishedArticle } from '../PublishedArticle.ts';
import { resolveLink } from '../resolveLink.ts';
import { alternatePath } from '../../domain/twinAddress.ts';
import type { ArticleJson } from './articleJson.ts';
import { schemaPath } from '../schemaAddress.ts';
import { absoluteLinks, withAbsoluteLinks } from './withWholeLinks.ts';

/** Returns the JSON alternate of an article: all its fields. Text fields are inline Markdown. */
export function buildArticleJson(published: PublishedArticle, site: string | URL): ArticleJson {
  const { id, article, toolName, body, related, repro } = published;
  const resolve = (url: string): string => resolveLink(url, id, site);
  const address = (path: string): string => absoluteUrl(path, site);
  return {
    $schema: schemaPath('article', site),
    version: 1,
    id,
    url: address(`/errors/${id}/`),
    markdown: address(alternatePath(id, 'md')),
    licence: contentLicence.id,
    toolName,
    ...withAbsoluteLinks(articleSchema, article, resolve),
    related: related.map(({ id: other, relation, difference, article: { error } }) => ({
      id: other,
      relation,
      ...(difference !== undefined && { difference: absoluteLinks(difference, resolve) }),
      error,
      url: address(`/errors/${other}/`),
    })),
    body: serialize(bodyNodes(body), resolve),
    ...(repro && {
      reproduced: {
        on: repro.on,
        programs: repro.programs,
        executed: repro.sessions.map(({ fix }) => fix),
        sessions: address(`/errors/${id}/repro.txt`),
        script: address(`/errors/${id}/repro.sh`),
      },
    }),
  };
}
