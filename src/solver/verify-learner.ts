/** The least cost of one learner's schedule under a certificate's prices; part of `verify-certificate.ts`. */

import type { Certificate } from "./certificate.ts";
import type { Learner, Problem, Programme, Task } from "./problem.ts";
import { inWeek } from "./timetable.ts";

/** A task with weeks to do, as the verifier sees it. */
interface Due {
  task: Task;
  weeks: number;
  shortest: number;
  optional: boolean;
  venues: number[];
}

interface Sheet {
  weeks: number[];
  /** venue → cost per position, Infinity where not allowed. */
  placed: Map<number, number[]>;
  free: number[];
  pins: Map<number, { task: string; venue: number }>;
}

/** States of the programme beyond this count are not walked; the tasks are then priced one by one, which proves less. */
const MOST_STATES = 2_000_000;

export class LearnerTable {
  readonly #problem: Problem;
  readonly #certificate: Certificate;

  constructor(problem: Problem, certificate: Certificate) {
    this.#problem = problem;
    this.#certificate = certificate;
  }

  /** No schedule of the learner costs less from the first week that may change on. */
  leastCost(learner: Learner, index: number): number {
    const { programmes, weights, fairness, published } = this.#problem;
    const programme = programmes.find(({ id }) => id === learner.programme);
    if (!programme) throw new Error(`learner ${learner.id} names no programme`);
    const from = published?.frozenUntil ?? 0;
    const share = this.#certificate.fairShares[index] ?? 0;
    const factor = fairness === "personal" ? 1 + share : 1;
    const preferenceWeight = fairness === "personal" ? weights.preference * factor : weights.preference + share;
    const past = new Map<string, number>();
    let lastSite: string | null = null;
    let waiting = 0;
    let open: { task: string; venue: number } | null = null;
    let openWeeks = 0;
    const cells = this.#publishedCells(learner);
    const away = new Set(learner.unavailableWeeks);
    for (let week = 0; week < from; week++) {
      if (away.has(week)) continue;
      const cell = cells.get(week) ?? null;
      openWeeks = cell && open?.task === cell.task && open.venue === cell.venue ? openWeeks + 1 : 1;
      open = cell;
      waiting = cell ? 0 : waiting + 1;
      if (!cell) continue;
      past.set(cell.task, (past.get(cell.task) ?? 0) + 1);
      lastSite = this.#problem.venues[cell.venue]?.site ?? null;
    }
    const due = this.#due(learner, programme, past);
    const sheet = this.#sheet(learner, due, { from, preferenceWeight, cells, away });
    const walk = new Walk(this.#problem, programme, due, sheet, {
      siteChange: weights.siteChange * (learner.burden?.siteChange ?? 1) * factor,
      idleWeek: weights.idleWeek * (learner.burden?.idleWeek ?? 1) * factor,
      lastSite, waiting, open, openWeeks, past, remaining: learner.remaining ?? {},
    });
    return walk.leastCost() ?? taskByTask(programme, due, sheet, open?.task ?? null);
  }

  #publishedCells({ id, unavailableWeeks }: Learner): Map<number, { task: string; venue: number }> {
    const away = new Set(unavailableWeeks);
    const cells = new Map<number, { task: string; venue: number }>();
    for (const placement of this.#problem.published?.placements ?? []) {
      if (placement.learner !== id) continue;
      const venue = this.#problem.venues.findIndex((candidate) => candidate.id === placement.venue);
      for (let week = placement.firstWeek; week <= placement.lastWeek; week++) {
        if (!away.has(week) && !cells.has(week)) cells.set(week, { task: placement.task, venue });
      }
    }
    return cells;
  }

  #due(learner: Learner, programme: Programme, past: Map<string, number>): Due[] {
    const optional = new Set((programme.choices ?? []).flatMap(({ tasks }) => tasks));
    const forbidden = new Set(learner.forbiddenVenues);
    return programme.tasks.flatMap((task) => {
      const whole = Object.hasOwn(learner.remaining ?? {}, task.id) ? (learner.remaining?.[task.id] ?? task.weeks) : task.weeks;
      const weeks = whole - (past.get(task.id) ?? 0);
      if (weeks <= 0) return [];
      const venues = this.#problem.venues.flatMap((venue, v) => (venue.areas.includes(task.area) && !forbidden.has(venue.id) ? [v] : []));
      return [{ task, weeks, shortest: Math.max(1, Math.min(task.minimumBlock, weeks)), optional: optional.has(task.id) && !past.has(task.id), venues }];
    });
  }

  #sheet(learner: Learner, due: Due[], { from, preferenceWeight, cells, away }: {
    from: number; preferenceWeight: number; cells: Map<number, { venue: number }>; away: Set<number>;
  }): Sheet {
    const { problem, certificate } = { problem: this.#problem, certificate: this.#certificate };
    const weeks = Array.from({ length: problem.weekCount }, (_, week) => week).filter((week) => week >= from && !away.has(week));
    const disruption = problem.published ? problem.weights.disruption : 0;
    const limits = (problem.limits ?? []).map((limit, i) => ({ limit, i })).filter(({ limit }) => !limit.learners || limit.learners.includes(learner.id));
    const placed = new Map<number, number[]>();
    for (const v of new Set(due.flatMap(({ venues }) => venues))) {
      const venue = problem.venues[v];
      if (!venue) continue;
      const liking = preferenceWeight * (Object.hasOwn(learner.preferences ?? {}, venue.id) ? (learner.preferences?.[venue.id] ?? 0) : 0);
      const counted = limits.filter(({ limit }) => !limit.venues || limit.venues.includes(venue.id));
      placed.set(v, weeks.map((week) => {
        if (venue.closedWeeks?.includes(week) || inWeek(venue.capacity, week) === 0) return Infinity;
        if (counted.some(({ limit }) => inWeek(limit.max, week) === 0)) return Infinity;
        const price = counted.reduce((sum, { i }) => sum + (certificate.limitPrices[i]?.[week] ?? 0), certificate.venuePrices[v]?.[week] ?? 0);
        return liking + price + (cells.get(week)?.venue === v ? 0 : disruption);
      }));
    }
    const pins = new Map<number, { task: string; venue: number }>();
    for (const pin of problem.pins ?? []) {
      if (pin.learner !== learner.id) continue;
      const venue = problem.venues.findIndex(({ id }) => id === pin.venue);
      weeks.forEach((week, position) => {
        if (week < pin.firstWeek || week > pin.lastWeek) return;
        pins.set(position, { task: pin.task, venue });
        for (const [v, row] of placed) if (v !== venue) row[position] = Infinity;
      });
    }
    const free = weeks.map((week, position) => (pins.has(position) ? Infinity : cells.has(week) ? disruption : 0));
    return { weeks, placed, free, pins };
  }
}

