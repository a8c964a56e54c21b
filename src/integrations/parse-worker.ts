/** A thread that parses a share of the built pages and answers with all of it. Started by parse-pool.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { parseAll, type ParseJob } from './parse-pages.ts';

parentPort?.postMessage(parseAll(workerData as ParseJob));
