import { namesOf } from '../../schema/vocabulary.ts';
import { type CodeSystem, codeSystems, type CodeTable } from './systems.ts';
import errno from './errno.json' with { type: 'json' };
import exit from './exit.json' with { type: 'json' };
import hresult from './hresult.json' with { type: 'json' };
import http from './http.json' with { type: 'json' };
import rust from './rust.json' with { type: 'json' };
import signal from './signal.json' with { type: 'json' };
import sqlstate from './sqlstate.json' with { type: 'json' };
import typescript from './typescript.json' with { type: 'json' };

const tables = {
  errno,
  signal,
  exit,
  http,
  sqlstate,
  hresult,
  rust,
  typescript,
} satisfies Record<CodeSystem, { readonly system: string }>;

/** All tables of machine codes, in the order in which they are shown. Only for builds: together they are large. */
export const codeTables = namesOf(codeSystems).map(
  (system) => tables[system],
) as unknown as readonly CodeTable[];
