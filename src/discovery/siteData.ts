import type { SearchAction, WebSite, WithActionConstraints } from 'schema-dts';

/**
 * Returns the structured data of the site and its search, for the home page. Google uses it for the
 * site's name: https://developers.google.com/search/docs/appearance/site-names
 *
 * @param home the complete URL of the home page
 * @param search the complete URL of the search page
 */
export function siteData(home: string, search: string): WebSite {
  const action: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return { '@type': 'WebSite', name: 'Unstuck', url: home, potentialAction: action };
}
