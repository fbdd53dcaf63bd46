/**
 * The lattice of what one learner may have done so far: a node is the number of weeks placed of each task, an arc is one
 * block. Order, prerequisites, block lengths, choices and completeness are in the lattice; time, venues and prices are
 * not. Learners who have the same to do share one lattice.
 */

import { LatticeGate, splits, type Band } from "./lattice-gate.ts";
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
  arcTarget: Uint16Array;
  /** Per task: the lengths of its blocks after which nothing need be remembered, and of those that lead to a halt (see `arcHalts`). */
  wholeLengths: readonly number[][];
  haltLengths: readonly number[][];
  /** 1 where the arc continues the open block of the history (in its venue). */
  arcIsContinuation: Uint8Array;
  /**
   * Where a task has just been left unfinished its next block must not continue in the same venue, unless both together
   * are a block that may be as well. Such moments are *halts*, one per (node, task): 1 where an arc leads to that of its
   * target (not if it finishes its task, or if the task may be done in one block), and the halts of a node.
   */
  arcHalts: Uint8Array;
  haltStart: Int32Array;
  haltTask: Uint16Array;
  /** Does it hold every way of doing the tasks, so that a minimum over it is a bound? */
  isComplete: boolean;
}

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

/** Nodes are numbered in 16 bits. */
const MOST_NUMBERED = 2 ** 16;
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

/** Nodes as they are found: weeks done of each task, `tasks` numbers per node. */
class NodeList {
  count = 0;
  done = new Int32Array(256);
  readonly #tasks: number;

  constructor(tasks: number) {
    this.#tasks = tasks;
  }

