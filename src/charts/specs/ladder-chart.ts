/** Career levels -> ChartSpec: one bar per level, as long as its scope is wide, highest level on top. */
import { scopes, type Level } from '../../catalog/schema.ts';
import type { RowsSpec } from '../chart-spec.ts';
import type { FigureText } from './figure-text.ts';

/** A level with its source marked as judgment or not. */
export interface LadderLevel extends Level {
  readonly id: string;
  /** True where the level stands on the editors' own reading. */
  readonly isJudgment: boolean;
}

const scopeNames: Record<Level['scope'], string> = {
  task: 'one task',
  project: 'one project',
  system: 'one system',
  area: 'several teams',
  organization: 'the organization',
};

/** Builds the ladder. Length is the rank of the scope, an order and not a measurement, so there is no axis. */
export function buildLadderSpec(
  levels: readonly LadderLevel[],
  { id, title, subtitle }: FigureText,
): RowsSpec {
  const topDown = [...levels].sort((a, b) => b.order - a.order);
  const rank = (level: Level): number => scopes.indexOf(level.scope) + 1;
  return {
    form: 'rows',
    id,
    title,
    description: `${subtitle}. ${[...topDown]
      .reverse()
      .map((level) => `${level.title}: ${scopeNames[level.scope]}`)
      .join('; ')}.`,
    // Room at the right for the longest label beside the longest bar.
    scale: { kind: 'linear', min: 0, max: scopes.length * 1.45, ticks: [] },
    rows: topDown.map((level) => ({
      label: level.title,
      ...(level.isJudgment ? { note: 'our reading' } : {}),
      ranges: [{ from: 0, to: rank(level), tone: level.isJudgment ? 'soft' : 'strong', measure: 'scope' }],
      points: [],
      labels: [{ at: rank(level), text: scopeNames[level.scope], side: 'right' }],
    })),
    showsKey: false,
    table: {
      columns: ['Level', 'Answers for', 'Titles met'],
      rows: topDown.map((level) => [level.title, scopeNames[level.scope], level.titles.join(', ')]),
      records: topDown.map((level) => ({
        levelId: level.id,
        title: level.title,
        order: level.order,
        scope: level.scope,
        scopeRank: rank(level),
        titles: level.titles.join(', '),
      })),
    },
  };
}
