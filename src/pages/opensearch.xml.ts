import type { APIRoute } from 'astro';
import { withBase } from '../domain/urls.ts';

/**
 * The description with which browsers offer this site as a search engine:
 * https://developer.mozilla.org/docs/Web/XML/Guides/OpenSearch
 */
export const GET: APIRoute = ({ site }) => {
  const home = new URL(withBase('/'), site).href;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Unstuck</ShortName>
  <Description>Exact error messages, explained and fixed</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${home}favicon.svg</Image>
  <Url type="text/html" template="${home}search/?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${home}opensearch.xml"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};
