/**
 * Settles whether everybody can be placed where that is a packing puzzle: schedules are packed in parts by linear programmes whose columns the dynamic
 * programme finds, and where only parts fit, it is tried how many learners of a kind are somewhere in a week, fewer or more. What cannot be is proven by
 * prices, which are rounded and priced exactly, so that no proof hangs on a tolerance.
 *
 * **Source**: branch and price as in Barnhart and others, Branch-and-price: column generation for solving huge integer programs, Operations Research 46
 * (1998), with Farkas' lemma at every leaf.
 */

import { alikeLearners } from "./alike-learners.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import { scarcePlaces } from "./listed-rows.ts";
import type { Model } from "./model.ts";
import { PackingProgram } from "./packing-program.ts";
import { LearnerPricing } from "./priced-learner.ts";
import { placesTaken } from "./places-taken.ts";
import { PRICE_UNIT, type Prices } from "./prices.ts";

/** "none": there is no plan, shown by these prices or (null) case by case; "some": a row for everybody. Where it is not known everybody may still fit in parts. */
export type ColumnVerdict =
  | { readonly verdict: "none"; readonly prices: Prices | null }
  | { readonly verdict: "some"; readonly rows: readonly FlatBlocks[] }
  | { readonly verdict: "unknown"; readonly fitsInParts: boolean };

/** Learners who may do the same, and the row of the programme that counts them. */
interface Kind {
  readonly learners: readonly LearnerModel[];
  readonly row: number;
}

/** A schedule in the programme: whose, and the places it takes (as in `scarcePlaces`). */
interface Schedule {
  readonly kind: number;
  readonly blocks: FlatBlocks;
  readonly cells: readonly number[];
}

/** Learners of some kinds in a venue, over all weeks or in one; they take so many of its learner-weeks, always a multiple of the unit. */
interface Presence {
  readonly kinds: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
  readonly unit: number;
}

/** So much presence at most, or at least. */
interface Demand extends Presence {
  readonly right: number;
  readonly row: number;
  readonly sense: "at most" | "at least";
}

interface Taken {
  readonly schedule: Schedule;
  readonly part: number;
}

interface Case {
  readonly program: PackingProgram;
  /** By column of the programme, and by what tells them apart. */
  readonly schedules: Map<number, Schedule>;
  readonly known: Set<string>;
  /** The row of each place that some schedule takes. */
  readonly rowOf: Map<number, number>;
  readonly demands: readonly Demand[];
}

const UNKNOWN: ColumnVerdict = { verdict: "unknown", fitsInParts: false };
/** Prices of the programme are mostly parts of 1: they are scaled before they are rounded, so that little is lost. */
const SCALE = 64;
/** Parts that differ from whole numbers, and what is missed, by less than this may be errors. */
const MARGIN = 1e-6;
const MOST_ROUNDS = 400;
/** Beyond so many places, or kinds of learners, the programme takes too long. */
const MOST_PLACES = 500;
const MOST_KINDS = 250;

/** Looks at no more than so many cases; the model's problem must be without costs and minimums. */
export function decideByColumns(model: Model, book: LatticeBook, mostCases: number, isTimeUp: () => boolean): ColumnVerdict {
  if (mostCases < 1 || model.hasMinimums || model.hasMinimumsWhenOpen) return UNKNOWN;
  const kinds = alikeLearners(model);
  return kinds.length > MOST_KINDS ? UNKNOWN : new ColumnCases(model, book, kinds, mostCases, isTimeUp).run();
}

class ColumnCases {
  readonly #model: Model;
  readonly #pricing: LearnerPricing;
  readonly #most: Int32Array;
  readonly #program = new PackingProgram();
  readonly #kinds: readonly Kind[];
  readonly #isTimeUp: () => boolean;
  #casesLeft: number;
  #fitsInParts = false;

