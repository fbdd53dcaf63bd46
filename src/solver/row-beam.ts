/**
 * Nearly the cheapest schedule of one learner, from the beginning to the end: of all ways of having done equally many weeks only the most promising rows are
 * gone on from. A row is a node of the lattice after so many idle weeks, with the cheapest way to be there from each site; it promises the cheapest of
 * these and what its outlook tells.
 *
 * **Source**: Lowerre, The Harpy speech recognition system, Carnegie Mellon University (1976); for routes and schedules with bounds as promises, Ow and
 * Morton, Filtered beam search in scheduling, International Journal of Production Research 26 (1988).
 */

import { END, type BlockKinds, type BlockTable } from "./block-table.ts";
import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Outlook } from "./outlook.ts";
import { mayAdd, type Steps } from "./schedule-states.ts";

/** In place of a row that there is not. */
const NONE = -1;
/** More room than is needed just now. */
const GROWTH = 2;
const LEAST_ROOM = 1024;

/** What the rows are found under. */
export interface RowSearch {
  learner: LearnerModel;
  lattice: Lattice;
  kinds: BlockKinds;
  table: BlockTable;
  outlook: Outlook;
  /** Per position: what a week costs that stays free. */
  free: Float64Array;
  siteChange: number;
  idleWeek: number;
  /** Rows that promise more than this are left: more than this and what the outlook counts for moving, for the fewest blocks that are to come. */
  ceiling: number;
  perBlock: number;
  /** Rows gone on from, of those with equally many weeks done; and of each of them the row after a week of waiting, if it promises as much. */
  rows: number;
  /** Keep site variety along each path. */
  keepsVariety: boolean;
}

export class RowBeam implements Steps {
  /** Entry `row × width + site`: the cheapest way to be there from that site (the last one: nothing placed yet), and the step it came by, as in `traceBack`. */
  #value = new Float64Array(0);
  from = new Int32Array(0);
  via = new Int32Array(0);
  /** Where the schedule found last ends, and what `via` counts options by. */
  end = NONE;
  most = 1;
  #cost = Infinity;
  #search: RowSearch | null = null;
  #width = 1;
  #room = 0;
  #idleCount = 1;
  #checksVariety = false;
  /** Per node that is reached the place of its rows in the list of rows by idle weeks. */
  #placeOf = new Int32Array(0);
  #rowOf = new Int32Array(0);
  #places = 0;
  #count = 0;
  /** Per row: node, idle weeks, its cheapest way, what it promises, the next row with as many weeks done, and the next one to go on from. */
  #node = new Int32Array(0);
  #idle = new Int32Array(0);
  #least = new Float64Array(0);
  #promise = new Float64Array(0);
  #next = new Int32Array(0);
  #nextChosen = new Int32Array(0);
  #isChosen = new Uint8Array(0);
  /** The first row per number of weeks done, and of those to go on from per number of idle weeks. */
  #first = new Int32Array(0);
  #firstChosen = new Int32Array(0);
  /** The best promises of a layer, and what a row of the present one may promise at most. */
  #best = new Float64Array(0);
  #limit = Infinity;
  /** From the present row: the cheapest way to begin a block at each site, and the state it comes from. */
  #arrive = new Float64Array(0);
  #arriveFrom = new Int32Array(0);

