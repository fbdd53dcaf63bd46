/**
 * The cheapest schedule of one learner under given costs per venue and week: a dynamic programme over the learner's
 * lattice. A state is a node of the lattice, the weeks spent idle so far, and the site (at a halt: the venue) of the last
 * placed week. Exact but for site variety, which is left out for bounds and kept path by path otherwise.
 */

import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { WeekCosts } from "./week-costs.ts";
import { CompletionBound } from "./completion-bound.ts";
import { BestTwo } from "./best-two.ts";
import { BlockCosts, pinnedElsewhere } from "./block-costs.ts";

export interface SchedulePricing {
  lattice: Lattice;
  costs: WeekCosts;
  siteChange: number;
  idleWeek: number;
  /** Keep site variety along each path (then the result is a schedule, but perhaps not the cheapest). */
  keepVariety: boolean;
  /** The cost of a schedule that is known: dearer paths are left. Infinity if none is. */
  ceiling: number;
}

/** Blocks of a schedule in order of time, flat: task, venue, first position, weeks of each. */
export type FlatBlocks = number[];

/** Sums in another order may differ by this, and by this part of the ceiling. */
const [MARGIN, RELATIVE_MARGIN] = [1e-6, 1e-9];

export class CheapestSchedule {
  // States at nodes come first, then those at halts.
  #value = new Float64Array(0);
  #from = new Int32Array(0);
  #via = new Int32Array(0);
  #nodeBase = new Int32Array(0);
  #haltBase = new Int32Array(0);
  #source = new Float64Array(0);
  #arrive = new Float64Array(0);
  #arriveFrom = new Int32Array(0);
  #sourceId = new Int32Array(0);
  #blocks = new BlockCosts();
  #halts = new BestTwo();
  #completion = new CompletionBound();
  #bestEnd = -1;
  #learner: LearnerModel | null = null;
  #pricing: SchedulePricing | null = null;
  #most = 1;

  /** States that one call may use; more are refused by returning Infinity with `tooLarge` set. */
  readonly mostStates: number;
  tooLarge = false;

  constructor(mostStates = 6_000_000) {
    this.mostStates = mostStates;
  }

