import type { Feedback } from '../../schema/feedback.ts';

/** How sending went: taken, refused for good, or to be tried again later. */
export type SendResult = 'taken' | 'refused' | 'later';

/**
 * Sends an answer to the feedback endpoint: the contract is on the page `/feedback/`. It survives the
 * page (`keepalive`), as a beacon does, but has no cookies and says how it went.
 *
 * @param endpoint where the site was built to send it
 * @param leaving the page ends: as plain text, another origin is not asked first whether it may be sent
 *   (https://fetch.spec.whatwg.org/#cors-safelisted-request-header)
 */
export async function sendFeedback(
  endpoint: string,
  answer: Feedback,
  leaving = false,
): Promise<SendResult> {
  try {
    const { ok, status } = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': leaving ? 'text/plain' : 'application/json' },
      body: JSON.stringify(answer),
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
    });
    if (ok) return 'taken';
    // RFC 9110, 15.5.9 and 15.6; RFC 6585, 4; RFC 8470, 5.2: what passes by itself.
    return status >= 500 || [408, 425, 429].includes(status) ? 'later' : 'refused';
  } catch {
    return 'later';
  }
}
