/**
 * A plan under construction: one row of blocks per learner, the board of loads, and the cost of it all, kept up to date
 * as single rows change. Every row keeps its learner's personal rules; what ties learners together may be broken on the
 * way and then costs its pressure.
 */

import { Board } from "./board.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { historyCost } from "./history-cost.ts";
import { RowRules, type Row } from "./row-rules.ts";

export class DraftPlan {
  readonly model: Model;
  readonly board: Board;
  /** Where each learner's blocks begin in the arrays below, and how many there are. */
  readonly offset: Int32Array;
  readonly count: Int32Array;
  readonly task: Int32Array;
  readonly venue: Int32Array;
  readonly first: Int32Array;
  readonly weeks: Int32Array;
  /** Weighted personal cost of each learner, history included; and what unfairness compares. */
  readonly personal: Float64Array;
  readonly fair: Float64Array;
  personalTotal = 0;
  unfairness = 0;
  /** The row that is being proposed. */
  readonly row: Row;
  /** What the last proposal would change, or changed. */
  delta = 0;
  /** Did the last proposal change what is broken? Then its delta holds pressure as well as cost. */
  deltaHasPenalty = false;
  readonly #rules: RowRules;
  #runnerUp = 0;
  #topCount = 0;
  #newPersonal = 0;
  #newFair = 0;

  constructor(model: Model, pressure: number) {
    this.model = model;
    this.board = new Board(model, pressure);
    this.#rules = new RowRules(model);
    const { learners } = model;
    this.offset = new Int32Array(learners.length + 1);
    let longest = 0;
    learners.forEach((learner, l) => {
      // No more blocks than weeks, and no more than the tasks can be cut into.
      const cuts = learner.tasks.reduce((sum, task) => sum + Math.floor(task.weeks / task.shortest) + 1, 0);
      const most = Math.min(cuts, learner.weeks.length - learner.start);
      longest = Math.max(longest, most);
      this.offset[l + 1] = (this.offset[l] as number) + most;
    });
    const size = this.offset[learners.length] as number;
    this.count = new Int32Array(learners.length);
    [this.task, this.venue, this.first, this.weeks] = [new Int32Array(size), new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    const room = longest + 2;
    this.row = { count: 0, task: new Int32Array(room), venue: new Int32Array(room), first: new Int32Array(room), weeks: new Int32Array(room) };
    this.personal = new Float64Array(learners.length);
    this.fair = new Float64Array(learners.length);
    for (const learner of learners) this.#enterHistory(learner);
    this.#rankFairness();
  }

  #enterHistory(learner: LearnerModel): void {
    const { history, weeks, index } = learner;
    for (let position = 0; position < learner.start; position++) {
      const venue = history.venueAt[position] as number;
      if (venue >= 0) this.board.add(this.model.limitClass[index] as number, venue, weeks[position] as number);
    }
    this.row.count = 0;
    this.#costRow(learner, this.row);
    this.personal[index] = this.#newPersonal;
    this.fair[index] = this.#newFair;
    this.personalTotal += this.#newPersonal;
  }

  /** The cost that counts: Σ weights × terms. Right as a plan's cost once `board.excess` is 0. */
  get cost(): number {
    const { weights } = this.model.problem;
    return this.personalTotal + weights.crowding * this.board.crowding + weights.unfairness * this.unfairness;
  }

  /** Copies a learner's row into `row`. */
  load(l: number): void {
    const { row } = this;
    const from = this.offset[l] as number;
    row.count = this.count[l] as number;
    for (let i = 0; i < row.count; i++) {
      row.task[i] = this.task[from + i] as number;
      row.venue[i] = this.venue[from + i] as number;
      row.first[i] = this.first[from + i] as number;
      row.weeks[i] = this.weeks[from + i] as number;
    }
  }

  /** Adds a block to the end of `row`; joins it to the last one if they touch and are one block by the rules. */
  push(task: number, venue: number, first: number, weeks: number): void {
    const { row } = this;
    const last = row.count - 1;
    if (last >= 0 && row.task[last] === task && row.venue[last] === venue && (row.first[last] as number) + (row.weeks[last] as number) === first) {
      row.weeks[last] = (row.weeks[last] as number) + weeks;
      return;
    }
    // A row longer than any that could be kept is refused later by its count.
    if (row.count >= row.task.length) return;
    row.task[row.count] = task;
    row.venue[row.count] = venue;
    row.first[row.count] = first;
    row.weeks[row.count] = weeks;
    row.count++;
  }

