import { describe, expect, it } from 'vitest';
import { compile, match } from '../../../src/match/index.ts';
import { articles } from '../realCorpus.ts';

const index = compile(articles);

const sureOf = (text: string): string[] =>
  match(index, text).matches.flatMap(({ id, confidence }) =>
    confidence === 'possible' ? [] : [id],
  );

const firstOf = (text: string): string | undefined => match(index, text).matches[0]?.id;

describe('a text of the operating system or of a library', () => {
  it.each([
    'mongo: dial tcp 10.4.0.9:27017: connectex: No connection could be made because the target machine actively refused it.',
    'rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp [::1]:50051: connectex: No connection could be made because the target machine actively refused it."',
    'System.Net.Sockets.SocketException (10061): No connection could be made because the target machine actively refused it. [::1]:5672',
    'PermissionError: [WinError 10013] An attempt was made to access a socket in a way forbidden by its access permissions',
    'Error: listen tcp 0.0.0.0:8000: bind: An attempt was made to access a socket in a way forbidden by its access permissions.',
    'amqp: Network error: Connection refused',
    'error: open C:\\build\\out.txt: The system cannot find the file specified.',
  ])('belongs to no article: %s', (text) => {
    expect(sureOf(text)).toEqual([]);
  });

  it.each([
    [
      'Unable to connect to the server: dial tcp 127.0.0.1:6443: connectex: No connection could be made because the target machine actively refused it.',
      'kubernetes/connection-to-the-server-was-refused',
    ],
    [
      'nginx: [emerg] bind() to 0.0.0.0:8443 failed (10013: An attempt was made to access a socket in a way forbidden by its access permissions)',
      'nginx/bind-address-already-in-use',
    ],
    ['PuTTY Fatal Error\nNetwork error: Connection refused', 'ssh/connection-refused'],
    [
      'error during connect: Get "http://%2F%2F.%2Fpipe%2Fdocker_engine/v1.44/images/json": open //./pipe/docker_engine: The system cannot find the file specified.',
      'docker/cannot-connect-to-the-docker-daemon',
    ],
    [
      'rsync: write failed on "/backup/db.sql": No space left on device (28)',
      'linux/no-space-left-on-device',
    ],
  ])('is sure where the message or its program is there: %s', (text, id) => {
    expect(sureOf(text)[0]).toBe(id);
  });
});

describe('another code, number or name in the place of the telling one', () => {
  it.each([
    'Error: Process completed with exit code 4.',
    'worker-1 exited with code 255',
    'command terminated with exit code 2',
    "The command '/bin/sh -c make' returned a non-zero code: 2",
    'task: non-zero exit (3)',
    'web-1 exited with code 1370',
    'Minified React error #409; visit https://react.dev/errors/409 for the full message',
    'Uncaught Error: Minified React error #300; visit https://reactjs.org/docs/error-decoder.html?invariant=300',
    'error[E0505]: cannot move out of `list` because it is borrowed',
  ])('is another error: %s', (text) => {
    const { matches } = match(index, text);
    expect(sureOf(text)).toEqual([]);
    expect(matches.filter(({ cause }) => cause !== undefined)).toEqual([]);
  });

  it.each([
    'Error: Process completed with exit code 4.',
    'command terminated with exit code 2',
    'Minified React error #409; visit https://react.dev/errors/409 for the full message',
  ])('is not even similar where it stands right behind the words: %s', (text) => {
    expect(match(index, text).matches).toEqual([]);
  });

  it.each([
    ['worker-1 exited with code 137', 'docker/exited-with-code-137'],
    [
      'Error: Minified React error #418; visit https://react.dev/errors/418 for the full message',
      'react/hydration-failed',
    ],
    ['error[E0382]: use of moved value: `list`', 'rust/e0382-use-of-moved-value'],
  ])('its own code is found: %s', (text, id) => {
    expect(sureOf(text)[0]).toBe(id);
  });

  it.each(['useId', 'useInsertionEffect', 'useDeferredValue', 'useOptimistic', 'useActionState'])(
    '%s of null is a Hook',
    (hook) => {
      expect(sureOf(`TypeError: Cannot read properties of null (reading '${hook}')`)).toEqual([
        'react/invalid-hook-call',
      ]);
      expect(firstOf(`TypeError: Cannot read property '${hook}' of null`)).toBe(
        'react/invalid-hook-call',
      );
    },
  );

  it.each(['users', 'userName', 'used', 'useful', 'useless'])(
    '%s of null is no Hook',
    (property) => {
      expect(sureOf(`TypeError: Cannot read properties of null (reading '${property}')`)).toEqual([
        'javascript/cannot-read-properties-of-undefined',
      ]);
      expect(sureOf(`TypeError: Cannot read property '${property}' of null`)).toEqual([
        'javascript/cannot-read-properties-of-undefined',
      ]);
    },
  );

  it('a Hook of undefined is a wrong import', () => {
    const [first] = match(index, "Cannot read properties of undefined (reading 'useMemo')").matches;
    expect(first?.id).toBe('javascript/cannot-read-properties-of-undefined');
  });
});

