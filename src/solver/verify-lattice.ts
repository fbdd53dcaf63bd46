/** Ways of having done a learner's tasks so far, for the verifier: weeks left of each task, and which runs lead on. */

import type { Programme } from "./problem.ts";
import type { Due, History } from "./verify-sheet.ts";

/** Nodes and runs beyond these are not laid out: the learner is then too large to verify here. */
export const MOST_NODES = 120_000;
const MOST_RUNS = 4_000_000;

/**
 * The nodes that lie on a way from nothing done to all done, in the order of weeks placed; node 0 has nothing done. Runs of
 * node `n` are the entries `firstRun[n] … firstRun[n + 1] - 1` of `runTask`, `runWeeks`, `runTo`: so many weeks on end of
 * one task.
 */
export interface VerifierLattice {
  nodeCount: number;
  placed: Int32Array;
  /** Fewest further weeks after which all may be done. */
  rest: Int32Array;
  isEnd: Uint8Array;
  firstRun: Int32Array;
  runTask: Uint16Array;
  runWeeks: Uint16Array;
  runTo: Int32Array;
  /** nodes × tasks: 1 + the number among the node's begun and unfinished tasks; 0 for the others. */
  openAt: Uint8Array;
  /** How many tasks of the node are begun and unfinished. */
  openCount: Uint8Array;
}

/** Null if there are too many ways. */
export function layOutLattice(programme: Programme, due: readonly Due[], history: History, mostNodes: number): VerifierLattice | null {
  const rules = new ProgrammeRules(programme, due, history);
  const lengths = due.map((entry) => possibleRuns(entry, history.open?.task === entry.task.id));
  const lefts: Uint16Array[] = [Uint16Array.from(due, ({ weeks }) => weeks)];
  const known = new Map([[keyOf(lefts[0] as Uint16Array), 0]]);
  const runs: { from: number; task: number; weeks: number; to: number }[] = [];
  for (let node = 0; node < lefts.length; node++) {
    const left = lefts[node] as Uint16Array;
    for (const [task, possible] of lengths.entries()) {
      if (!rules.mayStart(left, task)) continue;
      for (let weeks = 1; weeks <= (left[task] as number); weeks++) {
        if (!(node === 0 ? possible.atStart : possible.later)[weeks]) continue;
        // What is left must be blocks again.
        const rest = (left[task] as number) - weeks;
        if (rest > 0 && !possible.later[rest]) continue;
        const next = left.slice();
        next[task] = (left[task] as number) - weeks;
        const key = keyOf(next);
        let to = known.get(key);
        if (to === undefined) {
          known.set(key, (to = lefts.length));
          lefts.push(next);
        }
        runs.push({ from: node, task, weeks, to });
        if (lefts.length > mostNodes || runs.length > MOST_RUNS) return null;
      }
    }
  }
  return arrange(due, lefts, runs, lefts.map((left) => rules.isEnd(left)));
}

/** No lattice of these tasks has more nodes: order and choices are left aside. */
export function waysOfHavingDone(due: readonly Due[]): number {
  return due.reduce((ways, entry) => {
    const { later } = possibleRuns(entry, false);
    const parts = Array.from({ length: entry.weeks - 1 }, (_, i) => i + 1).filter((weeks) => later[weeks] && later[entry.weeks - weeks]);
    return ways * (parts.length + 2);
  }, 1);
}

const keyOf = (left: Uint16Array): string => String.fromCharCode(...left);

/** Which numbers of weeks on end blocks can add up to; a block of history that goes on may be of any length. */
function possibleRuns({ weeks, shortest, task }: Due, goesOn: boolean): { atStart: boolean[]; later: boolean[] } {
  const sums = (first: number): boolean[] => {
    const reached = Array.from({ length: weeks + 1 }, () => false);
    for (let length = first; length <= Math.min(weeks, task.maximumBlock); length++) reached[length] = true;
    for (let sum = 1; sum <= weeks; sum++) {
      if (!reached[sum]) continue;
      for (let length = shortest; length <= Math.min(weeks - sum, task.maximumBlock); length++) reached[sum + length] = true;
    }
    return reached;
  };
  const later = sums(shortest);
  return { atStart: goesOn ? sums(1) : later, later };
}

