# needs: node (npm node@24.21.0)
# limit: 90

# The limits are small, so that it takes seconds and not gigabytes. No core dumps.
set_up() { ulimit -c 0; }

# What counts of the lines under "Last few GCs", the message, and what the programs say.
show() { run "$1" 2>&1 | grep -a -o -E '^\$ .*|Mark-Compact[^,]* MB|FATAL.*|Error \[.*|^(built|handled|rows|clean).*|^[0-9]+$'; return "${PIPESTATUS[0]}"; }

limit() { run 'node -p "Math.round(v8.getHeapStatistics().heap_size_limit / 2 ** 20)"'; }

# The first step of the quick fix.
memory() { run 'node -p "[v8.getHeapStatistics().heap_size_limit, Math.min(os.totalmem(), process.constrainedMemory?.() || Infinity)].map((bytes) => Math.round(bytes / 2 ** 20))"'; }

provoke() {
  cat >build.js <<'JS'
const modules = [];
for (let id = 0; id < 400_000; id++) modules.push({ id, name: `module ${id}`, imports: [id - 1, id + 1] });
console.log('built', modules.length);
JS
  export NODE_OPTIONS=--max-old-space-size=32
  limit
  show 'node build.js'
}

check() { show 'node build.js'; }

fix_raise_the_limit() {
  memory
  run 'export NODE_OPTIONS=--max-old-space-size=512'
  limit
}

provoke_work_in_pieces() {
  node -e "for (let id = 0; id < 300_000; id++) console.log(JSON.stringify({ id, total: id % 10 }))" >orders.ndjson
  cat >report.mjs <<'JS'
import { readFileSync } from 'node:fs';
const rows = readFileSync('orders.ndjson', 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
console.log(rows.reduce((sum, row) => sum + row.total, 0));
JS
  show 'node --max-old-space-size=24 report.mjs'
}

check_work_in_pieces() { show 'node --max-old-space-size=24 report.mjs'; }

fix_work_in_pieces() {
  cat >report.mjs <<'JS'
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

let total = 0;
const lines = createInterface({ input: createReadStream('orders.ndjson') });
for await (const line of lines) total += JSON.parse(line).total;
console.log(total);
JS
  run 'cat report.mjs'
}

provoke_find_and_bound_what_grows() {
  cat >server.mjs <<'JS'
const cache = new Map();
function handle(id) {
  const value = { id, body: `page ${id} `.padEnd(200, '.') + id };
  cache.set(id, value);
  return value.body.length;
}
for (let request = 0; request < 300_000; request++) handle(request);
console.log('handled all, in the cache:', cache.size);
JS
  show 'node --max-old-space-size=32 server.mjs'
}

check_find_and_bound_what_grows() { show 'node --max-old-space-size=32 server.mjs'; }

fix_find_and_bound_what_grows() {
  run 'node --max-old-space-size=32 --heapsnapshot-near-heap-limit=1 server.mjs' 2>&1 | grep -a 'Wrote snapshot' | sed 's/Heap\..*\.heap/Heap.heap/'
  rm Heap.*.heapsnapshot
  run "sed -i 's|cache.set(id, value);|&\n  if (cache.size > 1000) cache.delete(cache.keys().next().value);|' server.mjs"
}

provoke_end_the_loop() {
  cat >tasks.mjs <<'JS'
const followUps = (task) => [`${task} again`.slice(-40)];
const tasks = ['clean', 'build'];
for (const task of tasks) tasks.push(...followUps(task));
console.log(tasks.join(', '));
JS
  show 'node --max-old-space-size=32 tasks.mjs'
}

check_end_the_loop() { show 'node --max-old-space-size=32 tasks.mjs'; }

fix_end_the_loop() {
  run "sed -i 's|^for .*|const all = tasks.flatMap((task) => [task, ...followUps(task)]);|;s|tasks.join|all.join|' tasks.mjs"
}

provoke_set_it_where_it_dies() {
  cat >report.js <<'JS'
const rows = Array.from({ length: 400_000 }, (_, id) => ({ id, name: `row ${id}` }));
console.log('rows', rows.length);
JS
  cat >main.js <<'JS'
const { Worker } = require('node:worker_threads');
new Worker('./report.js', { resourceLimits: { maxOldGenerationSizeMb: 16 } });
JS
  show 'node main.js'
}

check_set_it_where_it_dies() { show 'node main.js'; }

fix_set_it_where_it_dies() {
  run "sed -i 's/maxOldGenerationSizeMb: 16/maxOldGenerationSizeMb: 512/' main.js"
}
