import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceMethods } from '../../../src/catalog/schema-sources.ts';
import { checkSourceHealth, countDays, isOverdue, maxAgeDays } from '../../../src/catalog/source-health.ts';
import { buildSource } from '../../helpers/svg-catalog.ts';

const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

const archived = 'https://archive.example/survey';
const write = (...args: Parameters<typeof checkSourceHealth>): string =>
  checkSourceHealth(...args)
    .map(({ sourceId, kind, message, hint }) => `${sourceId}: ${kind}\n${message}\n${hint}`)
    .join('\n\n');

describe('countDays', () => {
  test.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2024-03-01', '2024-03-01', 0],
    ['2024-03-02', '2024-03-01', -1],
    // Where clocks change in between.
    ['2024-03-30', '2024-04-01', 2],
  ])('from %s to %s is %d', (from, to, days) => {
    expect(countDays(from, to)).toBe(days);
  });
});

describe('isOverdue', () => {
  test.each(sourceMethods)('lets a source by %s rest for as long as its method allows', (method) => {
    const dateAccessed = '2024-06-01';
    const last = addDays(dateAccessed, maxAgeDays[method]);
    expect(isOverdue({ method, dateAccessed }, last)).toBe(false);
    expect(isOverdue({ method, dateAccessed }, addDays(last, 1))).toBe(true);
  });

  test('is never true on the day of the look, and stays true once it is', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...sourceMethods), day, fc.nat(2000), (method, dateAccessed, days) => {
        const source = { method, dateAccessed };
        expect(isOverdue(source, dateAccessed)).toBe(false);
        expect(isOverdue(source, addDays(dateAccessed, days))).toBe(days > maxAgeDays[method]);
      }),
    );
  });
});

describe('checkSourceHealth', () => {
  test('has nothing to say of sources that are fresh and archived', () => {
    expect(checkSourceHealth({ survey: buildSource({ archivedUrl: archived }) }, '2024-07-01')).toEqual([]);
  });

  test('says all that an editor should see to, by source', () => {
    const sources = {
      survey: buildSource({ archivedUrl: { absent: 'Not looked up yet.' } }),
      adverts: buildSource({ title: 'Adverts', method: 'job-ads', archivedUrl: archived }),
    };
    expect(write(sources, '2026-06-01')).toMatchInlineSnapshot(`
      "adverts: overdue
      "Adverts" was last looked at on 2024-06-01, 730 days ago; 180 are allowed for its method, job-ads.
      Read it again, mend what changed, and set dateAccessed in content/sources/adverts.yaml.

      survey: overdue
      "Pay Survey" was last looked at on 2024-06-01, 730 days ago; 400 are allowed for its method, survey.
      Read it again, mend what changed, and set dateAccessed in content/sources/survey.yaml.

      survey: no-archived-copy
      "Pay Survey" has no archived copy: Not looked up yet.
      Save https://survey.example/2024 in a public archive and name the copy as archivedUrl in content/sources/survey.yaml."
    `);
  });

  test('asks for no copy of what stands at no address', () => {
    const source = buildSource({ url: { absent: 'Unpublished.' }, archivedUrl: { absent: 'Unpublished.' } });
    expect(checkSourceHealth({ notes: source }, '2024-07-01')).toEqual([]);
  });
});
