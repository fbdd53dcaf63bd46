/**
 * The cheapest plan made of listed schedules, by branching: at each node the relaxation over a few schedules gives prices, the
 * prices give a bound over all schedules of the node, and whatever schedule cannot be part of a cheaper plan goes. What few are left
 * are decided by a small integer programme; else one learner's choice (when or where a task begins) or the unfairness is split in two.
 *
 * **Source**: branch and price after Barnhart et al., Branch-and-price: column generation for solving huge integer programs, Operations
 * Research 46 (1998), with every column listed beforehand and fixed by its reduced cost.
 */
import type { CheapSchedule } from './cheap-schedules.ts';
import { relax, type LinearSolver, type Relaxed } from './schedule-relaxation.ts';
import type { PoolPrices, Pricing, SchedulePool, Selection } from './schedule-pool.ts';

/** Schedules a learner brings into the relaxation at first and at each further round, the cheapest ones. */
const FIRST_COLUMNS = 25;
const MORE_COLUMNS = 12;
/** The relaxation is solved when it is this little above the bound that its prices prove. */
const LITTLE = 0.03;
/** With no more schedules than this a node is decided at once. */
export const FEW_SCHEDULES = 600;

export interface Node {
  selection: Selection;
  prices: PoolPrices;
  bound: number;
}

/** What a node is after its relaxation: done where nothing in it is cheap enough. */
export interface SolvedNode extends Node {
  relaxed: Relaxed;
  isDone: boolean;
  schedules: number;
}

export class ScheduleBranching {
  readonly #pool: SchedulePool;
  /** May be exchanged for another one. */
  solver: LinearSolver;

  constructor(pool: SchedulePool, solver: LinearSolver) {
    this.#pool = pool;
    this.solver = solver;
  }

