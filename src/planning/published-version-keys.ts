import type { Tx } from '../platform/database/transaction.ts';

/** Keys of the plan versions that are published, or were: they and their placements stay as they are. */
export async function publishedVersionKeys(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ key: string }>(`select key from planning.plan_version where consortium_id = $1 and state <> 'draft'`, [tx.actor.consortium]);
  return new Set(rows.map(({ key }) => key));
}
