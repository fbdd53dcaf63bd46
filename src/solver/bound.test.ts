import { expect, test } from "vitest";
import { Bound } from "./bound.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { writeExample } from "./testing.ts";

test("a bound that is zero and stays so is done after some pricings", () => {
  const { problem } = writeExample({ seed: 3, learners: 8, weeks: 16, venues: 6, tasks: 3, sparePlaces: 1 });
  const free = { preference: 0, siteChange: 0, idleWeek: 0, crowding: 0, unfairness: 0, disruption: 0 };
  const bound = new Bound(compileModel({ ...problem, weights: free }), new LatticeBook());
  for (let step = 0; step < 2_000 && !bound.hasConverged; step++) bound.work(8);
  expect(bound.hasConverged).toBe(true);
  expect(bound.best).toBe(0);
});
