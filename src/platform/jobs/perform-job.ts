import type { Database } from '../database/connect.ts';
import type { Actor } from '../database/transaction.ts';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import { CHANNEL } from './bell.ts';
import type { JobRow } from './job.ts';

/** What a handler gets. */
export interface JobContext {
  readonly database: Database;
  readonly job: string;
  readonly kind: string;
  /** The order's input as JSON gave it back; the handler parses it. */
  readonly input: unknown;
  /** Who asked, as they were when they asked. */
  readonly actor: Actor;
  /** What the last attempt saved, if a worker died or was stopped. */
  readonly checkpoint: unknown;
  /** 1 for the first. */
  readonly attempt: number;
  /**
   * Aborted when somebody cancels (reason `cancelled`), the server stops (`stopping`) or another worker has the job
   * (`lost`). The handler then returns what it has, soon: a cancelled job keeps its result.
   */
  readonly signal: AbortSignal;
  /** Tells how far it is, a JSON object. Call it as often as you like: it is written at most twice a second. */
  report(progress: Readonly<Record<string, unknown>>): void;
  /** Saves JSON from which the next attempt goes on. */
  saveCheckpoint(checkpoint: unknown): Promise<void>;
}

/** Does the work and returns its result, a JSON object or nothing. An `AppError` fails the job with its sentence. */
export type JobHandler = (context: JobContext) => Promise<Readonly<Record<string, unknown>> | undefined>;

/** Handlers by kind. */
export type JobHandlers = Readonly<Record<string, JobHandler>>;

const PROGRESS_EVERY_MS = 500;

/** Performs a claimed job to its end and writes how it ended; renews the lease meanwhile. */
export async function performJob(parts: {
  database: Database;
  handlers: JobHandlers;
  row: JobRow;
  worker: string;
  leaseSeconds: number;
  cancel: AbortController;
  stopping: AbortSignal;
}): Promise<void> {
  const { database, row, worker, leaseSeconds, cancel } = parts;
  const handler = parts.handlers[row.kind];
  if (handler === undefined) throw new Error(`no handler for jobs of kind ${row.kind}`);
  if (parts.stopping.aborted) cancel.abort('stopping');
  const progress = progressWriter(database, row.id, worker);
  const heartbeat = setInterval(() => {
    void renewLease(database, row.id, worker, leaseSeconds).then((found) => {
      if (found !== undefined) cancel.abort(found);
    });
  }, (leaseSeconds * 1000) / 3);
  try {
    const result = await handler({
      database,
      job: row.id,
      kind: row.kind,
      input: row.input,
      actor: row.actor as Actor,
      checkpoint: row.checkpoint,
      attempt: row.attempts,
      signal: cancel.signal,
      report: progress.report,
      saveCheckpoint: (checkpoint) => saveCheckpoint(database, row.id, worker, checkpoint),
    });
    await progress.flush();
    const how = cancel.signal.aborted ? String(cancel.signal.reason) : 'done';
    await endJob(database, row.id, worker, how === 'done' || how === 'cancelled' ? { state: how, result } : 'put back');
  } catch (error) {
    await progress.flush();
    const how = cancel.signal.aborted ? String(cancel.signal.reason) : 'failed';
    if (how === 'cancelled') await endJob(database, row.id, worker, { state: 'cancelled', result: undefined });
    else if (how === 'failed') await endJob(database, row.id, worker, { state: 'failed', error: errorOf(error, database, row.id) });
    else await endJob(database, row.id, worker, 'put back');
  } finally {
    clearInterval(heartbeat);
    progress.stop();
  }
}

function errorOf(error: unknown, database: Database, job: string): { code: string; facts: unknown } {
  if (error instanceof AppError) return { code: error.code, facts: error.facts };
  const incident = newId();
  database.log(`incident ${incident}: job ${job} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { code: 'job_failed', facts: { incident } };
}

interface ProgressWriter {
  report(progress: Readonly<Record<string, unknown>>): void;
  flush(): Promise<void>;
  stop(): void;
}

/** Keeps the latest report and writes it at most twice a second. */
function progressWriter(database: Database, job: string, worker: string): ProgressWriter {
  let latest: Readonly<Record<string, unknown>> | undefined;
  let lastWrite = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (latest === undefined) return writing;
    const progress = JSON.stringify(latest);
    latest = undefined;
    lastWrite = Date.now();
    writing = writing
      .then(() =>
        database.pool.query(
          `with told as (
             update platform.job
                set progress = $3, event_number = event_number + 1
              where id = $1 and worker_id = $2
              returning id)
           select pg_notify($4, 'event ' || id) from told`,
          [job, worker, progress, CHANNEL],
        ),
      )
      .then(
        () => undefined,
        // The next report, or the end of the job, tells it again.
        (error: Error) => database.log(`progress of job ${job}: ${error.message}`),
      );
    return writing;
  };
  return {
    report: (progress) => {
      latest = progress;
      timer ??= setTimeout(() => void write(), Math.max(0, lastWrite + PROGRESS_EVERY_MS - Date.now()));
    },
    flush: write,
    stop: () => clearTimeout(timer),
  };
}

/** Returns why to stop: somebody asked to cancel, or the job is no longer ours. */
async function renewLease(database: Database, job: string, worker: string, leaseSeconds: number): Promise<'cancelled' | 'lost' | undefined> {
  try {
    const { rows } = await database.pool.query<{ cancelled: boolean }>(
      `update platform.job
          set lease_until = now() + make_interval(secs => $3)
        where id = $1 and worker_id = $2
        returning cancel_asked_at is not null as cancelled`,
      [job, worker, leaseSeconds],
    );
    if (rows[0] === undefined) return 'lost';
    return rows[0].cancelled ? 'cancelled' : undefined;
  } catch (error) {
    // The lease outlives two missed renewals; a server that is gone for longer costs us the job, and we learn it next time.
    database.log(`lease of job ${job}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function saveCheckpoint(database: Database, job: string, worker: string, checkpoint: unknown): Promise<void> {
  await database.pool.query('update platform.job set checkpoint = $3 where id = $1 and worker_id = $2', [job, worker, JSON.stringify(checkpoint)]);
}

type Ending =
  | { state: 'done' | 'cancelled'; result: Readonly<Record<string, unknown>> | undefined }
  | { state: 'failed'; error: { code: string; facts: unknown } }
  | 'put back';

/** Writes the end of a job, unless another worker has it by now. */
async function endJob(database: Database, job: string, worker: string, ending: Ending): Promise<void> {
  const [state, result, error] =
    ending === 'put back'
      ? ['waiting', null, null]
      : [
          ending.state,
          'result' in ending && ending.result !== undefined ? JSON.stringify(ending.result) : null,
          'error' in ending ? JSON.stringify(ending.error) : null,
        ];
  await database.pool.query(
    `with ended as (
       update platform.job
          set state = $3::text,
              result = $4::jsonb,
              error = $5::jsonb,
              -- A job put back has not used its attempt up.
              attempts = attempts - (case when $3 = 'waiting' then 1 else 0 end),
              worker_id = null,
              lease_until = null,
              finished_at = case when $3 = 'waiting' then null else now() end,
              event_number = event_number + 1
        where id = $1 and worker_id = $2
        returning id, state)
     select pg_notify($6, 'event ' || id), case when state = 'waiting' then pg_notify($6, 'waiting ' || id) end from ended`,
    [job, worker, state, result, error, CHANNEL],
  );
}
