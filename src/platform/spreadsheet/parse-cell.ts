/** Gives a raw cell the meaning its column asks for, or says why it has none. */
import type { Facts } from '../errors.ts';
import type { Bilingual, Column } from '../sheet.ts';
import { isMonday, mondayOf, weekday } from '../weeks.ts';
import { expectedOf, listOptions } from './describe-column.ts';
import { MAX_CELL_CHARACTERS, MAX_KEY_CHARACTERS } from './limits.ts';
import { findChoice, findFlag, hasSeparator, joinLanguages, replaceSeparators, splitList, trimCell } from './names.ts';
import { indexNames, nearest } from './nearest.ts';
import { dayOfSerial, dayOfText, mondayOfWeekName } from './parse-day.ts';
import type { CellProblemCode } from './problem-sentences.ts';
import { showRaw } from './raw-cell.ts';
import type { RawCell } from './raw-cell.ts';

export type CellValue = string | number | boolean | readonly string[] | null;

export interface CellContext {
  readonly uses1904: boolean;
  readonly report: (code: CellProblemCode, facts?: Facts) => void;
  /** False when another problem would only be counted: searching a suggestion for it is wasted. */
  readonly hasRoom: () => boolean;
}

const WEEKDAYS: readonly Bilingual[] = [
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
  { zh: '星期日', en: 'Sunday' },
];

/** The value of a cell; `null` when empty, `undefined` after an error was reported. Whether empty is allowed is not decided here. */
export function parseCell(column: Column, cell: RawCell | undefined, context: CellContext): CellValue | undefined {
  if (cell === undefined) return null;
  const report = (code: CellProblemCode, facts: Facts = {}): undefined => {
    context.report(code, { column: column.header, ...facts });
  };
  if (cell.kind === 'formulaWithoutResult') return report('cell_formula_without_result');
  if (cell.kind === 'error') return report('cell_error_value', { expected: expectedOf(column) });
  const text = trimCell(showRaw(cell) ?? '');
  if (text === '') return null;
  switch (column.type) {
    case 'text':
      return cell.kind === 'number' && cell.isDate ? (dayOfSerial(cell.value, context.uses1904) ?? text) : parseText(text, column.maxLength ?? MAX_CELL_CHARACTERS, report);
    case 'key':
      return parseKey(cell, text, context, report);
    case 'reference': {
      const key = parseText(text, MAX_KEY_CHARACTERS, report);
      return key === undefined || becameDate(cell, context, report) ? undefined : normaliseKey(key);
    }
    case 'references': {
      const keys = becameDate(cell, context, report) ? undefined : parseText(text, MAX_CELL_CHARACTERS, report);
      return keys === undefined ? undefined : emptyAsNull([...new Set(splitList(keys).map(normaliseKey))]);
    }
    case 'date':
      return parseDay(cell, text, context, report);
    case 'week':
      return parseWeek(cell, text, context, report);
    case 'integer':
    case 'number':
      return parseNumber(column, cell, text, report);
    case 'flag': {
      const flag = cell.kind === 'flag' ? cell.value : findFlag(text);
      return flag ?? report('cell_not_a_flag');
    }
    case 'choice':
      return parseChoice(column.options, text, { report, hasRoom: context.hasRoom });
    case 'choices':
      return parseChoices(column.options, text, { report, hasRoom: context.hasRoom });
  }
}

const MAX_NUMBER_CHARACTERS = 40;

type Report = (code: CellProblemCode, facts?: Facts) => undefined;

function parseText(text: string, limit: number, report: Report): string | undefined {
  const lines = text.replace(/\r\n?/g, '\n');
  const control = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/u.exec(lines);
  if (control) return report('cell_control_character', { character: `U+${(control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` });
  if (lines.length > limit) return report('cell_too_long', { length: lines.length, limit });
  return lines;
}

/** Keys are compared character by character; composed forms and ordinary spaces make equal what looks equal. */
export function normaliseKey(key: string): string {
  return trimCell(key).normalize('NFC').replace(/[\u00a0\u3000\u2007\u202f]/g, ' ');
}

