import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const part = (name: string): string =>
  readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');

/** A script that runs by itself: what phases stand on, the phases, and what runs them. */
export const assembleScript = (script: string): string =>
  part('./prelude.sh') + '\n' + script + part('./session.sh');
