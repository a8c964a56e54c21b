/**
 * One row of pay as a strip of SVG: bands, median, average and, where there is one, the reader's own amount.
 *
 * In: a record and a scale. Out: SVG text that stretches with the page (x in percent, y in pixels). The same
 * function draws at build time and in the browser, so that no chart library is sent for it.
 */
import { formatMoney } from '../catalog/format.ts';
import type { PayStatistic } from '../catalog/schema.ts';
import { isSmall, type PayRecord } from './pay-record.ts';
import { positionOn, type PayScale } from './pay-scale.ts';

const heightPx = 30;
const middlePx = 16;

type Band = readonly [from: PayStatistic, to: PayStatistic, className: string, heightPx: number];
const bands: readonly Band[] = [
  ['low', 'high', 'strip-soft', 6],
  ['p10', 'p90', 'strip-soft', 6],
  ['p25', 'p75', 'strip-strong', 14],
  ['typicalLow', 'typicalHigh', 'strip-strong', 14],
];
const dots: readonly PayStatistic[] = ['top', 'top10From', 'top1From'];

/** Draws one strip. It is hidden from screen readers: the figures and the sentence beside it say the same. */
export function renderStrip(record: PayRecord, scale: PayScale, own?: number): string {
  const { statistics, topCoded } = record;
  const at = (amount: number): string => `${positionOn(scale, amount).toString()}%`;
  const grid = scale.ticks.map((tick) => line(at(tick), 0, heightPx, 'strip-grid'));
  const marks = [
    ...bands.map((band) => renderBand(band, record, scale)),
    ...dots.flatMap((name) => {
      const amount = statistics[name];
      return amount === undefined ? [] : [circle(at(amount), 'strip-dot')];
    }),
    statistics.p50 === undefined
      ? ''
      : line(at(statistics.p50), middlePx - 11, middlePx + 11, 'strip-median'),
    statistics.average === undefined ? '' : circle(at(statistics.average), 'strip-average'),
  ];
  const floor = topCoded[0] === undefined ? undefined : statistics[topCoded[0]];
  const open =
    floor === undefined
      ? ''
      : `<line x1="${at(floor)}" x2="100%" y1="${middlePx.toString()}" y2="${middlePx.toString()}" class="strip-open"/>`;
  const marker = own === undefined ? '' : renderOwn(at(own), own < scale.min || own > scale.max);
  const tone = isSmall(record.sample) ? ' strip-weak' : '';
  return (
    `<svg class="strip${tone}" width="100%" height="${heightPx.toString()}" aria-hidden="true">` +
    `${grid.join('')}${open}${marks.join('')}${marker}</svg>`
  );
}

function renderBand(
  [fromName, toName, className, bandPx]: Band,
  { statistics }: PayRecord,
  scale: PayScale,
): string {
  const [from, to] = [statistics[fromName], statistics[toName]];
  if (from === undefined || to === undefined) {
    const lone = from ?? to;
    return lone === undefined ? '' : circle(`${positionOn(scale, lone).toString()}%`, 'strip-dot');
  }
  const start = positionOn(scale, from);
  const width = Math.round((positionOn(scale, to) - start) * 100) / 100;
  const y = middlePx - bandPx / 2;
  return `<rect x="${start.toString()}%" y="${y.toString()}" width="${width.toString()}%" height="${bandPx.toString()}" rx="2" class="${className}"/>`;
}

const line = (x: string, y1: number, y2: number, className: string): string =>
  `<line x1="${x}" x2="${x}" y1="${y1.toString()}" y2="${y2.toString()}" class="${className}"/>`;

const circle = (x: string, className: string): string =>
  `<circle cx="${x}" cy="${middlePx.toString()}" r="5" class="${className}"/>`;

/** The reader's own amount: a line with a head, which is hollow when the amount lies outside the scale. */
const renderOwn = (x: string, isOutside: boolean): string =>
  line(x, 6, heightPx, 'strip-own') +
  `<svg x="${x}" overflow="visible" width="1" height="1"><path d="M-6 0H6L0 8z" class="strip-own${isOutside ? ' strip-outside' : ''}"/></svg>`;

/** Draws the axis under a list of strips. */
export function renderAxis(scale: PayScale): string {
  const labels = scale.ticks.map((tick) => {
    const x = positionOn(scale, tick);
    const anchor = x > 92 ? 'end' : x < 8 ? 'start' : 'middle';
    return `<text x="${x.toString()}%" y="12" text-anchor="${anchor}">${formatMoney(tick, 'short')}</text>`;
  });
  return `<svg class="strip-axis" width="100%" height="18" aria-hidden="true">${labels.join('')}</svg>`;
}

/** What each mark is called, for the key; `names` holds the statistics that are drawn. */
export function renderKey(names: ReadonlySet<string>, hasOwn: boolean): string {
  const entries: readonly (readonly [mark: string, text: string, isShown: boolean])[] = [
    ['<i class="key-own"></i>', 'your amount', hasOwn],
    [
      '<i class="key-soft"></i>',
      joinTexts(names.has('p90') && '10th to 90th percentile', names.has('high') && 'whole reported range'),
      names.has('p90') || names.has('high'),
    ],
    [
      '<i class="key-strong"></i>',
      joinTexts(
        names.has('p75') && '25th to 75th percentile',
        names.has('typicalHigh') && 'range called typical',
      ),
      names.has('p75') || names.has('typicalHigh'),
    ],
    ['<i class="key-median"></i>', 'median', names.has('p50')],
    ['<i class="key-average"></i>', 'average', names.has('average')],
    ['<i class="key-dot"></i>', 'reached at the top', dots.some((name) => names.has(name))],
  ];
  const shown = entries
    .filter(([, , isShown]) => isShown)
    .map(([mark, text]) => `<span>${mark}${text}</span>`);
  return `<p class="strip-key">${shown.join(' ')}</p>`;
}

const joinTexts = (...texts: readonly (string | false)[]): string => texts.filter(Boolean).join(' or ');
