import { describe, expect, test } from "vitest";
import { rowCost } from "./best-response.ts";
import { BlockTable, blockKinds } from "./block-table.ts";
import { CheapestSchedule } from "./cheapest-schedule.ts";
import type { Lattice } from "./lattice.ts";
import { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import { compileModel, type Model } from "./model.ts";
import { Outlook } from "./outlook.ts";
import type { Placement, Problem } from "./problem.ts";
import { QuickSchedule } from "./quick-schedule.ts";
import { Random } from "./random.ts";
import { readProblem } from "./read-problem.ts";
import { hasTooLongBlocks } from "./separate.ts";
import { personalWeights, WeekCosts, type PersonalWeights } from "./week-costs.ts";
import { writeExample } from "./write-example.ts";

const SEEDS = [1, 2, 3, 4, 5, 6];
const ALL = 1_000_000;

interface Priced {
  model: Model;
  learner: LearnerModel;
  lattice: Lattice;
  loose: Lattice;
  costs: WeekCosts;
  weights: PersonalWeights;
  /** Cost of the cheapest schedule without halts. */
  least: number;
  price: (rows: number, ceiling?: number, keepVariety?: boolean) => number;
  blocks: () => number[];
}

/** Every learner of some examples under random prices up to `noise` a week; `change` makes another problem of each. */
function* pricedLearners({ weeks = 20, tasks = 6, noise = 30, slack = 3 }, change: (problem: Problem, placements: Placement[], seed: number) => Problem = (problem) => problem): Generator<Priced> {
  for (const seed of SEEDS) {
    const random = new Random(seed);
    const { problem, placements } = writeExample({ seed, learners: 8, weeks, venues: 8, tasks, slack, electives: seed % 2 === 0, minimums: true });
    const model = compileModel(change(problem, placements, seed));
    const book = new LatticeBook();
    for (const learner of model.learners) {
      const lattice = book.whole(learner);
      const loose = book.loose(learner);
      if (lattice === null || loose === null) continue;
      const costs = new WeekCosts();
      costs.fill(model, learner, model.problem.weights.preference);
      costs.placed = costs.placed.map((cost) => cost + random.below(noise));
      const weights = personalWeights(model, learner, 0);
      const { siteChange, idleWeek } = weights;
      const quick = new QuickSchedule();
      const least = new CheapestSchedule().price(learner, { lattice: loose, costs, siteChange, idleWeek, keepVariety: false, ceiling: Infinity });
      const price = (rows: number, ceiling = Infinity, keepVariety = false) => quick.price(learner, { lattice: loose, costs, siteChange, idleWeek, keepVariety, ceiling, rows });
      if (least < Infinity) yield { model, learner, lattice, loose, costs, weights, least, price, blocks: () => quick.blocks() };
    }
  }
}

/** Tasks that may be cut must be: no block takes more than half of them. */
function inShorterBlocks(problem: Problem): Problem {
  const programmes = problem.programmes.map((programme) => ({
    ...programme,
    tasks: programme.tasks.map((task) => (task.minimumBlock < task.weeks ? { ...task, maximumBlock: Math.max(task.minimumBlock, Math.ceil(task.weeks / 2)) } : task)),
  }));
  return { ...problem, programmes };
}

const frozenFrom = (frozenUntil: number) => (problem: Problem, placements: Placement[]): Problem => ({ ...problem, published: { frozenUntil, placements }, weights: { ...problem.weights, disruption: 3 } });

describe("a quick search for a schedule", () => {
  test("finds one that costs what is said, never less than the cheapest, mostly little more, and the cheapest itself with as many rows as there are", () => {
    const [sums, counts] = [{ least: 0, few: 0 }, { priced: 0, exact: 0 }];
    for (const { learner, costs, weights, least, price, blocks } of pricedLearners({ noise: 8 }, inShorterBlocks)) {
      counts.priced++;
      const few = price(5);
      expect(few).toBeGreaterThanOrEqual(least - 1e-6);
      if (few < Infinity) expect(rowCost(learner, blocks(), costs, weights)).toBeCloseTo(few, 6);
      if (few < Infinity) [sums.least, sums.few] = [sums.least + least, sums.few + few];
      expect(price(ALL)).toBeCloseTo(least, 6);
      if (few < Infinity) counts.exact++;
    }
    expect(counts.priced).toBeGreaterThan(4 * SEEDS.length);
    expect(counts.exact).toBeGreaterThan(0.95 * counts.priced);
    expect(sums.few).toBeLessThan(1.05 * sums.least);
    // Were nothing left out, there would be nothing to test.
    expect(sums.few).toBeGreaterThan(sums.least);
  });

  test("with the cost of what it has found, or a little more, as ceiling it finds as much, and far below it hardly ever anything", () => {
    let [priced, kept, cut] = [0, 0, 0];
    for (const { price } of pricedLearners({ slack: 6, weeks: 24, noise: 8 })) {
      const free = price(40);
      priced++;
      if (price(40, free + 4) <= free + 1e-6) kept++;
      if (price(40, 0.8 * free) === Infinity) cut++;
    }
    expect(kept).toBeGreaterThan(0.9 * priced);
    expect(cut).toBeGreaterThan(0.5 * priced);
  });

  test("goes on from frozen weeks: with blocks that may be, nothing is cheaper than the cheapest schedule", () => {
    let [open, tooLong] = [0, 0];
    for (const { learner, lattice, costs, weights, price, blocks } of pricedLearners({ tasks: 4, weeks: 26, noise: 6 }, (problem, placements) => frozenFrom(5)(inShorterBlocks(problem), placements))) {
      const exact = new CheapestSchedule().price(learner, { lattice, costs, siteChange: weights.siteChange, idleWeek: weights.idleWeek, keepVariety: false, ceiling: Infinity });
      const found = price(ALL);
      if (learner.history.openBlock) open++;
      expect(found).toBeLessThanOrEqual(exact + 1e-6);
      expect(rowCost(learner, blocks(), costs, weights)).toBeCloseTo(found, 6);
      if (hasTooLongBlocks(learner, blocks())) tooLong++;
      else expect(found).toBeCloseTo(exact, 6);
    }
    expect(open).toBeGreaterThan(5);
    expect(tooLong).toBeGreaterThan(0);
  });

  test("is where somebody is pinned, however little choice that leaves", () => {
    let pinned = 0;
    const pinThird = (problem: Problem, placements: Placement[]): Problem => ({ ...problem, pins: placements.filter((_, i) => i % 3 === 0) });
    for (const { learner, least, price, blocks } of pricedLearners({ slack: 7, weeks: 24 }, pinThird)) {
      expect(price(ALL)).toBeCloseTo(least, 6);
      const row = blocks();
      learner.pinVenue?.forEach((venue, position) => {
        if (venue < 0) return;
        pinned++;
        const at = row.findIndex((first, i) => i % 4 === 2 && first <= position && position < first + (row[i + 1] as number));
        expect(row[at - 1]).toBe(venue);
      });
    }
    expect(pinned).toBeGreaterThan(50);
  });

  test("keeps site variety along each path", () => {
    let [priced, other] = [0, 0];
    const varied = (problem: Problem): Problem => ({ ...problem, programmes: problem.programmes.map((programme) => ({ ...programme, maximumTasksPerSite: 3 })) });
    for (const { learner, price, blocks } of pricedLearners({}, varied)) {
      const free = price(50);
      const found = price(50, Infinity, true);
      if (found === Infinity) continue;
      priced++;
      if (found > free) other++;
      const tasksAt = new Map<number, Set<number>>();
      const row = blocks();
      for (let i = 0; i < row.length; i += 4) {
        const { options, venues } = learner.tasks[row[i] as number] as LearnerModel["tasks"][number];
        const site = learner.siteOf[options[venues.indexOf(row[i + 1] as number)] as number] as number;
        tasksAt.set(site, (tasksAt.get(site) ?? new Set()).add(row[i] as number));
      }
      for (const tasks of tasksAt.values()) expect(tasks.size).toBeLessThanOrEqual(3);
    }
    expect(priced).toBeGreaterThan(3 * SEEDS.length);
    expect(other).toBeGreaterThan(0.3 * priced);
  });
});

interface OneLearner {
  tasks: { weeks: number; longest?: number; latest?: number }[];
  weekCount: number;
  siteChange?: number;
  closed?: number[];
  preference?: number;
  frozen?: { task: number; from: number; to: number };
}

/** One learner with tasks in areas of their own, each with a venue at the only site; what a quick search of three rows finds, and what is the cheapest. */
function oneLearner({ tasks, weekCount, siteChange = 100, closed = [], preference = 1, frozen }: OneLearner) {
  const model = compileModel(readProblem({
    format: "covalence.rotation/1", name: "one", firstWeek: "2026-09-07", weekCount, sites: [{ id: "north" }], areas: tasks.map((_, k) => ({ id: `area-${k}` })),
    venues: tasks.map((_, k) => ({ id: `venue-${k}`, site: "north", areas: [`area-${k}`], capacity: 1, closedWeeks: closed })),
    programmes: [{ id: "p", tasks: tasks.map(({ weeks, longest = weeks, latest = weekCount - 1 }, k) => ({ id: `task-${k}`, area: `area-${k}`, weeks, minimumBlock: longest < weeks ? 2 : weeks, maximumBlock: longest, latestWeek: latest })) }],
    learners: [{ id: "l", programme: "p", preferences: Object.fromEntries(tasks.map((_, k) => [`venue-${k}`, preference])) }],
    ...(frozen && { published: { frozenUntil: frozen.to + 1, placements: [{ learner: "l", task: `task-${frozen.task}`, venue: `venue-${frozen.task}`, firstWeek: frozen.from, lastWeek: frozen.to }] } }),
    weights: { preference: 1, siteChange, idleWeek: 1, crowding: 0, unfairness: 0, disruption: 0 },
  }));
  const [learner] = model.learners as [LearnerModel];
  const lattice = new LatticeBook().loose(learner) as Lattice;
  const costs = new WeekCosts();
  costs.fill(model, learner, 1);
  const along = { lattice, costs, siteChange, idleWeek: 1, keepVariety: false };
  const quick = (ceiling = Infinity) => new QuickSchedule().price(learner, { ...along, ceiling, rows: 3 });
  return { quick, least: new CheapestSchedule().price(learner, { ...along, ceiling: Infinity }) };
}

describe("what costs, windows and the past do not change", () => {
  test("a ceiling above the cheapest schedule never hides it, however many blocks there must be", () => {
    const { quick, least } = oneLearner({ tasks: Array.from({ length: 7 }, () => ({ weeks: 4, longest: 2 })), weekCount: 28 });
    expect(least).toBe(28);
    for (const ceiling of [29, 40, 300]) expect(quick(ceiling)).toBe(28);
    expect(quick(20)).toBe(Infinity);
  });

  test("closed weeks stay closed to the greatest wishes, and the dearest open ones are open", () => {
    const shape = { tasks: [{ weeks: 8 }], weekCount: 12, closed: [5] };
    for (const preference of [-1_000_000_000, 1_000_000_000]) {
      expect(oneLearner({ ...shape, preference }).quick()).toBe(Infinity);
      const { quick, least } = oneLearner({ ...shape, closed: [1], preference });
      expect(quick()).toBe(least);
      expect(least).toBeLessThan(Infinity);
    }
  });

  test("an open block goes on within the window of its task alone", () => {
    const tasks = [{ weeks: 6, latest: 7 }, { weeks: 3 }];
    const open = oneLearner({ tasks, weekCount: 12, frozen: { task: 0, from: 0, to: 1 } });
    expect(open.quick()).toBe(open.least);
    expect(open.least).toBeLessThan(Infinity);
    const late = oneLearner({ tasks: [{ weeks: 6, latest: 4 }, { weeks: 3 }], weekCount: 12, frozen: { task: 0, from: 0, to: 1 } });
    expect(late.least).toBe(Infinity);
    expect(late.quick()).toBe(Infinity);
  });
});

describe("the outlook", () => {
  test("for all numbers of idle weeks never exceeds what is to come, and tells it where changing the site costs nothing", () => {
    let priced = 0;
    for (const { learner, loose, costs, weights, least } of pricedLearners({ slack: 6, weeks: 24 })) {
      const [outlook, table, kinds] = [new Outlook(), new BlockTable(), blockKinds(loose)];
      table.fill(learner, kinds.list, costs, Infinity);
      outlook.fill(learner, loose, kinds, table, costs, { idleWeek: weights.idleWeek, perBlock: 0, isExact: true });
      priced++;
      expect(outlook.at(0, 0)).toBeLessThanOrEqual(least + 1e-3);
      const free = new CheapestSchedule().price(learner, { lattice: loose, costs, siteChange: 0, idleWeek: weights.idleWeek, keepVariety: false, ceiling: Infinity });
      expect(outlook.at(0, 0)).toBeCloseTo(free, 2);
    }
    expect(priced).toBeGreaterThan(4 * SEEDS.length);
  });
});

describe("a lattice without halts", () => {
  test("proves no more than the whole one, and the same where no block is longer than it may be", () => {
    let [tooLong, priced] = [0, 0];
    const change = (problem: Problem, placements: Placement[], seed: number) => (seed < 4 ? inShorterBlocks(problem) : frozenFrom(5)(problem, placements));
    for (const { learner, lattice, loose, costs, weights } of pricedLearners({ weeks: 26, tasks: 3, noise: 4 }, change)) {
      const schedule = new CheapestSchedule();
      const along = { costs, siteChange: weights.siteChange, idleWeek: weights.idleWeek, keepVariety: false, ceiling: Infinity };
      const exact = schedule.price(learner, { ...along, lattice });
      const bound = schedule.price(learner, { ...along, lattice: loose });
      priced++;
      expect(bound).toBeLessThanOrEqual(exact);
      expect(rowCost(learner, schedule.blocks(), costs, weights)).toBeCloseTo(bound, 6);
      if (hasTooLongBlocks(learner, schedule.blocks())) tooLong++;
      else expect(bound).toBe(exact);
    }
    expect(priced).toBeGreaterThan(4 * SEEDS.length);
    expect(tooLong).toBeGreaterThan(0);
    expect(tooLong).toBeLessThan(priced);
  });
});
