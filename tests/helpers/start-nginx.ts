/** Runs nginx over a folder that `npm run serving` wrote: as nobody, on a free port, with nothing of the system's own. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const nobody = 65_534;

/** A port that no program of this machine uses now. */
export const findFreePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });

/** Starts it and waits until it answers. @throws with what it printed when it ends instead. */
export async function startNginx(program: string, folder: string, port: number): Promise<ChildProcess> {
  const own = join(folder, 'nginx-program');
  copyFileSync(program, own);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('chown', ['-R', nobody.toString(), folder]);
  const args = ['-p', folder, '-c', 'nginx.conf', '-g', 'daemon off;'];
  execFileSync(own, [...args, '-t'], {
    stdio: 'pipe',
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
  });
  const child = spawn(own, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`nginx ended:\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return child;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
