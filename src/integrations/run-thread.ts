/** Gives one job to a thread of its own, and waits for its one answer. */
import { Worker } from 'node:worker_threads';

/**
 * Starts a thread at once.
 * @param script the module that it runs, which takes `workerData` and posts one message
 * @param failure what was not done when it ends without an answer, such as "The pages could not be read"
 * @returns its answer; whoever asks late, or never, loses no failure and stops no process by one
 */
export function runThread<Answer>(script: URL, job: unknown, failure: string): Promise<Answer> {
  const answer = new Promise<Answer>((resolve, reject) => {
    const worker = new Worker(script, { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`${failure}: a thread ended with code ${String(code)}.`));
    });
  });
  answer.catch(() => undefined);
  return answer;
}
