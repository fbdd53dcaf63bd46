/** Reads facts from tables: the rows of each sheet that the actor may see, in the order of their keys. */
import type { Tx } from '../database/transaction.ts';
import { columnNameOf, hasSuperseded, plainColumns, type SheetTable, type SheetTables } from './mapping.ts';
import { toSheetRow, type KeysById, type Referent, type SheetRow, type TableValues } from './convert.ts';

export interface StoredRow {
  readonly id: string;
  readonly owner: string;
  readonly subject: string | null;
  readonly values: TableValues;
  readonly links: Readonly<Record<string, readonly string[]>>;
}

export interface StoredSheets {
  readonly rows: ReadonlyMap<string, readonly StoredRow[]>;
  readonly keys: KeysById;
}

/** Facts by sheet id as the actor sees them; superseded versions are left out. */
export async function readFacts(tx: Tx, mappings: SheetTables): Promise<Record<string, SheetRow[]>> {
  const stored = await readStored(tx, mappings);
  const facts: Record<string, SheetRow[]> = {};
  for (const mapping of mappings) {
    const rows = (stored.rows.get(mapping.sheet.id) ?? []).map((row) => toSheetRow(mapping, row.values, row.links, row.owner, stored.keys));
    facts[mapping.sheet.id] = rows.filter((row) => row !== null).sort((a, b) => compareByKey(mapping.sheet.key, a, b));
  }
  return facts;
}

/** The tables' rows themselves, with the keys that references resolve to. */
export async function readStored(tx: Tx, mappings: SheetTables): Promise<StoredSheets> {
  const rows = new Map<string, StoredRow[]>();
  const keys = new Map<string, string>();
  for (const mapping of mappings) {
    const stored = await readTable(tx, mapping);
    rows.set(mapping.sheet.id, stored);
    for (const row of stored) if (typeof row.values['key'] === 'string') keys.set(row.id, row.values['key']);
  }
  return { rows, keys };
}

export async function readTable(tx: Tx, mapping: SheetTable): Promise<StoredRow[]> {
  const columns = [...plainColumns(mapping).map((column) => columnNameOf(mapping, column)), ...Object.keys(mapping.packed ?? {})];
  const instants = new Set((mapping.instants ?? []).map((column) => columnNameOf(mapping, column)));
  const selected = columns.map((column) => (instants.has(column) ? `(${column} at time zone 'UTC')::date as ${column}` : column));
  const rows = await tx.query<Record<string, unknown>>(
    `select id, owner_party_id, subject_person_id, ${selected.join(', ')}
     from ${mapping.table}
     where consortium_id = $1${hasSuperseded(mapping) ? ' and superseded_at is null' : ''}`,
    [tx.actor.consortium],
  );
  const links = await readLinks(tx, mapping);
  return rows.map((row) => ({
    id: row['id'] as string,
    owner: row['owner_party_id'] as string,
    subject: row['subject_person_id'] as string | null,
    values: Object.fromEntries(columns.map((column) => [column, row[column]])) as TableValues,
    links: Object.fromEntries([...links].map(([column, byRow]) => [column, byRow.get(row['id'] as string) ?? []])),
  }));
}

async function readLinks(tx: Tx, mapping: SheetTable): Promise<Map<string, Map<string, string[]>>> {
  const result = new Map<string, Map<string, string[]>>();
  for (const [column, link] of Object.entries(mapping.links ?? {})) {
    const pairs = await tx.query<{ own: string; others: string[] }>(
      `select ${link.ownColumn} as own, array_agg(${link.otherColumn} order by ${link.otherColumn}) as others
       from ${link.table}
       where consortium_id = $1
       group by ${link.ownColumn}`,
      [tx.actor.consortium],
    );
    result.set(column, new Map(pairs.map((pair) => [pair.own, pair.others])));
  }
  return result;
}

export function referentOf(row: StoredRow): Referent {
  return { id: row.id, owner: row.owner, subject: row.subject };
}

function compareByKey(key: readonly string[], a: SheetRow, b: SheetRow): number {
  for (const column of key) {
    const [left, right] = [String(a[column]), String(b[column])];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