  /** Proposes `row` for a learner: takes it if it keeps the personal rules and costs at most `allowance` more. */
  propose(l: number, allowance: number): boolean {
    const learner = this.model.learners[l] as LearnerModel;
    const { row } = this;
    if (row.count > this.#roomOf(l)) return false;
    if (row.count > 0 && (row.first[row.count - 1] as number) + (row.weeks[row.count - 1] as number) > learner.weeks.length) return false;
    if (!this.#rules.keeps(learner, row)) return false;
    return this.#exchange(learner, allowance);
  }

  #roomOf(l: number): number {
    return (this.offset[l + 1] as number) - (this.offset[l] as number);
  }

  /** Sets a learner's row whatever it costs; the caller vouches for the personal rules. */
  set(l: number, blocks: FlatBlocks): void {
    this.row.count = 0;
    for (let i = 0; i < blocks.length; i += 4) this.push(blocks[i] as number, blocks[i + 1] as number, blocks[i + 2] as number, blocks[i + 3] as number);
    this.#exchange(this.model.learners[l] as LearnerModel, Infinity);
  }

  /** What blocks would cost this learner (history included), and what unfairness compares; nothing changes. */
  costOf(l: number, blocks: FlatBlocks): { cost: number; fair: number } {
    this.row.count = 0;
    for (let i = 0; i < blocks.length; i += 4) this.push(blocks[i] as number, blocks[i + 1] as number, blocks[i + 2] as number, blocks[i + 3] as number);
    this.#costRow(this.model.learners[l] as LearnerModel, this.row);
    return { cost: this.#newPersonal, fair: this.#newFair };
  }

  blocksOf(l: number): FlatBlocks {
    const blocks: FlatBlocks = [];
    const from = this.offset[l] as number;
    for (let i = from; i < from + (this.count[l] as number); i++) {
      blocks.push(this.task[i] as number, this.venue[i] as number, this.first[i] as number, this.weeks[i] as number);
    }
    return blocks;
  }

  #exchange(learner: LearnerModel, allowance: number): boolean {
    const { row, board } = this;
    const l = learner.index;
    const from = this.offset[l] as number;
    const old = this.count[l] as number;
    // Blocks that stay as they are at either end need no counting.
    let head = 0;
    while (head < old && head < row.count && this.#same(from + head, head)) head++;
    let tail = 0;
    while (tail < old - head && tail < row.count - head && this.#same(from + old - 1 - tail, row.count - 1 - tail)) tail++;
    this.#costRow(learner, row);
    const { weights } = this.model.problem;
    let delta = this.#newPersonal - (this.personal[l] as number);
    if (weights.unfairness > 0) delta += weights.unfairness * (this.#unfairnessWith(l, this.#newFair) - this.unfairness);
    const { excess, crowding, penalty } = board;
    const limitClass = this.model.limitClass[l] as number;
    const lastOld = from + old - tail;
    const lastNew = row.count - tail;
    for (let i = from + head; i < lastOld; i++) delta += this.#removeBlock(learner, limitClass, this.venue[i] as number, this.first[i] as number, this.weeks[i] as number);
    let i = head;
    for (; i < lastNew && delta < Infinity; i++) delta += this.#addBlock(learner, limitClass, row.venue[i] as number, row.first[i] as number, row.weeks[i] as number);
    this.delta = delta;
    this.deltaHasPenalty = board.penalty !== penalty;
    if (delta <= allowance) {
      this.#commit(learner);
      return true;
    }
    for (let j = i - 1; j >= head; j--) this.#removeBlock(learner, limitClass, row.venue[j] as number, row.first[j] as number, row.weeks[j] as number);
    for (let j = from + head; j < lastOld; j++) this.#putBack(learner, limitClass, j);
    board.excess = excess;
    board.crowding = crowding;
    board.penalty = penalty;
    return false;
  }

  #same(stored: number, proposed: number): boolean {
    const { row } = this;
    return this.first[stored] === row.first[proposed] && this.venue[stored] === row.venue[proposed] &&
      this.weeks[stored] === row.weeks[proposed] && this.task[stored] === row.task[proposed];
  }

  #removeBlock(learner: LearnerModel, limitClass: number, venue: number, first: number, weeks: number): number {
    let delta = 0;
    for (let position = first; position < first + weeks; position++) delta += this.board.remove(limitClass, venue, learner.weeks[position] as number);
    return delta;
  }

  #putBack(learner: LearnerModel, limitClass: number, stored: number): void {
    const first = this.first[stored] as number;
    for (let position = first; position < first + (this.weeks[stored] as number); position++) {
      this.board.add(limitClass, this.venue[stored] as number, learner.weeks[position] as number);
    }
  }

  // Infinity for a closed or banned week: such a row is never taken, not even at a price.
  #addBlock(learner: LearnerModel, limitClass: number, venue: number, first: number, weeks: number): number {
    const { capacity, weekCount, bannedWeeks, venueCount } = this.model;
    const banned = bannedWeeks[limitClass * venueCount + venue] ?? null;
    let delta = 0;
    for (let position = first; position < first + weeks; position++) {
      const week = learner.weeks[position] as number;
      if (capacity[venue * weekCount + week] === 0 || (banned !== null && banned[week] === 1)) delta = Infinity;
      delta += this.board.add(limitClass, venue, week);
    }
    return delta;
  }

