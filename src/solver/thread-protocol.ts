/**
 * How the solver works in several threads without knowing what a thread is.
 *
 * The caller gives `spawn`: it starts a worker (Node's worker_threads, a browser's Worker) in which `runThread` of
 * `thread.ts` is called with the job. All talk goes through the shared memory in the job; nothing is posted back.
 */

import type { Problem } from "./problem.ts";

export interface ThreadJob {
  problem: Problem;
  role: "bound" | "improve";
  seed: number;
  steps: number | null;
  /** Laid out by `shared-memory.ts`. */
  memory: SharedArrayBuffer;
}

export interface ThreadHandle {
  /** Ends the thread; the shared memory has told it to stop before. */
  end: () => void;
}

export type SpawnThread = (job: ThreadJob) => ThreadHandle;
