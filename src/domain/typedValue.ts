import { isValue, type ValueTypeName, valueTypes, valueTypeTexts } from '../match/index.ts';

/** The scheme, and the user before `@`, at the start of a URL. */
const scheme = /^[a-z][a-z0-9+.-]*:\/\//i;
const userInfo = /^[^/?#@\s]*@/;
/** What follows the host of a URL. */
const afterHost = /[/?#\\].*$/;
/** Pages that a forge shows of a repository, behind its URL. */
const forgePage = /\/(?:-\/)?(?:tree|blob|commits?|pulls?|issues|merge_requests)(?:\/.*)?$/;
/** A host and its port, in a URL, as `docker ps` prints them (`0.0.0.0:8080->80/tcp`), or alone. */
const hostAndPort =
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#@\s]*@)?(?:\[[0-9a-f:.]+\]|[^:/?#\s]*):(\d+)(?:(?:[/?#]|->).*)?$/i;
/** Two ports (`8080:80`), of which nobody can say which one is meant. */
const twoPorts = /^\d+:\d+/;
/** The default ports of the schemes that users see in an address bar: RFC 9110, 4.2. */
const defaultPorts: Readonly<Record<string, string>> = { http: '80', https: '443' };
/** A complete digest of an image. A part of one, as tools shorten it, names no image. */
const digest = /@sha256:[0-9a-f]{64}$/;

function port(text: string): string {
  if (/^\d+$/.test(text)) return text.replace(/^0+(?=\d)/, '');
  const written = twoPorts.test(text) ? undefined : hostAndPort.exec(text)?.[1];
  const [, protocol = ''] = /^(https?):\/\/[^:/?#\s]+(?:[/?#].*)?$/i.exec(text) ?? [];
  return written ?? defaultPorts[protocol.toLowerCase()] ?? text.replace(/\/(?:tcp|udp)$/i, '');
}

function host(text: string): string {
  const name = text.replace(scheme, '').replace(userInfo, '').replace(afterHost, '');
  // `host:path`, as Git writes it. An IPv6 address has several colons.
  return name.replace(/^([^:]+):(?!\d+$)[^:]*$/, '$1').replace(/\.$/, '');
}

function origin(text: string): string {
  const [, start = '', name = ''] = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#\\]+)/i.exec(text) ?? [];
  if (start === '') return text;
  const whole = (start + name.replace(/^.*@/, '')).toLowerCase();
  return whole.replace(/^(http:.*):80$|^(https:.*):443$/, '$1$2');
}

function path(text: string): string {
  const isWindows = /^(?:[A-Za-z]:|\\\\)/.test(text);
  // A terminal escapes the spaces of a file that is dropped into it.
  const plain = isWindows ? text : text.replace(/\\(?=[ ()&'])/g, '');
  return plain.replace(/^file:\/\/(?:\/(?=[A-Za-z]:))?/i, '').replace(/([^/\\:])[/\\]+$/, '$1');
}

function repository(text: string): string {
  const url = text.replace(/^git (?:clone|remote add \S+) /, '').replace(/[?#].*$/, '');
  const whole = /^[\w-]+(?:\.[\w-]+)+\/[^/\s]+\/\S/.test(url) ? `https://${url}` : url;
  return (scheme.test(whole) ? whole.replace(forgePage, '') : whole).replace(/\/+$/, '');
}

function repositoryPath(text: string): string {
  const url = repository(text);
  if (/^https?:/i.test(url)) return url.replace(/^https?:\/\/[^/]*\/*/i, '');
  if (scheme.test(url)) return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
  return url.replace(/^[^/\s:]*[@.][^/\s:]*:/, '');
}

function image(text: string): string {
  const name = text
    .replace(/^(?:docker|podman) (?:image )?(?:pull|push|run) /, '')
    .replace(/^https?:\/\/hub\.docker\.com\/(?:_|r)\//i, '')
    .replace(scheme, '')
    .replace(/[/:]+$/, '');
  return digest.test(name) ? name : name.replace(/@[^/]*$/, '');
}

/**
 * What is left out of a typed value, by type. Users type a value as they have it: from the address
 * bar, with its folder, or as another tool prints it.
 */
const cleaned: Readonly<Record<ValueTypeName, (text: string) => string>> = {
  host,
  port,
  path,
  url: (text) => text,
  origin,
  repository,
  repositoryPath,
  keyFile: (text) => text.replace(/^.*[/\\]/, '').replace(/\.pub$/, ''),
  image,
  package: (text) =>
    text
      .replace(
        /^https:\/\/(?:www\.npmjs\.com\/package|pypi\.org\/project|crates\.io\/crates)\//,
        '',
      )
      .replace(/\/+$/, ''),
  module: (text) => text,
  user: (text) => text.replace(/^@/, ''),
  branch: (text) => text.replace(/^(?:\* |refs\/heads\/)/, ''),
  tag: (text) => text.replace(/^(?:refs\/)?tags\//, ''),
  remote: (text) => text.replace(/^(?:refs\/)?remotes\//, '').replace(/\/+$/, ''),
  kubernetesName: (text) => text.replace(/^.*\//, ''),
  version: (text) => text.replace(/^[v=^~]+/i, ''),
  identifier: (text) => text.replace(/\(\)$/, ''),
  number: (text) => text.replace(/^v(?=\d)/i, ''),
  word: (text) => text,
  text: (text) => text,
};

/** No type has longer values, and patterns should not run over a whole log. In UTF-16 units. */
const longest = 5000;

/** Of shorter types, such as a port, the hint says more than the length. In UTF-16 units. */
const tellsLength = 64;

/** Quotes that stand around a whole text, and the angle brackets of a URL in an e-mail. */
const quoted = /^(?:"(.*)"|'(.*)'|`(.*)`|“(.*)”|‘(.*)’|<(.*)>)$/;

/**
 * Returns a typed text as a value of a type, without what is around the value: blanks and quotes, and
 * what the table has for the type. The result may still not fit the type: see `refusal`.
 *
 * @example typedValue('keyFile', '~/.ssh/id_rsa') // 'id_rsa'
 * @example typedValue('port', 'http://localhost:3000/') // '3000'
 */
export function typedValue(type: ValueTypeName, text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > longest) return trimmed;
  const inner =
    quoted
      .exec(trimmed)
      ?.slice(1)
      .find((part) => part !== undefined) ?? trimmed;
  const value = cleaned[type](inner.trim());
  // Quotes within quotes, or a slash before a quote. Each turn makes the text shorter, or is the last.
  return value === text ? value : typedValue(type, value);
}

/**
 * Tells in plain words why no command can use a value.
 *
 * @param value the result of `typedValue`
 * @returns undefined if commands can use the value, or if it is empty
 */
export function refusal(type: ValueTypeName, value: string): string | undefined {
  if (value === '' || isValue(type, value)) return undefined;
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(value))
    return 'it contains characters that you cannot see. Type it instead of pasting it';
  const { maxLength } = valueTypes[type];
  if (value.length > maxLength && maxLength >= tellsLength)
    return `it has more than ${maxLength} characters`;
  return `this has to be ${valueTypeTexts[type].hint}`;
}

/**
 * Returns the port in a text that was typed as a host, such as `db.example.org:5433`.
 *
 * @returns undefined if the text names no port
 */
export function portOfHost(text: string): string | undefined {
  return hostAndPort.exec(text.trim())?.[1];
}
