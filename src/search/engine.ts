/** The search of the guide in the browser: its files from this site, and its text from Pagefind. */
import { createEngine } from './create-engine.ts';
import { findInText, findInWikis } from './text-search.ts';

async function fetchFile<Kind>(name: string): Promise<Kind> {
  const answer = await fetch(`/search/${name}.json`);
  if (!answer.ok) throw new Error(`/search/${name}.json answered ${answer.status.toString()}.`);
  return (await answer.json()) as Kind;
}

// One channel for all pauses: a channel of its own for each could be swept away before its message comes.
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** Lets the browser draw and hear its reader before the work goes on; a timer would wait four milliseconds each time. */
const pause = (): Promise<void> =>
  new Promise((resume) => {
    waiting.push(resume);
    port2.postMessage(0);
  });

export const { load: loadEngine, search } = createEngine({ fetchFile, pause, findInText, findInWikis });
