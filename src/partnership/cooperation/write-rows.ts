/** Writes rows of needs, visits, commitments and tasks, each with its audit row. Table and column names are constants of the code. */
import { recordChange } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { newId } from '../../platform/ids.ts';

export type RowKind =
  | 'need' | 'need_answer' | 'visit' | 'visit_party' | 'visit_person' | 'visit_stop' | 'agenda_item' | 'commitment' | 'commitment_evidence' | 'minute_line'
  | 'policy' | 'aspect' | 'task' | 'milestone' | 'indicator';

type Columns = Readonly<Record<string, unknown>>;

export interface StoredRow {
  readonly id: string;
  readonly ownerParty: string;
}

/** Kinds that count their changes, so that two people editing one notice each other. */
const COUNTED: readonly RowKind[] = ['need', 'visit', 'commitment', 'minute_line'];

/** Returns the id of the new row. */
export async function insertRow(tx: Tx, kind: RowKind, ownerParty: string, columns: Columns, id: string = newId()): Promise<string> {
  const names = Object.keys(columns);
  const places = names.map((_, i) => `$${i + 4}`);
  await tx.query(
    `insert into partnership.${kind} (consortium_id, id, owner_party_id, ${names.join(', ')}) values ($1, $2, $3, ${places.join(', ')})`,
    [tx.actor.consortium, id, ownerParty, ...names.map((name) => columns[name])],
  );
  await recordChange(tx, { kind, id, ownerParty, before: null, after: columns });
  return id;
}

/** Writes what differs; a change that changes nothing leaves no trace. */
export async function updateRow(tx: Tx, kind: RowKind, row: StoredRow, columns: Columns): Promise<void> {
  const names = Object.keys(columns);
  if (names.length === 0) return;
  const [before] = await tx.query<Record<string, unknown>>(`select ${names.join(', ')} from partnership.${kind} where consortium_id = $1 and id = $2 for update`, [tx.actor.consortium, row.id]);
  if (before === undefined) throw new Error(`${kind} ${row.id} vanished while it was changed`);
  if (names.every((name) => JSON.stringify(before[name]) === JSON.stringify(columns[name] ?? null))) return;
  const set = names.map((name, i) => `${name} = $${i + 3}`);
  if (COUNTED.includes(kind)) set.push('revision = revision + 1');
  await tx.query(`update partnership.${kind} set ${set.join(', ')} where consortium_id = $1 and id = $2`, [tx.actor.consortium, row.id, ...names.map((name) => columns[name])]);
  await recordChange(tx, { kind, id: row.id, ownerParty: row.ownerParty, before, after: columns });
}

/** Makes changes of one row wait for each other, so that the second reads what the first wrote. */
export async function lockForChange(tx: Tx, kind: 'need' | 'visit' | 'commitment' | 'minute_line', id: string): Promise<void> {
  await tx.query(`select x.id from partnership.${kind} as x where x.consortium_id = $1 and x.id = $2 for update`, [tx.actor.consortium, id]);
}

/** Puts new rows in the place of those of a visit: its sides, people, tour or agenda. */
export async function replaceRowsOfVisit(tx: Tx, kind: 'visit_party' | 'visit_person' | 'visit_stop' | 'agenda_item', visit: StoredRow, columns: readonly string[], rows: readonly Columns[]): Promise<void> {
  const order = columns.includes('position') ? 'position' : 'id';
  const before = await tx.query<Record<string, unknown>>(`select id, ${columns.join(', ')} from partnership.${kind} where consortium_id = $1 and visit_id = $2 order by ${order}`, [tx.actor.consortium, visit.id]);
  const plain = (row: Columns): string => JSON.stringify(columns.map((name) => row[name] ?? null));
  if (before.length === rows.length && before.every((row, i) => plain(row) === plain(rows[i] ?? {}))) return;
  await tx.query(`delete from partnership.${kind} where consortium_id = $1 and visit_id = $2`, [tx.actor.consortium, visit.id]);
  for (const { id, ...was } of before) await recordChange(tx, { kind, id: String(id), ownerParty: visit.ownerParty, before: { visit_id: visit.id, ...was }, after: null });
  for (const row of rows) await insertRow(tx, kind, visit.ownerParty, { visit_id: visit.id, ...row });
}

/** A key of its own for a record that people make: what it is, the day, and the end of its id. */
export function keyOf(kind: string, day: string, id: string): string {
  return `${kind}-${day}-${id.slice(-6)}`;
}

/** Who changed a record last, where the actor may know. */
export async function readLastChange(tx: Tx, record: string): Promise<{ native: string; latin: string | null } | undefined> {
  const [row] = await tx.query<{ native: string; latin: string | null }>(
    `select p.native_name as native, p.latin_name as latin
     from platform.audit_entry as e
     join partnership.person as p on p.consortium_id = $1 and p.id = e.person_id
     where e.consortium_id = $1
       and e.record_id = $2
     order by e.id desc
     limit 1`,
    [tx.actor.consortium, record],
  );
  return row;
}
