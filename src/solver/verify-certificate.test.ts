import { describe, expect, test } from "vitest";
import { InputError, solve, type Certificate, type Problem } from "./index.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { placesTerm } from "./places-term.ts";
import { LearnerPricing } from "./priced-learner.ts";
import { Random, writeExample } from "./testing.ts";
import { readCertificate, verifyCertificate } from "./verify-certificate.ts";

const solved = (problem: Problem, steps = 12) => {
  const result = solve(problem, { steps });
  if (!result.certificate || !result.cost) throw new Error("no plan");
  return { ...result, certificate: result.certificate, total: result.cost.total };
};

/** A problem of some kind by its seed: history, pins, electives, split tasks, both kinds of fairness, a fixed stay. */
function problemOf(seed: number): Problem {
  const random = new Random(seed, 5);
  const { problem, placements } = writeExample({
    seed, learners: 5 + random.below(4), weeks: 16 + random.below(8), venues: 6 + random.below(3), tasks: 3 + random.below(3), sparePlaces: 1,
    electives: random.below(2) === 0, minimums: random.below(2) === 0, fairness: random.below(3) === 0 ? "personal" : "preference",
  });
  problem.weights.disruption = random.below(4);
  if (random.below(3) === 0) problem.published = { frozenUntil: 3 + random.below(5), placements };
  if (random.below(3) === 0) problem.pins = placements.slice(0, 2);
  // Short blocks in several venues: touching blocks of a task, and history's blocks that go on; history itself stays lawful.
  const isCut = random.below(2) === 0;
  for (const task of isCut ? problem.programmes.flatMap(({ tasks }) => tasks) : []) {
    task.minimumBlock = Math.min(task.weeks, 1 + random.below(2));
    if (!problem.published && !problem.pins) task.maximumBlock = Math.min(task.weeks, 2 + random.below(2));
  }
  for (const learner of problem.learners) if (random.below(4) === 0) learner.burden = { siteChange: random.below(3), idleWeek: random.below(3) };
  for (const learner of problem.learners) if (random.below(6) === 0 && !problem.published) learner.remaining = { induction: 0 };
  if (random.below(4) === 0) problem.limits = [...(problem.limits ?? []), { id: "nobody", venues: [problem.venues[0]?.id ?? ""], learners: [problem.learners[0]?.id ?? ""], max: Array.from({ length: problem.weekCount }, (_, week) => (week % 7 === 3 ? 0 : 1)) }];
  return problem;
}

/** The same bound by the solver's own pricing. */
function boundOfSolver(problem: Problem, { venuePrices, limitPrices, fairShares }: Certificate): number {
  const model = compileModel(problem);
  const pricing = new LearnerPricing(model, new LatticeBook());
  const limit = Float64Array.from(model.limits.flatMap(({ index }) => limitPrices[index] ?? []));
  const prices = { venue: Float64Array.from(venuePrices.flat()), limit, fairShare: Float64Array.from(fairShares) };
  // A limit that cannot bind has no price in the model, and gives its price back for nothing here.
  const unbound = limitPrices.flatMap((row, i) => (model.limits.some(({ index }) => index === i) ? [] : row));
  if (unbound.some((price) => price > 0)) throw new Error("a limit that cannot bind has a price");
  return Math.ceil(model.learners.reduce((sum, learner) => sum + pricing.price(learner, prices), 0) + placesTerm(model, prices, null));
}

const withWildPrices = (certificate: Certificate, random: Random): Certificate =>
  ({ ...certificate, lowerBound: -1e9, venuePrices: certificate.venuePrices.map((row) => row.map(() => random.below(4_000) / 64 - 20)) });

