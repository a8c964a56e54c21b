/** Projections -> ChartSpec: projected growth in percent, one bar from zero for each occupation. */
import type { Projection } from '../../catalog/schema-demand.ts';
import type { ChartScale, RowsSpec } from '../chart-spec.ts';
import type { FigureText } from './figure-text.ts';
import { formatPercent } from './words.ts';

/** Builds the bars; a loss runs to the left of zero. */
export function buildGrowthBarsSpec(
  projections: readonly (readonly [id: string, projection: Projection])[],
  { id, title, subtitle }: FigureText,
): RowsSpec {
  const bars = projections.map(([demandId, projection]) => ({
    demandId,
    projection,
    growth: projection.growthPercent,
    text: formatPercent(projection.growthPercent),
    span: `${projection.fromYear.toString()} to ${projection.toYear.toString()}`,
  }));
  return {
    form: 'rows',
    id,
    title,
    description: `${subtitle}. ${bars.map(({ projection, text, span }) => `${projection.role}: ${text}, ${span}`).join('; ')}.`,
    scale: buildScale(bars.map(({ growth }) => growth)),
    rows: bars.map(({ projection, growth, text, span }) => ({
      label: projection.role,
      note: span,
      ranges: [{ from: Math.min(0, growth), to: Math.max(0, growth), tone: 'strong', measure: 'growth' }],
      points: [],
      labels: [{ at: growth, text, side: growth < 0 ? 'left' : 'right' }],
    })),
    showsKey: false,
    table: {
      columns: ['Occupation', 'Years', 'Growth'],
      rows: bars.map(({ projection, text, span }) => [projection.role, span, text]),
      records: bars.map(({ demandId, projection: { place, role, ...numbers } }) => ({
        demandId,
        role,
        place,
        fromYear: numbers.fromYear,
        toYear: numbers.toYear,
        growthPercent: numbers.growthPercent,
        jobsAdded: numbers.jobsAdded ?? null,
        employmentFrom: numbers.employmentFrom ?? null,
        employmentTo: numbers.employmentTo ?? null,
        annualOpenings: numbers.annualOpenings ?? null,
      })),
    },
  };
}

/** From zero, with room for a label beyond both ends; zero is named only where bars run to both sides of it. */
function buildScale(growths: readonly number[]): ChartScale {
  const [lowest, highest] = [Math.min(0, ...growths), Math.max(0, ...growths)];
  const room = (highest - lowest || 1) * 0.25;
  const min = lowest < 0 ? lowest - room : 0;
  return { kind: 'linear', min, max: highest + room, ticks: lowest < 0 ? [{ at: 0, label: '0%' }] : [] };
}
