/** Where the site is served unless `PORT` says otherwise: Astro's own default port. */
const defaultPort = 4321;

/**
 * Reads the `PORT` setting.
 *
 * @throws if it is no port; the message says what was expected
 */
export function readPort(setting: string | undefined): number {
  if (setting === undefined || setting === '') return defaultPort;
  const port = Number(setting);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(
    `PORT is "${setting}": expected a whole number from 0 to 65535, such as PORT=8080.`,
  );
}
