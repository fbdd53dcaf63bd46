import { buildLattice, latticeKey, waysOfHavingDone, type Lattice } from "./lattice.ts";
import { groupTasks, type GroupedTasks } from "./grouped-tasks.ts";
import type { LearnerModel } from "./learner-model.ts";
import { loosened } from "./loose-lattice.ts";
import type { Random } from "./random.ts";

/** Whole lattices up to this size are searched in about a millisecond; beyond it, bands serve the search better. */
const SMALL = 700;
/** Lattices beyond this many nodes are not built at all; searching them takes some tenths of a second per learner. */
const MOST_NODES = 2 ** 16;

/** Arcs of all bands that are kept: about 30 megabytes. */
const MOST_BAND_ARCS = 600_000;
const SEQUENCES_PER_KIND = 8;
/** So many times fewer ways to have done so many tasks of each kind. */
const FAR_FEWER = 1000;

/** A learner's like tasks counted together, with the lattice of that, which has no halts. */
export interface LearnerGroups {
  grouped: GroupedTasks;
  lattice: Lattice;
}

/** Whole lattices, shared among learners who have the same to do, and bands around sequences. */
export class LatticeBook {
  readonly #small = new LatticeShelf(SMALL);
  readonly #whole = new LatticeShelf(MOST_NODES);
  readonly #loose = new WeakMap<Lattice, Lattice>();
  readonly #bands = new Map<string, Lattice | null>();
  #bandArcs = 0;
  readonly #grouped = new Map<string, Lattice | null>();
  readonly #kinds: (GroupedTasks | null | undefined)[] = [];
  readonly #areFarFewer: boolean[] = [];
  readonly #sequences = new Map<string, number[][]>();
  readonly #keys: string[] = [];

  /** The whole lattice of a learner if it is small, else null. */
  small(learner: LearnerModel): Lattice | null {
    return this.#small.get(learner);
  }

  /** The whole lattice of a learner, or null if it is too large. */
  whole(learner: LearnerModel): Lattice | null {
    return this.#small.get(learner) ?? this.#whole.get(learner);
  }

  /** Large lattices tried so far. To build one takes some tenths of a second: who does a little work at a time stops after one. */
  get largeBuilt(): number {
    return this.#whole.built;
  }

  /** The whole lattice without halts, or null if it is too large. */
  loose(learner: LearnerModel): Lattice | null {
    const whole = this.whole(learner);
    if (whole === null || whole.haltTask.length === 0) return whole;
    const known = this.#loose.get(whole) ?? loosened(whole, learner);
    this.#loose.set(whole, known);
    return known;
  }

  /** A learner's like tasks counted together; null where there are none or even so there are too many ways. */
  grouped(learner: LearnerModel): LearnerGroups | null {
    const grouped = this.#kindsOf(learner);
    if (grouped === null) return null;
    const key = `${latticeKey(grouped.learner)}|${grouped.members.join("|")}`;
    let lattice = this.#grouped.get(key);
    if (lattice === undefined) this.#grouped.set(key, (lattice = buildLattice(grouped.learner, MOST_NODES, null, true)));
    return lattice && { grouped, lattice };
  }

  /** Are there so many more ways of having done some tasks than of having done so many of each kind that even to lay them out would take too long? */
  areKindsFarFewer(learner: LearnerModel): boolean {
    return (this.#areFarFewer[learner.index] ??= this.#countKinds(learner));
  }

  #countKinds(learner: LearnerModel): boolean {
    const grouped = this.#kindsOf(learner);
    return grouped !== null && waysOfHavingDone(learner) > FAR_FEWER * waysOfHavingDone(grouped.learner);
  }

