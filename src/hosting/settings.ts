/** The settings of a build. */
export interface Settings {
  /** The origin of the site, such as `https://unstuck.example.org`. */
  readonly site: string;
  /** The path that the site is served from, with a `/` at both ends. */
  readonly base: string;
  /**
   * The origins that pages may send feedback to: the origin of `PUBLIC_FEEDBACK_ENDPOINT`, or none.
   */
  readonly feedbackOrigins: readonly string[];
  /** Required settings that are not set, as sentences. Only a build for a host requires them. */
  readonly missing: readonly string[];
}

/** The defaults for tests, `npm start` and `npm run dev`. The port is Astro's own. */
export const localSettings = { SITE_URL: 'http://localhost:4321', BASE_PATH: '/' } as const;

/**
 * Reads `SITE_URL` and `BASE_PATH`. Also checks the settings that pages read themselves when they
 * are built: a wrong URL there would fail only in users' browsers.
 *
 * @param environment such as `process.env`; an empty setting counts as not set
 * @throws if a setting is wrong; the message says for each setting what was expected
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const { SITE_URL: site = '', BASE_PATH: base = '' } = environment;
  const wrong = [
    site && siteProblem(site),
    base && baseProblem(base),
    ...['PUBLIC_FEEDBACK_ENDPOINT', 'PUBLIC_REPOSITORY_URL'].map((name) =>
      urlProblem(name, environment[name]),
    ),
  ].filter(Boolean);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const missing = [
    site
      ? ''
      : 'SITE_URL is not set: the origin that readers will see, such as SITE_URL=https://unstuck.example.org.',
    base
      ? ''
      : 'BASE_PATH is not set: the path that the site is served from, BASE_PATH=/ or such as BASE_PATH=/unstuck/.',
  ].filter(Boolean);
  const endpoint = environment['PUBLIC_FEEDBACK_ENDPOINT'];
  return {
    site: new URL(site || localSettings.SITE_URL).origin,
    base: base || localSettings.BASE_PATH,
    feedbackOrigins: endpoint ? [new URL(endpoint).origin] : [],
    missing,
  };
}

function siteProblem(setting: string): string {
  const expected = `SITE_URL is "${setting}": expected an origin, such as https://unstuck.example.org`;
  if (!URL.canParse(setting)) return `${expected}.`;
  const { protocol, origin, href } = new URL(setting);
  if (protocol !== 'https:' && protocol !== 'http:') return `${expected}.`;
  return href === `${origin}/`
    ? ''
    : `${expected}, with nothing behind it. A path goes into BASE_PATH.`;
}

function baseProblem(setting: string): string {
  // Only characters that need no escape in a URL, a header rule or a server's configuration.
  return /^\/(?:[\w~-][\w.~-]*\/)*$/.test(setting)
    ? ''
    : `BASE_PATH is "${setting}": expected "/", or a path that begins and ends with "/", of letters, digits and "-._~", such as /unstuck/.`;
}

/**
 * The names of this machine, which browsers consider as secure as `https`. A policy cannot name
 * `[::1]`.
 */
const thisMachine: readonly string[] = ['localhost', '127.0.0.1'];

/**
 * Accepts an empty setting, `https`, or `http` on this machine: a secure page can send to nothing
 * else.
 */
function urlProblem(name: string, setting = ''): string {
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  const sent =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && thisMachine.includes(url.hostname));
  return setting === '' || sent
    ? ''
    : `${name} is "${setting}": expected an address such as https://feedback.example.org/answers, or nothing.`;
}

/**
 * The second build of the tests, below a path as on GitHub Pages, with all files that hosts get.
 */
export const belowPath = {
  folder: 'dist-base',
  base: '/unstuck/',
  site: 'https://unstuck.example.org',
} as const;
