/**
 * The cheapest schedule of one learner under given costs per venue and week: a dynamic programme over the learner's
 * lattice. A state is a node of the lattice, the weeks spent idle so far, and the site (at a halt: the venue) of the last
 * placed week. Exact but for site variety, which is left out for bounds and kept path by path otherwise. Node by node in
 * order of weeks done; within a node arc by arc, and each arc for all idle weeks at once, so that the inner loops run over
 * neighbouring numbers.
 */

import type { Lattice } from "./lattice.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { WeekCosts } from "./week-costs.ts";
import { Arrivals } from "./arrivals.ts";
import { BlockCosts, pinnedElsewhere } from "./block-costs.ts";
import { CompletionBound } from "./completion-bound.ts";
import { HaltCosts } from "./halt-costs.ts";
import { Onward } from "./onward.ts";
import { mayAdd, ScheduleStates, traceBack } from "./schedule-states.ts";

export interface SchedulePricing {
  lattice: Lattice;
  costs: WeekCosts;
  siteChange: number;
  idleWeek: number;
  /** Keep site variety along each path (then the result is a schedule, but perhaps not the cheapest). */
  keepVariety: boolean;
  /** The cost of a schedule that is known: dearer paths are left. Infinity if none is. */
  ceiling: number;
  /** Per task what a week of it costs besides, by option; for tasks of which nothing need be remembered between blocks. */
  charges?: readonly (Float64Array | null)[];
}

/** Blocks of a schedule in order of time, flat: task, venue, first position, weeks of each. */
export type FlatBlocks = number[];

/** Sums in another order may differ by this, and by this part of the ceiling. */
const [MARGIN, RELATIVE_MARGIN] = [1e-6, 1e-9];

export class CheapestSchedule {
  readonly #states = new ScheduleStates();
  readonly #blocks = new BlockCosts();
  readonly #halts = new HaltCosts();
  readonly #completion = new CompletionBound();
  /** Ways on from the present node: with all its halts, and without those of the task that goes on. */
  readonly #arrivals = new Arrivals();
  readonly #otherArrivals = new Arrivals();
  readonly #onward = new Onward();
  #tail = new Float64Array(0);
  #isCut = new Uint8Array(0);
  #bestEnd = -1;
  #best = Infinity;
  #learner: LearnerModel | null = null;
  #pricing: SchedulePricing | null = null;
  #most = 1;
  #checksVariety = false;

  /** States that one call may use; more are refused by returning Infinity with `tooLarge` set. */
  mostStates: number;
  tooLarge = false;

  constructor(mostStates = 6_000_000) {
    this.mostStates = mostStates;
  }

  /** How many states the last learner has in all. */
  get states(): number {
    return this.#states.total;
  }

