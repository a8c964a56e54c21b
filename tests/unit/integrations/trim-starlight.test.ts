import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { finishPages } from '../../../src/integrations/finish-pages.ts';
import { trimPage, trimStarlight } from '../../../src/integrations/trim-starlight.ts';

describe('trimPage', () => {
  it('leaves the theme to the system until a reader chooses one', () => {
    expect(trimPage('<html lang="en-US" dir="ltr" data-theme="dark" data-has-toc class="x">')).toBe(
      '<html lang="en-US" dir="ltr" data-has-toc class="x">',
    );
  });

  it('leaves the theme of other elements alone', () => {
    const html = '<html lang="en"><body><div data-theme="dark"></div></body></html>';
    expect(trimPage(html)).toBe(html);
  });

  it('takes out the script of a sidebar that the guide does not have, and no other', () => {
    const before = '<script type="module" src="/_astro/First.Ab1_-x.js"></script>';
    const state = '<script type="module" src="/_astro/Page.DC4zszI0.js"></script>';
    const after = '<p>Text</p><script type="module">last()</script>';
    expect(trimPage(before + state + after)).toBe(before + after);
  });

  it("takes out Starlight's stylesheet for print", () => {
    const main = '<link rel="stylesheet" href="/_astro/main.Ab1.css">';
    expect(trimPage(`${main}<link rel="stylesheet" href="/_astro/print.Cd2.css" media="print">`)).toBe(main);
  });

  it('changes nothing in a page that has none of these', () => {
    const html =
      '<!DOCTYPE html><html lang="en"><head></head><body><p>sl-sidebar-state-persist</p></body></html>';
    expect(trimPage(html)).toBe(html);
  });

  it('changes nothing the second time', () => {
    const once = trimPage(
      '<html data-theme="dark"><script type="module" src="/_astro/Page.DC4zszI0.js"></script></html>',
    );
    expect(trimPage(once)).toBe(once);
  });
});

describe('the integration', () => {
  it('trims every page, in folders too, and no other file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trim-starlight-'));
    try {
      mkdirSync(join(folder, 'about'));
      for (const name of ['index.html', 'about/index.html', 'feed.xml']) {
        writeFileSync(join(folder, name), '<html data-theme="dark"></html>');
      }
      const hook = finishPages([trimStarlight()]).hooks['astro:build:done'];
      const input = { dir: pathToFileURL(`${folder}/`), logger: { info: () => undefined } };
      await hook?.(input as unknown as Parameters<NonNullable<typeof hook>>[0]);
      const read = (name: string) => readFileSync(join(folder, name), 'utf8');
      expect([read('index.html'), read('about/index.html')]).toEqual(['<html></html>', '<html></html>']);
      expect(read('feed.xml')).toBe('<html data-theme="dark"></html>');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
