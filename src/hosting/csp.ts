import { createHash } from 'node:crypto';
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { escapeHtml } from '../markdown/inline.ts';

/** The sources that a page's policy allows. */
interface PolicySources {
  /** Hashes of the page's inline scripts, as `'sha256-…'`. */
  readonly scripts: readonly string[];
  /** Hashes of the page's inline style sheets. */
  readonly styles: readonly string[];
  /**
   * Other origins that the page may send to: the origin of the feedback endpoint, if there is one.
   */
  readonly connect: readonly string[];
}

/**
 * Returns the Content-Security-Policy of a page. `default-src` forbids everything that the policy
 * does not name, such as frames and plugins. Screenshots that users paste need `blob:` and `data:`.
 * `default`, from `allowOwnScripts`, is the only Trusted Types policy. https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy({ scripts, styles, connect }: PolicySources): string {
  return [
    `default-src 'none'`,
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    ["connect-src 'self'", ...connect].join(' '),
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types default`,
  ].join('; ');
}

/**
 * Returns the Content-Security-Policy of a script that runs as a worker. A worker gets its policy
 * from its own response, not from its page, so only workers may compile WebAssembly.
 * https://html.spec.whatwg.org/multipage/workers.html#run-a-worker
 *
 * @param wasm whether the worker compiles WebAssembly
 * @param connect other origins that the worker may forward requests to
 */
export function workerPolicy(wasm: boolean, connect: readonly string[]): string {
  return [
    `default-src 'none'`,
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    ["connect-src 'self'", ...connect].join(' '),
  ].join('; ');
}

/** What a page's policy has to allow, and what no policy can allow. */
interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Style and event attributes, which no hash allows, such as `<p style>`. */
  readonly problems: readonly string[];
}

/**
 * The script types that are code; all others are data:
 * https://html.spec.whatwg.org/multipage/scripting.html
 */
const codeTypes = ['', 'module', 'text/javascript', 'importmap', 'speculationrules'];

/**
 * The elements whose content is not HTML. Only a parser's tree construction would switch the
 * tokenizer: https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments
 */
const contentModes: Readonly<Record<string, Tokenizer['state']>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

/** In these elements, the content of a `style` or `title` is markup too. */
const foreign: readonly string[] = ['svg', 'math'];

/**
 * Returns the hashes of a page's inline scripts and style sheets, in order, without duplicates. Uses
 * only the tokenizer of the HTML parser: building the tree of each page takes five times as long.
 */
export function inlineHashes(html: string): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const problems: string[] = [];
  /** The inline script or style sheet that is open, and its text so far. */
  let open: { readonly tagName: string; readonly hashes: Set<string>; text: string } | undefined;
  let foreignDepth = 0;
  const close = (): void => {
    open?.hashes.add(hashOf(open.text));
    open = undefined;
  };
  const nothing = (): void => undefined;
  const addText = ({ chars }: Token.CharacterToken): void => {
    if (open) open.text += chars;
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ tagName, attrs, selfClosing }) => {
        for (const { name } of attrs)
          if (name === 'style' || name.startsWith('on')) problems.push(`<${tagName} ${name}>`);
        const hashes = tagName === 'style' ? styles : isInlineCode(tagName, attrs) && scripts;
        if (hashes) open = { tagName, hashes, text: '' };
        if (foreign.includes(tagName) && !selfClosing) foreignDepth += 1;
        const mode = contentModes[tagName];
        if (mode !== undefined && foreignDepth === 0) tokenizer.state = mode;
      },
      onEndTag: ({ tagName }) => {
        if (foreign.includes(tagName)) foreignDepth -= 1;
        if (open?.tagName === tagName) close();
      },
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter: addText,
      onComment: nothing,
      onDoctype: nothing,
      // Browsers apply a style sheet that has no end tag.
      onEof: close,
    },
  );
  tokenizer.write(html, true);
  return { scripts: [...scripts], styles: [...styles], problems };
}

function isInlineCode(tagName: string, attrs: Token.TagToken['attrs']): boolean {
  const attribute = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value;
  if (tagName !== 'script' || attribute('src') !== undefined) return false;
  return codeTypes.includes((attribute('type') ?? '').toLowerCase());
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Inserts a policy into a page, before everything that it controls: right after the character set,
 * which has to be within the first 1,024 bytes, otherwise at the start of the head.
 */
export function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${escapeHtml(policy)}">`;
  const before =
    /<meta charset=[^>]*>/i.exec(html) ??
    /<head\b[^>]*>/i.exec(html) ??
    /<!doctype[^>]*>/i.exec(html);
  const at = before === null ? 0 : before.index + before[0].length;
  return html.slice(0, at) + meta + html.slice(at);
}