  /** Cost of the cheapest schedule from `start` on (history not counted), Infinity if there is none up to the ceiling. */
  price(learner: LearnerModel, pricing: SchedulePricing): number {
    const { lattice, costs } = pricing;
    [this.#learner, this.#pricing] = [learner, pricing];
    this.#bestEnd = -1;
    this.#best = Infinity;
    this.tooLarge = false;
    const free = learner.weeks.length - learner.start;
    if (lattice.nodeCount === 0 || (lattice.toGo[0] as number) > free) return Infinity;
    this.tooLarge = !this.#states.begin(learner, lattice, this.mostStates);
    if (this.tooLarge) return Infinity;
    const { width } = this.#states;
    for (const arrivals of [this.#arrivals, this.#otherArrivals]) arrivals.makeRoom(width, free + 1);
    this.#onward.makeRoom(width);
    if (this.#isCut.length <= free) this.#isCut = new Uint8Array(free + 1);
    this.#most = learner.tasks.reduce((most, task) => Math.max(most, task.options.length), 1);
    this.#checksVariety = pricing.keepVariety && learner.tasksPerSite < learner.programme.tasks.length;
    // Where a site may be barred on the way, the dearer one may be the only one that is left.
    const margin = this.#checksVariety ? Infinity : 2 * pricing.siteChange;
    this.#blocks.fill(learner, lattice, costs, margin, pricing.charges);
    this.#halts.fill(learner, lattice, this.#blocks, margin);
    this.#begin(learner, lattice, pricing);
    const ceiling = pricing.ceiling + MARGIN + RELATIVE_MARGIN * Math.abs(pricing.ceiling);
    if (ceiling < Infinity) this.#completion.fill(learner, this.#blocks, costs);
    this.#fillTail(learner, costs);
    this.#walk(lattice, ceiling);
    return this.#best;
  }

  #walk({ nodeCount }: Lattice, ceiling: number): void {
    for (let node = 0; node < nodeCount; node++) if (this.#states.isReached(node) && this.#arrive(node, ceiling)) this.#extend(node);
  }

  // What the weeks from each position on cost if they stay free.
  #fillTail({ weeks, start }: LearnerModel, { free }: WeekCosts): void {
    if (this.#tail.length <= weeks.length) this.#tail = new Float64Array(weeks.length + 1);
    this.#tail[weeks.length] = 0;
    for (let position = weeks.length - 1; position >= start; position--) {
      this.#tail[position] = (this.#tail[position + 1] as number) + (free[position] as number);
    }
  }

  #begin({ history, sites, tasks }: LearnerModel, lattice: Lattice, { idleWeek }: SchedulePricing): void {
    this.#states.reach(0);
    const { nodeBase, haltBase } = this.#states;
    const open = history.openBlock;
    let state = (nodeBase[0] as number) + sites.length;
    const option = open ? (tasks[open.task]?.venues.indexOf(open.venue) ?? -1) : -1;
    // The site of the last frozen week stands first in the list of sites.
    if (open && option >= 0) state = (haltBase[lattice.haltStart[0] as number] as number) + option;
    else if (history.lastVenue >= 0) state = nodeBase[0] as number;
    this.#states.set(state, history.waiting * idleWeek, -1, -1);
  }

  /** Fills the arrivals of a node for every idle week, waiting and ending on the way; false if nothing leads on. */
  #arrive(node: number, ceiling: number): boolean {
    const learner = this.#learner as LearnerModel;
    const { lattice, costs, idleWeek, siteChange } = this.#pricing as SchedulePricing;
    const [states, arrivals, isCut] = [this.#states, this.#arrivals, this.#isCut];
    const { width } = states;
    const idleMost = states.idleMost[node] as number;
    const first = learner.start + (lattice.done[node] as number);
    let leadsOn = false;
    for (let idle = 0; idle <= idleMost; idle++) {
      const position = first + idle;
      arrivals.collect(states, learner, lattice, node, idle, -1);
      const value = arrivals.cheapest < 0 ? Infinity : (arrivals.here[arrivals.cheapest] as number);
      isCut[idle] = value === Infinity || (ceiling < Infinity && node > 0 && value + this.#completion.rest(lattice, node, position) > ceiling) ? 1 : 0;
      if (isCut[idle] === 1) {
        arrivals.close(idle, width);
        continue;
      }
      leadsOn = true;
      if (lattice.isEnd[node] === 1) this.#end(node, idle, value + (this.#tail[position] as number));
      if (idle < idleMost) this.#wait(node, idle, idleWeek + (costs.free[position] as number));
      arrivals.settle(idle, width, siteChange);
    }
    return leadsOn;
  }

  #end(node: number, idle: number, total: number): void {
    // Waiting in the history costs nothing if nothing follows.
    const refund = node === 0 && idle === 0 ? (this.#learner as LearnerModel).history.waiting * (this.#pricing as SchedulePricing).idleWeek : 0;
    if (total - refund >= this.#best) return;
    this.#best = total - refund;
    this.#bestEnd = this.#arrivals.hereFrom[this.#arrivals.cheapest] as number;
  }

  #wait(node: number, idle: number, cost: number): void {
    if (cost === Infinity) return;
    const [states, { here, hereFrom }] = [this.#states, this.#arrivals];
    const { width, value } = states;
    const base = (states.nodeBase[node] as number) + (idle + 1) * width;
    for (let site = 0; site < width; site++) {
      const waited = (here[site] as number) + cost;
      if (waited < (value[base + site] as number)) states.set(base + site, waited, hereFrom[site] as number, -1);
    }
  }

  /** Appends every block that may start at a node. */
  #extend(node: number): void {
    const { lattice } = this.#pricing as SchedulePricing;
    const { arcTask, arcStart, arcIsContinuation, arcHalts } = lattice;
    const last = arcStart[node + 1] as number;
    for (let arc = arcStart[node] as number; arc < last; ) {
      const k = arcTask[arc] as number;
      let end = arc + 1;
      while (end < last && arcTask[end] === k) end++;
      const halt = this.#haltOf(node, k);
      if (halt >= 0) this.#goOn(node, k, halt, arc, end);
      else for (let one = arc; one < end; one++) {
        if (arcIsContinuation[one] === 1) continue; // only at a halt
        if (arcHalts[one] === 1) this.#appendPartial(one, node);
        else this.#appendWhole(one, node);
      }
      arc = end;
    }
  }

  #haltOf(node: number, task: number): number {
    const { haltStart, haltTask } = (this.#pricing as SchedulePricing).lattice;
    for (let halt = haltStart[node] as number; halt < (haltStart[node + 1] as number); halt++) if (haltTask[halt] === task) return halt;
    return -1;
  }

  /** The fewest and the most idle weeks with which an arc fits into the window of its task and into what is left of the time. */
  #fits(arc: number, node: number): readonly [number, number] {
    const { start, tasks } = this.#learner as LearnerModel;
    const { arcTask, arcWeeks, arcTarget, done } = (this.#pricing as SchedulePricing).lattice;
    const { firstPosition, lastPosition } = tasks[arcTask[arc] as number] as LearnerModel["tasks"][number];
    const first = start + (done[node] as number);
    const { idleMost } = this.#states;
    const room = Math.min(idleMost[node] as number, idleMost[arcTarget[arc] as number] as number);
    return [Math.max(0, firstPosition - first), Math.min(room, lastPosition + 1 - (arcWeeks[arc] as number) - first)];
  }

  // Only the block's site matters afterwards, so the best venue of each site stands for it.
  #appendWhole(arc: number, node: number): void {
    const [states, blocks, { cost: arrive, from: arriveFrom }] = [this.#states, this.#blocks, this.#arrivals];
    const { lattice } = this.#pricing as SchedulePricing;
    const [least, most] = this.#fits(arc, node);
    if (least > most) return;
    states.reach(lattice.arcTarget[arc] as number);
    const { value, from, via, width } = states;
    const k = lattice.arcTask[arc] as number;
    const sites = blocks.sitesOf(k).length;
    const { cost, option, site: siteAt } = blocks;
    const first = (this.#learner as LearnerModel).start + (lattice.done[node] as number);
    const weeks = lattice.arcWeeks[arc] as number;
    let base = (states.nodeBase[lattice.arcTarget[arc] as number] as number) + least * width;
    const code = arc * this.#most;
    for (let idle = least; idle <= most; idle++, base += width) {
      if (this.#isCut[idle] === 1) continue;
      const row = blocks.row(k, weeks, first + idle);
      const ways = idle * (width - 1);
      for (let j = 0; j < sites; j++) {
        const site = siteAt[row + j] as number;
        if (site < 0) break;
        const total = (arrive[ways + site] as number) + (cost[row + j] as number);
        if (total >= (value[base + site] as number)) continue;
        const origin = arriveFrom[ways + site] as number;
        if (this.#checksVariety && !this.#mayAdd(origin, k, site)) continue;
        value[base + site] = total;
        from[base + site] = origin;
        via[base + site] = code + (option[row + j] as number);
      }
    }
  }

  #appendPartial(arc: number, node: number): void {
    const learner = this.#learner as LearnerModel;
    const [states, blocks, halts, { cost: arrive, from: arriveFrom }] = [this.#states, this.#blocks, this.#halts, this.#arrivals];
    const { lattice } = this.#pricing as SchedulePricing;
    const [least, most] = this.#fits(arc, node);
    if (least > most) return;
    states.reach(lattice.arcTarget[arc] as number);
    const { value, from, via, width } = states;
    const k = lattice.arcTask[arc] as number;
    const options = (learner.tasks[k] as LearnerModel["tasks"][number]).options.length;
    const siteOfOption = blocks.siteOfOption(k);
    const weeks = lattice.arcWeeks[arc] as number;
    const first = learner.start + (lattice.done[node] as number);
    const target = states.haltBase[this.#haltOf(lattice.arcTarget[arc] as number, k)] as number;
    const code = arc * this.#most;
    for (let idle = least; idle <= most; idle++) {
      if (this.#isCut[idle] === 1) continue;
      const ways = idle * (width - 1);
      const base = target + idle * options;
      for (let at = halts.row(k, weeks, first + idle); ; at++) {
        const option = halts.option[at] as number;
        if (option < 0) break;
        const site = siteOfOption[option] as number;
        const total = (arrive[ways + site] as number) + (halts.cost[at] as number);
        if (total >= (value[base + option] as number)) continue;
        const origin = arriveFrom[ways + site] as number;
        if (this.#checksVariety && !this.#mayAdd(origin, k, site)) continue;
        value[base + option] = total;
        from[base + option] = origin;
        via[base + option] = code + option;
      }
    }
  }

  /** The arcs of a task that may have been left unfinished just now: it goes on in another venue, or from elsewhere. */
  #goOn(node: number, k: number, halt: number, firstArc: number, lastArc: number): void {
    const learner = this.#learner as LearnerModel;
    const { lattice, siteChange } = this.#pricing as SchedulePricing;
    const [states, others, onward] = [this.#states, this.#otherArrivals, this.#onward];
    const siteOfOption = this.#blocks.siteOfOption(k);
    const sites = learner.sites.length;
    const first = learner.start + (lattice.done[node] as number);
    for (let idle = 0; idle <= (states.idleMost[node] as number); idle++) {
      if (this.#isCut[idle] === 1) continue;
      others.collect(states, learner, lattice, node, idle, k);
      others.settle(idle, states.width, siteChange);
      onward.fill(states.value, (states.haltBase[halt] as number) + idle * siteOfOption.length, siteOfOption, sites, others, idle * sites, siteChange);
      for (let arc = firstArc; arc < lastArc; arc++) {
        const [least, most] = this.#fits(arc, node);
        if (idle < least || idle > most) continue;
        if (lattice.arcIsContinuation[arc] === 1) this.#continueBlock(arc, idle, first + idle);
        else this.#appendAfterHalt(arc, idle, first + idle);
      }
    }
  }

  #appendAfterHalt(arc: number, idle: number, position: number): void {
    const { tasks } = this.#learner as LearnerModel;
    const { lattice } = this.#pricing as SchedulePricing;
    const [halts, onward] = [this.#halts, this.#onward];
    const k = lattice.arcTask[arc] as number;
    const { options } = tasks[k] as LearnerModel["tasks"][number];
    const siteOfOption = this.#blocks.siteOfOption(k);
    const base = this.#targetOf(arc, idle, options.length);
    const { value, from, via } = this.#states;
    const isPartial = lattice.arcHalts[arc] === 1;
    const weeks = lattice.arcWeeks[arc] as number;
    const code = arc * this.#most;
    for (let at = halts.row(k, weeks, position); ; at++) {
      const option = halts.option[at] as number;
      if (option < 0) break;
      const site = siteOfOption[option] as number;
      const isOwn = onward.option[site] === option;
      const total = ((isOwn ? onward.otherCost[site] : onward.cost[site]) as number) + (halts.cost[at] as number);
      const state = base + (isPartial ? option : site);
      if (total >= (value[state] as number)) continue;
      const origin = (isOwn ? onward.otherFrom[site] : onward.from[site]) as number;
      if (this.#checksVariety && !this.#mayAdd(origin, k, site)) continue;
      value[state] = total;
      from[state] = origin;
      via[state] = code + option;
    }
  }

  // Where an arc leads after so many idle weeks: a row of venues if it leaves its task unfinished, else a row of sites.
  #targetOf(arc: number, idle: number, options: number): number {
    const { arcHalts, arcTarget, arcTask } = (this.#pricing as SchedulePricing).lattice;
    const target = arcTarget[arc] as number;
    this.#states.reach(target);
    const { haltBase, nodeBase, width } = this.#states;
    if (arcHalts[arc] === 0) return (nodeBase[target] as number) + idle * width;
    return (haltBase[this.#haltOf(target, arcTask[arc] as number)] as number) + idle * options;
  }

  // History's open block goes on in its venue; it exists at the first position only.
  #continueBlock(arc: number, idle: number, position: number): void {
    const { start, history, tasks, siteOf, pinTask } = this.#learner as LearnerModel;
    const { lattice } = this.#pricing as SchedulePricing;
    const open = history.openBlock;
    if (!open || idle > 0 || position !== start) return;
    if (pinTask !== null && pinnedElsewhere(pinTask, open.task, position, lattice.arcWeeks[arc] as number)) return;
    const { options, venues } = tasks[open.task] as LearnerModel["tasks"][number];
    const option = venues.indexOf(open.venue);
    if (option < 0) return;
    const venue = options[option] as number;
    const origin = (this.#states.haltBase[lattice.haltStart[0] as number] as number) + option;
    const total = (this.#states.value[origin] as number) + this.#blocks.ofVenue(venue, position, lattice.arcWeeks[arc] as number);
    const state = this.#targetOf(arc, 0, options.length) + (lattice.arcHalts[arc] === 1 ? option : (siteOf[venue] as number));
    if (total < (this.#states.value[state] as number)) this.#states.set(state, total, origin, arc * this.#most + option);
  }

  #mayAdd(origin: number, task: number, site: number): boolean {
    return mayAdd(this.#learner as LearnerModel, (this.#pricing as SchedulePricing).lattice, this.#states, this.#most, origin, task, site);
  }

  /** The schedule behind the last price; empty if there was none. A continued block starts at `start`. */
  blocks(): FlatBlocks {
    return traceBack(this.#learner as LearnerModel, (this.#pricing as SchedulePricing).lattice, this.#states, this.#bestEnd, this.#most);
  }
}