describe("the certificate of a lower bound", () => {
  test("proves to the last unit what the solver's own pricing says, on problems and prices of many kinds", () => {
    let plans = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = problemOf(seed);
      const { certificate, plan, cost, lowerBound } = solve(problem, { steps: 6 });
      if (!certificate || !cost) continue;
      plans++;
      const verdict = verifyCertificate(problem, readCertificate(problem, JSON.parse(JSON.stringify(certificate))), plan, cost.total);
      expect(verdict, `seed ${seed}: ${verdict.says}`).toMatchObject({ valid: true, outcome: "holds", claimed: lowerBound, relaxedLearners: 0 });
      expect(verdict.recomputed, `seed ${seed}`).toBe(boundOfSolver(problem, certificate));
      const wild = withWildPrices(certificate, new Random(seed, 9));
      expect(verifyCertificate(problem, wild).recomputed, `seed ${seed}, wild prices`).toBe(boundOfSolver(problem, wild));
    }
    // Pins and forbidden weeks leave some without a plan.
    expect(plans).toBeGreaterThan(35);
  }, 60_000);

  test("is refused when it claims more than its prices prove, and told how much that is", () => {
    const { problem } = writeExample({ seed: 2, learners: 6, weeks: 16, venues: 6, tasks: 3 });
    const { certificate, lowerBound } = solved(problem);
    const verdict = verifyCertificate(problem, { ...certificate, lowerBound: certificate.lowerBound + 1 });
    expect(verdict).toMatchObject({ valid: false, outcome: "fails", recomputed: lowerBound });
    expect(verdict.says).toBe(`The certificate claims ${certificate.lowerBound + 1}, but its prices prove only ${lowerBound}.`);
  });

  test("prices of any kind never prove more than a plan costs", () => {
    const { problem } = writeExample({ seed: 7, learners: 6, weeks: 16, venues: 6, tasks: 3, sparePlaces: 1 });
    const { certificate, plan, total } = solved(problem, 30);
    const random = new Random(3, 3);
    for (let i = 0; i < 20; i++) {
      expect(verifyCertificate(problem, readCertificate(problem, withWildPrices(certificate, random)), { ...plan, lowerBound: null }, total)).toMatchObject({ outcome: "holds" });
    }
  });

  test("a plan that claims a higher bound than the certificate, or costs less than it, is told", () => {
    const { problem } = writeExample({ seed: 2, learners: 6, weeks: 16, venues: 6, tasks: 3 });
    const { certificate, plan, lowerBound } = solved(problem);
    expect(verifyCertificate(problem, certificate, { ...plan, lowerBound: (lowerBound as number) + 5 }, null).says).toContain("The plan claims the bound");
    expect(verifyCertificate(problem, certificate, null, (lowerBound as number) - 1).says).toContain("one of them is wrong");
  });

  test("numbers too large to be summed exactly prove nothing", () => {
    const { problem } = writeExample({ seed: 2, learners: 6, weeks: 16, venues: 6, tasks: 3 });
    const { certificate } = solved(problem);
    const huge = { ...certificate, venuePrices: certificate.venuePrices.map((row) => row.map((_, week) => (week % 2 === 0 ? 1 : -1) * 2 ** 33)) };
    expect(verifyCertificate(problem, huge)).toMatchObject({ valid: false, outcome: "fails" });
    expect(verifyCertificate(problem, huge).says).toContain("would not be exact");
  });

  test("learners too large to be walked are told, unless task by task is enough", () => {
    const { problem } = writeExample({ seed: 3, learners: 2, weeks: 40, venues: 6, tasks: 3 });
    const [programme] = problem.programmes;
    const [first] = programme?.tasks ?? [];
    if (!programme || !first) throw new Error("the example has a programme");
    // Twenty free tasks of one week: more than a million ways of having done some of them.
    programme.tasks = Array.from({ length: 20 }, (_, k) => ({ ...first, id: `short-${k}` }));
    for (const other of problem.programmes) Object.assign(other, { tasks: programme.tasks, order: [], choices: [], prerequisites: [] });
    const zeros = (count: number) => Array.from({ length: count }, () => new Array<number>(problem.weekCount).fill(0));
    const certificate: Certificate = {
      format: "covalence.rotation-certificate/1", problem: problem.name, lowerBound: -1_000, venuePrices: zeros(problem.venues.length),
      limitPrices: zeros((problem.limits ?? []).length), fairShares: problem.learners.map((_, i) => (i === 0 ? problem.weights.unfairness : 0)),
    };
    expect(verifyCertificate(problem, certificate)).toMatchObject({ outcome: "holds", relaxedLearners: 2 });
    const more = verifyCertificate(problem, { ...certificate, lowerBound: 1_000_000 });
    expect(more).toMatchObject({ valid: false, outcome: "too-large", relaxedLearners: 2 });
    expect(more.says).toContain("too large to verify here");
  }, 30_000);
});

describe("a certificate that is none", () => {
  const { problem } = writeExample({ seed: 2, learners: 6, weeks: 16, venues: 6, tasks: 3 });
  problem.limits = [{ id: "everybody", max: 6 }];
  const { certificate } = solved(problem);
  const changed = (edit: (copy: Certificate) => unknown): unknown => {
    const copy = structuredClone(certificate);
    return edit(copy) ?? copy;
  };
  test.each<[string, unknown, string]>([
    ["no object", [], "$"],
    ["another format", changed((copy) => ({ ...copy, format: "covalence.rotation-certificate/9" })), "$.format"],
    ["another problem's name", changed((copy) => ({ ...copy, problem: "other" })), "$.problem"],
    ["a claim that is no number", changed((copy) => ({ ...copy, lowerBound: "12" })), "$.lowerBound"],
    ["a missing row", changed((copy) => void copy.venuePrices.pop()), "$.venuePrices"],
    ["a short row", changed((copy) => void copy.venuePrices[2]?.pop()), "$.venuePrices[2]"],
    ["a price that is none", changed((copy) => void ((copy.venuePrices[1] as unknown[])[4] = null)), "$.venuePrices[1][4]"],
    ["a price that is no multiple of 1/1024", changed((copy) => void ((copy.venuePrices[1] as number[])[4] = 1 / 3)), "$.venuePrices[1][4]"],
    ["a limit that pays", changed((copy) => void ((copy.limitPrices[0] as number[])[3] = -1)), "$.limitPrices[0][3]"],
    ["a negative share", changed((copy) => void (copy.fairShares[0] = -1)), "$.fairShares[0]"],
    ["shares that do not add up", changed((copy) => ({ ...copy, fairShares: copy.fairShares.map(() => 0) })), "$.fairShares"],
    ["a field too many", changed((copy) => ({ ...copy, sampled: true })), "$.sampled"],
  ])("with %s is refused, with its path", (_, json, path) => {
    let caught: unknown;
    try {
      readCertificate(problem, json);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(InputError);
    expect((caught as InputError).items.map((item) => item.path)).toContain(path);
  });
});
