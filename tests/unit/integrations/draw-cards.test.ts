import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { expect, it } from 'vitest';
import { drawCards } from '../../../src/integrations/draw-cards.ts';

it('draws nothing where cards are off, and says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-cards-'));
  const warnings: string[] = [];
  const logger = { warn: (line: string) => void warnings.push(line) } as unknown as AstroIntegrationLogger;
  const { hooks } = drawCards(() => {
    throw new Error('The cards were read.');
  }, 'off');
  const done = hooks['astro:build:done'] as unknown as (options: object) => Promise<void>;
  await done({ dir: pathToFileURL(`${folder}/`), logger });
  expect(warnings.join()).toContain('GUIDE_CARDS');
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

it('refuses a setting that it does not know', () => {
  expect(() => drawCards(() => [], 'no')).toThrow('GUIDE_CARDS is "no".');
});
