import type { Database } from '../database/connect.ts';
import type { Actor } from '../database/transaction.ts';
import { AppError } from '../errors.ts';
import { CHANNEL } from './bell.ts';
import { jobOf, maySeeJob, type Job, type JobRow } from './job.ts';
import { jobErrors } from './errors.ts';

/** A job as the actor may see it. Errors: `job_not_found`. */
export async function readJob(database: Database, actor: Actor, job: string): Promise<Job> {
  return jobOf(await findRow(database, actor, job));
}

/** The consortium's latest jobs of some kinds that the actor may see, newest first. */
export async function listJobs(database: Database, actor: Actor, options: { kinds?: readonly string[]; limit?: number } = {}): Promise<Job[]> {
  let query = database.app.selectFrom('platform.job').selectAll().where('consortium_id', '=', actor.consortium);
  if (options.kinds !== undefined) query = query.where('kind', 'in', options.kinds.length > 0 ? [...options.kinds] : ['']);
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(options.limit ?? 50)
    .execute();
  return rows.filter((row) => maySeeJob(row, actor)).map(jobOf);
}

/**
 * Asks a job to end: one that waits is cancelled at once, a running one is told and keeps what it has. A finished one
 * stays as it is. Errors: `job_not_found`.
 */
export async function cancelJob(database: Database, actor: Actor, job: string): Promise<Job> {
  await findRow(database, actor, job);
  const { rows } = await database.pool.query<JobRow>(
    `update platform.job
        set cancel_asked_at = coalesce(cancel_asked_at, now()),
            state = case state when 'waiting' then 'cancelled' else state end,
            finished_at = case state when 'waiting' then now() else finished_at end,
            event_number = event_number + 1
      where id = $1
        and state in ('waiting', 'running')
      returning *`,
    [job],
  );
  if (rows[0] === undefined) return readJob(database, actor, job);
  await database.pool.query('select pg_notify($1, $2), pg_notify($1, $3)', [CHANNEL, `cancel ${job}`, `event ${job}`]);
  return jobOf(rows[0]);
}

async function findRow(database: Database, actor: Actor, job: string): Promise<JobRow> {
  const row = await database.app.selectFrom('platform.job').selectAll().where('id', '=', job).executeTakeFirst();
  if (row === undefined || !maySeeJob(row, actor)) throw new AppError(jobErrors.job_not_found, { job });
  return row;
}
