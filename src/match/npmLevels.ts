/** The log level that npm puts before the lines of an error: until version 10.5, and since. */
export const npmLevels = { old: 'npm ERR!', current: 'npm error' } as const;
