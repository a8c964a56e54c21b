/** Every section of the guide in reading order; slugs are named because content/guide lies outside src/content. */

/** One entry of the main navigation. */
export interface Section {
  /** Slug of the page in content/guide. Example: "career-path". */
  readonly slug: string;
  /** Link text. Example: "Career path". */
  readonly label: string;
  /** What a reader finds there, in a few words, for the home page. */
  readonly promise: string;
  /** Pages that stand below this one, in reading order. */
  readonly children?: readonly Pick<Section, 'slug' | 'label'>[];
}

/** A named run of sections. */
export interface SectionGroup {
  readonly label: string;
  readonly sections: readonly Section[];
}

/** The navigation of the whole guide. */
export const sectionGroups: readonly SectionGroup[] = [
  {
    label: 'The role',
    sections: [
      { slug: 'overview', label: 'Overview', promise: 'What the title means and what it is for' },
      {
        slug: 'responsibilities',
        label: 'Responsibilities',
        promise: 'What the job answers for, area by area',
      },
      {
        slug: 'requirements',
        label: 'Requirements',
        promise: 'Skills, years and degrees, and where sources differ',
      },
      { slug: 'career-path', label: 'Career path', promise: 'The ladder from entry to principal' },
    ],
  },
  {
    label: 'The market',
    sections: [
      {
        slug: 'market-demand',
        label: 'Market demand',
        promise: 'Who hires, how fast demand grows, and who says so',
      },
      {
        slug: 'salaries',
        label: 'Salaries',
        promise: 'What open evidence says about pay, and why sources differ',
        children: [
          { slug: 'salaries/what-moves-pay', label: 'What moves pay' },
          { slug: 'salaries/explorer', label: 'Pay explorer' },
          { slug: 'salaries/offer-check', label: 'Offer check' },
          { slug: 'salaries/method', label: 'Method' },
        ],
      },
      { slug: 'trends', label: 'Trends', promise: 'What was expected to change, and how to tell' },
    ],
  },
  {
    label: 'The craft',
    sections: [
      {
        slug: 'soft-skills',
        label: 'Soft skills',
        promise: 'How influence works when nobody reports to you',
      },
      {
        slug: 'best-practices',
        label: 'Best practices',
        promise: 'From framing the problem to running the system',
      },
      { slug: 'challenges', label: 'Challenges', promise: 'Warning signs, first moves, deeper fixes' },
    ],
  },
  {
    label: 'The evidence',
    sections: [
      { slug: 'sources', label: 'Sources', promise: 'Where every figure comes from and how far to trust it' },
    ],
  },
];

/** The same in the shape that Starlight's configuration takes. */
export const sidebar = sectionGroups.map((group) => ({
  label: group.label,
  items: group.sections.flatMap(({ slug, label, children = [] }) => [{ slug, label }, ...children]),
}));
