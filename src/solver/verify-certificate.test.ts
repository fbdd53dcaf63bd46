import { describe, expect, test } from "vitest";
import { solve, type Problem } from "./index.ts";
import { writeExample } from "./testing.ts";
import { readCertificate, verifyCertificate } from "./verify-certificate.ts";

const solved = (problem: Problem) => {
  const result = solve(problem, { steps: 25 });
  if (!result.certificate || !result.cost) throw new Error("no plan");
  return { ...result, certificate: result.certificate, total: result.cost.total };
};

describe("the certificate of a lower bound", () => {
  test("proves exactly the bound that the solver claims, and stays below the plan", () => {
    for (let seed = 1; seed <= 6; seed++) {
      const { problem, placements } = writeExample({
        seed, learners: 8, weeks: 18, venues: 7, tasks: 4, sparePlaces: 1, electives: seed % 2 === 0, minimums: true,
        fairness: seed % 3 === 0 ? "personal" : "preference",
      });
      if (seed % 4 === 0) problem.published = { frozenUntil: 5, placements };
      if (seed % 4 === 1) problem.pins = placements.slice(0, 2);
      problem.weights.disruption = 3;
      const { certificate, plan, total, lowerBound } = solved(problem);
      const verdict = verifyCertificate(problem, readCertificate(problem, JSON.parse(JSON.stringify(certificate))), plan, total);
      expect(verdict, `seed ${seed}`).toMatchObject({ valid: true, claimed: lowerBound });
      expect(verdict.recomputed).toBeGreaterThanOrEqual(lowerBound as number);
      expect(verdict.recomputed).toBeLessThanOrEqual(total);
    }
  });

  test("is refused when it claims more than its prices prove", () => {
    const { problem } = writeExample({ seed: 2, learners: 6, weeks: 16, venues: 6, tasks: 3 });
    const { certificate } = solved(problem);
    const verdict = verifyCertificate(problem, { ...certificate, lowerBound: certificate.lowerBound + 1_000 });
    expect(verdict.valid).toBe(false);
  });

  test("is refused when a price is no multiple of 1/1024, a limit pays or the shares do not add up", () => {
    const { problem } = writeExample({ seed: 2, learners: 6, weeks: 16, venues: 6, tasks: 3 });
    const { certificate } = solved(problem);
    const broken = structuredClone(certificate);
    const [row] = broken.venuePrices;
    if (!row) throw new Error("the example has venues");
    row[0] = 1 / 3;
    expect(() => readCertificate(problem, broken)).toThrow("multiple of 1/1024");
    expect(() => readCertificate(problem, { ...certificate, fairShares: certificate.fairShares.map(() => 0) })).toThrow("weight of unfairness");
  });
});
