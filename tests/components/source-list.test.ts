import { beforeEach, describe, expect, it } from 'vitest';
import GradeRules from '../../src/components/GradeRules.astro';
import SourceList from '../../src/components/SourceList.astro';
import { gradeRules } from '../../src/catalog/grade.ts';
import { buildSource } from '../helpers/svg-catalog.ts';
import { useBuildDay } from './build-day-of-test.ts';
import { useCatalog } from './catalog-of-test.ts';
import { buildGuide, hostile } from './guide-catalog.ts';
import { listElements, readText, render } from './render.ts';

beforeEach(() => {
  useCatalog(buildGuide());
  useBuildDay('2024-07-01');
});

/** The entry of one source. */
const readEntry = async (id: string): Promise<string> =>
  (await render(SourceList))
    .match(/<li id="\w+".*?<\/li>/gs)
    ?.find((entry) => entry.includes(`id="${id}"`)) ?? '';

/** What an entry says, a line for each paragraph. */
const readLines = async (id: string): Promise<string[]> =>
  (await readEntry(id))
    .split(/(?=<p|<div)/)
    .map((part) => readText(part))
    .filter((line) => line !== '');

describe('SourceList', () => {
  it('gives every source its permanent id, best grade first', async () => {
    const html = await render(SourceList);
    expect([...html.matchAll(/<li id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['survey', 'forecast']);
  });

  it('says what a source is, its grade with the rule, how it was checked and what uses it', async () => {
    expect(await readLines('survey')).toMatchInlineSnapshot(`
      [
        "Grade B",
        "Pay Survey",
        "Survey Office",
        "A survey or public filings with a stated sample, read at the source or in a copy that others keep. Read at the source.",
        "Behind 1 table, 1 claim, 2 charts and 1 page.",
      ]
    `);
    expect(await readLines('forecast')).toMatchInlineSnapshot(`
      [
        "Grade D",
        "Jobs Forecast",
        "Forum",
        "The figures could not be checked against their origin. Not verified.",
        "Behind 1 table, 1 chart and 1 page.",
      ]
    `);
  });

  it('leads to the page of each source', async () => {
    const html = await render(SourceList);
    expect([...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/sources/survey/',
      '/sources/forecast/',
    ]);
  });

  it('marks a source that is due for a look, and no other', async () => {
    useCatalog({
      ...buildGuide(),
      sources: {
        survey: buildSource({ dateAccessed: '2024-06-01' }),
        old: buildSource({ dateAccessed: '2022-06-01' }),
      },
    });
    expect(await readEntry('old')).toContain('Due for a look');
    expect(await readEntry('survey')).not.toContain('Due for a look');
  });

  it('says when nothing rests on a source', async () => {
    useCatalog({ ...buildGuide(), salaries: {}, demand: {}, claims: {}, figures: {}, pages: {} });
    expect(readText(await readEntry('survey'))).toContain('Nothing rests on it yet.');
  });

  it('writes every field as text, whatever it holds', async () => {
    useCatalog({
      ...buildGuide(),
      sources: { survey: buildSource({ title: hostile, producer: hostile }) },
    });
    expect(listElements(await render(SourceList))).not.toContain('script');
    expect(readText(await readEntry('survey'))).toContain(hostile);
  });
});

describe('GradeRules', () => {
  it('publishes every rule below its grade', async () => {
    const text = readText(await render(GradeRules));
    for (const { rule } of gradeRules) expect(text).toContain(rule);
    expect(text.match(/Grade [A-D]/g)).toEqual(['Grade A', 'Grade B', 'Grade C', 'Grade D']);
  });
});
