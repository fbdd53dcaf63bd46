import { expect, test } from "vitest";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { Search } from "./search.ts";
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
