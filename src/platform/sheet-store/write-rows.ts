/** Bulk writes of mapped rows. Values travel as one JSON document per batch and get their types from the table. */
import type { Tx } from '../database/transaction.ts';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { TableValues } from './convert.ts';
import { sheetStoreErrors } from './errors.ts';
import { columnNameOf, type SheetTable } from './mapping.ts';

export interface NewRow {
  readonly id: string;
  readonly owner: string;
  readonly subject: string | null;
  readonly values: TableValues;
  readonly links: Readonly<Record<string, readonly string[]>>;
}

const BATCH = 1000;
const EXCLUSION_VIOLATION = '23P01';
const UNIQUE_VIOLATION = '23505';

export async function insertRows(tx: Tx, mapping: SheetTable, rows: readonly NewRow[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = ['consortium_id', 'id', 'owner_party_id', 'subject_person_id', ...Object.keys(first.values)];
  await inBatches(rows, (batch) =>
    told(mapping, () =>
      tx.query(
        `insert into ${mapping.table} (${columns.join(', ')})
         select ${columns.join(', ')}
         from jsonb_populate_recordset(null::${mapping.table}, $1::jsonb)`,
        [JSON.stringify(batch.map((row) => record(tx, mapping, row)))],
      ),
    ),
  );
}

export async function updateRows(tx: Tx, mapping: SheetTable, rows: readonly NewRow[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first.values);
  await inBatches(rows, (batch) =>
    told(mapping, () =>
      tx.query(
        `update ${mapping.table} as kept
         set ${columns.map((column) => `${column} = given.${column}`).join(', ')}
         from jsonb_populate_recordset(null::${mapping.table}, $2::jsonb) as given
         where kept.consortium_id = $1
           and kept.id = given.id`,
        [tx.actor.consortium, JSON.stringify(batch.map((row) => record(tx, mapping, row)))],
      ),
    ),
  );
}

export async function supersedeRows(tx: Tx, mapping: SheetTable, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `update ${mapping.table}
     set superseded_at = now()
     where consortium_id = $1
       and id = any ($2::uuid[])`,
    [tx.actor.consortium, ids],
  );
}

export async function replaceLinks(tx: Tx, mapping: SheetTable, added: readonly NewRow[], changed: readonly NewRow[]): Promise<void> {
  for (const [column, link] of Object.entries(mapping.links ?? {})) {
    if (changed.length > 0) {
      await tx.query(`delete from ${link.table} where consortium_id = $1 and ${link.ownColumn} = any ($2::uuid[])`, [
        tx.actor.consortium,
        changed.map((row) => row.id),
      ]);
    }
    const pairs = [...added, ...changed].flatMap((row) =>
      (row.links[column] ?? []).map((other) => ({
        consortium_id: tx.actor.consortium,
        id: newId(),
        owner_party_id: row.owner,
        [link.ownColumn]: row.id,
        [link.otherColumn]: other,
      })),
    );
    const columns = `consortium_id, id, owner_party_id, ${link.ownColumn}, ${link.otherColumn}`;
    await inBatches(pairs, (batch) =>
      tx.query(`insert into ${link.table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${link.table}, $1::jsonb)`, [
        JSON.stringify(batch),
      ]),
    );
  }
}

function record(tx: Tx, mapping: SheetTable, row: NewRow): Record<string, unknown> {
  const instants = Object.fromEntries(
    (mapping.instants ?? []).map((column) => {
      const name = columnNameOf(mapping, column);
      const day = row.values[name];
      return [name, typeof day === 'string' ? `${day}T00:00:00Z` : null];
    }),
  );
  return { ...row.values, ...instants, consortium_id: tx.actor.consortium, id: row.id, owner_party_id: row.owner, subject_person_id: row.subject };
}

async function inBatches<T>(rows: readonly T[], write: (batch: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await write(rows.slice(start, start + BATCH));
}

/** Runs a write; what constraints refuse is told in words, with PostgreSQL's own detail of the row. */
async function told(mapping: SheetTable, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const detail = 'detail' in error && typeof error.detail === 'string' ? error.detail : error.message;
    const facts = { sheet: mapping.sheet.title, detail };
    if (error.code === EXCLUSION_VIOLATION) throw new AppError(sheetStoreErrors.import_overlap, facts, { cause: error });
    if (error.code === UNIQUE_VIOLATION) throw new AppError(sheetStoreErrors.import_key_taken, facts, { cause: error });
    throw error;
  }
}
