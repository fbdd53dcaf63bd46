import { expect, test } from "vitest";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { LearnerPricing } from "./priced-learner.ts";
import type { Prices } from "./prices.ts";
import { Random, writeExample } from "./testing.ts";

test("a known schedule spares the search only where none is cheaper", () => {
  let spared = 0;
  for (const seed of [1, 2, 3, 4]) {
    const { problem } = writeExample({ seed, learners: 8, weeks: 20, venues: 8, tasks: 4, sparePlaces: 1 });
    // Without moving and waiting a schedule may be as cheap as its weeks are one by one.
    const free = { ...problem, weights: { ...problem.weights, siteChange: 0, idleWeek: 0, unfairness: 0 } };
    const random = new Random(seed);
    for (const model of [compileModel(problem), compileModel(free), compileModel({ ...free, weights: { ...free.weights, preference: 0 } })]) {
      const pricing = new LearnerPricing(model, new LatticeBook());
      const prices: Prices = {
        venue: Float64Array.from({ length: model.venueCount * model.weekCount }, () => random.below(4) * random.below(2)),
        limit: new Float64Array(model.limits.length * model.weekCount), fairShare: new Float64Array(model.learners.length),
      };
      const none: Prices = { ...prices, venue: new Float64Array(prices.venue.length) };
      for (const learner of model.learners) {
        for (const now of [prices, none]) {
          const exact = pricing.price(learner, now);
          for (const ceiling of [exact, exact + 1, exact + 20]) {
            expect(pricing.price(learner, now, ceiling)).toBe(exact);
            if (pricing.isKnown) spared++;
          }
        }
      }
    }
  }
  expect(spared).toBeGreaterThan(0);
});
