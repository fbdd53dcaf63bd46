import { describe, expect, test } from "vitest";
import { BestResponse } from "./best-response.ts";
import { CellPrices } from "./cell-prices.ts";
import { construct } from "./construct.ts";
import { DraftPlan } from "./draft-plan.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { NOBODY } from "./shared-draft.ts";
import { typicalWeekCost } from "./typical-cost.ts";
import { writeExample } from "./write-example.ts";

describe("prices kept per class of learners", () => {
  test("they are those of the board, or the guide's where these are higher, also after a change that is told", () => {
    const { problem } = writeExample({ seed: 5, learners: 14, weeks: 20, venues: 7, tasks: 5 });
    const model = compileModel(problem);
    const draft = new DraftPlan(model, typicalWeekCost(model));
    construct(draft, new BestResponse(new LatticeBook()), new Random(5), NOBODY, () => false);
    const worth = Float64Array.from(draft.board.load, (_, cell) => cell % 3);
    const prices = new CellPrices(draft.board);
    prices.begin({ ofClass: () => worth });
    const check = () => {
      for (const { index } of model.learners) {
        const limitClass = model.limitClass[index] as number;
        const known = prices.ofClass(limitClass);
        for (let cell = 0; cell < worth.length; cell++) {
          const week = cell % model.weekCount;
          const now = draft.board.priceOfOneMore(limitClass, (cell - week) / model.weekCount, week);
          const price = Number.isNaN(known[cell]) ? prices.priceAt(limitClass, cell) : (known[cell] as number);
          expect(price).toBe(now < 0 ? now + (worth[cell] as number) : Math.max(now, worth[cell] as number));
        }
      }
    };
    check();
    const learner = model.learners[0] as (typeof model.learners)[number];
    const blocks = draft.blocksOf(0);
    draft.set(0, []);
    for (let i = 0; i < blocks.length; i += 4) {
      for (let n = 0; n < (blocks[i + 3] as number); n++) {
        prices.forget(model.limitClass[0] as number, blocks[i + 1] as number, learner.weeks[(blocks[i + 2] as number) + n] as number);
      }
    }
    check();
  });
});
