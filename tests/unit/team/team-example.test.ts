import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../scripts/project.ts';
import { formatIssues } from '../../../src/catalog/issues.ts';
import { readCatalog } from '../../../src/catalog/read-catalog.ts';
import { readTeam } from '../../../src/catalog/read-team.ts';
import { teamSchema } from '../../../src/catalog/schema-team.ts';
import { checkTeam } from '../../../src/integrations/check-team.ts';
import { fixturesDir } from '../catalog/build-content.ts';

const example = at('content/team.example.yaml');
let contentDir: string;
beforeAll(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'team-'));
  cpSync(join(fixturesDir, 'good'), contentDir, { recursive: true });
});
afterAll(() => {
  rmSync(contentDir, { recursive: true });
});

describe('content/team.example.yaml', () => {
  it('is valid, down to the ids', () => {
    const place = { contentDir: at('content'), teamFile: example };
    expect(formatIssues([...readTeam(place).issues, ...checkTeam(place)])).toBe('');
  });

  it('shows every field', () => {
    const { team } = readTeam({ contentDir, teamFile: example });
    expect(Object.keys(team ?? {})).toEqual(Object.keys(teamSchema.shape));
  });

  it('is not read by itself', () => {
    const without = readCatalog({ contentDir });
    cpSync(example, join(contentDir, 'team.example.yaml'));
    expect(readCatalog({ contentDir })).toEqual(without);
    expect(without.catalog).not.toHaveProperty('team');
    expect(without.issues).toEqual([]);
  });
});

describe('the overlay', () => {
  it('is read from content/team.yaml, and from the named file in its place', () => {
    cpSync(join(fixturesDir, 'retired-team-id/team.yaml'), join(contentDir, 'team.yaml'));
    expect(readCatalog({ contentDir }).catalog.team?.name).toBe('Acme');
    expect(readCatalog({ contentDir, teamFile: example }).catalog.team?.name).toBe('Acme ML platform');
  });

  it('has lists and weights where a team leaves them out', () => {
    const { team } = readTeam({ contentDir });
    expect(team).toMatchObject({ search: [] });
    expect(teamSchema.parse({ name: 'Acme', search: [{ bundle: '/wiki/pagefind/' }] })).toEqual({
      name: 'Acme',
      pages: [],
      search: [{ bundle: '/wiki/pagefind/', weight: 1 }],
    });
  });

  it('is missing where a folder stands in its place', () => {
    expect(readTeam({ contentDir, teamFile: contentDir }).issues.map(({ code }) => code)).toEqual([
      'team-file-missing',
    ]);
  });
});
