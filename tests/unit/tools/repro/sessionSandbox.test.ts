import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runSession, sandbox } from '../../../../src/tools/repro/session.ts';

const options = { fix: 'x', limit: 60, packages: undefined } as const;

/** Both sessions use the same port and the same file, and each waits until the other must be there. */
const script = `
provoke() {
  echo mine >~/note
  ls ~ && echo "$TMPDIR"
  (exec python3 -c '
import socket, time
server = socket.socket()
server.bind(("127.0.0.1", 47211))
server.listen()
time.sleep(60)') &
  UNSTUCK_PIDS+=($!)
  wait_for listening 47211 && echo "listening, alone: $(jobs -p | wc -l)"
}
check() { false; }
fix_x() { kill "\${UNSTUCK_PIDS[0]}"; wait; ls -A ~; }
`;

// Without unshare, two scripts could meet. "npm run repro" prints that it is missing.
test.skipIf(sandbox().length === 0 || !existsSync('/usr/bin/python3'))(
  'two sessions at once have the same port, and a home and a temporary folder each',
  async () => {
    const [one, two] = await Promise.all([
      runSession(script, options),
      runSession(script, options),
    ]);
    for (const { phases, errors } of [one, two]) {
      expect(errors).toBe('');
      expect(phases.provoke).toEqual({
        status: 0,
        output: 'note\n/tmp\nlistening, alone: 1\n',
      });
      expect(phases.fix).toEqual({ status: 0, output: 'note\n' });
    }
  },
);

test('a session that does not end is killed, and says how far it came', async () => {
  const endless = 'provoke() { echo started; while :; do sleep 1; done; }\nfix_x() { :; }\n';
  const { timedOut, phases } = await runSession(endless, { ...options, limit: 1 });
  expect(timedOut).toBe(true);
  expect(phases.provoke).toEqual({ status: Number.NaN, output: 'started\n' });
});
