import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeBeside } from '../../../src/integrations/beside.ts';
import { areCardsDrawn } from '../../../src/integrations/draw-cards.ts';
import { writeBeside } from '../../../src/integrations/write-beside.ts';
import { createPolicyMarker } from '../../../src/integrations/mark-policy.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'no-cards-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the setting of cards', () => {
  it('leaves them out where it is "off", and says so', async () => {
    const root = join(folder, 'beside');
    const job = { root, cacheDir: join(folder, 'cache'), now: 0 };
    const { warnings, notes } = await makeBeside({ ...job, cards: 'off' });
    expect(warnings.join()).toContain('GUIDE_CARDS');
    expect(readdirSync(root)).not.toContain('cards');
    expect(readdirSync(root)).toContain('links.json');
    expect(notes.marked).toContain('/id/absorbing-new-methods/index.html');
  });

  it('draws them where it is left out', () => {
    expect(areCardsDrawn(undefined)).toBe(true);
    expect(areCardsDrawn('')).toBe(true);
  });

  it('is refused before a build begins where there is none such', () => {
    expect(() => writeBeside(createPolicyMarker(), 'no')).toThrow('GUIDE_CARDS is "no".');
  });
});
