/** A projection -> ChartSpec: the first year set to 100 and the last beside it, both from zero. */
import type { DemandTable } from '../../catalog/schema.ts';
import type { ChartSpec } from '../chart-spec.ts';

interface GrowthChartInput {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
}

const baseIndex = 100;

/** Builds the two bars of a projection. Only the reported ends are drawn; nothing between them is invented. */
export function buildGrowthSpec(table: DemandTable, { id, title, subtitle }: GrowthChartInput): ChartSpec {
  const endIndex = Math.round(baseIndex * (1 + table.growthPercent / 100) * 10) / 10;
  const bars = [
    { label: table.fromYear.toString(), note: 'set to 100', index: baseIndex },
    { label: table.toYear.toString(), note: 'projected', index: endIndex },
  ];
  return {
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
    },
  };
}
