/** Large lattices the bound searches quickly on its way: what it claims in the end must be as good as if it had not. */

import { expect, test } from "vitest";
import { Bound } from "./bound.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel, type Model } from "./model.ts";
import { LearnerPricing } from "./priced-learner.ts";
import type { Prices } from "./prices.ts";
import { readProblem } from "./read-problem.ts";
import { Random } from "./testing.ts";
import { verifyCertificate } from "./verify-certificate.ts";
import { writeCertificate } from "./write-certificate.ts";

const AREAS = Array.from({ length: 7 }, (_, i) => `area-${i}`);

/** Seven tasks that may be cut into single weeks: 4^7 ways of having done some of them. */
const problem = readProblem({
  format: "covalence.rotation/1", name: "rough", firstWeek: "2026-09-07", weekCount: 23, sites: [{ id: "north" }, { id: "south" }],
  areas: AREAS.map((id) => ({ id })),
  venues: AREAS.flatMap((area, i) => [
    { id: `near-${i}`, site: i % 2 ? "north" : "south", areas: [area], capacity: 1, closedWeeks: [0, 1, 2, 3, 4, 5, 6].map((week) => week + i) },
    { id: `far-${i}`, site: i % 2 ? "south" : "north", areas: [area], capacity: 2, closedWeeks: [i, i + 9] },
  ]),
  programmes: [{ id: "p", tasks: AREAS.map((area, i) => ({ id: `t-${i}`, area, weeks: 3, minimumBlock: 1, maximumBlock: 3 })) }],
  learners: Array.from({ length: 6 }, (_, l) => ({ id: `learner-${l}`, programme: "p", preferences: Object.fromEntries(AREAS.map((_, i) => [`far-${i}`, l < 3 ? 3 : 5])) })),
  weights: { preference: 1, siteChange: 8, idleWeek: 4, crowding: 2, unfairness: 2, disruption: 0 },
});
const model = compileModel(problem);

function randomPrices({ venueCount, weekCount, learners }: Model, seed: number): Prices {
  const random = new Random(seed);
  return { venue: Float64Array.from({ length: venueCount * weekCount }, () => random.below(6)), limit: new Float64Array(0), fairShare: new Float64Array(learners.length) };
}

test("a rough price is that of a schedule, never below the exact one, and what is known already is not forgotten for it", () => {
  const book = new LatticeBook();
  const [rough, exact] = [new LearnerPricing(model, book), new LearnerPricing(model, book)];
  rough.isRough = true;
  const learner = model.learners[0] as Model["learners"][number];
  for (const seed of [1, 2]) {
    const prices = randomPrices(model, seed);
    const [guess, least] = [rough.price(learner, prices), exact.price(learner, prices)];
    expect(rough.hasGuessed).toBe(true);
    expect(guess).toBeGreaterThanOrEqual(least);
    expect(guess).toBeLessThan(1.5 * least);
    expect(rough.price(learner, prices, least)).toBe(least);
    expect(rough.isKnown).toBe(guess >= least);
  }
  expect(exact.hasGuessed).toBe(false);
});

test("a bound that has guessed on its way is proven at its end, and at every rise before", () => {
  const book = new LatticeBook();
  const bound = new Bound(model, book);
  const rises: number[] = [];
  while (!bound.hasConverged) if (bound.work(4)) rises.push(bound.best);
  expect(rises.length).toBeGreaterThan(1);
  expect(rises).toEqual(rises.toSorted((a, b) => a - b));
  // Priced anew, all of them exactly.
  const certificate = writeCertificate(model, book, { value: bound.best, prices: bound.bestPrices, isPlain: false }, Math.ceil(bound.best));
  const verdict = verifyCertificate(problem, certificate, null, null);
  expect(verdict.says).toMatch(/^No plan costs less/);
  expect(verdict.recomputed).toBe(Math.ceil(bound.best));
}, 60_000);

test("without large lattices nothing is guessed", () => {
  const small = compileModel({ ...problem, programmes: problem.programmes.map((programme) => ({ ...programme, tasks: programme.tasks.slice(0, 3) })) });
  const pricing = new LearnerPricing(small, new LatticeBook());
  pricing.isRough = true;
  pricing.price(small.learners[0] as Model["learners"][number], randomPrices(small, 1));
  expect(pricing.hasGuessed).toBe(false);
});
