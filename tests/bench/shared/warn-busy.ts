/** Says so when a machine is too busy to time anything on it. */
import { availableParallelism, loadavg } from 'node:os';

/** Warns where others keep a good part of the cores busy; systems that do not tell their load are taken at their word. */
export function warnWhenBusy(print: (line: string) => void): void {
  const [lastMinute = 0] = loadavg();
  if (lastMinute < availableParallelism() / 2) return;
  print(
    `This machine is busy (load ${lastMinute.toFixed(1)} on ${String(availableParallelism())} cores): times will be too long, and ratios rough.`,
  );
}
