import type { FAQPage, HowTo, TechArticle } from 'schema-dts';
import { plainText } from '../../markdown/plainText.ts';
import { messageText } from '../../match/messageText.ts';
import type { Article } from '../../schema/article.ts';

/** Absolute addresses that an article's data needs. */
interface Addresses {
  readonly home: string;
  readonly picture: string;
}

/**
 * What an article's page shows, in the words of schema.org; nothing that it does not show.
 * A fix is a `HowTo` if it has several steps: one step is an answer, and not a procedure.
 */
export function articleData(
  article: Article,
  { home, picture }: Addresses,
): (TechArticle | FAQPage | HowTo)[] {
  return [
    {
      '@type': 'TechArticle',
      headline: messageText(article.error),
      description: plainText(article.summary),
      image: picture,
      dateModified: article.reviewed,
      author: { '@type': 'Organization', name: 'Unstuck', url: home },
    },
    ...article.fixes
      .filter(({ steps }) => steps.length > 1)
      .map(({ title, steps }): HowTo => ({
        '@type': 'HowTo',
        name: plainText(title),
        step: steps.map(({ text }) => ({ '@type': 'HowToStep', text: plainText(text) })),
      })),
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
