/** Finds an nginx on this machine, and gets Debian's where it can be had without changing the system. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { at } from './project.ts';
import { runCommand } from './run-command.ts';

/** Where Debian's package is unpacked: beside the project's other caches, so that no service starts and /etc stays as it is. */
const ownFolder = at('.build/nginx');

/** The sentence for a machine on which there is none. */
export const noNginx =
  'The tests of the nginx configuration need nginx, and none is installed here and none can be had with apt-get.';

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of an nginx; undefined where there is none. */
export function findNginx(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/sbin'];
  return [...folders.map((folder) => join(folder, 'nginx')), join(ownFolder, 'usr/sbin/nginx')].find(
    isProgram,
  );
}

/** What getting one does to the world. */
export interface NginxEffects {
  readonly find: () => string | undefined;
  readonly canUseApt: () => boolean;
  /** Downloads the package and unpacks it; gives whether that succeeded. */
  readonly unpack: () => Promise<boolean>;
  readonly update: () => Promise<boolean>;
}

const patience = { timeoutMilliseconds: 60_000 };

const realEffects: NginxEffects = {
  find: findNginx,
  canUseApt: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  unpack: async () => {
    mkdirSync(ownFolder, { recursive: true });
    const command = 'cd "$0" && apt-get download nginx && dpkg -x nginx_*.deb . && usr/sbin/nginx -v';
    return (await runCommand('sh', ['-c', command, ownFolder], patience)).exitCode === 0;
  },
  update: async () => (await runCommand('apt-get', ['update'], patience)).exitCode === 0,
};

/** Returns the path of an nginx, got if need be; undefined where none can be had. */
export async function ensureNginx(effects: NginxEffects = realEffects): Promise<string | undefined> {
  const found = effects.find();
  if (found !== undefined || !effects.canUseApt()) return found;
  const isThere = (await effects.unpack()) || ((await effects.update()) && (await effects.unpack()));
  return isThere ? effects.find() : undefined;
}
