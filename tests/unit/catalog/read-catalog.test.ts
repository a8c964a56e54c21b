import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatIssues, issueCodes } from '../../../src/catalog/issues.ts';
import { assertCatalog, CatalogError, readCatalog } from '../../../src/catalog/read-catalog.ts';
import { caseNames, fixturesDir, readContentWith } from './build-content.ts';

/** What each overlay in tests/fixtures/catalog/ shows. Its problems.txt holds the full text of the errors. */
const cases: Readonly<Record<string, string>> = {
  'amount-high-misplaced': 'rejects a claim whose upper end does not fit its bound',
  'average-outside-range': 'rejects an average outside the range of its row',
  'bad-file-name': 'rejects a file name that is no id',
  'bad-heading-id': 'rejects a heading id that is not kebab-case',
  'bad-search-bundle': 'rejects what is no folder of a search index',
  'bad-team-address': 'rejects an address of the team that no page can link to',
  'bad-term-id': 'rejects a term whose id does not say that it is one',
  'braces-in-prose': 'rejects a reference in braces where braces are not filled',
  'break-outside-rows': 'rejects a break that lies between no two rows',
  'claims-disagree': 'rejects claims that disagree while no page shows them together',
  'claims-disagree-apart':
    'rejects a page that states one of two claims that disagree and leads to no comparison',
  'component-not-imported': 'rejects a component that the page does not import',
  'dangling-anchor': 'rejects a link to an anchor that does not exist',
  'dangling-link': 'rejects a link to a page that does not exist',
  'dates-upside-down': 'rejects a source published after it was last looked at',
  'duplicate-description': 'rejects two pages with one description',
  'duplicate-id': 'rejects an id that stands twice in the site',
  'duplicate-phrase': 'rejects a phrase that asks for two parts',
  'duplicate-row-id': 'rejects a row id that stands twice in a table',
  'duplicate-synonym': 'rejects what is typed in two lines of the synonyms',
  'duplicate-team-entry': 'rejects what a team lists twice',
  'duplicate-term': 'rejects two terms with one name',
  'duplicate-title': 'rejects two pages with one title',
  'edit-without-file': 'rejects an edit address that does not say where the file goes',
  'empty-page': 'rejects an empty page',
  'empty-record': 'rejects an empty YAML file',
  'falling-percentiles': 'rejects a table whose percentiles fall',
  'figure-not-shown': 'rejects a figure that no page shows',
  'growth-disagrees': 'rejects growth that the number of people contradicts',
  'h1-in-body': 'rejects an h1 in the text of a page',
  'heading-without-id': 'rejects a heading without an id and proposes one',
  'invalid-frontmatter-yaml': 'rejects frontmatter that is not YAML',
  'invalid-mdx': 'rejects a component that is never closed',
  'invalid-mdx-brace': 'rejects a brace that is never closed',
  'invalid-mdx-comment': 'rejects an HTML comment in a page',
  'invalid-yaml': 'rejects files that are not YAML',
  'level-order': 'rejects levels with gaps, repeats or out of order',
  'missing-field': 'rejects a missing field and says what it holds',
  'missing-folder': 'rejects content without one of its folders',
  'missing-frontmatter': 'rejects a page without frontmatter',
  'mistyped-key': 'rejects a mistyped key and names the one that was meant',
  'negative-pay': 'rejects negative pay',
  'not-a-projection': 'rejects a figure of growth that draws a series',
  'not-an-origin': 'rejects a frame ancestor that is not an origin',
  'not-utf8': 'rejects a file that is not UTF-8',
  'number-in-prose': 'rejects figures typed into text',
  'number-out-of-range': 'rejects a number that cannot be right',
  'orphan-reference': 'rejects a reference that nothing cites',
  'orphan-source': 'rejects a source that nothing uses',
  'page-too-long': 'rejects a page that has outgrown its purpose',
  'periods-not-rising': 'rejects a series whose periods repeat or go back',
  'range-upside-down': 'rejects a range whose ends are swapped',
  'record-not-shown': 'rejects a record that no page shows',
  'reference-not-text': 'rejects a reference that cannot be checked',
  'retired-team-id': 'rejects a page of the team under an id that was taken out',
  'row-years-not-rising': 'rejects rows whose years repeat, go back or are missing',
  'team-file-missing': 'rejects an overlay that is named and does not exist',
  'team-form': 'rejects an overlay whose fields are mistyped, missing or out of range',
  'text-for-a-number': 'rejects text where a number belongs and says how to write it',
  'top-coded-missing': 'rejects a floor that the row does not hold',
  'top-shares-upside-down': 'rejects a top 1 percent below the top 10 percent',
  'unexpected-file': 'rejects a file that does not belong in its folder',
  'unknown-asked-id': 'rejects phrases that ask for what the guide does not have',
  'unknown-choice': 'rejects a word that is not one of the choices',
  'unknown-citation': 'rejects a citation of a reference that does not exist',
  'unknown-demand': 'rejects a figure of a demand table that does not exist',
  'unknown-figure': 'rejects a page with a figure that does not exist',
  'unknown-group': 'rejects a figure of a group without series, or without one for a place',
  'unknown-item': 'rejects a figure of a skill that the profile does not rate',
  'unknown-key': 'rejects a key that the kind of file does not have',
  'unknown-level': 'rejects a figure of a level that does not exist',
  'unknown-profile': 'rejects a figure of a skill profile that does not exist',
  'unknown-record': 'rejects a mention of a record that does not exist',
  'unknown-row': 'rejects a figure of a row that none of its tables has',
  'unknown-source': 'rejects a source that does not exist',
  'unknown-table': 'rejects a figure of a salary table that does not exist',
  'unknown-team-id': 'rejects a page of the team under an id that was never published',
  'unknown-value': 'rejects a reference to a value that does not exist',
  'unlike-ratio': 'rejects a ratio of unlike figures',
  'wrong-format': 'rejects days, addresses and ids written in another form',
  'wrong-length': 'rejects texts and lists that are too short',
  'wrong-type': 'rejects values of the wrong type',
  'years-upside-down': 'rejects a projection that ends before it begins',
};

