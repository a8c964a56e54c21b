import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listCards } from '../cards/list-cards.ts';
import { renderCard } from '../cards/render-card.ts';
import { assertCatalog, readCatalog } from '../catalog/read-catalog.ts';
import { readLightColors } from '../downloads/light-colors.ts';
import { buildInventory } from '../links/build-inventory.ts';
import { generatedRoutes, siteUrl } from '../site/site.ts';
import type { CardJob } from './draw-card-pool.ts';

const tokensFile = fileURLToPath(new URL('../styles/tokens.css', import.meta.url));

/** Reads the cards of the content that is being built, as SVG. */
export function readCards(): CardJob[] {
  const contentDir =
    process.env['GUIDE_CONTENT_DIR'] ?? fileURLToPath(new URL('../../content', import.meta.url));
  const catalog = assertCatalog(readCatalog({ contentDir, extraRoutes: generatedRoutes }));
  const colors = readLightColors(readFileSync(tokensFile, 'utf8'));
  return listCards(catalog, buildInventory(catalog, siteUrl)).map((card) => ({
    id: card.id,
    svg: renderCard(card, colors),
  }));
}
