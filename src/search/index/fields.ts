import { codeTables } from '../../domain/codes/codes.ts';
import type { CodeSystem } from '../../domain/codes/systems.ts';
import { plainText } from '../../markdown/inline.ts';
import { withoutPlaceholders } from '../../match/index.ts';
import type { Article } from '../../schema/article.ts';
import { codeNames, tokensOf } from '../tokens.ts';
import { toolAliases } from '../toolAliases.ts';
import type { SearchRecord } from './format.ts';
import { fieldBoosts } from '../tuning.ts';

/** What the index holds of an article besides its record: texts that are found, but not shown. */
export interface IndexedArticle extends SearchRecord {
  /** The tool as people know it. */
  readonly toolName: string;
  /** Titles of causes, fixes and edge cases, and the questions. */
  readonly text: readonly string[];
}

/** A field of an article, with its texts. */
interface Field {
  readonly weight: number;
  readonly texts: readonly string[];
}

/**
 * What is indexed of an article, by how much a term in it counts. The message is what people paste,
 * codes and other names are what they remember, searches are guesses at what they type.
 */
export function fieldTexts(article: IndexedArticle): readonly Field[] {
  const messages = [article.error, ...article.messages.map(({ text }) => text)].map(
    withoutPlaceholders,
  );
  const tool = article.id.replace(/\/.*$/, '');
  const codes = article.codes.flatMap(({ code }) => codeNames(code));
  const names = [...codes, ...article.aliases];
  return [
    { weight: fieldBoosts.title, texts: [withoutPlaceholders(article.error)] },
    { weight: fieldBoosts.messages, texts: [...new Set(messages)] },
    { weight: fieldBoosts.names, texts: names },
    { weight: fieldBoosts.searches, texts: article.searches },
    { weight: fieldBoosts.slug, texts: [article.id.replace(/^[^/]*\//, '').replaceAll('-', ' ')] },
    { weight: fieldBoosts.tool, texts: [article.toolName, tool, toolAliases[tool] ?? ''] },
    { weight: fieldBoosts.synonyms, texts: [indexSynonyms([...messages, ...names].join('\n'))] },
    { weight: fieldBoosts.summary, texts: [article.summary, article.kind] },
    { weight: fieldBoosts.body, texts: article.text },
  ];
}

/**
 * What the index takes of an article.
 *
 * @param toolName the tool as people know it
 */
export function indexedArticle(id: string, article: Article, toolName: string): IndexedArticle {
  return {
    id,
    error: article.error,
    messages: article.messages,
    values: article.values,
    codes: article.codes,
    aliases: article.aliases,
    searches: article.searches,
    notIf: article.notIf,
    supersedes: article.supersedes,
    summary: plainText(article.summary),
    kind: article.kind,
    platforms: article.platforms,
    toolName,
    text: [
      ...article.causes.map(({ title }) => title),
      ...article.fixes.map(({ title }) => title),
      ...article.edgeCases.map(({ title }) => title),
      ...article.faq.map(({ question }) => question),
    ].map((text) => plainText(text)),
  };
}

const rowsOf = (system: CodeSystem) =>
  codeTables.find((table) => table.system === system)?.rows ?? [];

/** The terms of a phrase in a row, and what it stands for. */
interface Phrase {
  readonly terms: readonly string[];
  readonly code: string;
}

/** What `errno` says in words, by its name; the texts of glibc and of libuv. */
const errno = rowsOf('errno').flatMap(([name, text]) =>
  text.split(/; in Node\.js: |^In Node\.js: /).map((words) => ({ name, words })),
);
const signals = rowsOf('signal');

/** The words of one name, so that both are the same terms as anywhere else. */
const wordsOf = (text: string): string[] => tokensOf(text).map(({ term }) => term);

const phrases: readonly Phrase[] = [
  // One word alone is everyday English: "Killed", "Success".
  ...errno.map(({ name, words }) => ({ terms: wordsOf(words), code: name })),
  ...signals.map(([name, words]) => ({ terms: wordsOf(words), code: name })),
].filter(({ terms }) => terms.length > 1);

const textsByName = new Map<string, string[]>();
for (const { name, words } of errno) {
  const term = wordsOf(name)[0] ?? '';
  textsByName.set(term, [...(textsByName.get(term) ?? []), words]);
}
for (const [name, words, number] of signals) {
  const exit = 128 + Number(number);
  textsByName.set(wordsOf(name)[0] ?? '', [`${words}, signal ${number}, exit code ${exit}`]);
}

/** `exit code 137`, `exited with 137`, `status=139`, `signal 9`. */
const exitStatus = /\b(?:exit(?:ed)?|status|code|returned)\b[^\d\n]{0,20}(\d{3})\b/gi;
const signalNumber = /\bsignal[^\d\n]{0,8}(\d{1,2})\b/gi;

/**
 * The other spellings of what a text says, as a text to be indexed beside it: `EADDRINUSE` for
 * "address already in use" and the words for the name, `SIGKILL` for exit code 137 and the code for
 * the signal. Adding them to what is indexed is enough: a query needs no table.
 */
export function indexSynonyms(text: string): string {
  const terms = wordsOf(text);
  const found = new Set<string>();
  for (const { terms: phrase, code } of phrases) if (holds(terms, phrase)) found.add(code);
  for (const term of terms) for (const words of textsByName.get(term) ?? []) found.add(words);
  for (const [, code] of text.matchAll(exitStatus)) addSignal(Number(code) - 128, found);
  for (const [, number] of text.matchAll(signalNumber)) addSignal(Number(number), found);
  return [...found].join('\n');
}

function addSignal(number: number, found: Set<string>): void {
  const signal = signals.find(([, , own]) => Number(own) === number);
  if (signal) found.add(`${signal[0]} ${signal[1]} exit code ${128 + number} signal ${number}`);
}

function holds(terms: readonly string[], phrase: readonly string[]): boolean {
  for (
    let at = terms.indexOf(phrase[0] ?? '');
    at !== -1;
    at = terms.indexOf(phrase[0] ?? '', at + 1)
  )
    if (phrase.every((term, offset) => terms[at + offset] === term)) return true;
  return false;
}
