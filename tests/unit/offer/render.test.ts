import { describe, expect, test } from 'vitest';
import { mergeCautions } from '../../../src/offer/merge-cautions.ts';
import { formatSample, isSmall } from '../../../src/offer/pay-record.ts';
import { buildScale, positionOn } from '../../../src/offer/pay-scale.ts';
import { renderKey, renderStrip } from '../../../src/offer/pay-strip.ts';
import { readAmount, readCount } from '../../../src/offer/read-tables.ts';
import { renderVerdicts } from '../../../src/offer/render-verdicts.ts';
import { nameRecord } from '../../../src/offer/strip-label.ts';
import { formatMoney } from '../../../src/catalog/format.ts';
import { buildRecord, byLevel, byYear, otherByYear } from './records.ts';

describe('the scale', () => {
  test('holds every published amount, and an offer near them', () => {
    const scale = buildScale([buildRecord()], [250_000]);
    expect(scale.kind).toBe('linear');
    for (const amount of [80_000, 230_000, 250_000]) {
      expect(positionOn(scale, amount)).toBeGreaterThan(0);
      expect(positionOn(scale, amount)).toBeLessThan(100);
    }
  });

  test('is not stretched by an offer far away, which is drawn at the edge', () => {
    const scale = buildScale([buildRecord()], [9_000_000]);
    expect(scale.max).toBeLessThan(300_000);
    expect(positionOn(scale, 9_000_000)).toBe(100);
    expect(positionOn(scale, 6_000)).toBe(0);
  });

  test('is logarithmic where amounts lie far apart', () => {
    const scale = buildScale([buildRecord({ statistics: { low: 115_000, high: 1_296_000 } })]);
    expect(scale.kind).toBe('logarithmic');
    expect(positionOn(scale, Math.sqrt(scale.min * scale.max))).toBeCloseTo(50, 1);
  });

  test('has a width even for a single amount', () => {
    const scale = buildScale([buildRecord({ statistics: { average: 150_000 } })]);
    expect(positionOn(scale, 150_000)).toBeCloseTo(50, 0);
  });
});

describe('a strip', () => {
  const record = buildRecord({
    statistics: { p10: 100, p25: 125, p50: 150, p75: 175, p90: 200, average: 160 },
  });
  const scale = { kind: 'linear', min: 100, max: 200, ticks: [100, 200] } as const;

  test('draws each statistic where it lies on the scale', () => {
    const svg = renderStrip(record, scale, 140);
    expect(svg).toContain('<rect x="0%" y="13" width="100%" height="6" rx="2" class="strip-soft"/>');
    expect(svg).toContain('<rect x="25%" y="9" width="50%" height="14" rx="2" class="strip-strong"/>');
    expect(svg).toContain('<line x1="50%" x2="50%" y1="5" y2="27" class="strip-median"/>');
    expect(svg).toContain('<circle cx="60%" cy="16" r="5" class="strip-average"/>');
    expect(svg).toContain('<line x1="40%" x2="40%" y1="6" y2="30" class="strip-own"/>');
    expect(svg).not.toContain('strip-open');
  });

  test('leaves a hidden end open', () => {
    expect(renderStrip({ ...record, topCoded: ['p90'] }, { ...scale, max: 250 })).toContain(
      '<line x1="66.67%" x2="100%" y1="16" y2="16" class="strip-open"/>',
    );
  });

  test('is pale for a small sample, and hollow where the offer lies outside', () => {
    expect(renderStrip({ ...record, sample: { size: 29, unit: 'people' } }, scale)).toContain('strip-weak');
    expect(renderStrip({ ...record, sample: { size: 30, unit: 'people' } }, scale)).not.toContain(
      'strip-weak',
    );
    expect(renderStrip(record, scale, 400)).toContain('strip-outside');
  });

  test('draws an end without its other end as a dot', () => {
    expect(renderStrip(buildRecord({ statistics: { low: 150 } }), scale)).toContain('<circle cx="50%"');
  });

  test('has a key that names only what is drawn', () => {
    expect(renderKey(new Set(['p50']), true).replace(/<[^>]+>/g, '|')).toBe('||||your amount| |||median||');
    expect(renderKey(new Set(['p25', 'p75', 'typicalHigh', 'high']), false)).toContain(
      '25th to 75th percentile or range called typical',
    );
  });
});

