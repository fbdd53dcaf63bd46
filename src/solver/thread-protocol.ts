/**
 * How the solver works in several threads without knowing what a thread is.
 *
 * The caller gives `spawn`: it starts a worker (Node's worker_threads, a browser's Worker) that runs `thread.ts` with the
 * job as its `workerData` (Node) or as its first message (browser). All further talk goes through the shared memory in
 * the job; nothing is posted back.
 */

export const THREAD_JOB = "covalence.solver-thread/1";

export interface ThreadJob {
  kind: typeof THREAD_JOB;
  /** The problem as text, laid out by `light-problem.ts`. */
  problem: SharedArrayBuffer;
  /** Raises the lower bound, or looks for plans with a seed of its own. */
  role: "bound" | "improve";
  seed: number;
  /** Rounds to work, or null: until told. */
  steps: number | null;
  timeLimitSeconds: number | null;
  /** Laid out by `shared-memory.ts`; and by `shared-draft.ts` and `shared-cycle.ts` where threads work at one draft together. */
  memory: SharedArrayBuffer;
  draft: SharedArrayBuffer | null;
  cycle: SharedArrayBuffer | null;
}

export interface ThreadHandle {
  /** Ends the thread; the shared memory has told it to stop before. */
  end: () => void;
}

export type SpawnThread = (job: ThreadJob) => ThreadHandle;
