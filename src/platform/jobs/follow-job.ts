import type { Database } from '../database/connect.ts';
import type { Actor } from '../database/transaction.ts';
import { onRing } from './bell.ts';
import { isFinished, jobOf, type Job } from './job.ts';
import { readJob } from './read-job.ts';

/** How often to look without having been told: a notice may have been lost. */
const LOOK_MS = 5000;

/**
 * Yields the job now and after every change, until it has finished, the signal is aborted or the server closes.
 * Every event carries the whole state, so that a follower who missed some misses nothing: `afterEvent` (the
 * `eventNumber` last seen, 0 for none) resumes. When the job has finished and nothing is new, nothing is yielded: the
 * answer to a resuming client is then 204, which ends its asking.
 * Errors: `job_not_found`.
 */
export async function* followJob(
  database: Database,
  actor: Actor,
  job: string,
  options: { afterEvent?: number; signal?: AbortSignal } = {},
): AsyncGenerator<Job, void, undefined> {
  let seen = options.afterEvent ?? 0;
  const signal = AbortSignal.any([database.closing, ...(options.signal === undefined ? [] : [options.signal])]);
  const waiter = newWaiter(signal);
  // Listening comes before the first look: a change between the two would otherwise be missed.
  const off = await onRing(database, (ring) => {
    if (ring.job === job || ring.what === 'missed') waiter.wake();
  });
  try {
    let state = await readJob(database, actor, job);
    for (;;) {
      if (state.eventNumber > seen) {
        seen = state.eventNumber;
        yield state;
      }
      if (isFinished(state) || signal.aborted) return;
      await waiter.wait(LOOK_MS);
      if (signal.aborted) return;
      const row = await database.app.selectFrom('platform.job').selectAll().where('id', '=', job).executeTakeFirstOrThrow();
      state = jobOf(row);
    }
  } finally {
    off();
    waiter.end();
  }
}

interface Waiter {
  wake(): void;
  wait(milliseconds: number): Promise<void>;
  end(): void;
}

/** A ring between two waits is remembered: the next wait returns at once. */
function newWaiter(signal: AbortSignal): Waiter {
  let isRung = false;
  let resume: (() => void) | undefined;
  const wake = (): void => {
    isRung = true;
    resume?.();
  };
  signal.addEventListener('abort', wake);
  return {
    wake,
    wait: async (milliseconds) => {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          resume = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isRung = false;
      resume = undefined;
    },
    end: () => signal.removeEventListener('abort', wake),
  };
}
