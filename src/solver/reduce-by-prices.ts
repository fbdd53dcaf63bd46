/**
 * A minimal conflict from one that prices prove: what the prices do not need is left out at once, and then rule by rule
 * either a plan shows that it is needed or new prices prove that it is not.
 *
 * **Source**: the deletion filter of Chinneck and Dravnieks (1991), with the proofs and plans of earlier questions reused.
 */

import { itemKey } from "./conflict-items.ts";
import { decide, type Effort } from "./decide.ts";
import { keepOnly } from "./keep-only.ts";
import type { ConflictItem, Problem } from "./problem.ts";
import { thinned, without, withoutIdle, type PricedConflict } from "./thin-proof.ts";
import { Witnesses } from "./witnesses.ts";

export interface Reduced extends PricedConflict {
  /** Rules for which neither a plan nor a proof was found. */
  open: readonly ConflictItem[];
  questions: number;
}

/** Share of an effort that a first look takes. */
const FIRST_LOOK = 4;

export function reduceByPrices(problem: Problem, start: PricedConflict, effort: Effort): Reduced {
  let conflict = thinned(problem, start, effort.isTimeUp);
  const witnesses = new Witnesses(problem);
  witnesses.reset(conflict.items, conflict.prices);
  let questions = 0;
  const isOpen = (item: ConflictItem) => !witnesses.has(item);
  // A short look at every open rule comes before a long one at any.
  for (const share of [FIRST_LOOK, 1]) {
    const asked = new Set<string>();
    for (let next = conflict.items.find(isOpen); next && !effort.isTimeUp(); next = conflict.items.find((item) => isOpen(item) && !asked.has(itemKey(item)))) {
      asked.add(itemKey(next));
      const rest = withoutIdle(without(conflict.items, [next]));
      questions++;
      const decision = decide(keepOnly(problem, rest), { ...effort, seconds: effort.seconds / share, rounds: Math.ceil(effort.rounds / share), cases: effort.cases / share }, conflict.prices);
      if (decision.verdict === "solvable") {
        if (witnesses.add(next, decision.plan.placements)) witnesses.spread(share === 1, effort.isTimeUp);
      } else if (decision.verdict === "infeasible") {
        conflict = decision.proof ? thinned(problem, { items: rest, prices: decision.proof.prices }, effort.isTimeUp) : { ...conflict, items: rest };
        witnesses.reset(conflict.items, conflict.prices);
        witnesses.spread(false, effort.isTimeUp);
      } else witnesses.spread(true, effort.isTimeUp);
    }
  }
  return { ...conflict, open: conflict.items.filter(isOpen), questions };
}