describe('a row is named', () => {
  test('by itself within its own table', () => {
    expect(nameRecord(byYear[0] ?? buildRecord(), byYear)).toEqual({ name: 'May 2020' });
  });

  test('by its table where rows are years of several tables', () => {
    expect(nameRecord(byYear[0] ?? buildRecord(), [...byYear, ...otherByYear])).toEqual({
      name: 'Scientists, annual wage',
      note: 'May 2020',
    });
  });

  test('by itself, with its table, elsewhere', () => {
    expect(nameRecord(byLevel[0] ?? buildRecord(), [...byYear, ...byLevel])).toEqual({
      name: 'mid',
      note: 'Engineering, advertised base pay',
    });
  });
});

test('samples are counted in words', () => {
  expect(formatSample({ size: 1, unit: 'people' })).toBe('1 person');
  expect(formatSample({ size: 1, unit: 'postings' })).toBe('1 posting');
  expect(formatSample({ size: 1_164, unit: 'ranges' })).toBe('1,164 ranges');
  expect(formatSample({ unit: 'people' })).toBeUndefined();
  expect([
    isSmall({ size: 29, unit: 'people' }),
    isSmall({ size: 30, unit: 'people' }),
    isSmall({ unit: 'people' }),
  ]).toEqual([true, false, false]);
});

test('amounts are read from cells as they were written', () => {
  for (const amount of [70.78, 5_000, 147_220, 1_296_000]) {
    const text = formatMoney(amount, 'exact');
    expect(readAmount(text)).toEqual({ amount, isFloor: false });
    expect(readAmount(`at least ${text}`)).toEqual({ amount, isFloor: true });
  }
  expect(readAmount(' $147k ', '147220')).toEqual({ amount: 147_220, isFloor: false });
  expect(readAmount('')).toBeUndefined();
  expect(readAmount('not stated')).toBeUndefined();
  expect([readCount('1,164'), readCount(' 27 small'), readCount('not stated')]).toEqual([
    1_164,
    27,
    undefined,
  ]);
});

describe('cautions', () => {
  test('of one table stay as they are', () => {
    expect(mergeCautions([{ title: 'A', caution: 'One. Two.' }])).toEqual(['One. Two.']);
  });

  test('are said once where tables share them, and name the table where they do not', () => {
    expect(
      mergeCautions([
        { title: 'A', caution: 'Shared by all. The U.S. Bureau counts A.' },
        { title: 'B', caution: 'Only the second has this. Shared by all.' },
        { title: 'C', caution: 'Shared by all.' },
      ]),
    ).toEqual(['Shared by all.', 'A: The U.S. Bureau counts A.', 'B: Only the second has this.']);
  });
});

test('verdicts say shared cautions once and escape what comes from the page', () => {
  const group = {
    name: 'Ads & <more>',
    anchor: 'compare-ads',
    cautions: ['Offered, not received.'],
    records: byLevel,
  };
  const html = renderVerdicts({ base: 150_000, bonus: 10_000, equity: 0 }, ['A note.'], [group]);
  expect(html.match(/Your bonus and equity are not counted/g)).toHaveLength(1);
  expect(html.match(/class="verdict"/g)).toHaveLength(3);
  expect(html).toContain('<h3>Ads &amp; &lt;more&gt;</h3>');
  expect(html).toContain('<a href="#compare-ads">');
  expect(html).toContain('only 27 ranges');
  expect(html).toMatchSnapshot();
});
