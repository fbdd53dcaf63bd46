import { isObject, integer, listOf, mapOf, object, oneOf, pairOf, text, Findings, LARGEST_NUMBER, type Shape } from "./json-shape.ts";
import { checkReferences } from "./problem-references.ts";
import { COST_TERMS, PROBLEM_FORMAT, type Problem } from "./problem.ts";

/** Longest horizon, in weeks (almost two centuries). */
export const MOST_WEEKS = 10_000;
/** Most cells of a learners × weeks, venues × weeks or limits × weeks table: what 512 MB can carry. */
export const MOST_CELLS = 4_000_000;

/**
 * Reads a `covalence.rotation/1` problem from parsed JSON.
 *
 * **Shape**: returns the same value, typed; nothing is copied or filled in.
 * **Errors**: `InputError` with everything that is wrong, each with its JSON path. Unknown fields are refused, since a
 * misspelt optional field would silently drop a rule; fields whose name starts with `x-` are passed over.
 */
export function readProblem(json: unknown): Problem {
  const findings = new Findings();
  if (!isObject(json)) findings.add("$", "expected an object", json);
  else if (integer(1, MOST_WEEKS)(json["weekCount"], "$.weekCount", findings)) {
    const fits = hasRoom(json, findings);
    // References are looked up only where the shapes hold; else every error would be told twice.
    if (fits && problemShape(json["weekCount"] as number)(json, "$", findings)) checkReferences(json as unknown as Problem, findings);
  }
  findings.refuse();
  return json as Problem;
}

function hasRoom(json: Record<string, unknown>, findings: Findings): boolean {
  const weekCount = json["weekCount"] as number;
  for (const list of ["learners", "venues", "limits"]) {
    const items = json[list];
    if (!Array.isArray(items) || items.length * weekCount <= MOST_CELLS) continue;
    findings.add(`$.${list}`, `${items.length} × ${weekCount} weeks are more than the ${MOST_CELLS} cells that fit into memory`, items);
  }
  return findings.count === 0;
}

const count = integer(0);
const atLeastOne = integer(1);

/** The shape of a placement; its references are looked up apart. */
export const placementShape = object({ learner: text, task: text, venue: text, firstWeek: count, lastWeek: count });

const mondayDate: Shape = (value, path, findings) => {
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const date = new Date(`${value}T00:00:00Z`);
    // The round trip refuses days such as 31 February, which Date would roll over.
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) && date.getUTCDay() === 1) return true;
  }
  findings.add(path, "expected the ISO date of a Monday", value);
  return false;
};

const weeklyOf = (weekCount: number): Shape => (value, path, findings) => {
  if (!Array.isArray(value)) return count(value, path, findings);
  if (value.length === weekCount) return listOf(count)(value, path, findings);
  findings.add(path, `expected ${weekCount} weekly values`, value);
  return false;
};

function problemShape(weekCount: number): Shape {
  const week = integer(0, weekCount - 1);
  const weekly = weeklyOf(weekCount);
  const named = object({ id: text }, { name: text });
  return object(
    {
      format: oneOf(PROBLEM_FORMAT), name: text, firstWeek: mondayDate, weekCount: integer(1, MOST_WEEKS),
      sites: listOf(named), areas: listOf(named),
      venues: listOf(object(
        { id: text, site: text, areas: listOf(text), capacity: weekly },
        { name: text, minimum: weekly, minimumWhenOpen: count, comfortable: count, closedWeeks: listOf(week) },
      )),
      programmes: listOf(programmeShape(week)), learners: listOf(learnerShape(week)),
      weights: object(Object.fromEntries(COST_TERMS.map((term) => [term, count]))),
    },
    {
      limits: listOf(object({ id: text, max: weekly }, { says: text, venues: listOf(text), learners: listOf(text) })),
      pins: listOf(placementShape), fairness: oneOf("preference", "personal"),
      published: object({ frozenUntil: integer(0, weekCount), placements: listOf(placementShape) }),
    },
  );
}

function programmeShape(week: Shape): Shape {
  const task = object(
    { id: text, area: text, weeks: atLeastOne, minimumBlock: atLeastOne, maximumBlock: atLeastOne },
    { name: text, earliestWeek: week, latestWeek: week },
  );
  const choice = object({ id: text, tasks: listOf(text), atLeast: count, atMost: count });
  return object(
    { id: text, tasks: listOf(task) },
    {
      name: text, choices: listOf(choice), order: listOf(pairOf(text)),
      prerequisites: listOf(pairOf(text)), maximumTasksPerSite: count,
    },
  );
}

function learnerShape(week: Shape): Shape {
  return object(
    { id: text, programme: text },
    {
      name: text, cohort: text, unavailableWeeks: listOf(week), remaining: mapOf(count), forbiddenVenues: listOf(text),
      preferences: mapOf(integer(-LARGEST_NUMBER, LARGEST_NUMBER)), burden: object({}, { siteChange: count, idleWeek: count }),
    },
  );
}
