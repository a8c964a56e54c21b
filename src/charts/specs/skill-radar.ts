/** One or two skill profiles -> ChartSpec: the importance of a few items as polygons. */
import type { SkillProfile } from '../../catalog/schema-skills.ts';
import type { RadarSpec } from '../chart-spec.ts';
import type { FigureText } from './figure-text.ts';

/** The part of a profile that is drawn. */
export type SkillPart = 'skills' | 'knowledge' | 'workStyles';

type RatedItem = SkillProfile['skills'][number];

/** A profile with its id. */
export type NamedProfile = readonly [id: string, profile: SkillProfile];

// The scale of the ratings, from "not important" to "extremely important".
const [least, most] = [1, 5];

// As many decimals as the ratings have at their source: with one, 4.05 and 3.95 would look alike.
const formatImportance = (importance: number): string => importance.toFixed(2);

/** Builds the radar. @throws Error for an item that a profile does not rate. */
export function buildSkillRadarSpec(
  profiles: readonly NamedProfile[],
  part: SkillPart,
  items: readonly string[],
  { id, title, subtitle }: FigureText,
): RadarSpec {
  const rated = profiles.map(([profileId, profile]) => ({
    profileId,
    title: profile.title,
    items: items.map((name) => getItem(profileId, profile, part, name, id)),
  }));
  const describe = ({ title: occupation, items: ratings }: (typeof rated)[number]) =>
    `${occupation}: ${ratings.map(({ name, importance }) => `${name} ${formatImportance(importance)}`).join(', ')}.`;
  return {
    form: 'radar',
    id,
    title,
    description: `${subtitle}. Importance from ${least.toString()} to ${most.toString()}. ${rated.map(describe).join(' ')}`,
    scale: {
      kind: 'linear',
      min: least,
      max: most,
      ticks: [1, 2, 3, 4, 5].map((at) => ({ at, label: at % 2 === 0 ? '' : at.toString() })),
    },
    axes: items.map((name, index) => ({
      label: name,
      amounts: rated.map(({ items: ratings }) => {
        const at = ratings[index]?.importance ?? least;
        return { at, text: formatImportance(at) };
      }),
    })),
    profiles: rated.map(({ title: label }) => ({ label })),
    table: {
      columns: ['Importance, 1 to 5', ...rated.map(({ title: occupation }) => occupation)],
      rows: items.map((name, index) => [
        name,
        ...rated.map(({ items: ratings }) => formatImportance(ratings[index]?.importance ?? least)),
      ]),
      records: rated.flatMap(({ profileId, title: occupation, items: ratings }) =>
        ratings.map(({ name, importance, sampleSize, month }) => ({
          profileId,
          occupation,
          part,
          item: name,
          importanceOneToFive: importance,
          month,
          n: typeof sampleSize === 'number' ? sampleSize : null,
        })),
      ),
    },
  };
}

function getItem(
  profileId: string,
  profile: SkillProfile,
  part: SkillPart,
  name: string,
  figureId: string,
): RatedItem {
  const item = profile[part].find((each) => each.name === name);
  if (item) return item;
  throw new Error(
    `No "${name}" in the ${part} of the skill profile "${profileId}" for the figure "${figureId}".`,
  );
}
