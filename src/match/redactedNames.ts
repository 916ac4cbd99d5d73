/** Matches the names that `redact` puts in place of what it removed. */
export const redactedNames = /\[(?:private key|credentials|token|secret|e-mail|IP address|user)\]/g;
