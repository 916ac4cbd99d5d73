/** Where the site will be. */
export interface Settings {
  /** Its origin, such as `https://unstuck.example.org`. */
  readonly site: string;
  /** The path that it is served from, with a `/` at both ends. */
  readonly base: string;
  /** What a build for others needs and was not set, as sentences. */
  readonly missing: readonly string[];
}

/** What holds where nothing is set: tests, `npm start` and `npm run dev`. Astro's own port. */
export const localSettings = { SITE_URL: 'http://localhost:4321', BASE_PATH: '/' } as const;

/**
 * Reads `SITE_URL` and `BASE_PATH`.
 *
 * @param environment such as `process.env`; an empty setting counts as none
 * @throws if a setting is wrong: the message says for each what was expected
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const { SITE_URL: site = '', BASE_PATH: base = '' } = environment;
  const wrong = [site && siteProblem(site), base && baseProblem(base)].filter(Boolean);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const missing = [
    site
      ? ''
      : 'SITE_URL is not set: the origin that readers will see, such as SITE_URL=https://unstuck.example.org.',
    base
      ? ''
      : 'BASE_PATH is not set: the path that the site is served from, BASE_PATH=/ or such as BASE_PATH=/unstuck/.',
  ].filter(Boolean);
  return {
    site: new URL(site || localSettings.SITE_URL).origin,
    base: base || localSettings.BASE_PATH,
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
  // What needs no escape in an address, a header rule or a server's configuration.
  return /^\/(?:[\w~-][\w.~-]*\/)*$/.test(setting)
    ? ''
    : `BASE_PATH is "${setting}": expected "/", or a path that begins and ends with "/", of letters, digits and "-._~", such as /unstuck/.`;
}
