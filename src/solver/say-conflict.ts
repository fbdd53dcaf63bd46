/** Rules of a conflict as English sentences; whoever knows better names writes their own from the items. */

import type { ConflictItem, Problem } from "./problem.ts";

/** The item with `says`. */
export function withWords(problem: Problem, item: ConflictItem): ConflictItem {
  return { ...item, says: sayItem(problem, item) };
}

export function sayItem(problem: Problem, { rule, learner = "", task = "", venue = "", limit = "", choice = "", firstWeek, lastWeek }: ConflictItem): string {
  const who = nameIn(problem.learners, learner);
  const where = nameIn(problem.venues, venue);
  const when = firstWeek === undefined ? "" : ` ${sayWeeks(firstWeek, lastWeek ?? firstWeek)}`;
  switch (rule) {
    case "task-weeks": return `${who} has ${task} to do.`;
    case "availability": return `${who} is away in some weeks.`;
    case "allowed-venue": return `${who} may not go to every venue.`;
    case "task-window": return `${task} has its weeks: ${windowOf(problem, task)}.`;
    case "order": return `${who} does ${task} after what comes before it.`;
    case "prerequisite": return `${who} needs something else before ${task}.`;
    case "choice": return `${who} chooses from ${choice}.`;
    case "capacity": return `${where} has so many places and no more${when}.`;
    case "open-venue": return `${where} is closed in some weeks${when}.`;
    case "minimum": return `${where} needs its minimum of learners${when}.`;
    case "minimum-when-open": return `${where} does not run for fewer than its minimum${when}.`;
    case "limit": return `The limit "${problem.limits?.find(({ id }) => id === limit)?.says ?? limit}" holds${when}.`;
    case "pin": return `${who} is pinned to ${task}${when}.`;
    case "frozen": return `The weeks of ${who} that have begun stay as they are.`;
    default: return rule;
  }
}

export const nameIn = (list: readonly { id: string; name?: string }[], id: string): string => list.find((candidate) => candidate.id === id)?.name ?? id;

export const sayWeeks = (firstWeek: number, lastWeek: number): string => (firstWeek === lastWeek ? `in week ${firstWeek}` : `in weeks ${firstWeek}–${lastWeek}`);

function windowOf({ programmes, weekCount }: Problem, id: string): string {
  const found = programmes.flatMap(({ tasks }) => tasks.filter((task) => task.id === id))[0];
  return `${found?.earliestWeek ?? 0} to ${found?.latestWeek ?? weekCount - 1}`;
}