  /** Cost of the cheapest schedule from `start` on (history not counted), Infinity if there is none up to the ceiling. */
  price(learner: LearnerModel, pricing: SchedulePricing): number {
    const { lattice, costs } = pricing;
    [this.#learner, this.#pricing] = [learner, pricing];
    this.#bestEnd = -1;
    this.tooLarge = false;
    const free = learner.weeks.length - learner.start;
    if (lattice.nodeCount === 0 || (lattice.toGo[0] as number) > free) return Infinity;
    if (!this.#layOut(learner, lattice, free)) return Infinity;
    this.#blocks.fill(learner, lattice, costs);
    this.#begin(learner, lattice, pricing);
    const isCapped = pricing.ceiling < Infinity;
    const ceiling = pricing.ceiling + MARGIN + RELATIVE_MARGIN * Math.abs(pricing.ceiling);
    if (isCapped) this.#completion.fill(learner, this.#blocks, costs);
    let best = Infinity;
    const tail = this.#tailCosts(learner, costs);
    const width = learner.sites.length + 1;
    for (let node = 0; node < lattice.nodeCount; node++) {
      const idleMost = free - (lattice.done[node] as number) - (lattice.toGo[node] as number);
      for (let idle = 0; idle <= idleMost; idle++) {
        const position = learner.start + (lattice.done[node] as number) + idle;
        const cheapest = this.#gather(node, idle, -1);
        if (cheapest < 0) continue;
        const value = this.#source[cheapest] as number;
        if (isCapped && node > 0 && value + this.#completion.rest(lattice, node, position) > ceiling) continue;
        if (lattice.isEnd[node] === 1) {
          // Waiting in the history costs nothing if nothing follows.
          const refund = node === 0 && idle === 0 ? learner.history.waiting * pricing.idleWeek : 0;
          const total = value + (tail[position] as number) - refund;
          if (total < best) {
            best = total;
            this.#bestEnd = this.#sourceId[cheapest] as number;
          }
        }
        if (idle < idleMost) this.#wait(node, idle, pricing.idleWeek + (costs.free[position] as number), width);
        this.#extend(node, idle, position, cheapest);
      }
    }
    return best;
  }

  #tail = new Float64Array(0);
  #tailCosts(learner: LearnerModel, costs: WeekCosts): Float64Array {
    const count = learner.weeks.length;
    if (this.#tail.length <= count) this.#tail = new Float64Array(count + 1);
    this.#tail[count] = 0;
    for (let position = count - 1; position >= learner.start; position--) {
      this.#tail[position] = (this.#tail[position + 1] as number) + (costs.free[position] as number);
    }
    return this.#tail;
  }

  #layOut(learner: LearnerModel, lattice: Lattice, free: number): boolean {
    if (this.#nodeBase.length <= lattice.nodeCount) this.#nodeBase = new Int32Array(lattice.nodeCount + 1);
    const halts = lattice.haltTask.length;
    if (this.#haltBase.length <= halts) this.#haltBase = new Int32Array(halts + 1);
    const width = learner.sites.length + 1;
    let size = 0;
    const idles = (node: number) => free - (lattice.done[node] as number) - (lattice.toGo[node] as number) + 1;
    for (let node = 0; node < lattice.nodeCount; node++) {
      this.#nodeBase[node] = size;
      size += Math.max(0, idles(node)) * width;
    }
    for (let node = 0; node < lattice.nodeCount; node++) {
      for (let halt = lattice.haltStart[node] as number; halt < (lattice.haltStart[node + 1] as number); halt++) {
        this.#haltBase[halt] = size;
        size += Math.max(0, idles(node)) * (learner.tasks[lattice.haltTask[halt] as number]?.options.length ?? 0);
      }
    }
    if (size > this.mostStates) {
      this.tooLarge = true;
      return false;
    }
    if (this.#value.length < size) {
      this.#value = new Float64Array(size);
      this.#from = new Int32Array(size);
      this.#via = new Int32Array(size);
    }
    this.#value.fill(Infinity, 0, size);
    if (this.#source.length < width) {
      this.#source = new Float64Array(width);
      this.#sourceId = new Int32Array(width);
      this.#arrive = new Float64Array(width);
      this.#arriveFrom = new Int32Array(width);
    }
    this.#most = learner.tasks.reduce((most, task) => Math.max(most, task.options.length), 1);
    return true;
  }

  #begin(learner: LearnerModel, lattice: Lattice, { idleWeek }: SchedulePricing): void {
    const { history, sites } = learner;
    const cost = history.waiting * idleWeek;
    const open = history.openBlock;
    let state = (this.#nodeBase[0] as number) + sites.length;
    const option = open ? (learner.tasks[open.task]?.venues.indexOf(open.venue) ?? -1) : -1;
    // The site of the last frozen week stands first in the list of sites.
    if (open && option >= 0) state = (this.#haltBase[lattice.haltStart[0] as number] as number) + option;
    else if (history.lastVenue >= 0) state = this.#nodeBase[0] as number;
    this.#value[state] = cost;
    this.#from[state] = -1;
    this.#via[state] = -1;
  }

  /** Collects, per last site, the cheapest way to be here; halts of task `except` are left out. Returns the cheapest site, −1 for none. */
  #gather(node: number, idle: number, except: number): number {
    const { sites, siteOf, tasks } = this.#learner as LearnerModel;
    const { lattice } = this.#pricing as SchedulePricing;
    const value = this.#value;
    const source = this.#source;
    const sourceId = this.#sourceId;
    const width = sites.length + 1;
    const base = (this.#nodeBase[node] as number) + idle * width;
    let cheapest = -1;
    let least = Infinity;
    for (let site = 0; site < width; site++) {
      const here = value[base + site] as number;
      source[site] = here;
      sourceId[site] = base + site;
      if (here < least) {
        least = here;
        cheapest = site;
      }
    }
    const last = lattice.haltStart[node + 1] as number;
    for (let halt = lattice.haltStart[node] as number; halt < last; halt++) {
      const task = lattice.haltTask[halt] as number;
      if (task === except) continue;
      const options = (tasks[task] as LearnerModel["tasks"][number]).options;
      const haltBase = (this.#haltBase[halt] as number) + idle * options.length;
      for (let option = 0; option < options.length; option++) {
        const here = value[haltBase + option] as number;
        const site = siteOf[options[option] as number] as number;
        if (here >= (source[site] as number)) continue;
        source[site] = here;
        sourceId[site] = haltBase + option;
        if (here < least) {
          least = here;
          cheapest = site;
        }
      }
    }
    return cheapest;
  }

  #wait(node: number, idle: number, cost: number, width: number): void {
    if (cost === Infinity) return;
    const base = (this.#nodeBase[node] as number) + (idle + 1) * width;
    for (let site = 0; site < width; site++) {
      const value = (this.#source[site] as number) + cost;
      if (value < (this.#value[base + site] as number)) this.#set(base + site, value, this.#sourceId[site] as number, -1);
    }
  }

  #set(state: number, value: number, from: number, via: number): void {
    this.#value[state] = value;
    this.#from[state] = from;
    this.#via[state] = via;
  }

  /** Appends every block that may start here. `#source` holds the ways to be here. */
  #extend(node: number, idle: number, position: number, cheapestOverall: number): void {
    const learner = this.#learner as LearnerModel;
    const { lattice } = this.#pricing as SchedulePricing;
    const firstHalt = lattice.haltStart[node] as number;
    const lastHalt = lattice.haltStart[node + 1] as number;
    const lastArc = lattice.arcStart[node + 1] as number;
    let excepted = -1;
    this.#settle(cheapestOverall);
    for (let arc = lattice.arcStart[node] as number; arc < lastArc; arc++) {
      const k = lattice.arcTask[arc] as number;
      const task = learner.tasks[k] as LearnerModel["tasks"][number];
      const end = position + (lattice.arcWeeks[arc] as number);
      if (position < task.firstPosition || end - 1 > task.lastPosition) continue;
      if (learner.pinTask !== null && pinnedElsewhere(learner.pinTask, k, position, end - position)) continue;
      let halt = -1;
      for (let h = firstHalt; h < lastHalt; h++) if (lattice.haltTask[h] === k) halt = h;
      if (excepted !== halt) {
        this.#settle(this.#gather(node, idle, halt < 0 ? -1 : k));
        excepted = halt;
        if (halt >= 0) this.#rankHalts(halt, idle, task);
      }
      if (lattice.arcIsContinuation[arc] === 1) this.#continueBlock(arc, idle, position);
      else if (halt >= 0) this.#appendAfterHalt(arc, idle, position, halt);
      else if (lattice.arcIsPartial[arc] === 1) this.#appendPartial(arc, idle, position);
      else this.#appendWhole(arc, idle, position);
    }
  }

  // The block ends its task: only its site matters afterwards, so the best venue of each site stands for it.
  #appendWhole(arc: number, idle: number, position: number): void {
    const learner = this.#learner as LearnerModel;
    const { lattice } = this.#pricing as SchedulePricing;
    const k = lattice.arcTask[arc] as number;
    const sites = this.#blocks.sitesOf(k);
    const row = this.#blocks.row(k, lattice.arcWeeks[arc] as number, position);
    const width = learner.sites.length + 1;
    const base = (this.#nodeBase[lattice.arcTarget[arc] as number] as number) + idle * width;
    for (let j = 0; j < sites.length; j++) {
      const cost = this.#blocks.cost[row + j] as number;
      if (cost === Infinity) continue;
      const site = sites[j] as number;
      const origin = this.#arriveFrom[site] as number;
      const value = (this.#arrive[site] as number) + cost;
      if (value < (this.#value[base + site] as number) && this.#mayAdd(origin, k, site)) {
        this.#set(base + site, value, origin, arc * this.#most + (this.#blocks.option[row + j] as number));
      }
    }
  }

  #appendPartial(arc: number, idle: number, position: number): void {
    const learner = this.#learner as LearnerModel;
    const { lattice } = this.#pricing as SchedulePricing;
    const k = lattice.arcTask[arc] as number;
    const { options } = learner.tasks[k] as LearnerModel["tasks"][number];
    const base = (this.#haltBase[lattice.arcHalt[arc] as number] as number) + idle * options.length;
    for (let option = 0; option < options.length; option++) {
      const cost = this.#blocks.ofVenue(options[option] as number, position, lattice.arcWeeks[arc] as number);
      if (cost === Infinity) continue;
      const site = learner.siteOf[options[option] as number] as number;
      const origin = this.#arriveFrom[site] as number;
      const value = (this.#arrive[site] as number) + cost;
      if (value < (this.#value[base + option] as number) && this.#mayAdd(origin, k, site)) this.#set(base + option, value, origin, arc * this.#most + option);
    }
  }

  // The same task again, right after one of its own blocks: another venue, or from elsewhere.
  #appendAfterHalt(arc: number, idle: number, position: number, halt: number): void {
    const learner = this.#learner as LearnerModel;
    const { lattice, siteChange } = this.#pricing as SchedulePricing;
    const k = lattice.arcTask[arc] as number;
    const { options } = learner.tasks[k] as LearnerModel["tasks"][number];
    const from = (this.#haltBase[halt] as number) + idle * options.length;
    const targetHalt = lattice.arcHalt[arc] as number;
    const base = targetHalt >= 0
      ? (this.#haltBase[targetHalt] as number) + idle * options.length
      : (this.#nodeBase[lattice.arcTarget[arc] as number] as number) + idle * (learner.sites.length + 1);
    const weeks = lattice.arcWeeks[arc] as number;
    const [values, blocks, halts] = [this.#value, this.#blocks, this.#halts];
    for (let option = 0; option < options.length; option++) {
      const venue = options[option] as number;
      const cost = blocks.ofVenue(venue, position, weeks);
      if (cost === Infinity) continue;
      const site = learner.siteOf[venue] as number;
      let origin = this.#arriveFrom[site] as number;
      let value = this.#arrive[site] as number;
      const here = halts.bestOther(site, option);
      if (here >= 0 && (values[from + here] as number) < value) {
        value = values[from + here] as number;
        origin = from + here;
      }
      const elsewhere = halts.bestOther(-1, option);
      if (elsewhere >= 0 && (values[from + elsewhere] as number) + siteChange < value) {
        value = (values[from + elsewhere] as number) + siteChange;
        origin = from + elsewhere;
      }
      const state = base + (targetHalt >= 0 ? option : site);
      if (value + cost < (values[state] as number) && this.#mayAdd(origin, k, site)) this.#set(state, value + cost, origin, arc * this.#most + option);
    }
  }

  #rankHalts(halt: number, idle: number, { options }: LearnerModel["tasks"][number]): void {
    const { siteOf, sites } = this.#learner as LearnerModel;
    this.#halts.clear(sites.length);
    const from = (this.#haltBase[halt] as number) + idle * options.length;
    for (let option = 0; option < options.length; option++) {
      const value = this.#value[from + option] as number;
      if (value < Infinity) this.#halts.add(siteOf[options[option] as number] as number, option, value);
    }
  }

  // History's open block goes on in its venue; it exists at the first position only.
  #continueBlock(arc: number, idle: number, position: number): void {
    const learner = this.#learner as LearnerModel;
    const { lattice } = this.#pricing as SchedulePricing;
    const open = learner.history.openBlock;
    if (!open || idle > 0 || position !== learner.start) return;
    const { options, venues } = learner.tasks[open.task] as LearnerModel["tasks"][number];
    const option = venues.indexOf(open.venue);
    if (option < 0) return;
    const origin = (this.#haltBase[lattice.haltStart[0] as number] as number) + option;
    const value = (this.#value[origin] as number) + this.#blocks.ofVenue(options[option] as number, position, lattice.arcWeeks[arc] as number);
    const halt = lattice.arcHalt[arc] as number;
    const state = halt >= 0
      ? (this.#haltBase[halt] as number) + option
      : (this.#nodeBase[lattice.arcTarget[arc] as number] as number) + (learner.siteOf[options[option] as number] as number);
    if (value < (this.#value[state] as number)) this.#set(state, value, origin, arc * this.#most + option);
  }

  /** The cheapest way to come to each site: from there, from elsewhere with a site change, or as the first place of all. */
  #settle(cheapest: number): void {
    const none = (this.#learner as LearnerModel).sites.length;
    const { siteChange } = this.#pricing as SchedulePricing;
    const source = this.#source;
    const first = source[none] as number;
    const moved = cheapest < 0 ? Infinity : (source[cheapest] as number) + (cheapest === none ? 0 : siteChange);
    const [other, otherFrom] = first < moved ? [first, none] : [moved, cheapest];
    for (let site = 0; site < none; site++) {
      const stays = (source[site] as number) <= other;
      this.#arrive[site] = stays ? (source[site] as number) : other;
      this.#arriveFrom[site] = other === Infinity && !stays ? -1 : (this.#sourceId[stays ? site : otherFrom] as number);
    }
  }

  // Walks the path back and counts the tasks at the site.
  #mayAdd(origin: number, task: number, site: number): boolean {
    const learner = this.#learner as LearnerModel;
    const { lattice, keepVariety } = this.#pricing as SchedulePricing;
    if (!keepVariety || learner.tasksPerSite >= learner.programme.tasks.length) return true;
    const before = learner.history.tasksAtSite.get(learner.sites[site] as number);
    const index = (k: number) => (learner.tasks[k] as LearnerModel["tasks"][number]).index;
    const seen = new Set(before).add(index(task));
    for (let state = origin; state >= 0; state = this.#from[state] as number) {
      const via = this.#via[state] as number;
      if (via < 0) continue;
      const k = lattice.arcTask[Math.floor(via / this.#most)] as number;
      const option = (learner.tasks[k] as LearnerModel["tasks"][number]).options[via % this.#most] as number;
      if (learner.siteOf[option] === site) seen.add(index(k));
    }
    return seen.size <= learner.tasksPerSite;
  }

  /** The schedule behind the last price; empty if there was none. A continued block starts at `start`. */
  blocks(): FlatBlocks {
    const learner = this.#learner as LearnerModel;
    const { lattice } = this.#pricing as SchedulePricing;
    const path: number[] = [];
    for (let state = this.#bestEnd; state >= 0; state = this.#from[state] as number) path.push(this.#via[state] as number);
    const blocks: FlatBlocks = [];
    let position = learner.start;
    for (const via of path.reverse().slice(1)) {
      if (via < 0) {
        position++;
        continue;
      }
      const arc = Math.floor(via / this.#most);
      const k = lattice.arcTask[arc] as number;
      const weeks = lattice.arcWeeks[arc] as number;
      blocks.push(k, (learner.tasks[k] as LearnerModel["tasks"][number]).venues[via % this.#most] as number, position, weeks);
      position += weeks;
    }
    return blocks;
  }
}
