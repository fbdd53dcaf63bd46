/** Variants of a problem: named lists of changes, read from JSON and made one after the other. */

import { Findings, integer, isObject, listOf, object, oneOf, text, type Shape } from "./json-shape.ts";
import { COST_TERMS, type ConflictItem, type CostTerm, type Placement, type Problem, type Weekly } from "./problem.ts";
import { readProblem } from "./read-problem.ts";
import { applyChange, type RepairKind } from "./repair-kinds.ts";
import { inWeek } from "./timetable.ts";

const OWN_KINDS = ["fewer-places", "lower-limit", "close-venue", "be-away", "forbid-venue", "pin", "set-weight"] as const;
export type VariantKind = RepairKind | (typeof OWN_KINDS)[number];

/** One change. Weeks include both ends; without them it holds in every week that may still change. */
export interface VariantChange {
  kind: VariantKind;
  venue?: string;
  limit?: string;
  learner?: string;
  task?: string;
  choice?: string;
  term?: CostTerm;
  /** Places, weeks or learners; with "set-weight" the new weight. */
  amount?: number;
  firstWeek?: number;
  lastWeek?: number;
}

export interface Variant {
  name: string;
  changes: VariantChange[];
}

type Field = Exclude<keyof VariantChange, "kind">;
const WEEKS = ["firstWeek", "lastWeek"] as const;

/** What each kind needs, and what it may have besides. */
const FIELDS: Readonly<Record<VariantKind, { needs: readonly Field[]; mayHave?: readonly Field[] }>> = {
  "more-places": { needs: ["venue", "amount"], mayHave: WEEKS },
  "fewer-places": { needs: ["venue", "amount"], mayHave: WEEKS },
  "open-venue": { needs: ["venue"], mayHave: WEEKS },
  "close-venue": { needs: ["venue"], mayHave: WEEKS },
  "lower-minimum": { needs: ["venue", "amount"], mayHave: WEEKS },
  "raise-limit": { needs: ["limit", "amount"], mayHave: WEEKS },
  "lower-limit": { needs: ["limit", "amount"], mayHave: WEEKS },
  "be-present": { needs: ["learner"], mayHave: WEEKS },
  "be-away": { needs: ["learner"], mayHave: WEEKS },
  "allow-venue": { needs: ["learner", "venue"] },
  "forbid-venue": { needs: ["learner", "venue"] },
  "start-earlier": { needs: ["task", "amount"] },
  "end-later": { needs: ["task", "amount"] },
  pin: { needs: ["learner", "task", "venue", ...WEEKS] },
  "drop-pin": { needs: ["learner", "task", ...WEEKS] },
  "waive-order": { needs: ["learner", "task"] },
  "waive-prerequisite": { needs: ["learner", "task"] },
  "relax-choice": { needs: ["learner", "choice"] },
  "leave-out-task": { needs: ["learner", "task"] },
  "set-weight": { needs: ["term", "amount"] },
};
export const VARIANT_KINDS = Object.keys(FIELDS) as VariantKind[];

/** A repair tells what it repairs beside the change itself. */
const OF_REPAIRS = ["item", "solves", "says", "rule"];

/**
 * Reads a variant from parsed JSON: `{name, changes: [{kind, …}]}`. A repair as `explain` hands it back is a change too.
 * **Errors**: `InputError` with everything that is wrong, each with its JSON path.
 */
export function readVariant(problem: Problem, json: unknown): Variant {
  const findings = new Findings();
  const flat = isObject(json) && Array.isArray(json["changes"]) ? { ...json, changes: json["changes"].map(flattened) } : json;
  const wellFormed = object({ name: text, changes: listOf(object({ kind: oneOf(...VARIANT_KINDS) }, changeFields(problem))) })(flat, "$", findings);
  if (wellFormed) (flat as Variant).changes.forEach((change, i) => checkChange(problem, change, `$.changes[${i}]`, findings));
  findings.refuse();
  return flat as Variant;
}

function flattened(change: unknown): unknown {
  if (!isObject(change) || !isObject(change["item"])) return change;
  const merged = { ...change["item"], ...change };
  return Object.fromEntries(Object.entries(merged).filter(([field]) => !OF_REPAIRS.includes(field) && isOfKind(change["kind"], field)));
}

// The address of the rule that a repair changes may say more than the change needs.
function isOfKind(kind: unknown, field: string): boolean {
  const fields = VARIANT_KINDS.includes(kind as VariantKind) ? FIELDS[kind as VariantKind] : null;
  return field === "kind" || fields === null || [...fields.needs, ...(fields.mayHave ?? [])].includes(field as Field);
}

function changeFields({ weekCount }: Problem): Record<Field, Shape> {
  const week = integer(0, weekCount - 1);
  return { venue: text, limit: text, learner: text, task: text, choice: text, term: oneOf(...COST_TERMS), amount: integer(0), firstWeek: week, lastWeek: week };
}

