import type { Tx } from '../platform/database/transaction.ts';
import type { DeclaredDay } from '../platform/work-calendar.ts';

/** The holidays and make-up workdays the consortium declared for years no published calendar covers. */
export function readDeclaredDays(tx: Tx): Promise<DeclaredDay[]> {
  return tx.query<DeclaredDay & Record<string, unknown>>('select day, kind from partnership.calendar_day where consortium_id = $1 order by day', [tx.actor.consortium]);
}
