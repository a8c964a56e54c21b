import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, listTemplateReferences, stripTemplates } from '../../../src/catalog/template.ts';
import { readContentWith } from './build-content.ts';

const { catalog } = readContentWith();

describe('fillTemplate', () => {
  it('replaces every reference by the figure it names', () => {
    expect(
      fillTemplate('From {engineer-us/engineer/p25} to { engineer-us/engineer/p75 }, {experience}.', catalog),
    ).toBe('From $100,000 to $150,500, 5 to 10 years.');
  });

  it('writes short figures when asked', () => {
    expect(fillTemplate('{engineer-us/engineer/p75}', catalog, 'short')).toBe('$151k');
  });

  it('leaves text without braces as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => text.includes('{') || fillTemplate(text, catalog) === text));
  });

  it('throws for a reference that names nothing', () => {
    expect(() => fillTemplate('{experiense}', catalog)).toThrow('Did you mean "experience"?');
  });
});

describe('listTemplateReferences', () => {
  it('lists references in reading order', () => {
    expect(listTemplateReferences('{b/c} and {a}, {a} again')).toEqual(['b/c', 'a', 'a']);
  });
});

describe('stripTemplates', () => {
  it('leaves none of what stands in braces', () => {
    expect(stripTemplates('Up {a/40%} here')).not.toContain('40%');
  });
});
