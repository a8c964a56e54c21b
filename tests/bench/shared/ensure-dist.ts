/** Has the guide built before it is measured. */
import { buildGuide } from '../../../scripts/build-guide.ts';
import { root, teamFile } from '../../../scripts/project.ts';
import { isBuildCurrent } from '../../../scripts/stamp.ts';

/** Builds dist/ when it is missing or older than what it is built from; false when that failed and was said. */
export const ensureDist = async (): Promise<boolean> =>
  isBuildCurrent(root, teamFile) || (await buildGuide());
