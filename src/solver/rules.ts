/**
 * The hard rules of `covalence.rotation/1`, each with its sentence and its test.
 *
 * **Source**: the format's table of hard rules. The search keeps the same rules by its own means (`row-rules.ts`,
 * `board.ts`); this list judges its plans.
 */

import { inWeek, type Block, type Schedule, type Timetable } from "./timetable.ts";

/** One broken rule: its id, the address of the breach and a sentence. */
export interface Violation {
  rule: RuleId;
  learner?: string;
  task?: string;
  venue?: string;
  site?: string;
  limit?: string;
  choice?: string;
  week?: number;
  says: string;
}

type Breach = Omit<Violation, "rule">;

interface Rule {
  id: string;
  says: string;
  breaches: (timetable: Timetable) => Iterable<Breach>;
}

const rule = <Id extends string>(id: Id, says: string, breaches: Rule["breaches"]) => ({ id, says, breaches });

/** All hard rules, in the order in which breaches are told. */
export const RULES = [
  rule("one-place", "A learner is in one place at a time.", function* ({ overlaps }) {
    for (const { placement: { learner, task, venue }, week } of overlaps) {
      yield { learner, task, venue, week, says: `${learner} is placed twice in week ${week}.` };
    }
  }),

  rule("availability", "A placement starts and ends in weeks in which its learner is available.", function* ({ placements, scheduleOf }) {
    for (const { learner, task, venue, firstWeek, lastWeek } of placements) {
      for (const week of firstWeek === lastWeek ? [firstWeek] : [firstWeek, lastWeek]) {
        if (scheduleOf.get(learner)?.available[week]) continue;
        yield { learner, task, venue, week, says: `${learner} is away in week ${week}, at an end of a placement.` };
      }
    }
  }),

  rule("open-venue", "A learner is placed only in venues that are open that week.", function* ({ schedules }) {
    for (const { learner, cells } of schedules) {
      for (const [week, cell] of cells.entries()) {
        if (!cell?.venue.closedWeeks?.includes(week)) continue;
        yield { learner: learner.id, task: cell.task, venue: cell.venue.id, week, says: `${cell.venue.id} is closed in week ${week}.` };
      }
    }
  }),

  rule("matching-area", "A venue offers the competence area of every task done in it.", function* ({ schedules }) {
    for (const [schedule, block] of everyBlock(schedules)) {
      const area = schedule.tasks.get(block.task)?.area ?? "";
      if (!block.venue.areas.includes(area)) yield at(schedule, block, `${block.venue.id} does not teach ${area}, the area of ${block.task}.`);
    }
  }),

  rule("allowed-venue", "A learner is never placed in a venue forbidden for that learner.", function* ({ schedules }) {
    for (const [schedule, block] of everyBlock(schedules)) {
      if (!schedule.learner.forbiddenVenues?.includes(block.venue.id)) continue;
      yield at(schedule, block, `${schedule.learner.id} may not be in ${block.venue.id}.`);
    }
  }),

  rule("task-weeks", "A required task is done for exactly its weeks, an optional one for exactly its weeks or not at all.", function* ({ schedules }) {
    for (const { learner, programme, weeksToDo, progress } of schedules) {
      const optional = new Set((programme.choices ?? []).flatMap(({ tasks }) => tasks));
      for (const [task, due] of weeksToDo) {
        const placed = progress.get(task)?.weeks ?? 0;
        if (placed === due || (placed === 0 && optional.has(task))) continue;
        yield { learner: learner.id, task, says: `${learner.id} does ${placed} of the ${due} weeks of ${task}.` };
      }
    }
  }),

  rule("block-length", "A block is between minimumBlock and maximumBlock weeks long.", function* ({ schedules, frozenUntil }) {
    for (const [schedule, block] of everyBlock(schedules)) {
      const { shortest, longest } = blockBounds(schedule, block, frozenUntil);
      if (block.weeks >= shortest && block.weeks <= longest) continue;
      yield at(schedule, block, `a block of ${block.task} is ${block.weeks} weeks long; ${shortest} to ${longest} are allowed.`);
    }
  }),

  rule("task-window", "A task is done between its earliestWeek and its latestWeek.", function* ({ schedules }) {
    for (const { learner, tasks, progress } of schedules) {
      for (const [task, { firstWeek, lastWeek }] of progress) {
        const { earliestWeek = 0, latestWeek = Infinity } = tasks.get(task) ?? {};
        if (firstWeek < earliestWeek) yield { learner: learner.id, task, week: firstWeek, says: `${task} starts before week ${earliestWeek}.` };
        if (lastWeek > latestWeek) yield { learner: learner.id, task, week: lastWeek, says: `${task} ends after week ${latestWeek}.` };
      }
    }
  }),

  rule("order", "When both tasks of an order pair are done, the first ends before the second starts.", function* ({ schedules }) {
    for (const { learner, programme, progress } of schedules) {
      for (const [before = "", after = ""] of programme.order ?? []) {
        const first = progress.get(before);
        const second = progress.get(after);
        if (!first || !second || first.lastWeek < second.firstWeek) continue;
        yield { learner: learner.id, task: after, week: second.firstWeek, says: `${after} starts before ${before} has ended.` };
      }
    }
  }),

  rule("prerequisite", "A task with a prerequisite is done only after that prerequisite is done.", function* ({ schedules }) {
    for (const { learner, programme, progress, weeksToDo } of schedules) {
      for (const [before = "", after = ""] of programme.prerequisites ?? []) {
        const second = progress.get(after);
        const end = progress.get(before)?.lastWeek ?? (weeksToDo.get(before) === 0 ? -1 : Infinity);
        if (!second || end < second.firstWeek) continue;
        yield { learner: learner.id, task: after, week: second.firstWeek, says: `${after} starts while ${before} is not done.` };
      }
    }
  }),

  rule("choice", "The number of tasks done from a choice is between atLeast and atMost.", function* ({ schedules }) {
    for (const { learner, programme, progress, weeksToDo } of schedules) {
      for (const { id, tasks, atLeast, atMost } of programme.choices ?? []) {
        const done = tasks.filter((task) => weeksToDo.get(task) === 0 || progress.has(task)).length;
        if (done >= atLeast && done <= atMost) continue;
        yield { learner: learner.id, choice: id, says: `${learner.id} does ${done} tasks of ${id}; ${atLeast} to ${atMost} are asked for.` };
      }
    }
  }),

  rule("site-variety", "A learner does at most maximumTasksPerSite tasks at one site.", function* ({ schedules }) {
    for (const { learner, programme: { maximumTasksPerSite = Infinity }, blocks } of schedules) {
      const tasksAt = new Map<string, Set<string>>();
      for (const { task, venue } of blocks) {
        const seen = tasksAt.get(venue.site);
        if (seen) seen.add(task);
        else tasksAt.set(venue.site, new Set([task]));
      }
      for (const [site, tasks] of tasksAt) {
        if (tasks.size <= maximumTasksPerSite) continue;
        yield { learner: learner.id, site, says: `${learner.id} does ${tasks.size} tasks at ${site}; at most ${maximumTasksPerSite} are allowed.` };
      }
    }
  }),

  rule("capacity", "A venue never holds more learners than its capacity.", function* (timetable) {
    for (const [venue, week, load] of everyLoad(timetable)) {
      const places = inWeek(venue.capacity, week);
      if (load > places) yield { venue: venue.id, week, says: `${venue.id} has ${load} learners in week ${week} but room for ${places}.` };
    }
  }),

  rule("minimum", "A venue holds at least its minimum of learners in every week it is open.", function* (timetable) {
    for (const [venue, week, load] of everyLoad(timetable)) {
      const needed = inWeek(venue.minimum ?? 0, week);
      if (load >= needed || venue.closedWeeks?.includes(week)) continue;
      yield { venue: venue.id, week, says: `${venue.id} has ${load} learners in week ${week} but needs ${needed}.` };
    }
  }),

  rule("minimum-when-open", "A venue holds no learner at all or at least minimumWhenOpen learners.", function* (timetable) {
    for (const [venue, week, load] of everyLoad(timetable)) {
      const needed = venue.minimumWhenOpen ?? 0;
      if (load > 0 && load < needed) yield { venue: venue.id, week, says: `${venue.id} has ${load} learners in week ${week} but runs with ${needed} or more.` };
    }
  }),

  rule("limit", "No week has more of the listed learners in the listed venues than the limit allows.", function* ({ counts }) {
    for (const { limit, placed } of counts) {
      for (const [week, learners] of placed.entries()) {
        const most = inWeek(limit.max, week);
        if (learners > most) yield { limit: limit.id, week, says: `"${limit.says ?? limit.id}" has ${learners} learners in week ${week}; at most ${most} are allowed.` };
      }
    }
  }),

  rule("pin", "A pinned learner does the pinned task in the pinned venue in every available pinned week.", function* ({ problem, scheduleOf }) {
    for (const { learner, task, venue, firstWeek, lastWeek } of problem.pins ?? []) {
      const schedule = scheduleOf.get(learner);
      for (let week = firstWeek; week <= lastWeek; week++) {
        const cell = schedule?.cells[week];
        if (!schedule?.available[week] || (cell?.task === task && cell.venue.id === venue)) continue;
        yield { learner, task, venue, week, says: `${learner} is not at the pinned ${task} in ${venue} in week ${week}.` };
      }
    }
  }),

  rule("frozen", "Weeks before frozenUntil equal the published plan.", function* ({ schedules, publishedCells, frozenUntil }) {
    for (const [i, { learner, cells }] of schedules.entries()) {
      for (let week = 0; publishedCells && week < frozenUntil; week++) {
        const was = publishedCells[i]?.[week];
        const is = cells[week];
        if (is?.task === was?.task && is?.venue === was?.venue) continue;
        yield { learner: learner.id, week, says: `week ${week} of ${learner.id} is frozen as ${was ? `${was.task} in ${was.venue.id}` : "free"}.` };
      }
    }
  }),
] as const satisfies readonly Rule[];

