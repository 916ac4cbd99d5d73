import type { Article } from '../../../schema/article.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import type { ContentFile, Corpus } from '../../../content/types.ts';
import { significantWords } from '../words.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** Aliases and searches must be specific enough to find the right article, and only that one. */
export const tooGeneral: Rule = {
  name: 'too-general',
  asks: 'Each alias and search occurs once and does not fit another article of the tool better. It has a word of this article besides the tool’s name and words such as "error" and "build".',
  fix: 'Add a word of the message, its code or its cause that tells this error from similar ones.',
  *check(corpus): Iterable<Problem> {
    const articles = validArticles(corpus).map((file) => vocabulary(file, corpus));
    const byTool = Map.groupBy(articles, ({ file }) => file.data.tool);
    const seen = new Map<string, ContentFile<Article>>();
    for (const own of articles) {
      for (const { phrase, path } of phrasesOf(own.file.data)) {
        const key =
          phrase
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu)
            ?.join(' ') ?? phrase;
        const first = seen.get(key);
        seen.set(key, first ?? own.file);
        const words = significantWords(phrase, own.tool);
        // A single shared word is not enough.
        const better =
          words.length > 1 && !words.every((word) => has(own.identity, word))
            ? byTool
                .get(own.file.data.tool)
                ?.find((other) => other !== own && words.every((word) => has(other.identity, word)))
            : undefined;
        const reason = first
          ? `stands in ${first === own.file ? 'this article' : first.path} already`
          : !words.some((word) => has(own.words, word))
            ? `would fit any error of ${own.tool.at(-1)}`
            : better && `has only words of the message of ${better.file.path}, and not of ours`;
        if (!reason) continue;
        yield problemAt(
          own.file,
          path,
          `"${phrase}" ${reason}. Remove it, or add what tells this error apart, such as ${own.examples}.`,
        );
      }
    }
  },
};

interface Vocabulary {
  readonly file: ContentFile<Article> & { readonly data: Article };
  /** The tool's id and name. */
  readonly tool: readonly string[];
  /** The words of the messages and codes, which distinguish the error from others. */
  readonly identity: ReadonlySet<string>;
  /** The words of the messages, codes and causes. */
  readonly words: ReadonlySet<string>;
  /** Two words to suggest. */
  readonly examples: string;
}

function vocabulary(file: Vocabulary['file'], { tools }: Corpus): Vocabulary {
  const { error, messages, codes, values, summary, causes, edgeCases, tool: id } = file.data;
  const tool = [id, tools.find((entry) => entry.id === id)?.data?.name ?? id];
  const identity = significantWords(
    [error, ...messages.map(({ text }) => text), ...codes.map(({ code }) => code)].join(' '),
    tool,
  );
  const about = [
    summary,
    ...causes.flatMap(({ title, detail }) => [title, detail]),
    ...edgeCases.flatMap(({ title, detail }) => [title, detail]),
    ...Object.values(values).map(({ label = '' }) => label),
  ];
  const longest = [...new Set(identity)].sort((a, b) => b.length - a.length).slice(0, 2);
  return {
    file,
    tool,
    identity: new Set(identity),
    words: new Set([...identity, ...significantWords(about.join(' '), tool)]),
    examples: longest.map((word) => `"${word}"`).join(' or '),
  };
}

/** Two words are forms of the same word if one begins with the other: "port" and "ports". */
function has(set: ReadonlySet<string>, word: string): boolean {
  if (set.has(word)) return true;
  if (word.length <= 3) return false;
  for (const own of set)
    if (own.length > 3 && (own.startsWith(word) || word.startsWith(own))) return true;
  return false;
}

function phrasesOf({
  aliases,
  searches,
}: Article): { phrase: string; path: (string | number)[] }[] {
  return [
    ...aliases.map((phrase, index) => ({ phrase, path: ['aliases', index] })),
    ...searches.map((phrase, index) => ({ phrase, path: ['searches', index] })),
  ];
}
