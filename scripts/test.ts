/**
 * `npm test`: runs every stage, also after a failure, and ends with one line that counts.
 * A passing stage is one line; a failing one shows all it printed.
 */
import { runMain } from './command-line.ts';
import { formatClosingLine, settleStage, sumCounts, type StageCount } from './test-counts.ts';
import { stageGroups, type Stage, type StageResult } from './test-stages.ts';

async function runStage(stage: Stage): Promise<StageResult> {
  try {
    return await stage.run();
  } catch (error) {
    return { exitCode: 1, output: error instanceof Error ? error.message : String(error), count: undefined };
  }
}

async function reportStage(stage: Stage): Promise<StageCount> {
  const started = performance.now();
  const { exitCode, output, count } = await runStage(stage);
  const settled = settleStage(stage.name, count, exitCode);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = settled.failed === 0 ? 'passed' : 'FAILED';
  console.log(`${stage.name.padEnd(12)} ${verdict} ${seconds.padStart(7)} s   ${formatClosingLine(settled)}`);
  if (settled.failed > 0) console.log(`\n${output.trim()}\n`);
  return settled;
}

await runMain(async () => {
  const counts: StageCount[] = [];
  for (const group of stageGroups) counts.push(...(await Promise.all(group.map(reportStage))));
  const sum = sumCounts(counts);
  if (sum.failures.length > 0)
    console.log(`\nFailed:\n${sum.failures.map((name) => `- ${name}`).join('\n')}`);
  console.log(`\n${formatClosingLine(sum)}`);
  return sum.failed === 0 ? 0 : 1;
});
