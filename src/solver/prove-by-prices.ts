/**
 * Proves that there is no plan by prices: if even the cheapest schedules of all learners cost more than all places are
 * worth under the same prices, the places do not suffice. Costs play no part, so any value above zero is a proof.
 *
 * **Source**: Farkas' lemma by way of Lagrangian relaxation; the prices are found by subgradient steps, and where these do not tell by a linear programme.
 */

import { alikeLearners } from "./alike-learners.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import { decideByColumns } from "./decide-by-columns.ts";
import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { placesTerm } from "./places-term.ts";
import { LearnerPricing } from "./priced-learner.ts";
import { PRICE_UNIT, type Prices } from "./prices.ts";

/** Prices for each week by the id of the venue or limit, so that they can be taken to a similar problem. */
export interface NamedPrices {
  venues: ReadonlyMap<string, Float64Array>;
  limits: ReadonlyMap<string, Float64Array>;
}

/** Who and what the proof rests on: everybody and everything else can be left out of it. */
export interface PriceProof {
  learners: string[];
  venues: string[];
  limits: string[];
  /** What to begin with when something similar is to be proven. */
  prices: NamedPrices;
}

const FIRST_STEP = 0.5;
/** So many rounds show what is plainly impossible. */
const QUICK_ROUNDS = 25;

/** Looks for such prices in so many rounds, `start` being the first; the model's problem must be without costs. */
export function proveByPrices(model: Model, book: LatticeBook, rounds: number, isTimeUp: () => boolean, start?: NamedPrices): { proof: PriceProof | null } {
  const walk = new PriceWalk(model, book, start);
  for (let round = 0; round < rounds && !isTimeUp(); round++) {
    if (round === QUICK_ROUNDS) {
      // What steps have not shown by now the linear programme tells at once, where it is small enough.
      const exact = decideByColumns(model, book, 1, isTimeUp);
      if (exact.verdict === "some" || (exact.verdict === "unknown" && exact.fitsInParts)) return { proof: null };
      if (exact.verdict === "none" && exact.prices !== null) walk.goTo(exact.prices);
    }
    if (!walk.price(isTimeUp)) break;
    if (walk.impossible !== null) return { proof: { learners: [walk.impossible], venues: [], limits: [], prices: NO_PRICES } };
    if (walk.worth > 0) return { proof: supportOf(model, walk.prices, walk.costs) };
    if (walk.move(round) === 0) return { proof: null };
  }
  return { proof: null };
}

/** Walks on from prices that prove it, and takes those under which the largest share of what learners pay is more than the places are worth. */
export function strongestPrices(model: Model, book: LatticeBook, rounds: number, isTimeUp: () => boolean, start: NamedPrices): NamedPrices {
  const walk = new PriceWalk(model, book, start);
  let best = { share: 0, prices: start };
  for (let round = 0; round < rounds && !isTimeUp(); round++) {
    if (!walk.price(isTimeUp) || walk.impossible !== null) break;
    const share = walk.worth / Math.max(PRICE_UNIT, walk.paid);
    if (share > best.share) best = { share, prices: supportOf(model, walk.prices, walk.costs).prices };
    if (walk.move(round) === 0) break;
  }
  return best.prices;
}

/** Subgradient steps from one set of prices to the next. */
class PriceWalk {
  readonly #model: Model;
  readonly #groups: LearnerModel[][];
  readonly #pricing: LearnerPricing;
  readonly #loads: Loads;
  readonly #bestLoad: Int32Array;
  readonly prices: Prices;
  /** What each learner pays for the cheapest schedule, and all together. */
  readonly costs: Float64Array;
  paid = 0;
  /** What all pay beyond what all places are worth; all prices are multiples of 1/1024, so that it is exact. */
  worth = 0;
  /** A learner without any schedule. */
  impossible: string | null = null;

  constructor(model: Model, book: LatticeBook, start?: NamedPrices) {
    this.#model = model;
    this.#groups = alikeLearners(model);
    this.#pricing = new LearnerPricing(model, book);
    this.#loads = new Loads(model);
    this.prices = pricesFor(model, start);
    this.#bestLoad = new Int32Array(this.prices.venue.length);
    this.costs = new Float64Array(model.learners.length);
  }

