/** What the frozen weeks break by themselves: hard rules bind them too, and nothing that follows can mend it. */

import type { Model } from "./model.ts";
import type { Conflict, ConflictItem, Placement, Problem } from "./problem.ts";
import { violationsOf, type RuleId, type Violation } from "./rules.ts";
import type { Impossibility } from "./solution.ts";
import { layOut, type Timetable } from "./timetable.ts";

/** Rules that later weeks can still fulfil, or that say nothing of history cut off at a week. */
const STILL_OPEN: readonly RuleId[] = ["one-place", "availability", "task-weeks", "choice", "frozen"];

/** Each rule that the published weeks before `frozenUntil` break; told rule by rule, at most a few of each. */
export function brokenHistory({ problem }: Model): Impossibility[] {
  const { published } = problem;
  if (!published || published.frozenUntil === 0) return [];
  const placements = published.placements.flatMap((placement) => cut(placement, published.frozenUntil));
  // Nothing later matters, so the horizon ends there.
  const timetable = layOut({ ...problem, weekCount: published.frozenUntil, published: { ...published, placements } }, { placements });
  const isDefinite = ({ week }: Violation) => week === undefined || week < published.frozenUntil;
  const broken = violationsOf(timetable, STILL_OPEN).filter(isDefinite);
  return broken.slice(0, MOST_TOLD).map((violation) => ({ says: `In frozen weeks: ${violation.says}`, conflict: conflictOf(problem, timetable, violation) }));
}

const MOST_TOLD = 20;

function cut(placement: Placement, frozenUntil: number): Placement[] {
  return placement.firstWeek >= frozenUntil ? [] : [{ ...placement, lastWeek: Math.min(placement.lastWeek, frozenUntil - 1) }];
}

function conflictOf({ learners, limits }: Problem, { schedules }: Timetable, violation: Violation): Conflict {
  const { rule, learner, venue, limit, week = 0, says } = violation;
  const counted = new Set(limits?.find(({ id }) => id === limit)?.learners ?? learners.map(({ id }) => id));
  const isThere = ({ learner: { id }, cells }: Timetable["schedules"][number]) => (venue === undefined ? counted.has(id) && cells[week] !== null : cells[week]?.venue.id === venue);
  // A minimum is missed by all who are elsewhere.
  const concerned = learner !== undefined ? [learner]
    : rule === "minimum" ? learners.map(({ id }) => id)
    : schedules.filter(isThere).map((schedule) => schedule.learner.id);
  const frozen: Conflict = concerned.map((id) => ({ rule: "frozen", learner: id }));
  const item = itemOf(violation);
  return item ? [{ ...item, says }, ...frozen] : frozen.map((entry) => ({ ...entry, says }));
}

/** The rule with its address; null for rules that always hold and are not listed. */
function itemOf({ rule, learner = "", task = "", venue = "", limit = "", week = 0 }: Violation): ConflictItem | null {
  const weeks = { firstWeek: week, lastWeek: week };
  switch (rule) {
    case "open-venue":
    case "capacity":
    case "minimum":
    case "minimum-when-open":
      return { rule, venue, ...weeks };
    case "limit":
      return { rule, limit, ...weeks };
    case "allowed-venue":
      return { rule, learner };
    case "task-window":
      return { rule, task };
    case "order":
    case "prerequisite":
      return { rule, learner, task };
    case "pin":
      return { rule, learner, task, ...weeks };
    default:
      return null;
  }
}
