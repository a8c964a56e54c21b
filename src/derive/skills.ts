/** What neighboring occupations ask for. In: five O*NET files. Out: one skill profile for each occupation. */
import type { SkillProfile } from '../catalog/schema-skills.ts';
import { readNumber, readSheet, type FolderTexts, type SheetRow } from './csv-sheet.ts';
import type { DerivedRecord } from './derived-record.ts';
import type { Problem } from './problem.ts';

const mostItems = 10;

const profiles = [
  {
    id: 'computer-research-scientists',
    code: '15-1221.00',
    title: 'Computer and information research scientists',
  },
  { id: 'data-scientists', code: '15-2051.00', title: 'Data scientists' },
  { id: 'software-developers', code: '15-1252.00', title: 'Software developers' },
  {
    id: 'information-systems-managers',
    code: '11-3021.00',
    title: 'Computer and information systems managers',
  },
] as const;

type RatedItem = SkillProfile['skills'][number];

const ratingColumns = [
  'onet_soc',
  'title',
  'element',
  'scale',
  'value',
  'n',
  'date',
  'domain_source',
] as const;

/** A rating of one occupation. */
interface Rating {
  code: string;
  item: RatedItem;
}

function readRating(
  row: SheetRow<'onet_soc' | 'element' | 'n' | 'date'>,
  importance: number,
  problems: Problem[],
): Rating {
  const { cells } = row;
  const [month = '', year = ''] = cells.date.split('/');
  return {
    code: cells.onet_soc,
    item: {
      name: cells.element,
      importance,
      sampleSize: readNumber(row, 'n', problems),
      month: `${year}-${month}`,
    },
  };
}

/** Reads a file of ratings on two scales and keeps importance. */
function readRatings(file: string, texts: FolderTexts, problems: Problem[]): Rating[] {
  return readSheet({ file, columns: ratingColumns, key: ['onet_soc', 'element', 'scale'] }, texts, problems)
    .filter(({ cells }) => cells.scale === 'IM')
    .map((row) => readRating(row, readNumber(row, 'value', problems), problems));
}

function readWorkStyles(texts: FolderTexts, problems: Problem[]): Rating[] {
  return readSheet(
    {
      file: 'onet_work_styles_importance.csv',
      columns: ['onet_soc', 'title', 'element', 'importance_1_5', 'n', 'date'],
      key: ['onet_soc', 'element'],
    },
    texts,
    problems,
  ).map((row) => readRating(row, readNumber(row, 'importance_1_5', problems), problems));
}

/** The most important first; of equally important items the first in the file comes first. */
const selectTop = (ratings: readonly Rating[], code: string): RatedItem[] =>
  ratings
    .filter((rating) => rating.code === code)
    .map(({ item }) => item)
    .sort((a, b) => b.importance - a.importance)
    .slice(0, mostItems);

function readTechnologies(texts: FolderTexts, problems: Problem[]): { code: string; name: string }[] {
  return readSheet(
    {
      file: 'onet_technology_skills.csv',
      columns: ['onet_soc', 'title', 'example', 'commodity_title', 'hot_technology', 'in_demand'],
      key: ['onet_soc', 'example', 'commodity_title'],
    },
    texts,
    problems,
  )
    .filter(({ cells }) => cells.in_demand === 'Y')
    .map(({ cells }) => ({ code: cells.onet_soc, name: cells.example }));
}

function readTasks(texts: FolderTexts, problems: Problem[]): { code: string; task: string }[] {
  return (
    readSheet(
      {
        file: 'onet_tasks.csv',
        columns: ['onet_soc', 'title', 'task_id', 'task', 'task_type', 'date', 'domain_source'],
        key: ['onet_soc', 'task_id'],
      },
      texts,
      problems,
    )
      // Where tasks are not yet sorted into core and supplemental, all of them stand.
      .filter(({ cells }) => cells.task_type !== 'Supplemental')
      .map(({ cells }) => ({ code: cells.onet_soc, task: cells.task }))
  );
}

const missingNotes = {
  skills: 'The edition used holds no skill ratings for this occupation.',
  knowledge: 'The edition used holds no knowledge ratings for this occupation.',
  workStyles: 'The edition used holds no ratings of work styles for this occupation.',
  technologies: 'The edition used marks no technology as in demand for this occupation.',
  tasks: 'The edition used holds no tasks for this occupation.',
} as const;

/** Derives the four profiles. */
export function deriveSkills(texts: FolderTexts, problems: Problem[]): DerivedRecord[] {
  const skills = readRatings('onet_skills.csv', texts, problems);
  const knowledge = readRatings('onet_knowledge.csv', texts, problems);
  const workStyles = readWorkStyles(texts, problems);
  const technologies = readTechnologies(texts, problems);
  const tasks = readTasks(texts, problems);
  return profiles.map(({ id, code, title }): DerivedRecord => {
    const parts = {
      skills: selectTop(skills, code),
      knowledge: selectTop(knowledge, code),
      workStyles: selectTop(workStyles, code),
      technologies: [
        ...new Set(technologies.filter((item) => item.code === code).map(({ name }) => name)),
      ].sort((a, b) => a.localeCompare(b, 'en')),
      tasks: tasks.filter((item) => item.code === code).map(({ task }) => task),
    };
    const missing = (Object.keys(missingNotes) as (keyof typeof missingNotes)[])
      .filter((part) => parts[part].length === 0)
      .map((part) => ({ part, note: missingNotes[part] }));
    return {
      folder: 'skills',
      id,
      data: {
        title,
        occupationCode: code,
        edition: '29.0, August 2024, for skills and knowledge; 29.2, February 2025, for the rest',
        ...parts,
        missing,
        source: 'onet-29',
        processing: {
          level: 'minor',
          note: 'Copied: the items rated most important, ten at most, the technologies marked as in demand, and the tasks that are not supplemental.',
        },
        caution:
          'A neighboring occupation of every level. Each rating has a date, some of them years old, and few raters.',
        revisions: [],
      },
    };
  });
}
