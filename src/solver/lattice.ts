/**
 * The lattice of what one learner may have done so far: a node is the number of weeks placed of each task, an arc is one
 * block. Order, prerequisites, block lengths, choices and completeness are in the lattice; time, venues and prices are
 * not. Learners who have the same to do share one lattice.
 */

import type { LearnerModel } from "./learner-model.ts";

/** Nodes are sorted by weeks done; node 0 is the beginning. Arcs of a node lie together, grouped by task. */
export interface Lattice {
  nodeCount: number;
  /** Weeks done at each node, and the fewest weeks from there to an end. */
  done: Int32Array;
  toGo: Int32Array;
  isEnd: Uint8Array;
  /** nodes × tasks: weeks still to place of each task. */
  left: Int32Array;
  arcStart: Int32Array;
  arcTask: Int32Array;
  arcWeeks: Int32Array;
  arcTarget: Int32Array;
  /** 1 where the arc leaves its task unfinished. */
  arcIsPartial: Uint8Array;
  /** 1 where the arc continues the open block of the history (in its venue). */
  arcIsContinuation: Uint8Array;
  /**
   * Where a task has just been left unfinished its next block must not continue in the same venue. Such moments are
   * *halts*, one per (node, task): the halt that an arc leads to (−1 if it finishes its task), and the halts of a node.
   */
  arcHalt: Int32Array;
  haltStart: Int32Array;
  haltTask: Int32Array;
  /** Does it hold every way of doing the tasks, so that a minimum over it is a bound? */
  isComplete: boolean;
}

/**
 * Restricts a lattice to the neighbourhood of one sequence of tasks: a task may start only when every task that stands
 * `width` or more places earlier is over, and a begun task is finished before another one starts. Tasks that are not in
 * the sequence are left out. **Source**: Balas and Simonetti, Linear time dynamic-programming algorithms for new classes
 * of restricted TSPs, INFORMS Journal on Computing 13 (2001).
 */
export interface Band {
  sequence: readonly number[];
  width: number;
}

/** Can so many weeks be cut into blocks of these lengths? */
export const splits = (weeks: number, shortest: number, longest: number): boolean =>
  weeks === 0 || Math.ceil(weeks / longest) * shortest <= weeks;

/** Two learners with the same key have the same lattice. */
export function latticeKey({ tasks, choices, programme, history }: LearnerModel): string {
  const open = history.openBlock;
  const ofTask = (task: LearnerModel["tasks"][number]) => `${task.index}:${task.weeks}:${task.shortest}:${task.optional ? 1 : 0}:${task.venues.length > 0 ? 1 : 0}`;
  const ofChoice = (choice: LearnerModel["choices"][number]) => `${choice.tasks.join("+")}:${choice.atLeast}:${choice.atMost}`;
  return [programme.id, tasks.map(ofTask).join(), choices.map(ofChoice).join(), open ? `${open.task}:${open.weeks}` : ""].join("|");
}

/** A lattice with more arcs than this per allowed node, or in all, is refused like one with too many nodes. */
const MOST_ARCS_PER_NODE = 40;
const MOST_ARCS = 1_600_000;

interface Draft {
  vectors: number[][];
  arcs: { from: number; task: number; weeks: number; to: number; partial: boolean; continuation: boolean }[];
}

/**
 * Builds the lattice of a learner, or null if it would have more than `mostNodes` nodes (or far more arcs).
 * An impossible lattice (no end can be reached) has `nodeCount` 0.
 */
export function buildLattice(learner: LearnerModel, mostNodes: number, band: Band | null = null): Lattice | null {
  const draft = explore(learner, mostNodes, band);
  return draft && arrange(learner, draft, band === null);
}

