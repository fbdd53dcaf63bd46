/**
 * Schedules that the pricing has found, kind by kind of learners: the columns of a column generation. The bound maximises over
 * them instead of pricing everybody anew at every step, and their weights tell which schedules belong together.
 *
 * **Source**: Dantzig and Wolfe, Decomposition principle for linear programs, Operations Research 8 (1960).
 */

import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import type { Prices } from "./prices.ts";

/** The columns of one learner and of all who are alike, in parallel arrays. */
export interface Columns {
  count: number;
  /** Venue cells (venue × weekCount + week) of column `i`: entries `i × stride` to `i × stride + length[i]`. */
  cells: Int32Array;
  stride: number;
  length: Int32Array;
  /** Weighted cost without prices and shares; what unfairness compares. */
  cost: Float64Array;
  fair: Float64Array;
  /** Share of the learner that the last ascent gave to the column: 0 to 1, together 1. */
  weight: Float64Array;
  /** Ascents without a noticeable weight. */
  unused: Int32Array;
  /** Blocks, and whether they are a schedule that keeps all rules of the learner: a relaxed column's tasks may overlap. */
  blocks: FlatBlocks[];
  isSchedule: boolean[];
}

const MOST_COLUMNS = 40;
/** Less weight than this does not count as use. */
const NOTICEABLE = 1e-3;

export class ColumnPool {
  readonly model: Model;
  /** Per learner; alike learners have the same object. */
  readonly columns: Columns[];
  /** For each learner the first one that is alike, itself if there is none before it. */
  readonly firsts: Int32Array;
  /** The first learner of every kind, and per such learner how many are alike. */
  readonly kinds: readonly number[];
  readonly sizes: Int32Array;

  readonly #most: number;

  /** Of every kind so many columns are kept, the ones longest without weight making room. */
  constructor(model: Model, firsts: Int32Array, most = MOST_COLUMNS) {
    this.model = model;
    this.#most = most;
    this.firsts = firsts;
    this.kinds = [...firsts.keys()].filter((l) => firsts[l] === l);
    this.sizes = new Int32Array(firsts.length);
    for (const first of firsts) this.sizes[first] = (this.sizes[first] as number) + 1;
    this.columns = [];
    for (const { index, weeks, start } of model.learners) this.columns.push(this.columns[firsts[index] as number] ?? emptyColumns(Math.max(1, weeks.length - start), most));
  }

  /** Adds a schedule with what it costs without prices; returns the column's index. */
  add({ index, weeks }: LearnerModel, { blocks, cost, fair, isSchedule }: { blocks: FlatBlocks; cost: number; fair: number; isSchedule: boolean }): number {
    const columns = this.columns[index] as Columns;
    for (let i = 0; i < columns.count; i++) {
      if (columns.cost[i] !== cost || !isSame(columns.blocks[i] as FlatBlocks, blocks)) continue;
      columns.unused[i] = 0;
      return i;
    }
    const at = columns.count < this.#most ? columns.count++ : longestUnused(columns);
    reserve(columns, at, blocks);
    let length = 0;
    for (let b = 0; b < blocks.length; b += 4) {
      const row = (blocks[b + 1] as number) * this.model.weekCount;
      const first = blocks[b + 2] as number;
      for (let position = first; position < first + (blocks[b + 3] as number); position++) columns.cells[at * columns.stride + length++] = row + (weeks[position] as number);
    }
    columns.length[at] = length;
    columns.cost[at] = cost;
    columns.fair[at] = fair;
    columns.weight[at] = 0;
    columns.unused[at] = 0;
    columns.blocks[at] = blocks;
    columns.isSchedule[at] = isSchedule;
    return at;
  }

  /** The least that one of the learner's schedules costs under these prices; Infinity if there is none. */
  cheapest({ index }: LearnerModel, { venue, limit, fairShare }: Prices): number {
    const { count, cells, stride, length, cost, fair, isSchedule } = this.columns[index] as Columns;
    const { weekCount, venueCount, limitsAt, limitClass } = this.model;
    const base = (limitClass[index] as number) * venueCount;
    let least = Infinity;
    for (let i = 0; i < count; i++) {
      if (!isSchedule[i]) continue;
      let sum = (cost[i] as number) + (fairShare[index] as number) * (fair[i] as number);
      for (let c = i * stride; c < i * stride + (length[i] as number); c++) {
        const cell = cells[c] as number;
        const week = cell % weekCount;
        sum += venue[cell] as number;
        for (const counted of limitsAt[base + (cell - week) / weekCount] as Int32Array) sum += limit[counted * weekCount + week] as number;
      }
      least = Math.min(least, sum);
    }
    return least;
  }

  /** Counts for every column whether the last ascent gave it weight. */
  age(): void {
    for (const l of this.kinds) {
      const { count, weight, unused } = this.columns[l] as Columns;
      for (let i = 0; i < count; i++) unused[i] = (weight[i] as number) > NOTICEABLE ? 0 : (unused[i] as number) + 1;
    }
  }
}

const FIRST_ROOM = 8;

const emptyColumns = (stride: number, most: number): Columns => ({
  count: 0, stride, cells: new Int32Array(FIRST_ROOM * stride), length: new Int32Array(most), cost: new Float64Array(most), fair: new Float64Array(most),
  weight: new Float64Array(most), unused: new Int32Array(most), blocks: [], isSchedule: [],
});

function isSame(a: FlatBlocks, b: FlatBlocks): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function longestUnused({ count, unused }: Columns): number {
  let worst = 0;
  for (let i = 1; i < count; i++) if ((unused[i] as number) > (unused[worst] as number)) worst = i;
  return worst;
}

// Overlapping tasks of a relaxed column may need more cells than there are weeks.
function reserve(columns: Columns, at: number, blocks: FlatBlocks): void {
  let weeks = 0;
  for (let b = 3; b < blocks.length; b += 4) weeks += blocks[b] as number;
  const stride = Math.max(columns.stride, weeks);
  if (stride === columns.stride && (at + 1) * stride <= columns.cells.length) return;
  const room = new Int32Array(Math.min(columns.weight.length, Math.max(FIRST_ROOM, 2 * at)) * stride);
  for (let i = 0; i < columns.count && i * columns.stride < columns.cells.length; i++) {
    room.set(columns.cells.subarray(i * columns.stride, i * columns.stride + (columns.length[i] as number)), i * stride);
  }
  columns.cells = room;
  columns.stride = stride;
}
