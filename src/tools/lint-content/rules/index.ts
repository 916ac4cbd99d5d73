import type { Rule } from '../types.ts';
import { body } from './body.ts';
import { causeFix } from './causeFix.ts';
import { codeLanguage } from './codeLanguage.ts';
import { dates } from './dates.ts';
import { destructive } from './destructive.ts';
import { duplicateTemplate } from './duplicateTemplate.ts';
import { filler } from './filler.ts';
import { folder } from './folder.ts';
import { foreignSample } from './foreignSample.ts';
import { inlineMarkdown } from './inlineMarkdown.ts';
import { links } from './links.ts';
import { placeholders } from './placeholders.ts';
import { platformCoverage } from './platformCoverage.ts';
import { redirects } from './redirects.ts';
import { related } from './related.ts';
import { reports } from './reports.ts';
import { repro } from './repro.ts';
import { sampleMatches } from './sampleMatches.ts';
import { schema } from './schema.ts';
import { signs } from './signs.ts';
import { sources } from './sources.ts';
import { titleAndSummary } from './titleAndSummary.ts';
import { titleFound } from './titleFound.ts';
import { tooGeneral } from './tooGeneral.ts';

/** Every rule, in the order of docs/lint-rules.md. */
export const rules: readonly Rule[] = [
  schema,
  folder,
  titleAndSummary,
  titleFound,
  placeholders,
  sampleMatches,
  duplicateTemplate,
  foreignSample,
  causeFix,
  signs,
  platformCoverage,
  destructive,
  related,
  tooGeneral,
  sources,
  dates,
  repro,
  reports,
  inlineMarkdown,
  filler,
  links,
  redirects,
  codeLanguage,
  body,
];
