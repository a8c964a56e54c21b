/**
 * The drawing at the right edge of a card, one for each part of the guide, so that readers of a chat tell the
 * parts apart before they read: a radar for the role, strips of pay for the market, steps for the craft, records
 * for the evidence. Plain shapes in few colours, which also keeps the pictures small.
 */
import { formatCoordinate } from '../charts/svg-format.ts';
import { cardSize, type CardColors, type Motif } from './card.ts';
import { getColor } from './card-frame.ts';

/** Where the drawing stands. */
export const panel = { x: 916, widthPx: cardSize.widthPx - 916 } as const;

const center = { x: panel.x + panel.widthPx / 2, y: cardSize.heightPx / 2 };

/** The three tones of a drawing on the dark panel. */
interface Tones {
  readonly soft: string;
  readonly strong: string;
  readonly point: string;
}

/** A colour between two, both written as six digits; the share is that of the second. */
function mixColors(first: string, second: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [first, second].map((color) => Number.parseInt(color.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

/** The corners of a regular pentagon, each at a share of the radius, from the top clockwise. */
function listCorners(radiusPx: number, shares: readonly number[]): string {
  return shares
    .map((share, at) => {
      const angle = (at / shares.length) * 2 * Math.PI - Math.PI / 2;
      const [x, y] = [Math.cos(angle), Math.sin(angle)].map((part) => part * radiusPx * share) as [
        number,
        number,
      ];
      return `${formatCoordinate(center.x + x)},${formatCoordinate(center.y + y)}`;
    })
    .join(' ');
}

function drawRadar({ soft, strong, point }: Tones): string {
  const whole = [1, 1, 1, 1, 1];
  const reached = [0.95, 0.72, 0.86, 0.6, 0.82];
  const rings = [112, 78, 44].map(
    (radiusPx) =>
      `<polygon points="${listCorners(radiusPx, whole)}" fill="none" stroke="${soft}" stroke-width="3"/>`,
  );
  const dots = listCorners(112, reached)
    .split(' ')
    .map((corner) => {
      const [x = '', y = ''] = corner.split(',');
      return `<circle cx="${x}" cy="${y}" r="9" fill="${point}"/>`;
    });
  return (
    rings.join('') +
    `<polygon points="${listCorners(112, reached)}" fill="${soft}" stroke="${strong}" stroke-width="5" stroke-linejoin="round"/>` +
    dots.join('')
  );
}

/** A rounded bar. */
const bar = (x: number, y: number, widthPx: number, heightPx: number, fill: string): string =>
  `<rect x="${formatCoordinate(x)}" y="${formatCoordinate(y)}" width="${formatCoordinate(widthPx)}" height="${formatCoordinate(heightPx)}" rx="5" fill="${fill}"/>`;

function drawStrips({ soft, strong, point }: Tones): string {
  const strips: readonly (readonly [number, number, number, number, number])[] = [
    [0, 0.14, 0.32, 0.5, 0.74],
    [0.08, 0.26, 0.44, 0.66, 0.86],
    [0.16, 0.3, 0.56, 0.74, 1],
    [0.02, 0.2, 0.3, 0.42, 0.6],
    [0.24, 0.42, 0.62, 0.84, 1],
  ];
  const [left, widthPx] = [panel.x + 34, panel.widthPx - 68];
  return strips
    .map(([low, quarter, median, threeQuarters, high], at) => {
      const y = center.y - 148 + at * 74;
      return (
        bar(left + low * widthPx, y - 5, (high - low) * widthPx, 10, soft) +
        bar(left + quarter * widthPx, y - 15, (threeQuarters - quarter) * widthPx, 30, strong) +
        `<circle cx="${formatCoordinate(left + median * widthPx)}" cy="${formatCoordinate(y)}" r="11" fill="${point}"/>`
      );
    })
    .join('');
}

function drawSteps({ soft, strong, point }: Tones): string {
  const [left, stepPx, bottom] = [panel.x + 34, 44, center.y + 150];
  const bars = [0, 1, 2, 3, 4].map((at) =>
    bar(left + at * stepPx, bottom - 60 - at * 56, 36, 60 + at * 56, at === 4 ? strong : soft),
  );
  const topX = left + 4 * stepPx + 18;
  return `${bars.join('')}<circle cx="${formatCoordinate(topX)}" cy="${formatCoordinate(bottom - 60 - 4 * 56 - 34)}" r="17" fill="${point}"/>`;
}

function drawRecords({ soft, strong, point }: Tones): string {
  const [left, widthPx] = [panel.x + 40, panel.widthPx - 80];
  const lengths = [0.94, 0.72, 1, 0.6, 0.86];
  return lengths
    .map((length, at) => {
      const y = center.y - 148 + at * 74;
      return (
        `<circle cx="${formatCoordinate(left + 14)}" cy="${formatCoordinate(y)}" r="14" fill="${at % 2 === 0 ? point : soft}"/>` +
        bar(left + 44, y - 15, (widthPx - 44) * length, 12, strong) +
        bar(left + 44, y + 5, (widthPx - 44) * length * 0.66, 10, soft)
      );
    })
    .join('');
}

/** Draws the panel with the drawing of one part of the guide. */
export function drawMotif(motif: Motif, colors: CardColors): string {
  const [dark, light] = [getColor(colors, '--accent'), getColor(colors, '--chart-soft')];
  const tones: Tones = {
    soft: mixColors(dark, light, 0.36),
    strong: light,
    point: getColor(colors, '--on-accent'),
  };
  const ground = `<rect x="${panel.x.toString()}" width="${panel.widthPx.toString()}" height="${cardSize.heightPx.toString()}" fill="${dark}"/>`;
  switch (motif) {
    case 'role':
      return ground + drawRadar(tones);
    case 'craft':
      return ground + drawSteps(tones);
    case 'evidence':
      return ground + drawRecords(tones);
    case 'market':
    case 'guide':
      return ground + drawStrips(tones);
  }
}
