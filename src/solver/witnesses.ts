/**
 * Plans that show that a rule of a conflict is needed: all the others hold in them. From one such plan others are made by
 * exchange: the learner whom it leaves out goes in, another one comes out, and a few more move; so that a conflict
 * among like learners needs one search and not one for each of them. Every plan is judged by the checker.
 *
 * **Source**: model rotation, Marques-Silva and Lynce, On improving MUS extraction algorithms, SAT (2011); exchange along
 * alternating paths as in Berge, Two theorems in graph theory (1957).
 */

import { checkPlan } from "./check-plan.ts";
import { itemKey } from "./conflict-items.ts";
import { keepOnly } from "./keep-only.ts";
import { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import { compileModel, type Model } from "./model.ts";
import { LearnerPricing } from "./priced-learner.ts";
import type { Prices } from "./prices.ts";
import { PLAN_FORMAT, type ConflictItem, type Placement, type Problem } from "./problem.ts";
import { pricesFor, type NamedPrices } from "./prove-by-prices.ts";
import { leftWithout } from "./thin-proof.ts";
import { placementsOf } from "./write-plan.ts";

interface Witness {
  item: ConflictItem;
  placements: readonly Placement[];
}

export class Witnesses {
  readonly #problem: Problem;
  readonly #found = new Map<string, Witness>();
  #items: readonly ConflictItem[] = [];
  #questions = new Map<string, Exchange>();

  constructor(problem: Problem) {
    this.#problem = problem;
  }

  /** What the conflict consists of from now on, and its prices, which tell places in demand; plans that do not fit it any more are forgotten. */
  reset(items: readonly ConflictItem[], prices: NamedPrices): void {
    this.#items = items;
    this.#questions = new Map(items.map((item) => [itemKey(item), new Exchange(this.#problem, items, item, prices)]));
    for (const [key, witness] of this.#found) {
      const exchange = this.#questions.get(key);
      const kept = exchange?.accepted(witness.placements);
      if (kept) this.#found.set(key, { ...witness, placements: kept });
      else this.#found.delete(key);
    }
  }

  has(item: ConflictItem): boolean {
    return this.#found.has(itemKey(item));
  }

  /** Takes a plan that was found otherwise; false if the checker does not accept it. */
  add(item: ConflictItem, placements: readonly Placement[]): boolean {
    const accepted = this.#questions.get(itemKey(item))?.accepted(placements);
    if (accepted) this.#found.set(itemKey(item), { item, placements: accepted });
    return accepted !== undefined && accepted !== null;
  }

  /** Makes plans for other rules out of those that are there, until no more come of it. */
  spread(isTimeUp: () => boolean): void {
    for (let isNew = true; isNew && !isTimeUp(); ) {
      isNew = false;
      for (const item of this.#items) {
        if (this.has(item) || isTimeUp()) continue;
        const exchange = this.#questions.get(itemKey(item)) as Exchange;
        for (const witness of this.#found.values()) {
          const placements = exchange.from(witness);
          if (!placements) continue;
          this.#found.set(itemKey(item), { item, placements });
          isNew = true;
          break;
        }
      }
    }
  }
}

/** Learners who may give up their place to another, one after the other. */
const MOST_MOVED = 2;
/** What a full place costs somebody who must have one: far more than any detour. */
const FULL = 2 ** 20;

interface OpenQuestion {
  problem: Problem;
  model: Model;
  pricing: LearnerPricing;
  prices: Prices;
}

/** One rule left out, and the ways to a plan for the others from a plan with another rule left out. */
class Exchange {
  readonly #item: ConflictItem;
  readonly #tried = new Set<readonly Placement[]>();
  readonly #open: () => OpenQuestion;
  #opened: OpenQuestion | null = null;

  constructor(problem: Problem, items: readonly ConflictItem[], item: ConflictItem, prices: NamedPrices) {
    this.#item = item;
    this.#open = () => {
      const left = keepOnly(problem, leftWithout(items, item));
      const model = compileModel(left);
      return { problem: left, model, pricing: new LearnerPricing(model, new LatticeBook()), prices: pricesFor(model, prices) };
    };
  }

  get #question(): OpenQuestion {
    return (this.#opened ??= this.#open());
  }

  /** The part of a plan that concerns this question, if the checker accepts it. */
  accepted(placements: readonly Placement[]): readonly Placement[] | null {
    const { problem, model } = this.#question;
    const due = new Set(model.learners.flatMap(({ id, tasks, history }) => [...tasks.map((task) => `${id}\u0000${task.id}`), ...(history.taskAt.length > 0 ? [id] : [])]));
    const own = placements.filter(({ learner, task }) => due.has(`${learner}\u0000${task}`) || due.has(learner));
    const { valid } = checkPlan(problem, { format: PLAN_FORMAT, problem: problem.name, status: "feasible", placements: own });
    return valid ? own : null;
  }

  /** A plan for this question close to the witness. */
  from({ item, placements }: Witness): readonly Placement[] | null {
    if (item.learner === undefined || this.#tried.has(placements)) return null;
    this.#tried.add(placements);
    const moved = [...new Set([item.learner, ...(this.#item.learner === undefined ? [] : [this.#item.learner])])];
    const others = placements.filter(({ learner }) => !moved.includes(learner));
    return this.#placed(others, moved, new Set(moved), MOST_MOVED) ?? (moved.length > 1 ? this.#placed(others, moved.toReversed(), new Set(moved), MOST_MOVED) : null);
  }

  /** Places those who wait one after the other; who finds no room takes that of somebody else, who waits then. */
  #placed(placed: readonly Placement[], [id, ...waiting]: readonly string[], moved: ReadonlySet<string>, mostMoved: number): readonly Placement[] | null {
    if (id === undefined) return this.accepted(placed);
    const { model } = this.#question;
    const learner = model.learners.find((each) => each.id === id);
    if (!learner) return this.#placed(placed, waiting, moved, mostMoved);
    const loads = new PlacedLoads(model, placed);
    const row = this.#row(learner, loads, Infinity);
    if (row) return this.#placed([...placed, ...row], waiting, moved, mostMoved);
    if (mostMoved === 0) return null;
    const crowding = this.#row(learner, loads, FULL);
    if (!crowding) return null;
    for (const victim of loads.inTheWayOf(crowding)) {
      if (moved.has(victim)) continue;
      const rest = placed.filter((placement) => placement.learner !== victim);
      const found = this.#placed([...rest, ...crowding], [victim, ...waiting], new Set([...moved, victim]), mostMoved - 1);
      if (found) return found;
    }
    return null;
  }

  /** Where a learner is best if a full place costs so much more, away from places in demand. */
  #row(learner: LearnerModel, loads: PlacedLoads, fullPrice: number): readonly Placement[] | null {
    const { model, pricing, prices } = this.#question;
    if (pricing.price(learner, loads.priced(prices, fullPrice)) === Infinity) return null;
    return placementsOf(model, learner, pricing.blocks);
  }
}

/** Who is where, by weeks of presence. */
class PlacedLoads {
  readonly #model: Model;
  readonly #present: ReadonlyMap<number, string[]>;
  readonly #underLimit: ReadonlyMap<number, string[]>;

  constructor(model: Model, placements: readonly Placement[]) {
    this.#model = model;
    [this.#present, this.#underLimit] = this.#counted(placements);
  }

  /** The prices, and a further one for every place that is full. */
  priced({ venue, limit, fairShare }: Prices, fullPrice: number): Prices {
    const { capacity, limits, weekCount } = this.#model;
    const count = (there: ReadonlyMap<number, string[]>, at: number) => there.get(at)?.length ?? 0;
    return {
      venue: venue.map((price, at) => (count(this.#present, at) >= (capacity[at] as number) ? price + fullPrice : price)),
      limit: limit.map((price, at) => (count(this.#underLimit, at) >= (limits[Math.floor(at / weekCount)]?.max[at % weekCount] as number) ? price + fullPrice : price)),
      fairShare,
    };
  }

  /** Those of whom any one would have to leave for these to fit in. */
  inTheWayOf(placements: readonly Placement[]): readonly string[] {
    const { capacity, limits, weekCount } = this.#model;
    const [venues, underLimits] = this.#counted(placements);
    const full = [
      ...[...venues.keys()].map((at) => ({ there: this.#present.get(at) ?? [], most: capacity[at] as number })),
      ...[...underLimits.keys()].map((at) => ({ there: this.#underLimit.get(at) ?? [], most: limits[Math.floor(at / weekCount)]?.max[at % weekCount] as number })),
    ].filter(({ there, most }) => there.length >= most);
    return (full[0]?.there ?? []).filter((id) => full.every(({ there, most }) => there.length === most && there.includes(id)));
  }

  #counted(placements: readonly Placement[]): [Map<number, string[]>, Map<number, string[]>] {
    const { problem, learners, weekCount, venueCount, limitsAt, limitClass } = this.#model;
    const venueIndex = new Map(problem.venues.map(({ id }, v) => [id, v]));
    const byId = new Map(learners.map((learner) => [learner.id, learner]));
    const [present, underLimit] = [new Map<number, string[]>(), new Map<number, string[]>()];
    const enter = (there: Map<number, string[]>, at: number, id: string) => {
      const known = there.get(at);
      if (known) known.push(id);
      else there.set(at, [id]);
    };
    for (const { learner: id, venue, firstWeek, lastWeek } of placements) {
      const learner = byId.get(id);
      const v = venueIndex.get(venue);
      if (!learner || v === undefined) continue;
      const counted = limitsAt[(limitClass[learner.index] as number) * venueCount + v] as Int32Array;
      for (const week of learner.weeks) {
        if (week < firstWeek || week > lastWeek) continue;
        enter(present, v * weekCount + week, id);
        for (const limit of counted) enter(underLimit, limit * weekCount + week, id);
      }
    }
    return [present, underLimit];
  }
}
