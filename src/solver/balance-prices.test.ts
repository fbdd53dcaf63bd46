import { expect, test } from "vitest";
import { BalancePrices } from "./balance-prices.ts";
import { Board } from "./board.ts";
import { compileModel } from "./model.ts";
import { readProblem } from "./read-problem.ts";

/** A hall for two in which one is comfortable, a course that runs from two on, and a limit of one in the hall in week 2. */
function board() {
  const model = compileModel(readProblem({
    format: "covalence.rotation/1", name: "prices", firstWeek: "2026-09-07", weekCount: 3, sites: [{ id: "north" }], areas: [{ id: "welding" }],
    venues: [
      { id: "hall", site: "north", areas: ["welding"], capacity: 2, comfortable: 1 },
      { id: "course", site: "north", areas: ["welding"], capacity: 3, minimumWhenOpen: 2 },
    ],
    limits: [{ id: "few", venues: ["hall"], max: [9, 9, 1] }],
    programmes: [{ id: "p", tasks: [{ id: "t", area: "welding", weeks: 1, minimumBlock: 1, maximumBlock: 1 }] }],
    learners: Array.from({ length: 8 }, (_, l) => ({ id: `learner-${l}`, programme: "p" })),
    weights: { preference: 1, siteChange: 8, idleWeek: 4, crowding: 2, unfairness: 0, disruption: 0 },
  }));
  return new Board(model, 10);
}

function pricesOf(prices: BalancePrices, venue: number): number[] {
  return [...prices.ofClass(0).subarray(3 * venue, 3 * venue + 3)];
}

test("a place costs nothing while it is free, more with everyone beyond the comfortable up to what crowding costs, and more with everyone too many", () => {
  const there = board();
  const prices = new BalancePrices(there);
  prices.stiffness = 0.5;
  const seen = [pricesOf(prices, 0)[0]];
  for (let n = 0; n < 6; n++) {
    there.add(0, 0, 0);
    seen.push(pricesOf(prices, 0)[0]);
  }
  // Crowding 0.5 for the second one, at most 2; and 0.5 for the third one, who is too many, 1 for the fourth.
  expect(seen).toEqual([0, 0.5, 1 + 0.5, 1.5 + 1, 2 + 1.5, 2 + 2, 2 + 2.5]);
});

test("what is too much is learned, week by week, and forgotten where places stay empty", () => {
  const there = board();
  const prices = new BalancePrices(there);
  prices.stiffness = 0.5;
  for (let n = 0; n < 4; n++) there.add(0, 0, 0);
  prices.adjust(1);
  // Two too many for a week: 2 × 0.5 learned, and three times 0.5 for the next one.
  expect(pricesOf(prices, 0)).toEqual([2 + 1 + 1.5, 0, 0]);
  for (let n = 0; n < 4; n++) there.remove(0, 0, 0);
  prices.adjust(0.25);
  prices.stiffness = 0;
  // Of what crowding costs 1.5 had been learned, of what is too much 1; two places and a comfortable one stay empty.
  expect(pricesOf(prices, 0)[0]).toBe(1.5 - 0.125 + (1 - 0.25));
  prices.stiffness = 2;
  prices.adjust(1);
  prices.stiffness = 0;
  expect(pricesOf(prices, 0)[0]).toBe(0);
});

test("a limit has a price of its own, and so has a learner missing where a course is to run", () => {
  const there = board();
  const prices = new BalancePrices(there);
  prices.stiffness = 1;
  there.add(0, 0, 2);
  expect(pricesOf(prices, 0)).toEqual([0, 0, 1 + 0.5]);
  expect(pricesOf(prices, 1)).toEqual([1, 1, 1]);
  there.add(0, 1, 0);
  expect(pricesOf(prices, 1)).toEqual([-1, 1, 1]);
  prices.adjust(1);
  expect(pricesOf(prices, 1)[0]).toBe(-2);
});

test("threads that share their memory see the same prices", () => {
  const there = board();
  const memory = new SharedArrayBuffer(16 + BalancePrices.sizeOf(there.model));
  const [one, other] = [new BalancePrices(there, memory, 16), new BalancePrices(there, memory, 16)];
  one.stiffness = 1;
  for (let n = 0; n < 3; n++) there.add(0, 1, 1);
  there.add(0, 1, 1);
  for (let n = 0; n < 3; n++) there.add(0, 0, 2);
  one.adjust(1);
  // One too many: 1 learned. In the hall one too many as well, 2 beyond the comfortable, and half of 2 beyond the limit.
  expect(pricesOf(other, 1)[1]).toBe(1);
  expect(pricesOf(other, 0)[2]).toBe(1 + 2 + 1);
});
