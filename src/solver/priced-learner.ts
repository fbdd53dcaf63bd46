/** The least that one learner costs under prices on places: the term of a learner in the Lagrangian bound. */

import { CheapestSchedule, type FlatBlocks, type SchedulePricing } from "./cheapest-schedule.ts";
import { GroupedPricing } from "./grouped-pricing.ts";
import type { GuidePrices } from "./guide-prices.ts";
import { historyCost } from "./history-cost.ts";
import type { LatticeBook } from "./lattice-book.ts";
import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import type { Prices } from "./prices.ts";
import { QuickSchedule } from "./quick-schedule.ts";
import { cheapestTasks } from "./relaxed-schedule.ts";
import { hasTooLongBlocks } from "./separate.ts";
import { ScheduleStates } from "./schedule-states.ts";
import { personalWeights, WeekCosts, type PersonalWeights } from "./week-costs.ts";
import { WeekPrices } from "./week-prices.ts";

/** Some tenths of a second. */
export const MOST_STATES = 20_000_000;
/** Nodes beyond which it pays to look first without halts, and beyond which a rough price comes from a quick search of so many rows. */
const LARGE = 8000;
const ROUGH_ROWS = 60;

export class LearnerPricing {
  readonly #model: Model;
  readonly #book: LatticeBook;
  readonly #schedule = new CheapestSchedule();
  readonly #quick = new QuickSchedule();
  readonly #costs = new WeekCosts();
  readonly #charged = new WeekCosts();
  readonly #weekPrices = new WeekPrices();
  readonly #groupedPricing = new GroupedPricing();
  /** The blocks behind the last price, and what they cost at the same prices: not the price itself where it is that of a relaxation. */
  blocks: FlatBlocks = [];
  costOfBlocks = 0;
  /** Were tasks placed apart, so that neither moving nor waiting is in the last price? */
  areApart = false;
  /** Are the blocks behind the last price perhaps no schedule, but that of a relaxation? And the prices of the learner's own weeks that it used, if any. */
  isRelaxed = false;
  weekPrices: Float64Array | null = null;
  /** Was the schedule behind the ceiling plainly the cheapest, so that nothing was searched and `blocks` tells nothing? */
  isKnown = false;
  /**
   * Are large lattices searched quickly alone? What is found then is a schedule like any other, but cheaper ones may be missed: such a price proves
   * nothing, and `hasGuessed` tells that there was one since somebody last set it to false.
   */
  isRough = false;
  hasGuessed = false;
  /** States gone through for the last price; 0 where it was found task by task. */
  states = 0;
  readonly #mostStates: number;

  /** Learners whose lattice needs more states than `mostStates` are priced without halts, or if even that is too much task by task. */
  constructor(model: Model, book: LatticeBook, mostStates = MOST_STATES) {
    this.#model = model;
    this.#book = book;
    this.#mostStates = mostStates;
  }

