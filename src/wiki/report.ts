/** Gathers what became of every link. In: the pages of files. Out: the findings and how many there are of each kind. */
import { spellReplacement, type FoundPage, type PlacedLink } from './found-page.ts';
import type { GuideTarget } from './guide-target.ts';
import type { Day, GuideInventory } from './inventory.ts';
import { judgeLink, linkStatuses, type LinkStatus, type Verdict } from './judge-link.ts';
import type { Position } from './text-ranges.ts';

/** Bytes of a file to be replaced. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  /** What stands there now. */
  readonly raw: string;
  /** What shall stand there. */
  readonly text: string;
}

/** A link with its verdict. */
export interface CheckedLink extends Position, Verdict {
  readonly file: string;
  /** Title of the page, where the file holds several. */
  readonly page?: string;
  readonly written: string;
  readonly fix?: Fix;
}

/** What a check found. */
export interface WikiReport {
  readonly site: string;
  /** In order of files and lines; live links only where asked for. */
  readonly links: readonly CheckedLink[];
  readonly counts: Readonly<Record<LinkStatus, number>>;
  /** How many pages link into the guide, and how many files were read. */
  readonly pages: number;
  readonly files: number;
}

export interface ReportOptions {
  /** The day after which changes matter, instead of each page's own. */
  readonly since?: Day | undefined;
  /** Whether live links are kept as well: in a large wiki they are many. */
  readonly keepAll: boolean;
}

/** A wiki may also name a new target in every link; their verdicts are not kept. */
const mostVerdicts = 10_000;

/** Gathers the report of one check. */
export class ReportBuilder {
  private readonly guide: GuideInventory;
  private readonly options: ReportOptions;
  private readonly links: CheckedLink[] = [];
  private readonly counts = Object.fromEntries(linkStatuses.map((status) => [status, 0])) as Record<
    LinkStatus,
    number
  >;
  private pages = 0;
  private files = 0;
  /** Verdicts by what was judged: a wiki names the same few targets many times. */
  private readonly verdicts = new Map<string, Verdict>();

  constructor(guide: GuideInventory, options: ReportOptions) {
    this.guide = guide;
    this.options = options;
  }

  /** Counts a file that was read, whether it holds links or not. */
  addFile(): void {
    this.files += 1;
  }

  /** Judges the links of a page. */
  addPage(file: string, { page, day, links }: FoundPage): void {
    this.pages += 1;
    for (const link of links) {
      const verdict = this.judge(link.target, this.options.since ?? day);
      this.counts[verdict.status] += 1;
      if (verdict.status === 'live' && !this.options.keepAll) continue;
      const { line, column, written } = link;
      const fix = buildFix(link, verdict);
      this.links.push({
        file,
        ...(page === undefined ? {} : { page }),
        line,
        column,
        written,
        ...verdict,
        ...(fix ? { fix } : {}),
      });
    }
  }

  private judge(target: GuideTarget, since: Day | undefined): Verdict {
    const key = JSON.stringify([target, since]);
    const known = this.verdicts.get(key);
    if (known) return known;
    const verdict = judgeLink(target, this.guide, since);
    if (this.verdicts.size < mostVerdicts) this.verdicts.set(key, verdict);
    return verdict;
  }

  /** Returns the report. */
  build(): WikiReport {
    const { links, counts, pages, files } = this;
    return { site: this.guide.site, links, counts, pages, files };
  }
}

function buildFix({ place }: PlacedLink, { replacement }: Verdict): Fix | undefined {
  if (!place || replacement === undefined) return undefined;
  const { start, end, raw, escapes } = place;
  return { start, end, raw, text: spellReplacement(replacement, escapes) };
}

/** From the strictest to the most lenient: what counts as a failure. */
export const failLevels = {
  unknown: ['unknown'],
  retired: ['unknown', 'retired'],
  moved: ['unknown', 'retired', 'merged', 'moved'],
  changed: ['unknown', 'retired', 'merged', 'moved', 'changed'],
} as const satisfies Record<string, readonly LinkStatus[]>;
export type FailLevel = keyof typeof failLevels;

/** Says whether a status is a failure at a level. */
export function isFailure(status: LinkStatus, level: FailLevel): boolean {
  return (failLevels[level] as readonly LinkStatus[]).includes(status);
}

/** Returns the whole report as one sentence. */
export function describeReport({ counts, pages, files }: WikiReport): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const inFiles = `${files.toLocaleString('en-US')} ${files === 1 ? 'file' : 'files'}`;
  if (total === 0) return `${inFiles} read: no links into the guide.`;
  const parts = linkStatuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status].toLocaleString('en-US')} ${status}`);
  const links = `${total.toLocaleString('en-US')} ${total === 1 ? 'link' : 'links'} into the guide`;
  const onPages = `${pages.toLocaleString('en-US')} ${pages === 1 ? 'page' : 'pages'}`;
  return `${inFiles} read, ${links} on ${onPages}: ${parts.join(', ')}.`;
}
