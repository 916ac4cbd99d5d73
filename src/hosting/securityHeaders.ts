/** The headers of every response, besides its Content-Security-Policy. */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  // For browsers without `frame-ancestors`, and for responses without a policy of their own.
  ['X-Frame-Options', 'DENY'],
  ['X-Content-Type-Options', 'nosniff'],
  // A URL may contain what the user searched for.
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()',
  ],
  // Browsers follow it over HTTPS only: https://www.rfc-editor.org/rfc/rfc6797#section-8.1
  ['Strict-Transport-Security', 'max-age=31536000'],
];
