import type {
  BreadcrumbList,
  FAQPage,
  Graph,
  HowTo,
  SearchAction,
  TechArticle,
  Thing,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import { plainText } from '../markdown/inline.ts';
import { messageText } from '../match/index.ts';
import type { Article } from '../schema/article.ts';

/** Complete URLs that an article's data needs. */
interface Addresses {
  readonly home: string;
  readonly picture: string;
}

/**
 * Returns what an article's page shows, in the vocabulary of schema.org, and nothing that the page
 * does not show. A quick fix with several steps is a `HowTo`, as its steps are done in order. The
 * other fixes are no `HowTo`, as the steps of some of them are alternatives for different products.
 */
export function articleData(
  article: Article,
  { home, picture }: Addresses,
): (TechArticle | FAQPage | HowTo)[] {
  const message = messageText(article.error);
  return [
    {
      '@type': 'TechArticle',
      headline: message,
      description: plainText(article.summary),
      image: picture,
      dateModified: article.reviewed,
      author: { '@type': 'Organization', name: 'Unstuck', url: home },
    },
    ...(article.quickFix.length > 1 ? [howTo(message, article)] : []),
    {
      '@type': 'FAQPage',
      mainEntity: article.faq.map(({ question, answer }) => ({
        '@type': 'Question',
        name: plainText(question),
        acceptedAnswer: { '@type': 'Answer', text: plainText(answer) },
      })),
    },
  ];
}

function howTo(message: string, { quickFix }: Article): HowTo {
  return {
    '@type': 'HowTo',
    name: `Quick fix: ${message}`,
    step: quickFix.map(({ text }) => ({ '@type': 'HowToStep', text: plainText(text) })),
  };
}

/** A step of the breadcrumb trail: its name and its complete URL. */
interface Crumb {
  readonly name: string;
  readonly address: string;
}

/**
 * Returns the breadcrumb trail of a page, as Google asks for:
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function breadcrumbData(trail: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address,
    })),
  };
}

/**
 * Returns structured data as the text of a `<script type="application/ld+json">`, which browsers do
 * not run. `<` is escaped, so that no text can end the element.
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

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
