/** Days and weeks as people read them. A day is `YYYY-MM-DD`; a week is the day of its Monday. All arithmetic in UTC. */
import { localeOf } from '../texts.ts';
import type { Language } from '../texts.ts';

const DAY_MS = 86_400_000;

/** `2026年9月7日 周一` · `Mon 7 Sep 2026`. */
export function formatDay(day: string, language: Language): string {
  const date = fromDay(day);
  const weekday = part(date, language, { weekday: 'short' });
  if (language === 'zh') return `${part(date, language, { year: 'numeric', month: 'long', day: 'numeric' })} ${weekday}`;
  return `${weekday} ${part(date, language, { day: 'numeric', month: 'short', year: 'numeric' })}`;
}

/** `9月7日` · `7 Sep`; with the year when it is not the year of `today`. */
export function formatShortDay(day: string, language: Language, today?: string): string {
  const isOtherYear = today !== undefined && today.slice(0, 4) !== day.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: language === 'zh' ? 'long' : 'short' };
  return part(fromDay(day), language, isOtherYear ? { ...options, year: 'numeric' } : options);
}

/** A sentence of the API, whose days are ISO's, with its days as the screen writes them. */
export function withShownDays(sentence: string, language: Language): string {
  return sentence.replace(/(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])/g, (day) => formatShortDay(day, language, '0000'));
}

/** ISO 8601 week of a day: `{ year: 2026, week: 37 }`. The year may differ from the calendar's around New Year. */
export function isoWeek(day: string): { year: number; week: number } {
  const thursday = new Date(fromDay(mondayOf(day)).getTime() + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1 };
}

/** `第37周` · `W37`. */
export function formatWeekNumber(monday: string, language: Language): string {
  const { week } = isoWeek(monday);
  return language === 'zh' ? `第${week}周` : `W${week}`;
}

/** `2026-W37`, for `<time dateTime>`. */
export function machineWeek(monday: string): string {
  const { year, week } = isoWeek(monday);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** `9月7日–11日`, `9月28日–10月2日` · `7–11 Sept`, `28 Sept – 2 Oct`; both ends inclusive, years only where they differ. */
export function formatSpan(from: string, to: string, language: Language): string {
  const month = language === 'zh' ? 'long' : 'short';
  const withYear = from.slice(0, 4) === to.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const full = (day: string) => part(fromDay(day), language, { day: 'numeric', month, ...withYear });
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${full(from)}${language === 'zh' ? '–' : ' – '}${full(to)}`;
  if (language === 'zh') return `${full(from)}–${Number(to.slice(8, 10))}日`;
  return `${Number(from.slice(8, 10))}–${full(to)}`;
}

/** Whether a text from an address is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = fromDay(text);
  return !Number.isNaN(date.getTime()) && toDay(date) === text;
}

export function mondayOf(day: string): string {
  const date = fromDay(day);
  return toDay(new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY_MS));
}

export function addDays(day: string, days: number): string {
  return toDay(new Date(fromDay(day).getTime() + days * DAY_MS));
}

/** Whole weeks from the week of `from` to the week of `to`. */
export function weeksBetween(from: string, to: string): number {
  return Math.round((fromDay(mondayOf(to)).getTime() - fromDay(mondayOf(from)).getTime()) / (7 * DAY_MS));
}

function part(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(date);
}

function fromDay(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`);
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
