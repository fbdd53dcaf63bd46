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
  /** nodes × tasks: weeks still to place of each task. No horizon has as many as 65,536. */
  left: Uint16Array;
  arcStart: Int32Array;
  arcTask: Uint16Array;
  arcWeeks: Uint16Array;
  arcTarget: Int32Array;
  /** 1 where the arc continues the open block of the history (in its venue). */
  arcIsContinuation: Uint8Array;
  /**
   * Where a task has just been left unfinished its next block must not continue in the same venue, unless both together
   * are a block that may be as well. Such moments are *halts*, one per (node, task): the halt that an arc leads to (−1 if
   * it finishes its task, or if the task may be done in one block), and the halts of a node.
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

/** How many nodes a lattice can have at most: ways of having done some of the tasks, order and choices left aside. */
export function waysOfHavingDone({ tasks }: LearnerModel): number {
  let ways = 1;
  for (const { weeks, shortest, longest } of tasks) {
    let parts = 0;
    for (let done = 0; done <= weeks; done++) if (splits(done, shortest, longest) && splits(weeks - done, shortest, longest)) parts++;
    ways *= parts;
  }
  return ways;
}

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

/** A growing list of arcs; those of a node lie together, node by node. */
class ArcList {
  count = 0;
  from = new Int32Array(256);
  task = new Int32Array(256);
  weeks = new Int32Array(256);
  to = new Int32Array(256);
  isPartial = new Uint8Array(256);
  isContinuation = new Uint8Array(256);

  push(from: number, task: number, weeks: number, to: number, isPartial: boolean, isContinuation: boolean): void {
    if (this.count === this.from.length) this.#grow();
    const i = this.count++;
    this.from[i] = from;
    this.task[i] = task;
    this.weeks[i] = weeks;
    this.to[i] = to;
    this.isPartial[i] = isPartial ? 1 : 0;
    this.isContinuation[i] = isContinuation ? 1 : 0;
  }

  #grow(): void {
    const grown = <T extends Int32Array | Uint8Array>(list: T, longer: T): T => {
      longer.set(list);
      return longer;
    };
    const size = 2 * this.count;
    this.from = grown(this.from, new Int32Array(size));
    this.task = grown(this.task, new Int32Array(size));
    this.weeks = grown(this.weeks, new Int32Array(size));
    this.to = grown(this.to, new Int32Array(size));
    this.isPartial = grown(this.isPartial, new Uint8Array(size));
    this.isContinuation = grown(this.isContinuation, new Uint8Array(size));
  }
}

