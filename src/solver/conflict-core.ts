/**
 * Where a problem fails: the few learners and rules that a first proof rests on. Relaxations come first, since a proof on
 * a relaxation holds for the whole and names less: what is impossible by itself, parts that share nothing with the rest,
 * the tasks of one area alone, and only then everything together.
 */

import { componentsOf, onlyLearners } from "./components.ts";
import { conflictItems, itemKey, remainingOf, requiredTasks } from "./conflict-items.ts";
import { decide, type Effort } from "./decide.ts";
import { decideByColumns } from "./decide-by-columns.ts";
import { keepOnly, withoutCosts } from "./keep-only.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel } from "./model.ts";
import { presolve } from "./presolve.ts";
import type { Conflict, ConflictItem, Problem } from "./problem.ts";
import { proveByPrices, type NamedPrices, type PriceProof } from "./prove-by-prices.ts";
import { withoutIdle } from "./thin-proof.ts";
import { inWeek } from "./timetable.ts";

/** Rules that are proven to be a conflict, and the problem they are rules of. */
export interface ConflictCore {
  problem: Problem;
  items: readonly ConflictItem[];
  /** Prices that prove it, if it was proven by prices. */
  prices: NamedPrices | null;
}

/** Parts of more learners than this are first looked at area by area. */
const MANY = 8;
/** Rounds of prices in a short look. */
const FEW_ROUNDS = 25;

/** The first proof that needs no search: plain impossibilities, small parts, and few rounds of prices for each area. */
export function findCoreQuickly(problem: Problem, effort: Effort): ConflictCore | null {
  const plain = plainCore(problem);
  if (plain) return plain;
  const { small, large } = partsOf(problem);
  return firstCore(small, (part) => coreOfPart(part, effort)) ?? firstCore(large, (part) => coreByAreas(part, FEW_ROUNDS, effort.isTimeUp));
}

/** The first proof by many rounds of prices: area by area, the scarcest first. */
export function findCoreByAreas(problem: Problem, effort: Effort): ConflictCore | null {
  return firstCore(partsOf(problem).large, (part) => coreByAreas(part, effort.rounds, effort.isTimeUp));
}

/** A proof by everything together. */
export function findCoreTogether(problem: Problem, effort: Effort): ConflictCore | null {
  return firstCore(partsOf(problem).large, (part) => coreOfPart(part, effort));
}

function partsOf(problem: Problem): { small: Problem[]; large: Problem[] } {
  const parts = componentsOf(problem).map((learners) => onlyLearners(problem, learners));
  return { small: parts.filter(({ learners }) => learners.length <= MANY), large: parts.filter(({ learners }) => learners.length > MANY) };
}

function firstCore(parts: Problem[], coreOf: (part: Problem) => ConflictCore | null): ConflictCore | null {
  for (const part of parts) {
    const found = coreOf(part);
    if (found) return found;
  }
  return null;
}

/** What the milliseconds' checks find, reduced to the learners it is about. */
function plainCore(problem: Problem): ConflictCore | null {
  const [impossible] = presolve(compileModel(withoutCosts(problem)));
  if (!impossible) return null;
  const learners = [...new Set(impossible.conflict.flatMap(({ learner }) => learner ?? []))];
  if (learners.length === 0) return { problem, items: impossible.conflict.map(({ says: _says, ...item }) => item), prices: null };
  const part = onlyLearners(problem, learners);
  return countedCore(part, conflictItems(part), impossible.conflict) ?? { problem: part, items: conflictItems(part), prices: null };
}

/** What was counted, as a proof by prices: every counted place has the same price, and nothing else has any. */
function countedCore(part: Problem, all: readonly ConflictItem[], told: Conflict): ConflictCore | null {
  const keys = new Set(told.map(itemKey));
  const learners = new Set(learnersOf(told));
  const isSomebodyThere = Array.from({ length: part.weekCount }, (_, week) => part.learners.some(({ id, unavailableWeeks = [] }) => learners.has(id) && !unavailableWeeks.includes(week)));
  const [venues, limits] = [new Map<string, Float64Array>(), new Map<string, Float64Array>()];
  for (const { rule, venue, limit, firstWeek = 0, lastWeek = part.weekCount - 1 } of told) {
    const row = Float64Array.from(isSomebodyThere, (isThere, week) => (isThere && firstWeek <= week && week <= lastWeek ? 1 : 0));
    if (rule === "capacity") venues.set(venue ?? "", row);
    if (rule === "limit") limits.set(limit ?? "", row);
  }
  if (venues.size + limits.size === 0) return null;
  const windows = new Set(told.flatMap(({ rule, task }) => (rule === "task-window" && task !== undefined ? [task] : [])));
  const items = all.filter((item) => {
    const { rule, learner, venue, limit, task } = item;
    if (rule === "task-weeks") return keys.has(itemKey(item));
    if (rule === "availability" || rule === "allowed-venue" || rule === "frozen") return learners.has(learner ?? "");
    return rule === "task-window" ? windows.has(task ?? "") : rule === "open-venue" || (rule === "capacity" && venues.has(venue ?? "")) || (rule === "limit" && limits.has(limit ?? ""));
  });
  const { proof } = proveByPrices(compileModel(keepOnly(part, items)), new LatticeBook(), FEW_ROUNDS, () => false, { venues, limits });
  return proof && { problem: part, items, prices: proof.prices };
}

