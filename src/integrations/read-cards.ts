import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listCards } from '../cards/list-cards.ts';
import { renderCard } from '../cards/render-card.ts';
import { readLightColors } from '../downloads/light-colors.ts';
import type { DrawJob } from './draw-pool.ts';
import { readBuiltContent } from './read-built-content.ts';

const tokensFile = fileURLToPath(new URL('../styles/tokens.css', import.meta.url));

/** Reads the cards of the content that is being built, as SVG; `isFresh` reads what an author has just edited. */
export function readCards(isFresh = false): DrawJob[] {
  const { catalog, inventory } = readBuiltContent(isFresh);
  const colors = readLightColors(readFileSync(tokensFile, 'utf8'));
  return listCards(catalog, inventory).map((card) => ({ id: card.id, svg: renderCard(card, colors) }));
}
