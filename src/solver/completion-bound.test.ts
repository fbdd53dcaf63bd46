import { describe, expect, test } from "vitest";
import { rowCost } from "./best-response.ts";
import { CheapestSchedule } from "./cheapest-schedule.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { personalWeights, WeekCosts } from "./week-costs.ts";
import { writeExample } from "./write-example.ts";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Every learner of some examples (half of them re-planned from week 5 on) under random prices, some of them wishes. */
function* pricedLearners() {
  for (const seed of SEEDS) {
    const random = new Random(seed);
    const { problem, placements } = writeExample({ seed, learners: 8, weeks: 18, venues: 7, tasks: 5, electives: seed % 2 === 0, minimums: true });
    const model = compileModel(seed < 5 ? problem : { ...problem, published: { frozenUntil: 5, placements }, weights: { ...problem.weights, disruption: 3 } });
    const book = new LatticeBook();
    for (const learner of model.learners) {
      const lattice = book.whole(learner);
      if (lattice === null) continue;
      const costs = new WeekCosts();
      costs.fill(model, learner, model.problem.weights.preference);
      costs.placed = costs.placed.map((cost) => cost + random.below(40) - 10);
      yield { learner, lattice, costs, weights: personalWeights(model, learner, 0) };
    }
  }
}

describe("a known schedule caps the search for the cheapest one", () => {
  test("with its cost as ceiling the same price is found, and far below it many a search ends without one", () => {
    let priced = 0;
    let cut = 0;
    for (const { learner, lattice, costs, weights: { siteChange, idleWeek } } of pricedLearners()) {
      const schedule = new CheapestSchedule();
      const price = (ceiling: number) => schedule.price(learner, { lattice, costs, siteChange, idleWeek, keepVariety: false, ceiling });
      const free = price(Infinity);
      if (free === Infinity) continue;
      const blocks = schedule.blocks();
      priced++;
      expect(rowCost(learner, blocks, costs, { siteChange, idleWeek })).toBeCloseTo(free, 6);
      expect(price(free)).toBe(free);
      expect(price(free + 7)).toBe(free);
      if (price(free - 15) === Infinity) cut++;
    }
    expect(priced).toBeGreaterThan(SEEDS.length * 4);
    // What is still to come is underestimated, so not every search ends early; without the cap none would.
    expect(cut).toBeGreaterThan(priced / 4);
  });
});
