import type { Article } from '../schema/article.ts';
import { namesOf } from '../schema/vocabulary.ts';
import type { RelatedArticle } from './relatedArticles.ts';

/** What the page and its alternates have to know about a section of an article. */
interface SectionInfo {
  readonly title: string;
  /** Whether an article has the section. Left out for sections that every article has. */
  readonly exists?: (article: Article, related: readonly RelatedArticle[]) => boolean;
}

/** The sections of an article, in the order of the page, by the id of their element. */
const sections = {
  meaning: { title: 'What it means' },
  'quick-fix': { title: 'Quick fix' },
  causes: { title: 'Which cause is yours?' },
  fixes: { title: 'Fixes' },
  why: { title: 'Why this happens' },
  checklist: { title: 'Diagnostic checklist' },
  'edge-cases': { title: 'Edge cases', exists: ({ edgeCases }) => edgeCases.length > 0 },
  avoid: { title: 'What does not help' },
  faq: { title: 'Questions' },
  'confused-with': {
    title: 'Often confused with',
    exists: (_, related) => related.some(({ relation }) => relation === 'confused-with'),
  },
  aliases: { title: 'Also known as' },
  searches: { title: 'Common searches' },
  related: {
    title: 'Related errors',
    exists: (_, related) => related.some(({ relation }) => relation !== 'confused-with'),
  },
  reproduced: {
    title: 'How it was reproduced',
    exists: ({ evidence }) => evidence.kind === 'reproduced',
  },
  sources: { title: 'Sources' },
  'still-stuck': { title: 'Still stuck?' },
} as const satisfies Readonly<Record<string, SectionInfo>>;

/** The id of a section, which is the id of its element on the page. */
export type SectionId = keyof typeof sections;

/** The titles of all sections, in the order of the page. */
export const sectionTitles: readonly string[] = namesOf(sections).map((id) => sections[id].title);

/**
 * The sections of an article's page that exist, in their order.
 *
 * @param related the other articles that it leads to
 */
export function articleSections(
  article: Article,
  related: readonly RelatedArticle[],
): { id: SectionId; title: string }[] {
  return namesOf(sections).flatMap((id) => {
    const { title, exists }: SectionInfo = sections[id];
    return (exists?.(article, related) ?? true) ? [{ id, title }] : [];
  });
}
