import { spawn, type SpawnOptions } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

export interface ChildOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Output is added to this file; without it, it goes where ours goes. */
  logFile?: string;
}

export interface ChildProcess {
  readonly pid: number;
  /** Resolves with the exit code, or the signal's name, and never rejects once it runs. */
  readonly ended: Promise<number | string>;
  hasEnded(): boolean;
  /** Ends it and everything that it started. */
  stop(): Promise<void>;
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const graceMs = 5_000;

/** Starts a program whose whole process group ends with us, also by Ctrl+C. */
export async function startChild(
  program: string,
  args: readonly string[],
  { cwd, env, logFile }: ChildOptions = {},
): Promise<ChildProcess> {
  if (logFile) mkdirSync(dirname(logFile), { recursive: true });
  const output = logFile ? openSync(logFile, 'a') : 'inherit';
  const options: SpawnOptions = {
    stdio: ['ignore', output, output],
    // a group of its own, so that its children can be ended with it
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
      // already gone
    }
  };
  const onExit = (): void => kill('SIGKILL');
  const onSignal = (signal: NodeJS.Signals): void => {
    detach();
    kill('SIGKILL');
    // the default action, unless somebody else listens too
    process.kill(process.pid, signal);
  };
  const detach = (): void => {
    process.off('exit', onExit);
    for (const signal of endingSignals) process.off(signal, onSignal);
  };
  process.on('exit', onExit);
  for (const signal of endingSignals) process.on(signal, onSignal);

  let over = false;
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => {
      over = true;
      detach();
      // what it started may have outlived it
      kill('SIGKILL');
      resolve(code ?? signal ?? 'unknown');
    });
  });
  return {
    pid,
    ended,
    hasEnded: () => over,
    async stop() {
      kill('SIGTERM');
      const timer = setTimeout(() => kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}
