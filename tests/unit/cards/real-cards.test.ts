import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardSize } from '../../../src/cards/card.ts';
import { buildCardFinder, listCards } from '../../../src/cards/list-cards.ts';
import { buildInventory } from '../../../src/links/build-inventory.ts';
import { renderCard } from '../../../src/cards/render-card.ts';
import { fitTexts } from '../../../src/cards/render-text-card.ts';
import type { Catalog } from '../../../src/catalog/catalog.ts';
import { readLightColors } from '../../../src/downloads/light-colors.ts';
import { drawPng } from '../../../src/integrations/draw-png.ts';
import { cardLimit } from '../../../src/integrations/draw-cards.ts';
import { pngSignature } from '../../../src/integrations/encode-png.ts';
import { readRealCatalog } from '../../helpers/svg-catalog.ts';

const colors = readLightColors(readFileSync('src/styles/tokens.css', 'utf8'));

let catalog: Catalog;
beforeAll(() => {
  catalog = readRealCatalog();
});

describe('the cards of the guide', () => {
  it('are one for each page, each section of the second rank and each chart', () => {
    const ids = listCards(catalog, buildInventory(catalog, 'https://guide.example')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { headings, figureIds } of Object.values(catalog.pages)) {
      const wanted = [...headings.filter(({ depth }) => depth === 2), ...figureIds].map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(wanted));
    }
    expect(ids).toEqual(expect.arrayContaining(['page-home', 'page-glossary', 'page-salaries-method']));
  });

  it('show each title whole', () => {
    const cut = listCards(catalog, buildInventory(catalog, 'https://guide.example')).filter(
      (card) => card.form === 'text' && fitTexts(card).title.isCut,
    );
    expect(cut.map(({ id }) => id)).toEqual([]);
  });

  it('weigh at most 60 kB and have the size that their tags name, every chart and each tenth other', () => {
    const cards = listCards(catalog, buildInventory(catalog, 'https://guide.example'));
    const sample = cards.filter(({ form }, at) => form === 'chart' || at % 10 === 0);
    for (const card of sample) {
      const png = Buffer.from(drawPng(renderCard(card, colors)));
      expect(png.length, card.id).toBeLessThanOrEqual(cardLimit.bytes);
      expect(png.subarray(0, 8).equals(pngSignature)).toBe(true);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([cardSize.widthPx, cardSize.heightPx]);
    }
  }, 60_000);
});

describe('buildCardFinder', () => {
  it('shows what has no card of its own by the card of its page', () => {
    const find = buildCardFinder(catalog, buildInventory(catalog, 'https://guide.example'));
    const entry = { title: '', summary: '' };
    expect(
      find({ ...entry, id: 'what-the-role-pays', kind: 'section', address: '/salaries/#what-the-role-pays' }),
    ).toBe('what-the-role-pays');
    expect(
      find({ ...entry, id: 'level-staff', kind: 'level', address: '/career-path/levels/#level-staff' }),
    ).toBe('page-career-path-levels');
    expect(find({ ...entry, id: 'nowhere', kind: 'term', address: '/nowhere/#nowhere' })).toBeUndefined();
  });
});
