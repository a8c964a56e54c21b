/**
 * Runs a command and measures what it takes: time on the wall, and the most memory that it and all processes below it
 * held at once. Memory is read from /proc five times a second, so systems without it have none measured.
 */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { childEnvironment } from '../../../scripts/project.ts';

/** What a command took. */
export interface CommandCost {
  readonly exitCode: number;
  /** Standard output and standard error, as they came. */
  readonly output: string;
  readonly seconds: number;
  /** Resident memory of the whole tree at its highest; undefined where the system does not tell. */
  readonly peakBytes: number | undefined;
}

const sampleMs = 200;
const pageBytes = 4096;

/** A process as /proc has it. */
export interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly residentBytes: number;
}

/** Parses /proc/<pid>/stat; the name of a program may hold spaces and brackets. */
export function parseStat(text: string): ProcessLine | undefined {
  const pid = Number.parseInt(text, 10);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [parent, resident] = [Number(fields[1]), Number(fields[21])];
  if (![pid, parent, resident].every(Number.isFinite)) return undefined;
  return { pid, parent, residentBytes: resident * pageBytes };
}

/** Sums the memory of a process and of all that stand below it. */
export function sumTree(processes: readonly ProcessLine[], root: number): number {
  const children = Map.groupBy(processes, ({ parent }) => parent);
  const own = processes.find(({ pid }) => pid === root)?.residentBytes ?? 0;
  const sumBelow = (parent: number): number =>
    (children.get(parent) ?? []).reduce(
      (sum, { pid, residentBytes }) => sum + residentBytes + sumBelow(pid),
      0,
    );
  return own + sumBelow(root);
}

/** Reads all processes of the machine; undefined where there is no /proc. */
function readProcesses(): ProcessLine[] | undefined {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        } catch {
          // It ended between the two looks.
          return [];
        }
      });
  } catch {
    return undefined;
  }
}

/** Runs a program in a folder; stops it after `patienceMinutes`, which then counts as failed. */
export function measureCommand(
  program: string,
  args: readonly string[],
  {
    cwd,
    env,
    patienceMinutes,
  }: { cwd: string; env: Readonly<Record<string, string>>; patienceMinutes: number },
): Promise<CommandCost> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...childEnvironment, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patienceMinutes * 60_000,
    });
    const stop = (): void => void child.kill();
    process.once('exit', stop);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => void chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => void chunks.push(chunk));
    let peakBytes: number | undefined;
    const sampler = setInterval(() => {
      const processes = readProcesses();
      if (processes) peakBytes = Math.max(peakBytes ?? 0, sumTree(processes, child.pid ?? 0));
    }, sampleMs);
    const end = (): void => {
      clearInterval(sampler);
      process.off('exit', stop);
    };
    child.on('error', (error) => {
      end();
      reject(error);
    });
    child.on('close', (code, signal) => {
      end();
      const seconds = (performance.now() - started) / 1000;
      const note = signal ? `\nStopped by ${signal} after ${seconds.toFixed(0)} s.\n` : '';
      const output = Buffer.concat(chunks).toString('utf8') + note;
      resolve({ exitCode: code ?? 1, output, seconds, peakBytes });
    });
  });
}
