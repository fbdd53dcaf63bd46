/**
 * Mends a draft that starts from the published rows. Broken places are mended one move at a time, each by the learner for
 * whom it changes least; prices rise where that leads nowhere, so that chains come about.
 */

import type { BestResponse, PlacePrices } from "./best-response.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { DraftPlan } from "./draft-plan.ts";
import { blockAt, venueInWeek } from "./ejection.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Random } from "./random.ts";
import { cheapestSideStep, cheapestWithoutClosed, type SideStep } from "./side-steps.ts";

/** Learners tried for one broken place: few, since the first plan must come fast; changes are taken back later. */
const MOST_TRIED = 4;
/** Changed weeks that a broken learner-week is worth, at first and added each time nobody wants to move for it. */
export const FIRST_PRESSURE = 4;
const PRESSURE_STEP = 3;
const TRIES_PER_LEARNER = 250;
/** So often an attempt looks at what places are worth to others as well. */
const GUIDED_PART = 0.5;
const ANY_PRICE = Number.MAX_VALUE;

export class Mending {
  readonly #draft: DraftPlan;
  readonly #respond: BestResponse;
  readonly #random: Random;
  readonly #published: (FlatBlocks | null)[];
  readonly #changed = new Set<number>();
  #stranded: number[] = [];

  constructor(draft: DraftPlan, respond: BestResponse, random: Random, published: (FlatBlocks | null)[]) {
    this.#draft = draft;
    this.#respond = respond;
    this.#random = random;
    this.#published = published;
  }

  /** Does everybody have a row, and does every place hold? */
  get isWhole(): boolean {
    return this.#stranded.length === 0 && this.#draft.board.excess === 0;
  }

  /** What the draft costs now; changed weeks weigh most. */
  get cost(): number {
    return this.#draft.cost;
  }

