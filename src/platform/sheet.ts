/**
 * Workbook sheets as data: a storey lists its sheets with their columns, and the row type follows from the list.
 * The same rows (keys instead of database ids) are the storey's facts, whether they come from a workbook or the store.
 */
import type { Sentence } from './errors.ts';
import type { IsoDate } from './weeks.ts';

export type Bilingual = Sentence;

interface ColumnBase {
  /** Header in both languages, written as `中文 / English`. */
  readonly header: Bilingual;
  /** One sentence for the template's documentation row. */
  readonly help?: Bilingual;
  readonly isOptional?: boolean;
}

export type Column =
  | (ColumnBase & { readonly type: 'key' })
  | (ColumnBase & { readonly type: 'text'; readonly maxLength?: number })
  | (ColumnBase & { readonly type: 'date' })
  | (ColumnBase & { readonly type: 'week' })
  | (ColumnBase & { readonly type: 'integer'; readonly minimum?: number; readonly maximum?: number })
  | (ColumnBase & { readonly type: 'number'; readonly minimum?: number; readonly maximum?: number })
  | (ColumnBase & { readonly type: 'flag' })
  | (ColumnBase & { readonly type: 'choice'; readonly options: Readonly<Record<string, Bilingual>> })
  | (ColumnBase & { readonly type: 'choices'; readonly options: Readonly<Record<string, Bilingual>> })
  | (ColumnBase & { readonly type: 'reference'; readonly sheet: string })
  | (ColumnBase & { readonly type: 'references'; readonly sheet: string });

export interface Sheet {
  /** Stable name in facts and API, plural camelCase: `learningVenues`. */
  readonly id: string;
  /** Tab names; a file may use either, or both as `学习场所 Venues`. At most 31 characters together. */
  readonly title: Bilingual;
  readonly help: Bilingual;
  readonly columns: Columns;
  /** The columns that identify a row; references to this sheet use the first of them. */
  readonly key: readonly string[];
  /** At least one of each group must be filled (named things). */
  readonly oneOf?: readonly (readonly string[])[];
}

export type Columns = Readonly<Record<string, Column>>;

interface SheetDefinition<C extends Columns> extends Sheet {
  readonly columns: C;
  readonly key: readonly (keyof C & string)[];
  readonly oneOf?: readonly (readonly (keyof C & string)[])[];
}

/** Declares a sheet; the generic keeps each column's literal type. */
export function sheet<const C extends Columns>(definition: SheetDefinition<C>): Omit<Sheet, 'columns'> & { readonly columns: C } {
  return definition;
}

type Value<C extends Column> = C extends { type: 'integer' | 'number' }
  ? number
  : C extends { type: 'flag' }
    ? boolean
    : C extends { type: 'references' }
      ? readonly string[]
      : C extends { type: 'choices'; options: infer O }
        ? readonly (keyof O & string)[]
        : C extends { type: 'choice'; options: infer O }
          ? keyof O & string
          : C extends { type: 'date' | 'week' }
            ? IsoDate
            : string;

/** The row of a sheet: every column is present; an optional empty cell is `null`. `week` is the Monday, dates are ISO, `validTo` is the last day inclusive. */
export type RowOf<S> = S extends { readonly columns: infer C extends Columns }
  ? { readonly [K in keyof C]: C[K] extends { isOptional: true } ? Value<C[K]> | null : Value<C[K]> }
  : never;

/** Facts of a list of sheets: rows by sheet id. */
export type FactsOf<L extends Readonly<Record<string, Sheet>>> = { readonly [K in keyof L]: readonly RowOf<L[K]>[] };
