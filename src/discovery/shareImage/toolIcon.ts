import * as icons from 'simple-icons';

const paths = new Map(Object.values(icons).map((icon) => [icon.slug, icon.path]));

/** Returns an icon of Simple Icons (CC0) by its name there, as a path on a grid of 24 by 24. */
export function toolIcon(name: string | undefined): string | undefined {
  return name === undefined ? undefined : paths.get(name);
}
