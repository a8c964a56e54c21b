/** The records behind each figure as CSV. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildFigureSpec } from '../../charts/build-spec.ts';
import { getCatalog } from '../../components/catalog.ts';
import { buildCsv } from '../../downloads/csv.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  Object.keys((await getCatalog()).figures).map((figure) => ({ params: { figure } }));

export const GET: APIRoute = async ({ params }) => {
  const { table } = buildFigureSpec(await getCatalog(), params['figure'] ?? '');
  return new Response(buildCsv(table.records), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
