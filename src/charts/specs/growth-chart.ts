/** A projection -> ChartSpec: the first year set to 100 and the last beside it, both from zero. */
import type { Projection } from '../../catalog/schema-demand.ts';
import type { RowsSpec } from '../chart-spec.ts';
import type { FigureText } from './figure-text.ts';

const baseIndex = 100;

/** Builds the two bars of a projection. Only the reported ends are drawn; nothing between them is invented. */
export function buildGrowthSpec(
  demandId: string,
  table: Projection,
  { id, title, subtitle }: FigureText,
): RowsSpec {
  const endIndex = Math.round(baseIndex * (1 + table.growthPercent / 100) * 10) / 10;
  const bars = [
    { year: table.fromYear, label: table.fromYear.toString(), note: 'set to 100', index: baseIndex },
    { year: table.toYear, label: table.toYear.toString(), note: 'projected', index: endIndex },
  ];
  return {
    form: 'rows',
    id,
    title,
    description: `${subtitle}. ${bars.map(({ label, index }) => `${label}: ${index.toString()}`).join('; ')}.`,
    scale: { kind: 'linear', min: 0, max: Math.max(baseIndex, endIndex) * 1.12, ticks: [] },
    rows: bars.map(({ label, note, index }) => ({
      label,
      note,
      ranges: [{ from: 0, to: index, tone: 'strong', measure: 'demand' }],
      points: [],
      labels: [{ at: index, text: index.toString(), side: 'right' }],
    })),
    showsKey: false,
    table: {
      columns: ['Year', 'Demand, index'],
      rows: bars.map(({ label, index }) => [label, index.toString()]),
      records: bars.map(({ year, index }) => ({
        demandId,
        role: table.role,
        place: table.place,
        year,
        indexFirstYear100: index,
      })),
    },
  };
}
