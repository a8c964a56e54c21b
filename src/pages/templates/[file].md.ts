/** Each template as Markdown, blank and worked: /templates/<id>.md and /templates/<id>-worked.md. */
import type { APIRoute } from 'astro';
import { getCatalog } from '../../components/catalog.ts';
import { writeTemplate } from '../../records/markdown.ts';
import { siteUrl } from '../../site/site.ts';

export async function getStaticPaths() {
  const catalog = await getCatalog();
  return Object.entries(catalog.templates).flatMap(([id, template]) =>
    [false, true].map((isWorked) => ({
      params: { file: isWorked ? `${id}-worked` : id },
      props: { markdown: writeTemplate(template, isWorked, catalog, siteUrl) },
    })),
  );
}

export const GET: APIRoute<{ markdown: string }> = ({ props }) =>
  new Response(props.markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
