/**
 * In which weeks a cohort can be in training venues. Pure.
 *
 * A training year is 52 weeks from the cohort's start. Schools publish one year at a time, so a training year in which
 * no away row begins repeats the nearest year that has some (the earlier one of two equally near); without any rows
 * every week is open. Reserve weeks are spread evenly over each training year's open weeks; they are counted, not
 * fixed: the planner is free to leave other weeks empty.
 */
import { addWeeks, weeksBetween, type IsoDate } from '../platform/weeks.ts';

export const WEEKS_A_YEAR = 52;

export type TrainingWeekKind = 'training' | 'reserve' | 'school' | 'holiday' | 'examination' | 'no_workday';

export interface TrainingWeek {
  /** Monday. */
  readonly week: IsoDate;
  readonly kind: TrainingWeekKind;
  /** True where the year has no calendar of its own and repeats another one's. */
  readonly isRepeated: boolean;
}

export interface CohortCalendar {
  /** Monday of the first training week. */
  readonly startWeek: IsoDate;
  /** Reserve weeks a training year. */
  readonly reserveWeeks: number;
  /** Weeks away, both ends Mondays and inclusive. */
  readonly away: readonly { readonly firstWeek: IsoDate; readonly lastWeek: IsoDate; readonly kind: 'school' | 'holiday' | 'examination' }[];
  /** Mondays of weeks without a workday. */
  readonly weeksWithoutWorkday?: ReadonlySet<IsoDate>;
}

/** The cohort's weeks from its start on, `count` of them, in order. */
export function trainingWeeks(calendar: CohortCalendar, count: number): TrainingWeek[] {
  const recorded = awayByWeek(calendar);
  const years = [...new Set(calendar.away.map(({ firstWeek }) => yearOf(weeksBetween(calendar.startWeek, firstWeek))))].sort((a, b) => a - b);
  const yearCount = Math.ceil(count / WEEKS_A_YEAR);
  const weeks: TrainingWeek[] = [];
  for (let year = 0; year < yearCount; year += 1) {
    const model = years.includes(year) ? year : nearest(years, year);
    const ofYear: TrainingWeek[] = [];
    for (let n = 0; n < WEEKS_A_YEAR; n += 1) {
      const week = addWeeks(calendar.startWeek, year * WEEKS_A_YEAR + n);
      const isRepeated = model !== year && model !== undefined;
      const kind = recorded.get(year * WEEKS_A_YEAR + n) ?? (isRepeated ? recorded.get(model * WEEKS_A_YEAR + n) : undefined);
      const free = calendar.weeksWithoutWorkday?.has(week) === true ? 'no_workday' : 'training';
      ofYear.push({ week, kind: kind ?? free, isRepeated });
    }
    weeks.push(...withReserve(ofYear, calendar.reserveWeeks));
  }
  return weeks.slice(0, count);
}

function awayByWeek(calendar: CohortCalendar): Map<number, TrainingWeekKind> {
  const recorded = new Map<number, TrainingWeekKind>();
  for (const { firstWeek, lastWeek, kind } of calendar.away) {
    const last = weeksBetween(calendar.startWeek, lastWeek);
    for (let n = weeksBetween(calendar.startWeek, firstWeek); n <= last; n += 1) recorded.set(n, kind);
  }
  return recorded;
}

function withReserve(year: readonly TrainingWeek[], reserveWeeks: number): TrainingWeek[] {
  const open = year.flatMap(({ kind }, i) => (kind === 'training' ? [i] : []));
  const count = Math.min(reserveWeeks, open.length);
  const reserve = new Set(Array.from({ length: count }, (_, i) => open[Math.floor(((i + 0.5) * open.length) / count)]));
  return year.map((week, i) => (reserve.has(i) ? { ...week, kind: 'reserve' } : week));
}

function nearest(years: readonly number[], year: number): number | undefined {
  return [...years].sort((a, b) => Math.abs(a - year) - Math.abs(b - year) || a - b)[0];
}

function yearOf(week: number): number {
  return Math.floor(week / WEEKS_A_YEAR);
}
