import { describe, expect, test } from "vitest";
import { BestResponse } from "./best-response.ts";
import { construct } from "./construct.ts";
import { Contest } from "./contest.ts";
import { DraftPlan } from "./draft-plan.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { repairPass } from "./repair.ts";
import { NOBODY } from "./shared-draft.ts";
import { typicalWeekCost } from "./typical-cost.ts";
import { writeExample } from "./write-example.ts";

function draftOf(seed: number) {
  const { problem } = writeExample({ seed, learners: 14, weeks: 20, venues: 7, tasks: 5 });
  const model = compileModel(problem);
  const [draft, respond, random] = [new DraftPlan(model, typicalWeekCost(model)), new BestResponse(new LatticeBook()), new Random(seed)];
  construct(draft, respond, random, NOBODY, () => false);
  return { model, draft, respond, random };
}

describe("who leaves a place that is too full", () => {
  test("repair with a contest mends a draft, its rows keep their learners' rules and its costs are counted right", () => {
    for (const seed of [1, 2, 3]) {
      const { model, draft, respond, random } = draftOf(seed);
      draft.board.scalePressure(0, 0.02 * typicalWeekCost(model));
      // At low prices everybody goes where it is cheapest alone.
      for (const learner of model.learners) {
        const kept = draft.blocksOf(learner.index);
        draft.set(learner.index, []);
        draft.set(learner.index, respond.find(draft, learner, random, null) ?? kept);
      }
      const contest = new Contest(draft, respond, random);
      for (let pass = 0; pass < 400 && draft.board.excess > 0; pass++) repairPass(draft, respond, random, 0.02 * typicalWeekCost(model), NOBODY, 0.9, contest);
      expect(draft.board.excess).toBe(0);
      const anew = new DraftPlan(model, 1);
      for (const { index } of model.learners) anew.set(index, draft.blocksOf(index));
      expect(draft.cost).toBeCloseTo(anew.cost, 6);
      for (const { index } of model.learners) {
        draft.load(index);
        expect(draft.appraise(index)).toBe(true);
      }
    }
  });

  test("nobody goes who does not save anything: what breaks and the rest together never cost more", () => {
    const { model, draft, respond } = draftOf(4);
    const neverCurious = new Random(1);
    neverCurious.unit = () => 1;
    draft.board.scalePressure(0, 0.5 * typicalWeekCost(model));
    const contest = new Contest(draft, respond, neverCurious);
    contest.begin();
    for (let cell = 0; cell < draft.board.load.length; cell++) {
      const before = draft.personalTotal + draft.board.penalty + model.problem.weights.crowding * draft.board.crowding;
      contest.thinOut(cell, false);
      const after = draft.personalTotal + draft.board.penalty + model.problem.weights.crowding * draft.board.crowding;
      expect(after).toBeLessThanOrEqual(before + 1e-6);
    }
  });
});
