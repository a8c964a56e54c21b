import { describe, expect, it } from 'vitest';
import { buildFigureSpec } from '../../../src/charts/build-spec.ts';
import { buildRowsSpec } from '../../helpers/svg-spec.ts';
import {
  buildCatalog,
  buildGrowthCatalog,
  buildLadderCatalog,
  buildLevel,
  buildPayCatalog,
  buildRow,
  buildTable,
  readRealCatalog,
} from '../../helpers/svg-catalog.ts';

const catalog = readRealCatalog();

describe('buildFigureSpec', () => {
  it('throws for a figure that is not in the catalog', () => {
    expect(() => buildFigureSpec(catalog, 'pay-by-moon')).toThrowErrorMatchingInlineSnapshot(
      `[Error: No figure "pay-by-moon" in content/figures. Add content/figures/pay-by-moon.yaml.]`,
    );
  });

  it('throws for a salary table that is not in the catalog', () => {
    const { figures } = buildPayCatalog([]);
    expect(() => buildFigureSpec(buildCatalog({ figures }), 'pay')).toThrowErrorMatchingInlineSnapshot(
      `[Error: No salary table "engineers" for the figure "pay".]`,
    );
  });

  it('throws for a demand table that is not in the catalog', () => {
    const { figures } = buildGrowthCatalog(40);
    expect(() => buildFigureSpec(buildCatalog({ figures }), 'growth')).toThrowErrorMatchingInlineSnapshot(
      `[Error: No demand table "engineers" for the figure "growth".]`,
    );
  });

  it('throws for a level that is not in the catalog', () => {
    const { figures } = buildLadderCatalog([buildLevel(), buildLevel()]);
    expect(() => buildFigureSpec(buildCatalog({ figures }), 'ladder')).toThrowErrorMatchingInlineSnapshot(
      `[Error: No level "level-0" for the figure "ladder".]`,
    );
  });

  it('throws for a headline that names no figure, with the nearest one', () => {
    const pay = buildPayCatalog([buildRow({ p50: 100_000 })]);
    const figures = { pay: { ...pay.figures['pay'], title: 'About {engineers/p5}' } } as typeof pay.figures;
    expect(() => buildFigureSpec({ ...pay, figures }, 'pay')).toThrowErrorMatchingInlineSnapshot(
      `[Error: Unknown value "engineers/p5". Did you mean "engineers/p50"? "engineers" has: p50.]`,
    );
  });

  it('writes short figures in the headline and exact ones in the table', () => {
    const { title, table } = buildFigureSpec(catalog, 'pay-range-by-title');
    expect(title).toBe('Both principal titles center near $147k to $160k a year');
    expect(table.rows).toContainEqual(['Principal ML Engineer', 'average', '$147,220']);
  });

  it.each(Object.keys(catalog.figures))('gives "%s" a table as wide as its header in every row', (id) => {
    const { table } = buildFigureSpec(catalog, id);
    expect(table.rows.length).toBeGreaterThan(0);
    expect(table.rows.filter(({ length }) => length !== table.columns.length)).toEqual([]);
  });

  it.each([
    ['pay-ranges', 'linear', false],
    ['nested-ranges', 'linear', false],
    ['log-marks', 'logarithmic', false],
    ['pay-pictures', 'logarithmic', true],
  ] as const)('draws %s on a %s scale', (kind, scale, showsKey) => {
    const spec = buildRowsSpec(buildPayCatalog([buildRow({ low: 1, high: 2 })], kind), 'pay');
    expect(spec.scale.kind).toBe(scale);
    expect(spec.showsKey).toBe(showsKey);
  });
});

describe('a pay chart', () => {
  const build = (parts: Parameters<typeof buildRow>[0], kind: 'pay-ranges' | 'pay-pictures' = 'pay-ranges') =>
    buildRowsSpec(buildPayCatalog([buildRow(parts)], kind), 'pay');

  it('gives statistics that share an amount one label with each name once', () => {
    const spec = build({ p50: 90_000, average: 90_000, typicalLow: 90_000, typicalHigh: 90_000 });
    expect(spec.rows[0]?.labels).toEqual([
      { at: 90_000, text: '$90k', name: 'median, average, typical', side: 'below' },
    ]);
  });

  it('shows an end whose other end is not reported as a point, since it makes no band', () => {
    const [row] = build({ p75: 90_000, low: 50_000, p50: 70_000 }).rows;
    expect(row?.ranges).toEqual([]);
    expect(row?.points).toEqual([
      { at: 70_000, shape: 'tick', measure: 'median' },
      { at: 50_000, shape: 'dot', measure: 'lowest' },
      { at: 90_000, shape: 'dot', measure: '75th percentile' },
    ]);
  });

  it('labels the two ends of each row, or the one amount of a row that has no more', () => {
    expect(build({ low: 50_000, high: 90_000 }, 'pay-pictures').rows[0]?.labels).toEqual([
      { at: 50_000, text: '$50k', side: 'left' },
      { at: 90_000, text: '$90k', side: 'right' },
    ]);
    expect(build({ p25: 50_000 }, 'pay-pictures').rows[0]?.labels).toEqual([
      { at: 50_000, text: '$50k', side: 'right' },
    ]);
  });

  it('has a scale with some width when all amounts are equal', () => {
    const { scale } = build({ average: 100_000 });
    expect(scale).toMatchObject({ min: 92_000, max: 108_000 });
  });

  it('never starts below zero', () => {
    expect(build({ low: 1, high: 1_000_000 }).scale.min).toBe(0);
  });

  it('says in its table what time the pay is for', () => {
    const hourly = buildPayCatalog([buildRow({ average: 70.78 })]);
    const salaries = { engineers: buildTable([buildRow({ average: 70.78 })], { period: 'hour' }) };
    expect(build({ average: 147_220 }).table.columns).toEqual(['Title', 'Statistic', 'A year']);
    expect(buildFigureSpec({ ...hourly, salaries }, 'pay').table).toMatchObject({
      columns: ['Title', 'Statistic', 'An hour'],
      rows: [['Engineer', 'average', '$70.78']],
    });
  });
});

describe('a growth chart', () => {
  it('sets the first year to 100 and rounds the last to a tenth', () => {
    const { rows, table } = buildRowsSpec(buildGrowthCatalog(12.345), 'growth');
    expect(rows.map(({ ranges: [range] }) => range?.to)).toEqual([100, 112.3]);
    expect(table.rows).toEqual([
      ['2023', '100'],
      ['2027', '112.3'],
    ]);
  });

  it('shows a loss as a shorter bar', () => {
    const { rows, scale } = buildRowsSpec(buildGrowthCatalog(-40), 'growth');
    expect(rows.map(({ ranges: [range] }) => range?.to)).toEqual([100, 60]);
    expect(scale.max).toBeGreaterThan(100);
  });
});

describe('a ladder', () => {
  it('marks levels that stand on our own reading', () => {
    const levels = [
      buildLevel({ title: 'Low' }),
      buildLevel({ title: 'High', order: 2, scope: 'area', source: 'editors' }),
    ];
    const { rows } = buildRowsSpec(buildLadderCatalog(levels), 'ladder');
    expect(rows).toMatchObject([
      { label: 'High', note: 'our reading', ranges: [{ from: 0, to: 4, tone: 'soft' }] },
      { label: 'Low', ranges: [{ from: 0, to: 1, tone: 'strong' }] },
    ]);
    expect(rows[1]).not.toHaveProperty('note');
  });
});
