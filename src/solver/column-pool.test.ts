import { expect, test } from "vitest";
import { ColumnPool, type Columns } from "./column-pool.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { PriceAscent } from "./price-ascent.ts";
import { LearnerPricing } from "./priced-learner.ts";
import type { Prices } from "./prices.ts";
import { Random, writeExample } from "./testing.ts";

/** Three learners, each of them three times. */
function threefold() {
  const { problem } = writeExample({ seed: 2, learners: 3, weeks: 18, venues: 6, tasks: 4 });
  const learners = [0, 1, 2].flatMap((copy) => problem.learners.map((learner) => ({ ...learner, id: `${learner.id}-${copy}` })));
  return compileModel({ ...problem, learners, weights: { ...problem.weights, unfairness: 6 } });
}

test("prices climb over the columns of a kind as over those of each of its learners", () => {
  const model = threefold();
  const each = new ColumnPool(model, Int32Array.from(model.learners, (_, l) => l));
  const kinds = new ColumnPool(model, Int32Array.from(model.learners, (_, l) => l % 3));
  expect([...kinds.kinds]).toEqual([0, 1, 2]);
  expect(kinds.columns[7]).toBe(kinds.columns[1]);
  const random = new Random(4);
  const pricing = new LearnerPricing(model, new LatticeBook());
  const fairShare = new Float64Array(9).fill(6 / 9);
  for (let round = 0; round < 4; round++) {
    const prices: Prices = { venue: Float64Array.from({ length: model.venueCount * model.weekCount }, () => random.below(5)), limit: new Float64Array(model.limits.length * model.weekCount), fairShare };
    for (const learner of model.learners) {
      // The same for all of a kind, as alike learners are priced.
      pricing.price(model.learners[learner.index % 3] as typeof learner, prices);
      const column = { blocks: pricing.blocks, cost: 10 + round, fair: 3 + ((round + learner.index) % 3), isSchedule: true };
      for (const pool of [each, kinds]) pool.add(learner, column);
    }
  }
  expect((kinds.columns[0] as Columns).count).toBe((each.columns[3] as Columns).count);
  const [apart, together] = [new PriceAscent(each), new PriceAscent(kinds)];
  for (const ascent of [apart, together]) {
    ascent.start({ venue: new Float64Array(model.venueCount * model.weekCount), limit: new Float64Array(model.limits.length * model.weekCount), fairShare }, 1);
    for (let step = 0; step < 50; step++) ascent.step();
    ascent.finish();
  }
  for (const part of ["venue", "limit", "fairShare"] as const) {
    for (const [i, price] of together.prices[part].entries()) expect(price).toBeCloseTo(apart.prices[part][i] as number, 9);
  }
  expect(together.prices.venue.some((price) => price > 0)).toBe(true);
  expect([...(kinds.columns[2] as Columns).weight]).toEqual([...(each.columns[5] as Columns).weight]);
});
