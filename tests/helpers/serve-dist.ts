/** Serves the built site for the browser tests: `node tests/helpers/serve-dist.ts 4390`. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const port = Number(process.argv[2]);

createServer(sirv(dist, { dev: true })).listen(port, 'localhost');
