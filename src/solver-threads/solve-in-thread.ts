/** Runs the solver in a thread of its own, so that the process goes on answering. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { projectFolder } from '../platform/project-folder.ts';
import { InputError, type InputProblem, type Plan, type Problem, type SolveOptions, type SolveProgress, type SolveResult } from '../solver/index.ts';
import { NotJson } from './not-json.ts';

/** A problem that nobody has read yet: a file's bytes. They move to the thread, which reads and checks them; here nothing is left of them. */
export interface UnreadProblem {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ToSolver {
  readonly problem: Problem | UnreadProblem;
  readonly options: SolveOptions;
  /** Hand over better plans on the way? */
  readonly tellsPlans: boolean;
  /** Four bytes; 1 tells the solver to stop. */
  readonly stop: SharedArrayBuffer;
  /** The program of the helper threads. */
  readonly helper: Program;
}

/** A thread's program: a built file, or bundled source. */
export type Program = { readonly file: string } | { readonly source: string };

export type FromSolver =
  | { readonly type: 'read'; readonly name: string }
  | { readonly type: 'not-json'; readonly reason: string }
  | { readonly type: 'refused'; readonly items: InputProblem[]; readonly omitted: number }
  | { readonly type: 'progress'; readonly progress: SolveProgress }
  | { readonly type: 'plan'; readonly text: Uint8Array<ArrayBuffer> }
  | { readonly type: 'result'; readonly result: SolveResult };

/** Room for what a thread has just made: half of what it would get, since hardly any of it stays. */
const YOUNG_MB = 24;
/** Far more than any problem takes. Under a limit below 2,048 V8 collects when a heap has doubled, above it when it is four times as large. */
const OLD_MB = 2000;

/** How long a stopped solver may take to hand back what it has; longer where there is no plan from on the way to fall back on. */
const GRACE_MS = 700;
const GRACE_WITHOUT_PLANS_MS = 10_000;

/** What became of a run: the solver's result, or, where it did not answer the stop in time, its last plan. */
export type ThreadResult = ({ readonly result: SolveResult } | { readonly result: null; readonly lastPlan: Plan | null }) & {
  /** The problem's name; null where the stop came before anybody had read it. */
  readonly name: string | null;
};

/**
 * Solves in a thread. After `signal` aborts it settles within a second (with `onPlan`). Rejects when the solver fails, and for bytes that
 * are no JSON (`NotJson`) or no problem (`InputError`).
 */
export async function solveInThread(given: {
  readonly problem: Problem | UnreadProblem;
  readonly options: SolveOptions;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SolveProgress) => void;
  /** Without it no plan is handed over on the way, which takes memory on both sides; after a stop the result is then waited for. */
  readonly onPlan?: (plan: Plan) => void;
}): Promise<ThreadResult> {
  const { problem, options, signal } = given;
  const stop = new SharedArrayBuffer(4);
  const [main, helper] = await Promise.all([programOf('solver-thread.js', './solver-thread.ts'), programOf('solver-helper.js', '../solver/thread.ts')]);
  const worker = startThread(main);
  let name = 'bytes' in problem ? null : problem.name;
  let lastPlan: Uint8Array | null = null;
  let giveUp: NodeJS.Timeout | undefined;
  let onAbort = (): void => undefined;
  try {
    return await new Promise<ThreadResult>((resolve, reject) => {
      onAbort = (): void => {
        Atomics.store(new Int32Array(stop), 0, 1);
        giveUp = setTimeout(() => resolve({ result: null, lastPlan: lastPlan && planOf(lastPlan), name }), given.onPlan ? GRACE_MS : GRACE_WITHOUT_PLANS_MS);
      };
      worker.on('message', (message: FromSolver) => {
        if (message.type === 'progress') given.onProgress(message.progress);
        else if (message.type === 'plan') given.onPlan?.(planOf((lastPlan = message.text)));
        else if (message.type === 'read') name = message.name;
        else if (message.type === 'not-json') reject(new NotJson(message.reason));
        else if (message.type === 'refused') reject(new InputError(message.items, message.omitted));
        else resolve({ result: message.result, name });
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the solver's thread ended with code ${code}`)));
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort, { once: true });
      worker.postMessage({ problem, options, tellsPlans: given.onPlan !== undefined, stop, helper } satisfies ToSolver, movable(problem));
    });
  } finally {
    clearTimeout(giveUp);
    signal.removeEventListener('abort', onAbort);
    worker.removeAllListeners('exit');
    await worker.terminate();
  }
}

const planOf = (text: Uint8Array): Plan => JSON.parse(new TextDecoder().decode(text)) as Plan;

// Small buffers lie together in one that must not be moved; they are copied.
function movable(problem: Problem | UnreadProblem): ArrayBuffer[] {
  return 'bytes' in problem && problem.bytes.byteLength === problem.bytes.buffer.byteLength ? [problem.bytes.buffer] : [];
}

/** Starts a thread with data of its own. */
export function startThread(program: Program, workerData?: unknown): Worker {
  const given = { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB } };
  return 'file' in program ? new Worker(program.file, given) : new Worker(program.source, { ...given, eval: true });
}

/** The built program beside the built product; from source, its TypeScript is bundled on the spot. */
export async function programOf(built: string, source: string): Promise<Program> {
  const file = fileURLToPath(new URL(built, import.meta.url));
  if (existsSync(file)) return { file };
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    // From the sources' own folder, wherever the caller was bundled to.
    entryPoints: [join(projectFolder(), 'src', 'solver-threads', source)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  });
  return { source: outputFiles[0]?.text ?? '' };
}
