/** Each figure as a picture that stands by itself. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalog } from '../../components/catalog.ts';
import { drawFigurePicture } from '../../downloads/figure-picture.ts';
import tokensCss from '../../styles/tokens.css?raw';

export const getStaticPaths: GetStaticPaths = async () =>
  Object.keys((await getCatalog()).figures).map((figure) => ({ params: { figure } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(drawFigurePicture(await getCatalog(), params['figure'] ?? '', tokensCss), {
    headers: { 'content-type': 'image/svg+xml' },
  });
