/** Every section of the guide in reading order. A slug is the path of a page, whether from content/guide or from src/pages. */

/** A page in the navigation. */
export interface ListedPage {
  /** Slug of the page in content/guide. Example: "career-path". */
  readonly slug: string;
  /** Link text. Example: "Career path". */
  readonly label: string;
  /** Pages that stand below this one, in reading order. Those that are not named here are placed by `navigation.ts`. */
  readonly children?: readonly ListedPage[];
}

/** One entry of the main navigation. */
export interface Section extends ListedPage {
  /** What a reader finds there, in a few words, for the home page. */
  readonly promise: string;
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
      {
        slug: 'overview',
        label: 'Overview',
        promise: 'What the title means and what it is for',
        children: [
          { slug: 'overview/beside-other-roles', label: 'Beside other roles' },
          { slug: 'overview/archetypes', label: 'Archetypes' },
          { slug: 'overview/day-quarter-year', label: 'A day, a quarter, a year' },
          { slug: 'overview/where-you-work', label: 'Where you work' },
          { slug: 'overview/reasons-not-to', label: 'Reasons not to' },
        ],
      },
      {
        slug: 'responsibilities',
        label: 'Responsibilities',
        promise: 'What the job answers for, area by area',
        children: [
          { slug: 'responsibilities/decision-rights', label: 'Decision rights' },
          { slug: 'responsibilities/artifacts', label: 'Artifacts' },
          { slug: 'responsibilities/impact', label: 'Measuring impact' },
          { slug: 'responsibilities/first-year', label: 'The first year' },
        ],
      },
      {
        slug: 'requirements',
        label: 'Requirements',
        promise: 'Skills, years and degrees, and where sources differ',
        children: [
          { slug: 'requirements/skill-map', label: 'Skill map' },
          { slug: 'requirements/interviews', label: 'Interviews' },
          { slug: 'requirements/interview-questions', label: 'Questions: design and depth' },
          { slug: 'requirements/interview-questions-leadership', label: 'Questions: leadership and case' },
          { slug: 'requirements/degree-or-experience', label: 'Degree or experience' },
        ],
      },
      {
        slug: 'career-path',
        label: 'Career path',
        promise: 'The ladder from entry to principal',
        children: [
          { slug: 'career-path/levels', label: 'Levels' },
          { slug: 'career-path/moves', label: 'Moves' },
          { slug: 'career-path/promotion', label: 'Promotion' },
          { slug: 'career-path/plans', label: 'Plans' },
        ],
      },
    ],
  },
  {
    label: 'The market',
    sections: [
      {
        slug: 'market-demand',
        label: 'Market demand',
        promise: 'Who hires, how fast demand grows, and who says so',
        children: [
          { slug: 'market-demand/projections', label: 'Official projections' },
          { slug: 'market-demand/reading-the-evidence', label: 'Reading the evidence' },
        ],
      },
      {
        slug: 'salaries',
        label: 'Salaries',
        promise: 'What open evidence says about pay, and why sources differ',
        children: [
          { slug: 'salaries/what-moves-pay', label: 'What moves pay' },
          { slug: 'salaries/explorer', label: 'Pay explorer' },
          { slug: 'salaries/offer-check', label: 'Offer check' },
          { slug: 'salaries/negotiating', label: 'Negotiating' },
          { slug: 'salaries/equity', label: 'Equity' },
          { slug: 'salaries/bands', label: 'How bands are set' },
          { slug: 'salaries/method', label: 'Method' },
        ],
      },
      {
        slug: 'trends',
        label: 'Trends',
        promise: 'What was expected to change, and how to tell',
        children: [
          { slug: 'trends/models-and-agents', label: 'Models and agents' },
          { slug: 'trends/rules-and-security', label: 'Rules and security' },
          { slug: 'trends/industry-and-work', label: 'Industry and work' },
        ],
      },
    ],
  },
  {
    label: 'The craft',
    sections: [
      {
        slug: 'soft-skills',
        label: 'Soft skills',
        promise: 'How influence works when nobody reports to you',
        children: [
          { slug: 'soft-skills/working-through-others', label: 'Working through others' },
          { slug: 'soft-skills/hard-conversations', label: 'Hard conversations' },
        ],
      },
      {
        slug: 'best-practices',
        label: 'Best practices',
        promise: 'From framing the problem to running the system',
        children: [
          { slug: 'best-practices/framing-and-data', label: 'Framing and data' },
          { slug: 'best-practices/building-and-evaluating', label: 'Building and evaluating' },
          { slug: 'best-practices/release-and-operation', label: 'Release and operation' },
          { slug: 'best-practices/llm-systems', label: 'LLM systems' },
          { slug: 'best-practices/checklist', label: 'Readiness checklist' },
        ],
      },
      {
        slug: 'challenges',
        label: 'Challenges',
        promise: 'Warning signs, first moves, deeper fixes',
        children: [
          { slug: 'challenges/data-and-models', label: 'Data and models' },
          { slug: 'challenges/systems-and-operation', label: 'Systems and operation' },
          { slug: 'challenges/people-and-strategy', label: 'People and strategy' },
        ],
      },
    ],
  },
  {
    label: 'The evidence',
    sections: [
      {
        slug: 'glossary',
        label: 'Glossary',
        promise: 'The words of the field in plain definitions',
      },
      {
        slug: 'reading',
        label: 'Reading',
        promise: 'What to read, what each work gives, and for whom',
        children: [
          { slug: 'reading/papers', label: 'Papers' },
          { slug: 'reading/essays', label: 'Essays and guides' },
        ],
      },
      {
        slug: 'references',
        label: 'References',
        promise: 'What the text rests on, and how each was verified',
      },
      {
        slug: 'sources',
        label: 'Sources',
        promise: 'Where every figure comes from and how far to trust it',
      },
      {
        slug: 'linking',
        label: 'Linking',
        promise: 'Addresses that never break, and a check for your wiki',
      },
    ],
  },
];
