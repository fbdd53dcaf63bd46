import { describe, expect, test } from "vitest";
import { Bound } from "./bound.ts";
import { solve, type Problem } from "./index.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { PRICE_UNIT } from "./prices.ts";
import { LearnerPricing } from "./priced-learner.ts";
import { RoughAscent } from "./rough-ascent.ts";
import { writeExample } from "./testing.ts";
import { verifyCertificate } from "./verify-certificate.ts";
import { writeCertificate } from "./write-certificate.ts";

const SEEDS = [1, 2, 3, 4, 5, 6];

const exampleOf = (seed: number): Problem => {
  const { problem, placements } = writeExample({ seed, learners: 12, weeks: 20, venues: 8, tasks: 4, sparePlaces: 1, electives: seed % 2 === 0, minimums: seed % 3 === 0 });
  return seed === 5 ? { ...problem, published: { frozenUntil: 4, placements }, weights: { ...problem.weights, disruption: 2 } } : problem;
};

/** Works until nothing more is to be had, with a clock that runs by one second at every look; the bound of the first pricing if there is no clock. */
function provenBy(problem: Problem, seconds: number | null) {
  const [model, book] = [compileModel(problem), new LatticeBook()];
  let left = seconds ?? 0;
  const bound = new Bound(model, book, { mostStates: 10, secondsLeft: seconds === null ? null : () => left-- });
  const told: number[] = [];
  for (let step = 0; step < 10_000 && !bound.hasConverged; step++) if (bound.work(1)) told.push(bound.best);
  expect(bound.hasConverged).toBe(true);
  const certificate = writeCertificate(model, book, { value: bound.best, prices: bound.bestPrices, isPlain: false }, Math.ceil(bound.best));
  return { value: bound.best, told, certificate };
}

describe("prices brought near the best ones by guesses, and proven once", () => {
  test("prove more than those of the first pricing, never more than a plan costs, as their certificate says", () => {
    let first = 0;
    let rough = 0;
    for (const seed of SEEDS) {
      const problem = exampleOf(seed);
      const { cost } = solve(problem, { steps: 60 });
      const { value, told, certificate } = provenBy(problem, 1_000);
      first += provenBy(problem, null).value;
      rough += value;
      for (const bound of told) expect(bound).toBeLessThanOrEqual(cost?.total ?? Infinity);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(verifyCertificate(problem, certificate)).toMatchObject({ valid: true, outcome: "holds" });
    }
    expect(rough).toBeGreaterThan(1.02 * first);
  }, 30_000);

  test("are not looked for where the time for both is short", () => {
    for (const seed of SEEDS) expect(provenBy(exampleOf(seed), 20).value).toBe(provenBy(exampleOf(seed), null).value);
  });
});

test("prices stay lawful: in the price unit, without a sign but where a minimum is, none for weeks gone by", () => {
  for (const seed of SEEDS) {
    const problem = exampleOf(seed);
    const model = compileModel(problem);
    const none = { venue: new Float64Array(model.venueCount * model.weekCount), limit: new Float64Array(model.limits.length * model.weekCount), fairShare: new Float64Array(model.learners.length) };
    const ascent = new RoughAscent(model, new LearnerPricing(model, new LatticeBook()), none);
    for (let round = 0; round < 10; round++) ascent.work(model.learners.length, round / 10);
    const { prices } = ascent;
    expect(prices.venue.some((price) => price > 0)).toBe(true);
    for (const [cell, price] of prices.venue.entries()) {
      expect(Number.isInteger(price / PRICE_UNIT)).toBe(true);
      if (price < 0) expect(model.minimum[cell]).toBeGreaterThan(0);
      if (cell % model.weekCount < (problem.published?.frozenUntil ?? 0)) expect(price).toBe(0);
    }
    for (const price of prices.limit) expect(price >= 0 && Number.isInteger(price / PRICE_UNIT)).toBe(true);
  }
});
