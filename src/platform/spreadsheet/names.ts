/** How names of tabs, columns and choices are compared: either language, both, or the stable key; spaces, case and width do not count. */
import type { Bilingual, Column, Sheet } from '../sheet.ts';

type Options = Readonly<Record<string, Bilingual>>;

const SEPARATORS = /[;；,，、\n]/;
const INVISIBLE = /[\s\u200b\u200e\u200f\u2060\ufeff]/;

export const FLAG_OPTIONS = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } } as const satisfies Options;
const FLAG_SYNONYMS: Readonly<Record<string, 'true' | 'false'>> = { y: 'true', '1': 'true', '√': 'true', '✓': 'true', 对: 'true', n: 'false', '0': 'false', '×': 'false', '✗': 'false', 不是: 'false' };

/** Without white space (NBSP and ideographic space too), byte order marks and zero-width marks at both ends. */
export function trimCell(text: string): string {
  // Step by step: a pattern anchored at the end takes quadratic time on long inner white space.
  let start = 0;
  let end = text.length;
  while (start < end && INVISIBLE.test(text.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

export function normaliseName(name: string): string {
  return name.normalize('NFKC').replace(/[\s*\u200b\ufeff]+/g, '').toLowerCase();
}

/** Both languages as one name: `中文 / English`; one alone where they are the same. */
export function joinLanguages(name: Bilingual): string {
  return name.zh === name.en ? name.zh : `${name.zh} / ${name.en}`;
}

/** Tab name as written: `学习场所 Venues`. */
export function tabTitle(title: Bilingual): string {
  return title.zh === title.en ? title.zh : `${title.zh} ${title.en}`;
}

/** Finds what a name stands for; keys win over labels, a label that two share stands for neither. */
export function nameLookup(named: Iterable<readonly [string, Bilingual]>): ReadonlyMap<string, string> {
  const entries = [...named];
  const found = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const [key] of entries) found.set(normaliseName(key), key);
  const keys = new Set(found.keys());
  for (const [key, { zh, en }] of entries) {
    for (const label of [zh, en, `${zh}/${en}`, `${zh}${en}`].map(normaliseName)) {
      if (keys.has(label) || label === '') continue;
      if (found.has(label) && found.get(label) !== key) ambiguous.add(label);
      found.set(label, key);
    }
  }
  for (const label of ambiguous) found.delete(label);
  return found;
}

export function sheetLookup(sheets: Readonly<Record<string, Sheet>>): ReadonlyMap<string, string> {
  return nameLookup(Object.entries(sheets).map(([id, { title }]) => [id, title] as const));
}

export function headerLookup(sheet: Sheet): ReadonlyMap<string, string> {
  return nameLookup(Object.entries(sheet.columns).map(([key, { header }]) => [key, header] as const));
}

const lookups = new WeakMap<object, ReadonlyMap<string, string>>();

/** The key of a choice from its key or label in either language; undefined when it is none. */
export function findChoice(options: Options, text: string): string | undefined {
  // A key may differ from another only in case; exactly as written it counts first.
  if (Object.hasOwn(options, text)) return text;
  let lookup = lookups.get(options);
  if (!lookup) lookups.set(options, (lookup = nameLookup(Object.entries(options))));
  return lookup.get(normaliseName(text));
}

export function findFlag(text: string): boolean | undefined {
  const found = findChoice(FLAG_OPTIONS, text) ?? FLAG_SYNONYMS[normaliseName(text)];
  return found === undefined ? undefined : found === 'true';
}

/** Splits a list on `;`, `,`, their full-width forms, `、` and line breaks; empty parts are left out. */
export function splitList(text: string): string[] {
  return text.split(SEPARATORS).map(trimCell).filter((part) => part !== '');
}

export function hasSeparator(text: string): boolean {
  return SEPARATORS.test(text);
}

export function replaceSeparators(text: string): string {
  return text.split(SEPARATORS).map(trimCell).filter((part) => part !== '').join('-');
}

export function optionsOf(column: Column): Options | null {
  if (column.type === 'choice' || column.type === 'choices') return column.options;
  return column.type === 'flag' ? FLAG_OPTIONS : null;
}
