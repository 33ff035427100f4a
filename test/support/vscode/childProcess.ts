import { spawn, type SpawnOptions } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

export interface ChildOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Output is appended to this file. By default, it goes to the output of this process. */
  logFile?: string;
}

export interface ChildProcess {
  readonly pid: number;
  /** Resolves with the exit code or the name of the signal. Never rejects. */
  readonly ended: Promise<number | string>;
  hasEnded(): boolean;
  /** Terminates the process and everything that it started. */
  stop(): Promise<void>;
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const graceMs = 5_000;

/** Starts a program whose process group is killed when this process exits, for example by Ctrl+C. */
export async function startChild(
  program: string,
  args: readonly string[],
  { cwd, env, logFile }: ChildOptions = {},
): Promise<ChildProcess> {
  if (logFile) mkdirSync(dirname(logFile), { recursive: true });
  const output = logFile ? openSync(logFile, 'a') : 'inherit';
  const options: SpawnOptions = {
    stdio: ['ignore', output, output],
    // A separate process group allows the child's own children to be killed with it.
    detached: process.platform !== 'win32',
    env: env ?? process.env,
    ...(cwd === undefined ? {} : { cwd }),
  };
  const child = spawn(program, args, options);
  if (typeof output === 'number') closeSync(output);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const pid = child.pid!;

  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (process.platform === 'win32') child.kill(signal);
      else process.kill(-pid, signal);
    } catch {
      // The process has already exited.
    }
  };
  const onExit = (): void => kill('SIGKILL');
  const onSignal = (signal: NodeJS.Signals): void => {
    detach();
    kill('SIGKILL');
    // This listener is removed, so the default action follows unless there are other listeners.
    process.kill(process.pid, signal);
  };
  const detach = (): void => {
    process.off('exit', onExit);
    for (const signal of endingSignals) process.off(signal, onSignal);
  };
  process.on('exit', onExit);
  for (const signal of endingSignals) process.on(signal, onSignal);

  let hasEnded = false;
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => {
      hasEnded = true;
      detach();
      // Processes that it started may still be running.
      kill('SIGKILL');
      resolve(code ?? signal ?? 'unknown');
    });
  });
  return {
    pid,
    ended,
    hasEnded: () => hasEnded,
    async stop() {
      kill('SIGTERM');
      const timer = setTimeout(() => kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}
