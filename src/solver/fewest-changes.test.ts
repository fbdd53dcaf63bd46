import { expect, test } from "vitest";
import { boundOnChanges, withFewestChanges } from "./fewest-changes.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { PROBLEM_FORMAT, type Problem } from "./testing.ts";

/** Ida and Max weld for four weeks in a and b; a closes in week 1 or not at all; c takes one learner. */
function problem(closedWeeks: number[]): Problem {
  const placements = ["ida", "max"].map((learner, l) => ({ learner, task: "weld", venue: "ab"[l] as string, firstWeek: 0, lastWeek: 3 }));
  return {
    format: PROBLEM_FORMAT, name: "fewest changes", firstWeek: "2026-09-07", weekCount: 4, sites: [{ id: "north" }], areas: [{ id: "welding" }],
    venues: [{ id: "a", site: "north", areas: ["welding"], capacity: 1, closedWeeks }, { id: "b", site: "north", areas: ["welding"], capacity: 1 }, { id: "c", site: "north", areas: ["welding"], capacity: 1 }],
    programmes: [{ id: "p", tasks: [{ id: "weld", area: "welding", weeks: 4, minimumBlock: 1, maximumBlock: 4 }] }],
    learners: [{ id: "ida", programme: "p" }, { id: "max", programme: "p" }],
    weights: { preference: 1, siteChange: 0, idleWeek: 0, crowding: 0, unfairness: 0, disruption: 3 },
    published: { frozenUntil: 0, placements },
  };
}

/** Ida elsewhere all the time, Max where he was. */
const IDA_MOVED = [[0, 2, 0, 4], [0, 1, 0, 4]];

function improved(rows: number[][], closedWeeks: number[], spent = 0): number[][] | null {
  let asked = 0;
  return withFewestChanges(compileModel(problem(closedWeeks)), rows, { book: new LatticeBook(), random: new Random(1), spent: () => spent + asked++ / 100_000 });
}

test("the bound counts weeks, not costs: what is closed must be left, and nothing else", () => {
  expect(boundOnChanges(problem([]), () => false)).toBe(0);
  expect(boundOnChanges(problem([1]), () => false)).toBe(1);
  expect(boundOnChanges(problem([1, 2]), () => false)).toBe(2);
});

test("changes that are not needed are taken back", () => {
  expect(improved(IDA_MOVED, [])).toEqual([[0, 0, 0, 4], [0, 1, 0, 4]]);
  expect(improved(IDA_MOVED, [1])).toEqual([[0, 0, 0, 1, 0, 2, 1, 1, 0, 0, 2, 2], [0, 1, 0, 4]]);
});

test("rows that change as few weeks as possible stay, and so does everything without time", () => {
  expect(improved([[0, 0, 0, 1, 0, 2, 1, 1, 0, 0, 2, 2], [0, 1, 0, 4]], [1])).toBeNull();
  expect(improved(IDA_MOVED, [1], 1)).toBeNull();
});
