import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock, type Lock } from './complete-lock/completeLock.ts';

// `npm run lock`: after `npm install`, puts back what npm left out of package-lock.json.
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const added = completeLock(lock);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added.length} packages for other platforms put back`);
