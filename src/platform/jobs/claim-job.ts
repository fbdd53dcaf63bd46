import type { Database } from '../database/connect.ts';
import { CHANNEL } from './bell.ts';
import type { JobRow } from './job.ts';

/**
 * Takes the oldest job that waits, or that a dead worker left, and leases it. `skip locked` lets several workers ask at
 * once without waiting for each other; the lease, not the row lock, holds the job afterwards.
 */
export async function claimJob(
  database: Database,
  options: { worker: string; kinds: readonly string[]; leaseSeconds: number },
): Promise<JobRow | undefined> {
  const { rows } = await database.pool.query<JobRow>(
    `update platform.job
        set state = 'running',
            worker_id = $1,
            lease_until = now() + make_interval(secs => $3),
            attempts = attempts + 1,
            started_at = coalesce(started_at, now()),
            event_number = event_number + 1
      where id = (
        select id
          from platform.job
         where kind = any ($2)
           and cancel_asked_at is null
           and attempts < max_attempts
           and (state = 'waiting' or (state = 'running' and lease_until < now()))
         order by created_at, id
         limit 1
           for update skip locked)
      returning *`,
    [options.worker, options.kinds, options.leaseSeconds],
  );
  const row = rows[0];
  if (row !== undefined) await database.pool.query('select pg_notify($1, $2)', [CHANNEL, `event ${row.id}`]);
  return row;
}

/**
 * Ends jobs nobody may take any more: those whose worker died in the last attempt, and those a worker left (by dying or
 * by stopping) after a cancel had been asked for.
 */
export async function failCrashedJobs(database: Database): Promise<void> {
  await database.pool.query(
    `with ended as (
       update platform.job
          set state = case when cancel_asked_at is null then 'failed' else 'cancelled' end,
              error = case when cancel_asked_at is null
                           then jsonb_build_object('code', 'job_crashed', 'facts', jsonb_build_object('attempts', attempts)) end,
              worker_id = null,
              lease_until = null,
              finished_at = now(),
              event_number = event_number + 1
        where (state = 'running' and lease_until < now() and (attempts >= max_attempts or cancel_asked_at is not null))
           or (state = 'waiting' and cancel_asked_at is not null)
        returning id)
     select pg_notify($1, 'event ' || id) from ended`,
    [CHANNEL],
  );
}
