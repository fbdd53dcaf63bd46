/**
 * Days and weeks as the product counts them. A day is an ISO date `YYYY-MM-DD`; a week is the ISO date of its Monday.
 * Calendar arithmetic runs in UTC, so no time zone or summer time can move a day.
 */

export type IsoDate = string;

const DAY_MS = 86_400_000;

/** True for a real calendar day written `YYYY-MM-DD`, years 1900 to 2199. */
export function isIsoDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

export function addDays(day: IsoDate, days: number): IsoDate {
  return toIsoDate(new Date(toTime(day) + days * DAY_MS));
}

export function addWeeks(day: IsoDate, weeks: number): IsoDate {
  return addDays(day, 7 * weeks);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toTime(to) - toTime(from)) / DAY_MS);
}

/** Whole weeks from the week of `from` to the week of `to`. */
export function weeksBetween(from: IsoDate, to: IsoDate): number {
  return daysBetween(mondayOf(from), mondayOf(to)) / 7;
}

/** Day of the week, Monday = 0 … Sunday = 6. */
export function weekday(day: IsoDate): number {
  return (new Date(toTime(day)).getUTCDay() + 6) % 7;
}

export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -weekday(day));
}

export function isMonday(day: IsoDate): boolean {
  return weekday(day) === 0;
}

/** The Mondays from `first` on, `count` of them. */
export function weeksFrom(first: IsoDate, count: number): IsoDate[] {
  return Array.from({ length: count }, (_, i) => addWeeks(first, i));
}

/** The calendar day of an instant in a time zone (IANA name). */
export function dayInZone(instant: Date, timeZone: string): IsoDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(instant);
}

function toTime(day: IsoDate): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`"${day}" is not an ISO date`);
  return time;
}

function toIsoDate(date: Date): IsoDate {
  return date.toISOString().slice(0, 10);
}
