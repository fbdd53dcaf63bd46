/**
 * The least that a learner with too many ways costs: like tasks are counted together (`grouped-tasks.ts`), and each has a
 * price per week that is dearer where it would be done more than once and cheaper where it would not be done. Every price
 * gives a bound; a few steps of a subgradient ascent look for those that prove most.
 *
 * **Source**: Polyak, Minimization of unsmooth functionals, USSR Computational Mathematics and Mathematical Physics 9
 * (1969), with a level that falls where it is not reached.
 */

import { CheapestSchedule, type FlatBlocks } from "./cheapest-schedule.ts";
import type { GroupedTasks } from "./grouped-tasks.ts";
import type { LearnerGroups } from "./lattice-book.ts";
import type { LearnerModel, TaskModel } from "./learner-model.ts";
import { PRICE_UNIT } from "./prices.ts";
import type { PersonalWeights, WeekCosts } from "./week-costs.ts";
import { WeekPrices } from "./week-prices.ts";

/** Steps of an ascent, where they don't go through too many states together. */
const STEPS = 20;
const MOST_STATES_IN_ALL = 4_000_000;
/** The level hoped for above the best so far, in changes of site: at first, and so little that it is not worth another step. */
const [FIRST_RISE, LEAST_RISE] = [2, 0.05];
/** Steps in a row without a noticeable rise after which the level falls by half; and what part of the level is noticeable. */
const [PATIENCE, NOTICEABLE] = [3, 0.25];
/** States beyond which a step takes too long. */
const MOST_STATES = 2_000_000;

/** What some prices of tasks prove: the bound, the schedule behind it with its weeks per task, and its cost without those prices. */
interface Trial {
  value: number;
  prices: Float64Array;
  blocks: FlatBlocks;
  counts: Int32Array;
  costOfBlocks: number;
}

const dearer = (one: Trial, other: Trial | null): Trial => (other !== null && other.value > one.value ? other : one);

export class GroupedPricing {
  readonly #schedule = new CheapestSchedule(MOST_STATES);
  readonly #weekPrices = new WeekPrices();
  /** The blocks behind the last price, in the learner's own tasks, and what they cost without the prices of tasks. */
  blocks: FlatBlocks = [];
  costOfBlocks = 0;
  #charges: (Float64Array | null)[] = [];
  /** Per group and option the task that is cheapest there. */
  #cheapest: (Int32Array | null)[] = [];