describe("a compiler's explanation below another error", () => {
  it.each([
    `src/shop.ts(12,5): error TS2416: Property 'price' in type 'Book' is not assignable to the same property in base type 'Item'.
  Type 'string' is not assignable to type 'number'.`,
    `app.ts:4:9 - error TS2344: Type 'Foo' does not satisfy the constraint 'Bar'.
  Types of property 'id' are incompatible.
    Type 'string' is not assignable to type 'number'.`,
    `Argument of type '{ a: string; }' is not assignable to parameter of type 'Options'.
  Type 'undefined' is not assignable to type 'string'.ts(2345)`,
    `./app/page.tsx:9:14
Type error: Argument of type 'string | null' is not assignable to parameter of type 'string'.
  Type 'null' is not assignable to type 'string'.`,
    `error TS2769: No overload matches this call.
  Overload 1 of 2, '(a: number): void', gave the following error.
    Type 'string' is not assignable to type 'number'.`,
    `error[E0505]: cannot move out of \`data\` because it is borrowed
 --> src/main.rs:5:19
  |
5 |     thread::spawn(move || {
  |                   ^^^^^^^ value moved into closure here`,
  ])('is not an error of its own: %s', (text) => {
    expect(sureOf(text)).toEqual([]);
  });

  it.each([
    `src/shop.ts(12,5): error TS2322: Type 'Book' is not assignable to type 'Item'.
  Types of property 'price' are incompatible.
    Type 'string' is not assignable to type 'number'.`,
    `Type 'string' is not assignable to type 'number'.ts(2322)`,
    `./app/page.tsx:9:14
Type error: Type 'string | null' is not assignable to type 'string'.
  Type 'null' is not assignable to type 'string'.`,
    `src/a.ts(1,1): error TS2416: Property 'x' in type 'A' is not assignable to the same property in base type 'B'.
  Type 'string' is not assignable to type 'number'.
src/b.ts(2,2): error TS2322: Type 'boolean' is not assignable to type 'Date'.`,
  ])('belongs to its own code: %s', (text) => {
    expect(sureOf(text)).toEqual(['typescript/ts2322-type-is-not-assignable']);
  });
});

describe('tests that passed', () => {
  it.each([
    ' ✓ retries on connect ECONNREFUSED 127.0.0.1:5432 (12 ms)',
    '  √ says "Cannot find module \'left-pad\'" with a hint',
    '\u001b[32m✔\u001b[39m reports fatal: not a git repository (or any of the parent directories): .git',
    "ok 7 - prints ENOSPC: System limit for number of file watchers reached, watch '/srv'",
    'tests/test_db.py::test_text[FATAL:  password authentication failed for user "ana"] PASSED [ 40%]',
    'PASSED tests/test_io.py::test_full[No space left on device]',
    'test errors::fatal_refusing_to_merge_unrelated_histories_is_shown ... ok',
    '[       OK ] Net.ListenEADDRINUSE (0 ms)\n[       OK ] Text.no_space (1 ms) No space left on device',
    '=== RUN   TestPull\n    pull_test.go:31: want: toomanyrequests: You have reached your pull rate limit.\n--- PASS: TestPull (0.00s)',
    "--- PASS: TestPush (0.02s)\n    push_test.go:8: error: failed to push some refs to 'origin'\nPASS",
    '  Passed Shop.Tests.Says("No space left on device") [3 ms]',
    '1/2 Test #1: no space left on device ..........   Passed    0.01 sec',
  ])('are no errors: %s', (text) => {
    expect(sureOf(text)).toEqual([]);
  });

  it.each([
    [
      ' ✓ maps ERR_CONNECTION_REFUSED to offline (1 ms)\n ✕ starts (31 ms)\n\n    listen EADDRINUSE: address already in use :::4000',
      ['node/eaddrinuse'],
    ],
    ["not ok 2 - loads\n  Error: Cannot find module './conf'", ['node/cannot-find-module']],
    [
      '--- FAIL: TestWrite (0.00s)\n    disk_test.go:9: write /data/a: no space left on device\n--- PASS: TestRead (0.00s)',
      ['linux/no-space-left-on-device'],
    ],
    [
      "tests/test_a.py::test_import FAILED\nE   ModuleNotFoundError: No module named 'requests'\ntests/test_b.py::test_b PASSED",
      ['python/modulenotfounderror'],
    ],
  ])('do not hide those that failed: %s', (text, ids) => {
    expect(sureOf(text)).toEqual(ids);
  });
});
