import type { Claim, Level, SalaryTable } from './schema.ts';
import type { Challenge, Conversation, Practice, SoftSkill, Trend } from './schema-craft.ts';
import type { DemandTable } from './schema-demand.ts';
import type { MappedSkill, Question, Template } from './schema-hiring.ts';
import type { FigureRecord, PageFrontmatter } from './schema-page.ts';
import type { Reference } from './schema-references.ts';
import type { SkillProfile } from './schema-skills.ts';
import type { Source } from './schema-sources.ts';
import type { Asked } from './read-asked.ts';
import type { Synonym } from './schema-synonyms.ts';
import type { Team } from './schema-team.ts';
import type { Term } from './schema-terms.ts';

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

/** A component that stands for text which the catalog fills in. Example: `<Value of="experience" />`. */
export interface SectionComponent {
  component: string;
  /** Its attributes, as far as they are plain text. */
  attributes: Record<string, string>;
}

/** Markdown, or a component between it. */
export type SectionPiece = string | SectionComponent;

/** The words of a page from one heading to the next. */
export interface PageSection {
  /** 1 for the text before the first heading, then as in `PageHeading`. */
  depth: number;
  /** The pinned id of its heading. */
  id?: string;
  /** The heading as plain text; "" before the first heading. */
  title: string;
  line: number;
  pieces: SectionPiece[];
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
  /** Records placed by `<Record>`, and lists of all records of a folder such as `<SkillMap>`, in reading order. */
  records: { folder: string; id: string | undefined; line: number }[];
  /** Ids given to `<Cite>`, in reading order. */
  cites: { id: string; line: number }[];
  /** The page's own text as a reader sees it, without records; components that draw text are left out. */
  prose: string;
  /** The same, section by section, with the components between. */
  sections: PageSection[];
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
  references: Record<string, Reference>;
  practices: Record<string, Practice>;
  challenges: Record<string, Challenge>;
  trends: Record<string, Trend>;
  'soft-skills': Record<string, SoftSkill>;
  conversations: Record<string, Conversation>;
  templates: Record<string, Template>;
  questions: Record<string, Question>;
  'skill-map': Record<string, MappedSkill>;
  terms: Record<string, Term>;
  /** Pages by slug. */
  pages: Record<string, PageRecord>;
  /** Words that people type for what the guide covers; empty where there is no list. */
  synonyms: Synonym[];
  /** How people ask for parts of the guide, by permanent id; empty where nobody wrote it down. */
  asked: Asked;
  /** The overlay of the team that reads this copy of the guide; absent where there is none. */
  team?: Team;
}
