import { readFileSync } from 'node:fs';
import type { MatchArticle } from '../../src/match/MatchArticle.ts';
import { templatePlaceholders } from '../../src/match/placeholdersOf.ts';
import { valueTypes, type ValueTypeName } from '../../src/match/valueTypes.ts';

/** Types of placeholders whose name is not a type's. */
const typesByName: Readonly<Record<string, ValueTypeName>> = {
  n: 'number',
  line: 'number',
  column: 'number',
  pid: 'number',
  byte: 'word',
  script: 'path',
  address: 'host',
  origin: 'url',
  ref: 'word',
  hash: 'word',
  crate: 'text',
};

/** Makes articles of a table of messages, one `id<tab>message` a line: what is known before they are written. */
export function readCatalogue(file: string): MatchArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [id = '', error = ''] = line.split('\t');
      const values = templatePlaceholders(error).map((name) => [name, { type: guessType(name) }]);
      return {
        id,
        error,
        messages: [{ text: error }],
        values: Object.fromEntries(values) as MatchArticle['values'],
      };
    });
}

function guessType(name: string): ValueTypeName {
  if (Object.hasOwn(valueTypes, name) && name !== 'module' && name !== 'identifier') {
    return name as ValueTypeName;
  }
  return typesByName[name] ?? 'text';
}
