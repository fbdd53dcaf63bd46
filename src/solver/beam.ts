/**
 * Which nodes of a lattice are worth going on from, among those with equally many weeks done: the few of which the cheapest
 * way so far and the least that is still to come promise most. Of a lattice of ten thousand nodes a few hundred are left to look at,
 * and the schedule found is within some per cent of the cheapest.
 *
 * **Source**: Lowerre, The Harpy speech recognition system, Carnegie Mellon University (1976); for routes and schedules with
 * bounds as promises, Ow and Morton, Filtered beam search in scheduling, International Journal of Production Research 26 (1988).
 */

import type { CompletionBound } from "./completion-bound.ts";
import type { Lattice } from "./lattice.ts";
import type { ScheduleStates } from "./schedule-states.ts";

/** What a task that is left is thought to cost beyond its own cheapest weeks where prices differ from week to week: so much of a change of site. */
export const PART_OF_CHANGE = 0.8;

export class Beam {
  /** Of the layer judged last, by node from the first on: the least cost of a schedule through the node as far as it can be told. */
  promises = new Float64Array(0);
  #sorted = new Float64Array(0);
  /** What every task that is left is thought to cost beyond its own cheapest weeks: moving there, and weeks that others take. */
  perTask = 0;

  /** Judges the nodes from `first` up to but not including `end`; returns what a node may promise at most to be among the `width` best. */
  judge(states: ScheduleStates, lattice: Lattice, completion: CompletionBound, start: number, first: number, end: number, width: number): number {
    if (this.promises.length < end - first) [this.promises, this.#sorted] = [new Float64Array(2 * (end - first)), new Float64Array(2 * (end - first))];
    let reached = 0;
    for (let node = first; node < end; node++) {
      const promise = states.isReached(node) ? promiseOf(states, lattice, completion, start, node) + this.perTask * completion.tasksLeft(lattice, node) : Infinity;
      this.promises[node - first] = promise;
      if (promise < Infinity) this.#sorted[reached++] = promise;
    }
    return reached <= width ? Number.MAX_VALUE : (this.#sorted.subarray(0, reached).sort()[width - 1] as number);
  }
}

function promiseOf(states: ScheduleStates, lattice: Lattice, completion: CompletionBound, start: number, node: number): number {
  const { value, nodeBase, haltBase, width } = states;
  const { haltStart, done } = lattice;
  const position = start + (done[node] as number);
  let best = Infinity;
  // What is to come never becomes cheaper later.
  let rest = -Infinity;
  for (let idle = 0; idle <= (states.idleMost[node] as number); idle++) {
    let least = leastOf(value, (nodeBase[node] as number) + idle * width, width);
    for (let halt = haltStart[node] as number; halt < (haltStart[node + 1] as number); halt++) {
      const options = states.haltWidth(halt);
      least = Math.min(least, leastOf(value, (haltBase[halt] as number) + idle * options, options));
    }
    if (least + rest >= best || least === Infinity) continue;
    rest = completion.rest(lattice, node, position + idle);
    best = Math.min(best, least + rest);
  }
  return best;
}

function leastOf(values: Float64Array, from: number, count: number): number {
  let least = Infinity;
  for (let at = from; at < from + count; at++) if ((values[at] as number) < least) least = values[at] as number;
  return least;
}
