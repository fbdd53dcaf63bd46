import type { Locale } from '../errors.ts';

export interface DocumentSettings {
  readonly locale: Locale;
  readonly version: string;
  /** Chinese for the descriptions of fields, which are written in English. */
  readonly fieldWords: Readonly<Record<string, string>>;
}

/** Puts a field's description into the language of the document. */
export function wordsOf({ locale, fieldWords }: DocumentSettings): (description: string) => string {
  return (description) => (locale === 'zh' && Object.hasOwn(fieldWords, description) ? (fieldWords[description] ?? description) : description);
}
