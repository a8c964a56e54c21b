/** What happens around a build of Astro, in order. Each part says itself what it does. */
import type { AstroIntegration } from 'astro';
import { drawCardsOnDemand } from './draw-cards.ts';
import { drawPngs } from './draw-pngs.ts';
import { finishPages, pagesWorthThread } from './finish-pages.ts';
import { createPolicyMarker } from './mark-policy.ts';
import { listPageSteps } from './page-steps.ts';
import { readCards } from './read-cards.ts';
import { writeBeside } from './write-beside.ts';
import { writeSearch } from './write-search.ts';
import { writeServing } from './write-serving.ts';

/**
 * Lists the integrations of this guide; they follow Starlight's.
 * @param cards the setting of GUIDE_CARDS
 */
export function listIntegrations(cards: string | undefined): AstroIntegration[] {
  const marker = createPolicyMarker();
  return [
    drawPngs(),
    drawCardsOnDemand(readCards),
    finishPages(listPageSteps(marker), pagesWorthThread),
    writeBeside(marker, cards),
    writeSearch(),
    writeServing(marker),
  ];
}
