/**
 * A second way to the derived figures, sharing no code with the first: its own reader of CSV, percentiles as weighted
 * sums instead of a place between two ranks, repeats found by sorting instead of remembering, quarters by counting
 * months. Where both ways agree, a slip in one of them would have to be made twice.
 */

/** Reads CSV letter by letter into one record a row. */
export function readCsv(text: string): Record<string, string>[] {
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quoted && letter === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === ',' || letter === '\n')) {
      lines.at(-1)?.push(cell.replace(/\r$/, ''));
      cell = '';
      if (letter === '\n') lines.push([]);
    } else cell += letter;
  }
  if (cell !== '') lines.at(-1)?.push(cell);
  const [header = [], ...body] = lines.filter((line) => line.length > 1);
  return body.map((line) => Object.fromEntries(header.map((name, column) => [name, line[column] ?? ''])));
}

/** A percentile as a sum of all amounts, each weighted by how near its rank is: 1 - distance, never below 0. */
export function weighPercentile(amounts: readonly number[], share: number): number {
  const sorted = Float64Array.from(amounts).sort();
  const target = share * (sorted.length - 1);
  return sorted.reduce((sum, amount, rank) => sum + amount * Math.max(0, 1 - Math.abs(rank - target)), 0);
}

/** The midpoints of the different ranges of full-time jobs in the United States, in no order. */
export function listMidpoints(
  rows: readonly Record<string, string>[],
  wanted: { family: string; level: string; years: readonly string[] },
): number[] {
  const fields = ['work_year', 'experience_level', 'job_title', 'remote_ratio', 'company_size'];
  const described = rows.flatMap((row, at) => {
    const next = rows[at + 1];
    // The two ends of a range stand below each other, the higher one first.
    if (
      !next ||
      row['inferred_range_end'] !== 'high' ||
      row['inferred_range_id'] !== next['inferred_range_id']
    ) {
      return [];
    }
    const isWanted =
      row['title_family'] === wanted.family &&
      row['experience_level'] === wanted.level &&
      wanted.years.includes(row['work_year'] ?? '') &&
      `${row['company_location'] ?? ''}${row['employee_residence'] ?? ''}` === 'USUS' &&
      `${row['employment_type'] ?? ''}${row['salary_currency'] ?? ''}` === 'FTUSD';
    return isWanted
      ? [[...fields.map((field) => row[field]), next['salary'], row['salary']].join('\u0000')]
      : [];
  });
  const sorted = described.sort();
  return sorted
    .filter((text, at) => text !== sorted[at - 1])
    .map((text) => {
      const [low = '', high = ''] = text.split('\u0000').slice(-2);
      return (parseInt(low, 10) + parseInt(high, 10)) / 2;
    });
}

/** The mean of each whole quarter of a country in hundredths of a percent, by a text such as "2024-Q1". */
export function averageByQuarter(
  all: readonly Record<string, string>[],
  country: string,
): Map<string, number> {
  const rows = all.filter((row) => row['country'] === country);
  const means = new Map<string, number>();
  for (const first of ['01', '04', '07', '10']) {
    for (const year of new Set(rows.map((row) => (row['month'] ?? '').slice(0, 4)))) {
      const months = [0, 1, 2].map((step) => `${year}-${String(Number(first) + step).padStart(2, '0')}`);
      const found = months.map((month) => rows.find((row) => row['month'] === month));
      const isWhole = found.every((row, step) => {
        const start = Date.parse(`${months[step] ?? ''}-01T00:00:00Z`);
        const lastDay = start + (Number(row?.['days']) - 1) * 86_400_000;
        const isInMonth = (time: number) => new Date(time).toISOString().startsWith(months[step] ?? '-');
        return row !== undefined && isInMonth(lastDay) && !isInMonth(lastDay + 86_400_000);
      });
      if (!isWhole) continue;
      // Shares have four decimals, so ten-thousandths are whole and add up without a fraction.
      const tenThousandths = found.reduce(
        (sum, row) => sum + Math.round(Number(row?.['ai_share_pct_monthly_mean']) * 10_000),
        0,
      );
      means.set(`${year}-Q${String((Number(first) + 2) / 3)}`, tenThousandths / 300);
    }
  }
  return means;
}
