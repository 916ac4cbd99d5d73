import type { Article } from '../schema/article.ts';
import type { RelatedArticle } from './RelatedArticle.ts';

/**
 * The sections of an article's page that exist, in their order, by the id of their element.
 *
 * @param related the other articles that it leads to
 */
export function articleSections(
  article: Article,
  related: readonly RelatedArticle[],
): { id: string; title: string }[] {
  const confused = related.some(({ relation }) => relation === 'confused-with');
  const others = related.some(({ relation }) => relation !== 'confused-with');
  const sections: [id: string, title: string, exists: boolean][] = [
    ['meaning', 'What it means', true],
    ['quick-fix', 'Quick fix', true],
    ['causes', 'Which cause is yours?', true],
    ['fixes', 'Fixes', true],
    ['why', 'Why this happens', true],
    ['checklist', 'Diagnostic checklist', true],
    ['edge-cases', 'Edge cases', article.edgeCases.length > 0],
    ['avoid', 'What does not help', true],
    ['faq', 'Questions', true],
    ['confused-with', 'Often confused with', confused],
    ['aliases', 'Also known as', true],
    ['searches', 'Common searches', true],
    ['related', 'Related errors', others],
    ['reproduced', 'How it was reproduced', article.evidence.kind === 'reproduced'],
    ['sources', 'Sources', true],
    ['still-stuck', 'Still stuck?', true],
  ];
  return sections.filter(([, , exists]) => exists).map(([id, title]) => ({ id, title }));
}
