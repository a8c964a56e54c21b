import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceNames, resolveChoices, type ChoiceName } from '../../../src/explorer/choices.ts';
import { renderOptions, renderView, type TableNotes } from '../../../src/explorer/render-view.ts';
import { changeChoice, describeUnmet, formatQuery, parseQuery } from '../../../src/explorer/url-state.ts';
import { buildRecord, byLevel, byYear, otherByYear, selfReported } from '../offer/records.ts';

const hourly = buildRecord({ tableId: 'hourly', period: 'hour', statistics: { average: 70.78 } });
const records = [...byYear, ...otherByYear, ...byLevel, ...selfReported, hourly];
const names = { groups: { official: 'Official wages', ads: 'Advertised', reported: 'Self-reported' } };
const resolve = (wishes: Partial<Record<ChoiceName, string>> = {}) => resolveChoices(records, wishes, names);
const optionsOf = (resolved: ReturnType<typeof resolve>, name: ChoiceName) =>
  resolved.choices.find((choice) => choice.name === name)?.options.map(({ id }) => id);
const keysOf = (resolved: ReturnType<typeof resolve>) =>
  resolved.records.map(({ tableId, rowId }) => `${tableId}/${rowId}`);

describe('choices', () => {
  test('begin with the first source, all its tables, the newest year', () => {
    const resolved = resolve();
    expect(resolved.chosen).toEqual({
      source: 'official',
      place: 'US',
      measure: 'wage',
      table: 'all',
      row: '',
      year: '2024',
    });
    expect(keysOf(resolved)).toEqual(['scientists/y2024', 'developers/y2024']);
    expect(resolved.unmet).toEqual([]);
  });

  test('narrow one another: a table offers only its own years', () => {
    expect(optionsOf(resolve({ table: 'developers' }), 'year')).toEqual(['all', '2024', '2021']);
    expect(optionsOf(resolve({ table: 'scientists' }), 'year')).toEqual(['all', '2024', '2021', '2020']);
    expect(optionsOf(resolve({ source: 'ads' }), 'row')).toEqual(['all', 'mid', 'senior', 'executive']);
    expect(optionsOf(resolve({ source: 'reported' }), 'place')).toEqual(['US', 'GB']);
  });

  test('have no years where a source has none, and no levels where rows are years', () => {
    expect(optionsOf(resolve({ source: 'ads' }), 'year')).toEqual([]);
    expect(optionsOf(resolve(), 'row')).toEqual([]);
  });

  test('keep pay by the hour out of the picture', () => {
    expect(keysOf(resolve({ year: 'all' }))).not.toContain('hourly/senior');
  });

  test('show one row where one is chosen', () => {
    expect(keysOf(resolve({ source: 'ads', row: 'senior' }))).toEqual(['advertised/senior']);
    expect(keysOf(resolve({ table: 'scientists', year: 'all' }))).toEqual([
      'scientists/y2020',
      'scientists/y2021',
      'scientists/y2024',
    ]);
  });

  test('of another source keep what still can be kept', () => {
    const british = resolve({ source: 'reported', place: 'GB', row: 'manager' });
    const back = resolve(changeChoice(british.chosen, 'place', 'US'));
    expect(keysOf(back)).toEqual(['reported-us/manager']);
    expect(keysOf(resolve(changeChoice(back.chosen, 'source', 'official')))).toEqual([
      'scientists/y2024',
      'developers/y2024',
    ]);
  });
});

