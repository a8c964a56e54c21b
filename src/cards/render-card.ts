import type { Card, CardColors } from './card.ts';
import { renderChartCard } from './render-chart-card.ts';
import { renderTextCard } from './render-text-card.ts';

/** Draws a card as SVG: the same bytes for the same card, on every machine. */
export const renderCard = (card: Card, colors: CardColors): string =>
  card.form === 'chart' ? renderChartCard(card, colors) : renderTextCard(card, colors);
