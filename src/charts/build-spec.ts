/** A figure of the catalog -> ChartSpec: picks the builder for its kind and hands it the proved data. */
import type { Catalog } from '../catalog/catalog.ts';
import type { FigureRecord } from '../catalog/schema-page.ts';
import { fillTemplate } from '../catalog/template.ts';
import type { ChartSpec } from './chart-spec.ts';
import { buildGrowthSpec } from './specs/growth-chart.ts';
import { buildLadderSpec } from './specs/ladder-chart.ts';
import { buildPaySpec, type PayChartOptions } from './specs/pay-chart.ts';

type PayKind = Extract<FigureRecord, { tables: string[] }>['kind'];

const payOptions: Record<PayKind, PayChartOptions> = {
  'pay-ranges': { scale: 'linear', labels: 'all' },
  'nested-ranges': { scale: 'linear', labels: 'all' },
  'log-marks': { scale: 'logarithmic', labels: 'all' },
  'pay-pictures': { scale: 'logarithmic', labels: 'ends' },
};

/** Builds the spec of one figure. @throws Error when the catalog has no such figure, table or level. */
export function buildFigureSpec(catalog: Catalog, figureId: string): ChartSpec {
  const figure = catalog.figures[figureId];
  if (!figure)
    throw new Error(`No figure "${figureId}" in content/figures. Add content/figures/${figureId}.yaml.`);
  const text = {
    id: figureId,
    title: fillTemplate(figure.title, catalog, 'short'),
    subtitle: fillTemplate(figure.subtitle, catalog, 'short'),
  };
  switch (figure.kind) {
    case 'growth':
      return buildGrowthSpec(getDrawn(catalog.demand, figure.demand, 'demand table', figureId), text);
    case 'ladder':
      return buildLadderSpec(
        figure.levels.map((levelId) => {
          const level = getDrawn(catalog.levels, levelId, 'level', figureId);
          return { ...level, isJudgment: catalog.sources[level.source]?.method === 'editorial' };
        }),
        text,
      );
    default: {
      const tables = figure.tables.map((tableId) =>
        getDrawn(catalog.salaries, tableId, 'salary table', figureId),
      );
      return buildPaySpec({ ...text, tables }, payOptions[figure.kind]);
    }
  }
}

function getDrawn<Kind>(
  records: Readonly<Record<string, Kind>>,
  id: string,
  noun: string,
  figureId: string,
): Kind {
  const record = records[id];
  if (record === undefined) throw new Error(`No ${noun} "${id}" for the figure "${figureId}".`);
  return record;
}
