/** Each table of the catalog as JSON, with all that reuse needs. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalog } from '../../components/catalog.ts';
import { buildJson } from '../../downloads/json.ts';
import { getTableDataset, listTableDatasets } from '../../downloads/table-datasets.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  listTableDatasets(await getCatalog()).map(({ id }) => ({ params: { table: id } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(buildJson(getTableDataset(await getCatalog(), params['table'] ?? '')), {
    headers: { 'content-type': 'application/json' },
  });