export type RuleId = (typeof RULES)[number]["id"];

export const RULE_IDS: readonly RuleId[] = RULES.map(({ id }) => id);

/** Every breach of every rule, but for those left out. */
export function violationsOf(timetable: Timetable, leftOut: readonly RuleId[] = []): Violation[] {
  return RULES.filter(({ id }) => !leftOut.includes(id)).flatMap(({ id, breaches }) => Array.from(breaches(timetable), (breach) => ({ rule: id, ...breach })));
}

function* everyBlock(schedules: Schedule[]): Generator<[Schedule, Block]> {
  for (const schedule of schedules) for (const block of schedule.blocks) yield [schedule, block];
}

function* everyLoad({ loads }: Timetable): Generator<[Timetable["loads"][number]["venue"], number, number]> {
  for (const { venue, load } of loads) for (const [week, learners] of load.entries()) yield [venue, week, learners];
}

const at = ({ learner }: Schedule, { task, venue, firstWeek }: Block, says: string): Breach =>
  ({ learner: learner.id, task, venue: venue.id, week: firstWeek, says });

// Frozen weeks are history: a block begun there may be cut short, and what it leaves over may be shorter than a whole block.
function blockBounds({ tasks, weeksToDo, frozenWeeks }: Schedule, block: Block, frozenUntil: number) {
  const { minimumBlock = 1, maximumBlock = Infinity } = tasks.get(block.task) ?? {};
  const weeksLeft = (weeksToDo.get(block.task) ?? 0) - (frozenWeeks.get(block.task) ?? 0);
  const shortest = block.firstWeek < frozenUntil ? 1 : Math.max(1, Math.min(minimumBlock, weeksLeft));
  return { shortest, longest: maximumBlock };
}
