/** A thread that makes what follows from the content alone, and answers with its report. Started by write-beside.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeBeside, type BesideJob } from './beside.ts';

parentPort?.postMessage(await makeBeside(workerData as BesideJob));
