/** What is said where the index lies in no site, so that there is nothing but messages. */
export function standsAlone(place: string): string {
  return `The index at ${place} stands alone. Start the server with --index and a built site’s folder, its address, or its api/match-index.json.`;
}
