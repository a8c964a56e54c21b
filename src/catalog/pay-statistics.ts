/** The list of pay statistics. It must not bring a library, since the browser reads it too. */

/** Every pay statistic a row may hold, in the order in which they are listed on a page. */
export const payStatistics = [
  'p10',
  'p25',
  'p50',
  'p75',
  'p90',
  'average',
  'typicalLow',
  'typicalHigh',
  'low',
  'high',
  'top',
  'top10From',
  'top1From',
] as const;

export type PayStatistic = (typeof payStatistics)[number];
