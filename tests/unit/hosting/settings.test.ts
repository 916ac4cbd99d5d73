import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/hosting/settings.ts';

const good = { SITE_URL: 'https://unstuck.example.org', BASE_PATH: '/unstuck/' };

describe('readSettings', () => {
  test('an origin and a path', () => {
    expect(readSettings(good)).toEqual({
      site: 'https://unstuck.example.org',
      base: '/unstuck/',
      feedbackOrigins: [],
      missing: [],
    });
    expect(readSettings({ ...good, BASE_PATH: '/' }).base).toBe('/');
    expect(readSettings({ ...good, BASE_PATH: '/docs/v1.2/' }).base).toBe('/docs/v1.2/');
  });

  test('what is not set holds for this machine, and both are named', () => {
    const { site, base, missing } = readSettings({ SITE_URL: '' });
    expect([site, base]).toEqual(['http://localhost:4321', '/']);
    expect(missing.map((sentence) => sentence.slice(0, 22))).toEqual([
      'SITE_URL is not set: t',
      'BASE_PATH is not set: ',
    ]);
  });

  test.each([
    'unstuck.example.org',
    'ftp://example.org',
    'https://example.org/unstuck/',
    'https://example.org/?a',
    'https://user@example.org',
  ])('SITE_URL=%s is refused, with what was expected', (site) => {
    expect(() => readSettings({ ...good, SITE_URL: site })).toThrow(
      `SITE_URL is "${site}": expected an origin, such as https://unstuck.example.org`,
    );
  });

  test.each([
    'unstuck',
    '/unstuck',
    'unstuck/',
    '//',
    '/a b/',
    '/../',
    '/"/',
    '/a;b/',
    '/$uri/',
    'https://x/',
  ])('BASE_PATH=%s is refused, with what was expected', (base) => {
    expect(() => readSettings({ ...good, BASE_PATH: base })).toThrow(
      `BASE_PATH is "${base}": expected "/", or a path`,
    );
  });

  test('feedback goes to the origin of its endpoint', () => {
    const feedback = (endpoint: string): readonly string[] =>
      readSettings({ ...good, PUBLIC_FEEDBACK_ENDPOINT: endpoint }).feedbackOrigins;
    expect(feedback('https://feedback.example.org:8443/unstuck?a=1')).toEqual([
      'https://feedback.example.org:8443',
    ]);
    for (const host of ['localhost', '127.0.0.1'])
      expect(feedback(`http://${host}:4000/answers`)).toEqual([`http://${host}:4000`]);
    expect(feedback('')).toEqual([]);
  });

  test.each([
    'feedback',
    '/feedback',
    '//example.org/',
    "data:text/plain,'unsafe-inline'",
    '*',
    'http://example.org/',
  ])('PUBLIC_FEEDBACK_ENDPOINT=%s is refused, with what was expected', (endpoint) => {
    expect(() => readSettings({ ...good, PUBLIC_FEEDBACK_ENDPOINT: endpoint })).toThrow(
      `PUBLIC_FEEDBACK_ENDPOINT is "${endpoint}": expected an address such as https://`,
    );
  });

  test('all that is wrong is said at once', () => {
    const wrong = { SITE_URL: 'x', BASE_PATH: 'y', PUBLIC_REPOSITORY_URL: 'z' };
    expect(() => readSettings(wrong)).toThrow(/^SITE_URL.*\nBASE_PATH.*\nPUBLIC_REPOSITORY_URL/);
  });
});
