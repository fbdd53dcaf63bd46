import { expect, test } from "vitest";
import { LatticeBook } from "./lattice-book.ts";
import { listRows, scarcePlaces } from "./listed-rows.ts";
import { compileModel } from "./model.ts";
import { placeByWeights } from "./place-by-weights.ts";
import { readProblem } from "./read-problem.ts";
import { checkPlan, packingPuzzle, PLAN_FORMAT, writeExample, type Problem } from "./testing.ts";
import { writePlacements } from "./write-plan.ts";

const never = () => false;

function place(given: Problem, looks = 20_000_000) {
  const problem = readProblem(given);
  const model = compileModel(problem);
  const rows = placeByWeights(model, new LatticeBook(), looks, never);
  if (typeof rows === "string") return rows;
  return checkPlan(problem, { format: PLAN_FORMAT, problem: problem.name, status: "feasible", placements: writePlacements(model, rows) }).violations;
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])("puzzle %i, in which no place stays empty, is solved, and the checker agrees", (seed) => {
  expect(place(packingPuzzle({ seed, learners: 40, weeks: 26 }))).toEqual([]);
});

test("one place too few is not found, and asking ends", () => {
  expect(place(packingPuzzle({ seed: 1, learners: 12, weeks: 16, missing: 1 }), 200_000)).toBe("not found");
});

test("where there are too many rows to list nothing is tried", () => {
  const { problem } = writeExample({ seed: 3, learners: 12, weeks: 52, venues: 12, tasks: 9 });
  expect(place(problem)).toBe("too many rows");
});

test("every row is listed once, and each keeps the learner's own rules", () => {
  const { problem } = writeExample({ seed: 5, learners: 6, weeks: 12, venues: 5, tasks: 2, slack: 2, electives: true });
  // With a place for everybody but one in every venue all places are told apart and none is full.
  const roomy = readProblem({ ...problem, venues: problem.venues.map((venue) => ({ ...venue, capacity: problem.learners.length - 1 })), limits: [], pins: [] });
  const model = compileModel(roomy);
  const book = new LatticeBook();
  for (const learner of model.learners) {
    const list = listRows(model, book, learner, scarcePlaces(model), 50_000);
    if (list === null) throw new Error("the rows of a small problem are listed");
    const alone = { ...roomy, learners: roomy.learners.filter(({ id }) => id === learner.id) };
    const taken = new Set(list.rows.map((blocks, row) => {
      const placements = writePlacements(model, model.learners.map(({ index }) => (index === learner.index ? blocks : []))).filter((placement) => placement.learner === learner.id);
      expect(checkPlan(alone, { format: PLAN_FORMAT, problem: alone.name, status: "feasible", placements }).violations).toEqual([]);
      return [...list.cells.subarray(list.start[row], list.start[row + 1])].join();
    }));
    expect(taken.size).toBe(list.rows.length);
  }
});

test("a block of two weeks has as many rows as places and weeks to begin in", () => {
  const problem = readProblem(packingPuzzle({ seed: 2, learners: 1, weeks: 8 }));
  const open = readProblem({ ...problem, venues: problem.venues.map((venue) => ({ ...venue, capacity: 1 })), learners: [...problem.learners, ...problem.learners.map((learner) => ({ ...learner, id: "other" }))] });
  const model = compileModel(open);
  const [learner] = model.learners as [(typeof model.learners)[number]];
  const length = learner.tasks[0]?.weeks ?? 0;
  expect(listRows(model, new LatticeBook(), learner, scarcePlaces(model), 1000)?.rows).toHaveLength(2 * (learner.weeks.length - length + 1));
  expect(listRows(model, new LatticeBook(), learner, scarcePlaces(model), 3)).toBeNull();
});
