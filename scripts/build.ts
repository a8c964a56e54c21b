/**
 * `npm run build`: builds the guide into dist/, unless nothing that a build reads has changed since the last one.
 * Options: `--content <folder>`, `--out <folder>`, `--force yes` to build in any case.
 */
import { resolve } from 'node:path';
import { buildGuide, defaultBuild } from './build-guide.ts';
import { parseOptions, runMain } from './command-line.ts';
import { root, teamFile } from './project.ts';
import { isBuildCurrent } from './stamp.ts';

await runMain(async () => {
  const { content, out, force } = parseOptions(process.argv.slice(2), ['content', 'out', 'force']);
  const isUsual = content === undefined && out === undefined;
  if (isUsual && force === undefined && isBuildCurrent(root, teamFile)) {
    console.log('Nothing changed since the last build; dist/ stands as it is.');
    return 0;
  }
  const built = await buildGuide({
    contentDir: resolve(content ?? defaultBuild.contentDir),
    outDir: resolve(out ?? defaultBuild.outDir),
  });
  return built ? 0 : 1;
});
