import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at } from '../../../scripts/project.ts';
import { benchNames, replaceReport } from '../../bench/shared/bench-readme.ts';

const readme = readFileSync(at('tests/bench/README.md'), 'utf8');

describe('the tables in the README of the benchmarks', () => {
  it.each(benchNames)('have a place for the results of %s', (name) => {
    const once = replaceReport(readme, name, 'one table');
    expect(once).toContain(`<!-- results: ${name} -->\n\none table\n\n<!-- end of results: ${name} -->`);
    // A report takes the place of the one before it and touches no other.
    expect(replaceReport(once, name, 'another')).toBe(once.replace('one table', 'another'));
  });

  it('are refused by a file that has lost its marks', () => {
    expect(() => replaceReport('# Benchmarks', 'pages', 'a table')).toThrow('has lost its marks');
  });
});