  get changedLearners(): number {
    return [...this.#changed].filter((l) => this.#isChanged(l)).length;
  }

  rows(): FlatBlocks[] {
    return this.#draft.model.learners.map(({ index }) => this.#draft.blocksOf(index));
  }

  /** Takes over the rows of a plan that holds. */
  adopt(rows: readonly FlatBlocks[]): void {
    rows.forEach((row, l) => {
      if (!this.#draft.hasBlocks(l, row)) this.#draft.set(l, row);
      if (this.#isChanged(l)) this.#changed.add(l);
    });
  }

  /** Everybody who can stays; the others are entered where there is room, if there is. */
  start(): void {
    const homeless = this.#draft.model.learners.filter((learner) => !this.#enterPublished(learner.index));
    for (const { index } of homeless) {
      this.#changed.add(index);
      if (!this.#enterWithoutClosed(index) && !this.#enter(index)) this.#stranded.push(index);
    }
  }

  #enterPublished(l: number): boolean {
    const row = this.#published[l] ?? null;
    if (row === null) return false;
    this.#stage(row);
    return this.#draft.propose(l, ANY_PRICE);
  }

  // Whoever leaves nothing but closed weeks, and is in nobody's way there, cannot change less.
  #enterWithoutClosed(l: number): boolean {
    const { board } = this.#draft;
    const before = board.excess;
    const step = cheapestWithoutClosed(this.#draft, l, this.#published[l] ?? []);
    if (!step) return false;
    this.#draft.set(l, step.row);
    if (board.excess <= before) return true;
    this.#draft.set(l, []);
    return false;
  }

  #stage(row: FlatBlocks): void {
    this.#draft.row.count = 0;
    const room = this.#draft.row.task.length;
    for (let i = 0; i < row.length && this.#draft.row.count < room; i += 4) this.#draft.push(row[i] as number, row[i + 1] as number, row[i + 2] as number, row[i + 3] as number);
  }

  /** The order of tasks that a learner's own row or else the published one has; null for somebody without either. */
  #sequence(l: number, own: FlatBlocks): number[] | null {
    const { tasks } = this.#draft.model.learners[l] as LearnerModel;
    const row = own.length > 0 ? own : (this.#published[l] ?? []);
    const sequence = [...new Set(row.filter((_, i) => i % 4 === 0))];
    return sequence.length > 0 && tasks.every(({ optional }, k) => optional || sequence.includes(k)) ? sequence : null;
  }

  #enter(l: number, own: FlatBlocks = []): boolean {
    const learner = this.#draft.model.learners[l] as LearnerModel;
    if (learner.tasks.length === 0) return true;
    const sequence = this.#sequence(l, own);
    const found = this.#respond.find(this.#draft, learner, this.#random, sequence) ?? (sequence && this.#respond.find(this.#draft, learner, this.#random, null));
    if (!found) return false;
    this.#draft.set(l, found);
    return true;
  }

  /** Mends until every place holds or it is told to stop. */
  run(mustStop: () => boolean): void {
    const { board } = this.#draft;
    const step = PRESSURE_STEP * this.#draft.model.problem.weights.disruption;
    while (board.excess > 0 && this.#stranded.length === 0 && !mustStop()) {
      const cells = this.#brokenCells();
      const cell = cells[this.#random.below(cells.length)];
      if (cell === undefined) return;
      if (!this.#mend(cell)) this.#draft.board.raisePressureAt(cell.at, cell.isLimit, step);
    }
  }

  #brokenCells(): Cell[] {
    const { board } = this.#draft;
    const cells: Cell[] = [];
    for (let number = 0; number < board.brokenCount; number++) cells.push({ at: board.brokenCell(number), isLimit: false });
    for (let at = 0; at < board.limitLoad.length; at++) if (board.limitBreachAt(at) > 0) cells.push({ at, isLimit: true });
    return cells;
  }

  /** Moves the one learner for whom it pays most; false if it pays for nobody at these prices. */
  #mend(cell: Cell): boolean {
    const candidates = this.#random.shuffle(this.#candidates(cell));
    // New rows take longest, so they are asked for only where a raised price has not helped.
    const best = this.#bestSideStep(cell, candidates) ?? (this.#isRaised(cell) ? this.#bestNewRow(candidates) : null);
    if (!best) return false;
    this.#draft.set(best.l, best.row);
    this.#changed.add(best.l);
    return true;
  }

  #isRaised({ at, isLimit }: Cell): boolean {
    const { pressure, limitPressure } = this.#draft.board;
    return ((isLimit ? limitPressure : pressure)[at] as number) > FIRST_PRESSURE * this.#draft.model.problem.weights.disruption;
  }

  #candidates(cell: Cell): Int32Array {
    const isConcerned = cell.isLimit ? this.#countedBy(cell) : this.#isThereOrLacking(cell);
    return Int32Array.from(this.#draft.model.learners.filter(isConcerned).map(({ index }) => index));
  }

  /** Is a learner counted by this limit in this week? */
  #countedBy({ at }: Cell): (learner: LearnerModel) => boolean {
    const { model } = this.#draft;
    const [limit, week] = [Math.floor(at / model.weekCount), at % model.weekCount];
    return ({ index }) => {
      const venue = venueInWeek(this.#draft, index, week);
      return venue >= 0 && (model.limitsAt[(model.limitClass[index] as number) * model.venueCount + venue] as Int32Array).includes(limit);
    };
  }

  /** Is a learner in this venue in this week, or could be where it lacks somebody? */
  #isThereOrLacking({ at }: Cell): (learner: LearnerModel) => boolean {
    const { model, board } = this.#draft;
    const [venue, week] = [Math.floor(at / model.weekCount), at % model.weekCount];
    const load = board.load[at] as number;
    const isLacking = load < Math.max(model.minimum[at] as number, load > 0 ? (model.minimumWhenOpen[venue] as number) : 0);
    return (learner) => blockAt(this.#draft, learner.index, venue, week) >= 0 || (isLacking && learner.tasks.length > 0 && learner.venues.includes(venue) && learner.weeks.includes(week));
  }

  #bestSideStep({ at, isLimit }: Cell, candidates: Int32Array): SideStep | null {
    const { model } = this.#draft;
    const week = at % model.weekCount;
    let best: SideStep | null = null;
    for (const l of candidates) {
      const venue = isLimit ? venueInWeek(this.#draft, l, week) : Math.floor(at / model.weekCount);
      const step = cheapestSideStep(this.#draft, l, venue, week);
      if (step && step.delta < (best?.delta ?? 0)) best = step;
    }
    return best;
  }

  /** The best of a few learners' cheapest rows, if it pays. */
  #bestNewRow(candidates: Int32Array): { l: number; row: FlatBlocks } | null {
    const { board } = this.#draft;
    let best: { l: number; row: FlatBlocks; total: number } | null = null;
    const before = this.#total();
    for (const l of candidates.subarray(0, MOST_TRIED)) {
      const kept = this.#draft.blocksOf(l);
      this.#draft.set(l, []);
      const isEntered = this.#enter(l, kept);
      const total = this.#total();
      if (isEntered && total < before && (best === null || total < best.total)) best = { l, row: this.#draft.blocksOf(l), total };
      const isDone = isEntered && board.excess === 0 && best?.l === l;
      this.#draft.set(l, kept);
      // Good enough: nothing is broken any more and no other place was broken for it.
      if (isDone && candidates.length > MOST_TRIED) break;
    }
    return best;
  }

  #total(): number {
    return this.#draft.cost + this.#draft.board.penalty;
  }

  /** Takes changes back while there is time: a few changed learners, and whoever stands in their way, are entered anew together. */
  takeBack(mustStop: () => boolean, guide: PlacePrices | null = null): void {
    const tries = TRIES_PER_LEARNER * Math.max(4, this.#changed.size);
    for (let tried = 0; tried < tries && !mustStop(); tried++) {
      const changed = [...this.#changed].filter((l) => this.#isChanged(l));
      if (changed.length === 0) return;
      const seed = changed[this.#random.below(changed.length)] as number;
      const group = this.#groupAround(seed, changed);
      const before = this.#total();
      this.#respond.guide = guide && this.#random.unit() < GUIDED_PART ? guide : null;
      const kept = group.map((l) => this.#draft.blocksOf(l));
      for (const l of group) this.#draft.set(l, []);
      const isEntered = group.map((l, i) => this.#backOrEnter(l, kept[i] as FlatBlocks));
      if (isEntered.every(Boolean) && this.#draft.board.excess === 0 && this.#total() <= before) for (const l of group) this.#changed.add(l);
      else group.forEach((l, i) => this.#draft.set(l, kept[i] as FlatBlocks));
    }
    this.#respond.guide = null;
  }

  #isChanged(l: number): boolean {
    const published = this.#published[l];
    const own = this.#draft.blocksOf(l);
    return !published || own.length !== published.length || own.some((value, i) => value !== published[i]);
  }

  #backOrEnter(l: number, kept: FlatBlocks): boolean {
    const before = this.#draft.board.excess;
    if (this.#random.below(2) === 0 && this.#enterPublished(l)) {
      if (this.#draft.board.excess <= before) return true;
      this.#draft.set(l, []);
    }
    return this.#enter(l, this.#random.below(3) === 0 ? [] : kept);
  }

  /** A changed learner and one to three others: changed ones too, or those who are where it once was. */
  #groupAround(seed: number, changed: number[]): number[] {
    const group = [seed];
    const wanted = 1 + this.#random.below(3);
    const places = this.#published[seed] ?? [];
    for (let tries = 0; tries < 12 && group.length <= wanted; tries++) {
      const other = this.#random.below(3) === 0 ? (changed[this.#random.below(changed.length)] as number) : this.#neighbour(seed, places);
      if (other >= 0 && !group.includes(other)) group.push(other);
    }
    for (let i = group.length - 1; i > 0; i--) {
      const j = this.#random.below(i + 1);
      [group[i], group[j]] = [group[j] as number, group[i] as number];
    }
    return group;
  }

  #neighbour(seed: number, places: FlatBlocks): number {
    const { learners } = this.#draft.model;
    if (places.length === 0) return this.#random.below(learners.length);
    const block = 4 * this.#random.below(places.length / 4);
    const venue = places[block + 1] as number;
    const week = (learners[seed] as LearnerModel).weeks[(places[block + 2] as number) + this.#random.below(places[block + 3] as number)] as number;
    const from = this.#random.below(learners.length);
    for (let i = 0; i < learners.length; i++) {
      const l = (from + i) % learners.length;
      if (l !== seed && blockAt(this.#draft, l, venue, week) >= 0) return l;
    }
    return -1;
  }
}

/** A place in a week (or a limit in a week) that is broken. */
interface Cell {
  at: number;
  isLimit: boolean;
}
