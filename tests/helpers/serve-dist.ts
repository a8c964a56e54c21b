/** Serves the built site for the browser tests as `npm start` does: `node tests/helpers/serve-dist.ts 4390`. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { readHeaderRule } from '../../scripts/read-served.ts';
import { createFileHandler } from '../../scripts/serve.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const port = Number(process.argv[2]);

createServer(createFileHandler(dist, readHeaderRule(dist))).listen(port, 'localhost');
