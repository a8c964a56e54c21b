import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { arrows, explainUnlawfulImport } from '../../helpers/arrows.mjs';
import { at } from '../../../scripts/project.ts';

let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint({
    cwd: at(),
    overrideConfigFile: at('tests/eslint.config.mjs'),
    // The files of these tests do not exist, so the rules that need types are left out.
    overrideConfig: [
      {
        files: ['**/*.ts'],
        languageOptions: { parserOptions: { projectService: false } },
      },
    ],
    ruleFilter: ({ ruleId }) =>
      ruleId === 'rooms/arrows' || /^(no-restricted|max-lines)|no-restricted-imports$/.test(ruleId),
  });
});

/** The rules that a text breaks, were it in that file. */
async function lint(file: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath: at(file) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

describe('the arrows', () => {
  test.each([
    ['src/catalog/select.ts', "import '../charts/render-chart.ts';"],
    ['src/catalog/select.ts', "import '../components/Figure.astro';"],
    ['src/catalog/select.ts', "import '../site/site.ts';"],
    ['src/charts/specs/ladder.ts', "import '../../components/Figure.astro';"],
    ['src/charts/theme.ts', "import '../links/inventory.ts';"],
    ['src/catalog/select.ts', "import '../derive/statistics.ts';"],
    ['src/derive/oews.ts', "import '../charts/theme.ts';"],
    ['src/components/Figure.astro', "---\nimport '../derive/statistics.ts';\n---\n"],
    ['src/records/outline.ts', "import '../charts/theme.ts';"],
    ['src/wiki/check.ts', "import '../records/outline.ts';"],
    ['src/serving/nginx.ts', "import '../links/ledger.ts';"],
    ['src/team/edit-address.ts', "import '../serving/policy.ts';"],
    ['src/links/inventory.ts', "import '../components/Figure.astro';"],
    ['src/offer/place.ts', "import '../explorer/choices.ts';"],
    ['src/explorer/choices.ts', "import '../charts/theme.ts';"],
    ['src/search/query.ts', "import '../components/Figure.astro';"],
    ['src/assess/score.ts', "import '../pages/index.astro';"],
    ['src/integrations/check-built-site.ts', "import '../components/catalog.ts';"],
    ['src/components/catalog.ts', "import '../pages/index.astro';"],
    ['src/components/Figure.astro', "---\nimport '../integrations/inline-styles.ts';\n---\n"],
    ['src/pages/index.astro', "---\nimport '../integrations/inline-styles.ts';\n---\n"],
    ['src/site/site.ts', "import '../catalog/format.ts';"],
    ['src/site/site.ts', "import 'node:path';"],
    ['src/catalog/select.ts', "import '../../scripts/project.ts';"],
    ['src/catalog/select.ts', "import '../../content/levels/senior.yaml';"],
    ['src/catalog/select.ts', "export * from '../charts/theme.ts';"],
    ['src/catalog/select.ts', "export { theme } from '../charts/theme.ts';"],
    ['src/catalog/select.ts', "await import('../charts/theme.ts');"],
    ['src/catalog/select.ts', "import type { Theme } from '../charts/theme.ts';"],
    ['src/new-room/a.ts', "import '../catalog/format.ts';"],
  ])('forbid %s: %s', async (file, text) => {
    expect(await lint(file, text)).toContain('rooms/arrows');
  });

  test.each([
    ['src/catalog/select.ts', "import { z } from 'zod';\nimport './format.ts';"],
    ['src/charts/specs/ladder.ts', "import '../layout.ts';\nimport '../../catalog/format.ts';"],
    ['src/links/inventory.ts', "import '../catalog/format.ts';"],
    ['src/serving/policy.ts', "import '../team/frame-ancestors.ts';"],
    ['src/integrations/check-built-site.ts', "import '../catalog/format.ts';\nimport '../site/site.ts';"],
    [
      'src/components/Figure.astro',
      "---\nimport '../charts/render-chart.ts';\nimport './Value.astro';\n---\n",
    ],
    ['src/pages/index.astro', "---\nimport '../components/Figure.astro';\n---\n"],
    ['scripts/build.ts', "import '../src/components/catalog.ts';"],
    ['tests/unit/a.test.ts', "import '../../src/charts/theme.ts';"],
  ])('allow %s: %s', async (file, text) => {
    expect(await lint(file, text)).toEqual([]);
  });

  test('keep Astro and Chart.js in the rooms named for them', async () => {
    const importsIn = async (name: string, files: readonly string[]) =>
      Promise.all(files.map(async (file) => [file, (await lint(file, `import '${name}';`)).length === 0]));
    const files = [
      'content.config',
      'route-data',
      'components/catalog',
      'catalog/a',
      'charts/a',
      'search/a',
      'integrations/a',
    ];
    const paths = files.map((file) => `src/${file}.ts`);
    expect(Object.fromEntries(await importsIn('astro:content', paths))).toEqual({
      'src/content.config.ts': true,
      'src/route-data.ts': true,
      'src/components/catalog.ts': true,
      'src/catalog/a.ts': false,
      'src/charts/a.ts': false,
      'src/search/a.ts': false,
      'src/integrations/a.ts': false,
    });
    const charting = await Promise.all([importsIn('chart.js', paths), importsIn('chart.js/auto', paths)]);
    for (const allowed of charting.map((entries) => entries.filter(([, isAllowed]) => isAllowed))) {
      expect(allowed).toEqual([['src/charts/a.ts', true]]);
    }
  });

  test('never point in a circle', () => {
    const reach = (room: string, path: readonly string[]): void => {
      expect(path).not.toContain(room);
      for (const next of arrows[room]?.rooms ?? []) reach(next, [...path, room]);
    };
    for (const room of Object.keys(arrows)) reach(room, []);
  });

  test('are explained in full', () => {
    expect(explainUnlawfulImport(at('src/charts/theme.ts'), '../components/Figure.astro')).toBe(
      'src/charts may not import "../components/Figure.astro": it may import src/catalog.',
    );
    expect(explainUnlawfulImport(at('src/search/a.ts'), 'chart.js')).toBe(
      'src/search may not import "chart.js": only src/charts may.',
    );
  });
});

describe('the timeless rooms', () => {
  const rooms = [
    'catalog',
    'charts',
    'derive',
    'downloads',
    'offer',
    'explorer',
    'site',
    'links',
    'team',
    'serving',
    'search',
    'assess',
  ];
  const unlawful = [
    'export const a = Date.now();',
    'export const a = new Date();',
    'export const a = Date();',
    'export const a = Math.random();',
    "export const a = process.env['HOME'];",
    'export const a = import.meta.env;',
    'export const a = performance.now();',
    'export const a = crypto.randomUUID();',
  ];

  test.each(rooms)('src/%s reads no clock, no chance and no environment', async (room) => {
    for (const text of unlawful) expect([text, await lint(`src/${room}/a.ts`, text)]).not.toEqual([text, []]);
    expect(await lint(`src/${room}/a.ts`, "export const a = new Date('2026-11-23');")).toEqual([]);
  });

  test('src/integrations may', async () => {
    for (const text of unlawful) expect(await lint('src/integrations/a.ts', text)).toEqual([]);
  });

  test('the drawing room reads no disk', async () => {
    expect(await lint('src/charts/a.ts', "import 'node:fs';")).toEqual([
      '@typescript-eslint/no-restricted-imports',
    ]);
    expect(await lint('src/catalog/a.ts', "import 'node:fs';")).toEqual([]);
  });
});

test('a file has at most 250 lines', async () => {
  expect(await lint('src/charts/a.ts', '\n'.repeat(249))).toEqual([]);
  expect(await lint('src/charts/a.ts', '\n'.repeat(251))).toEqual(['max-lines']);
});
