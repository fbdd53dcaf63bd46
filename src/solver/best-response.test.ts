import { describe, expect, test } from "vitest";
import { BestResponse } from "./best-response.ts";
import { DraftPlan } from "./draft-plan.ts";
import { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { readProblem } from "./read-problem.ts";
import { typicalWeekCost } from "./typical-cost.ts";

const TASKS = 7;

/** A learner with seven tasks of four weeks in any order, each in blocks of two weeks and offered at two sites: 3^7 ways of having done some of them. */
function answers(programme: object = {}, more: object = {}) {
  const ids = Array.from({ length: TASKS }, (_, k) => `task-${k}`);
  const model = compileModel(readProblem({
    format: "covalence.rotation/1", name: "answers", firstWeek: "2026-09-07", weekCount: 4 * TASKS + 2, sites: [{ id: "north" }, { id: "south" }], areas: ids.map((id) => ({ id })),
    venues: ids.flatMap((id, k) => ["north", "south"].map((site) => ({ id: `${id}-${site}`, site, areas: [id], capacity: 1, closedWeeks: [k] }))),
    programmes: [{ id: "p", tasks: ids.map((id) => ({ id, area: id, weeks: 4, minimumBlock: 2, maximumBlock: 2 })), ...programme }],
    learners: [{ id: "l", programme: "p" }],
    weights: { preference: 1, siteChange: 8, idleWeek: 4, crowding: 0, unfairness: 0, disruption: 0 },
    ...more,
  }));
  const draft = new DraftPlan(model, typicalWeekCost(model));
  const book = new LatticeBook();
  const learner = model.learners[0] as LearnerModel;
  const respond = new BestResponse(book);
  return { draft, book, learner, found: respond.findQuickly(draft, learner, new Random(1), null, []) };
}

describe("a quick answer", () => {
  test("has no block longer than it may be, whether it is cut anew or only so many tasks may be done at a site", () => {
    for (const programme of [{}, { maximumTasksPerSite: 6 }]) {
      const { draft, book, learner, found } = answers(programme);
      expect(book.small(learner)).toBeNull();
      expect(found).not.toBeNull();
      draft.set(0, found ?? []);
      // Rows that break the learner's own rules are not proposed successfully.
      draft.row.count = 0;
      for (let i = 0; i < (found ?? []).length; i += 4) draft.push(found?.[i] as number, found?.[i + 1] as number, found?.[i + 2] as number, found?.[i + 3] as number);
      expect(draft.propose(0, Number.MAX_VALUE)).toBe(true);
    }
  });

  test("goes on from an open block at another venue", () => {
    const { learner, found } = answers({}, { published: { frozenUntil: 2, placements: [{ learner: "l", task: "task-6", venue: "task-6-north", firstWeek: 0, lastWeek: 1 }] } });
    expect(learner.history.openBlock).not.toBeNull();
    expect(found?.length).toBeGreaterThan(0);
    expect(found?.slice(0, 3)).not.toEqual([learner.history.openBlock?.task, learner.history.openBlock?.venue, 2]);
  });
});
