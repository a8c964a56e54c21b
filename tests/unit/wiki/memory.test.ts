import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at } from '../../../scripts/project.ts';
import { fixtures, makeWiki, site } from './wiki-kit.ts';

/** Writes a dump of about 60 MB: many pages of some kilobytes, some of two megabytes, every third with links. */
function writeDump(path: string): void {
  const line =
    "Some '''prose''' with [[links]], caf\u00e9 &amp; &lt;ref&gt;a note&lt;/ref&gt; going on and on.\n";
  const file = openSync(path, 'w');
  writeSync(file, '<mediawiki version="0.11">\n');
  let size = 0;
  for (let page = 1; size < 60e6; page += 1) {
    const lines = page % 2000 === 0 ? 20_000 : 5 + ((page * 7) % 60);
    const links = page % 3 === 0 ? `[${site}/id/bonus/ bonus] [${site}/salaries/ pay]\n` : '';
    const text = `<text>${line.repeat(lines)}${links}</text>`;
    const revision = `<revision><timestamp>2026-06-01T00:00:00Z</timestamp>${text}</revision>`;
    size += writeSync(file, `<page><title>Page ${page.toString()}</title>${revision}</page>\n`);
  }
  writeSync(file, '</mediawiki>\n');
  closeSync(file);
}

/**
 * Tells the most memory that the process ever held, in kilobytes. Linux counts the memory of whoever started a process
 * towards `maxRSS`, and the runner of the tests holds more than what is tested; its own peak stands in /proc.
 */
const tellPeak = `
import { readFileSync } from 'node:fs';
const readOwnPeak = () => {
  try {
    return /VmHWM:\\s+(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
};
process.on('exit', () => console.log('peak ' + readOwnPeak()));
`;

describe('a large dump', () => {
  test('of 60 MB is read in a fraction of its size', { timeout: 60_000 }, () => {
    const folder = makeWiki({
      'peak.mjs': tellPeak,
    });
    const dump = join(folder, 'dump.xml');
    writeDump(dump);
    const words = [dump, '--guide', join(fixtures, 'links.json'), '--output', join(folder, 'report.txt')];
    const out = execFileSync(
      process.execPath,
      ['--import', join(folder, 'peak.mjs'), at('scripts/wiki-check.ts'), ...words],
      { encoding: 'utf8', stdio: 'pipe' },
    );
    const megabytes = Number(/peak (\d+)/.exec(out)?.[1]) / 1024;
    expect(megabytes).toBeGreaterThan(20);
    expect(megabytes).toBeLessThan(220);
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toMatch(
      /1 file read, [\d,]+ links .* live, [\d,]+ merged\.\n$/,
    );
  });
});
