import type { AstroIntegration } from 'astro';

/** Stops the build where a setting from the environment would only fail in readers' browsers. */
export function checkSettings(env: NodeJS.ProcessEnv = process.env): AstroIntegration {
  return {
    name: 'check-settings',
    hooks: {
      'astro:config:setup': () => {
        const faults = ['PUBLIC_FEEDBACK_ENDPOINT', 'PUBLIC_REPOSITORY_URL'].flatMap((name) =>
          isWebAddress(env[name])
            ? []
            : `${name} is "${env[name]}": expected an address such as https://feedback.example.org/answers, or nothing.`,
        );
        if (faults.length > 0) throw new Error(faults.join('\n'));
      },
    },
  };
}

/** Nothing, `https`, or `http` on this machine: a browser sends from a secure page to no other. */
function isWebAddress(text = ''): boolean {
  if (text === '') return true;
  const url = URL.parse(text);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === 'localhost');
}
