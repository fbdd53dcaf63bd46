import { expect, test } from "vitest";
import { DraftPlan } from "./draft-plan.ts";
import type { LearnerModel } from "./learner-model.ts";
import { compileModel } from "./model.ts";
import { cheapestSideStep, cheapestWithoutClosed } from "./side-steps.ts";
import { PROBLEM_FORMAT, type Problem } from "./testing.ts";

/** Two learners with four weeks of one task; three venues teach it, the third only from week 2 on. */
function problem(closedWeeks: number[] = []): Problem {
  const placements = ["ida", "max"].map((learner) => ({ learner, task: "weld", venue: "a", firstWeek: 0, lastWeek: 3 }));
  return {
    format: PROBLEM_FORMAT, name: "side steps", firstWeek: "2026-09-07", weekCount: 4, sites: [{ id: "north" }], areas: [{ id: "welding" }],
    venues: [
      { id: "a", site: "north", areas: ["welding"], capacity: [2, 2, 1, 1], closedWeeks }, { id: "b", site: "north", areas: ["welding"], capacity: 1 },
      { id: "constructor", site: "north", areas: ["welding"], capacity: 1, closedWeeks: [0, 1] },
    ],
    programmes: [{ id: "p", tasks: [{ id: "weld", area: "welding", weeks: 4, minimumBlock: 1, maximumBlock: 4 }] }],
    learners: [{ id: "ida", programme: "p" }, { id: "max", programme: "p", preferences: { b: 3 } }],
    weights: { preference: 1, siteChange: 0, idleWeek: 0, crowding: 0, unfairness: 0, disruption: 100 },
    published: { frozenUntil: 0, placements },
  };
}

const WELD_IN_A = [0, 0, 0, 4];

test("only the broken weeks of a block go elsewhere, to the cheapest venue open then", () => {
  const draft = new DraftPlan(compileModel(problem()), 1_000);
  for (const l of [0, 1]) draft.set(l, WELD_IN_A);
  expect(draft.board.excess).toBe(2);
  const step = cheapestSideStep(draft, 1, 0, 3);
  expect(step?.row).toEqual([0, 0, 0, 2, 0, 2, 2, 2]);
  draft.set(1, step?.row ?? []);
  expect(draft.board.excess).toBe(0);
  expect(cheapestSideStep(draft, 1, 0, 3)).toBeNull();
});

test("a published row leaves nothing but closed weeks", () => {
  const draft = new DraftPlan(compileModel(problem([1])), 1_000);
  expect(cheapestWithoutClosed(draft, 0, WELD_IN_A)?.row).toEqual([0, 0, 0, 1, 0, 1, 1, 1, 0, 0, 2, 2]);
  expect(cheapestWithoutClosed(draft, 0, [0, 1, 0, 4])).toBeNull();
});

test("a venue may be called like what every object has", () => {
  const [ida] = compileModel(problem()).learners as [LearnerModel];
  expect([...ida.preference]).toEqual([0, 0, 0]);
});
