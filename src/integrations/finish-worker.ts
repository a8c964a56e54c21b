/**
 * A thread that finishes its share of the pages into a folder of its own, and answers with what each step has to tell.
 * Started by finish-pages.ts.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { FinishJob } from './finish-pages.ts';
import { finishShare } from './finish-share.ts';
import { createPolicyMarker } from './mark-policy.ts';
import { buildSteps } from './page-step.ts';
import { listPageSteps } from './page-steps.ts';

const { pages, target } = workerData as FinishJob;
const steps = buildSteps(listPageSteps(createPolicyMarker()), { root: pages.root, info: () => undefined });
await finishShare(pages, steps, target);
parentPort?.postMessage(steps.map(({ tell }) => tell?.()));
