/** Runs the solver in a thread of its own, so that the process goes on answering. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { projectFolder } from '../platform/project-folder.ts';
import type { Plan, Problem, SolveOptions, SolveProgress, SolveResult } from '../solver/index.ts';

export interface ToSolver {
  readonly problem: Problem;
  readonly options: SolveOptions;
  /** Four bytes; 1 tells the solver to stop. */
  readonly stop: SharedArrayBuffer;
  /** The program of the helper threads. */
  readonly helper: Program;
}

/** A thread's program: a built file, or bundled source. */
export type Program = { readonly file: string } | { readonly source: string };

export type FromSolver =
  | { readonly type: 'progress'; readonly progress: SolveProgress }
  | { readonly type: 'plan'; readonly plan: Plan }
  | { readonly type: 'result'; readonly result: SolveResult };

/** How long a stopped solver may take to hand back what it has. */
const GRACE_MS = 700;

/** What became of a run: the solver's result, or, where it did not answer the stop in time, its last plan. */
export type ThreadResult = { readonly result: SolveResult } | { readonly result: null; readonly lastPlan: Plan | null };

/** Solves in a thread. After `signal` aborts it settles within a second. Rejects when the solver fails. */
export async function solveInThread(given: {
  readonly problem: Problem;
  readonly options: SolveOptions;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SolveProgress) => void;
  readonly onPlan: (plan: Plan) => void;
}): Promise<ThreadResult> {
  const { problem, options, signal } = given;
  const stop = new SharedArrayBuffer(4);
  const [main, helper] = await Promise.all([programOf('solver-thread.js', './solver-thread.ts'), programOf('solver-helper.js', '../solver/thread.ts')]);
  const worker = startThread(main);
  let lastPlan: Plan | null = null;
  let giveUp: NodeJS.Timeout | undefined;
  let onAbort = (): void => undefined;
  try {
    return await new Promise<ThreadResult>((resolve, reject) => {
      onAbort = (): void => {
        Atomics.store(new Int32Array(stop), 0, 1);
        giveUp = setTimeout(() => resolve({ result: null, lastPlan }), GRACE_MS);
      };
      worker.on('message', (message: FromSolver) => {
        if (message.type === 'progress') given.onProgress(message.progress);
        else if (message.type === 'plan') given.onPlan((lastPlan = message.plan));
        else resolve({ result: message.result });
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the solver's thread ended with code ${code}`)));
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort, { once: true });
      worker.postMessage({ problem, options, stop, helper } satisfies ToSolver);
    });
  } finally {
    clearTimeout(giveUp);
    signal.removeEventListener('abort', onAbort);
    worker.removeAllListeners('exit');
    await worker.terminate();
  }
}

/** Starts a thread with data of its own. */
export function startThread(program: Program, workerData?: unknown): Worker {
  return 'file' in program ? new Worker(program.file, { workerData }) : new Worker(program.source, { eval: true, workerData });
}

/** The built program beside the built product; from source, its TypeScript is bundled on the spot. */
export async function programOf(built: string, source: string): Promise<Program> {
  const file = fileURLToPath(new URL(built, import.meta.url));
  if (existsSync(file)) return { file };
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    // From the sources' own folder, wherever the caller was bundled to.
    entryPoints: [join(projectFolder(), 'src', 'planning', source)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  });
  return { source: outputFiles[0]?.text ?? '' };
}
