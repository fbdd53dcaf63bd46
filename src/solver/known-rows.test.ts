import { describe, expect, test } from "vitest";
import { rowCost } from "./best-response.ts";
import { CheapestSchedule, type FlatBlocks } from "./cheapest-schedule.ts";
import { KnownRows } from "./known-rows.ts";
import { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { personalWeights, WeekCosts } from "./week-costs.ts";
import { writeExample } from "./write-example.ts";

describe("rows a learner has been given lately", () => {
  test("the cheapest of them at new prices is found, whatever they cost when they were kept", () => {
    const { problem } = writeExample({ seed: 5, learners: 6, weeks: 18, venues: 7, tasks: 5, electives: true });
    const model = compileModel(problem);
    const [book, schedule, random] = [new LatticeBook(), new CheapestSchedule(), new Random(9)];
    let better = 0;
    for (const learner of model.learners) {
      const known = new KnownRows();
      const kept: FlatBlocks[] = [];
      const weights = personalWeights(model, learner, 0);
      const costs = new WeekCosts();
      for (let round = 0; round < 12; round++) {
        costs.fill(model, learner, model.problem.weights.preference);
        costs.placed = costs.placed.map((cost) => cost + random.below(30));
        const found = known.cheapest(learner, costs);
        const least = kept.reduce((cost, row) => Math.min(cost, rowCost(learner, row, costs, weights)), Infinity);
        expect(found === null ? Infinity : rowCost(learner, found, costs, weights)).toBeCloseTo(least, 6);
        const cost = cheapest(schedule, book, learner, costs, weights);
        if (cost < least - 1e-6) better++;
        kept.push(schedule.blocks());
        known.keep(learner, schedule.blocks(), cost, costs, { cost, fair: 0 });
      }
    }
    expect(better).toBeGreaterThan(model.learners.length);
  });
});

function cheapest(schedule: CheapestSchedule, book: LatticeBook, learner: LearnerModel, costs: WeekCosts, { siteChange, idleWeek }: ReturnType<typeof personalWeights>): number {
  const lattice = book.whole(learner);
  if (lattice === null) throw new Error("the lattice is too large");
  return schedule.price(learner, { lattice, costs, siteChange, idleWeek, keepVariety: false, ceiling: Infinity });
}
