import { describe, expect, test } from "vitest";
import { Assistant } from "./assist.ts";
import { BestResponse } from "./best-response.ts";
import { construct } from "./construct.ts";
import { DraftPlan } from "./draft-plan.ts";
import { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import { compileModel } from "./model.ts";
import { Random } from "./random.ts";
import { SharedCycle } from "./shared-cycle.ts";
import { NOBODY, SharedDraft } from "./shared-draft.ts";
import { writeExample } from "./write-example.ts";

const model = compileModel(writeExample({ seed: 3, learners: 12, weeks: 20, venues: 6, tasks: 5, sparePlaces: 1 }).problem);
const everybody = model.learners.map(({ index }) => index);

/** A thread's view of one draft and one cycle. */
function view(seed: number, other?: { shared: SharedDraft; cycle: SharedCycle }) {
  return {
    shared: new SharedDraft(model, other?.shared.buffer), cycle: new SharedCycle(model, (other?.cycle.buffer as SharedArrayBuffer | undefined) ?? "shared"),
    draft: new DraftPlan(model, 7), respond: new BestResponse(new LatticeBook()), random: new Random(seed),
  };
}

/** Two views of one draft that is built. */
function builtTwice() {
  const leader = view(1);
  const helper = view(2, leader);
  construct(leader.draft, leader.respond, leader.random, NOBODY, () => false);
  for (const l of everybody) leader.shared.put(l, leader.draft.blocksOf(l));
  return { leader, helper };
}

describe("a cycle at which several threads work", () => {
  test("each learner of the list is handed out once, whoever asks", () => {
    const one = view(1);
    const other = view(2, one);
    expect(one.cycle.next()).toBe(-1);
    one.cycle.list([4, 2, 7]);
    expect([one.cycle.next(), other.cycle.next(), one.cycle.next(), other.cycle.next(), one.cycle.next()]).toEqual([4, 2, 7, -1, -1]);
    one.cycle.list([5]);
    expect([other.cycle.next(), one.cycle.next()]).toEqual([5, -1]);
    const alone = new SharedCycle(model, "alone");
    alone.list(everybody);
    expect(everybody.map(() => alone.next())).toEqual(everybody);
  });

  test("what the one that leads tells is known to the others", () => {
    const one = view(1);
    const other = view(2, one);
    expect(other.cycle.work).toBe("none");
    one.cycle.tell("repair", 0.25, 1.5);
    expect(other.cycle).toMatchObject({ work: "repair", step: 0.25, floor: 1.5 });
  });

  test("whoever helps enters the listed learners anew at low prices, and the one that leads gets their rows", () => {
    const { leader, helper } = builtTwice();
    leader.cycle.list(everybody);
    leader.cycle.tell("enter", 0.1, 0.5);
    let asked = 0;
    new Assistant(helper.draft, helper.respond, helper.random).help(helper.cycle, helper.shared, () => asked++ > everybody.length);
    expect(leader.cycle.next()).toBe(-1);
    const before = leader.draft.cost;
    leader.shared.bring(leader.draft, leader.respond);
    for (const l of everybody) expect(leader.draft.blocksOf(l)).toEqual(helper.draft.blocksOf(l));
    // Breaking places is nearly free, so everybody goes where it is best.
    expect(leader.draft.cost).toBeLessThan(before);
  });

  test("whoever helps repairs what is broken at prices that rise for all", () => {
    const { leader, helper } = builtTwice();
    // Everybody where it is best alone: places are broken.
    leader.draft.board.scalePressure(0, 0.01);
    for (const learner of model.learners) {
      leader.draft.set(learner.index, []);
      leader.draft.set(learner.index, leader.respond.find(leader.draft, learner, leader.random, null) ?? []);
      leader.shared.put(learner.index, leader.draft.blocksOf(learner.index));
    }
    const broken = leader.draft.board.excess;
    expect(broken).toBeGreaterThan(0);
    leader.cycle.tell("repair", 2, 1);
    let asked = 0;
    new Assistant(helper.draft, helper.respond, helper.random).help(helper.cycle, helper.shared, () => asked++ > 40);
    leader.shared.bring(leader.draft);
    expect(leader.draft.board.excess).toBe(helper.draft.board.excess);
    expect(leader.draft.board.excess).toBeLessThan(broken);
    const pricesOf = ({ draft: { board } }: typeof leader) => [...board.pressure, ...board.limitPressure];
    const low = pricesOf(leader);
    leader.shared.bringPrices(leader.draft);
    const risen = pricesOf(leader).map((price, at) => price - (low[at] as number));
    expect(Math.max(...risen)).toBeGreaterThanOrEqual(2);
    pricesOf(helper).forEach((price, at) => expect(risen[at]).toBeCloseTo(price - 1, 9));
  });

  test("prices that others have raised come once, one's own never, and none from before they are forgotten", () => {
    const { leader, helper } = builtTwice();
    const priceAt = ({ draft }: typeof leader, cell: number) => draft.board.pressure[cell];
    helper.shared.raise(3, false, 5);
    helper.shared.bringPrices(helper.draft);
    expect(priceAt(helper, 3)).toBe(7);
    leader.shared.bringPrices(leader.draft);
    leader.shared.bringPrices(leader.draft);
    expect(priceAt(leader, 3)).toBe(12);
    helper.shared.raise(4, false, 5);
    leader.shared.forgetPrices();
    helper.shared.raise(4, false, 2);
    leader.shared.bringPrices(leader.draft);
    expect(priceAt(leader, 4)).toBe(9);
  });

  test("a row that another thread has found is among the known ones", () => {
    const { leader, helper } = builtTwice();
    const learner = model.learners[0] as LearnerModel;
    helper.shared.bring(helper.draft, helper.respond);
    const row = helper.draft.blocksOf(0);
    helper.draft.set(0, []);
    expect(leader.respond.known.of(learner).length).toBeGreaterThan(0);
    expect(helper.respond.findKnown(helper.draft, learner)).toEqual(row);
  });
});
