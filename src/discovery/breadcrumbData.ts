import type { BreadcrumbList } from 'schema-dts';

/** A step of the breadcrumb trail: its name and its complete URL. */
export interface Crumb {
  readonly name: string;
  readonly address: string;
}

/**
 * Returns the breadcrumb trail of a page, as Google asks for:
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function breadcrumbData(trail: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address,
    })),
  };
}
