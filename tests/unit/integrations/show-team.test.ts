import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '../../../scripts/stamp.ts';
import { finishPages } from '../../../src/integrations/finish-pages.ts';
import type { StepBuilder } from '../../../src/integrations/page-step.ts';
import type { TeamView } from '../../../src/integrations/read-team-view.ts';
import { showTeam } from '../../../src/integrations/show-team.ts';
import { showTeamOnIds } from '../../../src/integrations/show-team-on-ids.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'show-team-'));
  const pages = {
    'work/index.html': '<main><div class="page-title"><h1>Work</h1></div><h2 id="rights">Rights</h2></main>',
    'pay/index.html': '<main><h1>Pay</h1></main>',
    'id/rights/index.html': '<main><h1>Rights</h1></main>',
    'embed/rights/index.html': '<main>Rights</main>',
    '404.html': '<main><h1>Not here</h1></main>',
  };
  for (const [name, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), html);
  }
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const readAll = () => Object.fromEntries(listFiles(root).map((file) => [file, readFileSync(file, 'utf8')]));

/** Takes the pages through a step, as after a build. */
async function run(step: StepBuilder): Promise<void> {
  const hook = finishPages([step]).hooks['astro:build:done'] as unknown as (given: object) => Promise<void>;
  await hook({ dir: pathToFileURL(`${root}/`), logger: { info: () => undefined } });
}

const buildView = (...places: string[]): TeamView => ({
  team: { name: 'Acme', pages: [], search: [], frameAncestors: ['https://wiki.example'] },
  boxes: [
    {
      title: 'Rights',
      places,
      ids: ['rights', 'unlisted'],
      pages: [{ title: 'Costs $& more', url: '/wiki/a' }],
    },
  ],
});
const box =
  '<aside class="in-your-wiki" aria-label="In your wiki: Rights" data-pagefind-ignore><p><strong>In your wiki</strong> Acme</p><ul><li><a href="/wiki/a">Costs $&amp; more</a></li></ul></aside>';

describe('showTeam', () => {
  test('puts a box at every place and leaves all other pages alone', async () => {
    const before = readAll();
    await run(showTeam(() => buildView('/work/#rights', '/pay/')));
    expect(read('work/index.html')).toBe(
      `<main><div class="page-title"><h1>Work</h1></div><h2 id="rights">Rights</h2>${box}</main>`,
    );
    expect(read('pay/index.html')).toBe(`<main><h1>Pay</h1>${box}</main>`);
    const changed = Object.entries(readAll()).filter(([file, html]) => before[file] !== html);
    expect(changed).toHaveLength(2);
  });

  test('names every place that the built site does not have', async () => {
    await expect(run(showTeam(() => buildView('/work/#wrongs', '/nowhere/')))).rejects.toThrow(
      "The team's pages cannot be shown at /nowhere/, /work/#wrongs: the built site has no such place.",
    );
  });

  test('does nothing without a team', async () => {
    const before = readAll();
    await run(showTeam(() => undefined));
    expect(readAll()).toEqual(before);
  });
});

describe('showTeamOnIds', () => {
  test('adds the box to the page of its id', async () => {
    await run(showTeamOnIds(() => buildView('/work/#rights')));
    expect(read('id/rights/index.html')).toBe(`<main><h1>Rights</h1>${box}</main>`);
  });

  test('changes no page without a team', async () => {
    const before = readAll();
    await run(showTeamOnIds(() => undefined));
    expect(readAll()).toEqual(before);
  });
});
