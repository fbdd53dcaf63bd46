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
import { leftWithout, thinned, thinnedAgain, withoutIdle, type PricedConflict } from "./thin-proof.ts";
import { Witnesses } from "./witnesses.ts";

export interface Reduced extends PricedConflict {
  /** Rules for which neither a plan nor a proof was found. */
  open: readonly ConflictItem[];
  questions: number;
}

/**
 * A short look at one rule of every sort, then longer ones, in shares of the effort; the last looks at every rule that is
 * open still. Rounds of prices grow faster than the search of plans: what is left by then is mostly not needed.
 */
const LOOKS = [
  { search: 0.25, rounds: 0.5, isForAll: false },
  { search: 1, rounds: 3, isForAll: false },
  { search: 3, rounds: 12, isForAll: true },
];

export function reduceByPrices(problem: Problem, start: PricedConflict, effort: Effort): Reduced {
  const witnesses = new Witnesses(problem);
  let conflict = start;
  let questions = 0;
  const become = (next: PricedConflict, thin: typeof thinned) => {
    conflict = thin(problem, next, effort.isTimeUp);
    witnesses.reset(conflict.items, conflict.prices);
    witnesses.spread(effort.isTimeUp);
  };
  become(start, thinned);
  for (const { isForAll, ...shares } of LOOKS) {
    const asked = new Set<string>();
    const sortOf = (item: ConflictItem) => (isForAll ? itemKey(item) : itemKey({ ...item, learner: "" }));
    const nextOpen = () => conflict.items.find((item) => !witnesses.has(item) && !asked.has(sortOf(item)));
    for (let item = nextOpen(); item && !effort.isTimeUp(); item = nextOpen()) {
      asked.add(sortOf(item));
      questions++;
      const rest = withoutIdle(leftWithout(conflict.items, item));
      const decision = decide(keepOnly(problem, rest), scaled(effort, shares), conflict.prices);
      if (decision.verdict === "infeasible") become({ items: rest, prices: decision.proof?.prices ?? conflict.prices }, thinnedAgain);
      else if (decision.verdict === "solvable" && witnesses.add(item, decision.plan.placements)) witnesses.spread(effort.isTimeUp);
    }
  }
  return { ...conflict, open: conflict.items.filter((item) => !witnesses.has(item)), questions };
}

const scaled = (effort: Effort, { search, rounds }: { search: number; rounds: number }): Effort =>
  ({ ...effort, seconds: effort.seconds * search, rounds: Math.ceil(effort.rounds * rounds), looks: effort.looks * search, cases: effort.cases * search });
