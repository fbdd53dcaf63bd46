import { describe, expect, test } from "vitest";
import { CERTIFICATE_FORMAT, type Certificate, InputError, readProblem, solve, type Problem } from "./index.ts";
import { groupTasks } from "./grouped-tasks.ts";
import { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import { compileModel, type Model } from "./model.ts";
import { LearnerPricing } from "./priced-learner.ts";
import type { Prices } from "./prices.ts";
import { Random } from "./testing.ts";
import { readCertificate, verifyCertificate } from "./verify-certificate.ts";
import { leastCostOfLearners } from "./verify-learner.ts";

/** Two sites, tasks of few kinds: some required and cut, electives of two choices of which one lies in the other, an order, prerequisites, windows, a stay. */
function fewKinds(seed: number): Problem {
  const random = new Random(seed, 21);
  const weeks = 12 + random.below(3);
  const basic = Array.from({ length: 2 + random.below(2) }, (_, i) => ({ id: `basic-${i}`, weeks: 2, minimumBlock: 1 + random.below(2), maximumBlock: 2 }));
  const elective = Array.from({ length: 4 + random.below(2) }, (_, i) => ({ id: `elective-${i}`, weeks: 1 + (i % 2) * random.below(2), minimumBlock: 1, maximumBlock: 3, earliestWeek: random.below(2) }));
  const tasks = [...basic, ...elective].map((task) => ({ ...task, area: task.id }));
  const ids = elective.map(({ id }) => id);
  const most = 2 + random.below(2);
  const orders = [
    [], basic.flatMap(({ id }) => ids.map((other) => [id, other])), [["basic-0", "basic-1"]], ids.map((id) => [id, "basic-0"]), [["elective-0", "elective-2"]],
  ];
  return readProblem({
    format: "covalence.rotation/1", name: `kinds-${seed}`, weekCount: weeks, firstWeek: "2026-09-07", sites: [{ id: "north" }, { id: "south" }], areas: tasks.map(({ id }) => ({ id })),
    venues: tasks.flatMap(({ id }) => ["north", "south"].map((site) => ({ id: `${id}-${site}`, site, areas: [id], capacity: 9, closedWeeks: [random.below(weeks)] }))),
    programmes: [{
      id: "p", tasks, order: orders[random.below(orders.length)], prerequisites: random.below(4) === 0 ? [["elective-1", "elective-0"]] : [],
      choices: [{ id: "all", tasks: ids, atLeast: most - random.below(2), atMost: most }, { id: "some", tasks: ids.slice(0, 2), atLeast: random.below(2), atMost: 2 }],
    }],
    learners: Array.from({ length: 3 }, (_, l) => ({
      id: `l${l}`, programme: "p", unavailableWeeks: [3 + random.below(4)], remaining: random.below(4) === 0 ? { "basic-0": 0 } : {},
      preferences: Object.fromEntries(tasks.flatMap(({ id }) => [[`${id}-north`, random.below(9) - 4], [`${id}-south`, random.below(9) - 4]])),
    })),
    pins: random.below(4) === 0 ? [{ learner: "l0", task: "elective-1", venue: "elective-1-north", firstWeek: 9, lastWeek: 9 }] : [],
    weights: { preference: 1, siteChange: 1 + random.below(6), idleWeek: random.below(3), crowding: 0, unfairness: 0, disruption: 0 },
  });
}

class OnlyGroups extends LatticeBook {
  override whole(): null {
    return null;
  }
}

class OnlyTasks extends OnlyGroups {
  override grouped(): null {
    return null;
  }
}

function pricesOf(model: Model, random: Random): Prices {
  return {
    venue: Float64Array.from({ length: model.venueCount * model.weekCount }, () => random.below(400) / 64 - 1),
    limit: new Float64Array(model.limits.length * model.weekCount), fairShare: new Float64Array(model.learners.length),
    task: new Float64Array(model.firstTask.at(-1) ?? 0),
  };
}

function certificateOf({ problem, learners, weekCount, firstTask }: Model, { venue, task = new Float64Array(0) }: Prices): Certificate {
  return {
    format: CERTIFICATE_FORMAT, problem: problem.name, lowerBound: 0, limitPrices: [], fairShares: learners.map(() => 0),
    venuePrices: problem.venues.map((_, v) => [...venue.subarray(v * weekCount, (v + 1) * weekCount)]),
    taskPrices: learners.map(({ index, tasks, programme }) => {
      const row = new Array<number>(programme.tasks.length).fill(0);
      for (const [k, own] of tasks.entries()) row[own.index] = task[(firstTask[index] as number) + k] as number;
      return row;
    }),
  };
}

describe("like tasks counted together", () => {
  test("are no more than a choice allows, and keep what is said of all of them alone", () => {
    const weekly = (id: string) => ({ id, area: "a", weeks: 2, minimumBlock: 2, maximumBlock: 2 });
    const grouped = (order: string[][]) => groupTasks(compileModel(readProblem({
      format: "covalence.rotation/1", name: "groups", weekCount: 20, firstWeek: "2026-09-07", sites: [{ id: "s" }], areas: [{ id: "a" }], venues: [{ id: "v", site: "s", areas: ["a"], capacity: 1 }],
      programmes: [{
        id: "p", order, tasks: [{ ...weekly("first"), weeks: 3, maximumBlock: 3 }, ...["x", "y", "z", "1", "2"].map(weekly)],
        choices: [{ id: "c", tasks: ["x", "y", "z"], atLeast: 1, atMost: 2 }],
      }],
      learners: [{ id: "l", programme: "p" }], weights: { preference: 1, siteChange: 1, idleWeek: 1, crowding: 0, unfairness: 0, disruption: 0 },
    })).learners[0] as LearnerModel);
    const all = grouped(["x", "y", "z"].map((id) => ["first", id]));
    expect(all?.members).toEqual([[0], [1, 2, 3], [4, 5]]);
    expect(all?.learner.tasks.map(({ weeks, each, after }) => [weeks, each, after])).toEqual([[3, 3, []], [4, 2, [0]], [4, 2, []]]);
    expect(all?.learner.choices[0]).toMatchObject({ tasks: [1], atLeast: 1, atMost: 2 });
    const some = grouped([["first", "x"], ["first", "y"], ["1", "x"], ["1", "y"], ["1", "z"], ["2", "x"], ["2", "y"], ["2", "z"]]);
    expect(some?.learner.tasks.map(({ after }) => after)).toEqual([[], [2], []]);
  });

  test("never make a learner dearer than its cheapest schedule, and mostly dearer than tasks one by one", () => {
    let [counted, dearer, exactly] = [0, 0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const model = compileModel(fewKinds(seed));
      const prices = pricesOf(model, new Random(seed));
      const [exact, grouped, apart] = [new LatticeBook(), new OnlyGroups(), new OnlyTasks()].map((book) => new LearnerPricing(model, book)) as [LearnerPricing, LearnerPricing, LearnerPricing];
      for (const learner of model.learners) {
        if (groupTasks(learner) === null) continue;
        const least = exact.price(learner, prices);
        // Twice, from the prices found the first time.
        const first = grouped.price(learner, prices);
        const second = grouped.price(learner, prices);
        expect(first).toBeLessThanOrEqual(second);
        expect(second).toBeLessThanOrEqual(least);
        expect(second * 1024).toBe(Math.round(second * 1024));
        const alone = apart.price(learner, prices);
        counted++;
        if (second > alone) dearer++;
        if (second > least - 0.01) exactly++;
      }
    }
    expect(counted).toBeGreaterThan(100);
    expect(dearer).toBeGreaterThan(counted / 2);
    expect(exactly).toBeGreaterThan(counted / 3);
  });

  test("are counted alike by the verifier", () => {
    let counted = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = fewKinds(seed);
      const model = compileModel(problem);
      if (model.learners.some((learner) => groupTasks(learner) === null)) continue;
      const prices = pricesOf(model, new Random(seed));
      const pricing = new LearnerPricing(model, new OnlyGroups());
      const sum = model.learners.reduce((total, learner) => total + pricing.price(learner, prices), 0);
      const exact = leastCostOfLearners(problem, certificateOf(model, prices)).cost;
      const grouped = leastCostOfLearners(problem, certificateOf(model, prices), 1);
      expect(grouped.relaxed).toBe(model.learners.length);
      expect(grouped.cost).toBeGreaterThanOrEqual(sum);
      expect(grouped.cost).toBeLessThanOrEqual(exact);
      counted++;
    }
    expect(counted).toBeGreaterThan(30);
  });

  test("have prices in the certificate, without which less is proven", () => {
    const random = new Random(5);
    // Open for half of the weeks each: twelve weeks are at both sites.
    const [early, late] = [0, 8].map((from) => Array.from({ length: 8 }, (_, week) => from + week));
    const ids = Array.from({ length: 24 }, (_, i) => `t${i}`);
    const problem = readProblem({
      format: "covalence.rotation/1", name: "electives", weekCount: 16, firstWeek: "2026-09-07", sites: [{ id: "north" }, { id: "south" }], areas: ids.map((id) => ({ id })),
      venues: ids.map((id, i) => ({ id, site: i % 2 === 0 ? "north" : "south", areas: [id], capacity: 2, closedWeeks: i % 2 === 0 ? late : early })),
      programmes: [{ id: "p", tasks: ids.map((id) => ({ id, area: id, weeks: 1, minimumBlock: 1, maximumBlock: 1 })), choices: [{ id: "c", tasks: ids, atLeast: 12, atMost: 12 }] }],
      learners: Array.from({ length: 4 }, (_, l) => ({ id: `l${l}`, programme: "p", preferences: Object.fromEntries(ids.map((id) => [id, random.below(30) - 20])) })),
      weights: { preference: 1, siteChange: 3, idleWeek: 1, crowding: 0, unfairness: 0, disruption: 0 },
    });
    const { certificate, cost, plan } = solve(problem, { steps: 40 });
    if (!certificate || !cost) throw new Error("no plan");
    expect(certificate.taskPrices?.map(({ length }) => length)).toEqual([24, 24, 24, 24]);
    const verdict = verifyCertificate(problem, readCertificate(problem, structuredClone(certificate)), plan, cost.total);
    expect(verdict).toMatchObject({ valid: true, relaxedLearners: 4 });
    const { taskPrices, ...without } = certificate;
    expect(verifyCertificate(problem, without, plan, cost.total)).toMatchObject({ valid: false, outcome: "too-large" });
    const wrong = (row: number[] | undefined) => () => readCertificate(problem, { ...certificate, taskPrices: [row, ...(taskPrices ?? []).slice(1)] });
    expect(wrong(taskPrices?.[0]?.map((price) => price + 1 / 2048))).toThrow(InputError);
    expect(wrong(taskPrices?.[0]?.slice(1))).toThrow("taskPrices[0]");
    // A price below zero for a task that may be left out gives nothing back.
    const generous = { ...certificate, taskPrices: taskPrices?.map((row) => row.map(() => -100)) ?? [] };
    expect(verifyCertificate(problem, generous, plan, cost.total).recomputed).toBeLessThanOrEqual(cost.total);
  });
});
