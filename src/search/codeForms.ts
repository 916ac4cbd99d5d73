/** The least that is a code when written in decimal: codes of failures have the highest of 32 bits set. */
const lowestFailure = 0x8000_0000;

/**
 * The one spelling of a 32-bit code, for each of those in use: `0x80070005`, `80070005` and
 * `-2147024891` are `0x80070005`. Empty for what is no such code.
 *
 * @param name as it stands in a text, in any case
 */
export function codeForms(name: string): string[] {
  const hex = /^(?:0x)?([0-9a-f]{8})$/i.exec(name)?.[1];
  const forms: string[] = [];
  if (hex && /\d/.test(hex)) forms.push(`0x${hex.toLowerCase()}`);
  const decimal = /^-?\d{9,10}$/.test(name) ? Number(name) : 0;
  const unsigned = decimal < 0 ? decimal + 2 ** 32 : decimal;
  if (unsigned >= lowestFailure && unsigned < 2 ** 32) forms.push(`0x${unsigned.toString(16)}`);
  return forms.filter((form) => form !== name.toLowerCase());
}
