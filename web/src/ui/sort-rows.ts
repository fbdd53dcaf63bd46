/** Sorting of tables: Chinese by pinyin, figures by size, gaps last whichever way. Pure. */
import type { Language } from '../texts.ts';

export type SortValue = string | number | null | undefined;
export interface Sorting {
  readonly key: string;
  readonly direction: 'up' | 'down';
}

const collators: Readonly<Record<Language, Intl.Collator>> = {
  zh: new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true }),
  en: new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' }),
};

/** First press sorts up, second down, third gives the list's own order back. */
export function nextSorting(now: Sorting | null, key: string): Sorting | null {
  if (now?.key !== key) return { key, direction: 'up' };
  return now.direction === 'up' ? { key, direction: 'down' } : null;
}

/** A sorted copy; rows that compare equal keep their order. */
export function sortRows<Row>(rows: readonly Row[], by: (row: Row) => SortValue, direction: Sorting['direction'], language: Language): readonly Row[] {
  const sign = direction === 'up' ? 1 : -1;
  const collator = collators[language];
  return rows
    .map((row) => ({ row, value: by(row) }))
    .sort((a, b) => {
      const gapA = isGap(a.value);
      const gapB = isGap(b.value);
      if (gapA || gapB) return Number(gapA) - Number(gapB);
      if (typeof a.value === 'number' && typeof b.value === 'number') return sign * (a.value - b.value);
      return sign * collator.compare(String(a.value), String(b.value));
    })
    .map(({ row }) => row);
}

function isGap(value: SortValue): boolean {
  return value === null || value === undefined || value === '';
}
