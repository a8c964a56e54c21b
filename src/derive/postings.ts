/** Principal and staff titles in postings of 2023. In: published aggregates; the rows may not be published. */
import { z } from 'zod';
import type { SalaryRow } from '../catalog/schema.ts';
import type { FolderTexts } from './csv-sheet.ts';
import type { DerivedRecord } from './derived-record.ts';
import type { Problem } from './problem.ts';

const file = 'aggregates.json';

const summary = z.object({
  n: z.int().positive(),
  p10: z.number(),
  p25: z.number(),
  median: z.number(),
  p75: z.number(),
  p90: z.number(),
});

const aggregatesSchema = z.object({
  jobpostings_2023_lukebarousse: z.object({
    us_by_level: z.object({ principal: summary, staff: summary, lead: summary }),
    us_baseline_same_source_no_level_word: z.object({ 'Senior Data Scientist': summary }),
  }),
});

type Aggregates = z.infer<typeof aggregatesSchema>;

/** Returns what the text holds, or what is wrong with it. */
function parseJson(text: string | undefined): { data: unknown } | Pick<Problem, 'message' | 'hint'> {
  if (text === undefined) {
    return { message: 'The file is missing.', hint: 'Put it into the folder that --from names.' };
  }
  if (text.trim() === '') return { message: 'The file is empty.', hint: 'Download it again.' };
  try {
    return { data: JSON.parse(text) as unknown };
  } catch {
    return { message: 'The file cannot be read as JSON.', hint: 'Download it again.' };
  }
}

function readAggregates(texts: FolderTexts, problems: Problem[]): Aggregates | undefined {
  const json = parseJson(texts[file]);
  if ('message' in json) {
    problems.push({ file, ...json });
    return undefined;
  }
  const parsed = aggregatesSchema.safeParse(json.data);
  for (const { path, code } of parsed.error?.issues ?? []) {
    problems.push({
      file,
      message: `The value "${path.join('.')}" ${code === 'invalid_type' ? 'is missing, or not what belongs there' : 'is out of range'}.`,
      hint: 'For each title the file holds n, p10, p25, median, p75, and p90, all of them numbers.',
    });
  }
  return parsed.data;
}

const toRow = (
  id: string,
  label: string,
  { n, median, p10, p25, p75, p90 }: z.infer<typeof summary>,
): SalaryRow => ({ id, label, p10, p25, p50: median, p75, p90, sampleSize: n });

/** Derives the one table of titles, lowest tier first. */
export function derivePostings(texts: FolderTexts, problems: Problem[]): DerivedRecord[] {
  const aggregates = readAggregates(texts, problems)?.jobpostings_2023_lukebarousse;
  if (!aggregates) return [];
  const { us_by_level: levels, us_baseline_same_source_no_level_word: baseline } = aggregates;
  return [
    {
      folder: 'salaries',
      id: 'postings-2023-titles',
      data: {
        title: 'Senior to principal data science titles, advertised pay',
        place: 'US',
        measure: 'base',
        currency: 'USD',
        period: 'year',
        priceYear: '2023',
        source: 'job-postings-2023',
        processing: {
          level: 'major',
          note: 'Percentiles of postings. For lead, staff, and principal titles, repeats, imputed salaries, and unrelated titles were taken out; for the senior row this is not recorded. The postings themselves are not published here.',
        },
        caution:
          'Nearly all are data science titles; machine learning engineering has too few postings to show. Each figure is the midpoint of an advertised range. Staff lies above principal, so the titles are not one ladder, and lead may mean leading people or leading the work. Distinguished is left out for want of postings.',
        group: 'postings-2023',
        sampleUnit: 'postings',
        rows: [
          toRow('senior-data-scientist', 'Senior data scientist', baseline['Senior Data Scientist']),
          toRow('lead', 'Lead', levels.lead),
          toRow('staff', 'Staff', levels.staff),
          toRow('principal', 'Principal', levels.principal),
        ],
        revisions: [],
      },
    },
  ];
}
