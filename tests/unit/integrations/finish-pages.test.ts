import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { finishPages } from '../../../src/integrations/finish-pages.ts';
import { finishShare, sharePages } from '../../../src/integrations/finish-share.ts';
import { leadOnFragments } from '../../../src/integrations/lead-on-fragments.ts';
import { createPolicyMarker } from '../../../src/integrations/mark-policy.ts';
import type { StepBuilder } from '../../../src/integrations/page-step.ts';
import { listPageSteps } from '../../../src/integrations/page-steps.ts';
import { listSitePaths, rewriteFile, writeSiteFile } from '../../../src/integrations/site-file.ts';
import type { LinkEntry } from '../../../src/links/link-entry.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'finish-pages-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

async function run(lines: string[], ...builders: StepBuilder[]): Promise<void> {
  const hook = finishPages(builders).hooks['astro:build:done'] as unknown as (given: object) => Promise<void>;
  await hook({ dir: pathToFileURL(`${root}/`), logger: { info: (line: string) => lines.push(line) } });
}

describe('finishPages', () => {
  test('takes every page through all steps in order, and ends them', async () => {
    for (const path of ['index.html', 'pay/index.html', 'feed.xml']) writeSiteFile(root, [path, 'a']);
    const lines: string[] = [];
    await run(
      lines,
      () => ({ change: (html, path) => `${html} ${path}` }),
      () => undefined,
      ({ info }) => ({
        change: (html) => Promise.resolve(`${html} b`),
        end: (count) => {
          info(`${count.toString()} pages.`);
        },
      }),
    );
    expect(read('index.html')).toBe('a /index.html b');
    expect(read('pay/index.html')).toBe('a /pay/index.html b');
    expect(read('feed.xml')).toBe('a');
    expect(lines).toEqual(['2 pages.']);
  });

  test('does not write a page that nothing changes', async () => {
    writeSiteFile(root, ['index.html', 'a']);
    const before = statSync(join(root, 'index.html'), { bigint: true }).mtimeNs;
    await run([], () => ({ change: (html) => html }));
    expect(statSync(join(root, 'index.html'), { bigint: true }).mtimeNs).toBe(before);
  });
});

describe('a share of the pages', () => {
  test('is whatever no other thread has taken, in place or in a folder of its own', async () => {
    for (const path of ['a.html', 'b/index.html', 'c.html']) writeSiteFile(root, [path, path]);
    const pages = sharePages(root, listSitePaths(root, '.html'));
    const taken: string[] = [];
    const second = { change: (html: string) => (taken.push(`second ${html}`), `${html} done`) };
    const first = {
      // The second share begins while the first has one page in hand.
      change: async (html: string) => {
        taken.push(`first ${html}`);
        await finishShare(pages, [second], join(root, 'aside'));
        return `${html} done`;
      },
    };
    await finishShare(pages, [first]);
    expect(taken).toEqual(['first a.html', 'second b/index.html', 'second c.html']);
    expect([read('a.html'), read('b/index.html')]).toEqual(['a.html done', 'b/index.html']);
    expect(read('aside/b/index.html')).toBe('b/index.html done');
  });

  test('that a thread finishes reads like any other, and its styles and scripts are told', async () => {
    const names = ['404.html', 'index.html', 'pay/index.html', 'work/index.html'];
    const html = (name: string) =>
      `<html data-theme="dark"><head><link rel="stylesheet" href="/_astro/${name.replace(/\W/g, '')}.css"></head>` +
      `<body><main class="prose"><p class="a">LLM for ${name}</p></main><script>go("${name}")</script></body></html>`;
    const build = async (sharedFrom?: number) => {
      for (const name of names) {
        writeSiteFile(root, [name, html(name)]);
        writeSiteFile(root, [`_astro/${name.replace(/\W/g, '')}.css`, '.a{color:red}.b{top:0}']);
      }
      const marker = createPolicyMarker();
      const { hooks } = finishPages(listPageSteps(marker), sharedFrom);
      const given = { dir: pathToFileURL(`${root}/`), logger: { info: () => undefined } };
      hooks['astro:build:generated']?.(given as never);
      while (sharedFrom !== undefined && !existsSync(`${root}-finished`)) await setTimeout(10);
      await hooks['astro:build:done']?.(given as never);
      expect(existsSync(`${root}-finished`)).toBe(false);
      const files = listSitePaths(root).map((path) => [path, read(path)]);
      const { pages, marked } = marker.listNotes();
      return { files, scripts: pages.toSorted(), marked: marked.toSorted() };
    };
    const alone = await build();
    expect(alone.files.map(([path]) => path)).toEqual(names.map((name) => `/${name}`));
    expect(alone.scripts).toHaveLength(names.length + 1);
    expect(await build(2)).toEqual(alone);
  });
});

describe('leadOnFragments', () => {
  const moved: LinkEntry = {
    ...{ id: 'bands', kind: 'section', address: '/pay/#bands', was: ['/work/#bands'], title: 'Bands' },
    ...{ summary: 'Bands.', hash: '0', firstPublished: '2026-01-01', lastChanged: '2026-01-01' },
    status: 'moved',
  };

  test('puts the script on the page where the section stood, and on no other', async () => {
    for (const path of ['work/index.html', 'pay/index.html']) writeSiteFile(root, [path, '<title>T</title>']);
    await run(
      [],
      leadOnFragments(() => [moved]),
    );
    expect(read('work/index.html')).toContain(
      '</title><script data-moved="[[&quot;bands&quot;,&quot;/pay/#bands',
    );
    expect(read('pay/index.html')).toBe('<title>T</title>');
  });

  test('does nothing without a ledger', async () => {
    writeSiteFile(root, ['work/index.html', '<title>T</title>']);
    await run(
      [],
      leadOnFragments(() => undefined),
    );
    expect(read('work/index.html')).toBe('<title>T</title>');
  });
});

describe('site files', () => {
  test('a file that is written anew keeps nothing of what it held', () => {
    const file = join(root, 'a.txt');
    writeFileSync(file, 'long before');
    rewriteFile(file, 'é');
    expect(read('a.txt')).toBe('é');
  });

  test('are listed by extension, folders left out', () => {
    mkdirSync(dirname(join(root, 'folder.html/a')), { recursive: true });
    for (const path of ['b/index.html', 'a.html', 'a.css']) writeSiteFile(root, [path, '']);
    expect(listSitePaths(root, '.html')).toEqual(['/a.html', '/b/index.html']);
  });
});
