import * as icons from 'simple-icons';

const paths = new Map(Object.values(icons).map(({ slug, path }) => [slug, path]));

/** A terminal, for tools without a logo. */
const terminal = 'M2 4h20v16H2zm2 2v12h16V6zm2 4 2-2 4 4-4 4-2-2 2-2zM13 14h5v2h-5z';

/**
 * Returns the logo of a tool as the path of an SVG with 24 units on each side.
 *
 * @param icon the name of the icon in Simple Icons
 */
export function toolIcon(icon: string | undefined): string {
  return paths.get(icon ?? '') ?? terminal;
}
