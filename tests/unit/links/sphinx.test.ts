import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildInventory } from '../../../src/links/build-inventory.ts';
import { updateLedger } from '../../../src/links/ledger.ts';
import { buildObjectsInv } from '../../../src/links/objects-inv.ts';
import { readContentWith } from '../catalog/build-content.ts';

const site = 'https://guide.example';
// Debian's package is python3-sphinx; where no Sphinx is installed, the format is proved in render.test.ts alone.
const hasSphinx = spawnSync('sphinx-build', ['--version']).status === 0;

describe.skipIf(!hasSphinx)('Sphinx', () => {
  it('resolves references to sections, terms and pages through objects.inv', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sphinx-'));
    try {
      const ledger = updateLedger(buildInventory(readContentWith().catalog, site), [], '2026-01-20');
      writeFileSync(join(folder, 'objects.inv'), buildObjectsInv(ledger, { project: 'Guide', version: '1' }));
      writeFileSync(
        join(folder, 'conf.py'),
        `extensions = ['sphinx.ext.intersphinx']\nintersphinx_mapping = {'guide': ('${site}', 'objects.inv')}\n`,
      );
      writeFileSync(
        join(folder, 'index.rst'),
        'Team\n====\n\n:external+guide:ref:`pay-today` :external+guide:term:`term-drift` :external+guide:doc:`page-pay`\n',
      );
      execFileSync('sphinx-build', ['-q', '-W', '-b', 'html', folder, join(folder, 'out')]);
      const html = readFileSync(join(folder, 'out', 'index.html'), 'utf8');
      for (const id of ['pay-today', 'term-drift', 'page-pay']) {
        expect(html).toContain(`href="${site}/id/${id}/"`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
