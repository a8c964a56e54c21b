import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { deferScripts } from '../../../src/integrations/defer-scripts.ts';

const load = (name: string): string => `<script type="module" src="/_astro/${name}.js"></script>`;
const wrap = (...scripts: string[]): string => `<html><body><p>$& text</p>${scripts.join('')}</body></html>`;

describe('deferScripts', () => {
  it('takes out the modules that wait for a reader, and names each once in one script at the end', () => {
    const html = deferScripts(
      wrap(load('SearchScript.Ab1'), load('ShareScript.Cd2'), load('SearchScript.Ab1')),
    );
    expect(html).not.toContain('type="module"');
    expect(html).toContain('<script data-modules="/_astro/SearchScript.Ab1.js /_astro/ShareScript.Cd2.js">');
    expect(html).toMatch(/<\/script><\/body><\/html>$/);
    expect(html).toContain('<p>$& text</p>');
  });

  it('leaves modules that a page needs at once', () => {
    const html = wrap(load('SalaryExplorer.Ef3'));
    expect(deferScripts(html)).toBe(html);
    expect(deferScripts(wrap(load('SalaryExplorer.Ef3'), load('CopyScript.Gh4')))).toContain(
      load('SalaryExplorer.Ef3'),
    );
  });

  it('writes a script whose text is the same on every page, and that browsers can read', () => {
    const read = (html: string): string =>
      /<script data-modules[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const one = read(deferScripts(wrap(load('ThemeScript.Ab1'))));
    expect(one).toBe(read(deferScripts(wrap(load('ShareScript.Cd2'), load('CopyScript.Ef3')))));
    expect(() => new Script(one)).not.toThrow();
  });
});
