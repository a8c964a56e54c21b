import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../../scripts/project.ts';
import { runNode } from '../../scripts/run-command.ts';
import { hashOutput, listFiles } from '../../scripts/stamp.ts';
import { createMovedContent, moved, renamed, retired } from './moved-content.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-build-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A folder that looks like an earlier build. */
function createOldBuild(name: string): string {
  const outDir = join(folder, name, 'dist');
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'index.html'), 'the old build');
  return outDir;
}

/** A copy of the real content in which two files are broken. */
function createBadContent(): string {
  const contentDir = join(folder, 'bad-content');
  cpSync(at('content'), contentDir, { recursive: true });
  const levels = listFiles(join(contentDir, 'levels'));
  for (const file of levels.slice(0, 2)) {
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^source: .*$/m, 'source: no-such-source'));
  }
  return contentDir;
}

const build = (...args: string[]) => runNode(at('scripts/build.ts'), args);

describe('npm run build', () => {
  test('refuses bad content, names every problem, and leaves the old build as it was', async () => {
    const outDir = createOldBuild('refused');
    const look = () => ({ time: statSync(join(outDir, 'index.html')).mtimeMs, hash: hashOutput(outDir) });
    const before = look();
    const { exitCode, output } = await build('--content', createBadContent(), '--out', outDir);
    expect(exitCode).toBe(1);
    expect(output.match(/no-such-source/g)?.length).toBeGreaterThanOrEqual(2);
    expect(output).toContain('problems in');
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('the old build');
    expect(output).not.toMatch(/^\s+at .+:\d+:\d+/m);
    expect(look()).toEqual(before);
  });

  test('puts a good build in place of the old one, in which moved, renamed and retired sections answer', async () => {
    const outDir = createOldBuild('good');
    writeFileSync(join(outDir, 'gone.html'), 'a page of the old build');
    const { contentDir, complaint, complaintAfterwards } = createMovedContent(join(folder, 'moved'));
    expect(complaint).toContain(
      `The id "${moved.id}" moved from /career-path/#${moved.id} to /requirements/#`,
    );
    expect(complaint).toContain(`npm run ids:move -- ${moved.id} --moved --reason`);
    expect(complaint).toContain(`The published id "${retired.id}"`);
    expect(complaint).toContain(`npm run ids:move -- ${retired.id} --retire --reason`);
    expect(complaint).toContain(`The content of "${renamed.id}" changed since it was published.`);
    expect(complaintAfterwards).toBe('');

    const { exitCode, output } = await build('--content', contentDir, '--out', outDir);
    expect({ exitCode, output: exitCode === 0 ? '' : output }).toEqual({ exitCode: 0, output: '' });
    const read = (path: string): string => readFileSync(join(outDir, path, 'index.html'), 'utf8');
    expect(read('')).toContain('<html');
    expect(existsSync(join(outDir, 'gone.html'))).toBe(false);
    expect(existsSync(join(outDir, '../.build/next'))).toBe(false);

    // Old fragments of the page lead on, permanent addresses and embeds answer for all three.
    const pairs = [
      [moved.id, `/requirements/#${moved.id}`],
      [retired.id, `/id/${retired.id}/`],
    ];
    expect(read('career-path')).toContain(
      `<script data-moved="${JSON.stringify(pairs).replaceAll('"', '&quot;')}">`,
    );
    expect(read(`id/${moved.id}`)).toContain(`<script data-to="/requirements/#${moved.id}">`);
    expect(read('requirements')).toContain(`id="${moved.id}"`);
    expect(read(`id/${retired.id}`)).toContain('Told with the turn to leadership');
    expect(read(`embed/${retired.id}`)).toContain(`/id/${retired.to}/`);
    expect(read(`id/${renamed.id}`)).toContain(`<h1>${renamed.title}</h1>`);
    expect(read('career-path')).toContain(`id="${renamed.id}"`);
  });

  test('explains an option it does not know', async () => {
    expect(await build('--otu', 'x')).toEqual({
      exitCode: 1,
      output: 'Cannot understand "--otu x". Allowed: --content <…>, --out <…>, --force <…>.\n',
    });
  });
});