describe('the address', () => {
  test('says nothing of the standard view, and names the source of any other', () => {
    expect(formatQuery(resolve())).toBe('');
    expect(formatQuery(resolve({ source: 'ads' }))).toBe('?source=ads');
    expect(formatQuery(resolve({ table: 'scientists', year: 'all' }))).toBe(
      '?source=official&table=scientists&year=all',
    );
    expect(formatQuery(resolve({ year: '2021' }))).toBe('?source=official&year=2021');
  });

  test('brings every view back', () => {
    const wishes = fc.record(
      Object.fromEntries(
        choiceNames.map((name) => [
          name,
          fc.constantFrom(
            'all',
            '2020',
            '2021',
            '2024',
            'ads',
            'official',
            'reported',
            'GB',
            'senior',
            'scientists',
          ),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(wishes, (wish) => {
        const resolved = resolve(wish);
        const again = resolve(parseQuery(formatQuery(resolved)));
        expect(again.chosen).toEqual(resolved.chosen);
        expect(again.records).toEqual(resolved.records);
        expect(again.unmet).toEqual([]);
      }),
    );
  });

  test('may hold anything: some view is always shown', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ maxLength: 30 }),
        (query, year) => {
          const wishes = parseQuery(`?${query}&year=${encodeURIComponent(year)}`);
          const resolved = resolve(wishes);
          expect(resolved.records.length).toBeGreaterThan(0);
          for (const text of describeUnmet(resolved)) expect(text).toMatch(/\.$/);
        },
      ),
    );
  });

  test.each([
    '?source=oews-2031',
    '?source=official&year=2031',
    '?source=ads&year=2024',
    '?source=reported&place=FR&row=wizard',
    `?table=${'x'.repeat(80)}`,
    '?utm_source=mail&Year=2031',
    '?source=&year=%20',
  ])('that asks for what is not there is answered: %s', (query) => {
    const resolved = resolve(parseQuery(query));
    expect([describeUnmet(resolved), keysOf(resolved)]).toMatchSnapshot();
  });
});

describe('the view', () => {
  const note: TableNotes = {
    title: 'Scientists, annual wage',
    caution: 'Not principal engineers.',
    sampleNote: 'The bureau publishes standard errors.',
    breaks: [{ before: 2021, note: 'A new method.' }],
    sourceUrl: '/sources/bureau/',
    sourceText: 'Bureau, Wages (2024).',
    reuse: 'License: public domain.',
  };
  const notes = {
    tables: { scientists: note, developers: { ...note, title: 'Developers, annual wage', breaks: [] } },
    statistics: { p25: '25th percentile', p50: 'median', p90: '90th percentile' },
  };

  test('of one table by year marks where the method changed, once', () => {
    const html = renderView(resolve({ table: 'scientists', year: 'all' }), notes);
    expect(html.match(/Method changed before 2021/g)).toHaveLength(1);
    expect(html.indexOf('May 2020')).toBeLessThan(html.indexOf('Method changed'));
    expect(html.indexOf('Method changed')).toBeLessThan(html.indexOf('May 2021'));
    expect(html).toMatchSnapshot();
  });

  test('holds a table row for each strip, with floors said in words', () => {
    const html = renderView(resolve(), notes);
    expect(html.match(/<svg class="strip"/g)).toHaveLength(2);
    expect(html.match(/<tr><th scope="row">/g)).toHaveLength(2);
    expect(html).toContain('at least $208,000');
    expect(html.match(/Not principal engineers/g)).toHaveLength(1);
  });

  test('escapes every text of a table', () => {
    const hostile = '<img src=x onerror=alert(1)>"&';
    const record = buildRecord({
      label: hostile,
      table: hostile,
      rowId: hostile,
      tableId: hostile,
      group: hostile,
    });
    const resolved = resolveChoices(
      [record, { ...record, rowId: 'other' }],
      {},
      { groups: { [hostile]: hostile } },
    );
    const html =
      renderView(resolved, {
        tables: {
          [hostile]: {
            ...note,
            caution: hostile,
            sourceText: hostile,
            sourceUrl: hostile,
            sampleNote: hostile,
            reuse: hostile,
          },
        },
        statistics: { p50: hostile },
      }) + resolved.choices.map(renderOptions).join('');
    expect(html).not.toContain('<img');
  });

  test('of no records says so', () => {
    expect(renderView(resolveChoices([], {}, names), notes)).toBe('<p>No figures match these choices.</p>');
  });
});
