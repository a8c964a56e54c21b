/** The tables of the page -> records, in the browser: what the reader sees is what is compared and drawn. */
import type { PayStatistic } from '../catalog/schema.ts';
import type { PayRecord } from './pay-record.ts';

/** Reads every row of every pay table below an element; components/PayTable.astro writes them. */
export function readRecords(root: ParentNode): PayRecord[] {
  return [...root.querySelectorAll<HTMLTableElement>('table.pay-table')].flatMap((table) => {
    const columns = [...table.querySelectorAll<HTMLElement>('thead th')].map(({ dataset }) => dataset);
    return [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) =>
      readRow(row, table, columns),
    );
  });
}

function readRow(
  row: HTMLTableRowElement,
  table: HTMLTableElement,
  columns: readonly DOMStringMap[],
): PayRecord {
  const find = (name: string): string | undefined => row.dataset[name] ?? table.dataset[name];
  const get = (name: string): string => find(name) ?? '';
  const amounts = columns.flatMap(({ statistic }, at) => {
    const cell = row.cells[at];
    const reading = cell && readAmount(cell.textContent, cell.querySelector('data')?.value);
    return statistic === undefined || !reading ? [] : [{ statistic: statistic as PayStatistic, ...reading }];
  });
  const findCount = (name: string): number | undefined =>
    readCount(row.cells[columns.findIndex(({ count }) => count === name)]?.textContent ?? '');
  const [year, size, employment] = [find('year'), findCount('n'), findCount('employment')];
  return {
    tableId: get('table'),
    table: get('title'),
    rowId: get('row'),
    label: row.querySelector('.row-label')?.textContent.trim() ?? '',
    group: get('group'),
    place: get('place') as PayRecord['place'],
    measure: get('measure') as PayRecord['measure'],
    period: get('period') as PayRecord['period'],
    ...(year !== undefined && { year: Number(year) }),
    statistics: Object.fromEntries(amounts.map(({ statistic, amount }) => [statistic, amount])),
    topCoded: amounts.filter(({ isFloor }) => isFloor).map(({ statistic }) => statistic),
    ...(employment !== undefined && { employment }),
    sample: {
      ...(size !== undefined && { size }),
      unit: get('unit') as PayRecord['sample']['unit'],
    },
  };
}

/** Reads a cell: "$147,220", "at least $239,200", or a rounded amount beside the exact one. Undefined when empty. */
export function readAmount(text: string, exact?: string): { amount: number; isFloor: boolean } | undefined {
  const [, floor, digits] = /^\s*(at least\s+)?\$([\d.,]+)/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return { amount: Number(exact ?? digits.replaceAll(',', '')), isFloor: floor !== undefined };
}

/** Reads a counted cell: "1,164"; undefined when it holds no number. */
export function readCount(text: string): number | undefined {
  const [digits] = /[\d,]+/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
}