  /** Adds a node that is another one and some weeks more of one task; the first one has no other. */
  push(from: number, task: number, weeks: number): number {
    const at = this.count++ * this.#tasks;
    if (at + this.#tasks > this.done.length) {
      const longer = new Int32Array(2 * (at + this.#tasks));
      longer.set(this.done);
      this.done = longer;
    }
    if (from < 0) return 0;
    this.done.copyWithin(at, from * this.#tasks, (from + 1) * this.#tasks);
    this.done[at + task] = (this.done[at + task] as number) + weeks;
    return this.count - 1;
  }

  weeksDone(node: number): number {
    let sum = 0;
    for (let i = node * this.#tasks; i < (node + 1) * this.#tasks; i++) sum += this.done[i] as number;
    return sum;
  }
}

interface Draft {
  nodes: NodeList;
  arcs: ArcList;
}

/**
 * Builds the lattice of a learner, or null if it would have more than `mostNodes` nodes (or far more arcs); a loose one has
 * no halts, as in `loose-lattice.ts`. An impossible lattice (no end can be reached) has `nodeCount` 0.
 */
export function buildLattice(learner: LearnerModel, mostNodes: number, band: Band | null = null, isLoose = false): Lattice | null {
  const draft = explore(learner, Math.min(mostNodes, MOST_NUMBERED), band);
  return draft && arrange(learner, draft, band === null, isLoose);
}

function explore(learner: LearnerModel, mostNodes: number, band: Band | null): Draft | null {
  const { tasks, history: { openBlock } } = learner;
  const radix = tasks.map((_, k) => tasks.slice(0, k).reduce((product, task) => product * (task.weeks + 1), 1));
  // Beyond exact integers no lattice could be stored anyway.
  const usesText = radix.length > 0 && (radix.at(-1) as number) * ((tasks.at(-1)?.weeks ?? 0) + 1) > Number.MAX_SAFE_INTEGER;
  const nodes = new NodeList(tasks.length);
  nodes.push(NOTHING, 0, 0);
  const known = new Map<number | string, number>();
  const keys: number[] = [0];
  const textOf = (from: number, task: number, weeks: number): string => {
    const vector = nodes.done.slice(from * tasks.length, (from + 1) * tasks.length);
    vector[task] = (vector[task] as number) + weeks;
    return vector.join();
  };
  const draft: Draft = { nodes, arcs: new ArcList() };
  const gate = new LatticeGate(learner, band);
  const mostArcs = Math.min(MOST_ARCS, MOST_ARCS_PER_NODE * mostNodes);
  const append = (from: number, task: number, weeks: number, isContinuation: boolean): boolean => {
    const number = (keys[from] as number) + weeks * (radix[task] as number);
    const key = usesText ? textOf(from, task, weeks) : number;
    let to = known.get(key);
    if (to === undefined) {
      if (nodes.count >= mostNodes) return false;
      to = nodes.push(from, task, weeks);
      known.set(key, to);
      keys.push(number);
    }
    if (draft.arcs.count >= mostArcs) return false;
    const isPartial = (nodes.done[to * tasks.length + task] as number) < (tasks[task]?.weeks ?? 0);
    draft.arcs.push(from, task, weeks, to, isPartial, isContinuation);
    return true;
  };
  for (let from = 0; from < nodes.count; from++) {
    gate.stand(nodes.done, from * tasks.length);
    for (let task = 0; task < tasks.length; task++) {
      if (!gate.mayStart(task)) continue;
      for (const weeks of gate.blocks(task)) if (!append(from, task, weeks, false)) return null;
      if (from !== 0 || openBlock?.task !== task) continue;
      for (const weeks of gate.continuations(task, openBlock.weeks)) if (!append(from, task, weeks, true)) return null;
    }
  }
  return draft;
}

const NOTHING = -1;

function isEnd({ tasks, choices }: LearnerModel, done: Int32Array, base: number): boolean {
  for (let k = 0; k < tasks.length; k++) {
    const { weeks, each, optional } = tasks[k] as LearnerModel["tasks"][number];
    const here = done[base + k] as number;
    if (here !== weeks && !(optional && here % each === 0)) return false;
  }
  return choices.every((choice) => {
    const chosen = choice.tasks.reduce((count, k) => count + (done[base + k] as number) / (tasks[k]?.each ?? 1), 0);
    return chosen >= choice.atLeast && chosen <= choice.atMost;
  });
}

// Keeps the nodes from which an end can be reached, sorts them by weeks done, and lays the arcs out flat.
function arrange(learner: LearnerModel, { nodes, arcs }: Draft, isComplete: boolean, isLoose: boolean): Lattice {
  const { tasks } = learner;
  const done = Int32Array.from({ length: nodes.count }, (_, node) => nodes.weeksDone(node));
  const ends = Uint8Array.from(done, (_, node) => (isEnd(learner, nodes.done, node * tasks.length) ? 1 : 0));
  const toGo = Int32Array.from(ends, (end) => (end === 1 ? 0 : UNREACHED));
  const byDone = sortedBy(done);
  const firstArc = new Int32Array(nodes.count + 1);
  for (let i = 0; i < arcs.count; i++) firstArc[(arcs.from[i] as number) + 1] = i + 1;
  for (let node = 0; node < nodes.count; node++) firstArc[node + 1] = Math.max(firstArc[node] as number, firstArc[node + 1] as number);
  for (let n = byDone.length - 1; n >= 0; n--) {
    const node = byDone[n] as number;
    for (let i = firstArc[node] as number; i < (firstArc[node + 1] as number); i++) {
      const further = (arcs.weeks[i] as number) + (toGo[arcs.to[i] as number] as number);
      if (further < (toGo[node] as number)) toGo[node] = further;
    }
  }
  const kept = toGo[0] === UNREACHED ? new Int32Array(0) : byDone.filter((node) => (toGo[node] as number) < UNREACHED);
  const placeOf = new Int32Array(nodes.count).fill(-1);
  for (let place = 0; place < kept.length; place++) placeOf[kept[place] as number] = place;
  const arcStart = new Int32Array(kept.length + 1);
  const order = new Int32Array(arcs.count);
  let count = 0;
  for (let place = 0; place < kept.length; place++) {
    const node = kept[place] as number;
    for (let i = firstArc[node] as number; i < (firstArc[node + 1] as number); i++) if ((placeOf[arcs.to[i] as number] as number) >= 0) order[count++] = i;
    arcStart[place + 1] = count;
  }
  const laidOut = order.subarray(0, count);
  const arcTask = Uint16Array.from(laidOut, (i) => arcs.task[i] as number);
  const arcTarget = Uint16Array.from(laidOut, (i) => placeOf[arcs.to[i] as number] as number);
  const arcHalts = Uint8Array.from(laidOut, (i) => (arcs.isPartial[i] === 1 && mustHalt(learner, arcs.task[i] as number, isLoose) ? 1 : 0));
  const left = new Uint16Array(kept.length * tasks.length);
  for (let place = 0; place < kept.length; place++) {
    const from = (kept[place] as number) * tasks.length;
    for (let k = 0; k < tasks.length; k++) left[place * tasks.length + k] = (tasks[k]?.weeks ?? 0) - (nodes.done[from + k] as number);
  }
  const arcWeeks = Uint16Array.from(laidOut, (i) => arcs.weeks[i] as number);
  const lengths = [0, 1].map(() => tasks.map(() => new Set<number>()));
  for (let i = 0; i < count; i++) lengths[arcHalts[i] as number]?.[arcTask[i] as number]?.add(arcWeeks[i] as number);
  const [wholeLengths = [], haltLengths = []] = lengths.map((ofTasks) => ofTasks.map((set) => [...set]));
  return {
    nodeCount: kept.length, arcStart, arcTask, arcTarget, arcHalts, isComplete, left, ...haltsOf(learner, kept.length, { arcTask, arcTarget, arcHalts }),
    wholeLengths, haltLengths, arcWeeks,
    done: kept.map((node) => done[node] as number), toGo: kept.map((node) => toGo[node] as number),
    isEnd: Uint8Array.from(kept, (node) => ends[node] as number),
    arcIsContinuation: Uint8Array.from(laidOut, (i) => arcs.isContinuation[i] as number),
  };
}

/** More weeks than any way has. */
const UNREACHED = 2 ** 30;

/** Indices by rising value, equal ones in their order. */
function sortedBy(values: Int32Array): Int32Array {
  const starts = new Int32Array(values.reduce((a, b) => Math.max(a, b), 0) + 2);
  for (let i = 0; i < values.length; i++) starts[(values[i] as number) + 1] = (starts[(values[i] as number) + 1] as number) + 1;
  for (let value = 1; value < starts.length; value++) starts[value] = (starts[value] as number) + (starts[value - 1] as number);
  const order = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const place = starts[value] as number;
    order[place] = i;
    starts[value] = place + 1;
  }
  return order;
}

// Touching blocks of a task that may be done in one block are such a block, so nothing need be remembered of them.
function mustHalt({ tasks, history: { openBlock } }: LearnerModel, k: number, isLoose: boolean): boolean {
  const { weeks, longest } = tasks[k] as LearnerModel["tasks"][number];
  return (!isLoose && longest < weeks) || openBlock?.task === k;
}

// The open block of the history is a halt of the first node.
function haltsOf({ tasks, history: { openBlock } }: LearnerModel, nodeCount: number, { arcTask, arcTarget, arcHalts }: Pick<Lattice, "arcTask" | "arcTarget" | "arcHalts">): Pick<Lattice, "haltStart" | "haltTask"> {
  const isHalt = new Uint8Array(nodeCount * tasks.length);
  if (openBlock && nodeCount > 0) isHalt[openBlock.task] = 1;
  for (let arc = 0; arc < arcTask.length; arc++) if (arcHalts[arc] === 1) isHalt[(arcTarget[arc] as number) * tasks.length + (arcTask[arc] as number)] = 1;
  const haltStart = new Int32Array(nodeCount + 1);
  const haltTask: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    for (let k = 0; k < tasks.length; k++) if (isHalt[node * tasks.length + k] === 1) haltTask.push(k);
    haltStart[node + 1] = haltTask.length;
  }
  return { haltStart, haltTask: Uint16Array.from(haltTask) };
}
