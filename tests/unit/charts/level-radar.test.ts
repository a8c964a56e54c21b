import { describe, expect, it } from 'vitest';
import type { RadarSpec } from '../../../src/charts/chart-spec.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import { buildAxes, buildCatalog, buildLevel, figureText } from '../../helpers/svg-catalog.ts';
import { readPaths } from '../../helpers/svg-paths.ts';
import { buildSpecOf } from '../../helpers/svg-spec.ts';
import { parseXml } from '../../helpers/svg-xml.ts';

const ratings = [1, 3, 5];

function build(count: number): RadarSpec {
  const ids = ratings.slice(0, count).map((rating) => `level-${rating.toString()}`);
  const levels = ratings
    .slice(0, count)
    .map((rating, at) => [
      `level-${rating.toString()}`,
      buildLevel({ title: `Level ${rating.toString()}`, order: at + 1, axes: buildAxes(rating) }),
    ]);
  const catalog = buildCatalog({
    levels: Object.fromEntries(levels) as ReturnType<typeof buildCatalog>['levels'],
    figures: { radar: { kind: 'level-radar', ...figureText, levels: ids } },
  });
  return buildSpecOf('radar', catalog, 'radar');
}

describe('a radar of levels', () => {
  it.each([2, 3])('draws %i levels, each with its own outline, as far out as its ratings', (count) => {
    const outlines = readPaths(parseXml(renderChart(build(count)))).filter(
      ({ isClosed, attributes }) => isClosed && attributes['stroke-width'] === '2.5',
    );
    expect(outlines).toHaveLength(count);
    const reach = outlines.map(({ parts: [corners = []] }) => -Math.min(...corners.map(({ y }) => y)));
    reach.forEach((distance, at) => {
      expect(distance / (reach[0] ?? 1)).toBeCloseTo(ratings[at] ?? 0, 1);
    });
    const dashes = outlines.map(({ attributes }) => attributes['stroke-dasharray']);
    expect(new Set(dashes).size).toBe(count);
  });

  it('gives the exact ratings in its table and in its description', () => {
    const spec = build(3);
    expect(spec.table.rows).toContainEqual(['Ambiguity', '1', '3', '5']);
    expect(spec.description).toContain('Level 3: Scope 3, Ambiguity 3, Influence 3, Craft 3, Business 3.');
    expect(spec.table.records).toContainEqual({
      levelId: 'level-5',
      title: 'Level 5',
      axis: 'craft',
      rating: 5,
    });
  });
});
