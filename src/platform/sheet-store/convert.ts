/** Between a sheet's row (keys, inclusive ends) and a table's row (ids, exclusive ends). Pure. */
import { addDays } from '../weeks.ts';
import type { Column } from '../sheet.ts';
import { columnNameOf, columnOf, plainColumns, type SheetTable } from './mapping.ts';

export type CellValue = string | number | boolean | null | readonly string[];
export type SheetRow = Readonly<Record<string, CellValue>>;
export type TableValue = CellValue | Readonly<Record<string, number>>;
export type TableValues = Record<string, TableValue>;

/** A row that references can point to: its id, whose it is and whom it concerns. */
export interface Referent {
  readonly id: string;
  readonly owner: string;
  readonly subject: string | null;
}

/** Referents by sheet id and key. */
export type Referents = ReadonlyMap<string, ReadonlyMap<string, Referent>>;

/** Keys by row id, of all sheets together: ids are unique. */
export type KeysById = ReadonlyMap<string, string>;

/** A reference whose row is not there, or not visible to who acts. */
export interface DanglingReference {
  readonly column: string;
  readonly key: string;
  readonly sheet: string;
}

export interface Converted {
  readonly values: TableValues;
  /** Referenced ids by sheet column, sorted, for columns kept in link tables. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  readonly dangling: readonly DanglingReference[];
}

export function toTableRow(mapping: SheetTable, row: SheetRow, referents: Referents): Converted {
  const values: TableValues = {};
  const links: Record<string, readonly string[]> = {};
  const dangling: DanglingReference[] = [];
  const idOf = (column: string, sheet: string, key: string): string[] => {
    const referent = referents.get(sheet)?.get(key);
    if (!referent) dangling.push({ column, key, sheet });
    return referent ? [referent.id] : [];
  };
  for (const column of plainColumns(mapping)) {
    values[columnNameOf(mapping, column)] = plainValue(columnOf(mapping, column), column, row[column] ?? mapping.emptyMeans?.[column] ?? null, idOf);
  }
  for (const column of Object.keys(mapping.links ?? {})) {
    links[column] = referencedIds(columnOf(mapping, column), column, row[column] ?? null, idOf);
  }
  for (const [packed, members] of Object.entries(mapping.packed ?? {})) {
    values[packed] = Object.fromEntries(Object.entries(members).map(([member, column]) => [member, Number(row[column])]));
  }
  return { values, links, dangling };
}

type IdOf = (column: string, sheet: string, key: string) => string[];

function plainValue(definition: Column, column: string, value: CellValue, idOf: IdOf): TableValue {
  if (definition.type === 'references') return referencedIds(definition, column, value, idOf);
  if (definition.type === 'choices') return [...((value as readonly string[] | null) ?? [])].sort();
  if (value === null) return null;
  if (definition.type === 'reference') return idOf(column, definition.sheet, String(value))[0] ?? null;
  if (column === 'validTo') return addDays(String(value), 1);
  return value;
}

function referencedIds(definition: Column, column: string, value: CellValue, idOf: IdOf): string[] {
  if (definition.type !== 'references') throw new Error(`column ${column} holds no list of references`);
  return ((value as readonly string[] | null) ?? []).flatMap((key) => idOf(column, definition.sheet, key)).sort();
}

/** The sheet's row of a table row. A reference to a row that who reads may not see leaves the whole row out (`null`). */
export function toSheetRow(mapping: SheetTable, values: TableValues, links: Readonly<Record<string, readonly string[]>>, owner: string, keys: KeysById): SheetRow | null {
  const row: Record<string, CellValue> = {};
  const ownerColumn = typeof mapping.owner === 'object' && 'party' in mapping.owner ? mapping.owner.party : null;
  for (const column of Object.keys(mapping.sheet.columns)) {
    const definition = columnOf(mapping, column);
    const packed = packedMember(mapping, column);
    const stored = packed ? ((values[packed.object] as Readonly<Record<string, number>>)[packed.member] ?? null) : (values[columnNameOf(mapping, column)] ?? null);
    if (column === ownerColumn) row[column] = keys.get(owner) ?? null;
    else if (definition.type === 'reference') row[column] = stored === null ? null : (keys.get(String(stored)) ?? null);
    else if (definition.type === 'references') row[column] = keysOf(links[column] ?? (stored as readonly string[] | null) ?? [], keys);
    else if (definition.type === 'choices') row[column] = emptyAsNull((stored as readonly string[] | null) ?? []);
    else if (column === 'validTo') row[column] = stored === null ? null : addDays(String(stored), -1);
    else row[column] = stored as CellValue;
    if (definition.type === 'references' && definition.isOptional === true) row[column] = emptyAsNull(row[column] as readonly string[]);
    if (row[column] === null && definition.isOptional !== true) return null;
  }
  return row;
}

function packedMember(mapping: SheetTable, column: string): { object: string; member: string } | undefined {
  for (const [object, members] of Object.entries(mapping.packed ?? {})) {
    for (const [member, of] of Object.entries(members)) if (of === column) return { object, member };
  }
  return undefined;
}

function keysOf(ids: readonly string[], keys: KeysById): string[] {
  return ids.flatMap((id) => keys.get(id) ?? []).sort();
}

function emptyAsNull(list: readonly string[]): readonly string[] | null {
  return list.length === 0 ? null : list;
}

/** What identifies a row within its sheet, from its table values; two rows of one identity are the same row. */
export function identityOf(mapping: SheetTable, values: TableValues, owner: string): string {
  return mapping.sheet.key
    .map((column) => {
      const isOwner = typeof mapping.owner === 'object' && 'party' in mapping.owner && mapping.owner.party === column;
      return isOwner ? owner : String(values[columnNameOf(mapping, column)]);
    })
    .join('\u0000');
}

/** Table columns whose values differ, leaving out those the file says nothing about. */
export function differingColumns(before: TableValues, after: TableValues, unsaid: ReadonlySet<string>): string[] {
  return Object.keys(after).filter((column) => !unsaid.has(column) && !isSame(before[column] ?? null, after[column] ?? null));
}

function isSame(a: TableValue, b: TableValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && [...a].sort().every((item, i) => item === [...b].sort()[i]);
  if (isObject(a) && isObject(b)) return Object.keys({ ...a, ...b }).every((member) => a[member] === b[member]);
  return a === b;
}

function isObject(value: TableValue): value is Readonly<Record<string, number>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
