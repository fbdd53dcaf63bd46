/**
 * Writes facts into tables, all or nothing, inside the caller's transaction. A row that is there already and equal is
 * not touched; a row missing from the facts stays and is reported; rows of parties one does not act for are left alone
 * and reported. Every row written leaves its audit entry.
 */
import { recordChanges, type Change } from '../audit/record-change.ts';
import type { Tx } from '../database/transaction.ts';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import { differingColumns, identityOf, toTableRow, type DanglingReference, type Referent, type SheetRow, type TableValues } from './convert.ts';
import { sheetStoreErrors } from './errors.ts';
import { columnNameOf, isVersioned, type OwnerSource, type SheetTable, type SheetTables } from './mapping.ts';
import { readTable, referentOf, type StoredRow } from './read-facts.ts';
import { insertRows, replaceLinks, supersedeRows, updateRows, type NewRow } from './write-rows.ts';

export interface ImportOptions {
  /** Rows the actor may write: those of these parties, and of parties the facts bring along. */
  readonly parties: readonly string[];
  /** Optional columns the file does not have, by sheet id: what is stored there stays. */
  readonly unsaidColumns?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sheets the file does not have: their rows are neither written nor reported as missing. */
  readonly absentSheets?: ReadonlySet<string>;
  /**
   * Keys by sheet id of stored rows that may not change any more, nor may rows of other sheets that refer to them:
   * published plan versions with their placements.
   */
  readonly fixedKeys?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Why the rows change, for the audit trail. */
  readonly why: string;
  readonly onProgress?: (progress: { readonly sheet: string; readonly rowsDone: number; readonly rowsTotal: number }) => Promise<void> | void;
  readonly shouldStop?: () => boolean;
}

export interface SheetReport {
  readonly sheet: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows in the store that the file does not have: they stay. Keys of the first hundred. */
  readonly missing: number;
  readonly missingKeys: readonly string[];
  /** Rows of other parties that the file would add or change: left alone. */
  readonly notOurs: number;
}

/** A row that cannot be written: it refers to a row that is not there for the actor, or it would change what is fixed. */
export interface ImportProblem {
  readonly sheet: string;
  readonly rowIndex: number;
  readonly column: string;
  readonly key: string;
  readonly reason: 'not_visible' | 'fixed';
  /** The sheet of the row referred to. */
  readonly refersTo: string;
}

export interface ImportReport {
  readonly sheets: readonly SheetReport[];
  /** Nothing may be committed while there are any. */
  readonly problems: readonly ImportProblem[];
  readonly rowsWritten: number;
}

const MISSING_SHOWN = 100;

export async function importFacts(tx: Tx, mappings: SheetTables, facts: Readonly<Record<string, readonly SheetRow[]>>, options: ImportOptions): Promise<ImportReport> {
  const referents = new Map<string, Map<string, Referent>>();
  const problems: ImportProblem[] = [];
  const sheets: SheetReport[] = [];
  const acting = new Set(options.parties);
  const leftOut = new Set<string>();
  const rowsTotal = mappings.reduce((sum, { sheet }) => sum + (facts[sheet.id]?.length ?? 0), 0);
  let rowsDone = 0;
  for (const mapping of mappings) {
    if (options.shouldStop?.() === true) throw new AppError(sheetStoreErrors.import_stopped);
    const stored = await readTable(tx, mapping);
    const known = new Map<string, Referent>();
    for (const row of stored) if (typeof row.values['key'] === 'string') known.set(row.values['key'], referentOf(row));
    referents.set(mapping.sheet.id, known);
    if (options.absentSheets?.has(mapping.sheet.id) === true) continue;
    const rows = facts[mapping.sheet.id] ?? [];
    const sorted = sortRows({ mapping, rows, stored, referents, known, acting, leftOut, options, problems });
    if (mapping.owner === 'itself' && sorted.added.length > 0) await actFor(tx, acting);
    await write(tx, mapping, sorted, options.why);
    rowsDone += rows.length;
    sheets.push(reportOf(mapping, sorted, stored, acting));
    await options.onProgress?.({ sheet: mapping.sheet.id, rowsDone, rowsTotal });
  }
  return { sheets, problems, rowsWritten: sheets.reduce((sum, sheet) => sum + sheet.added + sheet.changed, 0) };
}

interface Changed {
  readonly before: StoredRow;
  readonly after: NewRow;
}

interface Sorted {
  readonly added: NewRow[];
  readonly changed: Changed[];
  unchanged: number;
  notOurs: number;
  readonly seen: Set<string>;
}

interface Sorting {
  readonly mapping: SheetTable;
  readonly rows: readonly SheetRow[];
  readonly stored: readonly StoredRow[];
  readonly referents: ReadonlyMap<string, ReadonlyMap<string, Referent>>;
  readonly known: Map<string, Referent>;
  readonly acting: Set<string>;
  /** `sheet key` of rows left to the party that owns them. */
  readonly leftOut: Set<string>;
  readonly options: ImportOptions;
  readonly problems: ImportProblem[];
}

