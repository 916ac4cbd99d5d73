import { writeFileSync } from 'node:fs';
import { codeSources } from './codeSources.ts';

// `npm run codes [-- errno http …]`: regenerates the tables of machine codes from their sources. It
// needs a Debian with python3, rustc and the postgresql package, so it is not part of a build.
const wanted = process.argv.slice(2);
for (const read of codeSources) {
  const table = read();
  if (wanted.length > 0 && !wanted.includes(table.system)) continue;
  const { rows, ...head } = table;
  const start = JSON.stringify(head).slice(0, -1);
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  writeFileSync(`src/domain/codes/${table.system}.json`, `${start},"rows":[\n${lines}\n]}\n`);
  console.log(`${table.system}: ${rows.length} codes of ${table.source}`);
}
