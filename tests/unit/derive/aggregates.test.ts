import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { at } from '../../../scripts/project.ts';
import { formatDerivedFile } from '../../../src/derive/derived-file.ts';
import { deriveAll, getRow, getTable, realTexts, withoutRealFiles } from './data-folders.ts';

const quantiles = z.object({
  p10: z.number(),
  p25: z.number(),
  median: z.number(),
  p75: z.number(),
  p90: z.number(),
});
const summary = quantiles.extend({ n: z.number() });
const ranges = z.object({ n_ranges: z.number(), mid: quantiles });
const ranked = z.record(z.string(), z.array(z.tuple([z.string(), z.number()])));

const aggregatesSchema = z.object({
  aijobs: z.object({
    us_ft_unique_ranges_2023_2025_by_level: z.record(z.string(), z.record(z.string(), ranges)),
    us_ft_unique_ranges_SE_engineering_by_year: z.record(z.string(), ranges),
  }),
  bls_oews: z.object({
    by_code_year: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))),
  }),
  bls_oews_sector_2024_top_median: z.record(
    z.string(),
    z.array(z.tuple([z.string(), z.string(), z.string()])),
  ),
  bls_employment_projections_2024_34: z.record(
    z.string(),
    z.object({
      employment_2024_thousands: z.number(),
      employment_2034_thousands: z.number(),
      change_thousands: z.number(),
      change_pct: z.number(),
      annual_openings_thousands: z.number(),
    }),
  ),
  jobpostings_2023_lukebarousse: z.object({
    us_by_level: z.record(z.string(), summary),
    us_baseline_same_source_no_level_word: z.record(z.string(), summary),
  }),
  stackoverflow_2025: z.object({
    compensation_by_role: z.array(
      z.object({
        dataset: z.string(),
        dev_type: z.string(),
        n: z.number(),
        median_total_comp_usd: z.number(),
        mean_total_comp_usd: z.union([z.number(), z.literal('')]),
      }),
    ),
  }),
  onet_in_demand_technologies: z.record(z.string(), z.array(z.string())),
  onet_top_work_styles: ranked,
  onet_top_skills_importance: ranked,
  onet_top_knowledge_importance: ranked,
});

const aggregates = realTexts && aggregatesSchema.parse(JSON.parse(realTexts['aggregates.json'] ?? ''));
const records = realTexts ? deriveAll(realTexts) : [];

const toPay = ({ p10, p25, median, p75, p90 }: z.infer<typeof quantiles>) => ({
  p10,
  p25,
  p50: median,
  p75,
  p90,
});

