/** What a value looks like in a cell; the reader understands each of these forms. */
import type { Locale } from '../errors.ts';
import type { Bilingual, Column } from '../sheet.ts';
import { FLAG_OPTIONS, findChoice, hasSeparator, joinLanguages } from './names.ts';

type Options = Readonly<Record<string, Bilingual>>;

export const LIST_SEPARATOR = '; ';

/** The label of a choice in the language asked for, or in both; the key where the label would be misread. */
export function choiceText(options: Options, key: string, { locale, isInList }: { locale: Locale | undefined; isInList: boolean }): string {
  const label = options[key];
  if (!label) return key;
  const text = locale === undefined ? joinLanguages(label) : label[locale];
  return findChoice(options, text) !== key || (isInList && hasSeparator(text)) ? key : text;
}

export function labelsOf(options: Options, locale: Locale | undefined): readonly string[] {
  return Object.keys(options).map((key) => choiceText(options, key, { locale, isInList: false }));
}

/** The text of a cell that holds text; null for an empty one. Numbers and days are no text: see `write-sheet.ts`. */
export function cellText(column: Column, value: unknown, locale: Locale | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (column.type === 'flag') return choiceText(FLAG_OPTIONS, String(value), { locale, isInList: false });
  if (column.type === 'choice') return choiceText(column.options, String(value), { locale, isInList: false });
  if (!Array.isArray(value)) return String(value);
  const items = value.map((item) => (column.type === 'choices' ? choiceText(column.options, String(item), { locale, isInList: true }) : String(item)));
  return items.join(LIST_SEPARATOR);
}
