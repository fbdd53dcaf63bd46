/**
 * Who leaves a place that is too full: its price rises a little, and of all who are there the one goes who saves most by
 * one of the schedules it has been given lately. Nobody needs to be taken off the board to find out, and only whoever goes
 * looks for the cheapest schedule of all; so prices can rise slowly and still get somewhere.
 *
 * **Source**: bidding for places after Bertsekas, The auction algorithm, Annals of Operations Research 14 (1988).
 */

import { sequenceOf, type BestResponse } from "./best-response.ts";
import { CellPrices } from "./cell-prices.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { DraftPlan } from "./draft-plan.ts";
import type { KnownRow } from "./known-rows.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Random } from "./random.ts";

/** Where nobody saves anything by a known row, somebody so often looks for a new one. */
const NEW_ROW = 0.15;
/** Of those in one place no more than this are asked. */
const MOST_ASKED = 30;
/** Less than this is rounding. */
const LEAST_SAVING = 1e-6;

export class Contest {
  readonly #draft: DraftPlan;
  readonly #respond: BestResponse;
  readonly #random: Random;
  readonly #prices: CellPrices;
  /** weeks × learners: the venue of each, −1 for none. */
  readonly #venueAt: Int32Array;
  /** Cells of the learner being asked: what staying there costs; else NaN. */
  readonly #staying: Float64Array;
  /** The row behind the last saving. */
  #row: FlatBlocks | null = null;

