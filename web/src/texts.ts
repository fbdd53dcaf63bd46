/**
 * Words of the screens in both languages. A screen folder keeps a `texts.ts` with `texts({ key: { zh, en } })`;
 * a missing language or placeholder is a type error. Switching the language re-renders, it never reloads.
 */
import { useCallback, useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';

/** English may tell one from many: the word is picked by the value `count`. */
export type EnglishText = string | { readonly one: string; readonly other: string };

/** One text: both languages, with `{placeholders}` that carry the same names in each. */
export interface Text {
  readonly zh: string;
  readonly en: EnglishText;
}

type Placeholder<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;
type EnglishOf<T extends Text> = T['en'] extends string ? T['en'] : Exclude<T['en'], string>['one' | 'other'];
type Names<T extends Text> = Placeholder<T['zh'] | EnglishOf<T>>;

/** What a text needs: nothing, or its placeholders as values. */
export type Values<T extends Text> = [Names<T>] extends [never] ? [] : [values: Readonly<Record<Names<T>, string | number>>];

/** Declares the texts of a screen folder. */
export function texts<const T extends Readonly<Record<string, Text>>>(catalogue: T): T {
  return catalogue;
}

export type Say<T extends Readonly<Record<string, Text>>> = <K extends keyof T & string>(key: K, ...values: Values<T[K]>) => string;

/** The reader's words: `const say = useText(screenTexts); say('title'); say('found', { count: 3 })`. */
export function useText<const T extends Readonly<Record<string, Text>>>(catalogue: T): Say<T> {
  const language = useLanguage();
  return useCallback((key, ...values) => fillText(catalogue[key] as Text, values[0] ?? {}, language), [catalogue, language]);
}

/** A text in a given language, for use outside of components. */
export function fillText(text: Text, values: Readonly<Record<string, string | number>>, language: Language): string {
  return chooseWords(text, values, language).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? formatNumber(value, language) : value;
  });
}

/** A number as people of the language write it: `12,480`. */
export function formatNumber(value: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1, ...options }).format(value);
}

export function localeOf(language: Language): 'zh-CN' | 'en-GB' {
  return language === 'zh' ? 'zh-CN' : 'en-GB';
}

function chooseWords(text: Text, values: Readonly<Record<string, string | number>>, language: Language): string {
  if (language === 'zh') return text.zh;
  if (typeof text.en === 'string') return text.en;
  return values['count'] === 1 ? text.en.one : text.en.other;
}

const STORAGE_KEY = 'covalence-lang';
const listeners = new Set<() => void>();
let current: Language = firstLanguage();
tellDocument(current);

/** The language on the screen. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage);
}

export function getLanguage(): Language {
  return current;
}

/** Switches the language everywhere at once, and remembers it here and (cookie `lang`) for the API's answers. */
export function setLanguage(language: Language): void {
  current = language;
  remember(STORAGE_KEY, language);
  tellDocument(language);
  for (const listener of listeners) listener();
}

/** Keeps a choice in this browser; where storage is refused the choice lasts for the visit. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch (error) {
    console.info(`"${key}" is not remembered: this browser refuses storage`, error);
  }
}

/** A choice kept by `remember`, or null. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // refused storage means: nothing was kept
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function firstLanguage(): Language {
  if (typeof document === 'undefined') return 'zh';
  const kept = recall(STORAGE_KEY);
  if (kept === 'zh' || kept === 'en') return kept;
  return /^zh\b/i.test(navigator.language) ? 'zh' : 'en';
}

function tellDocument(language: Language): void {
  if (typeof document === 'undefined') return;
  document.documentElement.lang = localeOf(language) === 'zh-CN' ? 'zh-CN' : 'en';
  document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`;
}
