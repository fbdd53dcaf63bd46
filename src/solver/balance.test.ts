import { expect, test } from "vitest";
import { Annealer } from "./anneal.ts";
import { Assistant } from "./assist.ts";
import { Balance } from "./balance.ts";
import { BestResponse } from "./best-response.ts";
import { checkPlan } from "./check-plan.ts";
import { construct } from "./construct.ts";
import { DraftPlan } from "./draft-plan.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { PLAN_FORMAT, type Plan } from "./problem.ts";
import { Random } from "./random.ts";
import { SharedCycle } from "./shared-cycle.ts";
import { NOBODY, SharedDraft } from "./shared-draft.ts";
import { writeExample } from "./write-example.ts";
import { writePlacements } from "./write-plan.ts";

const { problem } = writeExample({ seed: 5, learners: 24, weeks: 26, venues: 8, tasks: 5, sparePlaces: 0 });
const model = compileModel(problem);

function built(seed: number) {
  const draft = new DraftPlan(model, 10);
  const random = new Random(seed);
  const respond = new BestResponse(new LatticeBook());
  construct(draft, respond, random, NOBODY, () => false);
  return { draft, respond, random, annealer: new Annealer(draft, random) };
}

const planOf = (draft: DraftPlan): Plan => ({
  format: PLAN_FORMAT, problem: problem.name, status: "feasible", lowerBound: null,
  placements: writePlacements(model, model.learners.map(({ index }) => draft.blocksOf(index))),
});

test("a cycle ends with a plan that keeps every rule, and the next one, with the prices learned, is no dearer by much", () => {
  const tools = built(1);
  const balance = new Balance(tools, 15);
  const costs: number[] = [];
  for (let cycle = 0, progress = 0; cycle < 2; cycle++) {
    balance.begin(progress);
    while (!balance.work(progress, null)) progress += 0.0004;
    expect(tools.draft.board.excess).toBe(0);
    const { valid, cost } = checkPlan(problem, planOf(tools.draft));
    expect(valid).toBe(true);
    costs.push(cost?.total ?? Infinity);
  }
  expect(costs[1]).toBeLessThan(1.1 * (costs[0] as number));
  expect(tools.respond.places).toBeNull();
});

test("with time for a few rounds only, others are asked to help until the cycle is over, and share its prices", () => {
  const shared = new SharedDraft(model);
  const cycle = new SharedCycle(model, "shared");
  const tools = { ...built(2), helpers: { cycle, others: shared } };
  const helper = { ...built(3), shared: new SharedDraft(model, shared.buffer), cycle: new SharedCycle(model, cycle.buffer as SharedArrayBuffer) };
  const assistant = new Assistant(helper.draft, helper.respond, helper.random);
  const balance = new Balance(tools, 15);
  let helped = 0;
  let progress = 0;
  for (balance.begin(progress); !balance.work(progress, null); progress += 0.08) {
    if (cycle.work !== "balance") continue;
    expect(cycle.step).toBeGreaterThan(0);
    let asked = 0;
    assistant.help(helper.cycle, helper.shared, () => asked++ >= 6);
    helped++;
  }
  expect(helped).toBeGreaterThan(0);
  expect(cycle.work).toBe("none");
});

test("in a last cycle with more time than that, they are asked to help when they have nothing else to do", () => {
  const shared = new SharedDraft(model);
  const cycle = new SharedCycle(model, "shared");
  const balance = new Balance({ ...built(2), helpers: { cycle, others: shared } }, 15);
  const helper = { ...built(3), shared: new SharedDraft(model, shared.buffer), cycle: new SharedCycle(model, cycle.buffer as SharedArrayBuffer) };
  const assistant = new Assistant(helper.draft, helper.respond, helper.random);
  const told = new Set<string>();
  let answered = 0;
  let progress = 0;
  for (balance.begin(progress); !balance.work(progress, null); progress += 0.02) {
    told.add(cycle.work);
    if (cycle.work !== "balance when free") continue;
    const before = cycle.given;
    let asked = 0;
    assistant.help(helper.cycle, helper.shared, () => asked++ >= 3);
    answered += cycle.given - before;
  }
  expect(told).not.toContain("balance");
  expect(answered).toBeGreaterThan(0);
  expect(cycle.work).toBe("none");
});