  /** Cost of the schedule found, from `start` on (history not counted); Infinity if none is found below the ceiling. */
  find(search: RowSearch): number {
    const { learner, lattice, siteChange, idleWeek } = search;
    const { history, sites, start, tasks, weeks } = learner;
    this.#search = search;
    this.#forget();
    [this.#cost, this.end] = [Infinity, NONE];
    this.#room = weeks.length - start;
    this.#idleCount = this.#room - (lattice.toGo[0] ?? Infinity) + 1;
    if (!(this.#idleCount > 0)) return Infinity;
    this.#width = sites.length + 1;
    this.most = tasks.reduce((most, task) => Math.max(most, task.options.length), 1);
    this.#checksVariety = search.keepsVariety && learner.tasksPerSite < learner.programme.tasks.length;
    this.#makeRoom(lattice.nodeCount, search.rows);
    const first = this.#width * this.#reach(0, 0, 0);
    // The site of the last frozen week stands first in the list of sites.
    const site = history.lastVenue >= 0 ? 0 : sites.length;
    this.#set(first + site, history.waiting * idleWeek, NONE, NONE);
    this.#least[0] = history.waiting * idleWeek;
    for (let done = 0; done <= this.#room; done++) {
      this.#choose(done);
      for (let idle = 0; idle < this.#idleCount; idle++) {
        for (let row = this.#firstChosen[idle] as number; row !== NONE; row = this.#nextChosen[row] as number) this.#goOn(row, done, siteChange);
      }
    }
    return this.#cost;
  }

  #forget(): void {
    for (let row = 0; row < this.#count; row++) this.#placeOf[this.#node[row] as number] = NONE;
    [this.#count, this.#places] = [0, 0];
  }

  #makeRoom(nodes: number, rows: number): void {
    if (this.#placeOf.length < nodes) this.#placeOf = new Int32Array(nodes).fill(NONE);
    if (this.#first.length <= this.#room) this.#first = new Int32Array(this.#room + 1);
    if (this.#firstChosen.length < this.#idleCount) this.#firstChosen = new Int32Array(this.#idleCount);
    if (this.#best.length < rows) this.#best = new Float64Array(rows);
    if (this.#arrive.length < this.#width) [this.#arrive, this.#arriveFrom] = [new Float64Array(this.#width), new Int32Array(this.#width)];
    this.#first.fill(NONE, 0, this.#room + 1);
  }

  /** Marks the rows of a layer that promise most; of those that promise as much as the last one no more than there is room for. */
  #choose(done: number): void {
    const { outlook, rows } = this.#search as RowSearch;
    this.#firstChosen.fill(NONE, 0, this.#idleCount);
    const best = this.#best;
    let count = 0;
    for (let row = this.#first[done] as number; row !== NONE; row = this.#next[row] as number) {
      const promise = (this.#least[row] as number) + outlook.at(this.#node[row] as number, this.#idle[row] as number);
      this.#promise[row] = promise;
      if (count === rows && !(promise < (best[rows - 1] as number))) continue;
      let at = count < rows ? count++ : rows - 1;
      for (; at > 0 && (best[at - 1] as number) > promise; at--) best[at] = best[at - 1] as number;
      best[at] = promise;
    }
    this.#limit = count < rows ? Infinity : (best[rows - 1] as number);
    let left = rows;
    for (const takesTies of [false, true]) {
      for (let row = this.#first[done] as number; row !== NONE && left > 0; row = this.#next[row] as number) {
        const isTie = this.#promise[row] === this.#limit;
        if (isTie === takesTies && this.#chooseIf(row)) left--;
      }
    }
  }

  // With what the outlook counts for moving at least.
  #ceilingAt(node: number): number {
    const { ceiling, kinds: { fewest }, perBlock } = this.#search as RowSearch;
    return ceiling + perBlock * (fewest[node] as number);
  }

  // True if the row was not chosen yet and is now. From the beginning an open block may go on, of which the outlook does not know.
  #chooseIf(row: number): boolean {
    const promise = this.#promise[row] as number;
    if (this.#isChosen[row] === 1 || promise > this.#limit || (row > 0 && promise > this.#ceilingAt(this.#node[row] as number))) return false;
    this.#isChosen[row] = 1;
    const idle = this.#idle[row] as number;
    this.#nextChosen[row] = this.#firstChosen[idle] as number;
    this.#firstChosen[idle] = row;
    return true;
  }

  #goOn(row: number, done: number, siteChange: number): void {
    const { learner: { history, start }, lattice, outlook, idleWeek } = this.#search as RowSearch;
    const [value, width, from] = [this.#value, this.#width, row * this.#width];
    const none = width - 1;
    const node = this.#node[row] as number;
    const idle = this.#idle[row] as number;
    const position = start + done + idle;
    let cheapest = none;
    for (let site = 0; site < width; site++) if ((value[from + site] as number) < (value[from + cheapest] as number)) cheapest = site;
    const least = value[from + cheapest] as number;
    if (lattice.isEnd[node] === 1) {
      // Waiting in the history costs nothing if nothing follows.
      const total = least + (outlook.tail[position] as number) - (node === 0 && idle === 0 ? history.waiting * idleWeek : 0);
      if (total < this.#cost) [this.#cost, this.end] = [total, from + cheapest];
    }
    if (idle < this.#room - done - (lattice.toGo[node] as number)) this.#wait(row, node, idle, done, position);
    this.#settle(from, cheapest, siteChange);
    this.#extend(node, idle, done, position, least);
    if (node === 0 && idle === 0) this.#continueBlock(position);
  }

  #wait(row: number, node: number, idle: number, done: number, position: number): void {
    const { outlook, free, idleWeek } = this.#search as RowSearch;
    const cost = idleWeek + (free[position] as number);
    if (cost === Infinity) return;
    const next = this.#reach(node, idle + 1, done);
    const [value, width] = [this.#value, this.#width];
    const [from, to] = [row * width, next * width];
    for (let site = 0; site < width; site++) {
      const waited = (value[from + site] as number) + cost;
      if (waited < (value[to + site] as number)) this.#set(to + site, waited, from + site, NONE);
    }
    this.#least[next] = Math.min(this.#least[next] as number, (this.#least[row] as number) + cost);
    this.#promise[next] = (this.#least[next] as number) + outlook.at(node, idle + 1);
    this.#chooseIf(next);
  }

  // To each site from there, from elsewhere with a change, or as the first place of all.
  #settle(from: number, cheapest: number, siteChange: number): void {
    const [value, arrive, arriveFrom] = [this.#value, this.#arrive, this.#arriveFrom];
    const none = this.#width - 1;
    const fresh = value[from + none] as number;
    const moved = (value[from + cheapest] as number) + (cheapest === none ? 0 : siteChange);
    const other = fresh < moved ? fresh : moved;
    const otherFrom = from + (fresh < moved ? none : cheapest);
    for (let site = 0; site < none; site++) {
      const stays = value[from + site] as number;
      const isStaying = stays <= other;
      arrive[site] = isStaying ? stays : other;
      arriveFrom[site] = isStaying ? from + site : otherFrom;
    }
  }

  /** Appends every block that may start at a node, but where even the outlook is beyond the ceiling. */
  #extend(node: number, idle: number, done: number, position: number, least: number): void {
    const { lattice: { arcStart, arcTarget, arcTask, arcWeeks, arcIsContinuation, toGo }, kinds: { ofArc }, table, outlook } = this.#search as RowSearch;
    const [arrive, arriveFrom, width, room] = [this.#arrive, this.#arriveFrom, this.#width, this.#room];
    const last = arcStart[node + 1] as number;
    for (let arc = arcStart[node] as number; arc < last; arc++) {
      const target = arcTarget[arc] as number;
      const weeks = arcWeeks[arc] as number;
      if (arcIsContinuation[arc] === 1 || idle > room - done - weeks - (toGo[target] as number)) continue;
      const kind = ofArc[arc] as number;
      const reached = least + (table.least[kind * table.width + position] as number);
      if (reached === Infinity || reached + outlook.at(target, idle) > this.#ceilingAt(target)) continue;
      const row = this.#reach(target, idle, done + weeks);
      const to = row * width;
      const value = this.#value;
      const code = arc * this.most;
      let cheapest = this.#least[row] as number;
      for (let at = table.ways(kind, position); ; at++) {
        const site = table.site[at] as number;
        if (site === END) break;
        const total = (arrive[site] as number) + (table.cost[at] as number);
        if (total >= (value[to + site] as number)) continue;
        const origin = arriveFrom[site] as number;
        if (this.#checksVariety && !this.#mayAdd(origin, arcTask[arc] as number, site)) continue;
        this.#set(to + site, total, origin, code + (table.option[at] as number));
        if (total < cheapest) cheapest = total;
      }
      this.#least[row] = cheapest;
    }
  }

  // The open block of the history goes on in its venue.
  #continueBlock(position: number): void {
    const { learner: { history: { openBlock }, siteOf, tasks }, lattice: { arcStart, arcTarget, arcTask, arcWeeks, arcIsContinuation }, table } = this.#search as RowSearch;
    if (openBlock === null) return;
    const { options, venues, firstPosition, lastPosition } = tasks[openBlock.task] as LearnerModel["tasks"][number];
    const option = venues.indexOf(openBlock.venue);
    if (option < 0 || position < firstPosition) return;
    for (let arc = 0; arc < (arcStart[1] as number); arc++) {
      const weeks = arcWeeks[arc] as number;
      if (arcIsContinuation[arc] !== 1 || position + weeks > lastPosition + 1) continue;
      const cost = (this.#least[0] as number) + table.ofVenue(arcTask[arc] as number, options[option] as number, position, weeks);
      if (cost === Infinity) continue;
      const row = this.#reach(arcTarget[arc] as number, 0, weeks);
      const state = row * this.#width + (siteOf[options[option] as number] as number);
      if (cost < (this.#value[state] as number)) this.#set(state, cost, 0, arc * this.most + option);
      this.#least[row] = Math.min(this.#least[row] as number, cost);
    }
  }

  #mayAdd(origin: number, task: number, site: number): boolean {
    const { learner, lattice } = this.#search as RowSearch;
    return mayAdd(learner, lattice, this, this.most, origin, task, site);
  }

  #set(state: number, value: number, from: number, via: number): void {
    this.#value[state] = value;
    this.from[state] = from;
    this.via[state] = via;
  }

  /** The row of a node after so many idle weeks; a new one can be reached from nowhere yet. May replace all that is kept per row. */
  #reach(node: number, idle: number, done: number): number {
    if (this.#placeOf[node] === NONE) this.#layOut(node, done);
    const at = (this.#placeOf[node] as number) + idle;
    const known = this.#rowOf[at] as number;
    if (known !== NONE) return known;
    const row = this.#count++;
    if (row >= this.#node.length) this.#growRows();
    if ((row + 1) * this.#width > this.#value.length) this.#growStates();
    this.#rowOf[at] = row;
    this.#value.fill(Infinity, row * this.#width, (row + 1) * this.#width);
    [this.#node[row], this.#idle[row], this.#least[row], this.#isChosen[row]] = [node, idle, Infinity, 0];
    this.#next[row] = this.#first[done] as number;
    this.#first[done] = row;
    return row;
  }

  // A node has a row for every number of idle weeks with which it can still be completed.
  #layOut(node: number, done: number): void {
    const first = this.#places;
    this.#places = first + Math.max(1, this.#room - done - ((this.#search as RowSearch).lattice.toGo[node] as number) + 1);
    if (this.#places > this.#rowOf.length) this.#rowOf = grown(this.#rowOf, Math.max(LEAST_ROOM, GROWTH * this.#places));
    this.#rowOf.fill(NONE, first, this.#places);
    this.#placeOf[node] = first;
  }

  #growRows(): void {
    const size = Math.max(LEAST_ROOM, GROWTH * this.#node.length);
    [this.#node, this.#idle, this.#next, this.#nextChosen] = [grown(this.#node, size), grown(this.#idle, size), grown(this.#next, size), grown(this.#nextChosen, size)];
    [this.#least, this.#promise, this.#isChosen] = [grown(this.#least, size), grown(this.#promise, size), grown(this.#isChosen, size)];
  }

  #growStates(): void {
    const size = Math.max(LEAST_ROOM * this.#width, GROWTH * this.#value.length);
    [this.#value, this.from, this.via] = [grown(this.#value, size), grown(this.from, size), grown(this.via, size)];
  }
}

function grown<T extends Int32Array | Float64Array | Uint8Array>(numbers: T, size: number): T {
  const longer = new (numbers.constructor as new (size: number) => T)(size);
  longer.set(numbers as never);
  return longer;
}
