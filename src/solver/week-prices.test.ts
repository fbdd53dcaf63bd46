import { describe, expect, test } from "vitest";
import { InputError, readProblem, solve, type Problem } from "./index.ts";
import { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import { compileModel, type Model } from "./model.ts";
import { LearnerPricing } from "./priced-learner.ts";
import { Random, writeExample } from "./testing.ts";
import { readCertificate, verifyCertificate } from "./verify-certificate.ts";
import { WeekCosts } from "./week-costs.ts";
import { WeekPrices } from "./week-prices.ts";

/** Learners with tasks of one week each, of two choices, whose wishes differ. */
function manyShortTasks(learners: number, weeks: number, choices: { tasks: number; atLeast: number; atMost: number }[], seed = 1): Problem {
  const random = new Random(seed, 3);
  const ids = choices.flatMap(({ tasks }, c) => Array.from({ length: tasks }, (_, i) => `c${c}-${i}`));
  return readProblem({
    format: "covalence.rotation/1", name: `short-${seed}`, weekCount: weeks, firstWeek: "2026-09-07", sites: [{ id: "s" }], areas: ids.map((id) => ({ id })),
    venues: ids.map((id) => ({ id, site: "s", areas: [id], capacity: 1, closedWeeks: [random.below(weeks)] })),
    programmes: [{
      id: "p", tasks: ids.map((id) => ({ id, area: id, weeks: 1, minimumBlock: 1, maximumBlock: 1 })),
      choices: choices.map(({ tasks, atLeast, atMost }, c) => ({ id: `choice-${c}`, tasks: ids.filter((id) => id.startsWith(`c${c}-`)).slice(0, tasks), atLeast, atMost })),
    }],
    learners: Array.from({ length: learners }, (_, l) => ({
      id: `l${l}`, programme: "p", preferences: Object.fromEntries(ids.map((id) => [id, random.below(30) - 20])),
    })),
    weights: { preference: 1, siteChange: 1, idleWeek: 0, crowding: 0, unfairness: 0, disruption: 0 },
  });
}

/** Least cost of giving every week to one task at most and every choice as many tasks as it takes, by trying everything. */
function byTrying({ tasks, choices, weeks }: LearnerModel, { placed, positions }: WeekCosts): number {
  let least = Infinity;
  const isDone = new Array<boolean>(tasks.length).fill(false);
  const go = (position: number, cost: number) => {
    if (position === weeks.length) {
      if (choices.every(({ tasks: own, atLeast, atMost }) => {
        const count = own.filter((k) => isDone[k]).length;
        return count >= atLeast && count <= atMost;
      })) least = Math.min(least, cost);
      return;
    }
    go(position + 1, cost);
    tasks.forEach(({ options }, k) => {
      const here = placed[(options[0] as number) * positions + position] as number;
      if (isDone[k] || here === Infinity) return;
      isDone[k] = true;
      go(position + 1, cost + here);
      isDone[k] = false;
    });
  };
  go(0, 0);
  return least;
}

class TasksApart extends LatticeBook {
  override whole(): null {
    return null;
  }

  override grouped(): null {
    return null;
  }
}

function pricesOf(model: Model, random: Random) {
  return {
    venue: Float64Array.from({ length: model.venueCount * model.weekCount }, () => random.below(2_000) / 64 - 8),
    limit: new Float64Array(model.limits.length * model.weekCount), fairShare: new Float64Array(model.learners.length),
  };
}

describe("prices of a learner's own weeks", () => {
  test("share the weeks out as cheaply as can be, also where all are needed", () => {
    let allNeeded = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const random = new Random(seed);
      const weeks = 4 + random.below(2);
      const atLeast = 1 + random.below(2);
      const model = compileModel(manyShortTasks(1, weeks, [{ tasks: 3, atLeast, atMost: atLeast + random.below(2) }, { tasks: 3, atLeast: 2, atMost: 3 }], seed));
      const learner = model.learners[0] as LearnerModel;
      const costs = new WeekCosts();
      costs.fill(model, learner, 1);
      costs.placed = costs.placed.map((cost) => cost + random.below(50) - 10);
      const flow = new WeekPrices();
      expect(flow.fill(learner, costs)).toBe(true);
      expect(flow.cost).toBe(byTrying(learner, costs));
      expect(flow.blocks().length / 4).toBe(new Set(flow.blocks().filter((_, i) => i % 4 === 2)).size);
      expect(Math.min(...flow.prices)).toBeGreaterThanOrEqual(0);
      if (flow.blocks().length / 4 === weeks) allNeeded++;
    }
    expect(allNeeded).toBeGreaterThan(3);
  });

  test("never make a learner dearer than the cheapest schedule, and mostly dearer than tasks alone do", () => {
    let [learners, raised] = [0, 0];
    for (let seed = 1; seed <= 30; seed++) {
      const random = new Random(seed, 9);
      const { problem, placements } = writeExample({ seed, learners: 6, weeks: 16, venues: 7, tasks: 5, electives: seed % 2 === 0, minimums: seed % 3 === 0 });
      if (seed % 4 === 0) problem.published = { frozenUntil: 4, placements };
      const model = compileModel(problem);
      const prices = pricesOf(model, random);
      const [exact, relaxed] = [new LearnerPricing(model, new LatticeBook()), new LearnerPricing(model, new TasksApart())];
      for (const learner of model.learners) {
        const bound = relaxed.price(learner, prices);
        expect(bound).toBeLessThanOrEqual(exact.price(learner, prices));
        expect(relaxed.costOfBlocks).toBeLessThanOrEqual(bound);
        learners++;
        if (relaxed.weekPrices !== null) raised++;
      }
    }
    expect(raised).toBeGreaterThan(learners / 3);
  });

  test("stand in the certificate, and what they prove is verified", () => {
    const problem = manyShortTasks(3, 20, [{ tasks: 12, atLeast: 9, atMost: 9 }, { tasks: 9, atLeast: 3, atMost: 3 }]);
    // Six tasks that everybody wants, all in the same four weeks; no two with the same window, or they would be counted together.
    const windows: [number, number][] = [[0, 3], [1, 3], [2, 3], [0, 2], [1, 2], [0, 1]];
    for (const [k, task] of (problem.programmes[0]?.tasks ?? []).entries()) [task.earliestWeek, task.latestWeek] = windows[k] ?? [k - 6, 19];
    for (const venue of problem.venues) Object.assign(venue, { capacity: 3, closedWeeks: [] });
    for (const { preferences } of problem.learners) for (const venue of problem.venues.slice(0, 6)) Object.assign(preferences ?? {}, { [venue.id]: -50 });
    const { certificate, cost, plan } = solve(problem, { steps: 60 });
    if (!certificate || !cost) throw new Error("no plan");
    expect(certificate.weekPrices?.map(({ length }) => length)).toEqual([20, 20, 20]);
    const verdict = verifyCertificate(problem, readCertificate(problem, structuredClone(certificate)), plan, cost.total);
    expect(verdict).toMatchObject({ valid: true, relaxedLearners: 3 });
    expect(verdict.recomputed).toBeLessThanOrEqual(cost.total);
    const { weekPrices, ...without } = certificate;
    expect(verifyCertificate(problem, without as typeof certificate, plan, cost.total).recomputed).toBeLessThan(verdict.recomputed);
    const wrong = (row: number[] | undefined) => () => readCertificate(problem, { ...certificate, weekPrices: [row, ...(weekPrices ?? []).slice(1)] });
    expect(wrong(weekPrices?.[0]?.map((price) => price - 2 ** 20))).toThrow(InputError);
    expect(wrong(weekPrices?.[0]?.slice(1))).toThrow("weekPrices[0]");
  });
});
