/**
 * The page on which a peer is searched in the browser: a field, and the results in a list. The module `engine.js` beside
 * it is asked for at the first focus, as a site would that cares about its first paint. It must not know which engine.
 */
import type { BenchSearch } from './engines/open-library.ts';

declare global {
  interface Window {
    /** Searches without the field; for the quality of results, where time does not matter. */
    ask: BenchSearch;
  }
}

/** HTML of the page. */
export const benchPage = `<!doctype html>
<html lang="en-US">
<meta charset="utf-8">
<title>Search</title>
<link rel="icon" href="data:,">
<input type="search" aria-label="Search">
<ol></ol>
<script type="module">
  const input = document.querySelector('input');
  const list = document.querySelector('ol');
  let opening;
  const open = () => (opening ??= import('./engine.js').then((engine) => engine.open()));
  const render = ({ title, url }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title;
    item.append(link);
    return item;
  };
  window.ask = async (query) => (await open())(query);
  input.addEventListener('focus', open, { once: true });
  input.addEventListener('input', async () => {
    const query = input.value;
    const hits = await window.ask(query);
    if (input.value === query) list.replaceChildren(...hits.map(render));
  });
</script>
</html>
`;
