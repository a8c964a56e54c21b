/** What guides of several sizes answered -> tables. Pure. */
import { formatTable } from '../../shared/format-table.ts';
import { findMedian, formatRatio } from '../../shared/statistics.ts';
import { formatTargets } from '../../shared/targets.ts';

/** A guide of one size, and what each query cost there. */
export interface Asked {
  readonly size: number;
  readonly answers: readonly {
    readonly kind: string;
    readonly bytes: number;
    /** The text of the pages was asked too. */
    readonly isTextAsked: boolean;
    /** The page that the query was taken from is among the first ten results. */
    readonly isFound: boolean;
  }[];
}

/** How many times the bytes of the smaller guide a first answer of the larger may have. */
const mostGrowth = 1.5;

const formatKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The tables of a smaller guide and a larger one. */
export function formatGrowth([small, large]: readonly Asked[]): string {
  if (!small || !large) return '';
  const kinds = [...new Set(small.answers.map(({ kind }) => kind))];
  const row = (name: string, kind?: string): string[] => {
    const measured = [small, large].map(({ answers }) => {
      const ofKind = answers.filter((each) => kind === undefined || each.kind === kind);
      const bytes = ofKind.map((each) => each.bytes);
      const count = (is: 'isTextAsked' | 'isFound'): string =>
        `${String(ofKind.filter((each) => each[is]).length)} of ${String(ofKind.length)}`;
      const median = findMedian(bytes);
      return {
        median,
        cells: [
          formatKilobytes(median),
          formatKilobytes(Math.max(...bytes)),
          count('isTextAsked'),
          count('isFound'),
        ],
      };
    });
    const [before, after] = measured;
    return [
      name,
      ...measured.flatMap(({ cells }) => cells),
      formatRatio(after?.median ?? Number.NaN, before?.median ?? Number.NaN),
    ];
  };
  const head = [small, large].flatMap(({ size }) => {
    const pages = `${size.toLocaleString('en-US')} pages`;
    return [pages, 'most', 'text asked', 'found'];
  });
  const medianOf = ({ answers }: Asked): number => findMedian(answers.map(({ bytes }) => bytes));
  const table = formatTable(
    ['query', ...head, 'growth'],
    [...kinds.map((kind) => row(kind, kind)), row('all')],
    1,
  );
  const targets = formatTargets([
    {
      name: 'bytes of a cold first answer, larger beside smaller',
      limit: mostGrowth,
      measured: medianOf(large) / medianOf(small),
      format: (value) => `${value.toFixed(2)} ×`,
    },
  ]);
  return `${table}\n\n${targets}`;
}
