import { spawn } from 'node:child_process';

/** How long a server may take to answer at all, in milliseconds; only a server that does not start takes it. */
const patience = 10_000;

/**
 * Starts a web server, and waits until it answers.
 *
 * @returns a function that stops it, and waits until it has
 * @throws if it ends or does not answer, with what it printed
 */
export async function startServer(
  command: string,
  args: readonly string[],
  origin: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<() => Promise<void>> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  let ended = false;
  const end = new Promise<void>((resolve) => {
    const done = (): void => {
      ended = true;
      resolve();
    };
    child.on('close', done);
    child.on('error', (error) => {
      output += error.message;
      done();
    });
  });
  const stop = (): Promise<void> => {
    child.kill();
    return end;
  };
  const deadline = Date.now() + patience;
  while (!ended && Date.now() < deadline) {
    try {
      await fetch(origin);
      return stop;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  await stop();
  throw new Error(`${command} did not start:\n${output}`);
}
