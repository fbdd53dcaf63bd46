/** What could be changed so that a conflict goes away, one rule at a time, and the problem with that change made. */

import type { ConflictItem, Problem, Venue, Weekly } from "./problem.ts";
import { nameIn, sayWeeks } from "./say-conflict.ts";
import { inWeek } from "./timetable.ts";

export type RepairKind =
  | "more-places" | "raise-limit" | "start-earlier" | "end-later" | "be-present" | "allow-venue" | "open-venue" | "lower-minimum"
  | "drop-pin" | "waive-order" | "waive-prerequisite" | "relax-choice" | "leave-out-task";

/** A change of one rule. Weeks include both ends. */
export interface Change {
  kind: RepairKind;
  /** The rule of the conflict that is changed. */
  item: ConflictItem;
  /** Places, weeks or learners, where there is something to count. */
  amount?: number;
  firstWeek?: number;
  lastWeek?: number;
  venue?: string;
}

/** Ways to change one rule, from little to much; the first that helps is the one to take. Several lists are several ways. */
export function changesOf(problem: Problem, item: ConflictItem): Change[][] {
  const { rule, lastWeek = problem.weekCount - 1 } = item;
  // What has begun does not change any more.
  const firstWeek = Math.max(item.firstWeek ?? 0, problem.published?.frozenUntil ?? 0);
  const most = Math.max(1, problem.learners.length);
  const upTo = (count: number, kind: RepairKind): Change[] => Array.from({ length: count }, (_, i) => ({ kind, item, amount: i + 1, firstWeek, lastWeek }));
  switch (rule) {
    case "capacity": return [upTo(most, "more-places")];
    case "limit": return [upTo(most, "raise-limit")];
    case "minimum":
    case "minimum-when-open": return [upTo(most, "lower-minimum")];
    case "task-window": return windowChanges(problem, item);
    case "availability": return [presences(problem, item)];
    case "allowed-venue": return (problem.learners.find(({ id }) => id === item.learner)?.forbiddenVenues ?? []).map((venue) => [{ kind: "allow-venue", item, venue }]);
    case "open-venue": return [openings(problem, item)];
    case "pin": return [[{ kind: "drop-pin", item }]];
    case "order": return [[{ kind: "waive-order", item }]];
    case "prerequisite": return [[{ kind: "waive-prerequisite", item }]];
    case "choice": return [[{ kind: "relax-choice", item }]];
    case "task-weeks": return [[{ kind: "leave-out-task", item }]];
    default: return [];
  }
}

const MOST_WEEKS_MOVED = 26;

function windowChanges({ programmes, weekCount }: Problem, item: ConflictItem): Change[][] {
  const task = programmes.flatMap(({ tasks }) => tasks.filter(({ id }) => id === item.task))[0];
  const earlier = Math.min(MOST_WEEKS_MOVED, task?.earliestWeek ?? 0);
  const later = Math.min(MOST_WEEKS_MOVED, weekCount - 1 - (task?.latestWeek ?? weekCount - 1));
  const by = (kind: RepairKind, count: number): Change[] => Array.from({ length: count }, (_, i) => ({ kind, item, amount: i + 1 }));
  return [by("start-earlier", earlier), by("end-later", later)];
}

/** Weeks away that the learner would be there after all: next to weeks of presence, few first. */
function presences({ learners, weekCount, published }: Problem, item: ConflictItem): Change[] {
  const away = new Set(learners.find(({ id }) => id === item.learner)?.unavailableWeeks);
  const from = published?.frozenUntil ?? 0;
  const changes: Change[] = [];
  for (let amount = 1; amount <= Math.min(away.size, 8); amount++) {
    for (let firstWeek = from; firstWeek + amount <= weekCount; firstWeek++) {
      const isAway = Array.from({ length: amount }, (_, i) => firstWeek + i).every((week) => away.has(week));
      const touches = !away.has(firstWeek - 1) || !away.has(firstWeek + amount);
      if (isAway && touches) changes.push({ kind: "be-present", item, amount, firstWeek, lastWeek: firstWeek + amount - 1 });
    }
  }
  return changes.slice(0, 120);
}

function openings({ venues, published }: Problem, item: ConflictItem): Change[] {
  const closed = (venues.find(({ id }) => id === item.venue)?.closedWeeks ?? []).filter((week) => week >= (published?.frozenUntil ?? 0)).sort((a, b) => a - b);
  const runs: { firstWeek: number; lastWeek: number }[] = [];
  for (const week of closed) {
    const last = runs.at(-1);
    if (last && last.lastWeek === week - 1) last.lastWeek = week;
    else runs.push({ firstWeek: week, lastWeek: week });
  }
  return runs.map((run) => ({ kind: "open-venue", item, amount: run.lastWeek - run.firstWeek + 1, ...run }));
}

