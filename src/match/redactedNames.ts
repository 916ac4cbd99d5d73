/** What `redact` has put into a text: the names of what was there. */
export const redactedNames = /\[(?:private key|credentials|token|secret|e-mail|IP address|user)\]/g;
