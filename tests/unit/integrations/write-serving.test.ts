import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { speculationRules } from '../../../src/site/next-page.ts';
import { createPolicyMarker } from '../../../src/integrations/mark-policy.ts';
import { writeServingFiles } from '../../../src/integrations/write-serving.ts';
import type { LinkEntry } from '../../../src/links/link-entry.ts';
import { getPolicies, parseHeadersFile } from '../../../src/serving/headers-file.ts';

let root: string;
const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (script: string, body = ''): string =>
  `<head><meta charset="utf-8"><style>p{}</style><script>${script}</script></head>${body}`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-serving-'));
  write('index.html', page('one()'));
  write('404.html', page('one()'));
  write('embed/pay/index.html', page('two()'));
  write('links.json', '{}');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const old: LinkEntry = {
  ...{ id: 'page-old', kind: 'page', address: '/old/', title: 'Old', summary: '', hash: '000000000000' },
  ...{ firstPublished: '2026-01-01', lastChanged: '2026-01-01', status: 'retired', reason: 'Done.' },
};

describe('writeServingFiles', () => {
  test('names the scripts of pages and of embeds, and gives each page its styles', () => {
    expect(writeServingFiles(root, undefined, [old])).toBe(3);
    const { pages, embeds } = getPolicies(parseHeadersFile(read('_headers')));
    expect(pages).toContain(
      `'wasm-unsafe-eval' ${[hash('one()'), hash(speculationRules)].sort().join(' ')};`,
    );
    expect(embeds).toContain(`script-src ${hash('two()')};`);
    expect(read('index.html')).toContain(
      `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="style-src ${hash('p{}')}"><style>`,
    );
    expect(read('404.html')).toContain(`content="default-src 'none'; script-src 'self'`);
    expect(read('_redirects')).toContain('/old/ /id/page-old/ 301\n');
  });

  test('refuses what the policy would stop, and names the page', () => {
    write('pay/index.html', page('', '<p style="color:red">'));
    expect(() => writeServingFiles(root, undefined, [])).toThrow(
      'allows no style and no script in an attribute:\n/pay/index.html: <p style="color:red">',
    );
  });

  test('leaves pages alone that were marked before, and knows their scripts', () => {
    const marker = createPolicyMarker();
    write('index.html', marker.mark(read('index.html'), '/index.html'));
    const marked = read('index.html');
    writeServingFiles(root, undefined, [], marker);
    expect(read('index.html')).toBe(marked);
    const { pages } = getPolicies(parseHeadersFile(read('_headers')));
    expect(pages).toContain(hash('one()'));
  });
});
