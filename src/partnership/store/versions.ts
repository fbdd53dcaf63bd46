/** Writes dated rows: nothing is overwritten, what no longer holds is kept with the instant at which it was superseded. */
import { recordChanges, type Change } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/ids.ts';
import type { Span } from '../spans.ts';

const TABLES = {
  venue_version: 'partnership.venue_version',
  venue_mentor: 'partnership.venue_mentor',
  person_role: 'partnership.person_role',
  agreement_version: 'partnership.agreement_version',
  share: 'partnership.share',
} as const;

export type DatedKind = keyof typeof TABLES;

/** Whose row it is and whom it concerns. */
export interface RowOwner {
  readonly ownerParty: string;
  readonly subjectPerson?: string;
}

export interface DatedRow extends Span {
  /** Columns besides the span, by their name in the database. */
  readonly columns: Readonly<Record<string, string | number | null>>;
}

/**
 * Takes back `superseded` and writes `inserted` instead, with their audit rows. A row that is taken back to be written
 * again with other days leaves one audit entry, which tells both.
 */
export async function replaceDated(
  tx: Tx,
  kind: DatedKind,
  owner: RowOwner,
  { superseded, inserted, why }: { superseded: readonly (DatedRow & { readonly id: string })[]; inserted: readonly DatedRow[]; why?: string },
): Promise<void> {
  await supersede(tx, kind, superseded.map((row) => row.id));
  const changes: Change[] = [];
  const continued = new Set<string>();
  for (const row of inserted) {
    const id = await insert(tx, kind, owner, row);
    const before = superseded.find((old) => !continued.has(old.id) && old.from === row.from);
    if (before !== undefined) continued.add(before.id);
    changes.push({ kind, id, ...subjectOf(owner), ownerParty: owner.ownerParty, before: before === undefined ? null : valuesOf(before), after: valuesOf(row), ...(why === undefined ? {} : { why }) });
  }
  for (const row of superseded) {
    if (!continued.has(row.id)) changes.push({ kind, id: row.id, ...subjectOf(owner), ownerParty: owner.ownerParty, before: valuesOf(row), after: null, ...(why === undefined ? {} : { why }) });
  }
  await recordChanges(tx, changes);
}

function subjectOf(owner: RowOwner): { subjectPerson?: string } {
  return owner.subjectPerson === undefined ? {} : { subjectPerson: owner.subjectPerson };
}

function valuesOf(row: DatedRow): Record<string, unknown> {
  return { ...row.columns, valid_from: row.from, last_day: row.to };
}

async function supersede(tx: Tx, kind: DatedKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `update ${TABLES[kind]}
     set superseded_at = now()
     where consortium_id = $1
       and id = any ($2::uuid[])`,
    [tx.actor.consortium, ids],
  );
}

async function insert(tx: Tx, kind: DatedKind, owner: RowOwner, row: DatedRow): Promise<string> {
  const id = newId();
  const names = Object.keys(row.columns);
  const columns = ['consortium_id', 'id', 'owner_party_id', 'subject_person_id', 'valid_from', 'valid_to', ...names];
  const values = [tx.actor.consortium, id, owner.ownerParty, owner.subjectPerson ?? null, row.from, row.to, ...names.map((name) => row.columns[name])];
  const places = values.map((_, i) => (columns[i] === 'valid_to' ? `$${i + 1}::date + 1` : `$${i + 1}`));
  await tx.query(`insert into ${TABLES[kind]} (${columns.join(', ')}) values (${places.join(', ')})`, values);
  return id;
}
