/** The records behind each figure as JSON, with all that reuse needs. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildFigureSpec } from '../../charts/build-spec.ts';
import { getCatalog } from '../../components/catalog.ts';
import { buildFigureDataset } from '../../downloads/figure-dataset.ts';
import { buildJson } from '../../downloads/json.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  Object.keys((await getCatalog()).figures).map((figure) => ({ params: { figure } }));

export const GET: APIRoute = async ({ params }) => {
  const catalog = await getCatalog();
  const dataset = buildFigureDataset(catalog, buildFigureSpec(catalog, params['figure'] ?? ''));
  return new Response(buildJson(dataset), { headers: { 'content-type': 'application/json' } });
};
