/** A command that deletes something, or turns a protection off. */
export interface DestructiveCommand {
  readonly pattern: RegExp;
  /** What the command does, as the text after "it". */
  readonly why: string;
}

/** Matches the start of a command: not `git rm`, `--rm` or `alarm`. */
const start = String.raw`(?<![\w.-])(?<!\b(?:git|npm) )`;
const command = (rest: string, flags = ''): RegExp => new RegExp(start + rest, flags);

/**
 * Commands that are allowed only in a fix that states its risk. A pattern stays within one command:
 * `[^|;&]*` does not cross a pipe.
 */
export const destructiveCommands: readonly DestructiveCommand[] = [
  {
    pattern: command(String.raw`rm\s+(?:\S+\s+)*?-(?:\w*[rRf]|-recursive|-force)`),
    why: 'deletes without asking, and for good',
  },
  { pattern: /\bfind\b[^|;&]*\s-delete\b/, why: 'deletes every file found, for good' },
  { pattern: command('(?:shred|wipefs)\\b|mkfs', ''), why: 'erases data for good' },
  { pattern: command(String.raw`dd\b[^|;&]*\bof=`), why: 'overwrites a disk or file' },
  { pattern: />\s*\/dev\/(?:sd|nvme|disk)/, why: 'overwrites a disk' },
  { pattern: command(String.raw`truncate\s+-`), why: 'cuts a file off' },
  { pattern: /\brsync\b[^|;&]*\s--delete/, why: 'deletes what is only at the target' },
  { pattern: /\bjournalctl\b[^|;&]*--vacuum/, why: 'deletes logs for good' },
  {
    pattern: /(?<![\w-])--force(?:-with-lease|(?![\w-]))/,
    why: 'overrides a check that protects from loss',
  },
  {
    pattern: /\bgit\b[^|;&]*\s(?:push|clean|checkout|switch|branch|tag|rm)\b[^|;&]*\s-\w*f/,
    why: 'overwrites or deletes work',
  },
  {
    pattern: /\bgit\b[^|;&]*\spush\b[^|;&]*\s(?:--delete|-d)\b/,
    why: 'deletes a branch or tag of the remote',
  },
  {
    pattern: /\bgit\b[^|;&]*\sreset\b[^|;&]*\s--hard/,
    why: 'discards changes that are not committed',
  },
  {
    pattern: /\bgit\b[^|;&]*\s(?:checkout\s+--\s|restore\s(?!--staged))/,
    why: 'discards changes that are not committed',
  },
  {
    pattern: /\bgit\b[^|;&]*\s(?:branch\s+-D|stash\s+(?:drop|clear)|reflog\s+expire)\b/,
    why: 'deletes commits that nothing else may hold',
  },
  {
    pattern: /\bgit\b[^|;&]*\s(?:filter-branch|filter-repo)\b/,
    why: 'rewrites the history of everybody',
  },
  { pattern: /(?<![\w-])--no-verify\b/, why: 'skips the checks of the hooks' },
  {
    pattern: /(?<!--)(?<!\bgit (?:remote|worktree) )\bprune\b|\bgit\s+gc\b[^|;&]*--prune/,
    why: 'deletes everything that is not in use right now',
  },
  {
    pattern: /\bdocker[ -]compose\b[^|;&]*\bdown\b[^|;&]*\s(?:-v|--volumes)\b/,
    why: 'deletes volumes with their data',
  },
  { pattern: /\b(?:docker|podman)\b[^|;&]*\bvolume\s+rm\b/, why: 'deletes a volume with its data' },
  { pattern: /\b(?:kubectl|oc)\b[^|;&]*\sdelete\b/, why: 'deletes objects of the cluster' },
  {
    pattern: /\bterraform\b[^|;&]*\s(?:destroy|force-unlock)\b/,
    why: 'destroys resources, or breaks the lock that protects them',
  },
  {
    pattern: command(String.raw`chmod\s+(?:\S+\s+)*?(?:0?777|a\+rwx)\b`),
    why: 'lets everybody on the machine change it',
  },
  {
    pattern: command(String.raw`(?:chmod|chown|chgrp)\s+(?:\S+\s+)*?-\w*R`),
    why: 'changes a whole tree, and there is no way back',
  },
  {
    pattern: command(String.raw`kill\s+(?:-9|-KILL|-SIGKILL|-s\s+(?:9|KILL|SIGKILL))\b`),
    why: 'ends a process before it can save or clean up',
  },
  { pattern: command(String.raw`(?:killall|pkill)\b`), why: 'ends every process of that name' },
  {
    pattern: command(String.raw`taskkill\b[^|;&]*\s\/f\b`, 'i'),
    why: 'ends a process before it can save',
  },
  { pattern: /\bStop-Process\b[^|;&]*\s-Force\b/i, why: 'ends a process before it can save' },
  {
    pattern: /\b(?:Remove-Item|ri)\b[^|;&]*\s-(?:Recurse|Force)\b/i,
    why: 'deletes without asking, and for good',
  },
  {
    pattern: command(String.raw`(?:del|erase|rd|rmdir)\b[^|;&]*\s\/[sfq]\b`, 'i'),
    why: 'deletes without asking, and for good',
  },
  { pattern: /\bformat\s+[a-z]:/i, why: 'erases a drive' },
  {
    pattern:
      /\b(?:DROP\s+(?:TABLE|DATABASE|SCHEMA|ROLE|USER|INDEX|VIEW|EXTENSION|COLUMN)|TRUNCATE\s+(?:TABLE\s+)?\w)/i,
    why: 'deletes data for good',
  },
  { pattern: /\bDELETE\s+FROM\b(?!.*\bWHERE\b)/is, why: 'deletes every row' },
  {
    pattern: command(String.raw`(?:dropdb|dropuser)\b|\bFLUSH(?:ALL|DB)\b`),
    why: 'deletes data for good',
  },
  {
    pattern: /\bapt(?:-get)?\b[^|;&]*\s(?:purge|--purge)\b/,
    why: 'deletes the configuration as well',
  },
  {
    pattern:
      /\b(?:curl\b[^|;&]*\s-[a-zA-Z]*k|\S*[^\w]--?insecure\b|--insecure-skip-tls-verify|--no-check-certificate|--tls-verify=false)/,
    why: 'switches off the check of the server’s identity',
  },
  {
    pattern:
      /\b(?:strict-ssl[ =]+false|sslVerify[ =]+"?false|NODE_TLS_REJECT_UNAUTHORIZED[ '"]*[ =:]+['"]?0|GIT_SSL_NO_VERIFY|PYTHONHTTPSVERIFY)/i,
    why: 'switches off the check of the server’s identity',
  },
  {
    pattern: /(?<![\w-])--trusted-host\b|StrictHostKeyChecking[ =]+(?:no|off)\b/i,
    why: 'switches off the check of the server’s identity',
  },
  {
    pattern: /\bssh-keygen\b[^|;&]*\s-R\b/,
    why: 'forgets the key by which an impostor would be noticed',
  },
  {
    pattern: command(String.raw`(?:setenforce\s+0|ufw\s+disable|iptables\s+(?:-F|--flush))`),
    why: 'switches a protection of the system off',
  },
  {
    pattern: /(?<![\w-])--(?:no-sandbox|disable-web-security|ignore-certificate-errors)\b/,
    why: 'switches a protection of the browser off',
  },
  {
    pattern: /(?<![\w-])--break-system-packages\b/,
    why: 'may overwrite files that the system’s own package manager owns',
  },
];
