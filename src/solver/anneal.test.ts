import { describe, expect, test } from "vitest";
import { Annealer } from "./anneal.ts";
import { BestResponse } from "./best-response.ts";
import { checkPlan } from "./check-plan.ts";
import { construct } from "./construct.ts";
import { DraftPlan } from "./draft-plan.ts";
import { ejectAndReplace } from "./ejection.ts";
import { Exchanges } from "./exchanges.ts";
import { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import { compileModel } from "./model.ts";
import { changeVenue, chooseOtherwise, cutOtherwise, moveBlock, moveIdleWeeks, swapBlocks, type Move } from "./moves.ts";
import { PLAN_FORMAT, type Problem } from "./problem.ts";
import { Random } from "./random.ts";
import { NOBODY } from "./shared-draft.ts";
import { reschedule, visitSite } from "./reschedule.ts";
import { TaskFinder } from "./task-finder.ts";
import { writeExample } from "./write-example.ts";
import { writePlacements } from "./write-plan.ts";

const SEEDS = [1, 2, 3, 4];
/** Rules that tie learners together: only these may be broken on the way. */
const SHARED_RULES = new Set(["capacity", "limit", "minimum", "minimum-when-open"]);

/** A crowded example with minimums, electives and site variety, where unfairness counts all personal costs. */
function crowded(seed: number): Problem {
  const { problem, placements } = writeExample({ seed, learners: 9, weeks: 40, venues: 9, tasks: 5, electives: true, minimums: true, fairness: "personal" });
  for (const { venue, firstWeek } of placements.filter((_, i) => i % 3 === 0)) {
    const there = problem.venues.find(({ id }) => id === venue);
    if (!there) continue;
    const minimum = typeof there.minimum === "object" ? there.minimum : new Array<number>(problem.weekCount).fill(0);
    minimum[firstWeek] = 1;
    there.minimum = minimum;
  }
  for (const programme of problem.programmes) programme.maximumTasksPerSite = 3;
  return problem;
}

function drafted(problem: Problem, seed: number): { draft: DraftPlan; random: Random } {
  const model = compileModel(problem);
  const draft = new DraftPlan(model, 7);
  const random = new Random(seed);
  construct(draft, new BestResponse(new LatticeBook()), random, NOBODY, () => false);
  return { draft, random };
}

/** The draft's sums against those of a draft into which the same rows are entered anew, and its plan against the checker. */
function expectSound(problem: Problem, draft: DraftPlan): void {
  const { model, board } = draft;
  const anew = new DraftPlan(model, 7);
  model.learners.forEach((_, l) => anew.set(l, draft.blocksOf(l)));
  expect({ cost: draft.cost, excess: board.excess, unfairness: draft.unfairness }).toEqual({ cost: anew.cost, excess: anew.board.excess, unfairness: anew.unfairness });
  expect(board.penalty).toBeCloseTo(anew.board.penalty, 6);
  expect([...board.load]).toEqual([...anew.board.load]);
  let broken = 0;
  for (let at = 0; at < board.load.length; at++) if (board.breachAt(at) > 0) broken++;
  expect(board.brokenCount).toBe(broken);
  const rows = model.learners.map((_, l) => draft.blocksOf(l));
  const { violations, cost } = checkPlan(problem, { format: PLAN_FORMAT, problem: problem.name, status: "feasible", placements: writePlacements(model, rows) });
  // Site variety leaves some learners without any schedule: they stay without a row.
  const placed = new Set(model.learners.filter(({ index }) => draft.count[index] !== 0).map(({ id }) => id));
  expect(violations.filter(({ rule, learner }) => !SHARED_RULES.has(rule) && placed.has(learner ?? ""))).toEqual([]);
  if (violations.length === 0) expect(cost?.total).toBe(draft.cost);
}

const moves: Record<string, Move> = { changeVenue, swapBlocks, moveBlock, moveIdleWeeks, cutOtherwise, chooseOtherwise, reschedule, visitSite };

describe("a proposal", () => {
  test.each(Object.keys(moves))("of one row keeps the learner's own rules, and costs what it said: %s", (name) => {
    let taken = 0;
    for (const seed of SEEDS) {
      const problem = crowded(seed);
      const { draft, random } = drafted(problem, seed);
      for (let n = 0; n < 400; n++) {
        const learner = draft.model.learners[random.below(draft.model.learners.length)] as LearnerModel;
        const before = draft.cost + draft.board.penalty;
        const change = moves[name] as Move;
        if (!change(draft, learner, random)) continue;
        if (!draft.propose(learner.index, 40)) expect(draft.cost + draft.board.penalty).toBe(before);
        else {
          taken++;
          expect(draft.cost + draft.board.penalty - before).toBeCloseTo(draft.delta, 6);
        }
      }
      expectSound(problem, draft);
    }
    expect(taken).toBeGreaterThan(0);
  });

  test("of two rows takes both or none, and costs what it said", () => {
    let taken = 0;
    for (const seed of SEEDS) {
      const problem = crowded(seed);
      const { draft, random } = drafted(problem, seed);
      const exchanges = new Exchanges(draft, random, new TaskFinder(draft.model));
      for (let n = 0; n < 2_000; n++) {
        const learner = draft.model.learners[random.below(draft.model.learners.length)] as LearnerModel;
        const before = draft.cost + draft.board.penalty;
        const isTaken = n % 3 === 0 ? exchanges.fillPlace(30) : n % 3 === 1 ? exchanges.tradePlaces(learner, 30) : ejectAndReplace(draft, learner, random, 30);
        if (!isTaken) expect(draft.cost + draft.board.penalty).toBe(before);
        else {
          taken++;
          expect(draft.cost + draft.board.penalty - before).toBeCloseTo(draft.delta, 6);
        }
      }
      expectSound(problem, draft);
    }
    expect(taken).toBeGreaterThan(20);
  });
});

describe("annealing", () => {
  test("leaves sums that agree with a recount, hot and cold", () => {
    for (const seed of SEEDS) {
      const problem = crowded(seed);
      const { draft, random } = drafted(problem, seed);
      const annealer = new Annealer(draft, random);
      for (const temperature of [50, 5, 0]) {
        annealer.run(3_000, temperature);
        expectSound(problem, draft);
      }
    }
  });

  test("gives the same draft for the same seed", () => {
    const run = () => {
      const { draft, random } = drafted(crowded(2), 5);
      new Annealer(draft, random).run(5_000, 8);
      return draft.model.learners.map((_, l) => draft.blocksOf(l));
    };
    expect(run()).toEqual(run());
  });
});
