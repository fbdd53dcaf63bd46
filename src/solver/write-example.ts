/**
 * Writes small rotation problems that are known to have a plan: a simple plan is made first, then places, limits and
 * windows are drawn around it. For tests and benches; the shapes follow vocational training (a short induction, basic
 * and advanced tasks, school blocks, electives, split blocks).
 */

import { PROBLEM_FORMAT, type Learner, type Placement, type Problem, type Programme, type Task } from "./problem.ts";
import { Random } from "./random.ts";

export interface ExampleOptions {
  seed: number;
  learners: number;
  weeks: number;
  venues: number;
  /** Tasks per programme besides the induction. */
  tasks: number;
  /** Spare places beyond the peak load of the plan behind the problem; 0 by default. */
  sparePlaces?: number;
  /** Free weeks per learner beyond what the tasks take; 3 by default. */
  slack?: number;
  electives?: boolean;
  minimums?: boolean;
  fairness?: "preference" | "personal";
}

/** A problem and the plan that shows it to be feasible. */
export interface WrittenExample {
  problem: Problem;
  placements: Placement[];
}

const SITES = 3;
const PROGRAMMES = 2;

export function writeExample(options: ExampleOptions): WrittenExample {
  const random = new Random(options.seed, 77);
  const { weeks, venues: venueCount } = options;
  const areas = ["induction", ...Array.from({ length: Math.max(2, Math.ceil(options.tasks * 0.8)) }, (_, a) => `area-${a + 1}`)];
  const programmes = Array.from({ length: PROGRAMMES }, (_, p) => writeProgramme(p, areas, options, random));
  const learners = Array.from({ length: options.learners }, (_, l) => writeLearner(l, programmes, weeks, random));
  const problem: Problem = {
    format: PROBLEM_FORMAT, name: `example-${options.seed}`, firstWeek: "2026-09-07", weekCount: weeks,
    sites: Array.from({ length: SITES }, (_, s) => ({ id: `site-${s + 1}` })),
    areas: areas.map((id) => ({ id })),
    venues: Array.from({ length: venueCount }, (_, v) => ({
      id: `venue-${v + 1}`, site: `site-${random.below(SITES) + 1}`,
      // Every area is taught somewhere: the first venues take the areas in turn.
      areas: [...new Set([areas[v % areas.length] as string, areas[random.below(areas.length)] as string])],
      capacity: 1, ...(random.below(6) === 0 && { closedWeeks: [random.below(weeks)] }),
    })),
    programmes, learners, fairness: options.fairness ?? "preference",
    weights: { preference: 1, siteChange: 8, idleWeek: 4, crowding: 2, unfairness: 5, disruption: 0 },
  };
  for (const learner of learners) {
    learner.preferences = Object.fromEntries(problem.venues.flatMap(({ id }) => (random.below(3) > 0 ? [[id, random.below(6) - 1]] : [])));
  }
  const placements = learners.flatMap((learner) => placeSimply(problem, learner, random));
  drawPlaces(problem, placements, options, random);
  return { problem, placements };
}

function writeProgramme(p: number, areas: string[], { tasks: count, weeks, slack = 3, electives }: ExampleOptions, random: Random): Programme {
  // Room for the induction, a fifth of the weeks at school, and the slack.
  const room = Math.max(count, Math.floor(weeks * 0.78) - 1 - slack);
  const tasks: Task[] = [{ id: "induction", area: "induction", weeks: 1, minimumBlock: 1, maximumBlock: 1 }];
  for (let k = 0; k < count; k++) {
    const length = Math.max(1, Math.floor(room / count) - random.below(2));
    const splits = length >= 4 && random.below(2) === 0;
    tasks.push({ id: `task-${k + 1}`, area: areas[1 + random.below(areas.length - 1)] as string, weeks: length, minimumBlock: splits ? 2 : length, maximumBlock: length });
  }
  const order = tasks.slice(1).map(({ id }) => ["induction", id]);
  if (count >= 2) order.push(["task-1", `task-${count}`]);
  const programme: Programme = { id: `programme-${p + 1}`, tasks, order };
  if (electives && count >= 3) {
    const last = tasks.slice(-2);
    for (const task of last) task.weeks = task.minimumBlock = task.maximumBlock = Math.min(...last.map((elective) => elective.weeks));
    programme.choices = [{ id: "electives", tasks: last.map(({ id }) => id), atLeast: 1, atMost: 1 }];
    programme.prerequisites = [["task-1", tasks.at(-1)?.id as string]];
  }
  return programme;
}

