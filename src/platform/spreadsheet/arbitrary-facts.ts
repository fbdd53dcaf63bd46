/**
 * Facts for property tests, derived from the sheets alone: any storey can test that its sheets survive a workbook.
 * Only tests import this file; it needs fast-check.
 */
import fc from 'fast-check';
import type { Column, FactsOf, Sheet } from '../sheet.ts';
import { addDays, addWeeks } from '../weeks.ts';
import { MAX_CELL_CHARACTERS, MAX_KEY_CHARACTERS } from './limits.ts';
import { hasSeparator, trimCell } from './names.ts';
import { normaliseKey } from './parse-cell.ts';

const KEYS = ['007', '1E5', '1e5', '-1', '=1', '+A', '@x', 'TRUE', '0', '编号-1', 'Ｖ１', "it's", '"q"', '<&>', '2026-09-07', '_x0041_', '1/2', '01.10', 'é', '😀', '#REF!', 'a b'];
const TEXTS = ['=SUM(A1:A9)', '+49 123', '-', '@you', '反应器大厅', '“引号”', '"quotes" & <tags>', 'line\nbreak\n\nmore', 'tab\there', '_x000D_', '_x005F_x0041_', '👩‍🔬 🏭', 'e\u0301', '0', '1e5', 'true', '#N/A', '2026-09-07', "'apostrophe", 'inner\u00a0space', '\u202eright to left'];

/** Rows compare as plain objects. */
const PLAIN = { noNullPrototype: true } as const;

/** Facts as the reader gives them: texts trimmed, keys normalised and unique, lists without doubles, empty cells `null`, references that exist. */
export function arbitraryFacts<L extends Readonly<Record<string, Sheet>>>(sheets: L, maxRows = 12): fc.Arbitrary<FactsOf<L>> {
  const pools = Object.fromEntries(Object.keys(sheets).map((id) => [id, fc.uniqueArray(arbitraryKey(), { maxLength: maxRows })] as const));
  return fc.record(pools, PLAIN).chain((keys) => {
    const tables = Object.entries(sheets).map(([id, sheet]) => [id, rowsOf(sheet, keys[id] ?? [], keys)] as const);
    // The columns of each sheet decide the type of every value; TypeScript cannot follow that through the loop.
    return fc.record(Object.fromEntries(tables), PLAIN) as fc.Arbitrary<unknown> as fc.Arbitrary<FactsOf<L>>;
  });
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(sheet: Sheet, keys: readonly string[], allKeys: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<readonly Row[]> {
  const rows = keys.map((key) => fc.record(Object.fromEntries(Object.entries(sheet.columns).map(([name, column]) => [name, name === sheet.key[0] && column.type === 'key' ? fc.constant(key) : cellOf(column, allKeys)] as const)), PLAIN));
  return fc.tuple(...rows).map((found) => {
    const complete = found.filter((row) => Object.entries(sheet.columns).every(([name, column]) => column.isOptional === true || row[name] !== null));
    const named = complete.filter((row) => (sheet.oneOf ?? []).every((group) => group.some((name) => row[name] !== null)));
    const identities = new Set<string>();
    return named.filter((row) => {
      const identity = JSON.stringify(sheet.key.map((name) => row[name]));
      return !identities.has(identity) && identities.add(identity);
    });
  });
}

/** A reference may lead to a row that the filters above leave out: give the reader all keys as known. */
export function allKeysOf(sheets: Readonly<Record<string, Sheet>>, facts: Readonly<Record<string, readonly unknown[]>>): Readonly<Record<string, ReadonlySet<string>>> {
  const wanted = new Map<string, Set<string>>();
  for (const [id, sheet] of Object.entries(sheets)) {
    for (const [name, column] of Object.entries(sheet.columns)) {
      if (column.type !== 'reference' && column.type !== 'references') continue;
      const keys = wanted.get(column.sheet) ?? new Set<string>();
      wanted.set(column.sheet, keys);
      for (const row of facts[id] ?? []) for (const key of [(row as Row)[name] ?? []].flat()) keys.add(String(key));
    }
  }
  return Object.fromEntries(wanted);
}

function cellOf(column: Column, keys: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<unknown> {
  const value = valueOf(column, keys);
  return column.isOptional === true ? fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: value }) : value;
}

function valueOf(column: Column, keys: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<unknown> {
  switch (column.type) {
    case 'key':
      return arbitraryKey();
    case 'text':
      return arbitraryText(column.maxLength ?? MAX_CELL_CHARACTERS);
    case 'date':
      return fc.integer({ min: 0, max: 109_500 }).map((days) => addDays('1900-01-01', days));
    case 'week':
      return fc.integer({ min: 0, max: 15_000 }).map((weeks) => addWeeks('1900-01-01', weeks));
    case 'integer':
      return fc.integer({ min: column.minimum ?? -2_147_483_648, max: column.maximum ?? 2_147_483_647 });
    case 'number':
      return fc.double({ min: column.minimum ?? -1e9, max: column.maximum ?? 1e9, noNaN: true }).map((number) => (number === 0 ? 0 : number));
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(column.options));
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...Object.keys(column.options)), { minLength: 1 });
    case 'reference':
      return oneOrNull(keys[column.sheet] ?? []);
    case 'references':
      return (keys[column.sheet]?.length ?? 0) === 0 ? fc.constant(null) : fc.uniqueArray(fc.constantFrom(...(keys[column.sheet] ?? [])), { minLength: 1 });
  }
}

function oneOrNull(keys: readonly string[]): fc.Arbitrary<string | null> {
  return keys.length === 0 ? fc.constant(null) : fc.constantFrom(...keys);
}

function arbitraryKey(): fc.Arbitrary<string> {
  const written = fc.oneof(fc.constantFrom(...KEYS), fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), fc.string({ minLength: 1, maxLength: 20 }));
  return written.map((text) => normaliseKey(printable(text).replaceAll('\n', ''))).filter((key) => key !== '' && key.length <= MAX_KEY_CHARACTERS && !hasSeparator(key));
}

function arbitraryText(limit: number): fc.Arbitrary<string> {
  const written = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: Math.min(limit, 4000) }).map((length) => '长'.repeat(length)));
  return written.map((text) => trimCell(printable(text)).slice(0, limit)).filter((text) => text !== '' && text === trimCell(printable(text)));
}

/** Without what a cell refuses: control characters, lone surrogates and non-characters. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, '');
}
