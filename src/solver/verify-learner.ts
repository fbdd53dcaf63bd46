/** The least cost of one learner's schedule under a certificate's prices; part of `verify-certificate.ts`. */

import type { Certificate } from "./certificate.ts";
import type { Problem } from "./problem.ts";
import { groupAlike, type GroupedSheet } from "./verify-grouped.ts";
import { layOutLattice, MOST_NODES, waysOfHavingDone, type VerifierLattice } from "./verify-lattice.ts";
import { priceTaskByTask } from "./verify-relaxed.ts";
import { tabulateRuns, type RunTable } from "./verify-runs.ts";
import { SheetMaker, type Due, type Sheet } from "./verify-sheet.ts";

/** Steps for all learners together; a consortium of two thousand learners and two years takes a tenth of it. */
const MOST_STEPS = 2e11;

/** Costs kept at a time: nodes × idle weeks × places. Beyond it the learner is too large to verify here. */
const MOST_COSTS = 25_000_000;

/** So many times fewer ways of having done so many tasks of each kind than of having done some of the tasks. */
const FAR_FEWER = 4000;

export interface LearnersCost {
  /** No schedules of all learners together cost less. */
  cost: number;
  /** Learners too large to be walked: their tasks were counted together or priced one by one, which proves less. */
  relaxed: number;
}

/**
 * Learners with the same to do share a lattice and are walked one after the other, so that one lattice is kept at a time.
 * With more than `mostNodes` ways of having done their tasks so far they are too large.
 */
