import { expect, test } from "vitest";
import { checkPlan } from "./check-plan.ts";
import { lightened, openProblem, shareProblem } from "./light-problem.ts";
import { compileModel } from "./model.ts";
import { PLAN_FORMAT, type Plan } from "./problem.ts";
import { writeExample } from "./write-example.ts";

const { problem, placements } = writeExample({ seed: 4, learners: 9, weeks: 20, venues: 8, tasks: 5, electives: true });
const plan: Plan = { format: PLAN_FORMAT, problem: problem.name, status: "feasible", placements };

test("a lightened problem says the same, compiles to the same and judges a plan alike", () => {
  const light = lightened(problem);
  expect(light).toEqual(problem);
  expect(JSON.stringify({ ...light, learners: light.learners.map((learner) => ({ ...learner })) })).toEqual(JSON.stringify({ ...light }));
  expect(compileModel(light).learners.map(({ preference }) => preference)).toEqual(compileModel(problem).learners.map(({ preference }) => preference));
  expect(checkPlan(light, plan)).toEqual(checkPlan(problem, plan));
  expect(problem.learners.some(({ preferences }) => preferences !== undefined)).toBe(true);
});

test("a venue named like what every object has keeps its preference", () => {
  const [first, ...others] = problem.learners;
  if (!first) throw new Error("the example has learners");
  const preferences = JSON.parse('{"__proto__": 7, "constructor": 3}') as Record<string, number>;
  expect(Object.entries(lightened({ ...problem, learners: [{ ...first, preferences }, ...others] }).learners[0]?.preferences ?? {})).toEqual([["__proto__", 7], ["constructor", 3]]);
});

test("what is shared is the problem itself, in every script", () => {
  const named = { ...problem, name: "石化 – Ürün" };
  expect(openProblem(shareProblem(named))).toEqual(named);
});
