/** The shape of a team's overlay: what a team lays over the guide without changing any of its files. */
import { z } from 'zod';
import { id, sentence } from './schema-parts.ts';

/** A search index may count up to ten times as much as the guide's own. */
const heaviest = 10;

/** One page of the team's own, shown beside a part of the guide. */
const teamPageSchema = z.strictObject({
  /** Published id of the part beside which the page is shown; all stand in content/links.lock.json. Example: "rights-table". */
  id,
  /** The words of the link. Example: "Who signs off what at Acme". */
  title: sentence,
  /** Where the page stands, with https:// or from the root of this site. Example: "https://wiki.acme.example/decisions". */
  url: sentence,
  /** What a reader finds there, in one sentence. Example: "Names the people behind each right." */
  note: sentence.optional(),
});

/** One search index of the team's own, as Pagefind builds it. */
const teamSearchSchema = z.strictObject({
  /** The folder that Pagefind wrote, with https:// or from the root of this site. Example: "https://wiki.acme.example/pagefind/". */
  bundle: sentence,
  /** How much its results count against the guide's, 0 to 10; 1 is as much. Example: 0.5. */
  weight: z.number().min(0).max(heaviest).default(1),
});

/** The overlay, content/team.yaml or the file that GUIDE_TEAM names. */
export const teamSchema = z.strictObject({
  /** The team's name, as readers see it. Example: "Acme ML platform". */
  name: sentence,
  /** The team's own pages, each under one of the guide's ids, in the order in which they are shown. */
  pages: z.array(teamPageSchema).default([]),
  /** The team's own search indexes, searched together with the guide's. */
  search: z.array(teamSearchSchema).default([]),
  /** Sites that may show pages of the guide in a frame; left out, every site may show embeds and none may show pages. Example: ["https://wiki.acme.example"]. */
  frameAncestors: z.array(sentence).optional(),
  /** Where a page is edited; `{file}` stands for its path below content/. Example: "https://git.acme.example/guide/edit/main/content/{file}". */
  edit: sentence.optional(),
});

export type Team = z.infer<typeof teamSchema>;
export type TeamPage = Team['pages'][number];
export type TeamSearchIndex = Team['search'][number];
