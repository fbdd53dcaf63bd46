import type { Database } from '../database/connect.ts';
import { onDuty, type Tx } from '../database/transaction.ts';
import { digestEntry, digestField, hashSeal, type AuditField } from './digests.ts';
import { FIRST_HASH, programActor } from './seal-audit.ts';

/** One place where the trail does not prove itself. */
export interface AuditBreak {
  readonly what: 'seal-missing' | 'seal-altered' | 'chain-broken' | 'entry-altered' | 'value-altered';
  readonly seal: number;
  readonly entry?: string;
  readonly field?: string;
}

export interface AuditVerdict {
  readonly seals: number;
  readonly entries: number;
  readonly unsealed: number;
  /** Fields whose values were removed with a person's; their digests still stand. */
  readonly anonymisedFields: number;
  /** Note it outside the system: a later trail that does not contain it was cut short. */
  readonly lastHash: string;
  readonly breaks: readonly AuditBreak[];
}

/** Recomputes the whole chain of a consortium, a seal at a time, in one consistent view. */
export async function verifyAudit(database: Database, consortium: string): Promise<AuditVerdict> {
  return onDuty(database, 'audit', programActor(consortium), async (tx) => {
    await tx.query('set transaction isolation level repeatable read');
    const seals = await tx.query<SealRow>(
      `select number, entry_count as "entryCount", previous_hash as "previousHash", hash, sealed_at as "sealedAt"
         from platform.audit_seal
        where consortium_id = $1
        order by number`,
      [consortium],
    );
    const breaks: AuditBreak[] = [];
    let lastHash = FIRST_HASH;
    let entryCount = 0;
    let anonymisedFields = 0;
    for (const [index, seal] of seals.entries()) {
      const expected = (seals[index - 1]?.number ?? 0) + 1;
      if (seal.number !== expected) breaks.push({ what: 'seal-missing', seal: expected });
      else if (seal.previousHash !== lastHash) breaks.push({ what: 'chain-broken', seal: seal.number });
      const entries = await readEntries(tx, consortium, seal.number);
      if (hashSeal({ consortium, ...seal, entries }) !== seal.hash) breaks.push({ what: 'seal-altered', seal: seal.number });
      for (const entry of entries) breaks.push(...breaksOf(entry, consortium, seal.number));
      entryCount += entries.length;
      anonymisedFields += entries.flatMap(({ fields }) => fields).filter((field) => field.salt === undefined).length;
      lastHash = seal.hash;
    }
    const [rest] = await tx.query<{ count: number }>(
      'select count(*) as count from platform.audit_entry where consortium_id = $1 and seal_number is null',
      [consortium],
    );
    return { seals: seals.length, entries: entryCount, unsealed: rest?.count ?? 0, anonymisedFields, lastHash, breaks };
  });
}

interface SealRow {
  readonly number: number;
  readonly entryCount: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly sealedAt: Date;
}

interface EntryRow {
  readonly id: string;
  readonly ownerParty: string;
  readonly subjectPerson: string | null;
  readonly at: Date;
  readonly account: string | null;
  readonly person: string | null;
  readonly kind: string;
  readonly record: string;
  readonly operation: string;
  readonly fields: readonly AuditField[];
  readonly digest: string;
}

function readEntries(tx: Tx, consortium: string, seal: number): Promise<EntryRow[]> {
  return tx.query<EntryRow>(
    `select id, owner_party_id as "ownerParty", subject_person_id as "subjectPerson", at, account_id as account,
            person_id as person, kind, record_id as record, operation, fields, digest
       from platform.audit_entry
      where consortium_id = $1
        and seal_number = $2
      order by id`,
    [consortium, seal],
  );
}

function breaksOf(row: EntryRow, consortium: string, seal: number): AuditBreak[] {
  const { digest, ...facts } = row;
  const breaks: AuditBreak[] = [];
  if (digestEntry({ consortium, ...facts }) !== digest) breaks.push({ what: 'entry-altered', seal, entry: row.id });
  for (const field of row.fields) {
    // No salt: the value was removed with a person's, and the digest stands in its place.
    if (field.salt === undefined && field.before === undefined && field.after === undefined) continue;
    const { name, before = null, after = null, salt = '' } = field;
    if (digestField({ name, before, after, salt }) !== field.digest) breaks.push({ what: 'value-altered', seal, entry: row.id, field: name });
  }
  return breaks;
}
