/** The page of the guide -> where the team edits it. */
import type { Team } from '../catalog/schema-team.ts';

/** Builds the address; undefined where the team names none. `file` is a path such as "content/guide/salaries.mdx". */
export const buildEditAddress = (team: Pick<Team, 'edit'> | undefined, file: string): string | undefined =>
  team?.edit?.replaceAll(
    '{file}',
    file
      .replace(/^content\//, '')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
  );