/** Keeps the nodes from which an end can be reached, sorted by weeks placed. */
function arrange(due: readonly Due[], lefts: Uint16Array[], runs: { from: number; task: number; weeks: number; to: number }[], ends: boolean[]): VerifierLattice {
  const total = due.reduce((sum, { weeks }) => sum + weeks, 0);
  const placed = lefts.map((left) => total - left.reduce((sum, weeks) => sum + weeks, 0));
  const byPlaced = [...lefts.keys()].sort((a, b) => (placed[a] as number) - (placed[b] as number));
  const out: number[][] = lefts.map(() => []);
  runs.forEach(({ from }, i) => (out[from] as number[]).push(i));
  const rest = lefts.map((_, node) => (ends[node] ? 0 : Infinity));
  for (const node of byPlaced.toReversed()) {
    for (const i of out[node] as number[]) {
      const { to, weeks } = runs[i] as (typeof runs)[number];
      rest[node] = Math.min(rest[node] as number, weeks + (rest[to] as number));
    }
  }
  const kept = byPlaced.filter((node) => rest[node] !== Infinity);
  // Without any way the beginning alone stays, so that the walk finds none.
  const nodes = kept.length > 0 ? kept : [0];
  const index = new Int32Array(lefts.length).fill(-1);
  nodes.forEach((node, i) => (index[node] = i));
  const ordered = nodes.map((node) => (out[node] as number[]).map((i) => runs[i] as (typeof runs)[number]).filter(({ to }) => (index[to] as number) >= 0));
  const flat = ordered.flat();
  const firstRun = new Int32Array(nodes.length + 1);
  ordered.forEach((list, i) => (firstRun[i + 1] = (firstRun[i] as number) + list.length));
  const openAt = new Uint8Array(nodes.length * due.length);
  const openCount = new Uint8Array(nodes.length);
  nodes.forEach((node, i) => {
    for (const [task, { weeks }] of due.entries()) {
      const left = (lefts[node] as Uint16Array)[task] as number;
      if (left > 0 && left < weeks) openAt[i * due.length + task] = openCount[i] = (openCount[i] as number) + 1;
    }
  });
  return {
    nodeCount: nodes.length, placed: Int32Array.from(nodes, (node) => placed[node] as number),
    rest: Int32Array.from(nodes, (node) => Math.min(rest[node] as number, 2 ** 30)), isEnd: Uint8Array.from(nodes, (node) => Number(ends[node])), firstRun,
    runTask: Uint16Array.from(flat, ({ task }) => task), runWeeks: Uint16Array.from(flat, ({ weeks }) => weeks),
    runTo: Int32Array.from(flat, ({ to }) => index[to] as number), openAt, openCount,
  };
}

/** Order, prerequisites and choices, on weeks left. */
class ProgrammeRules {
  readonly #programme: Programme;
  /** Pairs (before, after): those of the programme, and those of windows of which one closes before the other opens. */
  readonly #order: readonly (readonly string[])[];
  readonly #due: readonly Due[];
  readonly #indexOf: Map<string, number>;
  readonly #history: History;

  constructor(programme: Programme, due: readonly Due[], history: History) {
    this.#programme = programme;
    const { tasks, order = [] } = programme;
    const byWindows = tasks.flatMap((first) => tasks.filter((second) => (first.latestWeek ?? Infinity) < (second.earliestWeek ?? 0)).map((second) => [first.id, second.id]));
    this.#order = [...order, ...byWindows];
    this.#due = due;
    this.#history = history;
    this.#indexOf = new Map(due.map(({ task }, k) => [task.id, k]));
  }

  mayStart(left: Uint16Array, k: number): boolean {
    const { task } = this.#due[k] as Due;
    if (left[k] === 0) return false;
    for (const [before = "", after = ""] of this.#order) {
      // Once this task has begun the other one cannot begin any more: whoever must do it does it first.
      if (after === task.id && !this.#isOver(left, before) && (this.#isUnderWay(left, before) || this.#isRequired(before))) return false;
      if (before === task.id && (before === after || this.#isBegun(left, after))) return false;
    }
    for (const [before = "", after = ""] of this.#programme.prerequisites ?? []) if (after === task.id && !this.#isOver(left, before)) return false;
    return this.#isUnderWay(left, task.id) || !this.#fillsChoice(left, task.id);
  }

  // One more task of a choice that is full is one too many.
  #fillsChoice(left: Uint16Array, id: string): boolean {
    const begun = (other: string) => Number(other === id) + this.#count(left, other, Math.ceil);
    return (this.#programme.choices ?? []).some(({ tasks, atMost }) => tasks.includes(id) && tasks.reduce((sum, other) => sum + begun(other), 0) > atMost);
  }

  /** How many tasks a name stands for that are done, or those begun as well, by how parts are rounded. */
  #count(left: Uint16Array, id: string, round: (tasks: number) => number): number {
    const k = this.#indexOf.get(id);
    if (k === undefined) return Number(this.#isOver(left, id));
    const { weeks, each } = this.#due[k] as Due;
    return this.#history.past.has(id) ? Number(round === Math.ceil || left[k] === 0) : round((weeks - (left[k] as number)) / each);
  }

  /** Is a task begun that is not over? */
  #isUnderWay(left: Uint16Array, id: string): boolean {
    const k = this.#indexOf.get(id);
    if (k === undefined || left[k] === 0) return false;
    const { weeks, each } = this.#due[k] as Due;
    return this.#history.past.has(id) || (weeks - (left[k] as number)) % each !== 0;
  }

  #isRequired(id: string): boolean {
    const k = this.#indexOf.get(id);
    return k !== undefined && !(this.#due[k] as Due).optional;
  }

  isEnd(left: Uint16Array): boolean {
    const complete = this.#due.every(({ weeks, each, optional }, k) => left[k] === 0 || (optional && (weeks - (left[k] as number)) % each === 0));
    return complete && (this.#programme.choices ?? []).every(({ tasks, atLeast, atMost }) => {
      const done = tasks.reduce((sum, id) => sum + this.#count(left, id, Math.floor), 0);
      return done >= atLeast && done <= atMost;
    });
  }

  #isOver(left: Uint16Array, id: string): boolean {
    const k = this.#indexOf.get(id);
    if (k !== undefined) return left[k] === 0;
    const { past, remaining } = this.#history;
    return past.has(id) || (Object.hasOwn(remaining, id) && remaining[id] === 0);
  }

  #isBegun(left: Uint16Array, id: string): boolean {
    const k = this.#indexOf.get(id);
    return this.#history.past.has(id) || (k !== undefined && (left[k] as number) < (this.#due[k] as Due).weeks);
  }
}
