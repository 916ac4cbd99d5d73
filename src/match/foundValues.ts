import { captureValues } from './captureValues.ts';
import type { Candidate } from './classify.ts';
import { toolOf } from './names.ts';
import type { TokenHits } from './scan.ts';
import type { IndexArticle } from './types.ts';
import { isNothing, isValue, placeholderType, type ValueTypeName } from './valueTypes.ts';

/** The default ports of the schemes of URLs: RFC 9110, 4.2, and RFC 6455, 3. */
const defaultPorts: Readonly<Record<string, string>> = {
  http: '80',
  https: '443',
  ws: '80',
  wss: '443',
};

/**
 * The values of an article's messages in a text, by placeholder name. Those of the best message come
 * first; another message adds what the best one lacks.
 *
 * @param others other messages of the same article that the text contains
 * @returns the values, and those of the others that added some
 */
export function foundValues(
  best: Candidate,
  others: readonly Candidate[],
  hits: TokenHits,
  text: string,
): { values: Record<string, string>; added: readonly Candidate[] } {
  const values = valuesOf(best, hits, text);
  const added = others.filter((other) => {
    const more = Object.entries(valuesOf(other, hits, text)).filter(
      ([name, value]) => !Object.hasOwn(values, name) && !isOwnText(best, other, value),
    );
    Object.assign(values, Object.fromEntries(more));
    return more.length > 0;
  });
  const { article } = best.template;
  const derived = { ...partsOfUrl(values, article.v ?? {}), ...packageOf(values, article) };
  for (const [name, part] of Object.entries(derived)) values[name] ??= part;
  return { values, added };
}

function valuesOf(
  { template, verified, alignment }: Candidate,
  hits: TokenHits,
  text: string,
): Record<string, string> {
  const values = verified?.values ?? captureValues(template, alignment, hits, text);
  const types = template.article.v ?? {};
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => !isNothing(placeholderType(types, name), value),
    ),
  );
}

/**
 * Whether a more general message takes words of the best one for a value: `exec <program>: exec format
 * error` finds a program called "user process caused". One word may be both, as `mkdir` is.
 */
function isOwnText(best: Candidate, other: Candidate, value: string): boolean {
  const overlaps = other.start < best.end && best.start < other.end;
  return overlaps && /\s/.test(value) && best.template.source.t.includes(value);
}

/** The placeholders that a found value fills in, by its placeholder. */
const derivedNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['url', ['host', 'port']],
  ['module', ['package']],
]);

/** Adds the placeholders that the values of some placeholders fill in. */
export function withDerivedNames(names: Iterable<string>): Set<string> {
  return new Set([...names].flatMap((name) => [name, ...(derivedNames.get(name) ?? [])]));
}

/** The scheme, host and port of a URL. */
const urlParts =
  /^([a-z][a-z0-9+.-]*):\/\/(?:[^/@\s]*@)?(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::([0-9]{1,5}))?(?:[/?#]|$)/i;

/** The `host` and the `port` within the found `url`, for an article that has these placeholders. */
function partsOfUrl(
  { url }: Readonly<Record<string, string>>,
  types: Readonly<Record<string, ValueTypeName>>,
): Record<string, string> {
  const [, scheme = '', host, written] = urlParts.exec(url ?? '') ?? [];
  const port = written ?? defaultPorts[scheme.toLowerCase()];
  return {
    ...(types['host'] === 'host' && host !== undefined && { host }),
    ...(types['port'] === 'port' && port !== undefined && { port }),
  };
}

/** `name` or `@scope/name`, without what a program loads from it. */
const packageName = /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9_][\w.-]*(?=$|\/)/i;

/**
 * The package that a found `module` is in, for an article that has both placeholders. Most packages
 * have the name of their module. A path is in no package, and neither is `src/prices`: it may be an
 * alias, and a package called `src` would be somebody else's.
 */
function packageOf(
  { module = '' }: Readonly<Record<string, string>>,
  article: IndexArticle,
): Record<string, string> {
  if (article.v?.['package'] !== 'package') return {};
  const [name = ''] = packageName.exec(module) ?? [];
  const isAlias = name !== module && !name.startsWith('@');
  // In Python, a dot separates a module from what it is in; in JavaScript, it is a part of the name.
  const root = toolOf(article) === 'python' ? (name.split('.')[0] ?? '') : name;
  return !isAlias && isValue('package', root) ? { package: root } : {};
}