  /** Raises the node's bound and drops schedules until the relaxation is solved, or no plan of cost `mostUseful` or less is in the node. */
  solve(node: Node, mostUseful: number): SolvedNode {
    let { selection, prices, bound } = node;
    let pricing = this.#pool.price(selection, prices);
    ({ selection, pricing } = this.#reduce(selection, pricing, mostUseful));
    const columns = selection.kept.map((list, l) => new Set(cheapest(list, pricing.reduced[l] as Float64Array, FIRST_COLUMNS)));
    for (;;) {
      const relaxed = relax(this.solver, this.#pool, columns, selection.leastUnfairness);
      const next = this.#pool.price(selection, relaxed.prices);
      if (next.bound > bound) {
        bound = next.bound;
        prices = relaxed.prices;
      }
      const done = (isDone: boolean): SolvedNode => ({ selection, prices, bound, relaxed, isDone, schedules: selection.kept.reduce((sum, list) => sum + list.length, 0) });
      if (Math.ceil(bound) > mostUseful) return done(true);
      const reduced = this.#reduce(selection, next, mostUseful);
      ({ selection, pricing } = reduced);
      if (selection.kept.some((list) => list.length === 0)) return done(true);
      let added = 0;
      selection.kept.forEach((list, l) => {
        const chosen = columns[l] as Set<number>;
        for (const s of cheapest(list, pricing.reduced[l] as Float64Array, MORE_COLUMNS)) if (!chosen.has(s)) added += chosen.add(s) ? 1 : 0;
      });
      // Dropped schedules leave the relaxation as well.
      const lost = columns.reduce((sum, chosen, l) => sum + dropOthers(chosen, selection.kept[l] as Int32Array), 0);
      if ((relaxed.cost - next.bound < LITTLE || added === 0) && lost === 0) return done(false);
    }
  }

  #reduce(selection: Selection, pricing: Pricing, mostUseful: number): { selection: Selection; pricing: Pricing } {
    const room = mostUseful - pricing.bound;
    const stays = pricing.reduced.map((list) => list.map((distance) => (distance <= room ? 1 : 0)));
    const kept = selection.kept.map((list, l) => list.filter((_, i) => stays[l]?.[i] === 1));
    const reduced = pricing.reduced.map((list) => list.filter((distance) => distance <= room));
    return { selection: this.#pool.selection(kept, selection.leastUnfairness), pricing: { ...pricing, reduced } };
  }

  /** Two parts of a node that together hold every plan of it; null where nothing is left to split. */
  split({ selection, prices, bound, relaxed }: SolvedNode): Node[] | null {
    return (this.#splitUnfairness(selection, relaxed) ?? this.#splitChoice(selection, relaxed))?.map((part) => ({ selection: part, prices, bound })) ?? null;
  }

  #splitUnfairness(selection: Selection, { parts }: Relaxed): Selection[] | null {
    if (this.#pool.problem.weights.unfairness === 0) return null;
    const unfairness = parts.reduce((most, of, l) => Math.max(most, sumOf(of, (s) => this.#schedule(l, s).fair)), selection.leastUnfairness);
    const below = Math.floor(unfairness + 1e-6);
    if (unfairness - below < 0.05) return null;
    const fair = selection.kept.map((list, l) => list.filter((s) => this.#schedule(l, s).fair <= below));
    return [this.#pool.selection(fair, selection.leastUnfairness), this.#pool.selection(selection.kept, below + 1)];
  }

  // The choice of which the relaxation is least sure.
  #splitChoice(selection: Selection, { parts }: Relaxed): Selection[] | null {
    let best: { l: number; traitOf: Trait; values: ReadonlySet<number>; unsure: number } | null = null;
    for (const [l, of] of parts.entries()) {
      for (const traitOf of traits(this.#pool, l)) {
        const shares = new Map<number, number>();
        for (const [s, part] of of) shares.set(traitOf(this.#schedule(l, s)), (shares.get(traitOf(this.#schedule(l, s))) ?? 0) + part);
        const unsure = 1 - [...shares.values()].reduce((sum, share) => sum + share * share, 0);
        if (unsure > 0.01 && unsure > (best?.unsure ?? 0)) best = { l, traitOf, values: halfOf(shares), unsure };
      }
    }
    best ??= this.#anySplit(selection);
    if (best === null) return null;
    const { l, traitOf, values } = best;
    const part = (isIn: boolean): Selection => this.#pool.selection(selection.kept.map((list, other) => (other === l ? list.filter((s) => values.has(traitOf(this.#schedule(l, s))) === isIn) : list)), selection.leastUnfairness);
    return [part(true), part(false)];
  }

  // Where the relaxation is whole and yet no plan: the learner with most choices.
  #anySplit({ kept }: Selection): { l: number; traitOf: Trait; values: ReadonlySet<number>; unsure: number } | null {
    for (const l of [...kept.keys()].sort((a, b) => (kept[b]?.length ?? 0) - (kept[a]?.length ?? 0))) {
      for (const traitOf of traits(this.#pool, l)) {
        const values = [...new Set([...(kept[l] as Int32Array)].map((s) => traitOf(this.#schedule(l, s))))].sort((a, b) => a - b);
        if (values.length > 1) return { l, traitOf, values: new Set(values.slice(0, Math.floor(values.length / 2))), unsure: 0 };
      }
    }
    return null;
  }

  #schedule(l: number, s: number): CheapSchedule {
    return this.#pool.learners[l]?.schedules[s] as CheapSchedule;
  }
}

/** A number that says when or where something in a schedule is done. */
type Trait = (schedule: CheapSchedule) => number;

function traits({ problem, learners }: SchedulePool, l: number): Trait[] {
  const tasks = problem.programmes.find(({ id }) => id === problem.learners[l]?.programme)?.tasks ?? [];
  const first = (schedule: CheapSchedule, id: string) => schedule.blocks.find(({ task }) => task === id);
  const length = learners[l]?.weeks.length ?? 0;
  return tasks.flatMap(({ id }) => [(schedule: CheapSchedule) => first(schedule, id)?.first ?? length, (schedule: CheapSchedule) => first(schedule, id)?.venue ?? -1]);
}

/** Values in their order up to about half of the whole, but not all. */
function halfOf(shares: ReadonlyMap<number, number>): Set<number> {
  const values = [...shares.keys()].sort((a, b) => a - b);
  const half = new Set<number>();
  let sum = 0;
  for (const each of values.slice(0, -1)) {
    const share = shares.get(each) as number;
    if (half.size > 0 && Math.abs(sum + share - 0.5) > Math.abs(sum - 0.5)) break;
    half.add(each);
    sum += share;
  }
  return half;
}

const sumOf = (parts: ReadonlyMap<number, number>, of: (s: number) => number): number => [...parts].reduce((sum, [s, part]) => sum + part * of(s), 0);

/** The schedules with the least values. */
function cheapest(list: Int32Array, reduced: Float64Array, count: number): number[] {
  let near = [...list.keys()];
  for (let bar = 8; near.length > 8 * count && bar > 0.01; bar /= 4) {
    const nearer = near.filter((i) => (reduced[i] as number) <= bar);
    if (nearer.length < count) break;
    near = nearer;
  }
  return near.sort((a, b) => (reduced[a] as number) - (reduced[b] as number)).slice(0, count).map((i) => list[i] as number);
}

// The kept ones stand in the order of their numbers.
function dropOthers(chosen: Set<number>, kept: Int32Array): number {
  const gone = [...chosen].filter((s) => !isIn(kept, s));
  for (const s of gone) chosen.delete(s);
  return gone.length;
}

function isIn(sorted: Int32Array, wanted: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] as number;
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