interface Start {
  siteChange: number;
  idleWeek: number;
  lastSite: string | null;
  waiting: number;
  open: { task: string; venue: number } | null;
  /** Weeks of the open block so far. */
  openWeeks: number;
  past: Map<string, number>;
  remaining: Record<string, number>;
}

/** One way of having done the tasks so far: what is left of each, and the least cost by where the learner was last. */
interface State {
  left: number[];
  costs: Map<string, number>;
}

type Layer = Map<string, State>;

// Where the learner was last: a site; or, right after a block that left its task unfinished, task and venue as well.
const haltKey = (site: string, k: number, venue: number): string => `${site}\u0000${k}\u0000${venue}`;
const siteOfKey = (key: string): string => key.split("\u0000", 1)[0] as string;

/** Walks the calendar week by week. Site variety is left out: without it the least cost can only be lower. */
class Walk {
  readonly #problem: Problem;
  readonly #programme: Programme;
  readonly #due: Due[];
  readonly #sheet: Sheet;
  readonly #start: Start;
  readonly #indexOf: Map<string, number>;

  constructor(problem: Problem, programme: Programme, due: Due[], sheet: Sheet, start: Start) {
    this.#problem = problem;
    this.#programme = programme;
    this.#due = due;
    this.#sheet = sheet;
    this.#start = start;
    this.#indexOf = new Map(due.map(({ task }, k) => [task.id, k]));
  }

