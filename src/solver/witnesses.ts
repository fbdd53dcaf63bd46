/**
 * Plans that show that a rule of a conflict is needed: all the others hold in them. From one such plan others are made by
 * exchange: the learner whom it leaves out goes in, another one comes out, and at most one more moves; so that a conflict
 * among like learners needs one search and not one for each of them. Every plan is judged by the checker.
 *
 * **Source**: model rotation, Marques-Silva and Lynce, On improving MUS extraction algorithms, SAT (2011); exchange along
 * alternating paths as in Berge, Two theorems in graph theory (1957).
 */

import { checkPlan } from "./check-plan.ts";
import { itemKey } from "./conflict-items.ts";
import { keepOnly } from "./keep-only.ts";
import { LatticeBook } from "./lattice-book.ts";
import { compileModel, type Model } from "./model.ts";
import { LearnerPricing, type Prices } from "./priced-learner.ts";
import { PLAN_FORMAT, type ConflictItem, type Placement, type Problem } from "./problem.ts";
import { pricesFor, type NamedPrices } from "./prove-by-prices.ts";
import { without } from "./thin-proof.ts";
import { writePlacements } from "./write-plan.ts";

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

  /** Makes plans for other rules out of those that are there, until no more come of it. `isDeep` lets a third learner move. */
  spread(isDeep: boolean, isTimeUp: () => boolean): void {
    for (let isNew = true; isNew && !isTimeUp(); ) {
      isNew = false;
      for (const item of this.#items) {
        if (this.has(item) || isTimeUp()) continue;
        const exchange = this.#questions.get(itemKey(item)) as Exchange;
        for (const witness of this.#found.values()) {
          const placements = exchange.from(witness, isDeep, isTimeUp);
          if (!placements) continue;
          this.#found.set(itemKey(item), { item, placements });
          isNew = true;
          break;
        }
      }
    }
  }
}

interface OpenQuestion {
  problem: Problem;
  model: Model;
  pricing: LearnerPricing;
  prices: Prices;
}

/** One rule left out, and the ways to a plan for the others from a plan with another rule left out. */
class Exchange {
  readonly #item: ConflictItem;
  readonly #tried = new Map<readonly Placement[], boolean>();
  readonly #open: () => OpenQuestion;
  #opened: OpenQuestion | null = null;

  constructor(problem: Problem, items: readonly ConflictItem[], item: ConflictItem, prices: NamedPrices) {
    this.#item = item;
    this.#open = () => {
      const left = keepOnly(problem, without(items, [item]));
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
  from({ item, placements }: Witness, isDeep: boolean, isTimeUp: () => boolean): readonly Placement[] | null {
    if (item.learner === undefined || this.#tried.get(placements) === true || this.#tried.get(placements) === isDeep) return null;
    this.#tried.set(placements, isDeep);
    const { model } = this.#question;
    const moved = [...new Set([item.learner, ...(this.#item.learner === undefined ? [] : [this.#item.learner])])];
    const orders = moved.length === 2 ? [moved, moved.toReversed()] : [moved];
    for (const order of orders) {
      const found = this.#placed(placements, order);
      if (found) return found;
    }
    if (!isDeep) return null;
    for (const { id } of model.learners) {
      if (moved.includes(id)) continue;
      if (isTimeUp()) return null;
      for (const order of orders) {
        for (const all of [[...order, id], [...order.slice(0, 1), id, ...order.slice(1)]]) {
          const found = this.#placed(placements, all);
          if (found) return found;
        }
      }
    }
    return null;
  }

  // Those who move are placed one after the other where there is room, away from places in demand.
  #placed(placements: readonly Placement[], order: readonly string[]): readonly Placement[] | null {
    const { model, pricing, prices } = this.#question;
    const moving = new Set(order);
    let kept = placements.filter(({ learner }) => !moving.has(learner));
    for (const id of order) {
      const learner = model.learners.find((each) => each.id === id);
      if (!learner) continue;
      if (pricing.price(learner, this.#barred(kept, prices)) === Infinity) return null;
      const rows = model.learners.map(({ index }) => (index === learner.index ? pricing.blocks : []));
      kept = [...kept, ...writePlacements(model, rows).filter((placement) => placement.learner === id)];
    }
    return this.accepted(kept);
  }

  /** The prices, with full places beyond all price. */
  #barred(placements: readonly Placement[], { venue, limit, fairShare }: Prices): Prices {
    const { model } = this.#question;
    const { weekCount, venueCount, limitsAt, limitClass } = model;
    const venueIndex = new Map(model.problem.venues.map(({ id }, v) => [id, v]));
    const learners = new Map(model.learners.map((learner) => [learner.id, learner]));
    const load = new Int32Array(venue.length);
    const underLimit = new Int32Array(limit.length);
    for (const placement of placements) {
      const learner = learners.get(placement.learner);
      const v = venueIndex.get(placement.venue);
      if (!learner || v === undefined) continue;
      const counted = limitsAt[(limitClass[learner.index] as number) * venueCount + v] as Int32Array;
      for (const week of learner.weeks) {
        if (week < placement.firstWeek || week > placement.lastWeek) continue;
        load[v * weekCount + week] = (load[v * weekCount + week] as number) + 1;
        for (const l of counted) underLimit[l * weekCount + week] = (underLimit[l * weekCount + week] as number) + 1;
      }
    }
    return {
      venue: venue.map((price, at) => ((load[at] as number) >= (model.capacity[at] as number) ? Infinity : price)),
      limit: limit.map((price, at) => ((underLimit[at] as number) >= (model.limits[Math.floor(at / weekCount)]?.max[at % weekCount] ?? 0) ? Infinity : price)),
      fairShare,
    };
  }
}