interface Draft {
  vectors: number[][];
  arcs: ArcList;
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
  const draft: Draft = { vectors: [root], arcs: new ArcList() };
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
        if (draft.arcs.count >= mostArcs) return null;
        draft.arcs.push(from, task, weeks, to, (next[task] as number) < (tasks[task]?.weeks ?? 0), continuation);
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
  const ends = vectors.map((vector) => isEnd(learner, vector));
  const toGo = ends.map((end) => (end ? 0 : Infinity));
  const byDone = vectors.map((_, i) => i).sort((a, b) => (done[a] as number) - (done[b] as number) || a - b);
  const firstArc = new Int32Array(vectors.length + 1);
  for (let i = 0; i < arcs.count; i++) firstArc[(arcs.from[i] as number) + 1] = i + 1;
  for (let node = 0; node < vectors.length; node++) firstArc[node + 1] = Math.max(firstArc[node] as number, firstArc[node + 1] as number);
  for (let n = byDone.length - 1; n >= 0; n--) {
    const node = byDone[n] as number;
    for (let i = firstArc[node] as number; i < (firstArc[node + 1] as number); i++) toGo[node] = Math.min(toGo[node] as number, (arcs.weeks[i] as number) + (toGo[arcs.to[i] as number] as number));
  }
  const kept = toGo[0] === Infinity ? [] : byDone.filter((node) => (toGo[node] as number) < Infinity);
  const placeOf = new Int32Array(vectors.length).fill(-1);
  kept.forEach((node, place) => {
    placeOf[node] = place;
  });
  const arcStart = new Int32Array(kept.length + 1);
  const order = new Int32Array(arcs.count);
  let count = 0;
  kept.forEach((node, place) => {
    for (let i = firstArc[node] as number; i < (firstArc[node + 1] as number); i++) if ((placeOf[arcs.to[i] as number] as number) >= 0) order[count++] = i;
    arcStart[place + 1] = count;
  });
  const laidOut = order.subarray(0, count);
  const arcTask = Uint16Array.from(laidOut, (i) => arcs.task[i] as number);
  const arcTarget = laidOut.map((i) => placeOf[arcs.to[i] as number] as number);
  const arcHalts = Uint8Array.from(laidOut, (i) => (arcs.isPartial[i] === 1 && mustHalt(learner, arcs.task[i] as number) ? 1 : 0));
  return {
    nodeCount: kept.length, arcStart, arcTask, arcTarget, isComplete, ...haltsOf(learner, kept.length, { arcTask, arcTarget, arcHalts }),
    done: Int32Array.from(kept, (node) => done[node] as number),
    toGo: Int32Array.from(kept, (node) => toGo[node] as number),
    left: weeksLeft(learner, kept.map((node) => vectors[node] as number[])),
    isEnd: Uint8Array.from(kept, (node) => (ends[node] ? 1 : 0)),
    arcWeeks: Uint16Array.from(laidOut, (i) => arcs.weeks[i] as number),
    arcIsContinuation: Uint8Array.from(laidOut, (i) => arcs.isContinuation[i] as number),
  };
}

function weeksLeft({ tasks }: LearnerModel, vectors: number[][]): Uint16Array {
  const left = new Uint16Array(vectors.length * tasks.length);
  vectors.forEach((vector, node) => tasks.forEach(({ weeks }, k) => {
    left[node * tasks.length + k] = weeks - (vector[k] as number);
  }));
  return left;
}

// Touching blocks of a task that may be done in one block are such a block, so nothing need be remembered of them.
function mustHalt({ tasks, history: { openBlock } }: LearnerModel, k: number): boolean {
  const { weeks, longest } = tasks[k] as LearnerModel["tasks"][number];
  return longest < weeks || openBlock?.task === k;
}

// The open block of the history is a halt of the first node.
function haltsOf({ history: { openBlock } }: LearnerModel, nodeCount: number, { arcTask, arcTarget, arcHalts }: { arcTask: Uint16Array; arcTarget: Int32Array; arcHalts: Uint8Array }) {
  const haltsAt: (number[] | undefined)[] = new Array<undefined>(nodeCount);
  const add = (node: number, task: number) => {
    const here = (haltsAt[node] ??= []);
    if (!here.includes(task)) here.push(task);
  };
  if (openBlock && nodeCount > 0) add(0, openBlock.task);
  for (let arc = 0; arc < arcTask.length; arc++) if (arcHalts[arc] === 1) add(arcTarget[arc] as number, arcTask[arc] as number);
  const haltStart = new Int32Array(nodeCount + 1);
  for (let node = 0; node < nodeCount; node++) haltStart[node + 1] = (haltStart[node] as number) + (haltsAt[node]?.length ?? 0);
  const haltTask = new Int32Array(haltStart[nodeCount] as number);
  for (let node = 0; node < nodeCount; node++) haltsAt[node]?.forEach((task, i) => {
    haltTask[(haltStart[node] as number) + i] = task;
  });
  const arcHalt = arcTarget.map((node, arc) => (arcHalts[arc] === 1 ? (haltStart[node] as number) + (haltsAt[node] ?? []).indexOf(arcTask[arc] as number) : -1));
  return { haltStart, haltTask, arcHalt };
}
