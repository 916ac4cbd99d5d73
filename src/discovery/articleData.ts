import type { FAQPage, HowTo, TechArticle } from 'schema-dts';
import { plainText } from '../markdown/plainText.ts';
import { messageText } from '../match/messageText.ts';
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
