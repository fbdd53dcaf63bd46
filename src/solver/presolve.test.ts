import { describe, expect, test } from "vitest";
import { solve, type Problem } from "./index.ts";

/** Three learners, one task of two weeks each, one venue with one place: feasible as it stands. */
function workshop(changes: Partial<Problem> = {}): Problem {
  return {
    format: "covalence.rotation/1", name: "workshop", firstWeek: "2026-09-07", weekCount: 8,
    sites: [{ id: "works" }], areas: [{ id: "welding" }],
    venues: [{ id: "booth", site: "works", areas: ["welding"], capacity: 1 }],
    programmes: [{ id: "p", tasks: [{ id: "weld", area: "welding", weeks: 2, minimumBlock: 2, maximumBlock: 2 }] }],
    learners: [{ id: "ida", programme: "p" }, { id: "jo", programme: "p" }, { id: "kim", programme: "p" }],
    weights: { preference: 1, siteChange: 1, idleWeek: 1, crowding: 1, unfairness: 1, disruption: 0 },
    ...changes,
  };
}

const weld = { id: "weld", area: "welding", weeks: 2, minimumBlock: 2, maximumBlock: 2 };

const rulesOf = (problem: Problem): string[] => {
  const { plan, impossible } = solve(problem, { steps: 5 });
  expect(plan.status).toBe("infeasible");
  expect(impossible[0]?.says.length).toBeGreaterThan(10);
  return [...new Set((plan.conflict ?? []).map(({ rule }) => rule))].sort();
};

describe("plain impossibilities are proven and told before any search", () => {
  test("nothing is told of a problem that has a plan, which is found", () => {
    const { plan, cost } = solve(workshop(), { steps: 60 });
    expect(["feasible", "optimal"]).toContain(plan.status);
    // One after the other: somebody waits two weeks, somebody four.
    expect(cost?.idleWeek).toBe(6);
  });

  test("six learner-weeks in four weeks of one place, and none of it one week longer", () => {
    const within = (latestWeek: number) => workshop({ programmes: [{ id: "p", tasks: [{ ...weld, earliestWeek: 2, latestWeek }] }] });
    expect(rulesOf(within(5))).toEqual(["capacity", "task-weeks", "task-window"]);
    expect(rulesOf(within(6))).toEqual(["capacity", "task-weeks", "task-window"]);
    expect(solve(within(7), { steps: 20 }).plan.status).not.toBe("infeasible");
  });

  test("a limit over all the venues counts like a capacity", () => {
    const venues = ["a", "b"].map((id) => ({ id, site: "works", areas: ["welding"], capacity: 3 }));
    const limits = [{ id: "mentor", says: "one mentor", max: 1 }];
    expect(rulesOf(workshop({ weekCount: 5, venues, limits }))).toEqual(["limit", "task-weeks"]);
  });

  test("two learners pinned to one place", () => {
    const pins = ["ida", "jo"].map((learner) => ({ learner, task: "weld", venue: "booth", firstWeek: 3, lastWeek: 3 }));
    expect(rulesOf(workshop({ pins }))).toEqual(["capacity", "pin"]);
  });

  test("a learner kept out of every venue", () => {
    expect(rulesOf(workshop({ learners: [{ id: "ida", programme: "p", forbiddenVenues: ["booth"] }] }))).toContain("allowed-venue");
  });

  test("windows and order that exclude each other", () => {
    const tasks = [{ ...weld, id: "first", earliestWeek: 5 }, { ...weld, id: "second", latestWeek: 4 }];
    const learners = [{ id: "ida", programme: "p" }];
    expect(rulesOf(workshop({ learners, programmes: [{ id: "p", tasks, order: [["first", "second"]] }] }))).toEqual(expect.arrayContaining(["order", "task-weeks", "task-window"]));
  });

  test("windows that follow one another are no order that the programme asks for", () => {
    const closed = (open: number[]) => [0, 1, 2, 3, 4, 5, 6, 7].filter((week) => !open.includes(week));
    const tasks = [{ ...weld, latestWeek: 3 }, { ...weld, id: "cut", area: "cutting", latestWeek: 3 }, { ...weld, id: "test", area: "testing", earliestWeek: 4 }];
    const venues = [["welding", [1, 2]], ["cutting", [2, 3]], ["testing", [4, 5, 6, 7]]] as const;
    const rules = rulesOf(workshop({
      areas: venues.map(([id]) => ({ id })), venues: venues.map(([id, open]) => ({ id, site: "works", areas: [id], capacity: 1, closedWeeks: closed([...open]) })),
      programmes: [{ id: "p", tasks }], learners: [{ id: "ida", programme: "p" }],
    }));
    expect(rules).toEqual(["allowed-venue", "availability", "task-weeks", "task-window"]);
  });

  test("more minimum than capacity", () => {
    expect(rulesOf(workshop({ venues: [{ id: "booth", site: "works", areas: ["welding"], capacity: 1, minimum: 2 }] }))).toEqual(["capacity", "minimum"]);
  });

  test("a frozen block that is too long for its task today", () => {
    const published = { frozenUntil: 4, placements: [{ learner: "ida", task: "weld", venue: "booth", firstWeek: 0, lastWeek: 3 }] };
    const long = { ...weld, weeks: 4, minimumBlock: 1, maximumBlock: 3 };
    expect(rulesOf(workshop({ weekCount: 14, published, programmes: [{ id: "p", tasks: [long] }] }))).toEqual(["frozen"]);
  });

  test("frozen weeks with more learners than the venue has room for, and not with as many", () => {
    const placements = ["ida", "jo"].map((learner) => ({ learner, task: "weld", venue: "booth", firstWeek: 0, lastWeek: 1 }));
    const booth = (capacity: number) => workshop({ published: { frozenUntil: 2, placements }, venues: [{ id: "booth", site: "works", areas: ["welding"], capacity }] });
    expect(rulesOf(booth(1))).toEqual(["capacity", "frozen"]);
    expect(solve(booth(2), { steps: 20 }).plan.status).not.toBe("infeasible");
  });
});
