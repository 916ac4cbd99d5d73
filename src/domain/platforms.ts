import type { Platform } from '../schema/platform.ts';
import { defaultPlatform, namesOf, platforms } from '../schema/vocabulary.ts';

/**
 * The platform of a machine that runs Node.
 *
 * @param node the value of `process.platform`; the default platform stands in for an unknown one
 * @example platformOfNode('darwin') // 'macos'
 */
export function platformOfNode(node: string): Platform {
  return namesOf(platforms).find((name) => platforms[name].node === node) ?? defaultPlatform;
}

/**
 * A JavaScript expression that finds the platform in a browser's user agent. It is part of the script
 * in the head of every page, as the tabs of commands must not change after the first paint.
 *
 * @param variable the name of the variable that holds the user agent
 * @example platformDetection('a') // "/Win/.test(a)?'windows':/Mac|iP/.test(a)?'macos':'linux'"
 */
export function platformDetection(variable: string): string {
  return namesOf(platforms).reduce((otherwise, name) => {
    const { userAgent } = platforms[name];
    return userAgent === undefined
      ? otherwise
      : `/${userAgent}/.test(${variable})?'${name}':${otherwise}`;
  }, `'${defaultPlatform}'`);
}

/**
 * The style sheet that shows only the commands of the user's platform. `data-os` of the root element
 * holds that platform; each panel of the tabs lists its own platforms there. CSS cannot compare the
 * two, so every platform needs a rule.
 */
export function platformStyles(): string {
  const selectors = namesOf(platforms).map(
    (name) => `[data-os=${name}] platform-tabs>[data-os]:not([data-os~=${name}])`,
  );
  return `${selectors.join()}{display:none}`;
}