  /**
   * Cost of the cheapest schedule, history included; no schedule costs less. Infinity proves that there is none.
   * `ceiling` is the cost of a schedule known already, under the same prices.
   */
  price(learner: LearnerModel, prices: Prices, ceiling = Infinity): number {
    const { past: sunk, ...weights } = this.#weigh(learner, prices);
    this.#fill(learner, prices, weights.preference);
    this.weekPrices = null;
    this.states = 0;
    this.areApart = false;
    this.isKnown = ceiling < Infinity && ceiling - sunk <= leastApart(learner, this.#costs);
    if (this.isKnown) return ceiling;
    const along = { costs: this.#costs, siteChange: weights.siteChange, idleWeek: weights.idleWeek, keepVariety: false, ceiling: ceiling - sunk };
    const isGrouped = this.#book.areKindsFarFewer(learner);
    const cost = (isGrouped ? this.#priceGrouped(learner, prices, weights) : null) ?? this.#priceWhole(learner, along) ??
      (isGrouped ? null : this.#priceGrouped(learner, prices, weights)) ?? this.#priceTaskByTask(learner);
    this.costOfBlocks += sunk;
    return sunk + cost;
  }

  /**
   * A schedule that costs little more than the cheapest, by a quick search: proves nothing, but takes a twentieth of the
   * time. Where there is no lattice, tasks apart; empty if nothing is found. `places` are the prices added up by classes.
   */
  guess(learner: LearnerModel, prices: Prices, places: GuidePrices, rows: number): FlatBlocks {
    const { siteChange, idleWeek, preference } = this.#weigh(learner, prices);
    this.#costs.fill(this.#model, learner, preference);
    this.#costs.add(learner, places.ofClass(this.#model.limitClass[learner.index] as number), this.#model.weekCount);
    const lattice = this.#book.loose(learner);
    if (lattice === null) return cheapestTasks(learner, this.#costs).blocks;
    const cost = this.#quick.price(learner, { lattice, costs: this.#costs, siteChange, idleWeek, keepVariety: false, ceiling: Infinity, rows });
    return cost < Infinity ? this.#quick.blocks() : [];
  }

  /** Must the learner be priced task by task, as far as is known without building its lattice? */
  isApart(learner: LearnerModel): boolean {
    return !this.#book.known(learner) || !new ScheduleStates().begin(learner, this.#book.loose(learner) as Lattice, MOST_STATES);
  }

  /** The price task by task, each at its cheapest for itself: what is known of a learner before it is priced. */
  priceApart(learner: LearnerModel, prices: Prices): number {
    const { preference, past } = this.#weigh(learner, prices);
    this.#fill(learner, prices, preference);
    return past + cheapestTasks(learner, this.#costs).cost;
  }

  // Null where even so there are too many states, or no two tasks are of a kind.
  #priceGrouped(learner: LearnerModel, { task }: Prices, weights: PersonalWeights): number | null {
    const groups = this.#book.grouped(learner);
    if (groups === null) return null;
    const first = this.#model.firstTask[learner.index] as number;
    const prices = task?.subarray(first, first + learner.tasks.length) ?? new Float64Array(learner.tasks.length);
    const cost = this.#groupedPricing.price(learner, groups, this.#costs, weights, prices);
    [this.blocks, this.costOfBlocks, this.isRelaxed] = [this.#groupedPricing.blocks, this.#groupedPricing.costOfBlocks, true];
    return cost;
  }

  // Exact where that takes not too many states, else without halts; null where even that is too much.
  #priceWhole(learner: LearnerModel, along: Omit<SchedulePricing, "lattice">): number | null {
    const whole = this.#book.whole(learner);
    if (whole === null) return null;
    const loose = { ...along, lattice: this.#book.loose(learner) ?? whole };
    const isLarge = whole.nodeCount > LARGE;
    if (isLarge && this.isRough) return this.#priceRoughly(learner, loose);
    // Of a large lattice first without halts: if its blocks may be, nothing is cheaper.
    const cost = isLarge ? this.#priceAlong(learner, loose, MOST_STATES) : null;
    if (cost !== null && !this.isRelaxed) return cost;
    return this.#priceAlong(learner, { ...along, lattice: whole }, this.#mostStates) ?? cost ?? this.#priceAlong(learner, loose, MOST_STATES);
  }

  // Null where not even a quick search finds anything. What is known already may be cheaper than what is found.
  #priceRoughly(learner: LearnerModel, loose: SchedulePricing): number | null {
    this.hasGuessed = true;
    const cost = this.#quick.price(learner, { ...loose, ceiling: Infinity, rows: ROUGH_ROWS });
    this.isKnown = loose.ceiling < Infinity && cost >= loose.ceiling;
    if (this.isKnown) return loose.ceiling;
    if (cost === Infinity) return null;
    this.#keep(learner, this.#quick.blocks(), cost);
    return cost;
  }

  // Null where that would take too many states.
  #priceAlong(learner: LearnerModel, pricing: SchedulePricing, mostStates: number): number | null {
    const schedule = this.#schedule;
    schedule.mostStates = mostStates;
    let cost = schedule.price(learner, pricing);
    // Sums beyond exact doubles may cut off even the schedule behind the ceiling: only an uncapped search proves that there is none.
    if (cost === Infinity && pricing.ceiling < Infinity && !schedule.tooLarge) cost = schedule.price(learner, { ...pricing, ceiling: Infinity });
    if (schedule.tooLarge) return null;
    this.states = schedule.states;
    this.#keep(learner, cost < Infinity ? schedule.blocks() : [], cost);
    return cost;
  }

  #keep(learner: LearnerModel, blocks: FlatBlocks, cost: number): void {
    [this.blocks, this.costOfBlocks, this.isRelaxed] = [blocks, cost, hasTooLongBlocks(learner, blocks)];
  }

  /** The prices of a learner's own weeks with which pricing task by task proves most under these prices; null without any. */
  findWeekPrices(learner: LearnerModel, prices: Prices): Float64Array | null {
    this.#fill(learner, prices, personalWeights(this.#model, learner, prices.fairShare[learner.index] as number).preference);
    this.weekPrices = null;
    this.#priceTaskByTask(learner);
    return this.weekPrices;
  }

  // Tasks apart, at once with the prices of the learner's own weeks and without: whatever proves more.
  #priceTaskByTask(learner: LearnerModel): number {
    const plain = cheapestTasks(learner, this.#costs);
    this.areApart = true;
    [this.blocks, this.costOfBlocks, this.isRelaxed] = [plain.blocks, plain.cost, true];
    if (plain.cost === Infinity || !this.#weekPrices.fill(learner, this.#costs)) return plain.cost;
    [this.blocks, this.costOfBlocks] = [this.#weekPrices.blocks(), this.#weekPrices.cost];
    const { prices } = this.#weekPrices;
    this.#charged.copyCharged(learner, this.#costs, prices);
    const charged = cheapestTasks(learner, this.#charged).cost - prices.reduce((sum, price) => sum + price, 0);
    if (charged <= plain.cost) return plain.cost;
    this.weekPrices = prices;
    return charged;
  }

  // The weights of a learner's costs under its share of the unfairness, and what its history has cost by them.
  #weigh(learner: LearnerModel, { fairShare }: Prices): PersonalWeights & { past: number } {
    const share = fairShare[learner.index] as number;
    const weights = personalWeights(this.#model, learner, share);
    const { preference, moving } = historyCost(this.#model, learner);
    return { ...weights, past: weights.preference * preference + (this.#model.personalFairness ? 1 + share : 1) * moving };
  }

  #fill(learner: LearnerModel, prices: Prices, preferenceWeight: number): void {
    const model = this.#model;
    const costs = this.#costs;
    costs.fill(model, learner, preferenceWeight);
    const base = (model.limitClass[learner.index] as number) * model.venueCount;
    const { venues, weeks, start } = learner;
    for (let option = 0; option < venues.length; option++) {
      const venue = venues[option] as number;
      const counted = model.limitsAt[base + venue] as Int32Array;
      for (let position = start; position < weeks.length; position++) {
        const week = weeks[position] as number;
        let price = prices.venue[venue * model.weekCount + week] as number;
        for (let i = 0; i < counted.length; i++) price += prices.limit[(counted[i] as number) * model.weekCount + week] as number;
        const at = option * weeks.length + position;
        costs.placed[at] = (costs.placed[at] as number) + price;
      }
    }
  }
}

/** The cheapest that every week is by itself, together: no schedule costs less. */
function leastApart({ start, weeks, venues }: LearnerModel, { placed, free }: WeekCosts): number {
  let sum = 0;
  for (let position = start; position < weeks.length; position++) {
    let least = free[position] as number;
    for (let at = position, option = 0; option < venues.length; option++, at += weeks.length) if ((placed[at] as number) < least) least = placed[at] as number;
    sum += least;
  }
  return sum;
}