function checkChange(problem: Problem, change: VariantChange, path: string, findings: Findings): void {
  const { needs, mayHave = [] } = FIELDS[change.kind];
  for (const field of needs) if (change[field] === undefined) findings.add(`${path}.${field}`, `"${change.kind}" needs this field`);
  for (const field of Object.keys(change)) {
    const isKnown = field === "kind" || field.startsWith("x-") || [...needs, ...mayHave].includes(field as Field);
    if (!isKnown) findings.add(`${path}.${field}`, `"${change.kind}" has no such field`);
  }
  const { firstWeek = 0, lastWeek = problem.weekCount - 1 } = change;
  if (lastWeek < firstWeek) findings.add(`${path}.lastWeek`, "must not be before firstWeek", lastWeek);
  const programme = problem.programmes.find(({ id }) => id === problem.learners.find((learner) => learner.id === change.learner)?.programme);
  const programmes = change.learner === undefined ? problem.programmes : programme ? [programme] : [];
  const known = {
    venue: problem.venues, limit: problem.limits ?? [], learner: problem.learners,
    task: programmes.flatMap(({ tasks }) => tasks), choice: programmes.flatMap(({ choices }) => choices ?? []),
  };
  for (const field of Object.keys(known) as (keyof typeof known)[]) {
    const id = change[field];
    if (id !== undefined && !known[field].some((row) => row.id === id)) findings.add(`${path}.${field}`, `unknown ${field}`, id);
  }
}

/**
 * The problem with all changes made, in their order. What is taken away is taken from the first week that may change on.
 * **Errors**: `InputError` where the changes together make no problem of the format.
 */
export function applyVariant(problem: Problem, { changes }: Pick<Variant, "changes">): Problem {
  return readProblem(changes.reduce(applyOne, problem));
}

function applyOne(problem: Problem, change: VariantChange): Problem {
  const { venue, learner, amount = 0, lastWeek = problem.weekCount - 1 } = change;
  const firstWeek = Math.max(change.firstWeek ?? 0, problem.published?.frozenUntil ?? 0);
  const weeks = Array.from({ length: Math.max(0, lastWeek - firstWeek + 1) }, (_, i) => firstWeek + i);
  const lowered = (value: Weekly): Weekly =>
    Array.from({ length: problem.weekCount }, (_, week) => Math.max(0, inWeek(value, week) - (week >= firstWeek && week <= lastWeek ? amount : 0)));
  const united = <Entry>(list: readonly Entry[] | undefined, more: readonly Entry[]): Entry[] => [...new Set([...(list ?? []), ...more])];
  const inList = <Row extends { id: string }>(list: readonly Row[], id: string | undefined, edit: (row: Row) => Row): Row[] => list.map((row) => (row.id === id ? edit(row) : row));
  switch (change.kind) {
    case "fewer-places": return { ...problem, venues: inList(problem.venues, venue, (row) => ({ ...row, capacity: lowered(row.capacity) })) };
    case "close-venue": return { ...problem, venues: inList(problem.venues, venue, (row) => ({ ...row, closedWeeks: united(row.closedWeeks, weeks) })) };
    case "lower-limit": return { ...problem, limits: inList(problem.limits ?? [], change.limit, (row) => ({ ...row, max: lowered(row.max) })) };
    case "be-away": return { ...problem, learners: inList(problem.learners, learner, (row) => ({ ...row, unavailableWeeks: united(row.unavailableWeeks, weeks) })) };
    case "forbid-venue": return { ...problem, learners: inList(problem.learners, learner, (row) => ({ ...row, forbiddenVenues: united(row.forbiddenVenues, venue === undefined ? [] : [venue]) })) };
    case "pin": return { ...problem, pins: [...(problem.pins ?? []), pinOf(change)] };
    case "set-weight": return { ...problem, weights: { ...problem.weights, ...(change.term && { [change.term]: amount }) } };
    default: {
      const clipped = WEEKLY_REPAIRS.includes(change.kind) && firstWeek > (change.firstWeek ?? 0) ? { ...change, firstWeek, lastWeek } : change;
      return applyChange(problem, { ...withoutItem(clipped), kind: change.kind, item: itemOf(problem, clipped) });
    }
  }
}

/** Repairs that hold in a range of weeks: of those that are frozen they change nothing. */
const WEEKLY_REPAIRS: readonly string[] = ["open-venue", "more-places", "raise-limit", "be-present", "lower-minimum"];

const pinOf = ({ learner = "", task = "", venue = "", firstWeek = 0, lastWeek = firstWeek }: VariantChange): Placement => ({ learner, task, venue, firstWeek, lastWeek });

const withoutItem = ({ amount, firstWeek, lastWeek, venue }: VariantChange) => ({
  ...(amount !== undefined && { amount }), ...(firstWeek !== undefined && { firstWeek }), ...(lastWeek !== undefined && { lastWeek }), ...(venue !== undefined && { venue }),
});

/** The rule that a repair of this kind would change. */
function itemOf({ venues }: Problem, { kind, venue, limit, learner, task, choice, firstWeek, lastWeek }: VariantChange): ConflictItem {
  const hasMinimum = kind === "lower-minimum" && venues.find(({ id }) => id === venue)?.minimum !== undefined;
  return {
    rule: hasMinimum ? "minimum" : kind === "lower-minimum" ? "minimum-when-open" : kind,
    ...(venue !== undefined && { venue }), ...(limit !== undefined && { limit }), ...(learner !== undefined && { learner }), ...(task !== undefined && { task }),
    ...(choice !== undefined && { choice }), ...(firstWeek !== undefined && { firstWeek }), ...(lastWeek !== undefined && { lastWeek }),
  };
}
