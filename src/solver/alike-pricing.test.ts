import { expect, test } from "vitest";
import { AlikePricing } from "./alike-pricing.ts";
import { solve, type Problem } from "./index.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { LearnerPricing } from "./priced-learner.ts";
import type { Prices } from "./prices.ts";
import { Random, writeExample } from "./testing.ts";
import { verifyCertificate } from "./verify-certificate.ts";

/** Every learner three times, with places for all; the last of them has a longer way. */
function threefold(seed: number): Problem {
  const { problem } = writeExample({ seed, learners: 6, weeks: 18, venues: 8, tasks: 4 });
  const copies = [0, 1, 2].flatMap((copy) => problem.learners.map((learner) => ({ ...learner, id: `${learner.id}-${copy}` })));
  (copies.at(-1) as Problem["learners"][number]).burden = { siteChange: 3 };
  const more = (value: number | number[]) => (typeof value === "number" ? 3 * value : value.map((each) => 3 * each));
  return {
    ...problem, learners: copies, limits: [],
    venues: problem.venues.map((venue) => ({ ...venue, capacity: more(venue.capacity) })),
  };
}

function randomPrices(model: ReturnType<typeof compileModel>, random: Random): Prices {
  return {
    venue: Float64Array.from({ length: model.venueCount * model.weekCount }, () => random.below(5)),
    limit: Float64Array.from({ length: model.limits.length * model.weekCount }, () => random.below(2)),
    fairShare: new Float64Array(model.learners.length).fill(0.25),
  };
}

test("alike learners are priced once, as each of them would be by itself", () => {
  for (const seed of [1, 2, 3]) {
    const model = compileModel(threefold(seed));
    const [alike, each] = [new AlikePricing(model, new LatticeBook()), new LearnerPricing(model, new LatticeBook())];
    const random = new Random(seed);
    const [first, second] = [randomPrices(model, random), randomPrices(model, random)];
    second.fairShare[7] = 0.5;
    const searched = [first, second].map((prices) => model.learners.filter((learner) => {
      expect(alike.price(learner, prices)).toBe(each.price(learner, prices));
      expect(alike.costOfBlocks).toBe(each.costOfBlocks);
      return alike.states > 0;
    }).length);
    // Six kinds, and the one with the longer way; under the second prices also the one with another share.
    expect(searched[0]).toBe(7);
    expect(searched[1]).toBeGreaterThanOrEqual(8);
  }
});

test("shares are levelled among alike learners and keep their sum", () => {
  const model = compileModel(threefold(1));
  const shares = Float64Array.from(model.learners, (_, l) => l);
  new AlikePricing(model, new LatticeBook()).level(shares);
  expect(shares[0]).toBe((0 + 6 + 12) / 3);
  expect(shares[6]).toBe(shares[0]);
  expect([...shares.slice(5, 6), ...shares.slice(17)]).toEqual([(5 + 11) / 2, 17]);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe((17 * 18) / 2);
});

test("the bound of a problem with alike learners holds", () => {
  for (const seed of [1, 2, 3]) {
    const problem = threefold(seed);
    const { certificate, cost, lowerBound } = solve(problem, { steps: 20 });
    expect(lowerBound).toBeGreaterThan(0);
    expect(verifyCertificate(problem, certificate as NonNullable<typeof certificate>, null, cost?.total ?? null).says).toMatch(/^No plan costs less/);
  }
});
