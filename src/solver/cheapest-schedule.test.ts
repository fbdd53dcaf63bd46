import { describe, expect, test } from "vitest";
import { rowCost } from "./best-response.ts";
import { CheapestSchedule } from "./cheapest-schedule.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { readProblem } from "./read-problem.ts";
import { Random } from "./random.ts";
import type { LearnerModel } from "./learner-model.ts";
import { personalWeights, WeekCosts } from "./week-costs.ts";

const SEEDS = 300;

/** One learner of eight weeks, three areas with two venues each at two sites, and these tasks. */
function learnerWith(tasks: { id: string; weeks: number; shortest?: number; longest?: number; earliest?: number; latest?: number }[], choices: object[] = []) {
  const ids = tasks.map(({ id }) => id);
  const model = compileModel(readProblem({
    format: "covalence.rotation/1", name: "one learner", weekCount: 8, firstWeek: "2026-09-07",
    sites: [{ id: "north" }, { id: "south" }], areas: ids.map((id) => ({ id })),
    venues: ids.flatMap((id) => ["north", "south"].map((site) => ({ id: `${id}-${site}`, site, areas: [id], capacity: 1 }))),
    programmes: [{
      id: "p", choices,
      tasks: tasks.map(({ id, weeks, shortest = weeks, longest = weeks, earliest = 0, latest = 7 }) => ({
        id, area: id, weeks, minimumBlock: shortest, maximumBlock: longest, earliestWeek: earliest, latestWeek: latest,
      })),
    }],
    learners: [{ id: "l", programme: "p" }],
    weights: { preference: 1, siteChange: 5, idleWeek: 2, crowding: 0, unfairness: 0, disruption: 0 },
  }));
  return { model, learner: model.learners[0] as LearnerModel };
}

/** Prices the learner under random costs and calls back with the price, its blocks and what they cost counted one by one. */
function underRandomCosts({ model, learner }: ReturnType<typeof learnerWith>, look: (price: number, blocks: number[], counted: number, least: number) => void): void {
  const lattice = new LatticeBook().whole(learner);
  if (!lattice) throw new Error("the lattice is too large");
  const schedule = new CheapestSchedule();
  const weights = personalWeights(model, learner, 0);
  for (let seed = 1; seed <= SEEDS; seed++) {
    const random = new Random(seed);
    const costs = new WeekCosts();
    costs.fill(model, learner, 1);
    costs.placed = costs.placed.map((cost) => cost + random.below(40) - 10);
    const price = schedule.price(learner, { lattice, costs, siteChange: weights.siteChange, idleWeek: weights.idleWeek, keepVariety: false, ceiling: Infinity });
    const blocks = schedule.blocks();
    look(price, blocks, rowCost(learner, blocks, costs, weights), cheapestByTrying(learner, costs, weights));
  }
}

/** Every schedule there is, tried one by one. */
function cheapestByTrying(learner: LearnerModel, costs: WeekCosts, weights: ReturnType<typeof personalWeights>): number {
  let least = Infinity;
  const left = learner.tasks.map(({ weeks }) => weeks);
  const isDone = () => learner.tasks.every((task, k) => left[k] === 0 || (task.optional && left[k] === task.weeks)) &&
    learner.choices.every(({ tasks, atLeast, atMost }) => {
      const begun = tasks.filter((k) => (left[k] as number) < (learner.tasks[k]?.weeks as number)).length;
      return begun >= atLeast && begun <= atMost;
    });
  const go = (position: number, blocks: number[]) => {
    if (isDone()) least = Math.min(least, rowCost(learner, blocks, costs, weights));
    if (position >= learner.weeks.length) return;
    go(position + 1, blocks);
    learner.tasks.forEach((task, k) => {
      if (position < task.firstPosition) return;
      for (let weeks = task.shortest; weeks <= Math.min(task.longest, left[k] as number, task.lastPosition + 1 - position); weeks++) {
        for (const venue of task.venues) {
          const touches = blocks.at(-4) === k && blocks.at(-3) === venue && (blocks.at(-2) as number) + (blocks.at(-1) as number) === position;
          if (touches) continue;
          left[k] = (left[k] as number) - weeks;
          go(position + weeks, [...blocks, k, venue, position, weeks]);
          left[k] = (left[k] as number) + weeks;
        }
      }
    });
  };
  go(learner.start, []);
  return least;
}

describe("the cheapest schedule", () => {
  test("of electives that differ in length none is begun too late for what must follow", () => {
    const choice = { id: "one", tasks: ["short", "long"], atLeast: 1, atMost: 1 };
    const one = learnerWith([{ id: "short", weeks: 2 }, { id: "long", weeks: 5 }, { id: "last", weeks: 2 }], [choice]);
    let withLong = 0;
    underRandomCosts(one, (price, blocks, counted, least) => {
      expect(counted).toBe(price);
      expect(price).toBe(least);
      if (blocks.includes(1) && blocks.length === 8 && blocks[3] === 5) withLong++;
    });
    expect(withLong).toBeGreaterThan(0);
  });

  test("of a task that may be cut or not has no two blocks that touch in one venue", () => {
    let cut = 0;
    underRandomCosts(learnerWith([{ id: "either", weeks: 4, shortest: 1, longest: 4 }, { id: "whole", weeks: 2 }]), (price, blocks, counted, least) => {
      expect(counted).toBe(price);
      expect(price).toBe(least);
      for (let i = 4; i < blocks.length; i += 4) {
        const isNext = (blocks[i - 2] as number) + (blocks[i - 1] as number) === blocks[i + 2];
        expect(isNext && blocks[i - 4] === blocks[i] && blocks[i - 3] === blocks[i + 1]).toBe(false);
      }
      if (blocks.length > 8) cut++;
    });
    expect(cut).toBeGreaterThan(SEEDS / 10);
  });

  test("of tasks whose windows follow one another is found among far fewer ways", () => {
    const early = ["a", "b"].map((id) => ({ id, weeks: 2, shortest: 1, longest: 2, latest: 4 }));
    const late = ["c", "d"].map((id) => ({ id, weeks: 1, earliest: 5 }));
    const one = learnerWith([...early, ...late]);
    // 3 × 3 ways before the late tasks and 2 × 2 with the early ones done, of which one is both; 36 in any order.
    expect(new LatticeBook().whole(one.learner)?.nodeCount).toBe(12);
    underRandomCosts(one, (price, _, counted, least) => {
      expect(counted).toBe(price);
      expect(price).toBe(least);
    });
  });

  test("of a task in pieces is as cheap as the best of all ways to cut and place it", () => {
    let cut = 0;
    underRandomCosts(learnerWith([{ id: "piecemeal", weeks: 5, shortest: 1, longest: 3 }, { id: "whole", weeks: 2 }]), (price, blocks, counted, least) => {
      expect(counted).toBe(price);
      expect(price).toBe(least);
      if (blocks.length > 12) cut++;
    });
    expect(cut).toBeGreaterThan(SEEDS / 10);
  });
});
