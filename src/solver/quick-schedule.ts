/**
 * A schedule of one learner that is nearly the cheapest under given costs, in a fifteenth of the time that the cheapest takes in a large lattice: what is still
 * to come is told by a programme without sites, and only what promises most by that is looked at.
 */

import { BlockTable, blockKinds, type BlockKinds } from "./block-table.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";
import { Outlook } from "./outlook.ts";
import { RowBeam } from "./row-beam.ts";
import { traceBack } from "./schedule-states.ts";
import type { WeekCosts } from "./week-costs.ts";

/** What a block is taken to cost for moving there, as a part of a change of site. */
const PART_OF_CHANGE = 0.4;

export interface QuickPricing {
  /** Its halts are not kept: blocks that touch in one venue may together be longer than a block may be. */
  lattice: Lattice;
  costs: WeekCosts;
  siteChange: number;
  idleWeek: number;
  /** Keep site variety along each path. */
  keepVariety: boolean;
  /** The cost of a schedule that is known: nothing dearer is looked for. Infinity if none is. */
  ceiling: number;
  /** Rows gone on from, of those with equally many weeks done: with more it takes longer and finds cheaper schedules. */
  rows: number;
}

export class QuickSchedule {
  readonly #kinds = new WeakMap<Lattice, BlockKinds>();
  readonly #table = new BlockTable();
  readonly #outlook = new Outlook();
  readonly #beam = new RowBeam();
  #learner: LearnerModel | null = null;
  #lattice: Lattice | null = null;

  /** Cost of a schedule from `start` on (history not counted); Infinity if none is found below the ceiling, which proves nothing. */
  price(learner: LearnerModel, { lattice, costs, siteChange, idleWeek, keepVariety, ceiling, rows }: QuickPricing): number {
    [this.#learner, this.#lattice] = [learner, lattice];
    if (lattice.nodeCount === 0) return Infinity;
    const kinds = this.#kindsOf(lattice);
    // Where a site may be barred on the way, the dearer one may be the only one that is left.
    const margin = keepVariety && learner.tasksPerSite < learner.programme.tasks.length ? Infinity : 2 * siteChange;
    this.#table.fill(learner, kinds.list, costs, margin);
    const perBlock = PART_OF_CHANGE * siteChange;
    // Pins leave no choice of when to wait.
    this.#outlook.fill(learner, lattice, kinds, this.#table, costs, { idleWeek, perBlock, isExact: learner.pinTask !== null });
    return this.#beam.find({ learner, lattice, kinds, table: this.#table, outlook: this.#outlook, free: costs.free, siteChange, idleWeek, ceiling, perBlock, rows, keepsVariety: keepVariety });
  }

  #kindsOf(lattice: Lattice): BlockKinds {
    const known = this.#kinds.get(lattice) ?? blockKinds(lattice);
    this.#kinds.set(lattice, known);
    return known;
  }

  /** The schedule behind the last price; there must have been one. */
  blocks(): FlatBlocks {
    return traceBack(this.#learner as LearnerModel, this.#lattice as Lattice, this.#beam, this.#beam.end, this.#beam.most);
  }
}
