/**
 * A smallest set of rules that no plan satisfies together. **Source**: Junker, QuickXplain: preferred explanations and
 * relaxations for over-constrained problems, AAAI (2004).
 */

import { decide, type Effort } from "./decide.ts";
import type { ConflictCore } from "./conflict-core.ts";
import { keepOnly } from "./keep-only.ts";
import { itemKey } from "./conflict-items.ts";
import type { Conflict, ConflictItem, Problem } from "./problem.ts";
import { reduceByPrices } from "./reduce-by-prices.ts";
import type { PricedConflict } from "./thin-proof.ts";

export interface MinimalConflict {
  conflict: Conflict;
  /** Every rule left out by itself leaves a problem with a plan, which was found and checked. */
  isMinimal: boolean;
  /** Questions asked on the way. */
  questions: number;
}

/** Reduces items that are proven to be a conflict; null if even that proof fails. Items listed earlier are kept by preference. */
export function minimalConflict({ problem, items, prices }: ConflictCore, effort: Effort): MinimalConflict | null {
  const isByPrices = prices !== null && !items.some(({ rule }) => rule === "minimum" || rule === "minimum-when-open");
  return isByPrices ? byPrices(problem, { items, prices }, effort) : new Reduction(problem, effort).run(items);
}

function byPrices(problem: Problem, start: PricedConflict, effort: Effort): MinimalConflict {
  const { items, open, questions } = reduceByPrices(problem, start, effort);
  return { conflict: [...items], isMinimal: open.length === 0 && !effort.isTimeUp(), questions };
}

class Reduction {
  readonly #problem: Problem;
  readonly #effort: Effort;
  readonly #known = new Map<string, boolean>();
  #questions = 0;

  constructor(problem: Problem, effort: Effort) {
    this.#problem = problem;
    this.#effort = effort;
  }

  run(items: readonly ConflictItem[]): MinimalConflict | null {
    if (!this.#isConflict(items)) return null;
    const kept = this.#withoutWholeKinds(items);
    const conflict = this.#narrowed(inOrder(kept, this.#needed([], false, kept)));
    const isMinimal = conflict.every((item) => this.#verdict(conflict.filter((other) => other !== item)) === "solvable");
    return { conflict, isMinimal, questions: this.#questions };
  }

  /** Leaves out every kind of rule that the conflict can do without altogether. */
  #withoutWholeKinds(items: readonly ConflictItem[]): readonly ConflictItem[] {
    let kept = items;
    for (const rule of new Set(items.map((item) => item.rule))) {
      const others = kept.filter((item) => item.rule !== rule);
      if (kept.length - others.length > 1 && this.#isConflict(others)) kept = others;
    }
    return kept;
  }

  // `base` is kept anyway; returns what of `items` must join it. An open question keeps the items.
  #needed(base: readonly ConflictItem[], hasGrown: boolean, items: readonly ConflictItem[]): ConflictItem[] {
    if (hasGrown && this.#isConflict(base)) return [];
    if (items.length <= 1) return [...items];
    const half = Math.ceil(items.length / 2);
    const [first, second] = [items.slice(0, half), items.slice(half)];
    const ofSecond = this.#needed([...base, ...first], first.length > 0, second);
    const ofFirst = this.#needed([...base, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  }

  #isConflict(items: readonly ConflictItem[]): boolean {
    const key = items.map(itemKey).sort().join("\n");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const answer = this.#verdict(items) === "infeasible";
    this.#known.set(key, answer);
    return answer;
  }

  #verdict(items: readonly ConflictItem[]) {
    this.#questions++;
    return decide(keepOnly(this.#problem, items), this.#effort).verdict;
  }

  /** Rules of venues and limits are cut down to the weeks in which they matter. */
  #narrowed(conflict: Conflict): Conflict {
    let narrowed = conflict;
    for (const item of conflict) {
      if (item.venue === undefined && item.limit === undefined) continue;
      const isEnough = (firstWeek: number, lastWeek: number) => this.#isConflict(narrowed.map((other) => (other === item ? { ...item, firstWeek, lastWeek } : other)));
      const end = this.#problem.weekCount - 1;
      const lastWeek = least(0, end, (week) => isEnough(0, week));
      const firstWeek = end - least(0, end, (back) => isEnough(end - back, lastWeek));
      if (firstWeek > 0 || lastWeek < end) narrowed = narrowed.map((other) => (other === item ? { ...item, firstWeek, lastWeek } : other));
    }
    return narrowed;
  }
}

/** The least whole number for which it holds, given that it holds for the greatest and from some number on. */
function least(low: number, high: number, holds: (value: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}

function inOrder(items: readonly ConflictItem[], found: readonly ConflictItem[]): Conflict {
  const keys = new Set(found.map(itemKey));
  return items.filter((item) => keys.has(itemKey(item)));
}
