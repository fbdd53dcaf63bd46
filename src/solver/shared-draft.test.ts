import { describe, expect, test } from "vitest";
import { BestResponse } from "./best-response.ts";
import { construct } from "./construct.ts";
import { DraftPlan } from "./draft-plan.ts";
import { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { repairPass } from "./repair.ts";
import { NOBODY, SharedDraft } from "./shared-draft.ts";
import { writeExample } from "./write-example.ts";

/** The threads' views of one draft: each with a copy of its own, and one memory between them. */
function views(count: number) {
  const { problem } = writeExample({ seed: 3, learners: 12, weeks: 20, venues: 6, tasks: 5, sparePlaces: 1 });
  const model = compileModel(problem);
  const first = new SharedDraft(model);
  return Array.from({ length: count }, (_, i) => ({
    shared: i === 0 ? first : new SharedDraft(model, first.buffer), draft: new DraftPlan(model, 7), respond: new BestResponse(new LatticeBook()), random: new Random(i + 1),
  }));
}

const rowsOf = ({ draft }: ReturnType<typeof views>[number]) => draft.model.learners.map(({ index }) => draft.blocksOf(index));

describe("a draft that several threads share", () => {
  test("a learner belongs to one of them at a time, and their rows come to the others once", () => {
    const [one, other] = views(2) as [ReturnType<typeof views>[number], ReturnType<typeof views>[number]];
    const { learners } = one.draft.model;
    const row = one.respond.find(one.draft, learners[0] as LearnerModel, one.random, null) ?? [];
    expect(row.length).toBeGreaterThan(0);
    expect(one.shared.take(0)).toBe(true);
    expect(other.shared.take(0)).toBe(false);
    expect(other.shared.take(1)).toBe(true);
    one.shared.put(0, row);
    expect(other.shared.take(0)).toBe(true);
    other.shared.put(0, null);
    other.shared.bring(other.draft);
    expect(other.draft.blocksOf(0)).toEqual(row);
    other.draft.set(0, []);
    other.shared.bring(other.draft);
    expect(other.draft.count[0]).toBe(0);
    expect(one.shared.isOver).toBe(false);
    other.shared.end();
    expect(one.shared.isOver).toBe(true);
  });

  test("a row that is being written is left for the next time", () => {
    const [one, other] = views(2) as [ReturnType<typeof views>[number], ReturnType<typeof views>[number]];
    const versions = new Int32Array(one.shared.buffer, 4 * (1 + one.draft.model.learners.length), one.draft.model.learners.length);
    one.shared.put(2, one.respond.find(one.draft, one.draft.model.learners[2] as LearnerModel, one.random, null));
    Atomics.add(versions, 2, 1);
    other.shared.bring(other.draft);
    expect(other.draft.count[2]).toBe(0);
    Atomics.add(versions, 2, 1);
    other.shared.bring(other.draft);
    expect(other.draft.count[2]).toBeGreaterThan(0);
  });

  test("what one builds the others need not build, and repairs of all lead to the same draft everywhere", () => {
    const [one, ...others] = views(3);
    if (!one) throw new Error("no view");
    construct(one.draft, one.respond, one.random, one.shared, () => false);
    for (const other of others) {
      construct(other.draft, other.respond, other.random, other.shared, () => false);
      expect(rowsOf(other)).toEqual(rowsOf(one));
    }
    for (let pass = 0; pass < 30; pass++) {
      const all = [one, ...others];
      const { draft, respond, random, shared } = all[pass % all.length] as typeof one;
      if (repairPass(draft, respond, random, 1, shared) === 0) break;
    }
    for (const { shared, draft } of [one, ...others]) shared.bring(draft);
    for (const other of others) expect(rowsOf(other)).toEqual(rowsOf(one));
  });

  test("whoever works alone has everybody", () => {
    expect(NOBODY.take(5)).toBe(true);
    expect(NOBODY.isOver).toBe(true);
  });
});
