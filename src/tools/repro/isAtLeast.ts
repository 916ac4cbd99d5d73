/** Whether a Debian version such as `1:2.39.5-0+deb12u2` is at least `2.30`, number by number. */
export function isAtLeast(version: string, least: string): boolean {
  const numbers = (text: string): number[] =>
    text
      .replace(/^\d+:/, '')
      .split(/[^\d.]/)[0]
      ?.split('.')
      .map(Number) ?? [];
  const [have, need] = [numbers(version), numbers(least)];
  for (const [index, wanted] of need.entries()) {
    const got = have[index] ?? 0;
    if (got !== wanted) return got > wanted;
  }
  return true;
}