  /**
   * No schedule from `start` on costs less; Infinity if there is none, null where even groups have too many ways.
   * `taskPrices` (the learner's tasks, per week) are where the ascent begins, unless those of weeks and tasks assigned to each
   * other prove more; they become the best ones found.
   */
  price(learner: LearnerModel, groups: LearnerGroups, costs: WeekCosts, weights: PersonalWeights, taskPrices: Float64Array): number | null {
    const kept = this.#try(learner, groups, costs, weights, taskPrices.slice());
    if (kept === null || kept.value === Infinity) return kept && Infinity;
    let best = kept;
    if (this.#weekPrices.fill(learner, costs)) best = dearer(best, this.#try(learner, groups, costs, weights, assigned(learner, groups.grouped, this.#weekPrices)));
    const unit = Math.max(1, weights.siteChange, weights.idleWeek);
    let rise = FIRST_RISE * unit;
    let misses = 0;
    const steps = Math.min(STEPS, MOST_STATES_IN_ALL / this.#schedule.states);
    for (let step = 0, at = best; step < steps && rise >= LEAST_RISE * unit; step++) {
      const prices = moved(learner, groups.grouped, at, best.value + rise - at.value);
      if (prices === null) break;
      at = this.#try(learner, groups, costs, weights, prices) ?? at;
      misses = at.value > best.value + NOTICEABLE * rise ? 0 : misses + 1;
      if (misses >= PATIENCE) [rise, misses] = [rise / 2, 0];
      best = dearer(best, at);
    }
    taskPrices.set(best.prices);
    [this.blocks, this.costOfBlocks] = [best.blocks, best.costOfBlocks];
    return best.value;
  }

  /** What some prices prove, and the schedule behind it; null where there are too many ways. */
  #try(learner: LearnerModel, { grouped, lattice }: LearnerGroups, costs: WeekCosts, { siteChange, idleWeek }: PersonalWeights, prices: Float64Array): Trial | null {
    this.#charge(learner, grouped, prices);
    const cost = this.#schedule.price(grouped.learner, { lattice, costs, siteChange, idleWeek, keepVariety: false, ceiling: Infinity, charges: this.#charges });
    if (this.#schedule.tooLarge) return null;
    if (cost === Infinity) return { value: Infinity, prices, blocks: [], counts: new Int32Array(0), costOfBlocks: Infinity };
    const { blocks, counts, charged } = this.#tell(learner, grouped, prices);
    return { value: cost - given(learner, grouped, prices), prices, blocks, counts, costOfBlocks: cost - charged };
  }

  // What a week of each group costs besides in each of its venues: the least of its tasks there.
  #charge({ tasks }: LearnerModel, { learner, members }: GroupedTasks, prices: Float64Array): void {
    this.#cheapest = members.map((group, g) => (group.length === 1 ? null : new Int32Array((learner.tasks[g] as TaskModel).options.length)));
    this.#charges = members.map((group, g) => {
      const cheapest = this.#cheapest[g];
      if (!cheapest) return null;
      const { options } = learner.tasks[g] as TaskModel;
      return Float64Array.from(options, (option, i) => {
        let least = Infinity;
        for (const k of group) {
          if ((prices[k] as number) >= least || !(tasks[k] as TaskModel).options.includes(option)) continue;
          least = prices[k] as number;
          cheapest[i] = k;
        }
        return least;
      });
    });
  }

  /** The schedule in the learner's own tasks, the weeks of each, and what their prices add. */
  #tell({ tasks }: LearnerModel, { learner, members }: GroupedTasks, prices: Float64Array): { blocks: FlatBlocks; counts: Int32Array; charged: number } {
    const blocks = this.#schedule.blocks();
    const counts = new Int32Array(tasks.length);
    let charged = 0;
    for (let i = 0; i < blocks.length; i += 4) {
      const g = blocks[i] as number;
      const cheapest = this.#cheapest[g];
      const k = cheapest ? (cheapest[(learner.tasks[g] as TaskModel).venues.indexOf(blocks[i + 1] as number)] as number) : ((members[g] as number[])[0] as number);
      blocks[i] = k;
      counts[k] = (counts[k] as number) + (blocks[i + 3] as number);
      charged += (blocks[i + 3] as number) * (prices[k] as number);
    }
    return { blocks, counts, charged };
  }
}

/**
 * Prices that prove as much as weeks and tasks assigned to each other: a task is dearer by as much as it would cost less than
 * the dearest one of its kind that is taken.
 */
function assigned({ tasks }: LearnerModel, { members }: GroupedTasks, flow: WeekPrices): Float64Array {
  const prices = new Float64Array(tasks.length);
  for (const group of together(members)) {
    const value = (k: number) => flow.taskValues[k] as number;
    const dearest = group.filter((k) => flow.isTaken(k)).reduce((most, k) => Math.max(most, value(k)), -Infinity);
    if (dearest > -Infinity) for (const k of group) prices[k] = priceOf(tasks[k] as TaskModel, dearest - value(k));
  }
  return prices;
}

const together = (members: number[][]): number[][] => members.filter((group) => group.length > 1);

// An optional task may also be left out: then its price gives nothing back, and so is never below zero.
function priceOf({ optional }: TaskModel, price: number): number {
  const rounded = Math.round(price / PRICE_UNIT) * PRICE_UNIT;
  return optional ? Math.max(0, rounded) : rounded;
}

/** What the prices give back: each task is done once, an optional one at most. */
function given({ tasks }: LearnerModel, { members }: GroupedTasks, prices: Float64Array): number {
  return together(members).flat().reduce((sum, k) => sum + (prices[k] as number) * (tasks[k] as TaskModel).weeks, 0);
}

/** The prices moved towards a value higher by so much; null where every task is done as often as it should be. */
function moved({ tasks }: LearnerModel, { members }: GroupedTasks, { prices, counts }: Trial, higher: number): Float64Array | null {
  const several = together(members).flat();
  const beyond = (k: number): number => {
    const { weeks, optional } = tasks[k] as TaskModel;
    const more = (counts[k] as number) - weeks;
    return optional && more < 0 && prices[k] === 0 ? 0 : more;
  };
  const square = several.reduce((sum, k) => sum + beyond(k) ** 2, 0);
  if (square === 0) return null;
  const next = prices.slice();
  for (const k of several) next[k] = priceOf(tasks[k] as TaskModel, (prices[k] as number) + (higher * beyond(k)) / square);
  return next;
}
