/** The weeks of a plan, numbered from 0; all ranges include both ends. */
import { addWeeks, weeksBetween, type IsoDate } from '../platform/weeks.ts';

export interface WeekRange {
  readonly first: number;
  readonly last: number;
}

export interface Horizon {
  /** Monday of week 0. */
  readonly firstWeek: IsoDate;
  readonly weekCount: number;
  /** Mondays, by week number. */
  readonly weeks: readonly IsoDate[];
  /** Number of the week that holds a day; may lie before 0 or behind the last week. */
  weekNumber(day: IsoDate): number;
  /** The part of a range of days that lies in the horizon; null when none does. An open end is null. */
  clip(from: IsoDate, to: IsoDate | null): WeekRange | null;
}

/** `firstWeek` must be a Monday. */
export function horizonOf({ firstWeek, weekCount }: { readonly firstWeek: IsoDate; readonly weekCount: number }): Horizon {
  const weekNumber = (day: IsoDate): number => weeksBetween(firstWeek, day);
  return {
    firstWeek,
    weekCount,
    weeks: Array.from({ length: weekCount }, (_, week) => addWeeks(firstWeek, week)),
    weekNumber,
    clip: (from, to) => {
      const first = Math.max(0, weekNumber(from));
      const last = Math.min(weekCount - 1, to === null ? weekCount - 1 : weekNumber(to));
      return first > last ? null : { first, last };
    },
  };
}

/** The week numbers of a range; none for null. */
export function weeksIn(range: WeekRange | null): number[] {
  return range === null ? [] : Array.from({ length: range.last - range.first + 1 }, (_, i) => range.first + i);
}

/** Runs of consecutive week numbers, ascending. */
export function runsOf(weeks: Iterable<number>): WeekRange[] {
  const runs: { first: number; last: number }[] = [];
  for (const week of [...new Set(weeks)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.last + 1 === week) run.last = week;
    else runs.push({ first: week, last: week });
  }
  return runs;
}
