import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCsv } from '../../../src/downloads/csv.ts';
import { buildDataPackage, formatDataPackage } from '../../../src/downloads/data-package.ts';
import { listTableDatasets } from '../../../src/downloads/table-datasets.ts';
import { readRealCatalog } from '../../helpers/svg-catalog.ts';
import { buildExample } from './example.ts';

/** The part of the Frictionless library that is used here; it brings no types. */
interface Frictionless {
  validate: (descriptor: unknown) => Promise<{ valid: boolean; errors: Error[] }>;
  Package: {
    load: (
      descriptor: unknown,
      options: { basePath: string; strict: boolean },
    ) => Promise<{
      valid: boolean;
      resources: {
        name: string;
        read: (options: { keyed: boolean }) => Promise<Record<string, unknown>[]>;
      }[];
    }>;
  };
}
const { Package, validate } = createRequire(import.meta.url)('datapackage') as Frictionless;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-package-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each([
  ['the example', buildExample()],
  ['the guide', readRealCatalog()],
] as const)('the data package of %s', (_name, catalog) => {
  const descriptor = JSON.parse(formatDataPackage(catalog)) as ReturnType<typeof buildDataPackage>;

  it('is valid in the eyes of the Frictionless library', async () => {
    const { valid, errors } = await validate(structuredClone(descriptor));
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });

  it('describes files whose every cell fits its type and constraints', async () => {
    const tables = listTableDatasets(catalog);
    for (const { id, records } of tables) writeFileSync(join(folder, `${id}.csv`), buildCsv(records));
    const found = await Package.load(structuredClone(descriptor), { basePath: folder, strict: true });
    expect(found.resources.map(({ name }) => name)).toEqual(tables.map(({ id }) => id));
    for (const [at, resource] of found.resources.entries()) {
      const rows = await resource.read({ keyed: true });
      expect(rows).toHaveLength(tables[at]?.records.length ?? 0);
    }
  });

  it('would notice a cell that is not what its column promises', async () => {
    const [first] = listTableDatasets(catalog);
    if (!first) throw new Error('There is no table.');
    const spoiled = first.records.map((record) => ({ ...record, p50: 'much', average: 'much' }));
    writeFileSync(
      join(folder, `${first.id}.csv`),
      buildCsv(
        spoiled,
        first.fields.map(({ name }) => name),
      ),
    );
    const found = await Package.load(structuredClone(descriptor), { basePath: folder, strict: true });
    await expect(found.resources[0]?.read({ keyed: true })).rejects.toThrow();
  });

  it('names source, license and duties at every resource', () => {
    for (const resource of descriptor.resources) {
      expect(resource.sources.length).toBeGreaterThan(0);
      expect(resource.licenses.length).toBeGreaterThan(0);
      expect(resource.duties[0]).toMatch(/^Name the source as: /);
      expect(resource.schema.primaryKey.length).toBeGreaterThan(0);
    }
  });
});

describe('the data package', () => {
  it('carries share-alike and attribution to those resources that ask for them', () => {
    const { resources } = buildDataPackage(buildExample());
    const byName = new Map(resources.map((resource) => [resource.name, resource]));
    expect(byName.get('self-reported')?.licenses.map(({ name }) => name)).toEqual(['ODbL-1.0']);
    expect(byName.get('self-reported')?.duties.join(' ')).toMatch(/Share-alike/);
    expect(byName.get('engineers')?.duties).toEqual([
      'Name the source as: Survey Office, CC BY 4.0',
      'Under CC BY 4.0, give credit, link to the license, and say what you changed.',
    ]);
    expect(byName.get('growth')?.licenses.map(({ name }) => name)).toEqual(['other-closed']);
  });

  it('is refused when two tables would be written to one file', () => {
    const catalog = buildExample();
    const profile = catalog.skills['profile'];
    if (!profile) throw new Error('There is no profile.');
    catalog.skills['engineers'] = profile;
    expect(() => buildDataPackage(catalog)).toThrow(
      'Two tables have the id "engineers". Rename the file of the newer one.',
    );
  });

  it('is the same text each time', () => {
    expect(formatDataPackage(buildExample())).toBe(formatDataPackage(buildExample()));
  });
});
