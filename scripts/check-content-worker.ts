/** A thread that checks the content, so that what it read is gone from memory when Astro builds. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkContent, type ContentJob } from './check-content.ts';

parentPort?.postMessage(checkContent(workerData as ContentJob));
