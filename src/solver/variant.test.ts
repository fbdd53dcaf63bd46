import { describe, expect, test } from "vitest";
import { applyVariant, InputError, readProblem, readVariant, solve, VARIANT_KINDS, whatIf, type Problem, type VariantChange } from "./index.ts";
import { writeExample } from "./testing.ts";

const { problem: written, placements } = writeExample({ seed: 4, learners: 6, weeks: 18, venues: 7, tasks: 4, sparePlaces: 2, electives: true });
const [first] = placements;
if (!first) throw new Error("the example has placements");
const problem: Problem = { ...written, pins: [first] };
const learner = first.learner;
const [venue] = problem.venues.map(({ id }) => id) as [string];

const varied = (...changes: VariantChange[]): Problem => applyVariant(problem, readVariant(problem, { name: "a variant", changes }));
const inWeek = (value: number | number[], week: number): number => (typeof value === "number" ? value : (value[week] as number));

/** One change of every kind. */
const EVERY: Record<(typeof VARIANT_KINDS)[number], Omit<VariantChange, "kind">> = {
  "more-places": { venue, amount: 2, firstWeek: 3, lastWeek: 4 },
  "fewer-places": { venue, amount: 1 },
  "open-venue": { venue },
  "close-venue": { venue, firstWeek: 2, lastWeek: 3 },
  "lower-minimum": { venue, amount: 1 },
  "raise-limit": { limit: "site-cap", amount: 1 },
  "lower-limit": { limit: "site-cap", amount: 1, firstWeek: 5 },
  "be-present": { learner },
  "be-away": { learner, firstWeek: 17, lastWeek: 17 },
  "allow-venue": { learner, venue },
  "forbid-venue": { learner, venue },
  "start-earlier": { task: "task-1", amount: 1 },
  "end-later": { task: "task-1", amount: 1 },
  pin: { ...first },
  "drop-pin": { learner, task: first.task, firstWeek: first.firstWeek, lastWeek: first.lastWeek },
  "waive-order": { learner, task: "task-1" },
  "waive-prerequisite": { learner, task: "task-4" },
  "relax-choice": { learner, choice: "electives" },
  "leave-out-task": { learner, task: "task-1" },
  "set-weight": { term: "siteChange", amount: 80 },
};

describe("a variant", () => {
  test.each(VARIANT_KINDS)('"%s" makes a problem of the format', (kind) => {
    const changed = varied({ kind, ...EVERY[kind] });
    expect(readProblem(JSON.parse(JSON.stringify(changed)))).toEqual(changed);
  });

  test("changes what it says and nothing else", () => {
    const more = varied({ kind: "more-places", venue, amount: 2, firstWeek: 3, lastWeek: 4 });
    const before = problem.venues[0]?.capacity ?? 0;
    const after = more.venues[0]?.capacity ?? 0;
    for (let week = 0; week < problem.weekCount; week++) expect(inWeek(after, week) - inWeek(before, week)).toBe(week === 3 || week === 4 ? 2 : 0);
    expect(more.venues.slice(1)).toEqual(problem.venues.slice(1));
    expect(varied({ kind: "close-venue", venue, firstWeek: 2, lastWeek: 3 }).venues[0]?.closedWeeks).toEqual(expect.arrayContaining([2, 3]));
    expect(varied({ kind: "be-away", learner, firstWeek: 17, lastWeek: 17 }).learners[0]?.unavailableWeeks).toContain(17);
    expect(varied({ kind: "set-weight", term: "siteChange", amount: 80 }).weights.siteChange).toBe(80);
    expect(varied({ kind: "drop-pin", ...EVERY["drop-pin"] }).pins).toEqual([]);
  });

  test("takes nothing from weeks that have begun", () => {
    const begun: Problem = { ...problem, published: { frozenUntil: 6, placements } };
    const closed = applyVariant(begun, { changes: [{ kind: "close-venue", venue }] }).venues[0]?.closedWeeks ?? [];
    expect(closed.filter((week) => week < 6)).toEqual((problem.venues[0]?.closedWeeks ?? []).filter((week) => week < 6));
    expect(closed.filter((week) => week >= 6)).toHaveLength(12);
  });

  test("a repair as explain tells it is a change too", () => {
    const repair = { kind: "more-places", item: { rule: "capacity", venue, firstWeek: 3, lastWeek: 4, says: "…" }, amount: 1, firstWeek: 3, lastWeek: 4, solves: "problem", says: "1 more place" };
    expect(readVariant(problem, { name: "repaired", changes: [repair] }).changes).toEqual([{ kind: "more-places", venue, amount: 1, firstWeek: 3, lastWeek: 4 }]);
  });

  test.each<[string, unknown, string]>([
    ["no list", { name: "x" }, "$.changes"],
    ["no name", { changes: [] }, "$.name"],
    ["an unknown kind", { name: "x", changes: [{ kind: "magic" }] }, "$.changes[0].kind"],
    ["a missing field", { name: "x", changes: [{ kind: "more-places", venue }] }, "$.changes[0].amount"],
    ["a field too many", { name: "x", changes: [{ kind: "allow-venue", learner, venue, amount: 3 }] }, "$.changes[0].amount"],
    ["an unknown venue", { name: "x", changes: [{ kind: "close-venue", venue: "moon" }] }, "$.changes[0].venue"],
    ["a task of another programme", { name: "x", changes: [{ kind: "leave-out-task", learner, task: "moonwalk" }] }, "$.changes[0].task"],
    ["a week beyond the horizon", { name: "x", changes: [{ kind: "close-venue", venue, firstWeek: 99 }] }, "$.changes[0].firstWeek"],
    ["weeks the wrong way round", { name: "x", changes: [{ kind: "close-venue", venue, firstWeek: 5, lastWeek: 4 }] }, "$.changes[0].lastWeek"],
  ])("with %s is refused, with its path", (_, json, path) => {
    let caught: unknown;
    try {
      readVariant(problem, json);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(InputError);
    expect((caught as InputError).items.map((item) => item.path)).toContain(path);
  });

  test("stands beside others with its terms and bound", () => {
    const variants = [{ name: "as it is", problem }, { name: "moving is dear", problem: varied({ kind: "set-weight", term: "siteChange", amount: 80 }) }];
    const begun: number[] = [];
    const results = whatIf(variants, { timeLimitSeconds: 0.5 }, { onVariant: (i) => begun.push(i) });
    expect(results.map(({ name }) => name)).toEqual(["as it is", "moving is dear"]);
    expect(begun).toEqual([0, 1]);
    for (const { cost, lowerBound } of results) expect(lowerBound as number).toBeLessThanOrEqual(cost?.total as number);
  });

  test("without a plan says what is impossible", () => {
    const [result] = whatIf([{ name: "nobody", problem: varied({ kind: "be-away", learner }) }], { timeLimitSeconds: 1 });
    expect(result).toMatchObject({ status: "infeasible", cost: null });
    expect(result?.impossible.length).toBeGreaterThan(0);
    expect(solve(problem, { steps: 1 }).plan.status).not.toBe("infeasible");
  });
});
