/** All tables together as a Frictionless Data Package. */
import type { APIRoute } from 'astro';
import { getCatalog } from '../../components/catalog.ts';
import { formatDataPackage } from '../../downloads/data-package.ts';

export const GET: APIRoute = async () =>
  new Response(formatDataPackage(await getCatalog()), { headers: { 'content-type': 'application/json' } });
