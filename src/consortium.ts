/** The consortium's own row in the workbook: its names, time zone and clock. It belongs to no storey. */
import type { PartnershipFacts } from './partnership/index.ts';
import { recordChange } from './platform/audit/record-change.ts';
import type { PlatformTables } from './platform/database/platform-tables.ts';
import type { Tx } from './platform/database/transaction.ts';

type ConsortiumRow = PartnershipFacts['consortium'][number];

export async function readConsortiumRow(tx: Tx): Promise<ConsortiumRow> {
  const row = await tx
    .tables<PlatformTables>()
    .selectFrom('platform.consortium')
    .select(['key', 'name_zh', 'name_en', 'time_zone', 'clock_day'])
    .where('id', '=', tx.actor.consortium)
    .executeTakeFirstOrThrow();
  return { key: row.key, nameZh: row.name_zh, nameEn: row.name_en, timeZone: row.time_zone, clockDay: row.clock_day };
}

/** Takes names, time zone and clock over; the key of a consortium never changes. Returns the rows written, 0 or 1. */
export async function saveConsortiumRow(tx: Tx, row: ConsortiumRow, { parties, why }: { parties: readonly string[]; why: string }): Promise<number> {
  const before = await readConsortiumRow(tx);
  const after = { ...row, key: before.key };
  const isSame = (Object.keys(after) as (keyof ConsortiumRow)[]).every((column) => after[column] === before[column]);
  if (isSame) return 0;
  await tx
    .tables<PlatformTables>()
    .updateTable('platform.consortium')
    .set({ name_zh: row.nameZh, name_en: row.nameEn, time_zone: row.timeZone, clock_day: row.clockDay })
    .where('id', '=', tx.actor.consortium)
    .execute();
  const ownerParty = parties[0];
  if (ownerParty !== undefined) await recordChange(tx, { kind: 'consortium', id: tx.actor.consortium, ownerParty, before: { ...before }, after: { ...after }, why });
  return 1;
}
