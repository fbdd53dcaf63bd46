/**
 * How a sheet's rows lie in a table, as data. Most of it follows from the sheet: a column `nameZh` is `name_zh`, a reference
 * `venue` is `venue_id`, `validFrom`/`validTo` make the rows versions of an identity. A mapping says what does not follow.
 */
import type { Column, Sheet } from '../sheet.ts';

/** A list of references kept as rows of a link table instead of an array of ids. */
export interface LinkTable {
  readonly table: string;
  /** The column that points to the row of this sheet. */
  readonly ownColumn: string;
  /** The column that points to the referenced row. */
  readonly otherColumn: string;
}

/** Whose row it is: the party a column names, the owner of the row a reference column points to, or, for parties, itself. */
export type OwnerSource = { readonly party: string } | { readonly parent: string } | 'itself';

export interface SheetTable {
  readonly sheet: Sheet;
  /** `schema.table` */
  readonly table: string;
  /** Kind of row in the audit trail. */
  readonly kind: string;
  readonly owner: OwnerSource;
  /** The reference column whose person (or whose row's person) a row concerns; `itself` for the sheet of people. */
  readonly subject?: string;
  /** Database columns that do not follow from the name. */
  readonly columnNames?: Readonly<Record<string, string>>;
  /** What an empty optional cell means in the database. */
  readonly emptyMeans?: Readonly<Record<string, number | boolean | string>>;
  readonly links?: Readonly<Record<string, LinkTable>>;
  /** Rows are corrected by a further row and marked `superseded_at`; only those that hold now are read and written. */
  readonly isSupersedable?: boolean;
  /** Date columns that the table keeps as instants; a workbook tells the day only, so an equal day is no change. */
  readonly instants?: readonly string[];
  /** A stored row that an import must leave as it is, such as what has been signed. */
  readonly isFixed?: (stored: Readonly<Record<string, unknown>>) => boolean;
  /** Integer columns kept together in one jsonb object: object column → (member → sheet column). */
  readonly packed?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Sheets in the order in which their rows can be written: a sheet comes after those it refers to. */
export type SheetTables = readonly SheetTable[];

/** True when only rows without `superseded_at` hold. */
export function hasSuperseded(mapping: SheetTable): boolean {
  return isVersioned(mapping) || mapping.isSupersedable === true;
}

export function isVersioned(mapping: SheetTable): boolean {
  return 'validFrom' in mapping.sheet.columns && 'validTo' in mapping.sheet.columns;
}

export function columnNameOf(mapping: SheetTable, column: string): string {
  const given = mapping.columnNames?.[column];
  if (given !== undefined) return given;
  const definition = columnOf(mapping, column);
  const snake = column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (definition.type === 'reference') return `${snake}_id`;
  if (definition.type === 'references') return `${singular(snake)}_ids`;
  return snake;
}

export function columnOf(mapping: SheetTable, column: string): Column {
  const definition = mapping.sheet.columns[column];
  if (!definition) throw new Error(`sheet ${mapping.sheet.id} has no column ${column}`);
  return definition;
}

/** Sheet columns that lie in the table itself, neither in a link table nor in a packed object. */
export function plainColumns(mapping: SheetTable): string[] {
  const packed = new Set(Object.values(mapping.packed ?? {}).flatMap((members) => Object.values(members)));
  // The owner column is the table's own `owner_party_id`, not a column beside it.
  const owner = typeof mapping.owner === 'object' && 'party' in mapping.owner ? mapping.owner.party : undefined;
  return Object.keys(mapping.sheet.columns).filter(
    (column) => !packed.has(column) && !isKeptInLinks(mapping, column) && (column !== owner || mapping.columnNames?.[column] !== undefined),
  );
}

/** Link tables may double an array of ids (for row-level security); then the array is the plain column too. */
function isKeptInLinks(mapping: SheetTable, column: string): boolean {
  return mapping.links?.[column] !== undefined && mapping.columnNames?.[column] === undefined;
}

function singular(word: string): string {
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '');
}
