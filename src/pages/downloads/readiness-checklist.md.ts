/** The readiness checklist as a Markdown task list. */
import type { APIRoute } from 'astro';
import { getCatalog } from '../../components/catalog.ts';
import { writeChecklist } from '../../records/markdown.ts';
import { siteUrl } from '../../site/site.ts';

export const GET: APIRoute = async () =>
  new Response(writeChecklist(await getCatalog(), siteUrl), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
