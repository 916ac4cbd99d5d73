import type { Article } from '../schema/article.ts';
import { namesOf } from '../schema/vocabulary.ts';
import type { RelatedArticle } from './relatedArticles.ts';

/** The properties of a section of an article. The page and its alternates use them. */
interface SectionInfo {
  readonly title: string;
  /** Tells whether an article has the section. Undefined for sections that every article has. */
  readonly exists?: (article: Article, related: readonly RelatedArticle[]) => boolean;
}

/** The sections of an article, in the order of the page. The keys are the ids of their elements. */
const sections = {
  meaning: { title: 'What it means' },
  'quick-fix': { title: 'Quick fix' },
  causes: { title: 'Find your cause' },
  fixes: { title: 'Fixes' },
  why: { title: 'Why this happens' },
  checklist: { title: 'Diagnostic checklist' },
  'edge-cases': { title: 'Edge cases', exists: ({ edgeCases }) => edgeCases.length > 0 },
  avoid: { title: 'What to avoid' },
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
 * Returns the sections that the page of an article has, in the order of the page.
 *
 * @param related the related articles that the page shows
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
