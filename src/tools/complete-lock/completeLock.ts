/** The parts of a package-lock.json (version 3) that matter here. */
export interface Lock {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

/** Words of a platform package's name, and what npm calls them. */
const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  win32: 'win32',
  windows: 'win32',
  wasm32: 'wasi',
};
const processors = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
};

/**
 * Adds the packages for other platforms that npm left out of a lock file: it leaves out an optional
 * dependency that it could not fetch, and then `npm ci` refuses the file (npm/cli issue 4828).
 * What is added has no integrity: npm takes it from the registry on the platform that installs it.
 *
 * @returns the paths that were added
 */
export function completeLock(lock: Lock): string[] {
  const added: string[] = [];
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const version = /\d+\.\d+\.\d+[\w.+-]*/.exec(range)?.[0];
      const found = lookUp(lock, path, name);
      const fits = found !== undefined && (found.version === version || /[\^~><*|]/.test(range));
      if (fits || version === undefined) continue;
      const top = `node_modules/${name}`;
      const place = top in lock.packages ? `${path}/${top}` : top;
      lock.packages[place] = {
        version,
        optional: true,
        ...(dev ? { dev } : {}),
        ...platformOf(name),
      };
      added.push(place);
    }
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  return added;
}

/** The package that Node finds under a name from a folder of the lock file. */
function lookUp(lock: Lock, from: string, name: string): LockedPackage | undefined {
  for (
    let folder = from;
    folder !== '';
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const found = lock.packages[`${folder}/node_modules/${name}`];
    if (found) return found;
  }
  return lock.packages[`node_modules/${name}`];
}

function platformOf(name: string): { os?: string[]; cpu?: string[] } {
  const words = name.split(/[/-]/);
  const find = (table: Readonly<Record<string, string>>): string | undefined =>
    words.map((word) => table[word]).find(Boolean);
  const [os, cpu] = [find(systems), find(processors)];
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}) };
}
