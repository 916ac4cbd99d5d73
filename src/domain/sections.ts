import type { Article } from '../schema/article.ts';
import { namesOf } from '../schema/vocabulary.ts';
import type { RelatedArticle } from './relatedArticles.ts';

/** The properties of a section of an article. The page and its alternates use them. */
interface SectionInfo {
  readonly title: string;
  /** Tells whether an article has the section. Undefined for sections that every article has. */
  readonly exists?: (article: Article, related: readonly RelatedArticle[]) => boolean;
  /**
   * How the page shows the section. `lead`: on top of the page, without a heading. `folded`: closed
   * until the user opens it, as few users need it.
   */
  readonly shown?: 'lead' | 'folded';
}

/**
 * The sections of an article, in the order of the page: what helps most users comes first, and what
 * only few need is folded at the end. The keys are the ids of their elements.
 */
const sections = {
  meaning: { title: 'What it means', shown: 'lead' },
  'quick-fix': { title: 'Quick fix' },
  causes: { title: 'Find your cause' },
  why: { title: 'Why this happens' },
  avoid: { title: 'What to avoid' },
  'confused-with': {
    title: 'Often confused with',
    exists: (_, related) => related.some(({ relation }) => relation === 'confused-with'),
  },
  faq: { title: 'Questions' },
  related: {
    title: 'Related errors',
    exists: (_, related) => related.some(({ relation }) => relation !== 'confused-with'),
  },
  'edge-cases': {
    title: 'Edge cases',
    shown: 'folded',
    exists: ({ edgeCases }) => edgeCases.length > 0,
  },
  checklist: { title: 'Diagnostic checklist', shown: 'folded' },
  wordings: { title: 'Other forms of this message', shown: 'folded' },
  aliases: { title: 'Also known as', shown: 'folded' },
  searches: { title: 'Common searches', shown: 'folded' },
  reproduced: {
    title: 'How it was reproduced',
    shown: 'folded',
    exists: ({ evidence }) => evidence.kind === 'reproduced',
  },
  sources: { title: 'Sources', shown: 'folded' },
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
): (Pick<SectionInfo, 'title' | 'shown'> & { id: SectionId })[] {
  return namesOf(sections).flatMap((id) => {
    const { exists, ...info }: SectionInfo = sections[id];
    return (exists?.(article, related) ?? true) ? [{ id, ...info }] : [];
  });
}
