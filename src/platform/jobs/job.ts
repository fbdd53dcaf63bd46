import type { JobState, JobTable } from '../database/platform-tables.ts';
import type { Actor } from '../database/transaction.ts';
import type { Facts } from '../errors.ts';
import type { Selectable } from 'kysely';

/** A job as people see it. `error` is presented in the reader's language by who answers. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  readonly progress: Readonly<Record<string, unknown>> | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly error: { readonly code: string; readonly facts: Facts } | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly isCancelAsked: boolean;
  /** Grows with every change; the id of the event that tells it. */
  readonly eventNumber: number;
}

export type JobRow = Selectable<JobTable>;

export function jobOf(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    progress: row.progress as Job['progress'],
    result: row.result as Job['result'],
    error: row.error as Job['error'],
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    isCancelAsked: row.cancel_asked_at !== null,
    eventNumber: row.event_number,
  };
}

export function isFinished(job: Pick<Job, 'state'>): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
}

const OVERSEERS = new Set(['coordinator', 'administrator']);

/** A job is seen by who asked for it and by the coordinators and administrators of its consortium. */
export function maySeeJob(row: Pick<JobRow, 'consortium_id' | 'account_id'>, actor: Actor): boolean {
  if (row.consortium_id !== actor.consortium) return false;
  if (row.account_id !== null && row.account_id === actor.account) return true;
  return actor.roles.some(({ role }) => OVERSEERS.has(role));
}
