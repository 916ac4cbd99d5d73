import { expect, test } from 'vitest';
import { checkSettings } from '../../../src/integrations/checkSettings.ts';

const check = (env: NodeJS.ProcessEnv): void => {
  const { hooks } = checkSettings(env);
  // It asks nothing of Astro.
  (hooks['astro:config:setup'] as () => void)();
};

test.each(['', 'https://feedback.example.org/answers', 'http://localhost:4000/'])(
  '%j is taken',
  (address) => {
    expect(() => check({ PUBLIC_FEEDBACK_ENDPOINT: address })).not.toThrow();
  },
);

test('all that is wrong is said at once, with what was expected', () => {
  const env = { PUBLIC_FEEDBACK_ENDPOINT: 'feedback', PUBLIC_REPOSITORY_URL: 'http://example.org' };
  expect(() => check(env)).toThrow(
    /PUBLIC_FEEDBACK_ENDPOINT is "feedback": expected an address such as https:[^\n]+\nPUBLIC_REPOSITORY_URL is "http:\/\/example.org"/,
  );
});
