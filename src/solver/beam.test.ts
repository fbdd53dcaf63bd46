import { describe, expect, test } from "vitest";
import { rowCost } from "./best-response.ts";
import { CheapestSchedule } from "./cheapest-schedule.ts";
import type { Lattice } from "./lattice.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import type { Problem } from "./problem.ts";
import { Random } from "./random.ts";
import { personalWeights, WeekCosts } from "./week-costs.ts";
import { writeExample } from "./write-example.ts";

const SEEDS = [1, 2, 3, 4, 5, 6];

/** Every learner of some examples (half of them re-planned from week 5 on) under random prices up to `noise` a week. */
function* pricedLearners(weeks: number, tasks: number, noise: number) {
  for (const seed of SEEDS) {
    const random = new Random(seed);
    const { problem, placements } = writeExample({ seed, learners: 8, weeks, venues: 8, tasks, electives: seed % 2 === 0, minimums: true });
    const model = compileModel(seed < 4 ? inShorterBlocks(problem) : { ...problem, published: { frozenUntil: 5, placements }, weights: { ...problem.weights, disruption: 3 } });
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
      const schedule = new CheapestSchedule();
      const price = (along: Lattice, beam: number) => schedule.price(learner, { lattice: along, costs, siteChange, idleWeek, keepVariety: false, ceiling: Infinity, beam });
      if (price(lattice, Infinity) === Infinity) continue;
      yield { learner, lattice, loose, schedule, price, costOf: (blocks: number[]) => rowCost(learner, blocks, costs, weights) };
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

describe("going on from the most promising nodes only", () => {
  test("finds a schedule that costs what is said, never less than the cheapest, mostly little more, and the cheapest itself along a wide beam", () => {
    let priced = 0;
    let found = 0;
    let cheapest = 0;
    let narrow = 0;
    for (const { lattice, schedule, price, costOf } of pricedLearners(20, 6, 30)) {
      const exact = price(lattice, Infinity);
      priced++;
      expect(price(lattice, lattice.nodeCount)).toBe(exact);
      const cost = price(lattice, 2);
      if (cost === Infinity) continue;
      found++;
      expect(cost).toBeGreaterThanOrEqual(exact);
      expect(costOf(schedule.blocks())).toBeCloseTo(cost, 6);
      cheapest += exact;
      narrow += cost;
    }
    expect(priced).toBeGreaterThan(4 * SEEDS.length);
    expect(found).toBeGreaterThan(0.9 * priced);
    expect(narrow).toBeLessThan(1.1 * cheapest);
    // Were nothing left out, there would be nothing to test.
    expect(narrow).toBeGreaterThan(cheapest);
  });
});

describe("a lattice without halts", () => {
  test("proves no more than the whole one, and the same where no block is longer than it may be", () => {
    let tooLong = 0;
    let priced = 0;
    for (const { learner, lattice, loose, schedule, price, costOf } of pricedLearners(26, 3, 4)) {
      const exact = price(lattice, Infinity);
      const bound = price(loose, Infinity);
      const blocks = schedule.blocks();
      priced++;
      expect(bound).toBeLessThanOrEqual(exact);
      expect(costOf(blocks)).toBeCloseTo(bound, 6);
      const open = learner.history.openBlock;
      const isAllowed = blocks.every((weeks, i) => i % 4 !== 3 || weeks + (open !== null && open.task === blocks[i - 3] ? open.weeks : 0) <= (learner.tasks[blocks[i - 3] as number]?.longest ?? 0));
      if (isAllowed) expect(bound).toBe(exact);
      else tooLong++;
    }
    expect(priced).toBeGreaterThan(4 * SEEDS.length);
    expect(tooLong).toBeGreaterThan(0);
    expect(tooLong).toBeLessThan(priced);
  });
});
