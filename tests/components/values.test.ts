import { beforeEach, describe, expect, it } from 'vitest';
import Ratio from '../../src/components/Ratio.astro';
import Value from '../../src/components/Value.astro';
import { useCatalog } from './catalog-of-test.ts';
import { buildGuide } from './guide-catalog.ts';
import { readText, render } from './render.ts';

beforeEach(() => {
  useCatalog(buildGuide());
});

describe('Value', () => {
  it.each([
    ['engineers/average', '$147,220'],
    ['engineers/engineer/p25', '$118,500'],
    ['specialists/growth', '40%'],
    ['specialists/jobs', '1 million'],
    ['specialists/from', '2023'],
    ['experience', '5 to 10 years'],
  ])('prints %s as its source gives it', async (of, text) => {
    expect(await render(Value, { props: { of } })).toBe(`<span class="value">${text}</span>`);
  });

  it('rounds where it is told to be short', async () => {
    expect(await render(Value, { props: { of: 'engineers/average', as: 'short' } })).toBe(
      '<span class="value">$147k</span>',
    );
  });

  it('throws for a reference that names nothing, with the nearest one', async () => {
    await expect(
      render(Value, { props: { of: 'engineers/averag' } }),
    ).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: Unknown value "engineers/averag". Did you mean "engineers/average"? "engineers" has: average, p25, p75.]`,
    );
  });

  it('throws for a table that is not there, with the nearest one', async () => {
    await expect(render(Value, { props: { of: 'enginers/average' } })).rejects.toThrow(
      'Did you mean "engineers/average"?',
    );
  });
});

describe('Ratio', () => {
  it.each([
    ['engineers/p75', 'engineers/p25', '1.5'],
    ['engineers/average', 'engineers/average', '1'],
  ])('prints how many times %s is %s', async (of, over, text) => {
    expect(readText(await render(Ratio, { props: { of, over } }))).toBe(text);
  });

  it.each([
    { of: 'engineers/p57', over: 'engineers/p25' },
    { of: 'engineers/p25', over: 'engineers/p57' },
  ])('throws for a reference that names nothing, on either side', async (props) => {
    await expect(render(Ratio, { props })).rejects.toThrow(
      'Unknown value "engineers/p57". Did you mean "engineers/p75"?',
    );
  });
});
