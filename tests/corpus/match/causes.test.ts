import { describe, expect, it } from 'vitest';
import { compile, match, parseTemplate, valueTypeTexts } from '../../../src/match/index.ts';
import { articles } from '../realCorpus.ts';

const index = compile(articles);

describe('a cause that the text names', () => {
  it.each([
    [
      'ssh: connect to host git.example.org port 22: Connection timed out\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.',
      'git/could-not-read-from-remote-repository',
      'unreachable',
      'Connection timed out',
    ],
    [
      'ssh: connect to host 192.0.2.7 port 2222: No route to host\nfatal: Could not read from remote repository.',
      'git/could-not-read-from-remote-repository',
      'unreachable',
      'port 2222',
    ],
    [
      "fatal: ''/repos/site.git' does not appear to be a git repository\nfatal: Could not read from remote repository.",
      'git/could-not-read-from-remote-repository',
      'wrong-path',
      'does not appear',
    ],
    [
      " ! [rejected]        main -> main (fetch first)\n ! [rejected]        v2 -> v2 (already exists)\n = [up to date]      dev -> dev\nerror: failed to push some refs to 'github.com:acme/app.git'",
      'git/failed-to-push-some-refs',
      'tag-exists',
      '(already exists)',
    ],
    [
      "remote: error: GH013: Repository rule violations found for refs/heads/main.\nremote:\nTo github.com:acme/app\n ! [remote rejected] main -> main (push declined due to repository rule violations)\n ! [remote rejected] next -> next (atomic transaction failed)\nerror: failed to push some refs to 'github.com:acme/app'",
      'git/failed-to-push-some-refs',
      'server-rule',
      'push declined',
    ],
    [
      "husky - pre-push script failed (code 1)\nerror: failed to push some refs to 'origin'",
      'git/failed-to-push-some-refs',
      'local-hook',
      'husky',
    ],
    [
      'error[E0382]: borrow of moved value: `rows`\n --> src/main.rs:9:20\n  |\n6 |     tokio::spawn(async move {\n  |                  ---------- value moved here\n7 |         send(rows).await;\n  |              ---- variable moved due to use in coroutine\n8 |     });\n9 |     println!("{}", rows.len());\n  |                    ^^^^ value borrowed here after move',
      'rust/e0382-use-of-moved-value',
      'moved-into-closure',
      'due to use in coroutine',
    ],
    [
      "npm ERR! Error: EACCES: permission denied, mkdir '/usr/local/lib/node_modules'\nnpm ERR!  [Error: EACCES: permission denied, mkdir '/usr/local/lib/node_modules'] {",
      'npm/eacces-permission-denied',
      'system-folder',
      '/lib/node_modules',
    ],
    [
      '    State:          Waiting\n      Reason:       CrashLoopBackOff\n    Last State:     Terminated\n      Reason:       Error\n      Exit Code:    127',
      'kubernetes/crashloopbackoff',
      'wrong-command',
      '127',
    ],
    [
      'TypeError: Failed to fetch\nGET https://api.example.org/ net::ERR_CERT_AUTHORITY_INVALID',
      'javascript/failed-to-fetch',
      'bad-certificate',
      'ERR_CERT_AUTHORITY_INVALID',
    ],
  ])('is claimed, with its words as evidence: %s', (text, id, cause, words) => {
    const found = match(index, text).matches.find((one) => one.id === id);
    expect(found?.cause).toBe(cause);
    expect(found?.evidence.map(([start, end]) => text.slice(start, end)).join('\n')).toContain(
      words,
    );
  });
});

describe('no cause is claimed', () => {
  it.each([
    'Error response from daemon: network web_default not found',
    'Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /srv/x',
    'npm ERR! code EPERM\nnpm ERR! syscall rename\nnpm ERR! path C:\\app\\node_modules\\a\nnpm ERR! errno -4048',
    'ssh: Could not resolve hostname build: Temporary failure in name resolution',
    'Unable to connect to the server: net/http: TLS handshake timeout',
    'Error: Process completed with exit code 9.',
  ])('where only a common beginning fits: %s', (text) => {
    const claimed = match(index, text).matches.filter(({ cause }) => cause !== undefined);
    expect(claimed).toEqual([]);
  });

  it('where a container that a probe ended exits as one that is done', () => {
    const text =
      '    State:        Waiting\n      Reason:     CrashLoopBackOff\n    Last State:   Terminated\n      Reason:     Completed\n      Exit Code:  0';
    expect(match(index, text).matches[0]).toMatchObject({
      id: 'kubernetes/crashloopbackoff',
      cause: undefined,
    });
  });

  it('on such a message, but on the words of a cause beside it', () => {
    const text =
      '      Reason:     CrashLoopBackOff\n    Last State:   Terminated\n      Reason:     Completed\n  Normal  Killing  Container app failed liveness probe, will be restarted';
    expect(match(index, text).matches[0]).toMatchObject({
      id: 'kubernetes/crashloopbackoff',
      cause: 'liveness-probe',
    });
  });

  it('on words that are far from the message', () => {
    const between = 'step finished\n'.repeat(40);
    const text = `${between}OOMKilled\n${between}Back-off restarting failed container\n`;
    expect(match(index, text).matches[0]).toMatchObject({
      id: 'kubernetes/crashloopbackoff',
      cause: undefined,
    });
  });

  it.each(['Exit Code:    10', 'Exit Code:    1370'])('on the start of a number: %s', (line) => {
    const text = `      Reason:       CrashLoopBackOff\n      ${line}\n`;
    expect(match(index, text).matches[0]?.cause).toBeUndefined();
  });
});

describe('what explains what', () => {
  it('is said where the content says so', () => {
    const { matches } = match(
      index,
      "error: src refspec main does not match any\nerror: failed to push some refs to 'origin'",
    );
    expect(matches[0]).toMatchObject({
      id: 'git/src-refspec-does-not-match-any',
      explains: ['git/failed-to-push-some-refs'],
    });
  });

  it('is not said of errors that have nothing to do with one another', () => {
    const { matches } = match(
      index,
      "ModuleNotFoundError: No module named 'flask'\nfatal: not a git repository (or any of the parent directories): .git",
    );
    expect(matches.slice(0, 2).map(({ explains }) => explains)).toEqual([[], []]);
  });
});

// Below a sample that names no cause, each sign has to name its own cause.
describe.each(articles.filter(({ causes }) => causes.some(({ signs }) => signs)))(
  'the signs of $id',
  ({ id, messages, causes, values }) => {
    const plain = messages
      .flatMap(({ samples }) => samples)
      .find((sample) => {
        const [first] = match(index, sample).matches;
        return first?.id === id && first.confidence !== 'possible' && first.cause === undefined;
      });

    it
      .runIf(plain)
      .each(causes.flatMap(({ id: cause, signs = [] }) => signs.map((sign) => [sign, cause])))(
      '%s',
      (sign, cause) => {
        const filled = parseTemplate(sign ?? '')
          .map((part) =>
            'literal' in part
              ? part.literal
              : valueTypeTexts[values[part.placeholder]?.type ?? 'text'].sample,
          )
          .join('');
        // On lines of its own, so that the lines around it do not continue it.
        const found = match(index, `${plain ?? ''}\n${filled}\n`).matches.find(
          (one) => one.id === id,
        );
        expect(found?.cause).toBe(cause);
      },
    );
  },
);
