/** What only the whole file can tell: keys that stand twice, references that lead nowhere. */
import type { Bilingual, Sheet } from '../sheet.ts';
import { columnLetters } from './cell-address.ts';
import { targetHeader } from './describe-column.ts';
import { MAX_COMPARISONS, MAX_SUGGESTIONS } from './limits.ts';
import { normaliseName } from './names.ts';
import { indexNames, nearest } from './nearest.ts';
import type { NameIndex } from './nearest.ts';
import type { ParsedRow, ParsedSheet } from './parse-rows.ts';
import type { ProblemList, ProblemPlace } from './problem-list.ts';
import type { KnownKeys } from './reading.ts';

export interface KeyCheck {
  readonly sheets: Readonly<Record<string, Sheet>>;
  /** By sheet id. */
  readonly parsed: ReadonlyMap<string, ParsedSheet>;
  readonly knownKeys: KnownKeys;
  readonly problems: ProblemList;
  readonly pause: () => Promise<void>;
}

/** Reports duplicate keys and unknown references, and marks their rows. A reference to a sheet nobody knows (neither in `sheets` nor in `knownKeys`) is not judged. */
export async function checkKeys(check: KeyCheck): Promise<void> {
  const keys = new Map<string, ReadonlySet<string>>();
  for (const [id, sheet] of Object.entries(check.sheets)) {
    const parsed = check.parsed.get(id);
    if (parsed) reportDuplicates(sheet, parsed, check.problems);
    keys.set(id, keysOf(sheet, parsed));
    await check.pause();
  }
  const suggest = suggester(check, keys);
  for (const [id, sheet] of Object.entries(check.sheets)) {
    const parsed = check.parsed.get(id);
    for (const [key, column] of Object.entries(sheet.columns)) {
      if (!parsed || (column.type !== 'reference' && column.type !== 'references')) continue;
      const inFile = keys.get(column.sheet);
      const known = check.knownKeys[column.sheet];
      if (!inFile && !known) continue;
      for (const row of parsed.rows) {
        const wanted = row.values[key];
        const list = typeof wanted === 'string' ? [wanted] : Array.isArray(wanted) ? (wanted as readonly string[]) : [];
        for (const value of list) {
          if (inFile?.has(value) || known?.has(value)) continue;
          const place = { sheet: parsed.tab, row: row.number, column: parsed.headers?.columns.get(key) ?? 1 };
          const narrow = value.normalize('NFKC');
          if (narrow !== value && (inFile?.has(narrow) || known?.has(narrow))) {
            row.values[key] = Array.isArray(wanted) ? list.map((item) => (item === value ? narrow : item)) : narrow;
            check.problems.add('cell_width_changed', place, value, { column: column.header, taken: narrow });
            continue;
          }
          row.hasError = true;
          reportUnknown({ place, value, header: column.header, target: check.sheets[column.sheet], targetId: column.sheet, suggestion: suggest(column.sheet, value), problems: check.problems });
          await check.pause();
        }
      }
      await check.pause();
    }
  }
}

function reportDuplicates(sheet: Sheet, parsed: ParsedSheet, problems: ProblemList): void {
  const firstColumn = parsed.headers?.columns.get(sheet.key[0] ?? '') ?? 1;
  const seen = new Map<string, ParsedRow>();
  for (const row of parsed.rows) {
    const values = sheet.key.map((key) => row.values[key]);
    if (values.some((value) => value === undefined) || values.every((value) => value === null)) continue;
    const identity = JSON.stringify(values);
    const first = seen.get(identity);
    if (first === undefined) {
      seen.set(identity, row);
      continue;
    }
    row.hasError = true;
    const shown = values.filter((value) => value !== null).map(String).join(' · ');
    const cellAt = (number: number) => `${columnLetters(firstColumn)}${number}`;
    problems.add('cell_duplicate_key', { sheet: parsed.tab, row: row.number, column: firstColumn }, shown, { first: cellAt(first.number), second: cellAt(row.number) });
  }
}

function keysOf(sheet: Sheet, parsed: ParsedSheet | undefined): ReadonlySet<string> {
  const key = sheet.key[0];
  const found = new Set<string>();
  if (key === undefined) return found;
  // Rows with errors count: a missing name must not make every reference to the row look wrong.
  for (const row of parsed?.rows ?? []) {
    const value = row.values[key];
    if (typeof value === 'string') found.add(value);
  }
  return found;
}

function suggester(check: KeyCheck, keys: ReadonlyMap<string, ReadonlySet<string>>): (sheetId: string, value: string) => string | null {
  const cache = new Map<string, string | null>();
  const names = new Map<string, ReadonlyMap<string, string>>();
  const indexes = new Map<string, NameIndex>();
  let comparisons = 0;
  return (sheetId, value) => {
    const cacheKey = `${sheetId}\n${value}`;
    const cached = cache.get(cacheKey);
    if (cached !== undefined) return cached;
    if (cache.size >= MAX_SUGGESTIONS) return null;
    let byName = names.get(sheetId);
    if (!byName) names.set(sheetId, (byName = keysByName(check.sheets[sheetId], check.parsed.get(sheetId))));
    let index = indexes.get(sheetId);
    if (!index) indexes.set(sheetId, (index = indexNames(eachKey(keys.get(sheetId), check.knownKeys[sheetId]))));
    comparisons += index.names.length;
    const found = byName.get(normaliseName(value)) ?? (comparisons > MAX_COMPARISONS ? null : nearest(value, index));
    cache.set(cacheKey, found);
    return found;
  };
}

/** People write the name of a thing where its key belongs: the texts of the target's rows lead back to the key. */
function keysByName(sheet: Sheet | undefined, parsed: ParsedSheet | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const key = sheet?.key[0];
  if (!sheet || !parsed || key === undefined) return found;
  const texts = Object.entries(sheet.columns).filter(([, column]) => column.type === 'text').map(([name]) => name);
  for (const row of parsed.rows) {
    const target = row.values[key];
    if (typeof target !== 'string') continue;
    for (const name of texts) {
      const text = row.values[name];
      if (typeof text === 'string' && text.length <= 100 && !found.has(normaliseName(text))) found.set(normaliseName(text), target);
    }
  }
  return found;
}

function* eachKey(...sets: (ReadonlySet<string> | undefined)[]): Generator<string> {
  for (const set of sets) if (set) yield* set;
}

interface UnknownReference {
  readonly place: ProblemPlace;
  readonly value: string;
  readonly header: Bilingual;
  readonly target: Sheet | undefined;
  readonly targetId: string;
  readonly suggestion: string | null;
  readonly problems: ProblemList;
}

function reportUnknown({ place, value, header, target, targetId, suggestion, problems }: UnknownReference): void {
  const facts = { column: header, target: target?.title ?? targetId, targetColumn: target ? targetHeader(target) : targetId };
  if (suggestion === null) problems.add('cell_unknown_reference', place, value, facts);
  else problems.add('cell_reference_suggested', place, value, { ...facts, suggestion });
}
