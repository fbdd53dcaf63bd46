/**
 * A search through all cases, for problems of a few learners: as long as the cheapest schedules together overfill a place,
 * one of the learners there must stay away from it that week. Each learner in turn is tried as that one.
 */

import type { LatticeBook } from "./lattice-book.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";
import { LearnerPricing } from "./priced-learner.ts";

/** "none" is proven; "some" means that schedules were found which fit the places (other rules may still be broken). */
export type CaseVerdict = "none" | "some" | "unknown";

interface Overfull {
  /** Learners there that week, one more than have room. */
  present: number[];
  /** Cells (venue × weeks + week) that one of them must not use. */
  cells: number[];
}

/** Looks at no more than so many cases; the model's problem must be without costs and minimums. */
export function searchAllCases(model: Model, book: LatticeBook, mostCases: number, isTimeUp: () => boolean): CaseVerdict {
  if (model.hasMinimums || model.hasMinimumsWhenOpen) return "unknown";
  const search = new CaseSearch(model, book, mostCases, isTimeUp);
  return search.run();
}

class CaseSearch {
  readonly #model: Model;
  readonly #pricing: LearnerPricing;
  readonly #barred: Float64Array[];
  readonly #rows: number[][];
  readonly #free: { limit: Float64Array; fairShare: Float64Array };
  readonly #isTimeUp: () => boolean;
  #casesLeft: number;

  constructor(model: Model, book: LatticeBook, mostCases: number, isTimeUp: () => boolean) {
    this.#model = model;
    this.#pricing = new LearnerPricing(model, book);
    this.#barred = model.learners.map(() => new Float64Array(model.venueCount * model.weekCount));
    this.#rows = model.learners.map(() => []);
    this.#free = { limit: new Float64Array(model.limits.length * model.weekCount), fairShare: new Float64Array(model.learners.length) };
    this.#casesLeft = mostCases;
    this.#isTimeUp = isTimeUp;
  }

  run(): CaseVerdict {
    for (const learner of this.#model.learners) if (!this.#place(learner)) return "none";
    return this.#branch();
  }

  #place(learner: LearnerModel): boolean {
    const cost = this.#pricing.price(learner, { venue: this.#barred[learner.index] as Float64Array, ...this.#free });
    if (cost === Infinity) return false;
    this.#rows[learner.index] = this.#pricing.blocks;
    return true;
  }

  #branch(): CaseVerdict {
    const overfull = this.#overfull();
    if (!overfull) return "some";
    let verdict: CaseVerdict = "none";
    for (const l of overfull.present) {
      if (--this.#casesLeft < 0 || this.#isTimeUp()) return "unknown";
      const barred = this.#barred[l] as Float64Array;
      const before = overfull.cells.map((cell) => barred[cell] as number);
      const row = this.#rows[l] as number[];
      for (const cell of overfull.cells) barred[cell] = Infinity;
      const below = this.#place(this.#model.learners[l] as LearnerModel) ? this.#branch() : "none";
      overfull.cells.forEach((cell, i) => {
        barred[cell] = before[i] as number;
      });
      this.#rows[l] = row;
      if (below === "some") return "some";
      if (below === "unknown") verdict = "unknown";
    }
    return verdict;
  }

  #overfull(): Overfull | null {
    const { learners, weekCount, capacity, limits, limitsAt, limitClass, venueCount } = this.#model;
    const inVenue = new Map<number, number[]>();
    const underLimit = new Map<number, number[]>();
    const enter = (there: Map<number, number[]>, cell: number, l: number) => {
      const known = there.get(cell);
      if (known) known.push(l);
      else there.set(cell, [l]);
    };
    for (const { index, weeks } of learners) {
      const row = this.#rows[index] as number[];
      for (let i = 0; i < row.length; i += 4) {
        const venue = row[i + 1] as number;
        const first = row[i + 2] as number;
        for (let position = first; position < first + (row[i + 3] as number); position++) {
          const week = weeks[position] as number;
          enter(inVenue, venue * weekCount + week, index);
          for (const limit of limitsAt[(limitClass[index] as number) * venueCount + venue] as Int32Array) enter(underLimit, limit * weekCount + week, index);
        }
      }
    }
    for (const [cell, present] of inVenue) {
      const places = capacity[cell] as number;
      if (present.length > places) return { present: present.slice(0, places + 1), cells: [cell] };
    }
    for (const [cell, present] of underLimit) {
      const limit = Math.floor(cell / weekCount);
      const most = limits[limit]?.max[cell % weekCount] as number;
      if (present.length <= most) continue;
      const isCounted = (venue: number) => present.some((l) => (limitsAt[(limitClass[l] as number) * venueCount + venue] as Int32Array).includes(limit));
      const cells = Array.from({ length: venueCount }, (_, venue) => venue).filter(isCounted).map((venue) => venue * weekCount + (cell % weekCount));
      return { present: present.slice(0, most + 1), cells };
    }
    return null;
  }
}
