import type { SalaryTable } from '../catalog/schema.ts';
import type { DemandTable } from '../catalog/schema-demand.ts';
import type { SkillProfile } from '../catalog/schema-skills.ts';

/** A record of content/ that is computed from the files of a folder. */
export type DerivedRecord =
  | { folder: 'salaries'; id: string; data: SalaryTable }
  | { folder: 'demand'; id: string; data: DemandTable }
  | { folder: 'skills'; id: string; data: SkillProfile };

/** The four occupations of the 2018 classification that stand nearest to the role. */
export const occupations = [
  { code: '15-1221', name: 'Computer and information research scientists' },
  { code: '15-2051', name: 'Data scientists' },
  { code: '15-1252', name: 'Software developers' },
  { code: '11-3021', name: 'Computer and information systems managers' },
] as const;
