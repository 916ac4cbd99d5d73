/**
 * Removes secrets and personal data from a text: tokens, keys, passwords in URLs, email and IP
 * addresses, names of home folders. A name in brackets such as `[token]` replaces each. Everything
 * that is offered for sharing or put into a link passes through here first. It removes too much
 * rather than too little.
 */
export function redact(text: string): string {
  return secretPatterns.reduce(
    (redacted, { pattern, replacement }) => redacted.replace(pattern, replacement),
    text,
  );
}

/** Matches the names that `redact` puts in place of what it removed. */
export const redactedNames = /\[(?:private key|credentials|token|secret|e-mail|IP address|user)\]/g;

/** A kind of secret, and the text that replaces it. */
interface SecretPattern {
  readonly pattern: RegExp;
  readonly replacement: string;
}

/**
 * The order matters: a later pattern could remove what an earlier one looks for. No pattern repeats a
 * repetition, and every repetition has an upper bound, so the work stays linear in the text.
 */
export const secretPatterns: readonly SecretPattern[] = [
  {
    // A private key. If its end is cut off, everything behind the header that may belong to it.
    pattern:
      /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]{0,8000}?-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----|[\sA-Za-z0-9+/=\\:,-]{0,8000})/g,
    replacement: '[private key]',
  },
  {
    // A user and password, or only a token, before the host of a URL. A password may contain an @.
    pattern: /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/'"<>]{1,300}@/gi,
    replacement: '$1[credentials]@',
  },
  {
    // Oracle's URLs.
    pattern: /(jdbc:oracle:\w{1,10}:)[^\s@"'<>]{1,300}@/gi,
    replacement: '$1[credentials]@',
  },
  {
    // The user and password that curl and other programs take as one word.
    pattern:
      /((?:^|\s)(?:-u|--user|--proxy-user)[ \t=]{1,3})(?!\d+:\d)["']?[\w.@-]{1,64}:[^\s"']{1,300}["']?/g,
    replacement: '$1[credentials]',
  },
  {
    // The programs whose option -p is a password and not a port.
    pattern:
      /(\b(?:sshpass|docker login|podman login|mysql\w{0,10})\b[^\n]{0,200}?\s-p[ \t=]?)(?!\[)["']?[^\s"']{1,300}["']?/g,
    replacement: '$1[secret]',
  },
  {
    // Whoever knows the URL of a webhook may use it.
    pattern:
      /(https:\/\/(?:hooks\.slack\.com\/services|discord(?:app)?\.com\/api\/webhooks|[\w.-]{1,80}\.webhook\.office\.com)\/)[^\s"'<>]{1,500}/gi,
    replacement: '$1[token]',
  },
  {
    // All cookies, up to the end of the line.
    pattern: /\b((?:set-)?cookie:[ \t]{0,3})(?!\[)[^\r\n"']{3,4000}/gi,
    replacement: '$1[secret]',
  },
  {
    // A word in lower case belongs to a sentence: "the security token included in".
    pattern:
      /\b(bearer|Bearer|BEARER|basic|Basic|BASIC|token|Token|TOKEN)(:?[ \t]+)(?![a-z]{1,40}(?![\w+/=.~-]))[A-Za-z0-9+/=._~-]{8,4000}/g,
    replacement: '$1$2[token]',
  },
  {
    // name=value and "name": "value" where the name is one of a secret, also in JSON within JSON.
    pattern:
      /((?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|account[_-]?key|secret[_-]?key(?:[_-]?base)?|credential|authorization|_auth(?:token)?|\bauth|session(?:id)?|cookie|signature|\bsig)["'\\]{0,4}[ \t]{0,3}(?:=>|:=|[=:])[ \t]{0,3})(?!\[|(?:YES|NO)\b)(?:\\{0,3}"[^"\n]{1,2000}"?|\\{0,3}'[^'\n]{1,2000}'?|[^\s"',;&]{3,2000})/gi,
    replacement: '$1[secret]',
  },
  {
    // An option whose value follows behind a space.
    pattern:
      /(--(?:pass(?:word|wd|phrase)?|secret|token|api-?key|access-?key)[ \t]{1,3})(?!\[)(?:"[^"\n]{1,2000}"|'[^'\n]{1,2000}'|[^\s"'-][^\s"']{0,2000})/gi,
    replacement: '$1[secret]',
  },
  {
    pattern: /\beyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{4,4000}\.?[A-Za-z0-9_-]{0,4000}/g,
    replacement: '[token]',
  },
  {
    // GitHub, GitLab, npm, PyPI, Docker, Slack, Stripe, OpenAI, AWS, Google, Hugging Face, SendGrid,
    // Vault, DigitalOcean, age.
    pattern:
      /\b(?:gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_\w{20,255}|gl[a-z]{2,6}-[\w-]{16,255}|npm_[A-Za-z0-9]{20,255}|pypi-[\w-]{16,255}|dckr_[a-z]{2,4}_[\w-]{16,255}|xox[a-z]-[\w-]{10,255}|xapp-[\w-]{10,255}|[sr]k[-_](?:live|test|proj|ant)[\w-]{10,255}|sk-[A-Za-z0-9_-]{20,255}|A[KS]IA[A-Z0-9]{12,124}|AIza[\w-]{30,60}|ya29\.[\w-]{20,255}|hf_[A-Za-z0-9]{20,255}|SG\.[\w-]{16,64}\.[\w-]{16,128}|hv[sbr]\.[\w-]{20,255}|do[opr]_v1_[0-9a-f]{32,128}|whsec_[\w+/=-]{16,255}|AGE-SECRET-KEY-1[0-9A-Z]{16,128})/g,
    replacement: '[token]',
  },
  {
    pattern:
      /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,24}/gu,
    replacement: '[e-mail]',
  },
  {
    // Every IPv4 address except those that are the same on every machine.
    pattern:
      /(?<![\d.])(?!(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|255\.255\.255\.255)(?![\d.]))(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?!\d|\.\d)/g,
    replacement: '[IP address]',
  },
  {
    // IPv6: eight groups, or at least two groups and a double colon, which may be at the end.
    pattern:
      /(?<![\w:])(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){7}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){2,7}:|fe80::[0-9a-f:]{1,40})(?:%\w{1,15})?(?![\w:])/gi,
    replacement: '[IP address]',
  },
  {
    // Home folders, also as JSON and Windows write them.
    pattern: /((?:\\{0,3}\/|\\{1,4})(?:home|Users)(?:\\{0,3}\/|\\{1,4}))[^\s/:'"`<>\\[]{1,64}/g,
    replacement: '$1[user]',
  },
  {
    pattern:
      /([A-Za-z]:(?:\\{1,2}|\/)(?:Users|Documents and Settings)(?:\\{1,2}|\/))[^\\/:*?"<>|\r\n]{1,64}/gi,
    replacement: '$1[user]',
  },
];
