import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { checkPlan, replan, readProblem, solve, type Problem } from "./index.ts";
import { writeExample } from "./testing.ts";

const shared = resolve("..", "shared", "rotation");

/** An example whose simple plan is published, frozen for six weeks. */
function published(): Problem {
  const { problem, placements } = writeExample({ seed: 5, learners: 12, weeks: 20, venues: 8, tasks: 4, sparePlaces: 2 });
  return { ...problem, weights: { ...problem.weights, disruption: 6 }, published: { frozenUntil: 6, placements } };
}

describe("re-planning", () => {
  test("a plan that still holds is left as it is", () => {
    const problem = published();
    const { changes, changedWeeks, isMended, result } = replan(problem);
    expect({ changes, changedWeeks, isMended }).toEqual({ changes: [], changedWeeks: 0, isMended: true });
    expect(checkPlan(problem, result.plan).violations).toEqual([]);
  });

  test("after a closed venue every rule holds again, what is frozen stays, and the list of changes is the difference", () => {
    const problem = published();
    const hit = problem.published?.placements.find(({ firstWeek }) => firstWeek >= 8);
    if (!hit) throw new Error("the example has no later placement");
    const closed = { ...problem, venues: problem.venues.map((venue) => (venue.id === hit.venue ? { ...venue, closedWeeks: [...(venue.closedWeeks ?? []), hit.firstWeek, hit.firstWeek + 1].filter((week) => week < 20) } : venue)) };
    const { result, changes, changedWeeks } = replan(closed, { timeLimitSeconds: 2 });
    const verdict = checkPlan(closed, result.plan);
    expect(verdict.violations).toEqual([]);
    expect(verdict.cost?.disruption).toBe(changedWeeks);
    expect(changes.every(({ firstWeek }) => firstWeek >= 6)).toBe(true);
    // A change of task in the same venue is told but does not count.
    expect(changes.filter(({ from, to }) => from?.venue !== to?.venue).reduce((sum, { weeks }) => sum + weeks, 0)).toBe(changedWeeks);
  });

  test("changes as few weeks as are possible after a learner's leave", () => {
    const problem = published();
    const away = { ...problem, learners: problem.learners.map((learner, l) => (l === 3 ? { ...learner, unavailableWeeks: [...new Set([...(learner.unavailableWeeks ?? []), 9, 10])].sort((a, b) => a - b) } : learner)) };
    const { changedWeeks } = replan(away, { timeLimitSeconds: 2 });
    const onlyChanges = { ...away, weights: { preference: 0, siteChange: 0, idleWeek: 0, crowding: 0, unfairness: 0, disruption: 1 } };
    const fewest = solve(onlyChanges, { timeLimitSeconds: 4 });
    expect(changedWeeks).toBeGreaterThanOrEqual(fewest.lowerBound ?? 0);
    expect(changedWeeks).toBeLessThanOrEqual(Math.max(1, 1.1 * (fewest.cost?.disruption ?? 0)));
  });

  const isThere = existsSync(resolve(shared, "generate.mjs"));
  if (!isThere) console.info("../shared/rotation is not beside the clone: the generator's disruptions are not tried");
  test.skipIf(!isThere).each(["closure", "mentor", "joiner", "leave", "mixed"])("mends the generator's disruption: %s", async (kind) => {
    const load = async (file: string): Promise<unknown> => import(/* @vite-ignore */ pathToFileURL(resolve(shared, file)).href);
    const { generate } = (await load("generate.mjs")) as { generate: (size: string, seed: number) => { problem: unknown; plan: unknown } };
    const { disrupt } = (await load("variants.mjs")) as { disrupt: (problem: unknown, plan: unknown, kind: string, random: unknown) => { problem: unknown; plan: unknown } };
    const { Random } = (await load("planting.mjs")) as { Random: new (seed: number) => unknown };
    const { check } = (await load("check.mjs")) as { check: (problem: unknown, plan: unknown) => { valid: boolean; violations: unknown[]; cost: { disruption: number } } };
    const base = generate("S", 2);
    const struck = disrupt(base.problem, base.plan, kind, new Random(2));
    const problem = readProblem(struck.problem);
    const { result, changedWeeks } = replan(problem, { timeLimitSeconds: 3 });
    const verdict = check(problem, result.plan);
    expect(verdict.violations).toEqual([]);
    expect(verdict.cost.disruption).toBe(changedWeeks);
    expect(changedWeeks).toBeLessThanOrEqual(check(problem, struck.plan).cost.disruption);
  }, 60_000);
});
