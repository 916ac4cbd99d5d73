import { expect, test } from 'vitest';
import { feedbackOrigins } from '../../../../src/integrations/security/feedbackOrigins.ts';

test('the origin alone, and none for an endpoint of the site itself', () => {
  expect(feedbackOrigins('https://feedback.example.org:8443/unstuck?a=1')).toEqual([
    'https://feedback.example.org:8443',
  ]);
  expect([undefined, '', '/feedback'].flatMap(feedbackOrigins)).toEqual([]);
});

test.each(['feedback', '//example.org/', "data:text/plain,'unsafe-inline'", '*'])(
  '%s is refused',
  (endpoint) => {
    expect(() => feedbackOrigins(endpoint)).toThrow('expected an address, such as https://');
  },
);
