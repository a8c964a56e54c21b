/** A part of the built site as nginx serves it, for tests that ask it. */
import { appendFileSync, chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../scripts/project.ts';
import { writeServing } from '../../scripts/serving.ts';
import { findFreePort, startNginx } from './start-nginx.ts';

/** One file of each kind: compressing all of the site would take longer than all tests of it. */
export const someFiles: readonly string[] = [
  ...['_headers', '_redirects', 'index.html', '404.html', 'salaries/index.html', 'salaries.md', 'links.json'],
  ...['salaries/feed.json', 'feed.xml', 'objects.inv', '.well-known/api-catalog', 'opensearch.xml'],
  ...['embed/scope-ladder/index.html', 'id/scope-ladder/index.html', 'charts/career-ladder.csv'],
  ...['cards/page-home.png', 'favicon.svg', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json'],
  ...['_astro', 'pagefind/fragment'].map((folder) => `${folder}/${readdirSync(at('dist', folder))[0] ?? ''}`),
];

/** A server with what tests do with it. */
export interface Served {
  /** Asks as it is told: the path is sent as it stands, and no header is added. */
  readonly ask: (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;
  /** Sends bytes and reads what comes back. */
  readonly askRaw: (text: string) => Promise<string>;
  readonly stop: () => void;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Publishes the files of a built site in a folder of its own and serves them, with every option set. */
export async function startServed(program: string, dist: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-nginx-'));
  chmodSync(folder, 0o755);
  for (const file of someFiles) cpSync(join(dist, file), join(folder, 'dist', file));
  appendFileSync(join(folder, 'dist/_redirects'), '/gone/ /id/scope-ladder/#here 301\n');
  const port = await findFreePort();
  await writeServing({
    dist: join(folder, 'dist'),
    out: join(folder, 'served'),
    listen: `127.0.0.1:${port.toString()}`,
    hstsSeconds: 300,
    edgeSeconds: 60,
  });
  const child = await startNginx(program, join(folder, 'served'), port);
  return {
    ask: (path, headers = {}, method = 'GET') => askAt(port, path, headers, method),
    askRaw: (text) => askRawAt(port, text),
    stop: () => {
      child.kill();
      rmSync(folder, { recursive: true });
    },
  };
}

const askAt = (
  port: number,
  path: string,
  headers: Record<string, string>,
  method: string,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        });
      });
    })
      .on('error', reject)
      .end();
  });

const askRawAt = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('end', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });
