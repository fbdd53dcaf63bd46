/** What the verifier knows of one learner: what is due, what history left, and what each week costs under the prices. */

import type { Certificate } from "./certificate.ts";
import type { Learner, Limit, Placement, Problem, Programme, Task, Venue } from "./problem.ts";
import { inWeek } from "./timetable.ts";

/** A task with weeks to do. */
export interface Due {
  task: Task;
  weeks: number;
  shortest: number;
  optional: boolean;
  venues: number[];
  /** Weeks of one task; less than `weeks` only where it stands for several (see `verify-grouped.ts`). */
  each: number;
  /** What each week of such a group costs besides, by venue; null where it is a single task, whose touching blocks in a venue are one. */
  charges: Map<number, number> | null;
}

/** Frozen weeks of a learner. */
export interface History {
  /** Weeks placed per task. */
  past: Map<string, number>;
  /** Weeks left per task as the problem gives them. */
  remaining: Record<string, number>;
  lastVenue: number | null;
  /** Weeks without placement since the last placed one. */
  waiting: number;
  /** The block that reaches up to the first week that may change. */
  open: { task: string; venue: number; weeks: number } | null;
}

/** Costs by position: the learner's weeks of presence that may change, in order. */
export interface Sheet {
  learner: Learner;
  programme: Programme;
  due: Due[];
  history: History;
  weeks: number[];
  /** venue → cost per position, Infinity where not allowed. */
  placed: Map<number, Float64Array>;
  /** Cost of not being placed, waiting apart. */
  free: Float64Array;
  /** The task pinned at a position. */
  pinned: Map<number, string>;
  siteChange: number;
  idleWeek: number;
  /** What every week is priced at if tasks are priced one by one, by position; null for nothing. */
  weekPrices: number[] | null;
  /** What each week of a task is priced at if like tasks are counted together. */
  taskPrices: Map<string, number>;
}

interface Cell {
  task: string;
  venue: number;
}

/** Costs of venues for learners under the same limits are added up once. */
const KEPT_TABLES = 40;

/** Makes the sheets of a problem's learners under a certificate's prices. */
export class SheetMaker {
  readonly #problem: Problem;
  readonly #certificate: Certificate;
  readonly #programmes: Map<string, Programme>;
  readonly #venueIndex: Map<string, number>;
  readonly #venuesOfArea = new Map<string, number[]>();
  readonly #published: Map<string, Placement[]>;
  readonly #pins: Map<string, Placement[]>;
  readonly #limitsOf: Map<string, number[]>;
  readonly #tables = new Map<string, (Float64Array | undefined)[]>();

  constructor(problem: Problem, certificate: Certificate) {
    this.#problem = problem;
    this.#certificate = certificate;
    this.#programmes = new Map(problem.programmes.map((programme) => [programme.id, programme]));
    this.#venueIndex = new Map(problem.venues.map(({ id }, v) => [id, v]));
    problem.venues.forEach(({ areas }, v) => {
      for (const area of new Set(areas)) this.#venuesOfArea.set(area, [...(this.#venuesOfArea.get(area) ?? []), v]);
    });
    this.#published = byLearner(problem.published?.placements ?? []);
    this.#pins = byLearner(problem.pins ?? []);
    this.#limitsOf = limitsByLearner(problem);
  }

  make(learner: Learner, index: number): Sheet {
    const { weights, fairness, published } = this.#problem;
    const programme = this.#programmes.get(learner.programme);
    if (!programme) throw new Error(`learner ${learner.id} names no programme`);
    const share = this.#certificate.fairShares[index] ?? 0;
    const factor = fairness === "personal" ? 1 + share : 1;
    const preferenceWeight = fairness === "personal" ? weights.preference * factor : weights.preference + share;
    const away = new Set(learner.unavailableWeeks);
    const cells = this.#publishedCells(learner, away);
    const history = readHistory(learner, cells, away, published?.frozenUntil ?? 0);
    const due = this.#due(learner, programme, history.past);
    const costs = this.#costs(learner, due, cells, away, preferenceWeight);
    const row = this.#certificate.weekPrices?.[index] ?? [];
    const ofTasks = this.#certificate.taskPrices?.[index] ?? [];
    return {
      learner, programme, due, history, ...costs,
      weekPrices: row.length > 0 ? costs.weeks.map((week) => row[week] ?? 0) : null,
      taskPrices: new Map(programme.tasks.map(({ id }, k) => [id, ofTasks[k] ?? 0])),
      siteChange: weights.siteChange * (learner.burden?.siteChange ?? 1) * factor,
      idleWeek: weights.idleWeek * (learner.burden?.idleWeek ?? 1) * factor,
    };
  }

  /** Equal for learners whose sheets are equal, since they differ in nothing but their names. */
  likenessOf(learner: Learner, index: number): string {
    const { id } = learner;
    const { fairShares, weekPrices, taskPrices } = this.#certificate;
    const placed = (list: readonly Placement[] = []) => list.map((placement) => ({ ...placement, learner: "" }));
    return JSON.stringify([
      { ...learner, id: "", name: "" }, fairShares[index], weekPrices?.[index] ?? [], taskPrices?.[index] ?? [], this.#limitsOf.get(id) ?? [],
      placed(this.#pins.get(id)), placed(this.#published.get(id)),
    ]);
  }

  #publishedCells({ id }: Learner, away: ReadonlySet<number>): Map<number, Cell> {
    const cells = new Map<number, Cell>();
    for (const { task, venue, firstWeek, lastWeek } of this.#published.get(id) ?? []) {
      for (let week = firstWeek; week <= lastWeek; week++) {
        if (!away.has(week) && !cells.has(week)) cells.set(week, { task, venue: this.#venueIndex.get(venue) ?? -1 });
      }
    }
    return cells;
  }

  #due({ remaining = {}, forbiddenVenues }: Learner, { tasks, choices = [] }: Programme, past: ReadonlyMap<string, number>): Due[] {
    const optional = new Set(choices.flatMap((choice) => choice.tasks));
    const forbidden = new Set(forbiddenVenues);
    return tasks.flatMap((task) => {
      const whole = Object.hasOwn(remaining, task.id) ? (remaining[task.id] ?? task.weeks) : task.weeks;
      const weeks = whole - (past.get(task.id) ?? 0);
      if (weeks <= 0) return [];
      const venues = (this.#venuesOfArea.get(task.area) ?? []).filter((v) => !forbidden.has(this.#problem.venues[v]?.id ?? ""));
      return [{ task, weeks, each: weeks, shortest: Math.max(1, Math.min(task.minimumBlock, weeks)), optional: optional.has(task.id) && !past.has(task.id), venues, charges: null }];
    });
  }

  #costs(learner: Learner, due: readonly Due[], cells: ReadonlyMap<number, Cell>, away: ReadonlySet<number>, preferenceWeight: number) {
    const { weekCount, published, weights, venues } = this.#problem;
    const weeks: number[] = [];
    for (let week = published?.frozenUntil ?? 0; week < weekCount; week++) if (!away.has(week)) weeks.push(week);
    const disruption = published ? weights.disruption : 0;
    const placed = new Map<number, Float64Array>();
    for (const v of new Set(due.flatMap((entry) => entry.venues))) {
      const id = venues[v]?.id ?? "";
      const liking = preferenceWeight * (Object.hasOwn(learner.preferences ?? {}, id) ? (learner.preferences?.[id] ?? 0) : 0);
      const prices = this.#pricesOf(learner, v);
      placed.set(v, Float64Array.from(weeks, (week) => liking + (prices[week] as number) + (cells.get(week)?.venue === v ? 0 : disruption)));
    }
    const pinned = new Map<number, string>();
    for (const pin of this.#pins.get(learner.id) ?? []) {
      weeks.forEach((week, position) => {
        if (week < pin.firstWeek || week > pin.lastWeek) return;
        pinned.set(position, pin.task);
        for (const [v, row] of placed) if (v !== this.#venueIndex.get(pin.venue)) row[position] = Infinity;
      });
    }
    const free = Float64Array.from(weeks, (week, position) => (pinned.has(position) ? Infinity : cells.has(week) ? disruption : 0));
    return { weeks, placed, pinned, free };
  }

  /** By week: the price of the venue and of all limits that count this learner there; Infinity where nobody may be. */
  #pricesOf({ id }: Learner, v: number): Float64Array {
    const limits = this.#limitsOf.get(id) ?? [];
    const key = limits.join();
    let table = this.#tables.get(key);
    if (!table) {
      if (this.#tables.size >= KEPT_TABLES) this.#tables.clear();
      this.#tables.set(key, (table = []));
    }
    return (table[v] ??= this.#addUp(this.#problem.venues[v] as Venue, v, limits));
  }

  #addUp(venue: Venue, v: number, limits: readonly number[]): Float64Array {
    const { weekCount } = this.#problem;
    const { venuePrices, limitPrices } = this.#certificate;
    const closed = new Set(venue.closedWeeks);
    // With fewer places than it takes to open nobody can be there.
    const opensWith = Math.max(1, venue.minimumWhenOpen ?? 0);
    const isOpen = (week: number) => !closed.has(week) && inWeek(venue.capacity, week) >= opensWith;
    const sums = Float64Array.from({ length: weekCount }, (_, week) => (isOpen(week) ? (venuePrices[v]?.[week] ?? 0) : Infinity));
    for (const i of limits) {
      const limit = this.#problem.limits?.[i] as Limit;
      if (limit.venues && !limit.venues.includes(venue.id)) continue;
      for (let week = 0; week < weekCount; week++) sums[week] = inWeek(limit.max, week) === 0 ? Infinity : (sums[week] as number) + (limitPrices[i]?.[week] ?? 0);
    }
    return sums;
  }
}

function readHistory({ remaining = {} }: Learner, cells: ReadonlyMap<number, Cell>, away: ReadonlySet<number>, from: number): History {
  const history: History = { past: new Map(), remaining, lastVenue: null, waiting: 0, open: null };
  for (let week = 0; week < from; week++) {
    if (away.has(week)) continue;
    const cell = cells.get(week) ?? null;
    const { open } = history;
    history.open = cell && { ...cell, weeks: open?.task === cell.task && open.venue === cell.venue ? open.weeks + 1 : 1 };
    history.waiting = cell ? 0 : history.waiting + 1;
    if (!cell) continue;
    history.past.set(cell.task, (history.past.get(cell.task) ?? 0) + 1);
    history.lastVenue = cell.venue;
  }
  return history;
}

function byLearner(placements: readonly Placement[]): Map<string, Placement[]> {
  const grouped = new Map<string, Placement[]>();
  for (const placement of placements) {
    const known = grouped.get(placement.learner);
    if (known) known.push(placement);
    else grouped.set(placement.learner, [placement]);
  }
  return grouped;
}

function limitsByLearner({ limits = [], learners }: Problem): Map<string, number[]> {
  const byId = new Map<string, number[]>(learners.map(({ id }) => [id, []]));
  limits.forEach((limit, i) => {
    for (const id of limit.learners ? new Set(limit.learners) : byId.keys()) byId.get(id)?.push(i);
  });
  return byId;
}