  constructor(draft: DraftPlan, respond: BestResponse, random: Random) {
    const { model } = draft;
    [this.#draft, this.#respond, this.#random] = [draft, respond, random];
    this.#prices = new CellPrices(draft.board);
    this.#venueAt = new Int32Array(model.weekCount * model.learners.length);
    this.#staying = new Float64Array(draft.board.load.length).fill(NaN);
  }

  /** Looks at the draft and the guide anew: to be called after anything else has changed them. */
  begin(): void {
    this.#prices.begin(this.#respond.guide);
    this.#venueAt.fill(-1);
    for (const { index } of this.#draft.model.learners) this.putOn(index);
  }

  /** To be told before a learner's row changes … */
  takeOff(l: number): void {
    this.#mark(l, false);
  }

  /** … and after it has. */
  putOn(l: number): void {
    this.#mark(l, true);
  }

  #mark(l: number, isThere: boolean): void {
    const { offset, count, venue, first, weeks, model } = this.#draft;
    const time = (model.learners[l] as LearnerModel).weeks;
    const limitClass = model.limitClass[l] as number;
    const from = offset[l] as number;
    for (let i = from; i < from + (count[l] as number); i++) {
      const end = (first[i] as number) + (weeks[i] as number);
      for (let position = first[i] as number; position < end; position++) {
        const week = time[position] as number;
        this.#venueAt[week * model.learners.length + l] = isThere ? (venue[i] as number) : -1;
        this.#prices.forget(limitClass, venue[i] as number, week);
      }
    }
  }

  /** Raises the price of what is broken in a cell, of a venue or of a limit. */
  raise(cell: number, isLimit: boolean, step: number): void {
    this.#draft.board.raisePressureAt(cell, isLimit, step);
    if (isLimit) this.#prices.forgetWeek(cell % this.#draft.model.weekCount);
    else this.#prices.forgetCell(cell);
  }

  /** Lets somebody go from a cell where there are too many, if that saves anything. */
  thinOut(cell: number, isLimit: boolean): void {
    const { model } = this.#draft;
    const week = cell % model.weekCount;
    const count = model.learners.length;
    let most = LEAST_SAVING;
    let goes = -1;
    let row: FlatBlocks | null = null;
    let anyone = -1;
    for (let i = 0, asked = 0, l = this.#random.below(count); i < count && asked < MOST_ASKED; i++, l = l + 1 === count ? 0 : l + 1) {
      if (!this.#isIn(l, (cell - week) / model.weekCount, isLimit, week)) continue;
      if (asked++ === 0) anyone = l;
      const saving = this.#saving(l);
      if (saving <= most) continue;
      [most, goes, row] = [saving, l, this.#row];
    }
    if (goes >= 0) this.#enter(goes, row as FlatBlocks);
    else if (anyone >= 0 && this.#random.unit() < NEW_ROW) this.#enter(anyone, null);
  }

  #isIn(l: number, place: number, isLimit: boolean, week: number): boolean {
    const { learners, limitClass, limitsAt, venueCount } = this.#draft.model;
    const venue = this.#venueAt[week * learners.length + l] as number;
    if (!isLimit || venue < 0) return venue === place && !isLimit;
    return (limitsAt[(limitClass[l] as number) * venueCount + venue] as Int32Array).includes(place);
  }

  /** What a learner would save with the cheapest of its known rows instead of its own; the row is kept in `#row`. */
  #saving(l: number): number {
    const { personal, fair, model } = this.#draft;
    const learner = model.learners[l] as LearnerModel;
    const share = this.#respond.shareOf(learner);
    const present = (personal[l] as number) + share * (fair[l] as number) + this.#priceOfStaying(learner);
    const prices = this.#prices.ofClass(model.limitClass[l] as number);
    let least = Infinity;
    this.#row = null;
    const rows = this.#respond.known.of(learner);
    for (let r = 0; r < rows.length; r++) {
      const known = rows[r] as KnownRow;
      const cost = this.#costOf(learner, known, prices, known.own + share * known.fair, least);
      if (cost >= least) continue;
      least = cost;
      this.#row = known.blocks;
    }
    this.#forgetStaying(learner);
    return present - least;
  }

  // Counted no further than up to `ceiling`; prices below zero are rare and only make a row look dearer than it is.
  #costOf({ index, venues, weeks }: LearnerModel, { places }: KnownRow, prices: Float64Array, own: number, ceiling: number): number {
    const { weekCount, limitClass } = this.#draft.model;
    let cost = own;
    for (let i = 0; i < places.length && cost < ceiling; i += 3) {
      const base = (venues[places[i] as number] as number) * weekCount;
      const end = (places[i + 1] as number) + (places[i + 2] as number);
      for (let position = places[i + 1] as number; position < end; position++) {
        const cell = base + (weeks[position] as number);
        let price = this.#staying[cell] as number;
        if (price !== price) price = prices[cell] as number;
        if (price !== price) price = this.#prices.priceAt(limitClass[index] as number, cell);
        cost += price;
      }
    }
    return cost;
  }

  #priceOfStaying({ index, weeks }: LearnerModel): number {
    const { offset, count, venue, first, weeks: lengths, model } = this.#draft;
    const from = offset[index] as number;
    let sum = 0;
    for (let i = from; i < from + (count[index] as number); i++) {
      const end = (first[i] as number) + (lengths[i] as number);
      for (let position = first[i] as number; position < end; position++) {
        const week = weeks[position] as number;
        const price = this.#prices.priceOfStaying(model.limitClass[index] as number, venue[i] as number, week);
        this.#staying[(venue[i] as number) * model.weekCount + week] = price;
        sum += price;
      }
    }
    return sum;
  }

  #forgetStaying({ index, weeks }: LearnerModel): void {
    const { offset, count, venue, first, weeks: lengths, model } = this.#draft;
    const from = offset[index] as number;
    for (let i = from; i < from + (count[index] as number); i++) {
      const end = (first[i] as number) + (lengths[i] as number);
      for (let position = first[i] as number; position < end; position++) {
        this.#staying[(venue[i] as number) * model.weekCount + (weeks[position] as number)] = NaN;
      }
    }
  }

  // With the cheapest row of all; where that is looked for only around a sequence, a known one may be cheaper than what is found.
  #enter(l: number, known: FlatBlocks | null): void {
    const draft = this.#draft;
    const kept = draft.blocksOf(l);
    const sequence = sequenceOf(draft, l);
    this.takeOff(l);
    draft.set(l, []);
    draft.set(l, this.#respond.find(draft, draft.model.learners[l] as LearnerModel, this.#random, sequence, kept) ?? known ?? kept);
    this.putOn(l);
  }
}
