/** What is taken out of a text before it is shared, and what stands there instead. */
interface SecretPattern {
  readonly pattern: RegExp;
  readonly replacement: string;
}

/**
 * In this order, as a later pattern would spoil an earlier one. No pattern repeats a repetition and
 * every repetition has an upper bound, so that the work stays linear in the text.
 */
export const secretPatterns: readonly SecretPattern[] = [
  {
    // A private key; where its end is cut off, whatever follows the header and may be of it.
    pattern:
      /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[\s\S]{0,8000}?-----END [A-Z ]{0,40}PRIVATE KEY-----|[\sA-Za-z0-9+/=\\:,-]{0,8000})/g,
    replacement: '[private key]',
  },
  {
    // A user and password, or a token alone, before the host of an address; a password may have an @.
    pattern: /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/'"<>]{1,300}@/gi,
    replacement: '$1[credentials]@',
  },
  {
    pattern: /\b(Bearer|Basic|token)(:?[ \t]+)[A-Za-z0-9+/=._~-]{8,4000}/gi,
    replacement: '$1$2[token]',
  },
  {
    // name=value and "name": "value" where the name says what the value is, in JSON within JSON too.
    pattern:
      /((?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential|authorization|_auth(?:token)?|session(?:id)?|cookie)["'\\]{0,4}[ \t]{0,3}[=:][ \t]{0,3})(?!\[)(?:\\{0,3}"[^"\n]{1,2000}"|\\{0,3}'[^'\n]{1,2000}'|[^\s"',;&]{3,2000})/gi,
    replacement: '$1[secret]',
  },
  {
    // An option with its value behind a space.
    pattern:
      /(--(?:pass(?:word|wd|phrase)?|secret|token|api-?key|access-?key)[ \t]{1,3})(?!\[)(?:"[^"\n]{1,2000}"|'[^'\n]{1,2000}'|[^\s"'-][^\s"']{0,2000})/gi,
    replacement: '$1[secret]',
  },
  {
    pattern: /\beyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{4,4000}\.?[A-Za-z0-9_-]{0,4000}/g,
    replacement: '[token]',
  },
  {
    // GitHub, GitLab, npm, PyPI, Docker, Slack, Stripe, OpenAI, AWS, Google.
    pattern:
      /\b(?:gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_\w{20,255}|glpat-[\w-]{16,255}|npm_[A-Za-z0-9]{20,255}|pypi-[\w-]{16,255}|dckr_[a-z]{2,4}_[\w-]{16,255}|xox[a-z]-[\w-]{10,255}|[sr]k[-_](?:live|test|proj|ant)[\w-]{10,255}|sk-[A-Za-z0-9_-]{20,255}|A[KS]IA[A-Z0-9]{12,124}|AIza[\w-]{30,60}|ya29\.[\w-]{20,255})/g,
    replacement: '[token]',
  },
  {
    pattern:
      /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,8}\.[A-Za-z]{2,24}/g,
    replacement: '[e-mail]',
  },
  {
    // Every IPv4 address but those that are the same for everybody.
    pattern:
      /(?<![\d.])(?!(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|255\.255\.255\.255)(?![\d.]))(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?!\d|\.\d)/g,
    replacement: '[IP address]',
  },
  {
    // IPv6: eight groups, or at least two and a double colon, be it at the end.
    pattern:
      /(?<![\w:])(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){7}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){2,7}:|fe80::[0-9a-f:]{1,40})(?:%\w{1,15})?(?![\w:])/gi,
    replacement: '[IP address]',
  },
  {
    pattern: /((?:\/home|\/Users|\/export\/home)\/)[^\s/:'"`<>\\]{1,64}/g,
    replacement: '$1[user]',
  },
  {
    pattern:
      /([A-Za-z]:(?:\\{1,2}|\/)(?:Users|Documents and Settings)(?:\\{1,2}|\/))[^\\/:*?"<>|\r\n]{1,64}/gi,
    replacement: '$1[user]',
  },
];
