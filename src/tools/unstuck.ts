#!/usr/bin/env node
import { run } from './unstuck/run.ts';

// `unstuck`: finds the article about a message. See `unstuck --help`.
// A program such as `head` closes the pipe when it has read enough. This is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run({
  args: process.argv.slice(2),
  input: process.stdin.isTTY ? undefined : () => process.stdin,
  write: (out) => process.stdout.write(out),
  writeError: (out) => process.stderr.write(out),
  colours: process.stdout.isTTY && !process.env['NO_COLOR'],
});
