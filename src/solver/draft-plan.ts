/**
 * A plan under construction: one row of blocks per learner, the board of loads, and the cost of it all, kept up to date
 * as rows change, one or two at a time. Every row keeps its learner's personal rules; what ties learners together may be
 * broken on the way and then costs its pressure.
 */

import { Board } from "./board.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import { FairnessRank } from "./fairness-rank.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { RowChange } from "./row-change.ts";
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
  /** The row that is being proposed, and the second one of a pair. */
  row: Row;
  otherRow: Row;
  /** What the last appraised or accepted proposal changes. */
  delta = 0;
  /** Does that change what is broken? Then `delta` holds pressure as well as cost. */
  deltaHasPenalty = false;
  readonly #rules: RowRules;
  readonly #rank: FairnessRank;
  readonly #change: RowChange;
  readonly #otherChange: RowChange;

  constructor(model: Model, pressure: number) {
    this.model = model;
    this.board = new Board(model, pressure);
    this.#rules = new RowRules(model);
    this.#change = new RowChange(model);
    this.#otherChange = new RowChange(model);
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
    this.row = emptyRow(longest + 2);
    this.otherRow = emptyRow(longest + 2);
    this.personal = new Float64Array(learners.length);
    this.fair = new Float64Array(learners.length);
    for (const learner of learners) this.#enterHistory(learner);
    this.#rank = new FairnessRank(this.fair);
  }

  #enterHistory(learner: LearnerModel): void {
    const { history, weeks, index } = learner;
    for (let position = 0; position < learner.start; position++) {
      const venue = history.venueAt[position] as number;
      if (venue >= 0) this.board.add(this.model.limitClass[index] as number, venue, weeks[position] as number);
    }
    this.row.count = 0;
    const change = this.#change;
    change.cost(learner, this.row);
    this.personal[index] = change.personal;
    this.fair[index] = change.fair;
    this.personalTotal += change.personal;
  }

  /** The cost that counts: Σ weights × terms. Right as a plan's cost once `board.excess` is 0. */
  get cost(): number {
    const { weights } = this.model.problem;
    return this.personalTotal + weights.crowding * this.board.crowding + weights.unfairness * this.unfairness;
  }

  get unfairness(): number {
    return this.#rank.worst;
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

  /** Makes the present row the second one of a pair; `row` is then free for the first. */
  setAside(): void {
    [this.row, this.otherRow] = [this.otherRow, this.row];
  }

  /** Proposes `row` for a learner: takes it if it keeps the personal rules and costs at most `allowance` more. */
  propose(l: number, allowance: number): boolean {
    const learner = this.model.learners[l] as LearnerModel;
    // The cheap questions first: the rules are asked only of a row that is worth it.
    if (!this.#fits(learner, this.row) || !this.#isWithin(learner, allowance) || !this.#rules.keeps(learner, this.row)) return false;
    this.#change.enter(this.board);
    this.#commit(learner, this.row, this.#change);
    return true;
  }

  /** Proposes `row` for one learner and `otherRow` for another, both or none. */
  proposePair(l: number, m: number, allowance: number): boolean {
    const { board, row, otherRow } = this;
    const learner = this.model.learners[l] as LearnerModel;
    const other = this.model.learners[m] as LearnerModel;
    if (!this.#fits(learner, row) || !this.#fits(other, otherRow)) return false;
    const [change, otherChange] = [this.#change, this.#otherChange];
    change.cost(learner, row);
    otherChange.cost(other, otherRow);
    const weight = this.model.problem.weights.unfairness;
    let delta = change.personal - (this.personal[l] as number) + otherChange.personal - (this.personal[m] as number);
    if (weight > 0) delta += weight * (this.#rank.worstWithTwo(l, change.fair, m, otherChange.fair) - this.unfairness);
    if (delta > allowance + board.relief) return false;
    change.compare(learner, this, row);
    otherChange.compare(other, this, otherRow);
    delta += change.price(board);
    if (delta === Infinity || !this.#rules.keeps(learner, row) || !this.#rules.keeps(other, otherRow)) return false;
    // What the second one costs depends on where the first one goes.
    change.enter(board);
    delta += otherChange.price(board);
    this.delta = delta;
    if (delta > allowance) {
      change.takeBack(board);
      return false;
    }
    otherChange.enter(board);
    this.#commit(learner, row, change);
    this.#commit(other, otherRow, otherChange);
    return true;
  }

  /** Counts what `row` would change for a learner, into `delta` and `deltaHasPenalty`; false if it breaks personal rules. */
  appraise(l: number): boolean {
    const learner = this.model.learners[l] as LearnerModel;
    if (!this.#fits(learner, this.row) || !this.#rules.keeps(learner, this.row)) return false;
    this.#isWithin(learner, Infinity);
    return true;
  }

  #fits({ index, weeks }: LearnerModel, row: Row): boolean {
    const last = row.count - 1;
    const room = (this.offset[index + 1] as number) - (this.offset[index] as number);
    return row.count <= room && (last < 0 || (row.first[last] as number) + (row.weeks[last] as number) <= weeks.length);
  }

  // Does `row` cost at most so much more? What is surely too dear is not counted to its end.
  #isWithin(learner: LearnerModel, allowance: number): boolean {
    const change = this.#change;
    const l = learner.index;
    change.cost(learner, this.row);
    const weight = this.model.problem.weights.unfairness;
    this.delta = change.personal - (this.personal[l] as number);
    if (weight > 0) this.delta += weight * (this.#rank.worstWith(l, change.fair) - this.unfairness);
    if (this.delta > allowance + this.board.relief) return false;
    change.compare(learner, this, this.row);
    const price = change.price(this.board);
    this.deltaHasPenalty = price !== 0;
    this.delta += price;
    return this.delta <= allowance;
  }

  /** Sets a learner's row whatever it costs; the caller vouches for the personal rules. */
  set(l: number, blocks: FlatBlocks): void {
    const learner = this.model.learners[l] as LearnerModel;
    this.#lay(blocks);
    this.#isWithin(learner, Infinity);
    this.#change.enter(this.board);
    this.#commit(learner, this.row, this.#change);
  }

  /** What blocks would cost this learner (history included), and what unfairness compares; nothing changes. */
  costOf(l: number, blocks: FlatBlocks): { cost: number; fair: number } {
    this.#lay(blocks);
    const change = this.#change;
    change.cost(this.model.learners[l] as LearnerModel, this.row);
    return { cost: change.personal, fair: change.fair };
  }

  #lay(blocks: FlatBlocks): void {
    this.row.count = 0;
    for (let i = 0; i < blocks.length; i += 4) this.push(blocks[i] as number, blocks[i + 1] as number, blocks[i + 2] as number, blocks[i + 3] as number);
  }

  blocksOf(l: number): FlatBlocks {
    const blocks: FlatBlocks = [];
    const from = this.offset[l] as number;
    for (let i = from; i < from + (this.count[l] as number); i++) {
      blocks.push(this.task[i] as number, this.venue[i] as number, this.first[i] as number, this.weeks[i] as number);
    }
    return blocks;
  }

  /** Are these the blocks of a learner? */
  hasBlocks(l: number, blocks: FlatBlocks): boolean {
    if (blocks.length !== 4 * (this.count[l] as number)) return false;
    for (let i = this.offset[l] as number, b = 0; b < blocks.length; i++, b += 4) {
      if (this.task[i] !== blocks[b] || this.venue[i] !== blocks[b + 1] || this.first[i] !== blocks[b + 2] || this.weeks[i] !== blocks[b + 3]) return false;
    }
    return true;
  }

  #commit({ index }: LearnerModel, row: Row, { personal, fair }: RowChange): void {
    const from = this.offset[index] as number;
    this.count[index] = row.count;
    for (let i = 0; i < row.count; i++) {
      this.task[from + i] = row.task[i] as number;
      this.venue[from + i] = row.venue[i] as number;
      this.first[from + i] = row.first[i] as number;
      this.weeks[from + i] = row.weeks[i] as number;
    }
    this.personalTotal += personal - (this.personal[index] as number);
    this.personal[index] = personal;
    this.#rank.set(index, fair);
  }
}

function emptyRow(room: number): Row {
  return { count: 0, task: new Int32Array(room), venue: new Int32Array(room), first: new Int32Array(room), weeks: new Int32Array(room) };
}
