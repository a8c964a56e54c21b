/** What a row of pay must show, worked out from the data alone: the drawing code is not asked. */
import type { PayStatistic, SalaryRow } from '../../../src/catalog/schema.ts';
import type { DrawnBand, DrawnPoint } from '../../helpers/svg-reader.ts';

const bandEnds: readonly [from: PayStatistic, to: PayStatistic, tone: DrawnBand['tone']][] = [
  ['low', 'high', 'soft'],
  ['p10', 'p90', 'soft'],
  ['p25', 'p75', 'strong'],
  ['typicalLow', 'typicalHigh', 'strong'],
];
const pointShapes: readonly [at: PayStatistic, shape: DrawnPoint['shape']][] = [
  ['average', 'ring'],
  ['p50', 'tick'],
  ['top', 'dot'],
  ['top10From', 'dot'],
  ['top1From', 'dot'],
];

/** The bands of a row, in amounts. */
export function listExpectedBands(row: SalaryRow): DrawnBand[] {
  return bandEnds.flatMap(([fromName, toName, tone]) => {
    const from = row[fromName];
    const to = row[toName];
    return from === undefined || to === undefined ? [] : [{ from, to, tone }];
  });
}

/** The points of a row, in amounts. An end whose partner is unknown cannot be a band, so it is a dot. */
export function listExpectedPoints(row: SalaryRow): DrawnPoint[] {
  const loneEnds = bandEnds.flatMap(([fromName, toName]) => {
    const [from, to] = [row[fromName], row[toName]];
    const lone = from === undefined ? to : to === undefined ? from : undefined;
    return lone === undefined ? [] : [{ at: lone, shape: 'dot' as const }];
  });
  const points = pointShapes.flatMap(([name, shape]) => {
    const at = row[name];
    return at === undefined ? [] : [{ at, shape }];
  });
  return [...points, ...loneEnds];
}
