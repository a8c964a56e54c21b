import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveInto, readFolderTexts } from '../../../scripts/derive-data.ts';
import { at } from '../../../scripts/project.ts';
import { parseYaml } from '../../../src/catalog/parse-yaml.ts';
import { derivedMark, listChangedCells } from '../../../src/derive/derived-file.ts';
import { fixtureTexts } from './data-folders.ts';

let contentDir: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'derive-'));
  for (const folder of ['salaries', 'demand', 'skills']) mkdirSync(join(contentDir, folder));
});

afterEach(() => {
  rmSync(contentDir, { recursive: true });
});

const listFiles = () => readdirSync(contentDir, { recursive: true, encoding: 'utf8' }).sort();
const readAll = () =>
  listFiles()
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path, readFileSync(join(contentDir, path), 'utf8')]);

describe('deriveInto', () => {
  it('adds every file, each with the mark in its first line and in YAML that the catalog reads', () => {
    const lines = deriveInto(contentDir, fixtureTexts);
    expect(lines.at(-1)).toBe('37 added, 0 changed, 0 removed, 0 unchanged.');
    for (const [path = '', text = ''] of readAll()) {
      expect(lines).toContain(`added    content/${path}`);
      expect(text.split('\n')[0]).toBe(derivedMark);
      expect(parseYaml(text, path).issues).toEqual([]);
    }
  });

  it('changes nothing the second time', () => {
    deriveInto(contentDir, fixtureTexts);
    const before = readAll();
    expect(deriveInto(contentDir, fixtureTexts)).toEqual(['0 added, 0 changed, 0 removed, 37 unchanged.']);
    expect(readAll()).toEqual(before);
  });

  it('names every cell that changes', () => {
    deriveInto(contentDir, fixtureTexts);
    const file = 'bls_oews_national_2020_2025.csv';
    const text = (fixtureTexts[file] ?? '').replace(',0.5,95000,', ',0.5,95010,');
    expect(deriveInto(contentDir, { ...fixtureTexts, [file]: text })).toEqual([
      'changed  content/salaries/oews-15-1221.yaml',
      '           rows[y2020].average: 95000 -> 95010',
      '0 added, 1 changed, 0 removed, 36 unchanged.',
    ]);
  });

  it('says when a file was changed by hand in form alone, and mends it', () => {
    deriveInto(contentDir, fixtureTexts);
    const before = readAll();
    const file = join(contentDir, 'salaries/oews-15-1221.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# A remark.\n`);
    expect(deriveInto(contentDir, fixtureTexts).slice(0, 2)).toEqual([
      'changed  content/salaries/oews-15-1221.yaml',
      '           Only the form of the file, no figure and no text.',
    ]);
    expect(readAll()).toEqual(before);
  });

  it('removes what it wrote and no longer derives, and leaves what others wrote', () => {
    writeFileSync(join(contentDir, 'salaries/old.yaml'), `${derivedMark}\ntitle: Old\n`);
    writeFileSync(join(contentDir, 'salaries/by-hand.yaml'), 'title: By hand\n');
    expect(deriveInto(contentDir, fixtureTexts)).toContain('removed  content/salaries/old.yaml');
    expect(listFiles()).toContain('salaries/by-hand.yaml');
    expect(listFiles()).not.toContain('salaries/old.yaml');
  });

  it('writes nothing when there is any problem', () => {
    const before = listFiles();
    expect(() => deriveInto(contentDir, { ...fixtureTexts, 'onet_tasks.csv': undefined })).toThrow(
      'onet_tasks.csv  The file is missing.',
    );
    expect(listFiles()).toEqual(before);
  });
});

describe('readFolderTexts', () => {
  it('names a folder that is not there', () => {
    expect(() => readFolderTexts('/nowhere/data')).toThrowErrorMatchingInlineSnapshot(
      `[Error: There is no folder "/nowhere/data". Name the folder with the data files: --from <folder>.]`,
    );
  });

  it('takes CSV and JSON files and nothing else', () => {
    cpSync(at('tests/fixtures/derive/good'), contentDir, { recursive: true });
    writeFileSync(join(contentDir, 'README.md'), 'Notes.');
    expect(readFolderTexts(contentDir)).toEqual(fixtureTexts);
  });
});

describe('listChangedCells', () => {
  it('follows an item that moves by its name', () => {
    const before = 'rows:\n  - id: a\n    p50: 1\n  - id: b\n    p50: 2\n';
    const after = 'rows:\n  - id: b\n    p50: 2\n  - id: a\n    p50: 3\n';
    expect(listChangedCells(before, after)).toEqual([{ path: 'rows[a].p50', before: 1, after: 3 }]);
  });

  it('names what is new and what is gone', () => {
    expect(listChangedCells('a: 1\nb: []\n', 'a: 1\nc: [x]\n')).toEqual([
      { path: 'c[0]', before: undefined, after: 'x' },
      { path: 'b', before: [], after: undefined },
    ]);
  });
});