  /** Null if there are too many states. */
  leastCost(): number | null {
    const { weeks: calendar, free } = this.#sheet;
    const { lastSite, open, waiting, idleWeek } = this.#start;
    const layers: Layer[] = Array.from({ length: calendar.length + 1 }, () => new Map());
    const whole = this.#due.map(({ weeks }) => weeks);
    const openTask = open ? this.#indexOf.get(open.task) : undefined;
    const key = open && openTask !== undefined ? haltKey(lastSite ?? "", openTask, open.venue) : (lastSite ?? "");
    layers[0]?.set(whole.join(), { left: whole, costs: new Map([[key, waiting * idleWeek]]) });
    const tail = free.reduceRight<number[]>((sums, cost) => [(sums[0] as number) + cost, ...sums], [0]);
    let best = this.#isEnd(whole) ? (tail[0] as number) : Infinity;
    let states = 0;
    for (let position = 0; position <= calendar.length; position++) {
      for (const state of layers[position]?.values() ?? []) {
        if ((states += state.costs.size) > MOST_STATES) return null;
        if (this.#isEnd(state.left)) best = Math.min(best, Math.min(...state.costs.values()) + (tail[position] as number));
        if (position === calendar.length) continue;
        const wait = idleWeek + (free[position] as number);
        if (wait < Infinity) for (const [site, cost] of bySite(state, -1)) improve(layers[position + 1], state.left, site, cost + wait);
        for (const k of this.#due.keys()) if (this.#mayStart(state.left, k)) this.#place(layers, position, state, k);
      }
    }
    return best;
  }

  #place(layers: Layer[], position: number, state: State, k: number): void {
    const due = this.#due[k] as Due;
    const { weeks: calendar, placed, pins } = this.#sheet;
    const { task, venues, shortest } = due;
    if ((calendar[position] as number) < (task.earliestWeek ?? 0)) return;
    const left = state.left[k] as number;
    const others = bySite(state, k);
    const cheapest = Math.min(...others.values());
    const halts = [...state.costs].filter(([key]) => key.split("\u0000")[1] === String(k));
    for (const v of venues) {
      const site = this.#problem.venues[v]?.site ?? "";
      const row = placed.get(v) ?? [];
      const arrive = Math.min(others.get(site) ?? Infinity, others.get("") ?? Infinity, cheapest + this.#start.siteChange);
      // The same task right after one of its own blocks: in another venue only, unless it continues the history's block.
      const after = halts.reduce((least, [key, cost]) => (key === haltKey(siteOfKey(key), k, v) ? least : Math.min(least, cost + (siteOfKey(key) === site ? 0 : this.#start.siteChange))), Infinity);
      const again = position === 0 && this.#start.open?.task === task.id && this.#start.open.venue === v ? (halts[0]?.[1] ?? Infinity) : Infinity;
      let sum = 0;
      for (let weeks = 1; weeks <= Math.min(left, task.maximumBlock, calendar.length - position); weeks++) {
        const at = position + weeks - 1;
        sum += row[at] ?? Infinity;
        const pin = pins.get(at);
        if (sum === Infinity || (calendar[at] as number) > (task.latestWeek ?? Infinity) || (pin && pin.task !== task.id)) break;
        const fresh = weeks >= shortest ? Math.min(arrive, after) : Infinity;
        const cost = sum + Math.min(fresh, weeks + this.#start.openWeeks <= task.maximumBlock ? again : Infinity);
        if (cost === Infinity) continue;
        const next = state.left.slice();
        next[k] = left - weeks;
        improve(layers[position + weeks], next, left > weeks ? haltKey(site, k, v) : site, cost);
      }
    }
  }

  #isOver(left: number[], id: string): boolean {
    const k = this.#indexOf.get(id);
    if (k !== undefined) return left[k] === 0;
    return this.#start.past.has(id) || (Object.hasOwn(this.#start.remaining, id) && this.#start.remaining[id] === 0);
  }

  #isBegun(left: number[], id: string): boolean {
    const k = this.#indexOf.get(id);
    return this.#start.past.has(id) || (k !== undefined && (left[k] as number) < (this.#due[k] as Due).weeks);
  }

  #mayStart(left: number[], k: number): boolean {
    const { task } = this.#due[k] as Due;
    if (left[k] === 0) return false;
    for (const [before = "", after = ""] of this.#programme.order ?? []) {
      if (after === task.id && this.#isBegun(left, before) && !this.#isOver(left, before)) return false;
      if (before === task.id && (before === after || this.#isBegun(left, after))) return false;
    }
    for (const [before = "", after = ""] of this.#programme.prerequisites ?? []) if (after === task.id && !this.#isOver(left, before)) return false;
    return true;
  }

  #isEnd(left: number[]): boolean {
    const complete = this.#due.every(({ weeks, optional }, k) => left[k] === 0 || (optional && left[k] === weeks));
    return complete && (this.#programme.choices ?? []).every(({ tasks, atLeast, atMost }) => {
      const done = tasks.filter((id) => this.#isOver(left, id)).length;
      return done >= atLeast && done <= atMost;
    });
  }
}

function improve(layer: Layer | undefined, left: number[], where: string, cost: number): void {
  const key = left.join();
  const state = layer?.get(key);
  if (!state) layer?.set(key, { left, costs: new Map([[where, cost]]) });
  else if (cost < (state.costs.get(where) ?? Infinity)) state.costs.set(where, cost);
}

/** The least cost by last site; moments right after an unfinished block of task `except` are left out. */
function bySite({ costs }: State, except: number): Map<string, number> {
  const sites = new Map<string, number>();
  for (const [key, cost] of costs) {
    if (except >= 0 && key.split("\u0000")[1] === String(except)) continue;
    const site = siteOfKey(key);
    if (cost < (sites.get(site) ?? Infinity)) sites.set(site, cost);
  }
  return sites;
}

// Every task for itself: the cheapest weeks in its window, anywhere; electives only where they earn something.
function taskByTask(programme: Programme, due: Due[], sheet: Sheet, openTask: string | null): number {
  const costs = due.map((entry) => ({ ...entry, cost: cheapestBlocks(entry, sheet, openTask === entry.task.id) }));
  const taken = new Set(costs.filter(({ optional, cost }) => !optional || cost < 0).map(({ task }) => task.id));
  const listings = (id: string) => (programme.choices ?? []).flatMap(({ tasks }) => tasks).filter((other) => other === id).length;
  if (costs.every(({ optional, task }) => !optional || listings(task.id) === 1)) {
    for (const choice of programme.choices ?? []) {
      const here = costs.filter(({ task }) => choice.tasks.includes(task.id)).sort((a, b) => a.cost - b.cost);
      const doneBefore = choice.tasks.filter((id) => !due.some(({ task }) => task.id === id)).length;
      const sure = here.filter(({ optional }) => !optional).length;
      for (const { task } of here.filter(({ optional }) => optional).slice(0, Math.max(0, choice.atLeast - doneBefore - sure))) taken.add(task.id);
    }
  }
  return costs.reduce((sum, { task, cost }) => sum + (taken.has(task.id) ? cost : 0), 0);
}

function cheapestBlocks({ task, weeks, shortest, venues }: Due, sheet: Sheet, continues: boolean): number {
  const count = sheet.weeks.length;
  const best = Array.from({ length: count + 1 }, () => new Array<number>(weeks + 1).fill(Infinity));
  (best[0] as number[])[0] = 0;
  for (let p = 0; p < count; p++) {
    const [here, after] = [best[p] as number[], best[p + 1] as number[]];
    for (let n = 0; n <= weeks; n++) {
      const cost = here[n] as number;
      if (cost === Infinity) continue;
      after[n] = Math.min(after[n] as number, cost);
      if ((sheet.weeks[p] as number) < (task.earliestWeek ?? 0)) continue;
      for (const v of venues) {
        let sum = cost;
        for (let length = 1; length <= Math.min(task.maximumBlock, weeks - n, count - p); length++) {
          sum += sheet.placed.get(v)?.[p + length - 1] ?? Infinity;
          if (sum === Infinity || (sheet.weeks[p + length - 1] as number) > (task.latestWeek ?? Infinity)) break;
          if (length < shortest && !(continues && p === 0)) continue;
          const row = best[p + length] as number[];
          row[n + length] = Math.min(row[n + length] as number, sum);
        }
      }
    }
  }
  return (best[count] as number[])[weeks] as number;
}
