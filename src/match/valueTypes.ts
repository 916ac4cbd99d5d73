/** All that a value in a command must not contain: what the eye cannot see, it cannot check. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/u;

/** All that the project knows of one type of value. */
interface ValueType {
  /** The characters that the value may start with, contain and end with: the matcher goes by these. */
  readonly first: RegExp;
  readonly character: RegExp;
  readonly last: RegExp;
  /** The length of its longest form, in UTF-16 units. */
  readonly maxLength: number;
  /** A further condition on the whole value before it may enter a command. Linear: no nested repetition. */
  readonly pattern?: RegExp;
}

const word = /[A-Za-z0-9_]/;

/**
 * The types of placeholder. Lengths: 253 is the longest host name (RFC 1035, 2.3.4) and a port adds
 * six. 4,096 is Linux's PATH_MAX, 255 its NAME_MAX (a Git branch is a file name). 214 is npm's
 * longest package name. The others are round numbers above any value seen.
 */
export const valueTypes = {
  /** A host name or address, with a port or without: `db.example.org`, `[::1]:5432`. */
  host: {
    first: /[A-Za-z0-9:[]/,
    character: /[A-Za-z0-9._:[\]-]/,
    last: /[A-Za-z0-9\]:]/,
    maxLength: 260,
  },
  /** A TCP or UDP port: `5432`. */
  port: {
    first: /[0-9]/,
    character: /[0-9]/,
    last: /[0-9]/,
    maxLength: 5,
    pattern: /^(?:[1-9]\d{0,3}|[1-5]\d{4}|6(?:[0-4]\d{3}|5(?:[0-4]\d{2}|5(?:[0-2]\d|3[0-5]))))$/,
  },
  /** A file or folder: `/var/lib/docker`, `C:\Users\me\my app`. */
  path: {
    first: /[^\s"'`<>|*?]/,
    character: /[^\n\r\t"'`<>|*?]/,
    last: /[^\s"'`<>|*?]/,
    maxLength: 4096,
  },
  /** A URL: `https://registry.example.org/v2/`. */
  url: {
    first: /[A-Za-z]/,
    character: /[^\s"'`<>]/,
    last: /[^\s"'`<>,;]/,
    maxLength: 2048,
    pattern: /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]/,
  },
  /** The scheme, host and port of a page, as browsers send them: `http://localhost:5173`. */
  origin: {
    first: /[A-Za-z]/,
    character: /[^\s"'`<>]/,
    last: /[^\s"'`<>,;]/,
    maxLength: 2048,
    pattern: /^[a-z][a-z0-9+.-]*:\/\/[^/?#@]+$/,
  },
  /** The URL of a Git repository: `https://github.com/acme/app.git`, `git@github.com:acme/app.git`. */
  repository: {
    first: /[A-Za-z0-9]/,
    character: /[^\s"'`<>]/,
    last: /[^\s"'`<>,;]/,
    maxLength: 2048,
    pattern: /^(?:(?:https?|ssh|git|file):\/\/[^/]*\/\S|[\w.-]+@[\w.-]+:\S)/,
  },
  /** A Git repository as its server names it: `acme/app.git`. */
  repositoryPath: {
    first: /[A-Za-z0-9_./~]/,
    character: /[A-Za-z0-9_./~+-]/,
    last: /[A-Za-z0-9_.-]/,
    maxLength: 1024,
  },
  /** A key in `~/.ssh`: `id_ed25519`. */
  keyFile: {
    first: /[A-Za-z0-9_.]/,
    character: /[A-Za-z0-9_.@+-]/,
    last: /[A-Za-z0-9_.-]/,
    maxLength: 255,
    pattern: /[^.]/,
  },
  /** A container image: `ghcr.io/acme/app:1.2`, with a digest or without. */
  image: {
    first: /[A-Za-z0-9]/,
    character: /[A-Za-z0-9._\-/:@]/,
    last: /[A-Za-z0-9]/,
    maxLength: 512,
  },
  /** A package as its registry names it, with a version or without: `@types/node@24`. */
  package: {
    first: /[A-Za-z0-9@_]/,
    character: /[A-Za-z0-9@._\-/+~^]/,
    last: /[A-Za-z0-9_+]/,
    maxLength: 214,
  },
  /** A module of a language: `numpy.linalg`, `./util.js`. */
  module: {
    first: /[A-Za-z0-9@._/]/,
    character: /[A-Za-z0-9@._\-/:]/,
    last: /[A-Za-z0-9_/]/,
    maxLength: 256,
  },
  /** A user or role name: `postgres`, `DOMAIN\me`. */
  user: {
    first: word,
    character: /[A-Za-z0-9._@\-\\$]/,
    last: /[A-Za-z0-9_$]/,
    maxLength: 128,
  },
  /** A Git branch: `feature/login`. */
  branch: {
    first: word,
    character: /[A-Za-z0-9._\-/#+]/,
    last: /[A-Za-z0-9_\-#+]/,
    maxLength: 255,
  },
  /** A Git tag: `v1.4.0`. */
  tag: {
    first: word,
    character: /[A-Za-z0-9._\-/#+]/,
    last: /[A-Za-z0-9_\-#+]/,
    maxLength: 255,
  },
  /** A Git remote: `origin`. */
  remote: {
    first: word,
    character: /[A-Za-z0-9._-]/,
    last: /[A-Za-z0-9_-]/,
    maxLength: 255,
  },
  /** A name in Kubernetes (RFC 1123, 2.1): `web-6d9c7b5f4-x2x7k`. */
  kubernetesName: {
    first: /[A-Za-z0-9]/,
    character: /[A-Za-z0-9.-]/,
    last: /[A-Za-z0-9]/,
    maxLength: 253,
    pattern: /^[a-z0-9.-]+$/,
  },
  /** A version: `18.2.0`. */
  version: {
    first: /[0-9]/,
    character: /[A-Za-z0-9.+-]/,
    last: /[A-Za-z0-9]/,
    maxLength: 64,
  },
  /** A name in a program: `user_id`, `std::vec::Vec`. */
  identifier: {
    first: /[A-Za-z_$]/,
    character: /[A-Za-z0-9_$.:]/,
    last: /[A-Za-z0-9_$]/,
    maxLength: 256,
  },
  /** A whole or decimal number: `137`, `1.5`. */
  number: {
    first: /[0-9-]/,
    character: /[0-9.,]/,
    last: /[0-9]/,
    maxLength: 32,
  },
  /** Any text without a space. */
  word: {
    first: /\S/,
    character: /\S/,
    last: /\S/,
    maxLength: 256,
  },
  /** Any text on one line. It never enters a command. */
  text: {
    first: /\S/,
    character: /[^\n\r]/,
    last: /\S/,
    maxLength: 1000,
  },
} as const satisfies Record<string, ValueType>;

/** The name of a value type. */
export type ValueTypeName = keyof typeof valueTypes;

/** Whether a whole text has the length and the characters of a type. */
export function hasShape({ first, character, last, maxLength }: ValueType, text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= maxLength &&
    first.test(text.charAt(0)) &&
    [...text.slice(1)].every((inner) => character.test(inner)) &&
    last.test(text.charAt(text.length - 1))
  );
}

/**
 * Whether a whole text is a value of a type: it has the type's characters and form.
 *
 * @example fitsType('url', 'https://example.org/') // true
 */
export function fitsType(type: ValueTypeName, text: string): boolean {
  const shape: ValueType = valueTypes[type];
  return hasShape(shape, text) && (shape.pattern?.test(text) ?? true);
}

/**
 * Whether a whole text is a value of a type that may enter a command. Text of several words never
 * may, and neither may invisible characters: users must be able to read what a command does.
 */
export function isValue(type: ValueTypeName, text: string): boolean {
  return type !== 'text' && fitsType(type, text) && !unprintable.test(text);
}

/** What programs print in place of a value that they do not have, and jobs in place of a secret. */
const nothing =
  /^(?:[(<[]?(?:null|nil|none|undefined|unknown|empty|n\/a|redacted|masked)[)>\]]?|[-_?*.\u2026]{3,}|[-_?*\u2026]{1,2})$/i;

/** Types whose values may be the word for nothing: `undefined` is a name in many a program. */
const wordTypes: ReadonlySet<ValueTypeName> = new Set(['text', 'word', 'identifier']);

/**
 * Whether a text stands for a missing value: no command can use it.
 *
 * @example isNothing('path', '(null)') // true
 */
export function isNothing(type: ValueTypeName, text: string): boolean {
  return !wordTypes.has(type) && nothing.test(text);
}

/**
 * The type of a placeholder: `text` if none is declared, or if the declared type does not exist.
 * A placeholder may be called `constructor`, so inherited properties do not count.
 */
export function placeholderType(
  types: Readonly<Record<string, ValueTypeName>>,
  name: string,
): ValueTypeName {
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  return type !== undefined && Object.hasOwn(valueTypes, type) ? type : 'text';
}
