/**
 * Serves a folder of finished pages to this machine only.
 *
 * In: a folder and a port. Out: a running server. This file must not know how the folder came to be.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';

/** IPv4 and IPv6 names of this machine for itself: a browser may try either for "localhost". */
const loopback = ['127.0.0.1', '::1'] as const;

/** How many ports above the wished one are tried. */
const portsToTry = 20;

/** A running server. */
export interface RunningServer {
  /** The port it answers on. */
  port: number;
  close: () => Promise<void>;
}

/** Headers for an address of the site, by name. */
export type HeaderRule = (path: string) => Readonly<Record<string, string>>;

/** Answers requests from a folder: files read afresh each time, 404.html for what is not there. */
export function createFileHandler(folder: string, listHeaders: HeaderRule = () => ({})): RequestListener {
  const serveFile = sirv(folder, { dev: true, etag: true });
  return (request, response) => {
    // As a URL, since its path has no dots left that would lead from one folder into another.
    const path = URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '/';
    for (const [name, text] of Object.entries(listHeaders(path))) response.setHeader(name, text);
    serveFile(request, response, () => {
      readFile(join(folder, '404.html')).then(
        (page) => {
          response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
          response.end(request.method === 'HEAD' ? undefined : page);
        },
        () => {
          response.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' }).end('Not found');
        },
      );
    });
  };
}

/**
 * Listens on the wished port, or on the next free one.
 * @throws when no port of the range is free or may be used.
 */
export async function listenOnFreePort(handler: RequestListener, wished: number): Promise<RunningServer> {
  const last = Math.min(wished + portsToTry, 65_535);
  for (let port = wished; port <= last; port += 1) {
    const running = await listen(handler, port);
    if (running) return running;
  }
  throw new Error(
    `The ports ${String(wished)} to ${String(last)} are all taken: stop a server, or choose another with "npm start -- --port 5000".`,
  );
}

/** Listens on one port of every loopback address there is; undefined when another program holds it. */
async function listen(handler: RequestListener, port: number): Promise<RunningServer | undefined> {
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closeServer));
  };
  for (const host of loopback) {
    const server = createServer(handler);
    const code = await bind(server, port, host);
    if (code === '') servers.push(server);
    else if (code === 'EADDRINUSE') {
      await close();
      return undefined;
    } else if (code === 'EACCES') {
      throw new Error(`Port ${String(port)} may not be used by this user: choose one from 1024 up.`);
    }
    // Otherwise the machine has no such address, as a container without IPv6.
  }
  return servers.length > 0 ? { port, close } : undefined;
}

function bind(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? 'UNKNOWN');
    });
    server.listen(port, host, () => {
      resolve('');
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => {
      resolve();
    });
  });
}