function explore(learner: LearnerModel, mostNodes: number, band: Band | null): Draft | null {
  const { tasks } = learner;
  const radix = tasks.map((_, k) => tasks.slice(0, k).reduce((product, task) => product * (task.weeks + 1), 1));
  // Beyond exact integers no lattice could be stored anyway.
  const usesText = radix.length > 0 && (radix.at(-1) as number) * ((tasks.at(-1)?.weeks ?? 0) + 1) > Number.MAX_SAFE_INTEGER;
  const keyOf = (vector: number[]): number | string => (usesText ? vector.join() : vector.reduce((sum, weeks, k) => sum + weeks * (radix[k] as number), 0));
  const root = tasks.map(() => 0);
  const known = new Map<number | string, number>([[keyOf(root), 0]]);
  const draft: Draft = { vectors: [root], arcs: [] };
  const gate = new Gate(learner, band);
  const mostArcs = Math.min(MOST_ARCS, MOST_ARCS_PER_NODE * mostNodes);
  for (let from = 0; from < draft.vectors.length; from++) {
    const vector = draft.vectors[from] as number[];
    for (let task = 0; task < tasks.length; task++) {
      if (!gate.mayStart(vector, task)) continue;
      for (const { weeks, continuation } of gate.blocks(vector, task, from === 0)) {
        const next = vector.slice();
        next[task] = (next[task] as number) + weeks;
        const key = keyOf(next);
        let to = known.get(key);
        if (to === undefined) {
          to = draft.vectors.length;
          if (to >= mostNodes) return null;
          known.set(key, to);
          draft.vectors.push(next);
        }
        if (draft.arcs.length >= mostArcs) return null;
        const partial = (next[task] as number) < (tasks[task]?.weeks ?? 0);
        draft.arcs.push({ from, task, weeks, to, partial, continuation });
      }
    }
  }
  return draft;
}

/** Which task may be worked on, given the weeks placed of each. */
class Gate {
  readonly #learner: LearnerModel;
  readonly #band: Band | null;
  readonly #rank: Int32Array;

  constructor(learner: LearnerModel, band: Band | null) {
    this.#learner = learner;
    this.#band = band;
    this.#rank = new Int32Array(learner.tasks.length).fill(-1);
    band?.sequence.forEach((task, rank) => {
      this.#rank[task] = rank;
    });
  }

  mayStart(vector: number[], k: number): boolean {
    const { tasks, choices } = this.#learner;
    const task = tasks[k];
    if (!task || task.venues.length === 0 || (vector[k] as number) >= task.weeks) return false;
    const begun = (other: number) => (vector[other] as number) > 0;
    const over = (other: number) => (vector[other] as number) >= (tasks[other]?.weeks ?? 0);
    if (task.after.some((other) => begun(other) && !over(other))) return false;
    if (task.before.some((other) => begun(other)) || task.before.includes(k)) return false;
    if (task.needs.some((other) => !over(other))) return false;
    // A required task that comes before this one must be over: later it could no longer be done.
    if (task.after.some((other) => !tasks[other]?.optional && !over(other))) return false;
    if (!begun(k) && choices.some((choice) => choice.tasks.includes(k) && chosen(choice.tasks, vector) + listed(choice.tasks, k) > choice.atMost)) return false;
    return !this.#band || this.#isNear(vector, k, this.#band);
  }

  #isNear(vector: number[], k: number, band: Band): boolean {
    const { tasks } = this.#learner;
    const rank = this.#rank[k] as number;
    if (rank < 0) return false;
    for (let otherRank = 0; otherRank < band.sequence.length; otherRank++) {
      const other = band.sequence[otherRank] as number;
      if (other === k) continue;
      const weeks = vector[other] as number;
      const whole = tasks[other]?.weeks ?? 0;
      if (weeks > 0 && weeks < whole) return false;
      if (otherRank <= rank - band.width && weeks < whole) return false;
    }
    return true;
  }

  /** Block lengths that leave a remainder which blocks can add up to. */
  blocks(vector: number[], k: number, atRoot: boolean): { weeks: number; continuation: boolean }[] {
    const task = this.#learner.tasks[k];
    if (!task) return [];
    const left = task.weeks - (vector[k] as number);
    const found: { weeks: number; continuation: boolean }[] = [];
    for (let weeks = task.shortest; weeks <= Math.min(left, task.longest); weeks++) {
      if (splits(left - weeks, task.shortest, task.longest)) found.push({ weeks, continuation: false });
    }
    const open = this.#learner.history.openBlock;
    if (!atRoot || open?.task !== k) return found;
    for (let weeks = 1; weeks <= Math.min(left, task.longest - open.weeks); weeks++) {
      if (splits(left - weeks, task.shortest, task.longest)) found.push({ weeks, continuation: true });
    }
    return found;
  }
}

const listed = (tasks: number[], k: number): number => tasks.filter((task) => task === k).length;
const chosen = (tasks: number[], vector: number[]): number => tasks.filter((task) => (vector[task] as number) > 0).length;