  #kindsOf(learner: LearnerModel): GroupedTasks | null {
    let kinds = this.#kinds[learner.index];
    if (kinds === undefined) this.#kinds[learner.index] = kinds = groupTasks(learner);
    return kinds;
  }

  /** The whole lattice as far as it has been asked for: null if it is too large, undefined if nobody has looked. */
  known(learner: LearnerModel): Lattice | null | undefined {
    return this.#small.known(learner) ?? this.#whole.known(learner);
  }

  /** The lattice around a sequence of tasks, with its halts or without; null if even that is too large. The latest ones are kept. */
  around(learner: LearnerModel, sequence: readonly number[], width: number, isLoose = false): Lattice | null {
    const key = `${this.#keyOf(learner)}|${sequence.join()}|${width}${isLoose ? "|" : ""}`;
    const known = this.#bands.get(key);
    if (known !== undefined) return known;
    const band = buildLattice(learner, MOST_NODES, { sequence, width }, isLoose);
    this.#bands.set(key, band);
    this.#bandArcs += arcsOf(band);
    for (const [oldest, old] of this.#bands) {
      if (this.#bandArcs <= MOST_BAND_ARCS || oldest === key) break;
      this.#bands.delete(oldest);
      this.#bandArcs -= arcsOf(old);
    }
    return band;
  }

  /** A random sequence for a learner; one of a few per kind of learner, so that their lattices are shared. */
  anySequence(learner: LearnerModel, random: Random): readonly number[] {
    const key = this.#keyOf(learner);
    const pool = this.#sequences.get(key) ?? [];
    this.#sequences.set(key, pool);
    const i = random.below(SEQUENCES_PER_KIND);
    pool[i] ??= drawSequence(learner, random);
    return pool[i];
  }

  #keyOf(learner: LearnerModel): string {
    return (this.#keys[learner.index] ??= latticeKey(learner));
  }
}

// Where there is none, its key is kept all the same.
const arcsOf = (band: Lattice | null): number => (band?.arcTask.length ?? 0) + 1;

class LatticeShelf {
  built = 0;
  readonly #mostNodes: number;
  readonly #byKey = new Map<string, Lattice | null>();
  readonly #ofLearner: (Lattice | null | undefined)[] = [];

  constructor(mostNodes: number) {
    this.#mostNodes = mostNodes;
  }

  known(learner: LearnerModel): Lattice | null | undefined {
    return this.#ofLearner[learner.index];
  }

  get(learner: LearnerModel): Lattice | null {
    const found = this.#ofLearner[learner.index];
    if (found !== undefined) return found;
    const key = latticeKey(learner);
    let lattice = this.#byKey.get(key);
    if (lattice === undefined) {
      lattice = buildLattice(learner, this.#mostNodes);
      this.built++;
      this.#byKey.set(key, lattice);
    }
    this.#ofLearner[learner.index] = lattice;
    return lattice;
  }
}

/**
 * A random sequence in which tasks come after those they must follow, early deadlines first by tendency; optional tasks
 * are drawn so that every choice gets its least number.
 */
export function drawSequence(learner: LearnerModel, random: Random): number[] {
  const chosen = drawChoices(learner, random);
  const { tasks } = learner;
  const spread = learner.weeks.length;
  const urgency = tasks.map((task) => task.lastPosition + task.firstPosition + (random.unit() - 0.5) * spread);
  const open = new Set(tasks.map((_, k) => k).filter((k) => chosen.has(k)));
  const sequence: number[] = [];
  while (open.size > 0) {
    let next = -1;
    for (const k of open) {
      const task = tasks[k];
      const waits = task?.after.some((other) => open.has(other)) === true || task?.needs.some((other) => open.has(other)) === true;
      if (!waits && (next < 0 || (urgency[k] as number) < (urgency[next] as number))) next = k;
    }
    if (next < 0) next = open.values().next().value as number; // a circle: nothing can help, the lattice will tell
    sequence.push(next);
    open.delete(next);
  }
  return sequence;
}

function drawChoices(learner: LearnerModel, random: Random): Set<number> {
  const { tasks, choices } = learner;
  const counted = (set: Set<number>, choice: LearnerModel["choices"][number]) => choice.tasks.filter((k) => set.has(k)).length;
  let chosen = new Set<number>();
  tasks.forEach((task, k) => {
    if (!task.optional) addWithNeeds(learner, k, chosen);
  });
  // The choice with the least freedom first: what its tasks need may fill the others.
  for (const choice of choices.toSorted((a, b) => a.tasks.length - a.atLeast - (b.tasks.length - b.atLeast))) {
    for (const k of random.shuffle(Int32Array.from(choice.tasks))) {
      if (counted(chosen, choice) >= choice.atLeast) break;
      const extended = new Set(chosen);
      const possible = addWithNeeds(learner, k, extended);
      if (possible && choices.every((other) => counted(extended, other) <= other.atMost)) chosen = extended;
    }
  }
  return chosen;
}

/** Adds a task and all it needs; false if one of them has no venue. */
function addWithNeeds(learner: LearnerModel, k: number, chosen: Set<number>): boolean {
  if (chosen.has(k)) return true;
  chosen.add(k);
  const task = learner.tasks[k];
  return task !== undefined && task.venues.length > 0 && task.needs.every((needed) => addWithNeeds(learner, needed, chosen));
}
