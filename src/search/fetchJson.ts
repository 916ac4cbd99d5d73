/**
 * Fetches a JSON file of this site.
 *
 * @param path relative to the site's root
 * @throws if it is not there
 */
export async function fetchJson<Data>(path: string): Promise<Data> {
  const response = await fetch(`${import.meta.env.BASE_URL}${path}`);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return (await response.json()) as Data;
}
