import { groupCommands } from '../../domain/platforms.ts';
import { fillCommand, placeholderTypes } from '../../domain/shell/fillCommand.ts';
import { targetShell } from '../../domain/shell/syntax.ts';
import { parseTemplate, redactedNames } from '../../match/index.ts';
import type { Command } from '../../schema/steps.ts';
import { loadSummary } from '../../search/briefs.ts';
import type { Diagnosis, EvidenceLine, FoundError } from '../../search/diagnose/diagnose.ts';
import type { ArticleSummary } from '../../search/types.ts';
import { proposeArticle } from '../search/proposeArticle.ts';
import { confidenceWords, resultItem } from '../search/resultItem.ts';
import { createElement, renderInlineCode } from '../site/dom.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';

/** How many articles with words of the message are listed if no article covers the message. */
const maxSimilar = 5;

/** A diagnosis as elements of the page: a headline, and the elements below it. */
interface RenderedDiagnosis {
  readonly headline: string;
  readonly parts: readonly HTMLElement[];
}

/**
 * Renders the errors that were found in a paste, or the next steps if no article covers it. The paste
 * is untrusted, so everything is set as text.
 *
 * @throws if the summary of an article cannot be loaded
 */
export async function renderDiagnosis({ found, telling }: Diagnosis): Promise<RenderedDiagnosis> {
  const sure = found.filter(({ confidence }) => confidence !== 'possible');
  // Possible matches appear only if there are no better ones.
  const shown = sure.length > 0 ? sure : found;
  const summaries = await Promise.all(shown.map(({ id }) => loadSummary(id)));
  const list = createElement('ol');
  list.className = 'found-errors';
  for (const [index, error] of shown.entries()) {
    const summary = summaries[index];
    if (summary) list.append(renderFoundError(error, summary, index === 0));
  }
  const next = sure.length > 0 ? [] : await nextSteps(telling, new Set(shown.map(({ id }) => id)));
  return { headline: headlineOf(sure.length, shown.length), parts: [list, ...next] };
}

function headlineOf(sure: number, shown: number): string {
  if (shown === 0) return 'No article covers this. Nothing was guessed.';
  if (sure === 0) return 'No exact match. Perhaps one of these:';
  return sure === 1 ? 'Found' : `${sure} errors found, the root cause first`;
}

/** Lists the articles that share words with the error line, and offers to propose an article. */
async function nextSteps(errorLine: string, shown: ReadonlySet<string>): Promise<HTMLElement[]> {
  // The names that replace secrets are not words of the message.
  const words = errorLine.replace(redactedNames, ' ');
  // The search is 16 KB of script, which an answer with a match does not need.
  const answer = await import('../../search/search.ts')
    .then(({ search }) => search(words, { limit: maxSimilar }))
    .catch(() => undefined);
  const others = (answer?.results ?? []).filter(({ id }) => !shown.has(id));
  const next: HTMLElement[] = [];
  if (answer && others.length > 0) {
    const box = createElement('div');
    box.className = 'search-results';
    const list = createElement('ol');
    list.append(...others.map((result) => resultItem(result, answer.terms)));
    box.append(list);
    next.push(createElement('h2', 'Articles with words of that message'), box);
  }
  return [...next, ...proposeArticle(errorLine)];
}

/**
 * Renders one error that was found, with its confidence, its evidence and its likely cause. The first
 * error also has the quick fix with the user's values.
 */
function renderFoundError(
  error: FoundError,
  summary: ArticleSummary,
  first: boolean,
): HTMLLIElement {
  const item = createElement('li');
  item.className = 'found-error';
  item.dataset['articleId'] = error.id;
  item.dataset['confidence'] = error.confidence;
  const heading = createElement('h2');
  const link = createElement('a');
  link.href = summary.address;
  link.append(createElement('code', summary.error));
  heading.append(link);
  const evidence = createElement('pre');
  evidence.className = 'found-error__evidence';
  evidence.tabIndex = 0;
  evidence.append(...error.evidence.flatMap(quote));
  const confidence = createElement('p', `${confidenceWords[error.confidence]} · ${summary.tool}`);
  confidence.className = 'found-error__confidence';
  item.append(confidence, heading);
  item.append(createElement('p', summary.summary), evidence);
  const cause = error.cause === undefined ? undefined : summary.causes[error.cause];
  if (cause !== undefined) item.append(causeLine(summary.address, error.cause ?? '', cause));
  if (first) item.append(...renderQuickFix(summary, error.values));
  const more = createElement('p');
  const all = createElement(
    'a',
    first ? 'All causes and fixes, with your values' : 'Causes and fixes',
  );
  all.href = summary.address;
  more.append(all);
  item.append(more);
  // The article fills its commands with the values of the paste. They go through the storage of this
  // tab, not through the URL.
  item.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return;
    sessionHandoff.putResult({ id: error.id, values: error.values, cause: error.cause });
  });
  return item;
}

function causeLine(path: string, id: string, title: string): HTMLElement {
  const line = createElement('p', 'The wording points to this cause: ');
  const link = createElement('a');
  link.append(...renderInlineCode(title));
  link.href = `${path}#cause-${id}`;
  line.append(link);
  return line;
}

function quote({ number, text, start, end }: EvidenceLine): (Node | string)[] {
  const label = createElement('span', `${number}  `);
  label.className = 'found-error__line-number';
  return [
    label,
    text.slice(0, start),
    createElement('mark', text.slice(start, end)),
    `${text.slice(end)}\n`,
  ];
}

/** Renders the quick fix of an article, with the user's values in the commands of the user's platform. */
function renderQuickFix(
  summary: ArticleSummary,
  values: Readonly<Record<string, string>>,
): HTMLElement[] {
  const { os } = document.documentElement.dataset;
  const list = createElement('ol');
  list.className = 'steps';
  for (const { text, commands } of summary.quickFix) {
    const step = createElement('li');
    const sentence = createElement('p');
    sentence.append(...renderInlineCode(text));
    step.append(sentence);
    const groups = commands.length > 0 ? groupCommands(commands) : [];
    const group = groups.find(({ shownOn }) => shownOn.some((name) => name === os)) ?? groups[0];
    for (const command of group?.commands ?? [])
      step.append(commandBlock(command, summary, values));
    list.append(step);
  }
  return [createElement('h3', 'Quick fix'), list];
}

function commandBlock(
  command: Command,
  summary: ArticleSummary,
  values: Readonly<Record<string, string>>,
): HTMLElement {
  const box = createElement('copy-box' as 'div');
  const shell = targetShell(command);
  box.dataset['shell'] = shell;
  const pre = createElement('pre');
  const code = createElement('code');
  const types = placeholderTypes(summary);
  for (const part of fillCommand(parseTemplate(command.run), shell, values, types)) {
    if ('literal' in part) code.append(part.literal);
    else
      code.append(
        createElement('var', part.text ?? summary.values[part.placeholder]?.example ?? ''),
      );
  }
  pre.append(code);
  box.append(pre);
  return box;
}
