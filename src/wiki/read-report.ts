/** Reads a whole wiki and judges its links. In: paths. Out: a report, or every problem that stands in its way. */
import { realpathSync } from 'node:fs';
import { buildLinkFinder, type LinkRules } from './find-links.ts';
import type { GuideInventory } from './inventory.ts';
import { WikiProblem } from './problem.ts';
import { readListing } from './read-folder.ts';
import { readWikiFile, type WikiFile } from './read-wiki.ts';
import { ReportBuilder, type ReportOptions, type WikiReport } from './report.ts';

/** How far the reading is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly path: string;
}

/** What came of reading a wiki. Where there are problems, the report is not to be trusted. */
export interface WikiReading {
  readonly report: WikiReport;
  readonly problems: readonly WikiProblem[];
  readonly notices: readonly string[];
  readonly files: readonly WikiFile[];
}

export interface ReadReportOptions extends ReportOptions {
  readonly rules: LinkRules;
  readonly onProgress?: (progress: Progress) => void;
}

/** Reads the wiki at the paths. Problems are collected, so that one run names them all. */
export async function readReport(
  paths: readonly string[],
  guide: GuideInventory,
  options: ReadReportOptions,
): Promise<WikiReading> {
  const finder = buildLinkFinder(options.rules);
  const { files, problems, notices } = await listAll(paths);
  const builder = new ReportBuilder(guide, options);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const file of files) {
    const { path } = file;
    try {
      const report = (page: Parameters<ReportBuilder['addPage']>[1]): void => {
        builder.addPage(path, page);
      };
      await readWikiFile(file, finder, report, (bytes) => {
        done += bytes;
        options.onProgress?.({ done, total, path });
      });
      builder.addFile();
    } catch (error) {
      problems.push(explain(error, path));
    }
  }
  return { report: builder.build(), problems, notices, files };
}

async function listAll(
  paths: readonly string[],
): Promise<{ files: WikiFile[]; problems: WikiProblem[]; notices: string[] }> {
  const files = new Map<string, WikiFile>();
  const problems: WikiProblem[] = [];
  const notices: string[] = [];
  for (const path of paths) {
    try {
      const listing = await readListing(path);
      // A file named twice, also through its folder, is one file.
      for (const file of listing.files) {
        const real = realpathSync(file.path);
        if (!files.has(real)) files.set(real, file);
      }
      problems.push(...listing.problems);
      notices.push(...listing.notices);
    } catch (error) {
      problems.push(explain(error, path));
    }
  }
  return { files: [...files.values()], problems, notices };
}

function explain(error: unknown, file: string): WikiProblem {
  if (error instanceof WikiProblem) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new WikiProblem({
    file,
    message: `This cannot be read: ${reason}.`,
    hint: 'Check that it is there, complete and readable.',
  });
}
