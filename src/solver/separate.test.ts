import { describe, expect, test } from "vitest";
import { BestResponse, rowCost } from "./best-response.ts";
import { CheapestSchedule } from "./cheapest-schedule.ts";
import { DraftPlan } from "./draft-plan.ts";
import { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { readProblem } from "./read-problem.ts";
import { hasTooLongBlocks, separated } from "./separate.ts";
import { personalWeights, WeekCosts } from "./week-costs.ts";

/** One learner, two sites: a task of seven weeks in blocks of two to three, one of four in blocks of two, one of three in one block. */
const model = compileModel(readProblem({
  format: "covalence.rotation/1", name: "split tasks", weekCount: 16, firstWeek: "2026-09-07",
  sites: [{ id: "north" }, { id: "south" }], areas: [{ id: "a" }, { id: "b" }, { id: "c" }],
  venues: ["a", "b", "c"].flatMap((area) => ["north", "south"].flatMap((site) => [1, 2].map((n) => ({ id: `${area}-${site}-${n}`, site, areas: [area], capacity: 1 })))),
  programmes: [{
    id: "p", tasks: [
      { id: "a", area: "a", weeks: 7, minimumBlock: 2, maximumBlock: 3 }, { id: "b", area: "b", weeks: 4, minimumBlock: 2, maximumBlock: 2 },
      { id: "c", area: "c", weeks: 3, minimumBlock: 3, maximumBlock: 3 },
    ],
  }],
  learners: [{ id: "ida", programme: "p" }],
  weights: { preference: 1, siteChange: 6, idleWeek: 2, crowding: 0, unfairness: 0, disruption: 0 },
}));
const learner = model.learners[0] as LearnerModel;
const weights = personalWeights(model, learner, 0);
const book = new LatticeBook();

function randomCosts(seed: number): WeekCosts {
  const random = new Random(seed);
  const costs = new WeekCosts();
  costs.fill(model, learner, 1);
  costs.placed = costs.placed.map((cost) => cost + random.below(9));
  return costs;
}

function cheapest(costs: WeekCosts, isLoose: boolean) {
  const lattice = isLoose ? book.loose(learner) : book.whole(learner);
  if (!lattice) throw new Error("no lattice");
  const schedule = new CheapestSchedule();
  const cost = schedule.price(learner, { lattice, costs, siteChange: weights.siteChange, idleWeek: weights.idleWeek, keepVariety: true, ceiling: Infinity });
  return { cost, blocks: schedule.blocks() };
}

const weeksOf = (blocks: number[]) => blocks.flatMap((task, i) => (i % 4 === 0 ? Array.from({ length: blocks[i + 3] as number }, (_, w) => `${(blocks[i + 2] as number) + w}:${task}`) : []));

describe("blocks that are too long are cut anew", () => {
  test("in the same weeks, in blocks as long as they may be, and not far from the cheapest schedule", () => {
    let [cut, cutCost, exactCost] = [0, 0, 0];
    for (let seed = 1; seed <= 200; seed++) {
      const costs = randomCosts(seed);
      const [loose, exact] = [cheapest(costs, true), cheapest(costs, false)];
      expect(hasTooLongBlocks(learner, exact.blocks)).toBe(false);
      expect(loose.cost).toBeLessThanOrEqual(exact.cost + 1e-9);
      if (!hasTooLongBlocks(learner, loose.blocks)) {
        expect(loose.cost).toBeCloseTo(exact.cost, 9);
        continue;
      }
      const apart = separated(learner, loose.blocks, costs, weights.siteChange) ?? [];
      expect(hasTooLongBlocks(learner, apart)).toBe(false);
      expect(weeksOf(apart)).toEqual(weeksOf(loose.blocks));
      for (let i = 0; i < apart.length; i += 4) {
        const task = learner.tasks[apart[i] as number] as LearnerModel["tasks"][number];
        expect(task.venues).toContain(apart[i + 1]);
        expect(apart[i + 3]).toBeGreaterThanOrEqual(task.shortest);
        expect(apart[i + 3]).toBeLessThanOrEqual(task.longest);
      }
      const cost = rowCost(learner, apart, costs, weights);
      expect(cost).toBeGreaterThanOrEqual(exact.cost - 1e-9);
      [cut, cutCost, exactCost] = [cut + 1, cutCost + cost, exactCost + exact.cost];
    }
    expect(cut).toBeGreaterThan(50);
    expect(cutCost / exactCost).toBeLessThan(1.2);
  });

  test("not where every venue but one is closed", () => {
    const costs = randomCosts(1);
    const tooLong = [0, (learner.tasks[0] as LearnerModel["tasks"][number]).venues[0] as number, 0, 7];
    expect(separated(learner, tooLong, costs, weights.siteChange)).not.toBeNull();
    costs.placed.fill(Infinity, costs.positions);
    expect(separated(learner, tooLong, costs, weights.siteChange)).toBeNull();
  });

  test("the best answer of a learner with a small lattice is as cheap as with all halts", () => {
    const draft = new DraftPlan(model, 5);
    const found = new BestResponse(book).find(draft, learner, new Random(1), null) ?? [];
    const costs = new WeekCosts();
    costs.fill(model, learner, weights.preference);
    expect(rowCost(learner, found, costs, weights)).toBeCloseTo(cheapest(costs, false).cost, 9);
    expect(hasTooLongBlocks(learner, found)).toBe(false);
  });
});
