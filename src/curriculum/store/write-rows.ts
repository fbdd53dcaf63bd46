/** Writes rows of the storey, each with its audit row in the same transaction. */
import { recordChange } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { AppError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { curriculumErrors } from '../errors.ts';

const TABLES = {
  competence: 'curriculum.competence',
  course: 'curriculum.course',
  course_competence: 'curriculum.course_competence',
  programme_version: 'curriculum.programme_version',
  framework_version: 'curriculum.framework_version',
  venue_offer: 'curriculum.venue_offer',
} as const;

export type RowKind = keyof typeof TABLES;

export type Columns = Readonly<Record<string, string | number | null>>;

const UNIQUE_VIOLATION = '23505';

/** Inserts a row; `valid_to` is given as the last day and stored as the day after. Returns its id. Errors: `curriculum_key_taken`. */
export async function insertRow(tx: Tx, kind: RowKind, ownerParty: string, columns: Columns): Promise<string> {
  const id = newId();
  const names = Object.keys(columns);
  const values = [tx.actor.consortium, id, ownerParty, ...names.map((name) => columns[name])];
  const places = ['$1', '$2', '$3', ...names.map((name, i) => placeOf(name, i + 4))];
  await keyTaken(columns, () => tx.query(`insert into ${TABLES[kind]} (consortium_id, id, owner_party_id, ${names.join(', ')}) values (${places.join(', ')})`, values));
  await recordChange(tx, { kind, id, ownerParty, before: null, after: columns });
  return id;
}

/** Changes columns of a row; `valid_to` is the last day. */
export async function updateRow(tx: Tx, kind: RowKind, row: { readonly id: string; readonly ownerParty: string }, before: Columns, after: Columns): Promise<void> {
  const names = Object.keys(after);
  await tx.query(`update ${TABLES[kind]} set ${names.map((name, i) => `${name} = ${placeOf(name, i + 3)}`).join(', ')} where consortium_id = $1 and id = $2`, [
    tx.actor.consortium,
    row.id,
    ...names.map((name) => after[name]),
  ]);
  await recordChange(tx, { kind, id: row.id, ownerParty: row.ownerParty, before, after });
}

/** Removes a link; what it was stays in the audit trail. */
export async function deleteRow(tx: Tx, kind: 'course_competence', row: { readonly id: string; readonly ownerParty: string }, before: Columns): Promise<void> {
  await tx.query(`delete from ${TABLES[kind]} where consortium_id = $1 and id = $2`, [tx.actor.consortium, row.id]);
  await recordChange(tx, { kind, id: row.id, ownerParty: row.ownerParty, before, after: null });
}

/** Replaces a dated row: the old one stays, with the instant at which it was superseded. Returns the id of the new one. */
export async function replaceDated(tx: Tx, kind: 'venue_offer', row: { readonly id: string; readonly ownerParty: string }, before: Columns, after: Columns): Promise<string> {
  await tx.query(`update ${TABLES[kind]} set superseded_at = now() where consortium_id = $1 and id = $2`, [tx.actor.consortium, row.id]);
  const id = newId();
  const names = Object.keys(after);
  const places = ['$1', '$2', '$3', ...names.map((name, i) => placeOf(name, i + 4))];
  await tx.query(`insert into ${TABLES[kind]} (consortium_id, id, owner_party_id, ${names.join(', ')}) values (${places.join(', ')})`, [
    tx.actor.consortium,
    id,
    row.ownerParty,
    ...names.map((name) => after[name]),
  ]);
  await recordChange(tx, { kind, id, ownerParty: row.ownerParty, before, after });
  return id;
}

/** The name of a competence or course as columns. */
export function nameColumns(name: { readonly zh: string | null; readonly en: string | null }): { name_zh: string | null; name_en: string | null } {
  return { name_zh: name.zh, name_en: name.en };
}

function placeOf(name: string, position: number): string {
  return name === 'valid_to' ? `$${position}::date + 1` : `$${position}`;
}

/** A key of a row the actor cannot see is taken, too: the index knows it. */
async function keyTaken<T>(columns: Columns, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION && columns['key'] !== undefined) {
      throw new AppError(curriculumErrors.curriculum_key_taken, { key: columns['key'] }, { cause: error });
    }
    throw error;
  }
}
