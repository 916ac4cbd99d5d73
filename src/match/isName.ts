/** Whether a token looks like a machine's name: `E0382`, `snake_case`, `CamelCase`, `ALLCAPS`. */
export function isName(token: string): boolean {
  return (
    (/[0-9]/.test(token) && /[A-Za-z]/.test(token)) ||
    /[A-Za-z]_[A-Za-z]/.test(token) ||
    /[a-z][A-Z]|[A-Z]{2}[a-z]{3}/.test(token) ||
    /^[A-Z]{5,}$/.test(token)
  );
}
