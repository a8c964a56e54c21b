/**
 * Lets a browser search the guide from its address bar: /opensearch.xml.
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
import type { APIRoute } from 'astro';
import { searchPath, siteDescription, siteLanguage, siteTitle, siteUrl } from '../site/site.ts';

// The short name may have 16 characters, so it is the beginning of the title, up to the last whole word.
const shortName = siteTitle.slice(0, 17).replace(/\s\S*$/, '');

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export const GET: APIRoute = () =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(shortName)}</ShortName>
<LongName>${escapeXml(siteTitle)}</LongName>
<Description>${escapeXml(siteDescription)}</Description>
<Language>${siteLanguage}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${siteUrl}/favicon.svg</Image>
<Url type="text/html" template="${siteUrl}${searchPath}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${siteUrl}/opensearch.xml"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } },
  );
