/**
 * The origins that pages may send feedback to: that of `PUBLIC_FEEDBACK_ENDPOINT`, or none.
 *
 * @throws if the setting is no address; the message says what was expected
 */
export function feedbackOrigins(endpoint: string | undefined): string[] {
  if (endpoint === undefined || endpoint === '') return [];
  // An endpoint of the site's own: 'self' has it.
  if (endpoint.startsWith('/') && !endpoint.startsWith('//')) return [];
  if (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol))
    return [new URL(endpoint).origin];
  throw new Error(
    `PUBLIC_FEEDBACK_ENDPOINT is "${endpoint}": expected an address, such as https://feedback.example.org/unstuck.`,
  );
}
