import { describe, expect, it } from 'vitest';
import { placedFolders } from '../../../src/catalog/select-placed.ts';
import { isPlacedFolder, outlineRecord, type PlacedFolder } from '../../../src/records/outline.ts';
import { readContentWith } from '../catalog/build-content.ts';

const { catalog } = readContentWith();
const ids: Readonly<Record<PlacedFolder, string>> = {
  practices: 'watch-inputs',
  challenges: 'stale-model',
  trends: 'agents',
  'soft-skills': 'listening',
  conversations: 'saying-no',
  questions: 'design-a-sorter',
};

/** All text of a record but its ids and choices. */
function listWords(record: unknown): string[] {
  if (typeof record === 'string') return [record];
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record)
    .filter(
      ([key]) =>
        ![
          'stage',
          'size',
          'round',
          'asOf',
          'references',
          'challenges',
          'practices',
          'conversations',
          'checks',
        ].includes(key),
    )
    .flatMap(([, value]) => listWords(value));
}

describe('outlineRecord', () => {
  it.each(placedFolders)('leaves out no text of a record in %s', (folder) => {
    const outline = outlineRecord(catalog, folder, ids[folder]);
    const shown = JSON.stringify(outline);
    const missing = listWords(catalog[folder][ids[folder]]).filter(
      (text) => !shown.includes(JSON.stringify(text).slice(1, -1)),
    );
    expect(missing).toEqual([]);
  });

  it('links a practice to the challenges that it prevents, and back', () => {
    const practice = outlineRecord(catalog, 'practices', 'watch-inputs');
    expect(JSON.stringify(practice)).toContain('[A stale model](/work/#stale-model)');
    const challenge = outlineRecord(catalog, 'challenges', 'stale-model');
    expect(challenge.parts.at(-1)).toEqual({
      label: 'Prevented by',
      form: 'text',
      texts: ['[Watch the inputs](/work/#watch-inputs)'],
    });
  });

  it('dates a trend', () => {
    expect(outlineRecord(catalog, 'trends', 'agents').parts.at(-1)?.texts).toEqual(['January 2026.']);
  });

  it('throws for a record that does not exist', () => {
    expect(() => outlineRecord(catalog, 'trends', 'none')).toThrow('There is no record "none".');
  });

  it('knows which folders can be placed', () => {
    expect(placedFolders.every(isPlacedFolder)).toBe(true);
    expect(isPlacedFolder('salaries')).toBe(false);
  });
});
