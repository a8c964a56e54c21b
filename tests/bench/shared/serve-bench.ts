/**
 * Serves the built site and the bench pages, compressed as a good host does, and counts the bytes of every answer.
 *
 * In: a folder, and files in memory. Out: a running server that can be made as slow as a phone's line. The bytes are
 * counted here and not in the browser, because a browser does not tell what its workers fetch.
 */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Files in memory by address. */
export type ServedFiles = ReadonlyMap<string, Buffer>;

/** A line between server and browser. */
export interface Line {
  /** Time before the first byte of an answer. */
  readonly latencyMs: number;
  /** Shared by all answers. */
  readonly bitsPerSecond: number;
}

/** A slow phone line, as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s. */
export const slowLine: Line = { latencyMs: 150, bitsPerSecond: 1_600_000 };

/** One answer, as it went over the line. */
export interface Served {
  readonly path: string;
  /** Size of the body, compressed where it was; headers are not counted. */
  readonly bytes: number;
}

/** A running server. */
export interface BenchServer {
  /** Without a trailing slash. */
  readonly origin: string;
  /** Forgets what was served before, and from now on uses this line; the machine's own when there is none. */
  readonly restart: (line?: Line) => void;
  /** What was served since. */
  readonly listServed: () => readonly Served[];
  /** Bytes of the answer for an address, compressed where it is; 0 where there is none. */
  readonly sizeOf: (path: string) => number;
  readonly close: () => Promise<void>;
}

/** Types of what hosts compress; anything else goes as it is, such as pictures and the packed files of Pagefind. */
const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
};

/** gzip at its best. */
export const compress = (bytes: Buffer): Buffer => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });

/** How bodies are compressed: Brotli as every host does that the README names, gzip as any host at all. */
export type BenchEncoding = 'br' | 'gzip';

const compressors: Readonly<Record<BenchEncoding, (bytes: Buffer) => Buffer>> = {
  // The library's default is its best.
  br: (bytes) => brotliCompressSync(bytes),
  gzip: compress,
};

/** Starts the server on a free port of this machine. */
export async function serveBench(
  dist: string,
  files: ServedFiles = new Map(),
  encoding: BenchEncoding = 'gzip',
): Promise<BenchServer> {
  const packed = new Map<string, Packed | undefined>();
  let served: Served[] = [];
  let line: Line | undefined;
  /** When the line has sent all that it was given. */
  let isFreeAt = 0;

  const find = (path: string): Packed | undefined => {
    if (!packed.has(path)) packed.set(path, packFile(path, { dist, files, encoding }));
    return packed.get(path);
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = find(path);
    served.push({ path, bytes: file?.body.length ?? 0 });
    if (!line) {
      send(response, file);
      return;
    }
    isFreeAt =
      Math.max(Date.now() + line.latencyMs, isFreeAt) +
      ((file?.body.length ?? 0) * 8 * 1000) / line.bitsPerSecond;
    setTimeout(() => {
      send(response, file);
    }, isFreeAt - Date.now());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    restart: (next) => {
      served = [];
      line = next;
      isFreeAt = 0;
    },
    listServed: () => served,
    sizeOf: (path) => find(decodeURIComponent(path))?.body.length ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

interface Packed {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

interface PackFrom {
  readonly dist: string;
  readonly files: ServedFiles;
  readonly encoding: BenchEncoding;
}

function packFile(path: string, { dist, files, encoding }: PackFrom): Packed | undefined {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const bytes = files.get(name) ?? readFrom(dist, name);
  if (!bytes) return undefined;
  const type = textTypes[extname(name)];
  if (type === undefined) return { body: bytes, headers: { 'Content-Type': 'application/octet-stream' } };
  return {
    body: compressors[encoding](bytes),
    headers: { 'Content-Type': type, 'Content-Encoding': encoding },
  };
}

function readFrom(folder: string, name: string): Buffer | undefined {
  // Normalized from the root, so that no dots lead out of the folder.
  const file = join(folder, normalize(`/${name}`));
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
}

function send(response: ServerResponse, file: Packed | undefined): void {
  if (file) response.writeHead(200, file.headers).end(file.body);
  else response.writeHead(404).end();
}
