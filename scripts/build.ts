/** `npm run build`: builds the guide into dist/. Options: `--content <folder>`, `--out <folder>`. */
import { resolve } from 'node:path';
import { buildGuide, defaultBuild } from './build-guide.ts';
import { parseOptions, runMain } from './command-line.ts';

await runMain(async () => {
  const { content, out } = parseOptions(process.argv.slice(2), ['content', 'out']);
  const built = await buildGuide({
    contentDir: resolve(content ?? defaultBuild.contentDir),
    outDir: resolve(out ?? defaultBuild.outDir),
  });
  return built ? 0 : 1;
});
