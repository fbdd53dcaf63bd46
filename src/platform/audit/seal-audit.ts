import { onDuty, type Actor, type Tx } from '../database/transaction.ts';
import type { Database } from '../database/connect.ts';
import { hashSeal } from './digests.ts';

const BATCH = 1000;
const UNIQUE_VIOLATION = '23505';

/** The hash that precedes the first seal of every consortium. */
export const FIRST_HASH = '0'.repeat(64);

/**
 * Chains the committed entries of a consortium that no seal holds yet, in batches of at most 1000. Entries are ordered
 * within a batch only: a slow transaction's entries join a later seal. Two sealers at once are harmless: the second
 * one's seal has a number that is taken, and it leaves. Returns the number of entries sealed.
 */
export async function sealAudit(database: Database, consortium: string, now: () => Date = () => new Date()): Promise<number> {
  let total = 0;
  for (;;) {
    const sealed = await sealBatch(database, consortium, now());
    total += sealed;
    if (sealed < BATCH) return total;
  }
}

async function sealBatch(database: Database, consortium: string, sealedAt: Date): Promise<number> {
  try {
    return await onDuty(database, 'audit', programActor(consortium), (tx) => addSeal(tx, consortium, sealedAt));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) return 0;
    throw error;
  }
}

async function addSeal(tx: Tx, consortium: string, sealedAt: Date): Promise<number> {
  const [last] = await tx.query<{ number: number; hash: string }>(
    'select number, hash from platform.audit_seal where consortium_id = $1 order by number desc limit 1',
    [consortium],
  );
  const entries = await tx.query<{ id: string; digest: string }>(
    `select id, digest
       from platform.audit_entry
      where consortium_id = $1
        and seal_number is null
      order by id
      limit $2
      for update skip locked`,
    [consortium, BATCH],
  );
  if (entries.length === 0) return 0;
  const number = (last?.number ?? 0) + 1;
  const previousHash = last?.hash ?? FIRST_HASH;
  const hash = hashSeal({ consortium, number, previousHash, sealedAt, entries });
  await tx.query(
    `insert into platform.audit_seal (consortium_id, number, entry_count, previous_hash, hash, sealed_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [consortium, number, entries.length, previousHash, hash, sealedAt],
  );
  await tx.query('update platform.audit_entry set seal_number = $2 where consortium_id = $1 and id = any ($3::uuid[])', [
    consortium,
    number,
    entries.map(({ id }) => id),
  ]);
  return entries.length;
}

/** The program itself, acting for nobody. The day matters to no duty. */
export function programActor(consortium: string): Actor {
  const today = new Date().toISOString().slice(0, 10);
  return { consortium, parties: [], person: null, account: null, roles: [], today, locale: 'en' };
}