/** Compares the rows of one sheet with what is stored. New keys become known as they come, parents before children. */
function sortRows({ mapping, rows, stored, referents, known, acting, leftOut, options, problems }: Sorting): Sorted {
  const byIdentity = new Map(stored.map((row) => [identityOf(mapping, row.values, row.owner), row]));
  const sorted: Sorted = { added: [], changed: [], unchanged: 0, notOurs: 0, seen: new Set() };
  const leaveOut = (row: SheetRow): void => {
    sorted.notOurs += 1;
    leftOut.add(`${mapping.sheet.id} ${String(row['key'])}`);
  };
  const unsaid = new Set([...(options.unsaidColumns?.get(mapping.sheet.id) ?? [])].map((column) => columnNameOf(mapping, column)));
  for (const [rowIndex, row] of parentsFirst(mapping, rows)) {
    const converted = toTableRow(mapping, row, referents);
    const id = newId();
    const owner = ownerOf(mapping.owner, mapping, row, referents, id);
    const dangling = converted.dangling[0];
    if (dangling || owner === undefined) {
      // What hangs on a row of another party that we leave alone is left alone too, unless it would be a row of ours.
      const isOurs = owner !== undefined && acting.has(owner);
      if (!isOurs && converted.dangling.every(({ sheet, key }) => leftOut.has(`${sheet} ${key}`))) leaveOut(row);
      else problems.push(notVisible(mapping, rowIndex, dangling ?? missingOwner(mapping, row)));
      continue;
    }
    const identity = identityOf(mapping, converted.values, owner);
    sorted.seen.add(identity);
    const before = byIdentity.get(identity);
    const subject = subjectOf(mapping, row, referents, before?.id ?? id);
    const after: NewRow = { id: before?.id ?? id, owner, subject, values: converted.values, links: converted.links };
    const isOurs = mapping.owner === 'itself' ? before === undefined || acting.has(before.owner) : acting.has(before?.owner ?? owner) && acting.has(owner);
    if (before && isEqual(before, after, unsaid)) sorted.unchanged += 1;
    else if (!isOurs) leaveOut(row);
    else if (isFixed(mapping, row, before, options)) problems.push(fixedRow(mapping, rowIndex, row));
    else if (before) sorted.changed.push({ before, after: { ...after, values: keepUnsaid(before.values, after.values, unsaid) } });
    else {
      sorted.added.push(after);
      if (mapping.owner === 'itself') acting.add(id);
      if (typeof row['key'] === 'string') known.set(row['key'], { id, owner, subject });
    }
  }
  return sorted;
}

function notVisible(mapping: SheetTable, rowIndex: number, { column, key, sheet }: DanglingReference): ImportProblem {
  return { sheet: mapping.sheet.id, rowIndex, column, key, reason: 'not_visible', refersTo: sheet };
}

function fixedRow(mapping: SheetTable, rowIndex: number, row: SheetRow): ImportProblem {
  const column = mapping.sheet.key[0] ?? 'key';
  return { sheet: mapping.sheet.id, rowIndex, column, key: String(row[column]), reason: 'fixed', refersTo: mapping.sheet.id };
}

/** A row that is fixed itself, or that belongs to a row that is. */
function isFixed(mapping: SheetTable, row: SheetRow, before: StoredRow | undefined, options: ImportOptions): boolean {
  if (before && mapping.isFixed?.(before.values) === true) return true;
  if (options.fixedKeys?.get(mapping.sheet.id)?.has(String(row['key'])) === true) return true;
  return Object.entries(mapping.sheet.columns).some(
    ([column, definition]) => definition.type === 'reference' && options.fixedKeys?.get(definition.sheet)?.has(String(row[column])) === true,
  );
}

function missingOwner(mapping: SheetTable, row: SheetRow): DanglingReference {
  const column = ownerColumn(mapping.owner);
  return { column, key: String(row[column]), sheet: 'parties' };
}

function ownerColumn(source: OwnerSource): string {
  return source === 'itself' ? 'key' : 'party' in source ? source.party : source.parent;
}

function ownerOf(source: OwnerSource, mapping: SheetTable, row: SheetRow, referents: ReadonlyMap<string, ReadonlyMap<string, Referent>>, id: string): string | undefined {
  if (source === 'itself') return id;
  const column = ownerColumn(source);
  const definition = mapping.sheet.columns[column];
  if (definition?.type !== 'reference') throw new Error(`sheet ${mapping.sheet.id} takes its owner from ${column}, which is no reference`);
  const referent = referents.get(definition.sheet)?.get(String(row[column]));
  return 'party' in source ? referent?.id : referent?.owner;
}

