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
      const free = price(20);
      priced++;
      if (price(20, free + 1) <= free + 1e-6) kept++;
      if (price(20, 0.8 * free) === Infinity) cut++;
    }
    expect(kept).toBeGreaterThan(0.85 * priced);
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
