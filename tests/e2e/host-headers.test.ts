import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { at } from '../../scripts/project.ts';
import { listPaths, readPolicies } from '../../scripts/read-served.ts';
import { fitsPattern } from '../../src/serving/fold-rules.ts';
import { headerRules } from '../../src/serving/header-rules.ts';
import { parseHeadersFile } from '../../src/serving/headers-file.ts';
import { findMediaType } from '../../src/serving/media-types.ts';

const paths = listPaths(at('dist'));

test('what the file of headers says of each address is what the source says, in one rule at most', () => {
  const rules = parseHeadersFile(readFileSync(at('dist/_headers'), 'utf8'));
  const settings = { policies: readPolicies(at('dist')) };
  const wrong: string[] = [];
  for (const path of paths) {
    const address = path.replace(/\/index\.html$/, '/');
    const fitting = rules.filter(({ pattern }) => fitsPattern(pattern, address));
    for (const { name, wish, usual } of headerRules) {
      const sent = fitting.flatMap(({ headers }) => headers[name] ?? []);
      const wanted = wish(path, settings);
      const isRight = wanted === undefined || (sent[0] ?? usual?.(path) ?? null) === wanted;
      if (sent.length > 1 || !isRight) wrong.push(`${address} ${name}: ${sent.join(' and ')}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(paths.length).toBeGreaterThan(1000);
});

test('every file of the site has a type', () => {
  expect(paths.filter((path) => !findMediaType(path))).toEqual([]);
});
