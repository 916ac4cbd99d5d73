/**
 * Returns the revision of a content: the first 64 bits of its SHA-256, as 16 hexadecimal digits.
 * That is enough to tell builds apart. Security does not depend on it, as the files come from this
 * site.
 */
export async function contentRevision(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest, 0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
