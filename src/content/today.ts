/** Returns today as YYYY-MM-DD, in UTC, so that the lint has the same result in all time zones. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
