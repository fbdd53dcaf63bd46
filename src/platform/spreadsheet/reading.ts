/** What reading a workbook gives: typed rows with their places, and everything that is wrong with the file. */
import type { Sentence } from '../errors.ts';
import type { FactsOf, Sheet } from '../sheet.ts';

/** One thing to correct (`error`) or to know (`note`). The sentences are filled in; `code` is stable. */
export interface CellProblem {
  /** The tab as the file names it. */
  readonly sheet: string;
  /** `C12`; for a whole row `A12`; for a whole sheet `A1`. */
  readonly cell: string;
  /** What stands there, or the wrong item of a list, as text of at most 200 characters; null for an empty cell. */
  readonly value: string | null;
  readonly code: string;
  readonly says: Sentence;
  readonly wayOut: Sentence;
  readonly severity: 'error' | 'note';
}

/** Keys that exist outside the file, by sheet id: rows already in the store. */
export type KnownKeys = Readonly<Record<string, ReadonlySet<string>>>;

export interface ReadProgress {
  /** Rows with content read so far. */
  readonly rowsRead: number;
  /** All rows with content: an estimate from the bytes left while reading, exact at the end. */
  readonly rowsTotal: number;
}

export interface ReadOptions {
  readonly knownKeys?: KnownKeys;
  /** Called at most every 50 ms and once at the end. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Asked between chunks; when true, reading ends with `workbook_stopped`. */
  readonly shouldStop?: () => boolean;
}

/** Where the rows of one sheet stand in the file. */
export interface SheetPlaces {
  /** The tab as the file names it; the title in both languages when the file has no such tab. */
  readonly sheet: string;
  /** Row numbers, 1-based, parallel to the facts of the sheet. */
  readonly rowNumbers: readonly number[];
  /** Letters by column key, only for columns the file has. */
  readonly letters: Readonly<Record<string, string>>;
}

export interface RowPlace {
  readonly sheet: string;
  readonly cell: string;
}

export interface WorkbookReading<L extends Readonly<Record<string, Sheet>>> {
  /** Rows without an error of their own, in file order; a sheet that is missing or empty has none. Import only when `hasErrors` is false. */
  readonly facts: FactsOf<L>;
  readonly places: { readonly [K in keyof L]: SheetPlaces };
  /** Errors and notes in the order of sheets, rows and columns; at most `MAX_PROBLEMS`. */
  readonly problems: readonly CellProblem[];
  /** Problems found beyond the list. */
  readonly omittedProblems: number;
  readonly hasErrors: boolean;
  /** Sheet ids without a tab in the file: nothing is known about their rows. */
  readonly missingSheets: readonly (keyof L & string)[];
  /** Tabs that belong to no sheet; they were not read. */
  readonly unknownSheets: readonly string[];
  readonly unknownColumns: readonly { readonly sheet: string; readonly cell: string; readonly header: string }[];
  /** Optional columns the file does not have; their values are `null` in the facts. */
  readonly missingColumns: readonly { readonly sheetId: keyof L & string; readonly column: string }[];
  /** Rows with content, header rows not counted. */
  readonly rowsRead: number;
}

/** The place of a fact, for problems that only rules beyond the workbook can see. `rowIndex` counts the facts of the sheet from 0. */
export function placeOf(reading: Pick<WorkbookReading<Readonly<Record<string, Sheet>>>, 'places'>, sheetId: string, rowIndex: number, column?: string): RowPlace {
  const places = reading.places[sheetId];
  const row = places?.rowNumbers[rowIndex];
  if (!places || row === undefined) throw new RangeError(`no row ${rowIndex} in sheet ${sheetId}`);
  const letter = (column === undefined ? undefined : places.letters[column]) ?? 'A';
  return { sheet: places.sheet, cell: `${letter}${row}` };
}
