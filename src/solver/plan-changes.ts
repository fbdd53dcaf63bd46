/** What a new plan changes against the published one, learner by learner. */

import type { Placement, Problem } from "./problem.ts";
import { layOut, type Cell } from "./timetable.ts";

/** Where a learner is in some weeks; null is nowhere. */
export interface Post {
  task: string;
  venue: string;
}

/** A run of the learner's available weeks (both ends inclusive) with the same change. */
export interface PlanChange {
  learner: string;
  firstWeek: number;
  lastWeek: number;
  /** Learner-weeks in the run. */
  weeks: number;
  from: Post | null;
  to: Post | null;
  says: string;
}

/** All changes from `frozenUntil` on, in the order of learners and weeks; empty without a published plan. */
export function planChanges(problem: Problem, placements: Placement[]): PlanChange[] {
  const { schedules, publishedCells, frozenUntil } = layOut(problem, { placements });
  if (!publishedCells) return [];
  return schedules.flatMap(({ learner, cells, available }, l) => {
    const changes: PlanChange[] = [];
    let open: PlanChange | null = null;
    for (let week = frozenUntil; week < problem.weekCount; week++) {
      if (available[week] !== true) continue;
      const was = publishedCells[l]?.[week] ?? null;
      const is = cells[week] ?? null;
      if (was?.task === is?.task && was?.venue === is?.venue) {
        open = null;
        continue;
      }
      const [from, to] = [post(was), post(is)];
      if (open && isSame(open.from, from) && isSame(open.to, to)) {
        open.lastWeek = week;
        open.weeks++;
      } else changes.push((open = { learner: learner.id, firstWeek: week, lastWeek: week, weeks: 1, from, to, says: "" }));
    }
    return changes.map((change) => ({ ...change, says: say(change) }));
  });
}

const post = (cell: Cell | null): Post | null => cell && { task: cell.task, venue: cell.venue.id };

const isSame = (a: Post | null, b: Post | null): boolean => a?.task === b?.task && a?.venue === b?.venue;

function say({ learner, firstWeek, lastWeek, from, to }: PlanChange): string {
  const weeks = firstWeek === lastWeek ? `week ${firstWeek}` : `weeks ${firstWeek}–${lastWeek}`;
  const told = (place: Post | null) => (place ? `${place.task} in ${place.venue}` : "free");
  return `${learner}, ${weeks}: ${told(from)} → ${told(to)}`;
}
