import { describe, expect, it } from 'vitest';
import { listSlugs, placePages } from '../../../src/site/navigation.ts';
import { sectionGroups, type SectionGroup } from '../../../src/site/sidebar.ts';

const groups: readonly SectionGroup[] = [
  {
    label: 'The market',
    sections: [
      {
        slug: 'pay',
        label: 'Pay',
        promise: 'What it pays',
        children: [{ slug: 'pay/equity', label: 'Equity' }],
      },
      { slug: 'demand', label: 'Demand', promise: 'Who hires' },
    ],
  },
];
const place = (...slugs: string[]) =>
  placePages(
    groups,
    slugs.map((slug) => ({ slug, title: `The page ${slug}` })),
  );

describe('placePages', () => {
  it('leaves a navigation that names every page as it is', () => {
    expect(place('pay', 'pay/equity', 'demand')).toBe(groups);
    expect(placePages(sectionGroups, [])).toBe(sectionGroups);
  });

  it('puts a page that nobody named behind those that are, under its title', () => {
    const [pay] = place('pay/equity', 'pay/bonus')[0]?.sections ?? [];
    expect(pay?.children).toEqual([
      { slug: 'pay/equity', label: 'Equity' },
      { slug: 'pay/bonus', label: 'The page pay/bonus' },
    ]);
  });

  it('puts pages below the page of their folder, whether that one was named or not', () => {
    const placed = place(
      'pay/equity/options',
      'pay/abroad',
      'pay/abroad/z',
      'pay/abroad/a/deep',
      'demand/now',
    );
    expect(listSlugs(placed)).toEqual([
      ...['pay', 'pay/equity', 'pay/equity/options'],
      ...['pay/abroad', 'pay/abroad/a/deep', 'pay/abroad/z', 'demand', 'demand/now'],
    ]);
  });

  it('puts a page straight below its section where its folder has no page', () => {
    const [pay] = place('pay/abroad/z')[0]?.sections ?? [];
    expect(pay?.children?.map(({ slug }) => slug)).toEqual(['pay/equity', 'pay/abroad/z']);
  });

  it('gives no place to a page outside the sections', () => {
    expect(listSlugs(place('index', 'lost', 'lost/more'))).toEqual(['pay', 'pay/equity', 'demand']);
  });
});
