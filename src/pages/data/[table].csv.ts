/** Each table of the catalog as CSV; the data package describes its columns. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalog } from '../../components/catalog.ts';
import { buildCsv } from '../../downloads/csv.ts';
import { getTableDataset, listTableDatasets } from '../../downloads/table-datasets.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  listTableDatasets(await getCatalog()).map(({ id }) => ({ params: { table: id } }));

export const GET: APIRoute = async ({ params }) => {
  const { records } = getTableDataset(await getCatalog(), params['table'] ?? '');
  return new Response(buildCsv(records), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
