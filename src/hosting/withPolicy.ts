import { escapeHtml } from '../markdown/escapeHtml.ts';

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
