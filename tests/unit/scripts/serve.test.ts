import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  createFileHandler,
  listenOnFreePort,
  type HeaderRule,
  type RunningServer,
} from '../../../scripts/serve.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function serve(folder: string, port: number, listHeaders?: HeaderRule): Promise<RunningServer> {
  const server = await listenOnFreePort(createFileHandler(folder, listHeaders), port);
  running.push(server);
  return server;
}

/** Takes a port that the system offers, as another program would. */
async function takePort(host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  running.push({
    port,
    close: () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      ),
  });
  return port;
}

function createSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-serve-'));
  mkdirSync(join(folder, 'salaries'));
  writeFileSync(join(folder, 'index.html'), '<h1>Home</h1>');
  writeFileSync(join(folder, 'salaries/index.html'), '<h1>Salaries</h1>');
  writeFileSync(join(folder, '404.html'), '<h1>Not here</h1>');
  writeFileSync(join(folder, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
}

describe('listenOnFreePort', () => {
  test('moves to the next port when the wished one is taken', async () => {
    const taken = await takePort('127.0.0.1');
    const { port } = await serve(createSite(), taken);
    expect(port).toBeGreaterThan(taken);
    expect(port).toBeLessThanOrEqual(taken + 20);
  });

  test('answers on this machine only', async () => {
    const taken = await takePort('127.0.0.1');
    const { port } = await serve(createSite(), taken);
    expect((await fetch(`http://127.0.0.1:${String(port)}/`)).status).toBe(200);
    expect((await fetch(`http://localhost:${String(port)}/`)).status).toBe(200);
    // 127.0.0.2 is this machine as well, but a server open to the network would answer there too.
    await expect(fetch(`http://127.0.0.2:${String(port)}/`)).rejects.toThrow();
  });
});

describe('createFileHandler', () => {
  test('serves pages, types and the page for what is not there', async () => {
    const { port } = await serve(createSite(), await takePort('127.0.0.1'));
    const get = async (path: string) => {
      const response = await fetch(`http://localhost:${String(port)}${path}`);
      return [response.status, response.headers.get('content-type'), await response.text()];
    };
    expect(await get('/')).toEqual([200, 'text/html;charset=utf-8', '<h1>Home</h1>']);
    expect(await get('/salaries/')).toEqual([200, 'text/html;charset=utf-8', '<h1>Salaries</h1>']);
    expect((await get('/mark.svg')).slice(0, 2)).toEqual([200, 'image/svg+xml']);
    expect(await get('/nowhere/')).toEqual([404, 'text/html;charset=utf-8', '<h1>Not here</h1>']);
    expect(await get('/%E0%A4%A')).toEqual([404, 'text/html;charset=utf-8', '<h1>Not here</h1>']);
    expect((await get('/%2e%2e/%2e%2e/etc/passwd'))[0]).toBe(404);
  });

  test('sends the headers of an address, also with the page for what is not there', async () => {
    const rule: HeaderRule = (path) => ({ 'Content-Security-Policy': `frame-ancestors ${path}` });
    const { port } = await serve(createSite(), await takePort('127.0.0.1'), rule);
    const get = async (path: string) =>
      (await fetch(`http://localhost:${String(port)}${path}`)).headers.get('content-security-policy');
    expect(await get('/salaries/')).toBe('frame-ancestors /salaries/');
    expect(await get('/salaries/?a=/embed/')).toBe('frame-ancestors /salaries/');
    expect(await get('/embed/%2e%2e/salaries/')).toBe('frame-ancestors /salaries/');
    expect(await get('/nowhere/')).toBe('frame-ancestors /nowhere/');
  });

  test('shows a page as it is now, not as it was', async () => {
    const folder = createSite();
    const { port } = await serve(folder, await takePort('127.0.0.1'));
    const address = `http://localhost:${String(port)}/`;
    expect(await (await fetch(address)).text()).toBe('<h1>Home</h1>');
    writeFileSync(join(folder, 'index.html'), '<h1>New home</h1>');
    expect(await (await fetch(address)).text()).toBe('<h1>New home</h1>');
  });
});
