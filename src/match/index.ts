/**
 * The matcher's public face: everything outside of this folder imports from here.
 * It is pure: no dependency, no Node, no DOM.
 */
export { printable } from './cleanText.ts';
export { compile } from './compile.ts';
export { looksLikeError } from './errorWords.ts';
export {
  explain,
  type ExplainedCandidate,
  type ExplainedPlace,
  type ExplainedRank,
  type Explanation,
} from './explain.ts';
export { match } from './match.ts';
export { redact, redactedNames } from './redact.ts';
export { editDistance, nearest } from './spelling.ts';
export { joinParts, partsForText, splitIndex } from './splitIndex.ts';
export {
  compileTemplate,
  messageText,
  parseTemplate,
  templatePlaceholders,
  withoutPlaceholders,
  type Instruction,
  type TemplatePart,
} from './template.ts';
export { runTemplate } from './templateMatcher.ts';
export {
  confidences,
  type Confidence,
  type IndexArticle,
  type Match,
  type MatchArticle,
  type MatchIndex,
} from './types.ts';
export { fitsType, isValue, valueTypes, type ValueTypeName } from './valueTypes.ts';
export { valueTypeTexts } from './valueTypeTexts.ts';
export { commonWords } from './weights.ts';