  /** Prices everybody; false where the time was up before, and nothing is known. */
  price(isTimeUp: () => boolean): boolean {
    this.#loads.clear();
    this.paid = 0;
    for (const alike of this.#groups) {
      if (isTimeUp()) return false;
      const [learner] = alike as [LearnerModel];
      const cost = this.#pricing.price(learner, this.prices);
      if (cost === Infinity) {
        this.impossible = learner.id;
        return true;
      }
      for (const { index } of alike) this.costs[index] = cost;
      this.paid += cost * alike.length;
      this.#loads.add(learner, this.#pricing.blocks, alike.length);
    }
    this.worth = this.paid + placesTerm(this.#model, this.prices, this.#bestLoad);
    return true;
  }

  /** Takes these prices. */
  goTo({ venue, limit }: Prices): void {
    this.prices.venue.set(venue);
    this.prices.limit.set(limit);
  }

  /** Dearer where too many are, cheaper where there is room; tells in how many places there were too many or too few. */
  move(round: number): number {
    return movePrices(this.#model, this.#loads, this.prices, FIRST_STEP / (1 + round / 12));
  }
}

export const NO_PRICES: NamedPrices = { venues: new Map(), limits: new Map() };

/** The prices of whatever the model knows of them, and nothing for the rest. */
export function pricesFor({ problem, learners, limits, weekCount }: Model, { venues, limits: ofLimits }: NamedPrices = NO_PRICES): Prices {
  const prices: Prices = { venue: new Float64Array(problem.venues.length * weekCount), limit: new Float64Array(limits.length * weekCount), fairShare: new Float64Array(learners.length) };
  problem.venues.forEach(({ id }, v) => prices.venue.set(venues.get(id) ?? [], v * weekCount));
  limits.forEach(({ index }, i) => prices.limit.set(ofLimits.get(problem.limits?.[index]?.id ?? "") ?? [], i * weekCount));
  return prices;
}

/** Who is where if everybody takes the cheapest schedule. */
class Loads {
  readonly #model: Model;
  readonly venue: Int32Array;
  readonly limit: Int32Array;

  constructor(model: Model) {
    this.#model = model;
    this.venue = new Int32Array(model.venueCount * model.weekCount);
    this.limit = new Int32Array(model.limits.length * model.weekCount);
  }

  clear(): void {
    this.venue.fill(0);
    this.limit.fill(0);
  }

  add(learner: LearnerModel, blocks: FlatBlocks, count: number): void {
    const { weekCount, limitClass, limitsAt, venueCount } = this.#model;
    const base = (limitClass[learner.index] as number) * venueCount;
    for (let i = 0; i < blocks.length; i += 4) {
      const venue = blocks[i + 1] as number;
      const first = blocks[i + 2] as number;
      for (let position = first; position < first + (blocks[i + 3] as number); position++) {
        const week = learner.weeks[position] as number;
        this.venue[venue * weekCount + week] = (this.venue[venue * weekCount + week] as number) + count;
        for (const limit of limitsAt[base + venue] as Int32Array) this.limit[limit * weekCount + week] = (this.limit[limit * weekCount + week] as number) + count;
      }
    }
  }
}

function movePrices(model: Model, loads: Loads, prices: Prices, step: number): number {
  const { weekCount, limits, minimum, capacity } = model;
  const from = model.problem.published?.frozenUntil ?? 0;
  let wrong = 0;
  for (let cell = 0; cell < prices.venue.length; cell++) {
    if (cell % weekCount < from) continue;
    const here = loads.venue[cell] as number;
    const price = prices.venue[cell] as number;
    const [least, most] = [minimum[cell] as number, capacity[cell] as number];
    // Without a price every load between minimum and capacity is as good as any other.
    const wished = price > 0 ? most : price < 0 ? least : Math.max(Math.min(here, most), Math.min(least, most));
    if (here > most || here < least) wrong++;
    const moved = rounded(price + step * (here - wished));
    prices.venue[cell] = least > 0 ? moved : Math.max(0, moved);
  }
  limits.forEach(({ max }, limit) => {
    for (let week = from; week < weekCount; week++) {
      const cell = limit * weekCount + week;
      const over = (loads.limit[cell] as number) - (max[week] as number);
      if (over > 0) wrong++;
      prices.limit[cell] = Math.max(0, rounded((prices.limit[cell] as number) + step * over));
    }
  });
  return wrong;
}

const rounded = (price: number): number => Math.round(price / PRICE_UNIT) * PRICE_UNIT;

// Whoever pays nothing adds nothing to the proof; neither does a place without a price.
function supportOf({ learners, problem, limits, weekCount }: Model, { venue, limit }: Prices, costs: Float64Array): PriceProof {
  const rows = (prices: Float64Array, ids: readonly string[]) =>
    new Map(ids.map((id, row) => [id, prices.slice(row * weekCount, (row + 1) * weekCount)] as const).filter(([, row]) => row.some((price) => price !== 0)));
  const prices = { venues: rows(venue, problem.venues.map(({ id }) => id)), limits: rows(limit, limits.map(({ index }) => problem.limits?.[index]?.id ?? "")) };
  return { learners: learners.filter(({ index }) => costs[index] !== 0).map(({ id }) => id), venues: [...prices.venues.keys()], limits: [...prices.limits.keys()], prices };
}