function parseKey(cell: RawCell, text: string, context: CellContext, report: Report): string | undefined {
  const key = becameDate(cell, context, report) ? undefined : parseText(text, MAX_KEY_CHARACTERS, report);
  if (key === undefined) return undefined;
  return hasSeparator(key) ? report('cell_key_with_separator', { suggestion: replaceSeparators(key) }) : normaliseKey(key);
}

function becameDate(cell: RawCell, context: CellContext, report: Report): boolean {
  if (cell.kind !== 'number' || !cell.isDate) return false;
  report('cell_key_became_date', { value: dayOfSerial(cell.value, context.uses1904) ?? String(cell.value) });
  return true;
}

function parseDay(cell: RawCell, text: string, context: CellContext, report: Report): string | undefined {
  if (cell.kind === 'number' && (cell.isDate || (cell.value >= 20_000 && cell.value < 100_000))) {
    const day = dayOfSerial(cell.value, context.uses1904);
    if (day === null) return report('cell_not_a_date');
    if (!cell.isDate) report('cell_number_taken_as_date', { day });
    else if (!Number.isInteger(cell.value)) report('cell_time_dropped', { day });
    return day;
  }
  const found = dayOfText(text);
  if (found === null) return report('cell_not_a_date');
  if (found.hasTime) report('cell_time_dropped', { day: found.day });
  return found.day;
}

function parseWeek(cell: RawCell, text: string, context: CellContext, report: Report): string | undefined {
  const named = mondayOfWeekName(text);
  if (named !== null) return named;
  const day = parseDay(cell, text, context, report);
  if (day === undefined || isMonday(day)) return day;
  return report('cell_not_a_monday', { day, weekday: WEEKDAYS[weekday(day)] ?? '', monday: mondayOf(day) });
}

function parseNumber(column: Column & { type: 'integer' | 'number' }, cell: RawCell, text: string, report: Report): number | undefined {
  const isInteger = column.type === 'integer';
  const refuse = () => report(isInteger ? 'cell_not_an_integer' : 'cell_not_a_number', { expected: expectedOf(column) });
  if (cell.kind === 'flag') return refuse();
  let value: number;
  if (cell.kind === 'number') value = cell.value;
  else {
    const plain = text.length > MAX_NUMBER_CHARACTERS ? '' : text.normalize('NFKC').replace(/\s+/g, '');
    if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d{1,3})?$/i.test(plain)) return refuse();
    value = Number(plain.replaceAll(',', ''));
  }
  if (isInteger) {
    // 0.1 + 0.2 in a formula leaves crumbs; what is this close to a whole number was meant as one.
    const whole = Math.round(value);
    if (Math.abs(value - whole) > 1e-9 || !Number.isSafeInteger(whole)) return refuse();
    value = whole;
  }
  if (!Number.isFinite(value)) return refuse();
  if (value < (column.minimum ?? -Infinity) || value > (column.maximum ?? Infinity)) return report('cell_out_of_range', { expected: expectedOf(column) });
  return value === 0 ? 0 : value;
}

interface ChoiceContext {
  readonly report: Report;
  readonly hasRoom: () => boolean;
}

function parseChoice(options: Readonly<Record<string, Bilingual>>, text: string, { report, hasRoom }: ChoiceContext): string | undefined {
  const found = findChoice(options, text);
  if (found !== undefined) return found;
  const suggestion = hasRoom() ? suggestChoice(options, text) : null;
  if (suggestion === null) return report('cell_unknown_choice', { value: text, options: listOptions(options) });
  return report('cell_choice_suggested', { value: text, suggestion, options: listOptions(options) });
}

function parseChoices(options: Readonly<Record<string, Bilingual>>, text: string, context: ChoiceContext): readonly string[] | null | undefined {
  const found = splitList(text).map((part) => parseChoice(options, part, context));
  const keys = found.filter((key) => key !== undefined);
  return keys.length < found.length ? undefined : emptyAsNull([...new Set(keys)]);
}

function suggestChoice(options: Readonly<Record<string, Bilingual>>, text: string): Bilingual | null {
  const labels = new Map<string, Bilingual>();
  for (const [key, label] of Object.entries(options)) {
    for (const name of [key, label.zh, label.en, joinLanguages(label)]) labels.set(name, label);
  }
  const near = nearest(text, indexNames(labels.keys()));
  return near === null ? null : (labels.get(near) ?? null);
}

function emptyAsNull<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}
