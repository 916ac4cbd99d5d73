import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactedNames, secretPatterns } from '../../../src/match/redact.ts';

describe('redact', () => {
  it.each([
    ['https://ana:s3cret@git.example.org/x.git', 'https://[credentials]@git.example.org/x.git'],
    ['https://ghp_abcdefghijklmnopqrst@github.com/a/b', 'https://[credentials]@github.com/a/b'],
    ['https://ana:p@ss@git.example.org/x.git', 'https://[credentials]@git.example.org/x.git'],
    ['postgres://app:pw@db:5432/app', 'postgres://[credentials]@db:5432/app'],
    ['Authorization: Bearer abcdef123456.xyz', 'Authorization: [secret] [token]'],
    ['password=hunter2 user=ana', 'password=[secret] user=ana'],
    ['{"api_key": "abc def"}', '{"api_key": [secret]}'],
    ['{"log":"{\\"password\\":\\"hunter2\\"}"}', '{"log":"{\\"password\\":[secret]}"}'],
    ['psql --password hunter2 -h db', 'psql --password [secret] -h db'],
    ['//registry.example.org/:_authToken=npm_12345', '//registry.example.org/:_authToken=[secret]'],
    ['found AKIAIOSFODNN7EXAMPLE here', 'found [token] here'],
    ['mail to ana.b@mail.example.org now', 'mail to [e-mail] now'],
    ['dial tcp 10.1.2.3:443', 'dial tcp [IP address]:443'],
    ['to 2001:db8::8a2e:370:7334 and fe80::1%eth0', 'to [IP address] and [IP address]'],
    ['route to 2001:db8:1:2::/64', 'route to [IP address]/64'],
    ['/home/ana/app/x.py', '/home/[user]/app/x.py'],
    ['C:\\Users\\Ana Maria\\app', 'C:\\Users\\[user]\\app'],
    ['AccountKey=Eby8vdM02x==;EndpointSuffix=core', 'AccountKey=[secret];EndpointSuffix=core'],
    [
      'https://x.example.org/b?sv=2022&sig=ab%2Fc%3D&se=1',
      'https://x.example.org/b?sv=2022&sig=[secret]&se=1',
    ],
    ['{"ghcr.io":{"auth":"YW5hOmh1bnRlcjI="}}', '{"ghcr.io":{"auth":[secret]}}'],
    ['SECRET_KEY_BASE=abcdef', 'SECRET_KEY_BASE=[secret]'],
    [":password => 'hunter2'", ':password => [secret]'],
    ['password="cut off here', 'password=[secret]'],
    ['Set-Cookie: sid=abc123; other=def456', 'Set-Cookie: [secret]'],
    ['curl -u ana:hunter2 https://x.example.org', 'curl -u [credentials] https://x.example.org'],
    ['sshpass -p hunter2 ssh host', 'sshpass -p [secret] ssh host'],
    ['mysql -u root -phunter2 app', 'mysql -u root -p[secret] app'],
    ['jdbc:oracle:thin:ana/hunter2@db:1521', 'jdbc:oracle:thin:[credentials]@db:1521'],
    ['https://hooks.slack.com/services/T0/B0/XX', 'https://hooks.slack.com/services/[token]'],
    ['hf_abcdefghijklmnopqrstuv', '[token]'],
    ['mail to jürgen.groß@müller.example', 'mail to [e-mail]'],
    ['{"file":"\\/home\\/ana\\/x.php"}', '{"file":"\\/home\\/[user]\\/x.php"}'],
    ['\\\\server\\home\\ana\\x', '\\\\server\\home\\[user]\\x'],
    [
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\nlQ\n-----END PGP PRIVATE KEY BLOCK-----',
      '[private key]',
    ],
    [
      '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nend',
      '[private key]\nend',
    ],
  ])('takes the secret out of %s', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it('takes out a private key whose end is cut off, whatever a long log says behind it', () => {
    const log = 'ok. '.repeat(5000);
    expect(redact(`-----BEGIN PRIVATE KEY-----\nMIIEvQ+/=\nAbc\n(cut)\n${log}`)).toBe(
      `[private key](cut)\n${log}`,
    );
  });

  it.each([
    'Error: listen EADDRINUSE: address already in use :::3000',
    'connect ECONNREFUSED 127.0.0.1:5432',
    'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)',
    'error[E0382]: borrow of moved value: `std::vec::Vec`',
    'npm error 404 Not Found - GET https://registry.example.org/left-padd',
    'Python 3.12.1 at 10:17:22',
    'npm login --password --registry=https://registry.example.org/',
    "ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)",
    'The security token included in the request is invalid',
    'docker run -u 1000:1000 -p 8080:80 acme/app',
  ])('leaves %s as it is', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('names what it takes out by known names alone', () => {
    for (const { replacement } of secretPatterns)
      expect(replacement.replace(redactedNames, '')).toMatch(/^(?:\$\d)*@?$/);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(typeof redact(text)).toBe('string');
      }),
    );
  });

  it('takes time in line with the length of hostile text', () => {
    for (const piece of [
      'a@',
      'a:',
      '1.',
      'password=',
      '-----BEGIN PRIVATE KEY-----',
      'http://a',
      'eyJ',
      'password\\\\',
      '--token ',
      'a:b:',
      'cookie: ',
      ' -u a:',
      'mysql ',
      'jdbc:oracle:a:',
      '\\home',
      'é@',
      'token a',
    ]) {
      const begin = performance.now();
      redact(piece.repeat(200_000 / piece.length));
      expect(performance.now() - begin).toBeLessThan(2000);
    }
  });
});