export function leastCostOfLearners(problem: Problem, certificate: Certificate, mostNodes = MOST_NODES): LearnersCost {
  const maker = new SheetMaker(problem, certificate);
  const groups = new Map<string, number[]>();
  problem.learners.forEach((learner, index) => {
    const key = latticeKey(maker.make(learner, index));
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const walk = new Walk(problem);
  const total: LearnersCost = { cost: 0, relaxed: 0 };
  for (const members of groups.values()) {
    let lattice: VerifierLattice | null | undefined;
    const known = new Map<string, { cost: number; isRelaxed: boolean }>();
    for (const index of members) {
      const learner = problem.learners[index] as Problem["learners"][number];
      const likeness = maker.likenessOf(learner, index);
      let priced = known.get(likeness);
      if (!priced) {
        const sheet = maker.make(learner, index);
        if (lattice === undefined) lattice = areKindsFarFewer(sheet) ? null : layOutLattice(sheet.programme, sheet.due, sheet.history, mostNodes);
        const cost = lattice && walk.leastCost(sheet, lattice);
        known.set(likeness, (priced = { cost: cost ?? leastOfRelaxations(walk, sheet), isRelaxed: cost === null }));
      }
      if (priced.isRelaxed) total.relaxed++;
      total.cost += priced.cost;
      // Nobody could be placed at all: no further sum is needed.
      if (total.cost === Infinity) return total;
    }
  }
  return total;
}

// Then it would take too long even to lay out the ways of doing the tasks themselves.
function areKindsFarFewer(sheet: Sheet): boolean {
  const ways = waysOfHavingDone(sheet.due);
  const kinds = ways > FAR_FEWER ? layOutKinds(sheet) : null;
  return kinds !== null && ways > FAR_FEWER * kinds.lattice.nodeCount;
}

function layOutKinds(sheet: Sheet): { grouped: GroupedSheet; lattice: VerifierLattice } | null {
  const grouped = groupAlike(sheet);
  const lattice = grouped && layOutLattice(grouped.sheet.programme, grouped.sheet.due, grouped.sheet.history, MOST_NODES);
  return lattice && { grouped, lattice };
}

/** For who is too large to be walked: like tasks together, or one by one, whatever proves more. */
function leastOfRelaxations(walk: Walk, sheet: Sheet): number {
  const apart = priceTaskByTask(sheet);
  const kinds = layOutKinds(sheet);
  const cost = kinds && walk.leastCost(kinds.grouped.sheet, kinds.lattice);
  return kinds === null || cost === null ? apart : Math.max(apart, cost - kinds.grouped.given);
}

function latticeKey({ programme, due, history: { past, remaining, open } }: Sheet): string {
  const doneBefore = Object.entries(remaining).flatMap(([task, weeks]) => (weeks === 0 ? [task] : []));
  return JSON.stringify([programme.id, due.map(({ task, weeks, shortest, optional }) => [task.id, weeks, shortest, optional]), [...past.keys()].sort(), doneBefore.sort(), open?.task]);
}

// Where the learner was last, besides the sites of the tasks' venues.
const NOWHERE = 0;
const ELSEWHERE = 1;
const FIRST_SITE = 2;

/**
 * Walks the lattice from nothing done to all done, in the order of weeks placed and, at each node, of weeks idle so far:
 * the position in the calendar is their sum. Costs are kept by the last site; right after a run that left its task
 * unfinished they are kept apart by task too, since the same task in the same venue would be one block with it, and in
 * another venue the run itself would have been longer. Site variety is left out: the least cost can only be lower.
 */
class Walk {
  readonly #problem: Problem;
  /** Kept from learner to learner: node by node, idle weeks × groups × places. */
  #costs = new Float64Array(0);
  #steps = 0;

  constructor(problem: Problem) {
    this.#problem = problem;
  }

  /** Infinity if there is no schedule, null if there is too much to keep. */
  leastCost(sheet: Sheet, lattice: VerifierLattice): number | null {
    const { weeks: calendar, due, history, siteChange } = sheet;
    const length = calendar.length;
    const siteNumbers = new Map<string, number>();
    for (const venue of due.flatMap(({ venues }) => venues)) {
      const site = this.#siteOf(venue);
      if (!siteNumbers.has(site)) siteNumbers.set(site, FIRST_SITE + siteNumbers.size);
    }
    const width = FIRST_SITE + siteNumbers.size;
    const layout = layOutCosts(lattice, length, width);
    this.#steps += layout?.steps ?? 0;
    if (this.#steps > MOST_STEPS) return null;
    const tables = layout && tabulateRuns(sheet, (venue) => siteNumbers.get(this.#siteOf(venue)) as number);
    if (!layout || !tables) return null;
    if (this.#costs.length < layout.size) this.#costs = new Float64Array(layout.size);
    const costs = this.#costs.fill(Infinity, 0, layout.size);
    const begin = history.lastVenue === null ? NOWHERE : (siteNumbers.get(this.#siteOf(history.lastVenue)) ?? ELSEWHERE);
    if ((layout.idle[0] as number) >= 0) costs[begin] = history.waiting * sheet.idleWeek;
    const tail = tailCosts(sheet);
    // Who is never placed again has not waited.
    let best = lattice.isEnd[0] ? (tail[0] as number) : Infinity;
    const settled = new Float64Array((length + 1) * width);
    const others = new Float64Array((length + 1) * width);
    const arrivals = new Arrivals(length + 1, width);
    for (let node = 0; node < lattice.nodeCount; node++) {
      const at: NodePlace = { base: layout.base[node] as number, groups: 1 + (lattice.openCount[node] as number), lastIdle: layout.idle[node] as number, position: lattice.placed[node] as number };
      best = Math.min(best, settle(costs, at, sheet, width, settled, lattice.isEnd[node] ? tail : null));
      const end = lattice.firstRun[node + 1] as number;
      for (let first = lattice.firstRun[node] as number, next = first; first < end; first = next) {
        const task = lattice.runTask[first] as number;
        const table = tables[task] as RunTable;
        const open = lattice.openAt[node * due.length + task] as number;
        if (open > 0) leastWithout(costs, at, width, open, others);
        arrivals.lookUp(open > 0 ? others : settled, at.lastIdle, siteChange);
        for (; next < end && lattice.runTask[next] === task; next++) {
          const to = lattice.runTo[next] as number;
          const groups = 1 + (lattice.openCount[to] as number);
          const there = { base: (layout.base[to] as number) + (lattice.openAt[to * due.length + task] as number) * width, step: groups * width };
          const lastIdle = Math.min(at.lastIdle, layout.idle[to] as number);
          arrivals.run(costs, there, lastIdle, table, at.position, lattice.runWeeks[next] as number, (due[task] as Due).weeks);
        }
      }
    }
    return best;
  }

  #siteOf(venue: number): string {
    return this.#problem.venues[venue]?.site ?? "";
  }
}

/** The costs of a node in the long list: from `base` on, idle weeks × groups × places; `position` without idle weeks. */
interface NodePlace {
  base: number;
  groups: number;
  lastIdle: number;
  position: number;
}

/** Where the costs of each node begin, and how many idle weeks it may have seen; null beyond what is kept. */
function layOutCosts({ nodeCount, placed, rest, openCount, firstRun }: VerifierLattice, length: number, width: number): { base: Int32Array; idle: Int32Array; size: number; steps: number } | null {
  const base = new Int32Array(nodeCount);
  const idle = new Int32Array(nodeCount);
  let size = 0;
  let steps = 0;
  for (let node = 0; node < nodeCount; node++) {
    // Whoever has idled longer cannot finish any more.
    idle[node] = Math.max(-1, length - (placed[node] as number) - (rest[node] as number));
    base[node] = size;
    size += ((idle[node] as number) + 1) * (1 + (openCount[node] as number)) * width;
    if (size > MOST_COSTS) return null;
    steps += ((idle[node] as number) + 1) * ((firstRun[node + 1] as number) - (firstRun[node] as number)) * width;
  }
  return { base, idle, size: Math.max(size, width), steps };
}

/** By position: what staying away to the end costs. */
function tailCosts({ free }: Sheet): Float64Array {
  const tail = new Float64Array(free.length + 1);
  for (let position = free.length - 1; position >= 0; position--) tail[position] = (tail[position + 1] as number) + (free[position] as number);
  return tail;
}

/** Lets a node wait week by week; `settled` takes its least costs by idle weeks and place. Returns the least cost of ending here. */
function settle(costs: Float64Array, { base, groups, lastIdle, position }: NodePlace, { idleWeek, free }: Sheet, width: number, settled: Float64Array, tail: Float64Array | null): number {
  let best = Infinity;
  for (let idle = 0; idle <= lastIdle; idle++) {
    const here = base + idle * groups * width;
    const next = idle < lastIdle ? here + groups * width : -1;
    const wait = idleWeek + (free[position + idle] ?? Infinity);
    for (let place = 0; place < width; place++) {
      let cost = costs[here + place] as number;
      for (let group = 1; group < groups; group++) cost = Math.min(cost, costs[here + group * width + place] as number);
      settled[idle * width + place] = cost;
      if (next >= 0 && cost + wait < (costs[next + place] as number)) costs[next + place] = cost + wait;
      if (tail && cost + (tail[position + idle] as number) < best) best = cost + (tail[position + idle] as number);
    }
  }
  return best;
}

/** The same without what ended with an unfinished run of one task. */
function leastWithout(costs: Float64Array, { base, groups, lastIdle }: NodePlace, width: number, open: number, into: Float64Array): void {
  for (let idle = 0; idle <= lastIdle; idle++) {
    const here = base + idle * groups * width;
    for (let place = 0; place < width; place++) {
      let cost = costs[here + place] as number;
      for (let group = 1; group < groups; group++) if (group !== open) cost = Math.min(cost, costs[here + group * width + place] as number);
      into[idle * width + place] = cost;
    }
  }
}

/** Comes to the first site of a run: from anywhere at the cost of a change, or from the same site without one. */
class Arrivals {
  readonly #width: number;
  readonly #fromAnywhere: Float64Array;
  #least: Float64Array = new Float64Array(0);

  constructor(idles: number, width: number) {
    this.#width = width;
    this.#fromAnywhere = new Float64Array(idles);
  }

  /** `least`: idle weeks × places. */
  lookUp(least: Float64Array, lastIdle: number, siteChange: number): void {
    const width = this.#width;
    this.#least = least;
    for (let idle = 0; idle <= lastIdle; idle++) {
      let cheapest = Infinity;
      for (let place = 0; place < width; place++) cheapest = Math.min(cheapest, least[idle * width + place] as number);
      // A first place is no change.
      this.#fromAnywhere[idle] = Math.min(least[idle * width + NOWHERE] as number, cheapest + siteChange);
    }
  }

  /** Enters the costs after runs of so many weeks, from every number of idle weeks. */
  run(costs: Float64Array, { base, step }: { base: number; step: number }, lastIdle: number, table: RunTable, position: number, weeks: number, dueWeeks: number): void {
    const { sites, fromAnywhere, firstEntry, from, to, cost } = table;
    const least = this.#least;
    for (let idle = 0; idle <= lastIdle; idle++) {
      const anywhere = this.#fromAnywhere[idle] as number;
      if (anywhere === Infinity) continue;
      const there = base + idle * step;
      const row = (position + idle) * (dueWeeks + 1) + weeks;
      for (let b = 0; b < sites.length; b++) {
        const found = anywhere + (fromAnywhere[row * sites.length + b] as number);
        const at = there + (sites[b] as number);
        if (found < (costs[at] as number)) costs[at] = found;
      }
      const here = idle * this.#width;
      for (let entry = firstEntry[row] as number; entry < (firstEntry[row + 1] as number); entry++) {
        const found = (least[here + (from[entry] as number)] as number) + (cost[entry] as number);
        const at = there + (to[entry] as number);
        if (found < (costs[at] as number)) costs[at] = found;
      }
    }
  }
}
