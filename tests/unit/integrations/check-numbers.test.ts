import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkNumbers } from '../../../src/integrations/check-numbers.ts';
import { readNumberExceptions, type NumberException } from '../../../src/integrations/number-exceptions.ts';
import {
  buildCatalog,
  buildProfile,
  buildProjection,
  buildRow,
  buildSeries,
  buildSource,
  buildTable,
} from '../../helpers/svg-catalog.ts';

const catalog = buildCatalog({
  sources: {
    survey: buildSource({ sample: '803 companies' }),
    forecast: buildSource({ knownProblems: ['It missed 12% of posts.'] }),
  },
  salaries: {
    engineers: buildTable([
      buildRow({ p50: 147_220, p90: 239_200, topCoded: ['p90'], employment: 38_480, sampleSize: 344 }),
    ]),
  },
  demand: {
    growth: buildProjection({ source: 'forecast', growthPercent: -4.25, jobsAdded: 1_000_000 }),
    share: buildSeries([{ period: '2024-Q1', percent: 2.41 }], { source: 'forecast' }),
  },
  skills: {
    engineers: buildProfile({
      skills: [{ name: 'Listening', importance: 4.12, sampleSize: 8, month: '2024-05' }],
    }),
  },
  claims: {
    experience: {
      statement: 'Five to ten years.',
      quantity: { amount: 5, amountHigh: 10, unit: 'years', bound: 'range' },
      source: 'survey',
    },
  },
});

type Files = Readonly<Record<string, string>>;

