import { expect, test } from "vitest";
import { checkPlan } from "./check-plan.ts";
import { solve, verifyCertificate, type Problem } from "./index.ts";
import { readProblem } from "./read-problem.ts";

/** Three learners with two weeks to do in a hall that runs from two learners on, or in a booth. */
function hallAndBooth(hallPlaces: number[], boothPlaces: number, changes: Partial<Problem> = {}): Problem {
  return readProblem({
    format: "covalence.rotation/1", name: "hall and booth", firstWeek: "2026-09-07", weekCount: 6,
    sites: [{ id: "works" }], areas: [{ id: "welding" }],
    venues: [
      { id: "hall", site: "works", areas: ["welding"], capacity: hallPlaces, minimumWhenOpen: 2 },
      { id: "booth", site: "works", areas: ["welding"], capacity: boothPlaces },
    ],
    programmes: [{ id: "p", tasks: [{ id: "weld", area: "welding", weeks: 2, minimumBlock: 1, maximumBlock: 2 }] }],
    learners: ["ida", "jo", "kim"].map((id) => ({ id, programme: "p" })),
    weights: { preference: 1, siteChange: 1, idleWeek: 1, crowding: 1, unfairness: 0, disruption: 0 },
    ...changes,
  });
}

test("nobody is sent to a venue in a week in which it has fewer places than it takes to run", () => {
  const problem = hallAndBooth([1, 2, 1, 2, 1, 1], 1);
  const { plan, cost, lowerBound, certificate } = solve(problem, { steps: 200 });
  expect(checkPlan(problem, plan).valid).toBe(true);
  const inHall = plan.placements.filter(({ venue }) => venue === "hall");
  for (const { firstWeek, lastWeek } of inHall) for (let week = firstWeek; week <= lastWeek; week++) expect([1, 3]).toContain(week);
  expect(lowerBound).toBeLessThanOrEqual(cost?.total ?? -1);
  expect(certificate && verifyCertificate(problem, certificate, plan, cost?.total)).toMatchObject({ outcome: "holds" });
});

test("places that never suffice to run are none, and the conflict names the minimum with them", () => {
  const { plan, impossible } = solve(hallAndBooth([1, 1, 1, 1, 1, 1], 0), { steps: 5 });
  expect(plan.status).toBe("infeasible");
  expect(impossible[0]?.conflict).toContainEqual({ rule: "minimum-when-open", venue: "hall" });
  const scarce = solve(hallAndBooth([1, 1, 1, 1, 1, 2], 1, { weekCount: 6, learners: ["ida", "jo", "kim", "lin", "mo"].map((id) => ({ id, programme: "p" })) }), { steps: 5 });
  expect(scarce.plan.status).toBe("infeasible");
  expect(new Set(scarce.plan.conflict?.map(({ rule }) => rule))).toEqual(new Set(["task-weeks", "capacity", "minimum-when-open"]));
});

test("whoever is pinned there is told of the minimum", () => {
  const pins = [{ learner: "ida", task: "weld", venue: "hall", firstWeek: 2, lastWeek: 2 }];
  const { impossible } = solve(hallAndBooth([2, 2, 1, 2, 2, 2], 1, { pins }), { steps: 5 });
  expect(impossible[0]?.conflict.map(({ rule }) => rule)).toEqual(["pin", "capacity", "minimum-when-open"]);
  expect(impossible[0]?.says).toContain("hall in week 2, which has fewer places than it needs to open");
});
