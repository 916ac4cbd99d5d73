#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { run } from './unstuck/run.ts';

// `unstuck`: which article is a message about? See `unstuck --help`.
process.exitCode = await run({
  args: process.argv.slice(2),
  readInput: process.stdin.isTTY ? undefined : () => text(process.stdin),
  write: (out) => process.stdout.write(out),
  writeError: (out) => process.stderr.write(out),
  colours: process.stdout.isTTY && !process.env['NO_COLOR'],
});
