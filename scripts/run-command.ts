/** Runs a child process and keeps what it printed. In: a command line. Out: its exit code and its output. */
import { spawn } from 'node:child_process';
import { childEnvironment, root } from './project.ts';

/** What a command left behind. */
export interface CommandResult {
  /** 0 when all went well; 1 also when the command could not start or was killed. */
  exitCode: number;
  /** Standard output and standard error, as they came. */
  output: string;
}

/** Settings of one run. */
export interface CommandOptions {
  /** Added to the environment of this process. */
  env?: Readonly<Record<string, string>>;
  /** After this time the command is stopped and counts as failed. */
  timeoutMilliseconds?: number;
}

/** A command that is running. */
export interface RunningCommand {
  /** What it leaves behind when it ends; never rejects. */
  readonly result: Promise<CommandResult>;
  /** Sends a message, where it was started with a channel. */
  readonly send: (message: string) => void;
  readonly stop: () => void;
}

function start(
  program: string,
  args: readonly string[],
  { env = {}, timeoutMilliseconds }: CommandOptions,
  channel: readonly 'ipc'[] = [],
): RunningCommand {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...childEnvironment, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...channel],
    timeout: timeoutMilliseconds,
  });
  const stop = (): void => void child.kill();
  process.once('exit', stop);
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer): void => void chunks.push(chunk);
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const result = new Promise<CommandResult>((resolve) => {
    const finish = (exitCode: number, note = ''): void => {
      process.off('exit', stop);
      resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') + note });
    };
    child.on('error', (error) => {
      finish(1, `\n${program} cannot be started: ${error.message}.\n`);
    });
    child.on('close', (code, signal) => {
      finish(code ?? 1, signal ? `\nStopped by ${signal}.\n` : '');
    });
  });
  // One that has ended already says so in its result.
  const send = (message: string): void => {
    if (child.connected) child.send(message, () => undefined);
  };
  return { result, send, stop };
}

/** Runs a program in the project folder without a terminal, and returns what it printed; never throws. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return start(program, args, options).result;
}

/** Starts a JavaScript or TypeScript file with the Node.js of this process, with a channel for messages to it. */
export function startNode(file: string, options: CommandOptions = {}): RunningCommand {
  return start(process.execPath, [file], options, ['ipc']);
}

/** Starts a program that may go on when this process has ended. Nobody hears of it again. */
export function startAside(program: string, args: readonly string[]): void {
  const child = spawn(program, args, { cwd: root, detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}

/** Runs a JavaScript or TypeScript file with the Node.js of this process. */
export function runNode(
  file: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return runCommand(process.execPath, [file, ...args], options);
}
