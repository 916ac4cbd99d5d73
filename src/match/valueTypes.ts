/** What a value of one type looks like. */
export interface ValueType {
  /** Which characters it may begin with, hold and end with: what the matcher goes by. */
  readonly first: RegExp;
  readonly character: RegExp;
  readonly last: RegExp;
  /** Its longest form, in UTF-16 units. */
  readonly maxLength: number;
  /** A further condition on the whole value before it may enter a command. Linear: no nested repetition. */
  readonly pattern?: RegExp;
}

const word = /[A-Za-z0-9_]/;

/**
 * The types of placeholder. Lengths: 253 is the longest host name (RFC 1035, 2.3.4) and a port adds
 * six, 4,096 is Linux's PATH_MAX, 255 its NAME_MAX (a Git branch is a file name), 214 is npm's
 * longest package name; the others are round figures above anything seen.
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
  port: { first: /[0-9]/, character: /[0-9]/, last: /[0-9]/, maxLength: 5 },
  /** A file or folder: `/var/lib/docker`, `C:\Users\me\my app`. */
  path: {
    first: /[^\s"'`<>|*?]/,
    character: /[^\n\r\t"'`<>|*?]/,
    last: /[^\s"'`<>|*?]/,
    maxLength: 4096,
  },
  /** An address: `https://registry.example.org/v2/`. */
  url: {
    first: /[A-Za-z]/,
    character: /[^\s"'`<>]/,
    last: /[^\s"'`<>,;]/,
    maxLength: 2048,
    pattern: /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]/,
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
  user: { first: word, character: /[A-Za-z0-9._@\-\\$]/, last: /[A-Za-z0-9_$]/, maxLength: 128 },
  /** A Git branch: `feature/login`. */
  branch: {
    first: word,
    character: /[A-Za-z0-9._\-/#+]/,
    last: /[A-Za-z0-9_\-#+]/,
    maxLength: 255,
  },
  /** A name in a program: `user_id`, `std::vec::Vec`. */
  identifier: {
    first: /[A-Za-z_$]/,
    character: /[A-Za-z0-9_$.:]/,
    last: /[A-Za-z0-9_$]/,
    maxLength: 256,
  },
  /** A whole or decimal number: `137`, `1.5`. */
  number: { first: /[0-9-]/, character: /[0-9.,]/, last: /[0-9]/, maxLength: 32 },
  /** Anything without a space in it. */
  word: { first: /\S/, character: /\S/, last: /\S/, maxLength: 256 },
  /** Anything on one line. It never enters a command. */
  text: { first: /\S/, character: /[^\n\r]/, last: /\S/, maxLength: 1000 },
} as const satisfies Record<string, ValueType>;

/** The name of a value type. */
export type ValueTypeName = keyof typeof valueTypes;
