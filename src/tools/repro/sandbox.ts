import { spawnSync } from 'node:child_process';

/** Brings loopback up in the new network namespace, then becomes the command. */
const inside = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
const namespaces = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
const ways: readonly (readonly string[])[] = [
  ['unshare', ...namespaces, ...inside],
  ['unshare', '--user', '--map-current-user', '--keep-caps', ...namespaces, ...inside],
];

let found: readonly string[] | undefined;

/**
 * What to put in front of a command so that it has no network but loopback and all that it starts
 * ends with it. Empty where the system has no such thing; the caller then ends its process group.
 */
export function sandbox(): readonly string[] {
  found ??=
    ways.find(
      ([program = '', ...args]) =>
        spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0,
    ) ?? [];
  return found;
}
