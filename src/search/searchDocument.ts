import { articlePath } from '../domain/articleAddress.ts';
import type { Article } from '../schema/article.ts';
import { messageText } from '../match/messageText.ts';
import { escapeHtml } from '../markdown/escapeHtml.ts';
import { plainText } from '../markdown/plainText.ts';

/**
 * How much a field counts against the body, which is 1. Pagefind takes 0 to 10, and squares it.
 * The message is what people paste, codes and other names what they remember; searches are guesses.
 */
export const fieldWeights = { message: 10, name: 7, search: 5, heading: 2 } as const;

/**
 * What the full-text index holds of an article, as the HTML page that Pagefind reads.
 * It is not the article's page: that one carries nothing for the index, and so stays small.
 *
 * @param toolName the tool as people know it
 * @param body the article's MDX body
 */
export function pagefindHtml(id: string, article: Article, toolName: string, body: string) {
  const weighted = (weight: number, texts: readonly string[]): string =>
    texts.map((text) => `<p data-pagefind-weight="${weight}">${escapeHtml(text)}</p>`).join('\n');
  const meta = {
    id,
    error: messageText(article.error),
    tool: toolName,
    summary: plainText(article.summary),
    kind: article.kind,
    platforms: article.platforms.join(' '),
  };
  const content = `<html lang="en"><body data-pagefind-body>
<div data-pagefind-ignore>${Object.entries(meta)
    .map(([key, value]) => `<p data-pagefind-meta="${key}">${escapeHtml(value)}</p>`)
    .join('')}</div>
${weighted(fieldWeights.message, [article.error, ...article.messages.flatMap(({ text, samples }) => [text, ...samples])])}
${weighted(fieldWeights.name, [toolName, ...article.codes.map(({ code }) => code), ...article.aliases])}
${weighted(fieldWeights.search, article.searches)}
${weighted(
  fieldWeights.heading,
  [...article.causes, ...article.fixes].map(({ title }) => plainText(title)),
)}
${weighted(1, [
  article.kind,
  plainText(article.summary),
  ...article.causes.map(({ detail }) => plainText(detail)),
  ...article.edgeCases.map(({ title, detail }) => plainText(`${title} ${detail}`)),
  ...article.faq.map(({ question, answer }) => plainText(`${question} ${answer}`)),
  body.replace(/<\/?[A-Z][^>]*>|^```.*$/gm, ''),
])}
</body></html>`;
  return { url: articlePath(id), content };
}