function subjectOf(mapping: SheetTable, row: SheetRow, referents: ReadonlyMap<string, ReadonlyMap<string, Referent>>, id: string): string | null {
  if (mapping.subject === undefined) return null;
  if (mapping.subject === 'itself') return id;
  const definition = mapping.sheet.columns[mapping.subject];
  if (definition?.type !== 'reference') throw new Error(`sheet ${mapping.sheet.id} takes its subject from ${mapping.subject}, which is no reference`);
  const referent = referents.get(definition.sheet)?.get(String(row[mapping.subject]));
  return (definition.sheet === 'people' ? referent?.id : referent?.subject) ?? null;
}

function isEqual(before: StoredRow, after: NewRow, unsaid: ReadonlySet<string>): boolean {
  const linksEqual = Object.entries(after.links).every(([column, ids]) => {
    const were = before.links[column] ?? [];
    return were.length === ids.length && [...were].sort().every((id, i) => id === ids[i]);
  });
  return linksEqual && differingColumns(before.values, after.values, unsaid).length === 0;
}

function keepUnsaid(before: TableValues, after: TableValues, unsaid: ReadonlySet<string>): TableValues {
  return Object.fromEntries(Object.entries(after).map(([column, value]) => [column, unsaid.has(column) ? (before[column] ?? null) : value]));
}

/** Rows with their index, so ordered that a row comes after the row of the same sheet that it refers to. */
function parentsFirst(mapping: SheetTable, rows: readonly SheetRow[]): (readonly [number, SheetRow])[] {
  const own = Object.keys(mapping.sheet.columns).filter((column) => {
    const definition = mapping.sheet.columns[column];
    return definition?.type === 'reference' && definition.sheet === mapping.sheet.id;
  });
  const indexed = rows.map((row, index) => [index, row] as const);
  if (own.length === 0) return indexed;
  const byKey = new Map(indexed.map((entry) => [String(entry[1]['key']), entry]));
  const ordered = new Set<readonly [number, SheetRow]>();
  const visit = (entry: readonly [number, SheetRow], path: ReadonlySet<string>): void => {
    if (ordered.has(entry)) return;
    for (const column of own) {
      const key = entry[1][column];
      if (typeof key !== 'string') continue;
      if (path.has(key)) throw new AppError(sheetStoreErrors.import_circle, { sheet: mapping.sheet.title, keys: [...path] });
      const parent = byKey.get(key);
      if (parent) visit(parent, new Set([...path, key]));
    }
    ordered.add(entry);
  };
  for (const entry of indexed) visit(entry, new Set([String(entry[1]['key'])]));
  return [...ordered];
}

/** Parties that the facts bring along belong to whoever brings them, for the rest of the transaction. */
async function actFor(tx: Tx, parties: ReadonlySet<string>): Promise<void> {
  await tx.query(`set local app.party = '${[...parties].join(',')}'`);
}

async function write(tx: Tx, mapping: SheetTable, { added, changed }: Sorted, why: string): Promise<void> {
  // A correction of a version keeps the old version; rows that others refer to by key keep their id instead.
  const isCorrected = isVersioned(mapping) && !('key' in mapping.sheet.columns);
  const corrected = isCorrected ? changed.map(({ before, after }) => ({ before, after: { ...after, id: newId() } })) : changed;
  if (isCorrected) await supersedeRows(tx, mapping, changed.map(({ before }) => before.id));
  else await updateRows(tx, mapping, changed.map(({ after }) => after));
  await insertRows(tx, mapping, [...added, ...(isCorrected ? corrected.map(({ after }) => after) : [])]);
  await replaceLinks(tx, mapping, added, corrected.map(({ after }) => after));
  const changes: Change[] = [
    ...added.map((row) => changeOf(mapping, why, row, null)),
    ...corrected.map(({ before, after }) => changeOf(mapping, why, after, before)),
  ];
  if (changes.length > 0) await recordChanges(tx, changes);
}

function changeOf(mapping: SheetTable, why: string, after: NewRow, before: StoredRow | null): Change {
  return {
    kind: mapping.kind,
    id: after.id,
    ownerParty: after.owner,
    subjectPerson: after.subject,
    before: before ? { ...before.values, ...before.links } : null,
    after: { ...after.values, ...after.links },
    why,
  };
}

function reportOf(mapping: SheetTable, sorted: Sorted, stored: readonly StoredRow[], acting: ReadonlySet<string>): SheetReport {
  const missing = stored.filter((row) => acting.has(row.owner) && !sorted.seen.has(identityOf(mapping, row.values, row.owner)));
  return {
    sheet: mapping.sheet.id,
    added: sorted.added.length,
    changed: sorted.changed.length,
    unchanged: sorted.unchanged,
    missing: missing.length,
    missingKeys: missing.slice(0, MISSING_SHOWN).map((row) => String(row.values['key'] ?? row.id)),
    notOurs: sorted.notOurs,
  };
}