describe('the derived figures equal the aggregates', () => {
  beforeEach(({ skip }) => {
    skip(aggregates === undefined, withoutRealFiles);
  });

  it('of advertised ranges by tier', () => {
    const tables = {
      ai_ml_engineering: 'advertised-ml-engineering',
      ai_ml_science_research: 'advertised-ml-research',
      data_science: 'advertised-data-science',
    };
    const tiers = { EN: 'entry', MI: 'mid', SE: 'senior', EX: 'executive' };
    const all = aggregates?.aijobs.us_ft_unique_ranges_2023_2025_by_level ?? {};
    const left: string[] = [];
    for (const [family, id] of Object.entries(tables)) {
      for (const [level, rowId] of Object.entries(tiers)) {
        const known = all[family]?.[level];
        if (!known) throw new Error(`The aggregates lack ${family} ${level}.`);
        if (getTable(records, id).rows.some((row) => row.id === rowId)) {
          expect(getRow(records, id, rowId)).toMatchObject({
            ...toPay(known.mid),
            sampleSize: known.n_ranges,
          });
        } else left.push(`${id}/${rowId}: ${String(known.n_ranges)}`);
      }
    }
    expect(left).toEqual(['advertised-ml-research/executive: 1']);
  });

  it('of senior ranges by year', () => {
    const byYear = aggregates?.aijobs.us_ft_unique_ranges_SE_engineering_by_year ?? {};
    for (const { year, ...row } of getTable(records, 'advertised-ml-engineering-senior-by-year').rows) {
      const known = byYear[String(year)];
      expect(row).toMatchObject({ ...(known && toPay(known.mid)), sampleSize: known?.n_ranges });
    }
  });

  it('of national wages, with floors where a wage is hidden', () => {
    const byCode = aggregates?.bls_oews.by_code_year ?? {};
    const names = { mean: 'average', p10: 'p10', p25: 'p25', median: 'p50', p75: 'p75', p90: 'p90' } as const;
    for (const code of ['15-1221', '15-2051', '15-1252', '11-3021']) {
      for (const row of getTable(records, `oews-${code}`).rows) {
        const known = byCode[code]?.[String(row.year)] ?? {};
        expect(String(row.employment)).toBe(known['employment']);
        for (const [name, statistic] of Object.entries(names)) {
          const isHidden = row.topCoded?.includes(statistic) ?? false;
          expect(isHidden ? '#' : String(row[statistic])).toBe(known[name]);
        }
      }
    }
  });

  it('of wages by sector, where both list the sector, and those left out employ fewer', () => {
    for (const [code, known] of Object.entries(aggregates?.bls_oews_sector_2024_top_median ?? {})) {
      const rows = getTable(records, `oews-sector-${code}`).rows;
      const derived = rows.map(({ employment, p50 }) => `${String(employment)} ${String(p50)}`);
      const smallest = Math.min(...rows.map(({ employment = 0 }) => employment));
      const large = known.filter(([, employment]) => Number(employment) >= smallest);
      // The aggregates rank by median too, so what both list stands in one order.
      const listed = large.map(([, employment, median]) => `${employment} ${median}`);
      expect(listed.length).toBeGreaterThan(2);
      expect(derived.filter((text) => listed.includes(text))).toEqual(listed);
    }
  });

  it('of projections', () => {
    for (const code of ['00-0000', '15-1221', '15-2051', '15-1252', '11-3021']) {
      const known = aggregates?.bls_employment_projections_2024_34[code];
      if (!known) throw new Error(`The aggregates lack ${code}.`);
      const toPeople = (thousands: number): number => Math.round(thousands * 10) * 100;
      expect(records.find(({ id }) => id === `bls-${code}-2024-2034`)?.data).toMatchObject({
        growthPercent: known.change_pct,
        jobsAdded: toPeople(known.change_thousands),
        employmentFrom: toPeople(known.employment_2024_thousands),
        employmentTo: toPeople(known.employment_2034_thousands),
        annualOpenings: toPeople(known.annual_openings_thousands),
      });
    }
  });

  it('of postings by title', () => {
    const { us_by_level: levels, us_baseline_same_source_no_level_word: baseline } =
      aggregates?.jobpostings_2023_lukebarousse ?? {};
    const known: Readonly<Record<string, z.infer<typeof summary> | undefined>> = {
      ...levels,
      'senior-data-scientist': baseline?.['Senior Data Scientist'],
    };
    for (const { id, ...row } of getTable(records, 'postings-2023-titles').rows) {
      const expected = known[id];
      expect(row).toMatchObject({ ...(expected && toPay(expected)), sampleSize: expected?.n });
    }
  });

  it('of self-reported pay', () => {
    const places = {
      WORLD: 'All respondents',
      US: 'United States',
      GB: 'United Kingdom',
      DE: 'Germany',
      FR: 'France',
      IN: 'India',
    };
    const known = aggregates?.stackoverflow_2025.compensation_by_role ?? [];
    const listed = Object.entries(places).flatMap(([place, dataset]) =>
      getTable(records, `self-reported-${place.toLowerCase()}`).rows.map(
        ({ label, p50, average, sampleSize }) => ({
          dataset,
          dev_type: label,
          n: sampleSize,
          median_total_comp_usd: p50,
          mean_total_comp_usd: average ?? '',
        }),
      ),
    );
    const byName = (a: { dataset: string; dev_type: string }, b: typeof a) =>
      `${a.dataset} ${a.dev_type}` < `${b.dataset} ${b.dev_type}` ? -1 : 1;
    expect(listed.sort(byName)).toEqual(known.toSorted(byName));
  });

  it('of skills, knowledge, work styles, and technologies', () => {
    const profiles = records.flatMap((record) => (record.folder === 'skills' ? [record.data] : []));
    for (const { occupationCode: code, ...profile } of profiles) {
      const toPairs = (items: readonly { name: string; importance: number }[]) =>
        items.map(({ name, importance }) => [name, importance]);
      expect(toPairs(profile.skills)).toEqual(aggregates?.onet_top_skills_importance[code]);
      expect(toPairs(profile.knowledge)).toEqual(aggregates?.onet_top_knowledge_importance[code]);
      const styles = aggregates?.onet_top_work_styles[code] ?? [];
      expect(toPairs(profile.workStyles).slice(0, styles.length)).toEqual(styles);
      expect(profile.technologies.toSorted()).toEqual(
        aggregates?.onet_in_demand_technologies[code]?.toSorted(),
      );
    }
  });

  it('and stand in content/ as they are derived now', () => {
    for (const record of records) {
      const file = at(`content/${record.folder}/${record.id}.yaml`);
      expect(readFileSync(file, 'utf8'), file).toBe(formatDerivedFile(record));
    }
  });
});
