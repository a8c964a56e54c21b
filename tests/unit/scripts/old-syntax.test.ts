import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';

const folder = new URL('../../../scripts/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.cjs'));

test.each(files)('%s can be parsed by a Node.js of any age', (name) => {
  const text = readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');
  const config: Linter.Config = {
    files: ['**/*.cjs'],
    languageOptions: { ecmaVersion: 5, sourceType: 'commonjs' },
  };
  expect(new Linter().verify(text, config, { filename: name })).toEqual([]);
});
