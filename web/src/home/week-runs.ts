/** Weeks that follow each other at the same post, or away for the same reason, as one run. Pure. */
import type { MyWeek } from '../../../src/contract/index.ts';

export interface WeekRun {
  readonly firstWeek: string;
  readonly lastWeek: string;
  readonly weeks: number;
  readonly first: MyWeek;
}

export function runsOf(weeks: readonly MyWeek[]): readonly WeekRun[] {
  const runs: WeekRun[] = [];
  for (const week of weeks) {
    const before = runs.at(-1);
    if (before && samePlace(before.first) === samePlace(week)) {
      runs[runs.length - 1] = { ...before, lastWeek: week.week, weeks: before.weeks + 1 };
    } else runs.push({ firstWeek: week.week, lastWeek: week.week, weeks: 1, first: week });
  }
  return runs;
}

function samePlace(week: MyWeek): string {
  if (week.post) return `post ${week.post.venue.id} ${week.post.area.id}`;
  return week.away ? `away ${week.away.kind} ${week.away.detail ?? ''}` : 'free';
}