function writeLearner(l: number, programmes: Programme[], weeks: number, random: Random): Learner {
  const school = 1 + random.below(5);
  const away = Array.from({ length: weeks }, (_, week) => week).filter((week) => week % 6 === school);
  return { id: `learner-${l + 1}`, programme: (programmes[l % programmes.length] as Programme).id, unavailableWeeks: away };
}

// Task after task in the programme's order, each in one block, at a venue that is open all the while.
function placeSimply(problem: Problem, learner: Learner, random: Random): Placement[] {
  const programme = problem.programmes.find(({ id }) => id === learner.programme) as Programme;
  const away = new Set(learner.unavailableWeeks);
  const calendar = Array.from({ length: problem.weekCount }, (_, week) => week).filter((week) => !away.has(week));
  const skipped = new Set((programme.choices ?? []).flatMap(({ tasks }) => tasks.slice(1)));
  const placements: Placement[] = [];
  let at = 0;
  for (const task of programme.tasks) {
    if (skipped.has(task.id)) continue;
    const weeks = calendar.slice(at, at + task.weeks);
    const venues = problem.venues.filter((venue) => venue.areas.includes(task.area));
    const open = venues.filter((venue) => !weeks.some((week) => venue.closedWeeks?.includes(week)));
    if (weeks.length < task.weeks) throw new Error(`an example of ${problem.weekCount} weeks is too short`);
    if (open.length === 0) for (const venue of venues) delete venue.closedWeeks;
    const venue = (open.length > 0 ? open : venues)[random.below(open.length > 0 ? open.length : venues.length)];
    if (!venue) throw new Error(`no venue teaches ${task.area}`);
    placements.push({ learner: learner.id, task: task.id, venue: venue.id, firstWeek: weeks[0] as number, lastWeek: weeks.at(-1) as number });
    at += task.weeks;
  }
  return placements;
}

function drawPlaces(problem: Problem, placements: Placement[], { sparePlaces = 0, minimums }: ExampleOptions, random: Random): void {
  const away = new Map(problem.learners.map(({ id, unavailableWeeks }) => [id, new Set(unavailableWeeks)]));
  const loads = new Map(problem.venues.map(({ id }) => [id, new Array<number>(problem.weekCount).fill(0)]));
  for (const { learner, venue, firstWeek, lastWeek } of placements) {
    const load = loads.get(venue) as number[];
    for (let week = firstWeek; week <= lastWeek; week++) if (!away.get(learner)?.has(week)) load[week] = (load[week] as number) + 1;
  }
  for (const venue of problem.venues) {
    const load = loads.get(venue.id) as number[];
    const peak = Math.max(1, ...load);
    // Mentors on leave: fewer places in weeks in which the plan needs few.
    venue.capacity = load.map((learners) => Math.max(learners, random.below(4) === 0 ? Math.ceil(peak / 2) : peak) + sparePlaces);
    venue.comfortable = Math.max(1, peak - 1);
    const used = load.filter((learners) => learners > 0);
    if (minimums && used.length > 0 && Math.min(...used) >= 2) venue.minimumWhenOpen = 2;
  }
  const site = problem.sites[0]?.id;
  const there = problem.venues.filter((venue) => venue.site === site).map(({ id }) => id);
  const together = Array.from({ length: problem.weekCount }, (_, week) => there.reduce((sum, id) => sum + (loads.get(id)?.[week] ?? 0), 0));
  if (there.length > 0) problem.limits = [{ id: "site-cap", says: "places at the first site", venues: there, max: Math.max(1, ...together) + sparePlaces }];
}
