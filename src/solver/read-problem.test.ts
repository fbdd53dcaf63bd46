import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { InputError, MOST_CELLS, readProblem } from "./index.ts";
import { writeExample, type Problem } from "./testing.ts";

const fine = (): Problem => structuredClone(writeExample({ seed: 1, learners: 6, weeks: 16, venues: 6, tasks: 3, electives: true }).problem);

/** The paths of everything found wrong; none if the problem is accepted. */
function pathsOf(json: unknown): string[] {
  try {
    readProblem(json);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.items.map(({ path }) => path);
    throw error;
  }
}

describe("reading a problem", () => {
  test("takes what an example writes, and what JSON makes of it", () => {
    expect(pathsOf(fine())).toEqual([]);
    expect(pathsOf(JSON.parse(JSON.stringify(fine())))).toEqual([]);
  });

  test("tells all errors at once, each with its path and value", () => {
    const problem = fine() as unknown as Record<string, unknown> & Problem;
    const [first, second] = problem.venues;
    if (!first || !second) throw new Error("the example has two venues");
    first.capacity = -1;
    Object.assign(second, { capacty: 3 });
    problem.learners[0] = { id: "", programme: "programme-1" };
    expect(pathsOf(problem)).toEqual(["$.venues[0].capacity", "$.venues[1].capacty", "$.learners[0].id"]);
  });

  test("refuses unknown names, double ids and impossible ranges", () => {
    const problem = fine();
    const [venue, other] = problem.venues;
    const [learner] = problem.learners;
    const [programme] = problem.programmes;
    if (!venue || !other || !learner || !programme?.tasks[0]) throw new Error("the example is not empty");
    other.id = venue.id;
    learner.preferences = { nowhere: 1 };
    learner.remaining = { induction: 2 };
    programme.tasks[0].minimumBlock = 2;
    problem.pins = [{ learner: learner.id, task: "juggling", venue: venue.id, firstWeek: 5, lastWeek: 99 }];
    expect(pathsOf(problem)).toEqual(expect.arrayContaining([
      "$.venues[1].id", "$.learners[0].preferences.nowhere", "$.learners[0].remaining.induction",
      "$.programmes[0].tasks[0].minimumBlock", "$.pins[0].task", "$.pins[0].lastWeek",
    ]));
  });

  test("passes over fields that begin with x-", () => {
    expect(pathsOf({ ...fine(), "x-note": { anything: [1, 2] } })).toEqual([]);
  });

  test("is not fooled by names of the language itself", () => {
    const problem = fine();
    const text = JSON.stringify(problem).replace('"preferences":{', '"preferences":{"__proto__":1,"constructor":2,');
    expect(pathsOf(JSON.parse(text))).toEqual(expect.arrayContaining(["$.learners[0].preferences.__proto__", "$.learners[0].preferences.constructor"]));
    expect(pathsOf(JSON.parse(JSON.stringify(problem).replace('{"format"', '{"__proto__":{},"format"')))).toEqual(["$.__proto__"]);
  });

  test("refuses horizons and tables that no memory could hold, at once", () => {
    expect(pathsOf({ ...fine(), weekCount: 1e9 })).toEqual(["$.weekCount"]);
    const learners = Array.from({ length: MOST_CELLS / 10_000 + 1 }, (_, i) => ({ id: `l${i}`, programme: "programme-1" }));
    expect(pathsOf({ ...fine(), weekCount: 10_000, learners })).toEqual(["$.learners"]);
  });

  test("survives a value nested a hundred thousand deep", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    let parsed: unknown = null;
    try {
      parsed = JSON.parse(deep);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error; // the parser itself may give up
    }
    expect(pathsOf({ ...fine(), venues: parsed }).length).toBeGreaterThan(0);
  });

  test("answers any JSON with a problem or with errors, never otherwise", () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => pathsOf(json).length > 0));
    const keys = fc.constantFrom(...Object.keys(fine()));
    fc.assert(fc.property(keys, fc.jsonValue({ maxDepth: 3 }), (key, json) => {
      pathsOf({ ...fine(), [key]: json });
    }));
  });
});