/** The problem with the change made. */
export function applyChange(problem: Problem, change: Change): Problem {
  const { kind, item, amount = 0, firstWeek = 0, lastWeek = problem.weekCount - 1 } = change;
  const isIn = (week: number) => week >= firstWeek && week <= lastWeek;
  const raised = (value: Weekly, by: number): Weekly =>
    Array.from({ length: problem.weekCount }, (_, week) => Math.max(0, inWeek(value, week) + (isIn(week) ? by : 0)));
  const ofVenue = (edit: (venue: Venue) => Venue): Problem => ({ ...problem, venues: problem.venues.map((venue) => (venue.id === item.venue ? edit(venue) : venue)) });
  const ofLearner = (edit: (learner: Problem["learners"][number]) => Problem["learners"][number]): Problem =>
    ({ ...problem, learners: problem.learners.map((learner) => (learner.id === item.learner ? edit(learner) : learner)) });
  switch (kind) {
    case "more-places": return ofVenue((venue) => ({ ...venue, capacity: raised(venue.capacity, amount) }));
    case "lower-minimum": return ofVenue((venue) => (item.rule === "minimum" ? { ...venue, minimum: raised(venue.minimum ?? 0, -amount) } : { ...venue, minimumWhenOpen: Math.max(0, (venue.minimumWhenOpen ?? 0) - amount) }));
    case "open-venue": return ofVenue((venue) => ({ ...venue, closedWeeks: (venue.closedWeeks ?? []).filter((week) => !isIn(week)) }));
    case "raise-limit": return { ...problem, limits: (problem.limits ?? []).map((limit) => (limit.id === item.limit ? { ...limit, max: raised(limit.max, amount) } : limit)) };
    case "start-earlier": return ofTask(problem, item, (task) => ({ ...task, earliestWeek: Math.max(0, (task.earliestWeek ?? 0) - amount) }));
    case "end-later": return ofTask(problem, item, (task) => ({ ...task, latestWeek: Math.min(problem.weekCount - 1, (task.latestWeek ?? problem.weekCount - 1) + amount) }));
    case "be-present": return ofLearner((learner) => ({ ...learner, unavailableWeeks: (learner.unavailableWeeks ?? []).filter((week) => !isIn(week)) }));
    case "allow-venue": return ofLearner((learner) => ({ ...learner, forbiddenVenues: (learner.forbiddenVenues ?? []).filter((venue) => venue !== change.venue) }));
    case "leave-out-task": return ofLearner((learner) => ({ ...learner, remaining: { ...learner.remaining, [item.task ?? ""]: 0 } }));
    case "drop-pin": return { ...problem, pins: (problem.pins ?? []).filter((pin) => !(pin.learner === item.learner && pin.task === item.task && pin.firstWeek === item.firstWeek && pin.lastWeek === item.lastWeek)) };
    case "waive-order":
    case "waive-prerequisite":
    case "relax-choice": return withOwnProgramme(problem, change);
  }
}

type Task = Problem["programmes"][number]["tasks"][number];

function ofTask(problem: Problem, item: ConflictItem, edit: (task: Task) => Task): Problem {
  return { ...problem, programmes: problem.programmes.map((programme) => ({ ...programme, tasks: programme.tasks.map((task) => (task.id === item.task ? edit(task) : task)) })) };
}

// What is waived for one learner makes a programme of that learner's own.
function withOwnProgramme(problem: Problem, { kind, item }: Change): Problem {
  const learner = problem.learners.find(({ id }) => id === item.learner);
  const programme = problem.programmes.find(({ id }) => id === learner?.programme);
  if (!learner || !programme) return problem;
  const without = (pairs: string[][] = []) => pairs.filter(([, after]) => after !== item.task);
  const own = {
    ...programme, id: `${programme.id}\u0000${learner.id}`,
    ...(kind === "waive-order" && { order: without(programme.order) }),
    ...(kind === "waive-prerequisite" && { prerequisites: without(programme.prerequisites) }),
    ...(kind === "relax-choice" && { choices: (programme.choices ?? []).map((choice) => (choice.id === item.choice ? { ...choice, atLeast: 0, atMost: choice.tasks.length } : choice)) }),
  };
  return { ...problem, programmes: [...problem.programmes, own], learners: problem.learners.map((other) => (other === learner ? { ...learner, programme: own.id } : other)) };
}

/** The change as an English sentence. */
export function sayChange(problem: Problem, { kind, item, amount = 0, firstWeek, lastWeek, venue }: Change): string {
  const who = nameIn(problem.learners, item.learner ?? "");
  const where = nameIn(problem.venues, venue ?? item.venue ?? "");
  const when = firstWeek === undefined || lastWeek === undefined ? "" : ` ${sayWeeks(firstWeek, lastWeek)}`;
  const weeks = amount === 1 ? "a week" : `${amount} weeks`;
  switch (kind) {
    case "more-places": return `${amount} more ${amount === 1 ? "place" : "places"} in ${where}${when}`;
    case "raise-limit": return `${amount} more under "${problem.limits?.find(({ id }) => id === item.limit)?.says ?? item.limit ?? ""}"${when}`;
    case "lower-minimum": return `${amount} fewer as the minimum of ${where}${when}`;
    case "start-earlier": return `let ${item.task ?? ""} start ${weeks} earlier`;
    case "end-later": return `let ${item.task ?? ""} end ${weeks} later`;
    case "be-present": return `have ${who} there${when}`;
    case "allow-venue": return `allow ${who} to go to ${where}`;
    case "open-venue": return `open ${where}${when}`;
    case "drop-pin": return `give up the pin of ${who} to ${item.task ?? ""}${when}`;
    case "waive-order": return `let ${who} do ${item.task ?? ""} out of order`;
    case "waive-prerequisite": return `let ${who} do ${item.task ?? ""} without what it requires`;
    case "relax-choice": return `release ${who} from the electives ${item.choice ?? ""}`;
    case "leave-out-task": return `leave ${item.task ?? ""} of ${who} out of this horizon`;
  }
}
