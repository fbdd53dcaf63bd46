import highsLoader from "highs";
import { expect, test } from "vitest";
import { decideByColumns } from "./decide-by-columns.ts";
import { LatticeBook } from "./lattice-book.ts";
import { listRows, scarcePlaces } from "./listed-rows.ts";
import { compileModel, type Model } from "./model.ts";
import { PackingProgram } from "./packing-program.ts";
import { proveByPrices } from "./prove-by-prices.ts";
import { readProblem } from "./read-problem.ts";
import { checkPlan, packingPuzzle, PLAN_FORMAT, Random, writeExample } from "./testing.ts";
import { writePlacements } from "./write-plan.ts";

const highs = await highsLoader();
const never = () => false;

/** All rows of everybody as a mixed-integer model, judged by HiGHS; in parts where `isWhole` is false. */
function fits(model: Model, isWhole: boolean): boolean {
  const scarce = scarcePlaces(model);
  const [names, lines, inCell] = [[] as string[], [] as string[], new Map<number, string[]>()];
  for (const learner of model.learners) {
    const list = listRows(model, new LatticeBook(), learner, scarce, 5000);
    if (list === null) throw new Error("too many rows for a test");
    if (list.rows.length === 0) return false;
    const own = list.rows.map((_, row) => {
      const name = `x${learner.index}_${row}`;
      for (const cell of list.cells.subarray(list.start[row], list.start[row + 1])) inCell.set(cell, [...(inCell.get(cell) ?? []), name]);
      return name;
    });
    names.push(...own);
    lines.push(`l${learner.index}: ${own.join(" + ")} = 1`);
  }
  for (const [cell, own] of inCell) lines.push(`c${cell}: ${own.join(" + ")} <= ${scarce[cell]}`);
  const { Status } = highs.solve(`Minimize\n obj: 0 ${names[0]}\nSubject To\n ${lines.join("\n ")}\n${isWhole ? `Binary\n ${names.join(" ")}\n` : ""}End\n`, {});
  expect(["Optimal", "Infeasible"]).toContain(Status);
  return Status === "Optimal";
}

test.each(Array.from({ length: 24 }, (_, seed) => seed))("puzzle %i with up to three places too few is settled as HiGHS settles it", (seed) => {
  const problem = readProblem(packingPuzzle({ seed, learners: 14, weeks: 16, missing: seed % 4 }));
  const model = compileModel(problem);
  const answer = decideByColumns(model, new LatticeBook(), 5000, never);
  expect(answer.verdict).toBe(fits(model, true) ? "some" : "none");
  if (answer.verdict === "some") {
    const placements = writePlacements(model, answer.rows);
    expect(checkPlan(problem, { format: PLAN_FORMAT, problem: problem.name, status: "feasible", placements }).violations).toEqual([]);
  }
  if (answer.verdict === "none") expect(answer.prices !== null).toBe(!fits(model, false));
});

test("prices that show it are a proof by themselves, also where steps from nothing have not found any", () => {
  let [proven, bySteps] = [0, 0];
  for (let seed = 0; seed < 12; seed++) {
    const model = compileModel(readProblem(packingPuzzle({ seed, learners: 30, weeks: 26, missing: 3 })));
    if (fits(model, false)) continue;
    expect(proveByPrices(model, new LatticeBook(), 30, never).proof).not.toBeNull();
    proven++;
    if (proveByPrices(model, new LatticeBook(), 25, never).proof) bySteps++;
  }
  expect(proven).toBeGreaterThan(3);
  expect(bySteps).toBeLessThan(proven);
});

test("tasks in blocks, orders and electives: what has a plan is never called impossible", () => {
  let settled = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const { problem } = writeExample({ seed, learners: 8, weeks: 20, venues: 8, tasks: 4, electives: true });
    const model = compileModel(readProblem({ ...problem, weights: { preference: 0, siteChange: 0, idleWeek: 0, crowding: 0, unfairness: 0, disruption: 0 } }));
    const answer = decideByColumns(model, new LatticeBook(), 300, never);
    expect(answer.verdict).not.toBe("none");
    if (answer.verdict === "some") settled++;
  }
  expect(settled).toBeGreaterThan(2);
});

test("a programme of columns misses as little as HiGHS says, also after rows were added to a copy", () => {
  for (let seed = 1; seed <= 30; seed++) {
    const random = new Random(seed, 9);
    const program = new PackingProgram();
    const kinds = Array.from({ length: 5 }, () => 1 + random.below(6));
    const places = Array.from({ length: 9 }, () => 1 + random.below(3));
    for (const count of kinds) program.addRow(count, "exactly");
    for (const count of places) program.addRow(count, "at most");
    const columns = Array.from({ length: 40 }, () => [random.below(5), ...new Set(Array.from({ length: 3 }, () => 5 + random.below(9)))]);
    const taken = columns.map((rows) => program.addColumn(new Map(rows.map((row) => [row, 1]))));
    expect(program.solve(never)).toBe(true);
    expect(program.missed).toBeCloseTo(leastMissed(kinds, places, columns, null), 6);
    const demand = { right: 2 + random.below(3), columns: new Set(taken.filter(() => random.below(2) === 0)), sense: seed % 2 === 0 ? ("at most" as const) : ("at least" as const) };
    const other = program.copy();
    other.addRow(demand.right, demand.sense, (column) => (demand.columns.has(column) ? 1 : 0));
    expect(other.solve(never)).toBe(true);
    expect(other.missed).toBeCloseTo(leastMissed(kinds, places, columns, { ...demand, columns: columns.map((_, i) => demand.columns.has(taken[i] as number)) }), 6);
    expect(program.missed).toBeCloseTo(leastMissed(kinds, places, columns, null), 6);
  }
});

/** What is not placed and, where it is demanded, what is beyond or lacking, at its least. */
function leastMissed(kinds: number[], places: number[], columns: number[][], demand: { right: number; columns: boolean[]; sense: "at most" | "at least" } | null): number {
  const of = (row: number) => columns.flatMap((rows, i) => (rows.includes(row) ? [`x${i}`] : []));
  const lines = [
    ...kinds.map((count, kind) => `${[...of(kind), `u${kind}`].join(" + ")} = ${count}`),
    ...places.map((count, place) => [of(5 + place), count] as const).filter(([names]) => names.length > 0).map(([names, count]) => `${names.join(" + ")} <= ${count}`),
    ...(demand ? [`${columns.flatMap((_, i) => (demand.columns[i] ? [`x${i}`] : [])).join(" + ")} ${demand.sense === "at most" ? "- e <=" : "+ e >="} ${demand.right}`] : []),
  ];
  const objective = [...kinds.map((_, kind) => `u${kind}`), ...(demand ? ["e"] : [])].join(" + ");
  const { Status, ObjectiveValue } = highs.solve(`Minimize\n obj: ${objective}\nSubject To\n ${lines.map((line, i) => `r${i}: ${line}`).join("\n ")}\nEnd\n`, {}) as { Status: string; ObjectiveValue: number };
  expect(Status).toBe("Optimal");
  return ObjectiveValue;
}
