import { expect, test } from "vitest";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { readProblem } from "./read-problem.ts";
import { Search } from "./search.ts";
import { leavesSequences } from "./suited-ways.ts";
import { writeExample } from "./write-example.ts";

test("learners for whom construction left no row are tried again, until all have one and there is a plan", () => {
  const { problem } = writeExample({ seed: 2, learners: 8, weeks: 18, venues: 6, tasks: 4, sparePlaces: 2 });
  const search = new Search(compileModel(problem), new LatticeBook(), new Random(1));
  search.construct(() => true);
  expect(search.stranded).toHaveLength(problem.learners.length);
  expect(search.best).toBeNull();
  for (let round = 0; round < 200 && search.best === null; round++) search.round(round / 200);
  expect(search.draft.count.every((blocks) => blocks > 0)).toBe(true);
  expect(search.best).not.toBeNull();
});

/** One learner with thirteen tasks of five weeks, each of which may be cut anywhere: 6 to the 13th ways of having done some of them. */
function manyTasks(order: [string, string][]) {
  const ids = Array.from({ length: 13 }, (_, i) => `t${i}`);
  return compileModel(readProblem({
    format: "covalence.rotation/1", name: "many tasks", weekCount: 70, firstWeek: "2026-09-07",
    sites: [{ id: "works" }], areas: [{ id: "all" }], venues: [{ id: "hall", site: "works", areas: ["all"], capacity: 1 }],
    programmes: [{ id: "p", order, tasks: ids.map((id) => ({ id, area: "all", weeks: 5, minimumBlock: 1, maximumBlock: 5 })) }],
    learners: [{ id: "ida", programme: "p" }],
    weights: { preference: 1, siteChange: 1, idleWeek: 1, crowding: 1, unfairness: 0, disruption: 0 },
  }));
}

test("tasks in a fixed order are few ways, however many there would be in any order", () => {
  const inLine = Array.from({ length: 12 }, (_, i): [string, string] => [`t${i}`, `t${i + 1}`]);
  expect(leavesSequences(manyTasks([]), new LatticeBook())).toBe(true);
  expect(leavesSequences(manyTasks(inLine), new LatticeBook())).toBe(false);
});