  #costRow(learner: LearnerModel, row: Row): void {
    const { weights } = this.model.problem;
    const { history, index } = learner;
    const past = historyCost(this.model, learner);
    let preference = past.preference;
    let changes = 0;
    let placed = 0;
    let site = history.lastVenue >= 0 ? (this.model.venueSite[history.lastVenue] as number) : -1;
    for (let i = 0; i < row.count; i++) {
      const venue = row.venue[i] as number;
      const weeks = row.weeks[i] as number;
      preference += (learner.preference[venue] as number) * weeks;
      placed += weeks;
      const next = this.model.venueSite[venue] as number;
      if (site >= 0 && site !== next) changes++;
      site = next;
    }
    const last = row.count - 1;
    const idle = last < 0 ? 0 : history.waiting + (row.first[last] as number) + (row.weeks[last] as number) - learner.start - placed;
    const personal = weights.preference * preference + past.moving + learner.siteChangeCost * changes + learner.idleCost * idle;
    this.#newFair = this.model.personalFairness ? personal : preference;
    this.#newPersonal = learner.publishedVenue === null ? personal : personal + this.#disruption(learner, row, learner.publishedVenue);
    void index;
  }

  #disruption({ start }: LearnerModel, row: Row, published: Int32Array): number {
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
    return moved * this.model.problem.weights.disruption;
  }

  #unfairnessWith(l: number, fair: number): number {
    if (fair >= this.unfairness) return fair;
    const wasAlone = this.#topCount === 1 && (this.fair[l] as number) === this.unfairness;
    return wasAlone ? Math.max(fair, this.#runnerUp) : this.unfairness;
  }

  #rankFairness(): void {
    let top = -Infinity;
    let second = -Infinity;
    let count = 0;
    for (let l = 0; l < this.fair.length; l++) {
      const fair = this.fair[l] as number;
      if (fair > top) {
        second = top;
        top = fair;
        count = 1;
      } else if (fair === top) count++;
      else if (fair > second) second = fair;
    }
    this.unfairness = this.fair.length > 0 ? top : 0;
    this.#runnerUp = second;
    this.#topCount = count;
  }

  #commit(learner: LearnerModel): void {
    const { row } = this;
    const l = learner.index;
    const from = this.offset[l] as number;
    this.count[l] = row.count;
    for (let i = 0; i < row.count; i++) {
      this.task[from + i] = row.task[i] as number;
      this.venue[from + i] = row.venue[i] as number;
      this.first[from + i] = row.first[i] as number;
      this.weeks[from + i] = row.weeks[i] as number;
    }
    this.personalTotal += this.#newPersonal - (this.personal[l] as number);
    this.personal[l] = this.#newPersonal;
    const was = this.fair[l] as number;
    const is = this.#newFair;
    if (was === is) return;
    this.fair[l] = is;
    // Only the top two ranks are known: they are counted anew when one of them may have changed.
    if (is >= this.#runnerUp || was >= this.#runnerUp) this.#rankFairness();
  }
}
