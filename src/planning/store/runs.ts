import type { PlanRun } from '../../contract/planning-words.ts';
import type { Tx } from '../../platform/database/transaction.ts';

/** The latest planning jobs of a plan, newest first. Jobs are rows of the platform; the plan stands in their input. */
export async function readRuns(tx: Tx, kind: string, plan: string, limit = 8): Promise<PlanRun[]> {
  const rows = await tx.query<Omit<PlanRun, 'createdAt' | 'finishedAt'> & { createdAt: Date; finishedAt: Date | null }>(
    `select id as job, state, progress, result, created_at as "createdAt", finished_at as "finishedAt"
       from platform.job
      where consortium_id = $1
        and kind = $2
        and input ->> 'plan' = $3
      order by created_at desc, id desc
      limit $4`,
    [tx.actor.consortium, kind, plan, limit],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null }));
}