function coreOfPart(part: Problem, effort: Effort): ConflictCore | null {
  const problem = withoutCosts(part);
  // A thorough proof of a large part must leave time for the reduction; a plan is looked for elsewhere.
  if (problem.learners.length > MANY) {
    const [model, book] = [compileModel(problem), new LatticeBook()];
    const { proof } = proveByPrices(model, book, effort.rounds, effort.isTimeUp);
    if (proof) return supportedCore(part, conflictItems(part), proof, effort.isTimeUp);
    // In parts everybody may fit, and yet not whole.
    const isNone = decideByColumns(model, book, effort.cases, effort.isTimeUp).verdict === "none";
    return isNone ? { problem: part, items: conflictItems(part), prices: null } : null;
  }
  const decision = decide(problem, effort);
  if (decision.verdict !== "infeasible") return null;
  return decision.proof ? supportedCore(part, conflictItems(part), decision.proof, effort.isTimeUp) : { problem: part, items: conflictItems(part), prices: null };
}

/** Only the tasks of one area, or of the areas of one venue; everything else is taken as done. The scarcest come first. */
function coreByAreas(part: Problem, rounds: number, isTimeUp: () => boolean): ConflictCore | null {
  const all = conflictItems(part);
  const areaOf = new Map(part.programmes.flatMap(({ id, tasks }) => tasks.map((task) => [`${id}\u0000${task.id}`, task.area] as const)));
  const programmeOf = new Map(part.learners.map(({ id, programme }) => [id, programme]));
  const areaOfItem = ({ learner = "", task = "" }: ConflictItem) => areaOf.get(`${programmeOf.get(learner) ?? ""}\u0000${task}`) ?? "";
  for (const areas of areaGroups(part)) {
    if (isTimeUp()) return null;
    const venues = new Set(part.venues.filter((venue) => venue.areas.some((area) => areas.has(area))).map(({ id }) => id));
    const taught = new Set(part.programmes.flatMap(({ tasks }) => tasks.filter(({ area }) => areas.has(area)).map(({ id }) => id)));
    const items = withoutIdle(all.filter((item) => {
      if (item.rule === "task-weeks" || item.rule === "pin") return areas.has(areaOfItem(item));
      if (item.rule === "task-window") return taught.has(item.task ?? "");
      if (item.venue !== undefined) return venues.has(item.venue);
      return item.rule !== "order" && item.rule !== "prerequisite" && item.rule !== "choice";
    }));
    if (!items.some(({ rule }) => rule === "task-weeks")) continue;
    const model = compileModel(keepOnly(part, items));
    const [impossible] = presolve(model);
    if (impossible) return countedCore(part, items, impossible.conflict) ?? { problem: part, items, prices: null };
    const { proof } = proveByPrices(model, new LatticeBook(), rounds, isTimeUp);
    if (proof) return supportedCore(part, items, proof, isTimeUp);
  }
  return null;
}

/** Each area, and the areas of each venue together, by weeks asked for per place. */
function areaGroups({ areas, venues, learners, programmes, weekCount }: Problem): Set<string>[] {
  const asked = new Map<string, number>();
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  for (const learner of learners) {
    const programme = byId.get(learner.programme);
    const required = new Set(programme ? requiredTasks(programme) : []);
    for (const { id, area, weeks } of programme?.tasks ?? []) if (required.has(id)) asked.set(area, (asked.get(area) ?? 0) + (remainingOf(learner, id) ?? weeks));
  }
  const groups = new Map<string, Set<string>>(areas.map(({ id }) => [id, new Set([id])]));
  for (const venue of venues) groups.set([...venue.areas].sort().join("\u0000"), new Set(venue.areas));
  const tension = (group: Set<string>): number => {
    const teaching = venues.filter((venue) => venue.areas.some((area) => group.has(area)));
    const places = teaching.reduce((sum, { capacity }) => {
      for (let week = 0; week < weekCount; week++) sum += inWeek(capacity, week);
      return sum;
    }, 0);
    return [...group].reduce((sum, area) => sum + (asked.get(area) ?? 0), 0) / Math.max(1, places);
  };
  return [...groups.values()].map((group) => ({ group, rank: tension(group) })).sort((a, b) => b.rank - a.rank).map(({ group }) => group);
}

/** The rules that the proof names, if they prove it again; else all. */
function supportedCore(part: Problem, items: readonly ConflictItem[], { learners, venues, limits, prices }: PriceProof, isTimeUp: () => boolean): ConflictCore {
  const isNamed = new Set([...learners.map((id) => `l ${id}`), ...venues.map((id) => `v ${id}`), ...limits.map((id) => `m ${id}`)]);
  const named = items.filter(({ rule, learner, venue, limit }) => {
    if (learner !== undefined) return isNamed.has(`l ${learner}`);
    if (rule === "capacity") return isNamed.has(`v ${venue ?? ""}`);
    return limit === undefined || isNamed.has(`m ${limit}`);
  });
  const { proof } = proveByPrices(compileModel(keepOnly(part, named)), new LatticeBook(), FEW_ROUNDS, isTimeUp, prices);
  return proof ? { problem: part, items: named, prices: proof.prices } : { problem: part, items, prices };
}

/** Learners whom the conflict names. */
export const learnersOf = (conflict: Conflict): string[] => [...new Set(conflict.flatMap(({ learner }) => learner ?? []))];
