import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is, on the PATH or in the folder of servers, which not every user has there. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}
