/** Ranked ways out of a conflict, each checked by solving the problem with the change made. */

import { componentsOf, onlyLearners } from "./components.ts";
import { learnersOf } from "./conflict-core.ts";
import { hasMinimum } from "./conflict-items.ts";
import { decide, type Effort } from "./decide.ts";
import { keepOnly, withoutCosts } from "./keep-only.ts";
import { compileModel } from "./model.ts";
import { presolve } from "./presolve.ts";
import type { Conflict, Problem } from "./problem.ts";
import { applyChange, changesOf, sayChange, type Change, type RepairKind } from "./repair-kinds.ts";

/** A change that was checked by solving. */
export interface Repair extends Change {
  /** With it everybody has a plan; everybody who shares a place with the conflict has; or this conflict is gone. */
  solves: "problem" | "part" | "conflict";
  says: string;
}

// What is easier to grant comes first; each further place or week weighs less than another kind.
const EFFORT_OF: Readonly<Record<RepairKind, number>> = {
  "end-later": 10, "start-earlier": 10, "more-places": 20, "open-venue": 22, "raise-limit": 24, "lower-minimum": 24, "be-present": 26,
  "drop-pin": 30, "allow-venue": 40, "relax-choice": 50, "waive-order": 55, "waive-prerequisite": 60, "leave-out-task": 90,
};
/** Repairs of one kind that concern single learners. */
const MOST_ALIKE = 2;
const RANK = { problem: 0, part: 1, conflict: 2 } as const;

/** The best repairs, at most so many. Kinds of the same effort are tried in the order of the conflict. */
export function findRepairs(problem: Problem, conflict: Conflict, most: number, effort: Effort): Repair[] {
  const check = new WholeCheck(problem, conflict, effort);
  const repairs: Repair[] = [];
  const ways = conflict.flatMap((item) => changesOf(problem, item)).filter((way) => way.length > 0).sort((a, b) => effortOf(a[0]) - effortOf(b[0]));
  const tried = new Map<RepairKind, number>();
  const helped = new Map<RepairKind, number>();
  for (const way of ways) {
    const kind = (way[0] as Change).kind;
    // The same for one learner or another says little more.
    const before = tried.get(kind) ?? 0;
    const isForLearner = way[0]?.item.learner !== undefined;
    if (effort.isTimeUp() || before >= most || (isForLearner && (helped.get(kind) ?? 0) >= MOST_ALIKE)) continue;
    tried.set(kind, before + 1);
    const found = firstThatHelps(problem, conflict, way, check, effort);
    if (!found) continue;
    repairs.push(found);
    helped.set(kind, (helped.get(kind) ?? 0) + 1);
  }
  // Everybody else is looked at once, with the time that is left.
  if (repairs.some(({ solves }) => solves === "part") && check.isRestSolvable()) {
    for (const repair of repairs) if (repair.solves === "part") repair.solves = "problem";
  }
  return repairs.sort((a, b) => RANK[a.solves] - RANK[b.solves] || effortOf(a) - effortOf(b)).slice(0, most);
}

const effortOf = (change: Change | undefined): number => (change ? EFFORT_OF[change.kind] + Math.min(30, change.amount ?? 0) : 100);

/** Tries from little to much; once the conflict is gone a few larger changes may still free the rest. */
function firstThatHelps(problem: Problem, conflict: Conflict, way: Change[], check: WholeCheck, effort: Effort): Repair | null {
  const asRepair = (change: Change, solves: Repair["solves"]): Repair => ({ ...change, solves, says: sayChange(problem, change) });
  const at = way.findIndex((change) => !effort.isTimeUp() && frees(problem, conflict, change, effort));
  const first = way[at];
  if (!first) return null;
  // What is plainly not enough for the rest costs no search.
  const from = way.findIndex((change, i) => i >= at && !effort.isTimeUp() && !check.isPlainlyImpossible(applyChange(problem, change)));
  // A little more for one learner does not free everybody else.
  const steps = from < 0 ? [] : first.item.learner === undefined ? [0, 1, 3] : [0];
  for (const further of steps) {
    const change = way[from + further];
    const solves = change && !effort.isTimeUp() ? check.verdict(applyChange(problem, change)) : null;
    if (change && solves) return asRepair(change, solves);
  }
  return asRepair(first, "conflict");
}

/** Is the conflict alone gone? A dropped pin or a waived pair changes the address, so the items are looked up anew. */
function frees(problem: Problem, conflict: Conflict, change: Change, effort: Effort): boolean {
  return decide(keepOnly(applyChange(problem, change), conflict), effort).verdict === "solvable";
}

/** Looks beyond the conflict: at those who share a place with it, and at everybody else. */
class WholeCheck {
  readonly #problem: Problem;
  readonly #touched: Set<string>;
  readonly #effort: Effort;
  readonly #isLinked: boolean;

  constructor(problem: Problem, conflict: Conflict, effort: Effort) {
    this.#problem = problem;
    this.#touched = new Set(learnersOf(conflict));
    // No proof is looked for: whatever has no plan only costs its time here.
    this.#effort = { ...effort, rounds: 0, cases: 0 };
    // Minimums tie everybody together: somebody from elsewhere may have to come.
    this.#isLinked = problem.venues.some((venue) => hasMinimum(venue, problem.weekCount));
  }

  isPlainlyImpossible(repaired: Problem): boolean {
    return presolve(compileModel(withoutCosts(repaired))).length > 0;
  }

  verdict(repaired: Problem): "problem" | "part" | null {
    if (this.#isLinked) return decide(repaired, this.#effort).verdict === "solvable" ? "problem" : null;
    const parts = componentsOf(repaired).filter((part) => part.some((id) => this.#touched.has(id)));
    return parts.every((part) => decide(withMinimumWhenOpen(repaired, part), this.#effort).verdict === "solvable") ? "part" : null;
  }

  isRestSolvable(): boolean {
    const others = componentsOf(this.#problem).filter((part) => !part.some((id) => this.#touched.has(id)));
    return others.every((part) => decide(withMinimumWhenOpen(this.#problem, part), this.#effort).verdict === "solvable");
  }
}

// Whoever could come to a venue is in the same part, so that its minimum when open belongs to the part.
function withMinimumWhenOpen(problem: Problem, learners: string[]): Problem {
  return { ...onlyLearners(problem, learners), venues: problem.venues };
}
