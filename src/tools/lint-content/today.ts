/** Today as YYYY-MM-DD, in UTC, so that the lint says the same everywhere. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
