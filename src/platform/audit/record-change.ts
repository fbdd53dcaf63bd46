import { randomBytes } from 'node:crypto';
import type { Tx } from '../database/transaction.ts';
import { newId } from '../ids.ts';
import { canonicalJson, digestEntry, digestField, type AuditField } from './digests.ts';

/** A change of one record, as its store makes it. Columns of the row or any other named values; dates as `Date` or text. */
export interface Change {
  /** What is changed, by its name in the glossary: `venue`, `plan` … */
  readonly kind: string;
  readonly id: string;
  readonly ownerParty: string;
  /** The person the record is about; anonymising that person removes the values of this entry. */
  readonly subjectPerson?: string | null;
  /** Null: the record is made now. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** Null: the record is removed. Both null: something was done with it (`why` says what). */
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly why?: string;
}

/** Rows written per statement. */
const BATCH = 500;

/** Leaves one audit row in the transaction of the change; a change that changes nothing leaves none. */
export async function recordChange(tx: Tx, change: Change): Promise<void> {
  await recordChanges(tx, [change]);
}

/** Like `recordChange` for many records, in few statements. Returns how many rows were left. */
export async function recordChanges(tx: Tx, changes: readonly Change[]): Promise<number> {
  const at = new Date();
  const rows = changes.map((change) => rowOf(tx, change, at)).filter((row) => row !== undefined);
  for (let from = 0; from < rows.length; from += BATCH) {
    await tx.query(
      `insert into platform.audit_entry
         (consortium_id, id, owner_party_id, subject_person_id, at, account_id, person_id, kind, record_id, operation, fields, digest)
       select $1::uuid, r.id, r.owner_party_id, r.subject_person_id, $2::timestamptz, $3::uuid, $4::uuid, r.kind, r.record_id, r.operation, r.fields, r.digest
         from jsonb_to_recordset($5::jsonb) as r
              (id uuid, owner_party_id uuid, subject_person_id uuid, kind text, record_id uuid, operation text, fields jsonb, digest text)`,
      [tx.actor.consortium, at, tx.actor.account, tx.actor.person, JSON.stringify(rows.slice(from, from + BATCH))],
    );
  }
  return rows.length;
}

interface Row {
  readonly id: string;
  readonly owner_party_id: string;
  readonly subject_person_id: string | null;
  readonly kind: string;
  readonly record_id: string;
  readonly operation: 'create' | 'change' | 'remove' | 'act';
  readonly fields: readonly AuditField[];
  readonly digest: string;
}

function rowOf(tx: Tx, change: Change, at: Date): Row | undefined {
  const operation = operationOf(change);
  const changed = changedFields(change);
  if (operation === 'change' && changed.length === 0) return undefined;
  if (change.why !== undefined) changed.push({ name: 'why', before: null, after: change.why });
  const fields = changed.map((field): AuditField => {
    const salted = { ...field, salt: randomBytes(16).toString('hex') };
    return { ...salted, digest: digestField(salted) };
  });
  const id = newId();
  const digest = digestEntry({
    consortium: tx.actor.consortium,
    id,
    ownerParty: change.ownerParty,
    subjectPerson: change.subjectPerson ?? null,
    at,
    account: tx.actor.account,
    person: tx.actor.person,
    kind: change.kind,
    record: change.id,
    operation,
    fields,
  });
  return {
    id,
    owner_party_id: change.ownerParty,
    subject_person_id: change.subjectPerson ?? null,
    kind: change.kind,
    record_id: change.id,
    operation,
    fields,
    digest,
  };
}

function operationOf({ before, after }: Change): Row['operation'] {
  if (before === null) return after === null ? 'act' : 'create';
  return after === null ? 'remove' : 'change';
}

interface FieldChange {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Values are compared, and kept, as JSON has them: a `Date` is its ISO text, a missing value is null. */
function changedFields({ before, after }: Change): FieldChange[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].sort().flatMap((name): FieldChange[] => {
    const [was, is] = [asJson(before?.[name]), asJson(after?.[name])];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ name, before: was, after: is }];
  });
}

function asJson(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  return JSON.parse(JSON.stringify(value)) as unknown;
}
