// What answers a query, and renders the answer: most of the script of a search. It loads apart from the
// panel, because a log is answered without it.
export { loadIndexReader } from '../../search/load.ts';
export { search } from '../../search/search.ts';
export { filterBar } from './filters.ts';
export { loadCard, loadNextSteps, renderAnswer, statusText } from './renderAnswer.ts';
