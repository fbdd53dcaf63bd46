/**
 * Everybody takes one of the schedules known for learners like them, so that together they cost little and break little: simulated annealing
 * over a pool of columns, in which a proposal is one learner's change to another column.
 *
 * **Source**: Kirkpatrick, Gelatt and Vecchi, Optimization by simulated annealing, Science 220 (1983).
 */

import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { ColumnPool, Columns } from "./column-pool.ts";
import type { Model } from "./model.ts";
import type { Random } from "./random.ts";

/** A schedule as it is looked at here: what it costs its learner, and the venue cells and limit cells where it is one more. */
interface Option {
  readonly cost: number;
  readonly places: Int32Array;
  readonly blocks: FlatBlocks;
}

export class ColumnChoice {
  readonly #model: Model;
  readonly #random: Random;
  readonly #firsts: Int32Array;
  /** By the first learner of each kind. */
  readonly #options: Option[][] = [];
  /** Learners with something to choose. */
  readonly #choosing: number[] = [];
  /** What each learner has now; −1 for whom nothing is known. */
  readonly #chosen: Int32Array;
  /** Venue cells first, then limit cells. */
  readonly #load: Int32Array;
  readonly #most: Int32Array;
  readonly #change: Int32Array;
  #pressure = 0;

  /** Begins where learners are spread over their columns as the last ascent has weighed these. */
  constructor(pool: ColumnPool, random: Random) {
    const { model } = pool;
    [this.#model, this.#random, this.#firsts] = [model, random, pool.firsts];
    const cells = model.venueCount * model.weekCount;
    this.#most = new Int32Array(cells + model.limits.length * model.weekCount);
    this.#most.set(model.capacity);
    model.limits.forEach(({ max }, limit) => this.#most.set(max, cells + limit * model.weekCount));
    this.#load = new Int32Array(this.#most.length);
    this.#change = new Int32Array(this.#most.length);
    this.#chosen = new Int32Array(model.learners.length).fill(-1);
    const level = pool.kinds.reduce((most, first) => Math.max(most, meanFairness(pool.columns[first] as Columns)), -Infinity);
    for (const first of pool.kinds) this.#options[first] = optionsOf(model, first, pool.columns[first] as Columns, level);
    this.#spread(pool);
  }

  #spread({ kinds, columns, firsts }: ColumnPool): void {
    const members = kinds.reduce((lists, first) => lists.set(first, []), new Map<number, number[]>());
    for (const [l, first] of firsts.entries()) members.get(first)?.push(l);
    for (const [first, alike] of members) {
      const options = this.#options[first] as Option[];
      if (options.length === 0) continue;
      const { weight } = columns[first] as Columns;
      const begin = this.#random.unit();
      let at = 0;
      let sum = (weight[0] as number) * alike.length;
      for (const [n, l] of alike.entries()) {
        while (at < options.length - 1 && n + begin > sum) sum += (weight[++at] as number) * alike.length;
        this.#chosen[l] = at;
        this.#enter(options[at] as Option, 1);
        if (options.length > 1) this.#choosing.push(l);
      }
    }
  }

  /** Makes so many proposals; what breaks a place costs the pressure for every learner-week. */
  run(proposals: number, heat: number, pressure: number): void {
    const random = this.#random;
    this.#pressure = pressure;
    if (this.#choosing.length === 0) return;
    for (let n = 0; n < proposals; n++) {
      const l = this.#choosing[random.below(this.#choosing.length)] as number;
      const options = this.#options[this.#firsts[l] as number] as Option[];
      const now = options[this.#chosen[l] as number] as Option;
      const at = random.below(options.length);
      const next = options[at] as Option;
      if (next === now) continue;
      const more = this.#costOfChange(now, next);
      if (more > 0 && random.unit() >= Math.exp(-more / heat)) continue;
      this.#enter(now, -1);
      this.#enter(next, 1);
      this.#chosen[l] = at;
    }
  }

  /** What the learner has; null where nothing was known. */
  blocksOf(l: number): FlatBlocks | null {
    return this.#options[this.#firsts[l] as number]?.[this.#chosen[l] as number]?.blocks ?? null;
  }

  #enter({ places }: Option, by: number): void {
    for (let i = 0; i < places.length; i++) this.#load[places[i] as number] = (this.#load[places[i] as number] as number) + by;
  }

  #costOfChange(now: Option, next: Option): number {
    const change = this.#change;
    for (let i = 0; i < now.places.length; i++) change[now.places[i] as number] = (change[now.places[i] as number] as number) - 1;
    for (let i = 0; i < next.places.length; i++) change[next.places[i] as number] = (change[next.places[i] as number] as number) + 1;
    return next.cost - now.cost + this.#costOfPlaces(now.places) + this.#costOfPlaces(next.places);
  }

  // Each place counts once, and is then forgotten.
  #costOfPlaces(places: Int32Array): number {
    let sum = 0;
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      const by = this.#change[place] as number;
      if (by === 0) continue;
      const load = this.#load[place] as number;
      sum += this.#costAt(place, load + by) - this.#costAt(place, load);
      this.#change[place] = 0;
    }
    return sum;
  }

  #costAt(place: number, load: number): number {
    const { capacity, comfortable, minimum, minimumWhenOpen, weekCount, problem } = this.#model;
    const tooMany = load - (this.#most[place] as number);
    const broken = tooMany > 0 ? tooMany * this.#pressure : 0;
    if (place >= capacity.length) return broken;
    const crowded = load - (comfortable[place] as number);
    const least = Math.max(minimum[place] as number, load > 0 ? (minimumWhenOpen[Math.floor(place / weekCount)] as number) : 0);
    return broken + (crowded > 0 ? crowded * problem.weights.crowding : 0) + (load < least ? (least - load) * this.#pressure : 0);
  }
}

function meanFairness({ count, weight, fair }: Columns): number {
  let mean = count > 0 ? 0 : -Infinity;
  for (let i = 0; i < count; i++) mean += (weight[i] as number) * (fair[i] as number);
  return mean;
}

// Whoever gets no worse off than the worst kind of the mixture adds nothing to the unfairness.
function optionsOf(model: Model, first: number, { count, cells, stride, length, cost, fair, blocks }: Columns, level: number): Option[] {
  const { weekCount, venueCount, limitsAt, limitClass } = model;
  const limitCells = venueCount * weekCount;
  return Array.from({ length: count }, (_, i) => {
    const there = cells.subarray(i * stride, i * stride + (length[i] as number));
    const places = [...there];
    for (const cell of there) {
      const week = cell % weekCount;
      for (const limit of limitsAt[(limitClass[first] as number) * venueCount + (cell - week) / weekCount] as Int32Array) places.push(limitCells + limit * weekCount + week);
    }
    return { cost: (cost[i] as number) + model.problem.weights.unfairness * Math.max(0, (fair[i] as number) - level), places: Int32Array.from(places), blocks: blocks[i] as FlatBlocks };
  });
}
