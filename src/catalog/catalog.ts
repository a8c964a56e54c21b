import type { Claim, Level, SalaryTable } from './schema.ts';
import type { DemandTable } from './schema-demand.ts';
import type { FigureRecord, PageFrontmatter } from './schema-page.ts';
import type { SkillProfile } from './schema-skills.ts';
import type { Source } from './schema-sources.ts';

/** A heading in the text of a page. */
export interface PageHeading {
  /** 2 for `##`, 3 for `###`. */
  depth: number;
  /** The pinned id, which is also the anchor. Example: "decision-rights". */
  id?: string;
  /** The heading as plain text, without its id. */
  text: string;
  line: number;
}

/** What a page's own text holds, whether or not its frontmatter is in order. */
export interface PageBody {
  /** Path below content/guide/ without extension. Example: "salaries", "index". */
  slug: string;
  /** Address in the guide. Example: "/salaries/"; "/" for "index". */
  url: string;
  /** Path from the root of the project. Example: "content/guide/salaries.mdx". */
  file: string;
  /** Headings in reading order. */
  headings: PageHeading[];
  /** Ids given to `<Figure>`, in reading order. */
  figureIds: { id: string; line: number }[];
  /** References to values, from `<Value>`, `<Ratio>` and the braces in the frontmatter's brief. */
  references: { ref: string; line: number }[];
  /** The two ends of every `<Ratio>`. */
  ratios: { of: string; over: string; line: number }[];
  /** Links as written, from the text, from `href` and `to` attributes, and from the frontmatter's `next`. */
  links: { href: string; line: number }[];
  /** Figures typed by hand where a reference belongs. Example: "$147,220". */
  typedNumbers: { text: string; line: number }[];
}

/** One page of the guide. */
export interface PageRecord extends PageBody {
  frontmatter: PageFrontmatter;
}

/**
 * Everything in content/, typed and proved, as plain data that survives JSON.
 * Each record is filed under its id, and ids are in alphabetical order.
 */
export interface Catalog {
  sources: Record<string, Source>;
  salaries: Record<string, SalaryTable>;
  demand: Record<string, DemandTable>;
  skills: Record<string, SkillProfile>;
  levels: Record<string, Level>;
  claims: Record<string, Claim>;
  figures: Record<string, FigureRecord>;
  /** Pages by slug. */
  pages: Record<string, PageRecord>;
}
