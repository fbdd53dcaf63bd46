import { expect, test } from "vitest";
import { firstsAlike } from "./alike-learners.ts";
import { Annealer } from "./anneal.ts";
import { BestResponse } from "./best-response.ts";
import { ColumnChoice } from "./column-choice.ts";
import { ColumnPool, type Columns } from "./column-pool.ts";
import { DraftPlan } from "./draft-plan.ts";
import { LatticeBook } from "./lattice-book.ts";
import { Mixture } from "./mixture.ts";
import { compileModel } from "./model.ts";
import { solve } from "./solve.ts";
import { suitsMixing } from "./suited-ways.ts";
import { checkPlan, Random, writeExample, type Problem } from "./testing.ts";

const TIMES = 8;

/** So many copies of every learner, and of every place. */
function manyfold(seed: number): Problem {
  const { problem } = writeExample({ seed, learners: 4, weeks: 20, venues: 6, tasks: 4 });
  const times = (value: number | readonly number[]) => (typeof value === "number" ? value * TIMES : value.map((each) => each * TIMES));
  return {
    ...problem,
    learners: Array.from({ length: TIMES }, (_, copy) => problem.learners.map((learner) => ({ ...learner, id: `${learner.id}-${copy}` }))).flat(),
    venues: problem.venues.map(({ minimum: _minimum, minimumWhenOpen: _whenOpen, ...venue }) => ({ ...venue, capacity: times(venue.capacity), ...(venue.comfortable !== undefined && { comfortable: venue.comfortable * TIMES }) })),
    limits: [],
    pins: [],
    weights: { ...problem.weights, unfairness: 2 },
  };
}

test("plans of alike learners are mixed: every rule is kept, and the plan comes close to the proven bound", () => {
  for (const seed of [2, 3]) {
    const problem = manyfold(seed);
    expect(suitsMixing(compileModel(problem))).toBe(true);
    const result = solve(problem, { steps: 2000, seed });
    expect(checkPlan(problem, result.plan).valid).toBe(true);
    expect(result.gap as number).toBeLessThan(0.03);
  }
});

test("a cycle leaves every learner with a schedule, and the next begins with what it has found", () => {
  const model = compileModel(manyfold(4));
  const draft = new DraftPlan(model, 10);
  const random = new Random(7);
  const respond = new BestResponse(new LatticeBook());
  const mixture = new Mixture({ draft, respond, random, annealer: new Annealer(draft, random) }, 15);
  const costs: number[] = [];
  for (let cycle = 0, progress = 0; cycle < 2; cycle++) {
    mixture.begin(progress);
    while (!mixture.work(progress)) progress += 0.001;
    expect(model.learners.every(({ index }) => draft.count[index] !== 0)).toBe(true);
    costs.push(draft.cost + 100 * draft.board.excess);
  }
  expect(costs[1]).toBeLessThanOrEqual(1.02 * (costs[0] as number));
  expect([respond.places, respond.guide]).toEqual([null, null]);
});

test("a choice leaves no place too full that known schedules can keep", () => {
  const model = compileModel(manyfold(2));
  const pool = new ColumnPool(model, firstsAlike(model));
  const draft = new DraftPlan(model, 1);
  const respond = new BestResponse(new LatticeBook());
  const random = new Random(3);
  // A plan, whose schedules all are known; and the weights all on the first of each kind, which breaks much.
  for (const learner of model.learners) draft.set(learner.index, respond.find(draft, learner, random, null) ?? []);
  expect(draft.board.excess).toBe(0);
  for (const { index, weeks } of model.learners) {
    const blocks = draft.blocksOf(index);
    const { cost, fair } = draft.costOf(index, blocks);
    pool.add({ ...model.learners[index], weeks } as (typeof model.learners)[number], { blocks, cost, fair, isSchedule: true });
  }
  for (const first of pool.kinds) (pool.columns[first] as Columns).weight[0] = 1;
  const choice = new ColumnChoice(pool, random);
  const lay = () => {
    for (const { index } of model.learners) draft.set(index, choice.blocksOf(index) ?? []);
    return draft.board.excess;
  };
  expect(lay()).toBeGreaterThan(0);
  for (let n = 0; n < 40; n++) choice.run(2000, 2 * 0.9 ** n, 20);
  expect(lay()).toBe(0);
});

test("where a plan is in force, or nearly everybody is somebody else, plans are not mixed", () => {
  const problem = manyfold(2);
  expect(suitsMixing(compileModel({ ...problem, published: { frozenUntil: 0, placements: [] } }))).toBe(false);
  expect(suitsMixing(compileModel({ ...problem, learners: problem.learners.slice(0, 6) }))).toBe(false);
  expect(suitsMixing(compileModel({ ...problem, learners: [] }))).toBe(false);
});
