/**
 * A row that a learner would have instead of the present one: what it costs the learner, and in which weeks its places differ.
 * Counted once, then priced on the board, entered there, or taken back.
 */

import type { Board } from "./board.ts";
import { historyCost } from "./history-cost.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import type { Row } from "./row-rules.ts";

/** Rows of all learners, one behind the other. */
export interface StoredRows {
  offset: Int32Array;
  count: Int32Array;
  task: Int32Array;
  venue: Int32Array;
  first: Int32Array;
  weeks: Int32Array;
}

export class RowChange {
  /** Weighted personal cost with the new row, history included; and what unfairness compares. */
  personal = 0;
  fair = 0;
  readonly #model: Model;
  #limitClass = 0;
  #bans = 0;
  /** Weeks that differ, with the venue before and after (−1: none). */
  #count = 0;
  readonly #week: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** The present venue per position, −1 but for a moment. */
  readonly #present: Int32Array;

  constructor(model: Model) {
    this.#model = model;
    [this.#week, this.#from, this.#to] = [new Int32Array(model.weekCount), new Int32Array(model.weekCount), new Int32Array(model.weekCount)];
    this.#present = new Int32Array(model.weekCount).fill(-1);
  }

  /** What a row costs its learner. */
  cost(learner: LearnerModel, row: Row): void {
    const { problem: { weights }, venueSite, personalFairness } = this.#model;
    const { history } = learner;
    const past = historyCost(this.#model, learner);
    let preference = past.preference;
    let changes = 0;
    let placed = 0;
    let site = history.lastVenue >= 0 ? (venueSite[history.lastVenue] as number) : -1;
    for (let i = 0; i < row.count; i++) {
      const venue = row.venue[i] as number;
      const weeks = row.weeks[i] as number;
      preference += (learner.preference[venue] as number) * weeks;
      placed += weeks;
      const next = venueSite[venue] as number;
      if (site >= 0 && site !== next) changes++;
      site = next;
    }
    const last = row.count - 1;
    const idle = last < 0 ? 0 : history.waiting + (row.first[last] as number) + (row.weeks[last] as number) - learner.start - placed;
    const personal = weights.preference * preference + past.moving + learner.siteChangeCost * changes + learner.idleCost * idle;
    this.fair = personalFairness ? personal : preference;
    this.personal = learner.publishedVenue === null ? personal : personal + weights.disruption * disruption(learner, row, learner.publishedVenue);
  }

  /** Finds the weeks in which a row's places differ from the stored one of its learner. */
  compare(learner: LearnerModel, stored: StoredRows, row: Row): void {
    const { offset, count, venue, first, weeks } = stored;
    const from = offset[learner.index] as number;
    const old = count[learner.index] as number;
    // Blocks that stay as they are at either end need no counting.
    let head = 0;
    while (head < old && head < row.count && isSamePlace(stored, from + head, row, head)) head++;
    let tail = 0;
    while (tail < old - head && tail < row.count - head && isSamePlace(stored, from + old - 1 - tail, row, row.count - 1 - tail)) tail++;
    const lastOld = from + old - tail;
    const lastNew = row.count - tail;
    const present = this.#present;
    this.#begin(learner);
    for (let i = from + head; i < lastOld; i++) {
      const end = (first[i] as number) + (weeks[i] as number);
      for (let position = first[i] as number; position < end; position++) present[position] = venue[i] as number;
    }
    for (let j = head; j < lastNew; j++) {
      const end = (row.first[j] as number) + (row.weeks[j] as number);
      for (let position = row.first[j] as number; position < end; position++) {
        const was = present[position] as number;
        present[position] = -1;
        if (was !== row.venue[j]) this.#note(learner.weeks[position] as number, was, row.venue[j] as number);
      }
    }
    for (let i = from + head; i < lastOld; i++) {
      const end = (first[i] as number) + (weeks[i] as number);
      for (let position = first[i] as number; position < end; position++) {
        if (present[position] === -1) continue;
        this.#note(learner.weeks[position] as number, venue[i] as number, -1);
        present[position] = -1;
      }
    }
  }

  #begin({ index }: LearnerModel): void {
    this.#limitClass = this.#model.limitClass[index] as number;
    this.#count = 0;
    this.#bans = 0;
  }

  #note(week: number, from: number, to: number): void {
    const n = this.#count++;
    this.#week[n] = week;
    this.#from[n] = from;
    this.#to[n] = to;
    if (to < 0) return;
    const { capacity, weekCount, bannedWeeks, venueCount } = this.#model;
    const banned = bannedWeeks[this.#limitClass * venueCount + to] ?? null;
    if (capacity[to * weekCount + week] === 0 || (banned !== null && banned[week] === 1)) this.#bans++;
  }

  /** What the change of places costs, Infinity with a closed or banned week: such a row is never taken, not even at a price. */
  price(board: Board): number {
    if (this.#bans > 0) return Infinity;
    let price = 0;
    for (let n = 0; n < this.#count; n++) price += board.priceOfMove(this.#limitClass, this.#from[n] as number, this.#to[n] as number, this.#week[n] as number);
    return price;
  }

  enter(board: Board): void {
    for (let n = 0; n < this.#count; n++) this.#move(board, n, this.#from[n] as number, this.#to[n] as number);
  }

  takeBack(board: Board): void {
    for (let n = 0; n < this.#count; n++) this.#move(board, n, this.#to[n] as number, this.#from[n] as number);
  }

  #move(board: Board, n: number, from: number, to: number): void {
    const week = this.#week[n] as number;
    if (from >= 0) board.remove(this.#limitClass, from, week);
    if (to >= 0) board.add(this.#limitClass, to, week);
  }
}

function isSamePlace(stored: StoredRows, i: number, row: Row, j: number): boolean {
  return stored.first[i] === row.first[j] && stored.venue[i] === row.venue[j] && stored.weeks[i] === row.weeks[j];
}

function disruption({ start }: LearnerModel, row: Row, published: Int32Array): number {
  let moved = 0;
  for (let position = start; position < published.length; position++) if ((published[position] as number) >= 0) moved++;
  for (let i = 0; i < row.count; i++) {
    const first = row.first[i] as number;
    for (let position = first; position < first + (row.weeks[i] as number); position++) {
      const was = published[position] as number;
      if (was === row.venue[i]) moved--;
      else if (was < 0) moved++;
    }
  }
  return moved;
}
