/** Reads a workbook by its sheets: open → tabs → rows → keys; refuses a bad file, lists what is wrong in a good one. */
import { AppError } from '../errors.ts';
import type { Sentence } from '../errors.ts';
import type { FactsOf, Sheet } from '../sheet.ts';
import { columnLetters } from './cell-address.ts';
import { checkKeys } from './check-keys.ts';
import { workbookErrors } from './errors.ts';
import { MAX_CELLS, MAX_CHARACTERS, MAX_ROWS } from './limits.ts';
import { joinLanguages, normaliseName, sheetLookup, tabTitle } from './names.ts';
import { GUIDE_TITLE, LISTS_TITLE } from './own-tabs.ts';
import { parseRows } from './parse-rows.ts';
import type { ParsedSheet } from './parse-rows.ts';
import { problemList } from './problem-list.ts';
import type { ProblemList } from './problem-list.ts';
import { openPackage } from './read-package.ts';
import type { Package } from './read-package.ts';
import { readSharedStrings, readWorkbookParts } from './read-parts.ts';
import type { Tab } from './read-parts.ts';
import { progressOf } from './read-progress.ts';
import { readSheet } from './read-sheet.ts';
import type { RawRow } from './read-sheet.ts';
import type { ReadOptions, SheetPlaces, WorkbookReading } from './reading.ts';

/**
 * Reads `.xlsx` bytes, or the file at a path, into facts by sheet id.
 *
 * Everything wrong in cells comes back in `problems`, all at once; the facts are fit for import when `hasErrors` is false.
 * Sheets, columns and choices are recognised by either language, both, or their key; columns may stand in any order.
 * Errors: `workbook_not_found`, `workbook_empty_file`, `workbook_wrong_kind`, `workbook_encrypted`, `workbook_damaged`,
 * `workbook_too_large`, `workbook_unsafe`, `workbook_without_known_sheets`, `workbook_stopped`.
 */
export async function readWorkbook<const L extends Readonly<Record<string, Sheet>>>(source: Uint8Array | string, sheets: L, options: ReadOptions = {}): Promise<WorkbookReading<L>> {
  const opened = await openPackage(source);
  try {
    return await readOpened(opened, sheets, options);
  } finally {
    opened.close();
  }
}

async function readOpened<L extends Readonly<Record<string, Sheet>>>(opened: Package, sheets: L, options: ReadOptions): Promise<WorkbookReading<L>> {
  const { tabs, uses1904, formats, sharedStringsPart } = await readWorkbookParts(opened);
  const problems = problemList();
  const { matched, unknown } = matchTabs(tabs, sheets, problems);
  const parts = [...[...matched.values()].map(({ part }) => part), ...(sharedStringsPart === null ? [] : [sharedStringsPart])];
  const progress = progressOf(parts.reduce((sum, part) => sum + opened.sizeOf(part), 0), options);
  const strings = sharedStringsPart !== null && opened.names.has(sharedStringsPart) ? await readSharedStrings(opened, sharedStringsPart, progress.onChunk) : [];
  const parsed = new Map<string, ParsedSheet>();
  const used = { rows: 0, cells: 0, characters: 0 };
  for (const [id, { title, part }] of matched) {
    const sheet = sheets[id];
    if (!sheet) continue;
    const rows: RawRow[] = [];
    const onRow = (row: RawRow) => {
      rows.push(row);
      used.rows = progress.addRow();
      used.cells += row.cells.size;
      for (const cell of row.cells.values()) if (cell.kind === 'text') used.characters += cell.value.length;
      requireRoom(used);
    };
    const merges = await readSheet({ opened, part, formats, strings }, onRow, progress.onChunk);
    parsed.set(id, await parseRows({ tab: title, sheet, rows, merges, uses1904, problems, pause: progress.pause }));
  }
  await checkKeys({ sheets, parsed, knownKeys: options.knownKeys ?? {}, problems, pause: progress.pause });
  const rowsRead = [...parsed.values()].reduce((sum, { rows }) => sum + rows.length, 0);
  progress.finish(rowsRead);
  return resultOf({ sheets, parsed, unknown, rowsRead, problems, tabs });
}

