/**
 * `npm run lock`: adds to each package-lock.json the packages for other operating systems that npm left out.
 *
 * npm omits an optional package that the registry does not offer at the moment of installing, and `npm ci`
 * then refuses the file. In: the lock files, those of the benchmarks' peers included.
 * Out: the same with an entry for each such package.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { runMain } from './command-line.ts';
import { at, root } from './project.ts';

/** One package of a lock file, as far as it is read here. */
export interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  license?: string;
  optionalDependencies?: Record<string, string>;
}

/** The packages of a lock file by their place, such as "node_modules/astro". */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** An optional package that is named in the lock file and has no entry there. */
export interface MissingPackage {
  place: string;
  name: string;
  version: string;
  isDev: boolean;
}

const isExact = (version: string): boolean => /^\d+\.\d+\.\d+/.test(version);

/** The place where Node.js would find a package from another one; undefined when there is none. */
function findPlace(packages: LockedPackages, from: string, name: string): string | undefined {
  let folder = from;
  for (;;) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === '') return undefined;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

/** Every optional package that the lock file names with an exact version and does not hold. */
export function selectMissingPackages(packages: LockedPackages): MissingPackage[] {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => isExact(version))
      .flatMap(([name, version]) => {
        const found = findPlace(packages, from, name);
        if (found !== undefined && packages[found]?.version === version) return [];
        const place = found === undefined ? `node_modules/${name}` : `${from}/node_modules/${name}`;
        return [{ place, name, version, isDev: dev }];
      }),
  );
}

/** The lock entry of a missing package; its systems are read from its name. */
export function buildEntry({ name, version, isDev }: MissingPackage): LockedPackage {
  const system = /android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win32|windows/.exec(
    name,
  )?.[0];
  const processor = /wasm32|arm64|arm|x64|ia32|ppc64|s390x|riscv64|loong64/.exec(name)?.[0];
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(isDev && { dev: true }),
    optional: true,
    ...(system && { os: [system === 'windows' ? 'win32' : system] }),
  };
}

/** The packages with an entry for each missing one, in the order npm writes them. */
export function completePackages(packages: LockedPackages): LockedPackages {
  const added = selectMissingPackages(packages).map(
    (missing) => [missing.place, buildEntry(missing)] as const,
  );
  const { '': project, ...rest } = packages;
  const sorted = Object.entries({ ...rest, ...Object.fromEntries(added) }).sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  return { ...(project && { '': project }), ...Object.fromEntries(sorted) };
}

/** The lock files of the project: its own, and those of the benchmarks' peers. */
const listLockFiles = (): string[] => [
  'package-lock.json',
  ...globSync('tests/bench/peers/*/package-lock.json', { cwd: root }).sort(),
];

if (import.meta.main) {
  await runMain(() => {
    for (const name of listLockFiles()) {
      const lock = JSON.parse(readFileSync(at(name), 'utf8')) as { packages: LockedPackages };
      const count = selectMissingPackages(lock.packages).length;
      if (count > 0) {
        const completed = { ...lock, packages: completePackages(lock.packages) };
        writeFileSync(at(name), `${JSON.stringify(completed, null, 2)}\n`);
      }
      console.log(`${String(count)} packages for other systems added to ${name}.`);
    }
    return Promise.resolve(0);
  });
}
