import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkPlan, PLAN_FORMAT, Random, RULE_IDS, writeExample, type Placement, type Plan, type Problem } from "./testing.ts";

const planOf = (problem: Problem, placements: Placement[]): Plan => ({ format: PLAN_FORMAT, problem: problem.name, status: "feasible", placements });

/** Small changes that break rules now and then: moved weeks, other venues, dropped and doubled placements. */
function mutated(problem: Problem, placements: Placement[], random: Random): Placement[] {
  const changed = placements.map((placement) => ({ ...placement }));
  for (let i = 0; i < 1 + random.below(4); i++) {
    const placement = changed[random.below(changed.length)];
    if (!placement) continue;
    const kind = random.below(5);
    if (kind === 0) placement.venue = problem.venues[random.below(problem.venues.length)]?.id ?? placement.venue;
    if (kind === 1) placement.firstWeek = Math.max(0, placement.firstWeek - 1);
    if (kind === 2) placement.lastWeek = Math.min(problem.weekCount - 1, placement.lastWeek + 1);
    if (kind === 3) changed.splice(changed.indexOf(placement), 1);
    if (kind === 4) changed.push({ ...placement });
  }
  return changed;
}

describe("the checker", () => {
  test("accepts the plan behind a written example", () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { problem, placements } = writeExample({ seed, learners: 12, weeks: 20, venues: 8, tasks: 4, electives: seed % 2 === 0 });
      const verdict = checkPlan(problem, planOf(problem, placements));
      expect(verdict.violations, problem.name).toEqual([]);
      expect(verdict.valid).toBe(true);
    }
  });

  test("recomputes the cost by hand: two weeks, one move, one week of waiting", () => {
    const problem: Problem = {
      format: "covalence.rotation/1", name: "by hand", firstWeek: "2026-09-07", weekCount: 4,
      sites: [{ id: "north" }, { id: "south" }], areas: [{ id: "welding" }],
      venues: [{ id: "a", site: "north", areas: ["welding"], capacity: 1 }, { id: "b", site: "south", areas: ["welding"], capacity: 1 }],
      programmes: [{ id: "p", tasks: [{ id: "weld", area: "welding", weeks: 2, minimumBlock: 1, maximumBlock: 1 }] }],
      learners: [{ id: "ida", programme: "p", preferences: { b: 3 }, burden: { siteChange: 2 } }],
      weights: { preference: 1, siteChange: 10, idleWeek: 100, crowding: 0, unfairness: 1_000, disruption: 0 },
    };
    const placements = [
      { learner: "ida", task: "weld", venue: "a", firstWeek: 0, lastWeek: 0 },
      { learner: "ida", task: "weld", venue: "b", firstWeek: 2, lastWeek: 2 },
    ];
    const { valid, cost } = checkPlan(problem, planOf(problem, placements));
    expect(valid).toBe(true);
    expect(cost).toEqual({ preference: 3, siteChange: 2, idleWeek: 1, crowding: 0, unfairness: 3, disruption: 0, total: 3 + 20 + 100 + 3_000 });
  });

  test("refuses a wrong claim about the cost and a bound above it", () => {
    const { problem, placements } = writeExample({ seed: 3, learners: 6, weeks: 16, venues: 6, tasks: 3 });
    const verdict = checkPlan(problem, { ...planOf(problem, placements), cost: { total: -1 }, lowerBound: 1e9 });
    expect(verdict.wrongClaims).toHaveLength(2);
    expect(verdict.valid).toBe(false);
  });
});

const reference = new URL("../../../shared/rotation/check.mjs", import.meta.url);
const generator = new URL("../../../shared/rotation/generate.mjs", import.meta.url);
const isThere = existsSync(reference) && existsSync(generator);

interface Reference {
  check: (problem: unknown, plan: unknown) => { valid: boolean; violations: { rule: string }[]; wrongClaims: string[]; cost: Record<string, number> | null };
}
interface Generator {
  generate: (size: string, seed: number, options?: Record<string, unknown>) => { problem: Problem; plan: Plan };
}

const rulesOf = (violations: { rule: string }[]) => RULE_IDS.map((id) => `${id} ${violations.filter(({ rule }) => rule === id).length}`).join();

// Compares with ../shared/rotation, where that folder stands beside the clone.
describe.skipIf(!isThere)("the checker and the reference checker in ../shared", () => {
  const agree = async (problem: Problem, plan: Plan) => {
    const { check } = (await import(reference.href)) as Reference;
    const theirs = check(problem, plan);
    const ours = checkPlan(problem, plan);
    expect(rulesOf(ours.violations)).toBe(rulesOf(theirs.violations));
    expect(ours.cost).toEqual(theirs.cost);
    expect(ours.valid).toBe(theirs.valid);
    expect(ours.wrongClaims).toHaveLength(theirs.wrongClaims.length);
  };

  test("agree on written examples and their mutations", async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const random = new Random(seed, 5);
      const { problem, placements } = writeExample({ seed, learners: 10, weeks: 18, venues: 7, tasks: 4, electives: seed % 2 === 0, minimums: true, fairness: seed % 3 === 0 ? "personal" : "preference" });
      for (let round = 0; round < 8; round++) await agree(problem, planOf(problem, mutated(problem, placements, random)));
    }
  });

  test("agree on generated problems with frozen weeks and their mutations", async () => {
    const { generate } = (await import(generator.href)) as Generator;
    for (const seed of [1, 2, 3]) {
      const random = new Random(seed, 6);
      const { problem, plan } = generate("S", seed, { choices: seed === 2 });
      await agree(problem, plan);
      const republished: Problem = { ...problem, published: { frozenUntil: 9, placements: plan.placements } };
      for (let round = 0; round < 25; round++) await agree(round % 2 === 0 ? problem : republished, planOf(problem, mutated(problem, plan.placements, random)));
    }
  });
});