function matchTabs(tabs: readonly Tab[], sheets: Readonly<Record<string, Sheet>>, problems: ProblemList): { matched: ReadonlyMap<string, Tab>; unknown: readonly string[] } {
  const lookup = sheetLookup(sheets);
  const own = new Set([GUIDE_TITLE, LISTS_TITLE].flatMap((title) => [title.zh, title.en, tabTitle(title)]).map(normaliseName));
  const found = new Map<string, Tab>();
  const unknown: string[] = [];
  for (const tab of tabs) {
    const id = lookup.get(normaliseName(tab.title));
    const earlier = id === undefined ? undefined : found.get(id);
    if (id === undefined) {
      if (!own.has(normaliseName(tab.title))) unknown.push(tab.title);
    } else if (earlier === undefined) found.set(id, tab);
    else problems.add('sheet_twice', { sheet: tab.title, row: 1, column: 1 }, tab.title, { title: tab.title, other: earlier.title });
  }
  const expected = Object.entries(sheets).filter(([id]) => !found.has(id)).map(([, { title }]) => title);
  if (found.size === 0) throw new AppError(workbookErrors.workbook_without_known_sheets, { found: unknown.slice(0, 20), expected });
  for (const title of unknown) problems.add('sheet_unknown', { sheet: title, row: 1, column: 1 }, title, { title, expected });
  // In the order of the definition: problems and facts then read the same whatever the order of tabs.
  const matched = new Map(Object.keys(sheets).flatMap((id) => { const tab = found.get(id); return tab ? [[id, tab] as const] : []; }));
  return { matched, unknown };
}

function requireRoom(used: { rows: number; cells: number; characters: number }): void {
  const refuse = (what: Sentence, limit: number) => new AppError(workbookErrors.workbook_too_large, { what, found: `> ${limit}`, limit });
  if (used.rows > MAX_ROWS) throw refuse({ zh: '有内容的行数', en: 'rows with content:' }, MAX_ROWS);
  if (used.cells > MAX_CELLS) throw refuse({ zh: '有内容的单元格数', en: 'filled cells:' }, MAX_CELLS);
  if (used.characters > MAX_CHARACTERS) throw refuse({ zh: '字符总数', en: 'characters:' }, MAX_CHARACTERS);
}

interface ResultSource<L> {
  readonly sheets: L;
  readonly parsed: ReadonlyMap<string, ParsedSheet>;
  readonly unknown: readonly string[];
  readonly rowsRead: number;
  readonly problems: ProblemList;
  readonly tabs: readonly Tab[];
}

function resultOf<L extends Readonly<Record<string, Sheet>>>({ sheets, parsed, unknown, rowsRead, problems, tabs }: ResultSource<L>): WorkbookReading<L> {
  const facts: Record<string, readonly unknown[]> = {};
  const places: Record<string, SheetPlaces> = {};
  for (const [id, sheet] of Object.entries(sheets)) {
    const found = parsed.get(id);
    const good = found?.rows.filter((row) => !row.hasError) ?? [];
    facts[id] = good.map((row) => row.values);
    const letters = [...(found?.headers?.columns ?? [])].map(([key, column]) => [key, columnLetters(column)] as const);
    places[id] = { sheet: found?.tab ?? joinLanguages(sheet.title), rowNumbers: good.map((row) => row.number), letters: Object.fromEntries(letters) };
  }
  const order = [...[...parsed.values()].map(({ tab }) => tab), ...tabs.map(({ title }) => title)];
  return {
    ...problems.finish([...new Set(order)]),
    // The columns of each sheet decided the type of every value above; TypeScript cannot follow that through the loop.
    facts: facts as FactsOf<L>,
    places: places as { readonly [K in keyof L]: SheetPlaces },
    missingSheets: Object.keys(sheets).filter((id) => !parsed.has(id)),
    unknownSheets: unknown,
    unknownColumns: [...parsed.values()].flatMap(({ tab, headers }) => (headers?.unknown ?? []).map((column) => ({ sheet: tab, ...column }))),
    missingColumns: [...parsed].flatMap(([sheetId, { headers }]) => (headers?.missingOptional ?? []).map((column) => ({ sheetId, column }))),
    rowsRead,
  };
}
