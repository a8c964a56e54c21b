/** The oEmbed answer for each page, a link, and for each chart, a photo: /oembed/<id>.json. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildCardPath, cardSize } from '../../cards/card.ts';
import type { CardEntry } from '../../cards/list-cards.ts';
import { getCardEntries } from '../../components/card-entries.ts';
import { getCatalog } from '../../components/catalog.ts';
import { drawFigurePicture } from '../../downloads/figure-picture.ts';
import { buildLinkOembed, buildPhotoOembed, measurePhoto } from '../../links/unfurl-oembed.ts';
import { siteTitle } from '../../site/site.ts';
import tokensCss from '../../styles/tokens.css?raw';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getCardEntries())
    .filter(({ kind, address }) => kind === 'chart' || !address.includes('#'))
    .map((entry) => ({ params: { id: entry.id }, props: { entry } }));

export const GET: APIRoute<{ entry: CardEntry }> = async ({ props: { entry } }) => {
  const subject = {
    title: entry.title,
    description: entry.summary,
    thumbnail: { path: buildCardPath(entry.id), ...cardSize },
  };
  const answer =
    entry.kind === 'chart'
      ? buildPhotoOembed(
          subject,
          {
            path: `/charts/${entry.id}.png`,
            ...measurePhoto(drawFigurePicture(await getCatalog(), entry.id, tokensCss)),
          },
          siteTitle,
        )
      : buildLinkOembed(subject);
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
