import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../../scripts/project.ts';
import { runNode } from '../../scripts/run-command.ts';
import { parseHeadersFile, selectHostHeaders } from '../../src/serving/headers-file.ts';

const overlay = `
name: Acme & Sons
pages:
  - id: rights-table
    title: Who signs off <40% of 12,345 cases>
    url: https://wiki.example/a?b=1&c=2
    note: Names people.
  - { id: page-salaries-bands, title: Our bands, url: /wiki/bands }
  - { id: advertised-by-tier, title: Our tiers, url: /wiki/tiers }
  - { id: term-ab-test, title: Our tests, url: /wiki/tests }
  - { id: cost-budget, title: Our budgets, url: /wiki/budgets }
search:
  - { bundle: https://wiki.example/pagefind/, weight: 0.5 }
frameAncestors: [https://wiki.example]
edit: https://git.example/edit/{file}
`;

let folder: string;
const read = (name: string): string => readFileSync(join(folder, 'dist', name), 'utf8');
const build = (team: string) =>
  runNode(at('scripts/build.ts'), ['--out', join(folder, 'dist')], { env: { GUIDE_TEAM: team } });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-team-'));
  mkdirSync(join(folder, 'dist'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a build with the overlay of a team', () => {
  test('fails for one that is not there', async () => {
    const { exitCode, output } = await build(join(folder, 'nowhere.yaml'));
    expect(exitCode).toBe(1);
    expect(output).toContain('[team-file-missing]');
  });

  test('fails for an id that was never published, with what else is wrong', async () => {
    const file = join(folder, 'bad.yaml');
    writeFileSync(file, overlay.replace('rights-table', 'rights-tabel').replace('{file}', ''));
    const { exitCode, output } = await build(file);
    expect(exitCode).toBe(1);
    expect(output).toContain('Did you mean "rights-table"');
    expect(output).toContain('[edit-without-file]');
  });

  test('shows its pages beside ours, and says who may show them in a frame', async () => {
    const file = join(folder, 'team.yaml');
    writeFileSync(file, overlay);
    const { exitCode, output } = await build(file);
    expect({ exitCode, output: exitCode === 0 ? '' : output }).toEqual({ exitCode: 0, output: '' });

    const section = read('responsibilities/decision-rights/index.html');
    expect(section).toMatch(
      /<h2 id="rights-table"[^>]*>[^<]*<\/h2><aside class="in-your-wiki" aria-label="In your wiki: [^"]+" data-pagefind-ignore><p><strong>In your wiki<\/strong> Acme &amp; Sons<\/p><ul><li><a href="https:\/\/wiki\.example\/a\?b=1&amp;c=2">Who signs off &lt;40% of 12,345 cases&gt;<\/a> <span>Names people\.<\/span>/,
    );
    expect(section).toContain('.in-your-wiki{');
    expect(section).toContain(
      '<a href="https://git.example/edit/guide/responsibilities/decision-rights.mdx">Edit this page</a>',
    );
    expect(section).toMatch(/<button[^>]* data-team-search="[^"]*https:\/\/wiki\.example\/pagefind\//);

    expect(read('salaries/bands/index.html')).toMatch(/<\/div><aside class="in-your-wiki"/);
    expect(read('salaries/what-moves-pay/index.html')).toMatch(/<\/figure><aside class="in-your-wiki"/);
    expect(read('glossary/statistics/index.html')).toMatch(
      /<strong[^>]*>[^<]*<\/strong>\s*<\/p><aside class="in-your-wiki"/,
    );
    expect(read('best-practices/release-and-operation/index.html')).toMatch(
      /<\/p><aside class="in-your-wiki" aria-label="In your wiki: /,
    );
    expect(read('id/rights-table/index.html')).toContain('Who signs off &lt;40%');

    expect(read('glossary/index.html')).not.toMatch(/in-your-wiki|edit-page/);
    const rules = parseHeadersFile(read('_headers'));
    for (const address of ['/embed/scope-ladder/', '/salaries/', '/']) {
      const policy = selectHostHeaders(rules, address)['Content-Security-Policy'];
      expect(policy).toMatch(/; frame-ancestors 'self' https:\/\/wiki\.example$/);
      // The team's own search index stands on another site.
      expect(policy?.includes("connect-src 'self' https://wiki.example;")).toBe(
        !address.startsWith('/embed/'),
      );
    }
  });
});
