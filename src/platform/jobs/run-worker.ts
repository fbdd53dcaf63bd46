import type { Database } from '../database/connect.ts';
import { newId } from '../ids.ts';
import { onRing } from './bell.ts';
import { claimJob, failCrashedJobs } from './claim-job.ts';
import type { JobRow } from './job.ts';
import { performJob, type JobHandlers } from './perform-job.ts';

export interface WorkerSettings {
  readonly database: Database;
  readonly handlers: JobHandlers;
  /** Jobs at a time; 1 unless told. */
  readonly concurrency?: number;
  /** How long a silent worker keeps its job; 15 s unless told. */
  readonly leaseSeconds?: number;
}

export interface Worker {
  /** Tells the jobs to stop, puts them back for the next worker, and returns when that is done. */
  stop(): Promise<void>;
}

/** How often to look for work without having been told. */
const LOOK_MS = 2000;

/**
 * Takes jobs from the queue and performs them until stopped. Any number of workers may run, in any number of processes:
 * a job is taken by one (`for update skip locked`) and held by a lease that the worker renews; when the worker dies the
 * lease runs out, and the next worker resumes the job from its checkpoint or, after its last attempt, marks it failed.
 */
export async function runWorker(settings: WorkerSettings): Promise<Worker> {
  const { database, handlers } = settings;
  const worker = newId();
  const leaseSeconds = settings.leaseSeconds ?? 15;
  const running = new Map<string, { cancel: AbortController; ended: Promise<void> }>();
  const stopping = new AbortController();
  let looking: Promise<void> | undefined;
  let isLookWanted = false;

  const begin = (row: JobRow): void => {
    const cancel = new AbortController();
    const ended = performJob({ database, handlers, row, worker, leaseSeconds, cancel, stopping: stopping.signal })
      .catch((error: unknown) => database.log(`job ${row.id}: ${describe(error)}`))
      .finally(() => {
        running.delete(row.id);
        look();
      });
    running.set(row.id, { cancel, ended });
  };

  const lookOnce = async (): Promise<void> => {
    await failCrashedJobs(database);
    while (running.size < (settings.concurrency ?? 1) && !stopping.signal.aborted) {
      const row = await claimJob(database, { worker, kinds: Object.keys(handlers), leaseSeconds });
      if (row === undefined) return;
      begin(row);
    }
  };

  const look = (): void => {
    if (stopping.signal.aborted) return;
    isLookWanted = true;
    looking ??= (async () => {
      while (isLookWanted && !stopping.signal.aborted) {
        isLookWanted = false;
        await lookOnce().catch((error: unknown) => database.log(`looking for jobs: ${describe(error)}`));
      }
    })().finally(() => {
      looking = undefined;
    });
  };

  const off = await onRing(database, ({ what, job }) => {
    if (what === 'cancel') running.get(job)?.cancel.abort('cancelled');
    else if (what === 'waiting' || what === 'missed') look();
  });
  const timer = setInterval(look, LOOK_MS);
  look();

  return {
    stop: async () => {
      stopping.abort();
      clearInterval(timer);
      off();
      await looking;
      for (const { cancel } of running.values()) cancel.abort('stopping');
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
