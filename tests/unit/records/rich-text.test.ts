import { describe, expect, it } from 'vitest';
import { renderBlocks, renderInline } from '../../../src/records/rich-text.ts';
import { readContentWith } from '../catalog/build-content.ts';

const { catalog } = readContentWith();

describe('renderInline', () => {
  it('renders emphasis, code and links without a paragraph around them', () => {
    expect(renderInline('Say *no* to `x` on [pay](/pay/).', catalog)).toBe(
      'Say <em>no</em> to <code>x</code> on <a href="/pay/">pay</a>.',
    );
  });

  it('links a citation to its reference, in brackets that survive copying', () => {
    expect(renderInline('Inputs change [@doe-2019-drift].', catalog)).toBe(
      'Inputs change <a class="cite" href="/references/papers-to-2020/#doe-2019-drift">[Doe et al. 2019]</a>.',
    );
  });

  it('fills in values of the catalog', () => {
    expect(renderInline('It pays {engineer-us/engineer/p50}.', catalog)).toMatch(/^It pays \$[\d,]+\.$/);
  });

  it('names a reference that does not exist', () => {
    expect(() => renderInline('So it is [@nobody-1999].', catalog)).toThrow(
      'Unknown reference "nobody-1999". Add content/references/nobody-1999.yaml.',
    );
  });

  it('keeps signs of comparison as text', () => {
    expect(renderInline('a < b & c > d', catalog)).toBe('a &lt; b &amp; c &gt; d');
  });
});

describe('renderBlocks', () => {
  it('renders lists and tables', () => {
    expect(renderBlocks('- one\n- two', catalog)).toBe('<ul>\n<li>one</li>\n<li>two</li>\n</ul>');
    expect(renderBlocks('| a |\n| - |\n| b |', catalog)).toContain('<td>b</td>');
  });
});
