import type { ElementContent } from 'hast';
import { hastElement } from './element.ts';

/** What a command line begins with: a user's, root's and PowerShell's prompt. */
const prompts = /^(?:\$|#|PS>) /;

/** The only one in what `npm run repro` records: there a line that begins with `#` is output. */
export const recordedPrompt = /^\$ /;

/**
 * A terminal session as marked-up text: prompts and commands told from output, error lines marked.
 *
 * @param errors the numbers of the error lines, from 1
 * @param prompt what a command line begins with
 * @returns the content of a `<code>` element
 */
export function terminalSession(
  session: string,
  errors: ReadonlySet<number>,
  prompt = prompts,
): ElementContent[] {
  return session
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line, index): ElementContent[] => {
      const end: ElementContent[] = index === 0 ? [] : [{ type: 'text', value: '\n' }];
      const sign = prompt.exec(line)?.[0];
      if (sign !== undefined)
        return [
          ...end,
          hastElement('span', 'terminal__prompt', sign),
          hastElement('b', undefined, line.slice(sign.length)),
        ];
      if (errors.has(index + 1)) return [...end, hastElement('mark', undefined, line)];
      return [...end, { type: 'text', value: line }];
    });
}