/** Checks a folder with these pages, given as the HTML of their main parts, and writes each issue as its lines. */
async function check(pages: Files, exceptions: readonly NumberException[] = []): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'check-numbers-'));
  try {
    for (const [url, main] of Object.entries(pages)) {
      const file = join(folder, url, 'index.html');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `<html><body><main>${main}</main></body></html>`);
    }
    const issues = await checkNumbers(folder, catalog, exceptions);
    return issues.map(({ file, message, hint }) => `${file}\n${message}\n${hint}`).join('\n\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const toSurvey = '<a href="/sources/survey/">Pay Survey</a>';
const toForecast = '<a href="/sources/#forecast">Jobs Forecast</a>';

describe('a number on a page', () => {
  test('fails when nothing holds it, and is quoted with the text around it', async () => {
    expect(await check({ pay: `<p>It pays <b>$123,456</b> a year.</p>${toSurvey}` })).toMatchInlineSnapshot(`
      "pay/index.html
      The number "$123,456" has no source: no table, claim or record of the catalog holds it.
      It stands in: “It pays $123,456 a year.”
          Add it to content/ with its source and print it with <Value of="…" />, or list it with a reason in src/integrations/number-exceptions.yaml."
    `);
  });

  test.each([
    'money $147,221',
    'a short form $148k',
    'a percentage 41%',
    'a span of 4 years',
    'a sample of n = 345',
    'a count of 345 postings',
    'a thousand: 38,481',
    '<table><tr><td>345</td></tr></table>',
    '<svg><text font-size="13">$150k</text></svg>',
    '<svg><text font-size="11.5">$148k</text></svg>',
    '<svg><desc>Median $148,000.</desc></svg>',
    'typed: 7 times as much',
  ])('fails as %s', async (text) => {
    expect(await check({ pay: `${text} ${toSurvey} ${toForecast}` })).toContain('has no source');
  });

  test.each([
    'exact $147,220',
    'short $147k',
    'a floor: at least $239,200, or $239k',
    'a claim: 5 to 10 years',
    'the claim apart: 5 to 10-year',
    'people employed: 38,480',
    'a sample: n = 344, or 344 people',
    'a sample in the words of a record: 803 companies',
    'a fall of -4.3%, or −4.25%',
    'a share of 2.4%, or 2.41%',
    'about 1 million jobs, or 1,000,000',
    'a fault in the words of a record: 12%',
    '<table><tr><td>344</td><td>4.1</td><td>4.12</td><td>8</td><td>2.4</td></tr></table>',
    '<svg><text font-size="11.5">$150k</text></svg>',
    'printed: <span class="value">6.8</span> times as much',
    'a year: 2024, and the 90th percentile of 15-1221',
  ])('passes as %s', async (text) => {
    expect(await check({ pay: `${text} ${toSurvey} ${toForecast}` })).toBe('');
  });

  test('fails where its source is out of reach', async () => {
    expect(await check({ pay: `<p>It pays $147,220.</p>${toForecast}` })).toMatchInlineSnapshot(`
      "pay/index.html
      The number "$147,220" comes from "survey", and no link on the page leads there in two clicks.
      It stands in: “It pays $147,220.”
          Link the record, such as /sources/survey/, or a page that does."
    `);
  });

  test('passes where its source is two clicks away, and fails where it is three', async () => {
    const pages = {
      pay: `It pays $147,220. ${toSurvey}`,
      home: 'It pays $147,220. <a href="/pay/#range">Pay</a>',
      far: 'It pays $147,220. <a href="../home/">Home</a>',
    };
    const report = await check(pages);
    expect(report).toContain('far/index.html');
    expect(report).not.toMatch(/^(pay|home)\/index\.html/m);
  });

  test('is not brought in reach by the list of all sources', async () => {
    const pages = { sources: `${toSurvey} ${toForecast}`, pay: '$147,220 <a href="/sources/">Sources</a>' };
    expect(await check(pages)).toContain('pay/index.html');
  });

  test('passes on the page of its own source', async () => {
    expect(await check({ 'sources/survey': 'Asked 803 companies.' })).toBe('');
    expect(await check({ 'sources/forecast': 'Asked 803 companies.' })).toContain('comes from "survey"');
  });

  test('is reported once a page, and on every page', async () => {
    const report = await check({ a: '<p>$5</p><p>$5</p><p>$6</p>', b: '<p>$5</p>' });
    expect(report.match(/^The number .*?"/gm)).toHaveLength(3);
    expect(report.match(/^[ab]\/index\.html$/gm)).toEqual(['a/index.html', 'a/index.html', 'b/index.html']);
  });

  test('is quoted with a part of a long text', async () => {
    const words = 'word '.repeat(100);
    const report = await check({ pay: `<p>${words}$5 ${words}</p>` });
    expect(report).toMatch(/“… (word )+\$5( word)+ …”/);
    expect(report.length).toBeLessThan(600);
  });
});

describe('an exception', () => {
  const exception = { value: '10%', page: '/pay/', within: 'top 10%', reason: 'Names a statistic.' };

  test('lets its number stand in its place, and nowhere else', async () => {
    expect(await check({ pay: 'The top 10% of all.' }, [exception])).toBe('');
    expect(await check({ pay: '<p>The top 10%.</p><p>Up by 10%.</p>' }, [exception])).toContain('Up by 10%.');
    expect(await check({ pay: 'The top 10%.', home: 'The top 10%.' }, [exception])).toContain(
      'home/index.html',
    );
  });

  test('may hold for every page', async () => {
    const pages = { pay: 'The top 10%.', home: 'The top 10%.' };
    expect(await check(pages, [{ ...exception, page: '*' }])).toBe('');
  });

  test('that matches nothing any longer is reported', async () => {
    expect(await check({ pay: 'Nothing.' }, [exception, { ...exception, page: '*' }])).toMatchInlineSnapshot(`
      "src/integrations/number-exceptions.yaml
      The exception "10%" within "top 10%" on /pay/ matches nothing any longer.
      Remove it from the list, or correct it.

      src/integrations/number-exceptions.yaml
      The exception "10%" within "top 10%" on every page matches nothing any longer.
      Remove it from the list, or correct it."
    `);
  });
});

describe('the list of exceptions', () => {
  test('is in order, and gives each its reason', () => {
    for (const { reason } of readNumberExceptions()) expect(reason).toMatch(/^[A-Z].*\.$/);
  });
});
