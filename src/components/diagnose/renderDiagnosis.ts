import { groupCommands } from '../../domain/platforms.ts';
import { fillCommand, placeholderTypes } from '../../domain/shell/fillCommand.ts';
import { targetShell } from '../../domain/shell/syntax.ts';
import { parseTemplate, redactedNames } from '../../match/index.ts';
import type { Command } from '../../schema/article.ts';
import { loadSummary } from '../../search/briefs.ts';
import type { Diagnosis, EvidenceLine, FoundError } from '../../search/diagnose/diagnose.ts';
import { search } from '../../search/search.ts';
import type { ArticleSummary } from '../../search/types.ts';
import { proposeArticle } from '../search/proposeArticle.ts';
import { confidenceWords, resultItem } from '../search/resultItem.ts';
import { createElement, renderInlineCode } from '../site/dom.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';

/** So many articles are named that have words of a message which none covers. */
const mostNear = 5;

/** A diagnosis as it stands on the page: one line that says how it went, and what is below it. */
interface RenderedDiagnosis {
  readonly headline: string;
  readonly parts: readonly HTMLElement[];
}

/**
 * Renders what was found in a paste, or the ways on if nothing was. All of it is set as text.
 *
 * @throws if what is shown of an article cannot be loaded
 */
export async function renderDiagnosis({ found, telling }: Diagnosis): Promise<RenderedDiagnosis> {
  const sure = found.filter(({ confidence }) => confidence !== 'possible');
  // What is only possible stands back where something is sure: it would only distract.
  const shown = sure.length > 0 ? sure : found;
  const briefs = await Promise.all(shown.map(({ id }) => loadSummary(id)));
  const list = createElement('ol');
  list.className = 'found-errors';
  for (const [index, error] of shown.entries()) {
    const brief = briefs[index];
    if (brief) list.append(renderFoundError(error, brief, index === 0));
  }
  const ways = sure.length > 0 ? [] : await waysOn(telling, new Set(shown.map(({ id }) => id)));
  return { headline: headlineOf(sure.length, shown.length), parts: [list, ...ways] };
}

function headlineOf(sure: number, shown: number): string {
  if (shown === 0) return 'No article covers this. Nothing was guessed.';
  if (sure === 0) return 'No exact match. Perhaps one of these:';
  return sure === 1 ? 'Found' : `${sure} errors found, the root cause first`;
}

/** The nearest articles to the most telling line, and the way to propose one. */
async function waysOn(telling: string, known: ReadonlySet<string>): Promise<HTMLElement[]> {
  // The names of what was taken out are no words of the message.
  const words = telling.replace(redactedNames, ' ');
  const answer = await search(words, { limit: mostNear }).catch(() => undefined);
  const others = (answer?.results ?? []).filter(({ id }) => !known.has(id));
  const ways: HTMLElement[] = [];
  if (answer && others.length > 0) {
    const box = createElement('div');
    box.className = 'search-results';
    const list = createElement('ol');
    list.append(...others.map((result) => resultItem(result, answer.terms)));
    box.append(list);
    ways.push(createElement('h2', 'Articles with words of that message'), box);
  }
  return [...ways, ...proposeArticle(telling)];
}

/**
 * One error that was found: how sure, the evidence, the likely cause, and for the first one the quick
 * fix with the reader's values.
 */
function renderFoundError(error: FoundError, brief: ArticleSummary, first: boolean): HTMLLIElement {
  const item = createElement('li');
  item.className = 'found-error';
  item.dataset['articleId'] = error.id;
  item.dataset['confidence'] = error.confidence;
  const heading = createElement('h2');
  const link = createElement('a');
  link.href = brief.address;
  link.append(createElement('code', brief.error));
  heading.append(link);
  const evidence = createElement('pre');
  evidence.className = 'found-error__evidence';
  evidence.tabIndex = 0;
  evidence.append(...error.evidence.flatMap(quote));
  const confidence = createElement('p', `${confidenceWords[error.confidence]} · ${brief.tool}`);
  confidence.className = 'found-error__confidence';
  item.append(confidence, heading);
  item.append(createElement('p', brief.summary), evidence);
  const cause = error.cause === undefined ? undefined : brief.causes[error.cause];
  if (cause !== undefined) item.append(causeLine(brief.address, error.cause ?? '', cause));
  if (first) item.append(...renderQuickFix(brief, error.values));
  const more = createElement('p');
  const all = createElement(
    'a',
    first ? 'All causes and fixes, with your values' : 'Causes and fixes',
  );
  all.href = brief.address;
  more.append(all);
  item.append(more);
  // The article fills its commands from what was pasted: through this tab's storage, not the address.
  item.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return;
    sessionHandoff.putResult({ id: error.id, values: error.values, cause: error.cause });
  });
  return item;
}

function causeLine(address: string, id: string, title: string): HTMLElement {
  const line = createElement('p', 'The wording points to this cause: ');
  const link = createElement('a');
  link.append(...renderInlineCode(title));
  link.href = `${address}#cause-${id}`;
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

/** The quick fix of an article with the reader's values in its commands, for the reader's platform. */
function renderQuickFix(
  brief: ArticleSummary,
  values: Readonly<Record<string, string>>,
): HTMLElement[] {
  const { os } = document.documentElement.dataset;
  const list = createElement('ol');
  list.className = 'steps';
  for (const { text, commands } of brief.quickFix) {
    const step = createElement('li');
    const sentence = createElement('p');
    sentence.append(...renderInlineCode(text));
    step.append(sentence);
    const groups = commands.length > 0 ? groupCommands(commands) : [];
    const own = groups.find(({ shownOn }) => shownOn.some((name) => name === os)) ?? groups[0];
    for (const command of own?.commands ?? []) step.append(commandBlock(command, brief, values));
    list.append(step);
  }
  return [createElement('h3', 'Quick fix'), list];
}

function commandBlock(
  command: Command,
  brief: ArticleSummary,
  values: Readonly<Record<string, string>>,
): HTMLElement {
  const box = createElement('copy-box' as 'div');
  const shell = targetShell(command);
  box.dataset['shell'] = shell;
  const pre = createElement('pre');
  const code = createElement('code');
  const types = placeholderTypes(brief);
  for (const part of fillCommand(parseTemplate(command.run), shell, values, types)) {
    if ('literal' in part) code.append(part.literal);
    else
      code.append(createElement('var', part.text ?? brief.values[part.placeholder]?.example ?? ''));
  }
  pre.append(code);
  box.append(pre);
  return box;
}
