import { expect, test } from "vitest";
import { Annealer } from "./anneal.ts";
import { BestResponse } from "./best-response.ts";
import { Breakout } from "./breakout.ts";
import { construct } from "./construct.ts";
import { DraftPlan } from "./draft-plan.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { NOBODY } from "./shared-draft.ts";
import { writeExample } from "./write-example.ts";

/** The progress at which the first cooling is over, of an effort so small that the cooling has not made its proposals by then. */
function endOfFirst(isOnly: boolean): number {
  const { problem } = writeExample({ seed: 3, learners: 8, weeks: 18, venues: 6, tasks: 4, minimums: true });
  const draft = new DraftPlan(compileModel(problem), 7);
  const random = new Random(1);
  construct(draft, new BestResponse(new LatticeBook()), random, NOBODY, () => false);
  const annealer = new Annealer(draft, random);
  const temperatures = annealer.temperatures();
  const breakout = new Breakout(draft, annealer);
  breakout.begin(0.3, 0.9, temperatures, isOnly);
  let progress = 0.3;
  while (!breakout.work(10, progress, temperatures)) progress += 0.01;
  return progress;
}

test("the first cooling leaves time for longer ones, but takes all where it is to be the only one", () => {
  expect(endOfFirst(false)).toBeCloseTo(0.45, 1);
  expect(endOfFirst(true)).toBeCloseTo(0.9, 1);
});
