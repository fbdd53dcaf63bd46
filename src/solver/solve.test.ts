import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { checkPlan, solve, type Plan, type Problem } from "./index.ts";
import { Random, writeExample, type ExampleOptions } from "./testing.ts";

const small: ExampleOptions = { seed: 1, learners: 12, weeks: 20, venues: 8, tasks: 4, sparePlaces: 1 };

/** Everything the solver promises of a result with a plan. */
function expectSound(problem: Problem, plan: Plan): void {
  expect(["feasible", "optimal"]).toContain(plan.status);
  const verdict = checkPlan(problem, plan);
  expect(verdict.violations).toEqual([]);
  expect(verdict.wrongClaims).toEqual([]);
  expect(plan.lowerBound).not.toBeNull();
  expect(plan.lowerBound as number).toBeLessThanOrEqual(verdict.cost?.total as number);
}

describe("solving", () => {
  test("finds a plan that keeps every rule, with its cost and a lower bound", () => {
    for (const electives of [false, true]) {
      const { problem } = writeExample({ ...small, electives, minimums: true });
      expectSound(problem, solve(problem, { steps: 40 }).plan);
    }
  });

  test("beats the simple plan behind the example", () => {
    const { problem, placements } = writeExample(small);
    const simple = checkPlan(problem, { format: "covalence.rotation-plan/1", problem: problem.name, status: "feasible", placements });
    const { cost } = solve(problem, { steps: 40 });
    expect(cost?.total).toBeLessThan(simple.cost?.total as number);
  });

  test("gives the same plan for the same seed and steps, another for another seed", () => {
    const { problem } = writeExample({ ...small, electives: true });
    const first = solve(problem, { steps: 25, seed: 7 });
    const second = solve(problem, { steps: 25, seed: 7 });
    expect(second.plan).toEqual(first.plan);
    expect(solve(problem, { steps: 25, seed: 8 }).plan.placements).not.toEqual(first.plan.placements);
  });

  test("stops when told and hands over the best plan so far", () => {
    const { problem } = writeExample(small);
    let plans = 0;
    const result = solve(problem, { timeLimitSeconds: 600 }, { onPlan: () => plans++, shouldStop: () => plans > 0 });
    expect(result.stopped).toBe("told");
    expectSound(problem, result.plan);
  });

  test("told to stop before everybody was tried, it claims of nobody that no schedule was found", () => {
    const { problem } = writeExample(small);
    let asked = 0;
    const { plan, shortages } = solve(problem, { steps: 40 }, { shouldStop: () => ++asked > 4 });
    expect(plan.status).toBe("unknown");
    expect(shortages.filter(({ learner }) => learner !== undefined)).toEqual([]);
  });

  test("tells of the first plan as soon as it is there, not at the next report that is due", () => {
    const { problem } = writeExample(small);
    const told: { seconds: number; cost: number | null }[] = [];
    const clock = { now: 0 };
    // A thousandth of a second per look at the clock: reports are due much more seldom.
    const result = solve(problem, { timeLimitSeconds: 3 }, { now: () => (clock.now += 0.001), onProgress: ({ seconds, cost }) => told.push({ seconds, cost }) });
    const first = told.find(({ cost }) => cost !== null);
    expect((first?.seconds ?? Infinity) - (result.firstPlanSeconds ?? 0)).toBeLessThan(0.05);
  });

  test("plans that take long to hand over are handed over seldom, and the best one is still returned", () => {
    const { problem } = writeExample({ ...small, learners: 20 });
    let clock = 0;
    const costs: number[] = [];
    const onPlan = (plan: Plan): void => {
      costs.push(checkPlan(problem, plan).cost?.total ?? Infinity);
      clock += 0.5;
    };
    const result = solve(problem, { timeLimitSeconds: 25 }, { now: () => (clock += 0.005), onPlan });
    expect(costs.length).toBeGreaterThan(0);
    expect(costs.length).toBeLessThanOrEqual(4);
    expect(result.cost?.total).toBeLessThanOrEqual(Math.min(...costs));
    // Handed over at once, every better plan on the way is told.
    const all: number[] = [];
    const larger = writeExample({ ...small, seed: 3, learners: 160, sparePlaces: 0 }).problem;
    solve(larger, { steps: 200 }, { now: () => 0, onPlan: (plan) => all.push(checkPlan(larger, plan).cost?.total ?? Infinity) });
    expect(all.length).toBeGreaterThan(4);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
  });

  test("keeps the frozen weeks and the pins, and counts disruption", () => {
    const { problem, placements } = writeExample({ ...small, sparePlaces: 2 });
    const pin = placements.find(({ firstWeek }) => firstWeek > 8);
    if (!pin) throw new Error("the example has a late placement");
    const again: Problem = { ...problem, weights: { ...problem.weights, disruption: 50 }, published: { frozenUntil: 6, placements }, pins: [pin] };
    const { plan, cost } = solve(again, { steps: 40 });
    expectSound(again, plan);
    expect(cost?.disruption).toBeLessThan(placements.length);
  });

  test("leaves a published plan alone when every change costs more than it gains", () => {
    const { problem, placements } = writeExample(small);
    const again: Problem = { ...problem, weights: { preference: 0, siteChange: 0, idleWeek: 0, crowding: 0, unfairness: 0, disruption: 1 }, published: { frozenUntil: 3, placements } };
    const { plan, cost } = solve(again, { steps: 120 });
    expectSound(again, plan);
    expect(cost?.total).toBe(0);
    expect(plan.status).toBe("optimal");
  });

  test("re-plans when a venue closes or is forbidden after publication, and leaves most weeks as they were", () => {
    const { problem, placements } = writeExample({ ...small, sparePlaces: 3 });
    const late = placements.filter(({ firstWeek }) => firstWeek > 8);
    const [struck, barred] = [late[0], late.at(-1)];
    if (!struck || !barred) throw new Error("the example has late placements");
    const venues = problem.venues.map((venue) => (venue.id === struck.venue ? { ...venue, closedWeeks: [...(venue.closedWeeks ?? []), struck.firstWeek] } : venue));
    const learners = problem.learners.map((learner) => (learner.id === barred.learner ? { ...learner, forbiddenVenues: [barred.venue] } : learner));
    const isFrozen = placements.some(({ learner, venue, firstWeek }) => learner === barred.learner && venue === barred.venue && firstWeek < 6);
    const again: Problem = { ...problem, venues, learners: isFrozen ? problem.learners : learners, weights: { ...problem.weights, disruption: 30 }, published: { frozenUntil: 6, placements } };
    const { plan, cost } = solve(again, { steps: 60 });
    expectSound(again, plan);
    expect(cost?.disruption).toBeGreaterThan(0);
    expect(cost?.disruption).toBeLessThan(placements.length);
  });

  test("proves it when a learner has more weeks of tasks than are there", () => {
    const { problem } = writeExample(small);
    const [learner] = problem.learners;
    if (!learner) throw new Error("the example has learners");
    learner.unavailableWeeks = Array.from({ length: 15 }, (_, week) => week);
    const { plan, impossible } = solve(problem, { steps: 20 });
    expect(plan.status).toBe("infeasible");
    expect(impossible[0]?.says).toContain(learner.id);
    expect(plan.conflict?.some(({ rule, learner: id }) => rule === "availability" && id === learner.id)).toBe(true);
  });

  test("says which places are missing where it finds no plan", () => {
    // Two learners need two weeks in a row each; the one place is free in week 0 and in weeks 2 to 4.
    const problem: Problem = {
      format: "covalence.rotation/1", name: "one place", firstWeek: "2026-09-07", weekCount: 5,
      sites: [{ id: "works" }], areas: [{ id: "welding" }],
      venues: [{ id: "booth", site: "works", areas: ["welding"], capacity: 1, closedWeeks: [1] }],
      programmes: [{ id: "p", tasks: [{ id: "weld", area: "welding", weeks: 2, minimumBlock: 2, maximumBlock: 2 }] }],
      learners: [{ id: "ida", programme: "p" }, { id: "jo", programme: "p" }],
      weights: { preference: 1, siteChange: 1, idleWeek: 1, crowding: 1, unfairness: 1, disruption: 0 },
    };
    const { plan, shortages } = solve(problem, { steps: 10 });
    expect(plan.status).toBe("unknown");
    expect(shortages[0]).toMatchObject({ venue: "booth", missingPlaces: expect.any(Number) as number });
    expect(shortages.every(({ missingPlaces, firstWeek, lastWeek }) => missingPlaces > 0 && firstWeek >= 2 && lastWeek <= 4)).toBe(true);
  });

  test("copes with nothing to do at all", () => {
    const { problem } = writeExample(small);
    const idle: Problem = { ...problem, learners: problem.learners.map(({ id, programme }) => ({ id, programme, remaining: Object.fromEntries((problem.programmes.find((p) => p.id === programme)?.tasks ?? []).map((task) => [task.id, 0])) })) };
    expectSound(idle, solve(idle, { steps: 3 }).plan);
    const { learners: _, limits: __, ...rest } = problem;
    expectSound({ ...rest, learners: [] }, solve({ ...rest, learners: [] }, { steps: 3 }).plan);
  });

  test("neither hangs nor breaks on a task of five thousand weeks that may be cut anywhere", () => {
    const endless: Problem = {
      format: "covalence.rotation/1", name: "endless", firstWeek: "2026-09-07", weekCount: 10_000,
      sites: [{ id: "works" }], areas: [{ id: "welding" }],
      venues: [{ id: "booth", site: "works", areas: ["welding"], capacity: 2 }],
      programmes: [{ id: "p", tasks: [{ id: "weld", area: "welding", weeks: 5_000, minimumBlock: 1, maximumBlock: 5_000 }] }],
      learners: [{ id: "ida", programme: "p" }, { id: "jo", programme: "p" }],
      weights: { preference: 1, siteChange: 1, idleWeek: 1, crowding: 1, unfairness: 1, disruption: 0 },
    };
    const { plan } = solve(endless, { timeLimitSeconds: 1 });
    expect(["feasible", "optimal", "unknown"]).toContain(plan.status);
  });

  test("whatever the example, a plan it hands over breaks no rule and no bound exceeds it", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.boolean(), fc.boolean(), (seed, electives, personal) => {
      const random = new Random(seed, 9);
      const { problem } = writeExample({ seed, learners: 4 + random.below(8), weeks: 14 + random.below(10), venues: 5 + random.below(5), tasks: 3 + random.below(2), sparePlaces: random.below(2), electives, minimums: random.below(2) === 0, fairness: personal ? "personal" : "preference" });
      const { plan } = solve(problem, { steps: 8, seed });
      if (plan.status === "unknown") return;
      expectSound(problem, plan);
    }), { numRuns: 25 });
  });

  test.each([1, 2])("costs in the billions neither hide a plan nor prove that there is none (seed %i)", (seed) => {
    const { problem } = writeExample({ seed, learners: 8, weeks: 16, venues: 6, tasks: 3, sparePlaces: 2 });
    const million = 1_000_000;
    const weights = Object.fromEntries(Object.entries(problem.weights).map(([term, weight]) => [term, weight * million])) as Problem["weights"];
    const learners = problem.learners.map((learner) => ({
      ...learner, preferences: Object.fromEntries(Object.entries(learner.preferences ?? {}).map(([venue, cost]) => [venue, cost * million])),
    }));
    const dear: Problem = { ...problem, weights, learners };
    expectSound(dear, solve(dear, { steps: 40 }).plan);
  });
});
