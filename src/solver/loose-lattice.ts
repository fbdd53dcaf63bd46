/**
 * A lattice without halts: two blocks of a task may touch in one venue, and together be longer than a block may be. A
 * minimum over it is at most some thousandths below the true one, and takes a quarter of the time.
 */

import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";

/** Keeps the halts of the history's open block alone; shares everything else with the lattice it comes from. */
export function loosened(lattice: Lattice, { tasks, history: { openBlock } }: LearnerModel): Lattice {
  const { nodeCount, haltStart, haltTask, arcHalts, arcTask, wholeLengths, haltLengths } = lattice;
  const isLoose = (k: number) => k !== openBlock?.task;
  const start = new Int32Array(nodeCount + 1);
  const kept: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    for (let halt = haltStart[node] as number; halt < (haltStart[node + 1] as number); halt++) if (!isLoose(haltTask[halt] as number)) kept.push(haltTask[halt] as number);
    start[node + 1] = kept.length;
  }
  return {
    ...lattice, haltStart: start, haltTask: Uint16Array.from(kept), arcHalts: arcHalts.map((halts, arc) => (isLoose(arcTask[arc] as number) ? 0 : halts)),
    wholeLengths: tasks.map((_, k) => (isLoose(k) ? [...new Set([...(wholeLengths[k] ?? []), ...(haltLengths[k] ?? [])])] : (wholeLengths[k] ?? []))),
    haltLengths: tasks.map((_, k) => (isLoose(k) ? [] : (haltLengths[k] ?? []))),
  };
}