function isEnd({ tasks, choices }: LearnerModel, vector: number[]): boolean {
  const complete = tasks.every((task, k) => vector[k] === task.weeks || (task.optional && vector[k] === 0));
  return complete && choices.every((choice) => {
    const done = chosen(choice.tasks, vector);
    return done >= choice.atLeast && done <= choice.atMost;
  });
}

// Keeps the nodes from which an end can be reached, sorts them by weeks done, and lays the arcs out flat.
function arrange(learner: LearnerModel, { vectors, arcs }: Draft, isComplete: boolean): Lattice {
  const done = vectors.map((vector) => vector.reduce((a, b) => a + b, 0));
  const toGo = vectors.map((vector) => (isEnd(learner, vector) ? 0 : Infinity));
  const ends = toGo.map((weeks) => weeks === 0);
  const byDone = vectors.map((_, i) => i).sort((a, b) => (done[a] as number) - (done[b] as number) || a - b);
  const arcsFrom: Draft["arcs"][] = vectors.map(() => []);
  for (const arc of arcs) arcsFrom[arc.from]?.push(arc);
  for (const node of byDone.toReversed()) {
    for (const { to, weeks } of arcsFrom[node] ?? []) toGo[node] = Math.min(toGo[node] as number, weeks + (toGo[to] as number));
  }
  const kept = byDone.filter((node) => (toGo[node] as number) < Infinity);
  if (toGo[0] === Infinity) kept.length = 0;
  const placeOf = new Map(kept.map((node, place) => [node, place]));
  const ordered = kept.map((node) => (arcsFrom[node] ?? []).filter(({ to }) => placeOf.has(to)));
  const flat = ordered.flat();
  const arcStart = new Int32Array(kept.length + 1);
  ordered.forEach((list, place) => {
    arcStart[place + 1] = (arcStart[place] as number) + list.length;
  });
  return {
    nodeCount: kept.length, arcStart, isComplete, ...haltsOf(learner, kept.length, flat.map(({ partial, task, to }) => (partial ? { node: placeOf.get(to) as number, task } : null))),
    done: Int32Array.from(kept, (node) => done[node] as number),
    toGo: Int32Array.from(kept, (node) => toGo[node] as number),
    left: weeksLeft(learner, kept.map((node) => vectors[node] as number[])),
    isEnd: Uint8Array.from(kept, (node) => (ends[node] ? 1 : 0)),
    arcTask: Int32Array.from(flat, ({ task }) => task),
    arcWeeks: Int32Array.from(flat, ({ weeks }) => weeks),
    arcTarget: Int32Array.from(flat, ({ to }) => placeOf.get(to) as number),
    arcIsPartial: Uint8Array.from(flat, ({ partial }) => (partial ? 1 : 0)),
    arcIsContinuation: Uint8Array.from(flat, ({ continuation }) => (continuation ? 1 : 0)),
  };
}

function weeksLeft({ tasks }: LearnerModel, vectors: number[][]): Int32Array {
  const left = new Int32Array(vectors.length * tasks.length);
  vectors.forEach((vector, node) => tasks.forEach(({ weeks }, k) => {
    left[node * tasks.length + k] = weeks - (vector[k] as number);
  }));
  return left;
}

// The open block of the history is a halt of the first node.
function haltsOf({ history: { openBlock } }: LearnerModel, nodeCount: number, reached: ({ node: number; task: number } | null)[]) {
  const haltsAt: number[][] = Array.from({ length: nodeCount }, () => []);
  if (openBlock) haltsAt[0]?.push(openBlock.task);
  for (const halt of reached) {
    if (halt && !haltsAt[halt.node]?.includes(halt.task)) haltsAt[halt.node]?.push(halt.task);
  }
  const haltStart = new Int32Array(nodeCount + 1);
  haltsAt.forEach((tasks, node) => {
    haltStart[node + 1] = (haltStart[node] as number) + tasks.length;
  });
  const place = (halt: { node: number; task: number }) => (haltStart[halt.node] as number) + (haltsAt[halt.node] as number[]).indexOf(halt.task);
  return { haltStart, haltTask: Int32Array.from(haltsAt.flat()), arcHalt: Int32Array.from(reached, (halt) => (halt ? place(halt) : -1)) };
}
