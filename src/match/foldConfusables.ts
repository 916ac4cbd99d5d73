/**
 * Maps characters that people and text recognition confuse to one of them: `l 1 i |`, `o 0`, `s 5`, `b 8`, `rn m`, `vv w`, `cl d`.
 */
export function foldConfusables(token: string): string {
  return token
    .replace(/[1i]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd');
}
