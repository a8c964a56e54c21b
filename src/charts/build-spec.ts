/** A figure of the catalog -> ChartSpec: picks the builder for its kind and hands it the proved data. */
import type { Catalog } from '../catalog/catalog.ts';
import type { Projection, ShareSeries } from '../catalog/schema-demand.ts';
import type { FigureRecord } from '../catalog/schema-page.ts';
import { fillTemplate } from '../catalog/template.ts';
import type { ChartSpec } from './chart-spec.ts';
import { buildBarsSpec } from './specs/bars-with-n.ts';
import type { FigureText } from './specs/figure-text.ts';
import { buildGrowthBarsSpec } from './specs/growth-bars.ts';
import { buildGrowthSpec } from './specs/growth-chart.ts';
import { buildLadderSpec, type LadderLevel } from './specs/ladder-chart.ts';
import { buildLevelRadarSpec, type NamedLevel } from './specs/level-radar.ts';
import { buildPaySpec, type PayChartOptions } from './specs/pay-chart.ts';
import { buildPayOverYearsSpec } from './specs/pay-over-years.ts';
import { buildPayPercentilesSpec } from './specs/pay-percentiles.ts';
import { selectDrawnRows, type DrawnRow, type RowChoice } from './specs/pay-rows.ts';
import { buildShareMultiplesSpec, selectPanels, type NamedSeries } from './specs/share-multiples.ts';
import { buildSkillRadarSpec, type NamedProfile } from './specs/skill-radar.ts';

type PlainPayKind = 'pay-ranges' | 'nested-ranges' | 'log-marks' | 'pay-pictures';

const payOptions: Record<PlainPayKind, PayChartOptions> = {
  'pay-ranges': { scale: 'linear', labels: 'all' },
  'nested-ranges': { scale: 'linear', labels: 'all' },
  'log-marks': { scale: 'logarithmic', labels: 'all' },
  'pay-pictures': { scale: 'logarithmic', labels: 'ends' },
};

/**
 * Builds the spec of one figure.
 * @throws Error naming the figure and what it lacks: the figure itself, a record it draws, or a part of that record.
 */
export function buildFigureSpec(catalog: Catalog, figureId: string): ChartSpec {
  const figure = catalog.figures[figureId];
  if (!figure)
    throw new Error(`No figure "${figureId}" in content/figures. Add content/figures/${figureId}.yaml.`);
  const text: FigureText = {
    id: figureId,
    title: fillTemplate(figure.title, catalog, 'short'),
    subtitle: fillTemplate(figure.subtitle, catalog, 'short'),
  };
  return buildKind(catalog, figure, text);
}

function buildKind(catalog: Catalog, figure: FigureRecord, text: FigureText): ChartSpec {
  switch (figure.kind) {
    case 'growth':
      return buildGrowthSpec(figure.demand, getProjection(catalog, figure.demand, text.id), text);
    case 'growth-bars':
      return buildGrowthBarsSpec(
        figure.demand.map((id) => [id, getProjection(catalog, id, text.id)] as const),
        text,
      );
    case 'share-multiples': {
      const series = listSeries(catalog, figure.group);
      return buildShareMultiplesSpec(selectPanels(figure.group, series, figure.places, text.id), text);
    }
    case 'ladder':
      return buildLadderSpec(
        figure.levels.map((id) => getLevel(catalog, id, text.id)),
        text,
      );
    case 'level-radar':
      return buildLevelRadarSpec(
        figure.levels.map((id): NamedLevel => [id, getDrawn(catalog.levels, id, 'level', text.id)]),
        text,
      );
    case 'radar':
      return buildSkillRadarSpec(
        figure.profiles.map((id): NamedProfile => [
          id,
          getDrawn(catalog.skills, id, 'skill profile', text.id),
        ]),
        figure.part,
        figure.items,
        text,
      );
    case 'pay-over-years':
      return buildPayOverYearsSpec(getRows(catalog, [figure.table], figure, text.id), text);
    case 'pay-percentiles':
      return buildPayPercentilesSpec(getRows(catalog, figure.tables, figure, text.id), text);
    case 'bars-with-n':
      return buildBarsSpec(getRows(catalog, figure.tables, figure, text.id), figure.statistic, text);
    default:
      return buildPaySpec(getRows(catalog, figure.tables, {}, text.id), payOptions[figure.kind], text);
  }
}

function getRows(
  catalog: Catalog,
  tableIds: readonly string[],
  choice: RowChoice,
  figureId: string,
): DrawnRow[] {
  const tables = tableIds.map(
    (id) => [id, getDrawn(catalog.salaries, id, 'salary table', figureId)] as const,
  );
  return selectDrawnRows(tables, choice, figureId);
}

function getProjection(catalog: Catalog, id: string, figureId: string): Projection {
  const table = getDrawn(catalog.demand, id, 'demand table', figureId);
  if (table.kind === 'projection') return table;
  throw new Error(`The demand table "${id}" is a series; the figure "${figureId}" draws projections.`);
}

function getLevel(catalog: Catalog, id: string, figureId: string): LadderLevel {
  const level = getDrawn(catalog.levels, id, 'level', figureId);
  return { ...level, id, isJudgment: catalog.sources[level.source]?.method === 'editorial' };
}

const listSeries = ({ demand }: Catalog, group: string): NamedSeries[] =>
  Object.entries(demand).filter(
    (entry): entry is [string, ShareSeries] => entry[1].kind === 'series' && entry[1].group === group,
  );

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
