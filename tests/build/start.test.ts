import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { at, root } from '../../scripts/project.ts';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Runs `npm start` and waits for the address it prints. */
async function start(): Promise<{
  child: ChildProcess;
  address: string;
  output: string;
  milliseconds: number;
}> {
  const started = performance.now();
  // As npm does, but without a terminal of its own.
  const child = spawn(process.execPath, [at('scripts/run.cjs'), 'start.ts', '--port', '4400'], { cwd: root });
  running.push(child);
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const found = /http:\/\/localhost:\d+\//.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => {
      reject(new Error(`It ended early:\n${output}`));
    });
  });
  await fetch(address);
  return { child, address, output, milliseconds: performance.now() - started };
}

const stop = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.on('close', resolve);
    child.kill('SIGINT');
  });

test('a second start serves the same build within three seconds, and Ctrl+C ends it quietly', async () => {
  const first = await start();
  expect((await fetch(first.address)).status).toBe(200);
  expect(await stop(first.child)).toBe(0);

  const second = await start();
  expect(second.output).toContain('Nothing changed since the last build.');
  expect(second.milliseconds).toBeLessThan(3000);
  const missing = await fetch(`${second.address}no-such-page/`);
  expect(missing.status).toBe(404);
  expect(missing.headers.get('content-type')).toContain('text/html');
  expect(await stop(second.child)).toBe(0);
});