const formatCase = (name: string): string => `${formatIssues(readContentWith(name).issues)}\n`;

describe('readCatalog', () => {
  it('finds nothing wrong with good content', () => {
    expect(formatIssues(readContentWith().issues)).toBe('');
  });

  it.each(Object.entries(cases).map(([name, sentence]) => ({ name, sentence })))(
    '$sentence',
    async ({ name }) => {
      await expect(formatCase(name)).toMatchFileSnapshot(join(fixturesDir, name, 'problems.txt'));
    },
  );

  it('has a test for every overlay', () => {
    expect(Object.keys(cases)).toEqual(caseNames);
  });

  it('has an overlay for every code', () => {
    const problems = caseNames
      .map((name) => readFileSync(join(fixturesDir, name, 'problems.txt'), 'utf8'))
      .join('\n');
    expect(issueCodes.filter((code) => !problems.includes(` [${code}]`))).toEqual([]);
  });

  it('prints many problems at once, sorted by file and line', async () => {
    const { issues } = readContentWith(
      'negative-pay',
      'years-upside-down',
      'level-order',
      'dates-upside-down',
      'dangling-link',
      'duplicate-title',
      'unknown-demand',
      'amount-high-misplaced',
    );
    await expect(`${formatIssues(issues)}\n`).toMatchFileSnapshot(join(fixturesDir, 'many-problems.txt'));
  });

  it('reports a broken file once and not again where it is used', () => {
    const { issues } = readContentWith('empty-record', 'negative-pay', 'invalid-mdx');
    expect(issues.map(({ code }) => code)).toEqual(['empty-file', 'invalid-mdx', 'pay-not-positive']);
  });

  it('keeps a page with faulty frontmatter out of the catalog, but links to its headings hold', () => {
    const { catalog, issues } = readContentWith('invalid-frontmatter-yaml');
    expect(catalog.pages).not.toHaveProperty('sources');
    expect(issues.map(({ code }) => code)).toEqual(['invalid-yaml']);
  });

  it('reports every folder of a place that does not exist', () => {
    const { issues } = readCatalog({ contentDir: join(fixturesDir, 'nowhere') });
    expect(issues.map(({ file }) => file)).toEqual([
      'content/challenges',
      'content/claims',
      'content/conversations',
      'content/demand',
      'content/figures',
      'content/guide',
      'content/levels',
      'content/practices',
      'content/questions',
      'content/references',
      'content/salaries',
      'content/skill-map',
      'content/skills',
      'content/soft-skills',
      'content/sources',
      'content/templates',
      'content/terms',
      'content/trends',
    ]);
  });

  it('returns plain data that survives JSON, with ids in alphabetical order', () => {
    const { catalog } = readContentWith();
    expect(JSON.parse(JSON.stringify(catalog))).toEqual(catalog);
    for (const records of Object.values(catalog)) {
      expect(Object.keys(records as object)).toEqual(Object.keys(records as object).sort());
    }
  });

  it('returns the same bytes for the same content', () => {
    expect(JSON.stringify(readContentWith())).toBe(JSON.stringify(readContentWith()));
  });

  it('accepts a link to a route outside the guide only when it is named', () => {
    const contentDir = join(fixturesDir, 'good');
    expect(readCatalog({ contentDir, extraRoutes: [] }).issues).toEqual([]);
    expect(readContentWith('dangling-link').issues.map(({ message }) => message)).not.toContain(
      'The link "/downloads/data.csv" leads to no page.',
    );
  });
});

describe('assertCatalog', () => {
  it('returns a catalog without issues', () => {
    const result = readContentWith();
    expect(assertCatalog(result)).toBe(result.catalog);
  });

  it('throws once, with every issue in the message', () => {
    const result = readContentWith('negative-pay');
    expect(() => assertCatalog(result)).toThrow(CatalogError);
    expect(() => assertCatalog(result)).toThrow(formatIssues(result.issues));
  });
});

describe('content/README.md', () => {
  it('explains every code under a heading of its own, in the order of the codes', () => {
    const guide = readFileSync(new URL('../../../content/README.md', import.meta.url), 'utf8');
    const headings = Array.from(guide.matchAll(/^### ([a-z0-9-]+)$/gm), (match) => match[1]);
    expect(headings).toEqual(issueCodes);
  });
});
