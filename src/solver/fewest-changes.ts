/**
 * Looks for a plan that changes fewer weeks than one that is known, with changes as the only cost: the solver's search and then
 * the taking back of changes, both under the prices of the bound. These tell who should give way where many could.
 */

import { BestResponse, type PlacePrices } from "./best-response.ts";
import { Bound } from "./bound.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import { DraftPlan } from "./draft-plan.ts";
import { GuidePrices } from "./guide-prices.ts";
import { LatticeBook } from "./lattice-book.ts";
import { Mending } from "./mend-draft.ts";
import { compileModel, type Model } from "./model.ts";
import type { Problem } from "./problem.ts";
import { publishedRows } from "./published-rows.ts";
import { Random } from "./random.ts";
import { Search, type FoundPlan } from "./search.ts";

/** Of the time, the prices take so much at most; the search is over then, and the rest is for taking back. */
const PRICES_SHARE = 0.45;
const SEARCH_SHARE = 0.75;
/** Most schedules that matter are known from the beginning, so the prices need no warm beginning. */
const WARMTH = 0.3;
/** Learners priced between two looks at the clock. */
const LEARNERS_AT_ONCE = 4;
/** What breaking a place costs while changes are taken back, in changed weeks. */
const HARD = 10;

export interface FewestChangesTools {
  book: LatticeBook;
  random: Random;
  /** The share of the time that is spent, 0 to 1; 1 or more to stop. */
  spent: () => number;
}

/** Rows of a plan that changes fewer weeks than `rows`, which hold; null if none is found in time, or none can be. */
export function withFewestChanges(model: Model, rows: readonly FlatBlocks[], { book, random, spent }: FewestChangesTools): FlatBlocks[] | null {
  const changes = onlyChanges(model);
  const search = new Search(changes, book, random);
  search.startFrom(rows);
  const first = search.best;
  if (first === null) return null;
  const bound = boundFrom(changes, book, rows);
  while (spent() < PRICES_SHARE && !bound.hasConverged) bound.work(LEARNERS_AT_ONCE);
  const isOpen = (cost: number, share: number): boolean => cost > Math.ceil(bound.best) && spent() < share;
  const guide = bound.evaluations > 1 ? { prices: bound.bestPrices, bound: bound.best } : null;
  const began = spent();
  let best: FoundPlan = first;
  while (isOpen(best.cost, SEARCH_SHARE)) {
    search.round((spent() - began) / (1 - began), guide);
    best = search.best ?? first;
  }
  if (isOpen(best.cost, 1)) best = takenBack(changes, best, { book, random, mustStop: () => spent() >= 1 }, guide && new GuidePrices(changes, guide.prices));
  return best.cost < first.cost ? best.rows : null;
}

/** A bound on the changed weeks of any plan, raised until it hardly rises any more or it is told to stop; −Infinity if there was no time for any. */
export function boundOnChanges(problem: Problem, mustStop: () => boolean): number {
  const model = onlyChanges(compileModel(problem));
  const book = new LatticeBook();
  const mending = new Mending(new DraftPlan(model, 0), new BestResponse(book), new Random(1), publishedRows(model));
  mending.start();
  const bound = boundFrom(model, book, mending.rows());
  while (!bound.hasConverged && bound.impossibleLearner < 0 && !mustStop()) bound.work(LEARNERS_AT_ONCE);
  return Math.ceil(bound.best);
}

/** The same rules, with changes as the only cost. */
function onlyChanges(model: Model): Model {
  const weights = { preference: 0, siteChange: 0, idleWeek: 0, crowding: 0, unfairness: 0, disruption: 1 };
  const learners = model.learners.map((learner) => ({ ...learner, siteChangeCost: 0, idleCost: 0 }));
  return { ...model, learners, problem: { ...model.problem, weights } };
}

/** A bound that knows a schedule of everybody who has a row: most keep theirs under most prices, and need no search. */
function boundFrom(model: Model, book: LatticeBook, rows: readonly FlatBlocks[]): Bound {
  const bound = new Bound(model, book, { warmth: WARMTH });
  const draft = new DraftPlan(model, 0);
  for (const learner of model.learners) {
    const blocks = rows[learner.index] ?? [];
    if (blocks.length > 0) bound.pool.add(learner, { blocks, ...draft.costOf(learner.index, blocks), isSchedule: true });
  }
  return bound;
}

/** Where nothing but changes counts, many exchanges cost nothing: the way to a better plan leads over them. */
function takenBack(model: Model, plan: FoundPlan, { book, random, mustStop }: { book: LatticeBook; random: Random; mustStop: () => boolean }, guide: PlacePrices | null): FoundPlan {
  const draft = new DraftPlan(model, 0);
  draft.board.scalePressure(1, HARD);
  const mending = new Mending(draft, new BestResponse(book), random, publishedRows(model));
  mending.adopt(plan.rows);
  mending.takeBack(mustStop, guide);
  return mending.cost < plan.cost ? { cost: mending.cost, rows: mending.rows() } : plan;
}
