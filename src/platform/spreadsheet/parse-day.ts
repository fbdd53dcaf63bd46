/** Days as spreadsheets and people write them. */
import { addDays, isIsoDate, mondayOf } from '../weeks.ts';
import type { IsoDate } from '../weeks.ts';

/** The day of a serial number; its fraction is the time of day. Null outside 1900–2199. Source: ECMA-376 part 1, 18.17.4. */
export function dayOfSerial(serial: number, uses1904: boolean): IsoDate | null {
  const whole = Math.floor(serial);
  if (!(whole >= (uses1904 ? 0 : 1) && whole <= 109_574)) return null;
  // The 1900 system counts a 29 February 1900 that never was: serial 60 is no day, smaller ones lie one day later.
  if (!uses1904 && whole === 60) return null;
  const epoch = uses1904 ? '1904-01-01' : whole < 60 ? '1899-12-31' : '1899-12-30';
  const day = new Date(Date.parse(`${epoch}T00:00:00Z`) + whole * 86_400_000).toISOString().slice(0, 10);
  return isIsoDate(day) ? day : null;
}

/** The serial number of a day in the 1900 system. */
export function serialOfDay(day: IsoDate): number {
  const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000);
  return serial <= 60 ? serial - 1 : serial;
}

/** Longer text is no day; the patterns below would take quadratic time for it. */
const MAX_DAY_CHARACTERS = 60;

const WRITTEN = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})\.?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** `2026-09-07`, `2026/9/7`, `2026.9.7`, `2026年9月7日`, `20260907`, full-width digits too, a time after it. Day before month is not guessed. */
export function dayOfText(text: string): { readonly day: IsoDate; readonly hasTime: boolean } | null {
  if (text.length > MAX_DAY_CHARACTERS) return null;
  const plain = text.normalize('NFKC').trim();
  const time = /[T\s]\s*(\d{1,2}):(\d{2})(:\d{2}(\.\d+)?)?Z?$/.exec(plain);
  const bare = (time ? plain.slice(0, time.index) : plain).replace(/\s+/g, '').replace(/[（(]?(星期|周)[一二三四五六日天][）)]?$/, '');
  for (const form of WRITTEN) {
    const match = form.exec(bare);
    if (!match) continue;
    const [, year = '', month = '', date = ''] = match;
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    if (!isIsoDate(day)) return null;
    return { day, hasTime: time !== null && !/^[T\s]\s*0?0:00(:00(\.0+)?)?Z?$/.test(time[0]) };
  }
  return null;
}

/** The Monday of `2026-W37`, `2026W37` or `2026年第37周` (ISO 8601 weeks). */
export function mondayOfWeekName(text: string): IsoDate | null {
  if (text.length > MAX_DAY_CHARACTERS) return null;
  const match = /^(\d{4})(?:-?W|年第?)(\d{1,2})周?$/i.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  if (!match) return null;
  const [, year = '', week = ''] = match;
  if (!isIsoDate(`${year}-01-04`) || Number(week) < 1) return null;
  const monday = addDays(mondayOf(`${year}-01-04`), 7 * (Number(week) - 1));
  // 4 January lies in week 1; the Thursday decides whether week 53 exists.
  return addDays(monday, 3).startsWith(year) ? monday : null;
}