  constructor(model: Model, book: LatticeBook, kinds: readonly LearnerModel[][], mostCases: number, isTimeUp: () => boolean) {
    [this.#model, this.#casesLeft, this.#isTimeUp] = [model, mostCases, isTimeUp];
    this.#kinds = kinds.map((learners) => ({ learners, row: this.#program.addRow(learners.length, "exactly") }));
    this.#pricing = new LearnerPricing(model, book);
    this.#most = scarcePlaces(model);
  }

  run(): ColumnVerdict {
    const answer = this.#settle({ program: this.#program, schedules: new Map(), known: new Set(), rowOf: new Map(), demands: [] });
    return answer.verdict === "unknown" ? { ...answer, fitsInParts: this.#fitsInParts } : answer;
  }

  #settle(here: Case): ColumnVerdict {
    if (--this.#casesLeft < 0) return UNKNOWN;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (this.#isTimeUp() || !here.program.solve(this.#isTimeUp)) return UNKNOWN;
      if (here.program.missed < MARGIN) {
        this.#fitsInParts = true;
        return this.#branch(here);
      }
      const priced = this.#price(here);
      if (priced !== "goes on") return priced;
    }
    return UNKNOWN;
  }

  /** Prices every kind exactly: that proves the case impossible, or tells new schedules for the programme. */
  #price(here: Case): ColumnVerdict | "goes on" {
    const { program, rowOf, demands } = here;
    const prices = this.#noPrices();
    let worth = 0;
    for (const [cell, row] of rowOf) {
      const price = scaled(Math.max(0, -program.dual(row)));
      this.#set(prices, cell, price);
      worth -= price * (this.#most[cell] as number);
    }
    // A week too many is charged and one that is demanded paid for, whatever errors say.
    const charges = demands.map((demand) => ({ ...demand, charge: (demand.sense === "at most" ? Math.max : Math.min)(0, scaled(-program.dual(demand.row))) }));
    for (const { charge, right } of charges) worth -= charge * right;
    const charge = (kind: number, sign: number) => {
      for (const each of charges) if (each.kinds.has(kind)) for (let cell = each.first; cell <= each.last; cell++) prices.venue[cell] = (prices.venue[cell] as number) + sign * each.charge;
    };
    let isNew = false;
    for (const [kind, { learners, row }] of this.#kinds.entries()) {
      if (this.#isTimeUp()) return UNKNOWN;
      charge(kind, 1);
      const cost = this.#pricing.price(learners[0] as LearnerModel, prices);
      charge(kind, -1);
      if (cost === Infinity) return { verdict: "none", prices: demands.length === 0 ? prices : null };
      worth += cost * learners.length;
      if (this.#pricing.isRelaxed || this.#pricing.areApart) return UNKNOWN;
      if (cost >= SCALE * (program.dual(row) - MARGIN)) continue;
      const { blocks } = this.#pricing;
      const cells = placesTaken(this.#model, learners[0] as LearnerModel, blocks);
      const key = `${kind} ${cells.join()}`;
      if (here.known.has(key)) continue;
      if (rowOf.size + cells.length > MOST_PLACES) return UNKNOWN;
      here.known.add(key);
      this.#add(here, { kind, blocks, cells });
      isNew = true;
    }
    if (worth > 0) return { verdict: "none", prices: demands.length === 0 ? prices : null };
    return isNew ? "goes on" : UNKNOWN;
  }

  #add({ program, schedules, rowOf, demands }: Case, schedule: Schedule): void {
    const entries = new Map([[(this.#kinds[schedule.kind] as Kind).row, 1]]);
    for (const cell of schedule.cells) {
      if ((this.#most[cell] as number) < 0) continue;
      if (!rowOf.has(cell)) rowOf.set(cell, program.addRow(this.#most[cell] as number, "at most"));
      entries.set(rowOf.get(cell) as number, 1);
    }
    for (const demand of demands) {
      const present = presenceOf(schedule, demand);
      if (present > 0) entries.set(demand.row, present);
    }
    schedules.set(program.addColumn(entries), schedule);
  }

  // Everybody is placed, at least in parts. Where a kind is in a place in parts, it is there fewer times or more.
  #branch(here: Case): ColumnVerdict {
    const { program, schedules, demands } = here;
    const taken = [...program.taken()].flatMap(([column, part]) => {
      const schedule = schedules.get(column);
      return schedule ? [{ schedule, part }] : [];
    });
    if (taken.every(({ part }) => Math.abs(part - Math.round(part)) < MARGIN)) return this.#isBarredBySite ? UNKNOWN : { verdict: "some", rows: this.#rowsOf(taken) };
    const split = this.#mostInParts(taken);
    if (split === null) return UNKNOWN;
    for (const sense of ["at least", "at most"] as const) {
      const right = split.unit * (sense === "at least" ? Math.ceil(split.units) : Math.floor(split.units));
      const next = program.copy();
      const row = next.addRow(right, sense, (column) => {
        const schedule = schedules.get(column);
        return schedule ? presenceOf(schedule, split) : 0;
      });
      const below = this.#settle({ program: next, schedules: new Map(schedules), known: new Set(here.known), rowOf: new Map(here.rowOf), demands: [...demands, { ...split, right, row, sense }] });
      if (below.verdict !== "none") return below;
    }
    return { verdict: "none", prices: null };
  }

  // What says most comes first: how many of those with the same block to do are in a venue at all, then in one week, then the same kind by kind.
  #mostInParts(taken: readonly Taken[]): (Presence & { units: number }) | null {
    const { weekCount, venueCount } = this.#model;
    const kinds = this.#kinds.map((_, kind) => ({ kinds: new Set([kind]), unit: this.#unitOf(kind) }));
    for (const isWholeVenue of [true, false]) {
      for (const group of [this.#groups, kinds]) {
        let best: (Presence & { units: number }) | null = null;
        for (const { kinds: among, unit } of group) {
          if (isWholeVenue && unit === 0) continue;
          const parts = new Map<number, number>();
          for (const { schedule, part } of taken) {
            if (!among.has(schedule.kind)) continue;
            for (const cell of schedule.cells) {
              const at = isWholeVenue ? Math.floor(cell / weekCount) : cell;
              if (cell < venueCount * weekCount) parts.set(at, (parts.get(at) ?? 0) + part);
            }
          }
          for (const [at, weeks] of parts) {
            const units = isWholeVenue ? weeks / unit : weeks;
            if (fractionOf(units) <= Math.max(MARGIN, best ? fractionOf(best.units) : 0)) continue;
            best = isWholeVenue ? { kinds: among, first: at * weekCount, last: (at + 1) * weekCount - 1, unit, units } : { kinds: among, first: at, last: at, unit: 1, units };
          }
        }
        if (best) return best;
      }
    }
    return null;
  }

  /** Weeks of the one block that a kind has to do, wherever that is; 0 where there is more to it. */
  #unitOf(kind: number): number {
    const [learner] = (this.#kinds[kind] as Kind).learners as [LearnerModel];
    const [task] = learner.tasks;
    return learner.tasks.length === 1 && task && task.shortest === task.weeks && !task.optional ? task.weeks : 0;
  }

  /** Kinds with one block of equally many weeks to do. */
  get #groups(): { kinds: Set<number>; unit: number }[] {
    const groups = new Map<number, Set<number>>();
    for (const kind of this.#kinds.keys()) {
      const unit = this.#unitOf(kind);
      if (unit > 0) groups.set(unit, (groups.get(unit) ?? new Set()).add(kind));
    }
    return [...groups].map(([unit, kinds]) => ({ kinds, unit }));
  }

  // Site variety is left out of prices, so schedules may break it.
  get #isBarredBySite(): boolean {
    return this.#model.learners.some(({ tasksPerSite, programme }) => tasksPerSite < programme.tasks.length);
  }

  #rowsOf(taken: readonly Taken[]): FlatBlocks[] {
    const rows: FlatBlocks[] = [];
    const left = this.#kinds.map(({ learners }) => [...learners]);
    for (const { schedule: { kind, blocks }, part } of taken) {
      for (const { index } of (left[kind] as LearnerModel[]).splice(0, Math.round(part))) rows[index] = blocks;
    }
    return rows;
  }

  #noPrices(): Prices {
    const { venueCount, weekCount, limits, learners } = this.#model;
    return { venue: new Float64Array(venueCount * weekCount), limit: new Float64Array(limits.length * weekCount), fairShare: new Float64Array(learners.length) };
  }

  #set({ venue, limit }: Prices, cell: number, price: number): void {
    if (cell < venue.length) venue[cell] = price;
    else limit[cell - venue.length] = price;
  }
}

function presenceOf({ kind, cells }: Schedule, { kinds, first, last }: Presence): number {
  return kinds.has(kind) ? cells.reduce((count, cell) => (first <= cell && cell <= last ? count + 1 : count), 0) : 0;
}

const fractionOf = (units: number): number => Math.min(units - Math.floor(units), Math.ceil(units) - units);

const scaled = (price: number): number => Math.round((price * SCALE) / PRICE_UNIT) * PRICE_UNIT;
