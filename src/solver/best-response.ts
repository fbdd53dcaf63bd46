/** The best row for one learner while everybody else stays: the priced dynamic programme on the loads of the draft. */

import type { Board } from "./board.ts";
import { CheapestSchedule, type FlatBlocks } from "./cheapest-schedule.ts";
import type { DraftPlan } from "./draft-plan.ts";
import type { Lattice } from "./lattice.ts";
import { drawSequence, type LatticeBook } from "./lattice-book.ts";
import { KnownRows } from "./known-rows.ts";
import type { LearnerModel } from "./learner-model.ts";
import { QuickSchedule } from "./quick-schedule.ts";
import type { Random } from "./random.ts";
import { hasTooLongBlocks, separated } from "./separate.ts";
import { personalWeights, WeekCosts, type PersonalWeights } from "./week-costs.ts";

const BAND_WIDTH = 4;
/** A narrow search costs a fifth to a twentieth of one of a whole lattice. */
const NARROW_WIDTH = 3;
/** Rows gone on from in a quick search, of those with equally many weeks done, and where any row will do. */
const ROWS = 20;
const HASTY_ROWS = 3;
/** So many answers of ten look through the whole of it; the others stay around the learner's sequence. */
const THOROUGH_PART = 0.7;
/** Sums in another order may differ by so much. */
const MARGIN = 1e-6;
const SEQUENCES_TRIED = 16;
/** A sequence fixes the electives: so often one of them is exchanged. */
const OTHER_ELECTIVE = 0.4;
/** The first tries take sequences that other learners have had, whose lattices are there already. */
const SHARED_TRIED = 4;

/** What a place may be worth to others. */
export interface PlacePrices {
  /** venues × weeks: the price of a learner-week there for a learner of this limit class. */
  ofClass(limitClass: number): Float64Array;
  /** What part of the unfairness (0 … its weight) is charged to each learner; without it, nobody is charged any. */
  readonly fairShare?: Float64Array;
}

/** A schedule, and what it costs on the loads and prices as they are. */
interface Found {
  blocks: FlatBlocks;
  cost: number;
}

export class BestResponse {
  readonly #book: LatticeBook;
  readonly #schedule = new CheapestSchedule();
  readonly #quick = new QuickSchedule();
  readonly #costs = new WeekCosts();
  /** Prices of what is taken from others elsewhere; null: only what breaks or crowds now counts. */
  guide: PlacePrices | null = null;
  /** Who tells what one more learner costs instead of the board and the guide, if anybody. */
  places: PlacePrices | null = null;
  #now = new Float64Array(0);
  /** Search whole lattices quickly, however large, instead of around sequences: dearer answers to find, cheaper schedules. */
  isThorough = false;
  /** Any row that is not far from the cheapest will do: small lattices, too, are searched quickly alone. */
  isHasty = false;

  #ceiling = Infinity;
  /** Are the learner's lattices so small that the cheapest schedule is worth looking for? */
  #isExact = true;
  /** The rows that learners have been given lately, but for answers to places that tell their own prices. */
  readonly known = new KnownRows();

  constructor(book: LatticeBook) {
    this.#book = book;
  }

  // While places tell their own prices nobody asks for known rows, and those of thousands of learners take much memory.
  get #isKept(): boolean {
    return this.places === null;
  }

  /** How many large lattices have been built so far, which takes long. */
  get largeBuilt(): number {
    return this.#book.largeBuilt;
  }

  /**
   * The cheapest row found for a learner whose own row is not on the board, or null. Around `sequence` if the learner's
   * lattice is large; without one, random sequences are tried, then the whole lattice. With a `kept` row nothing dearer
   * than that is looked for; null then means that it stays the best. A narrow search stays near the sequence even where
   * the lattice is small.
   */
  find(draft: DraftPlan, learner: LearnerModel, random: Random, sequence: number[] | null, kept: FlatBlocks | null = null, isNarrow = false): FlatBlocks | null {
    this.#fillCosts(draft, learner);
    this.#ceiling = kept === null || kept.length === 0 ? Infinity : rowCost(learner, kept, this.#costs, personalWeights(draft.model, learner, this.shareOf(learner)));
    const small = this.#book.small(learner);
    this.#isExact = small !== null;
    if (small && !(isNarrow && sequence)) return this.#search(draft, learner, () => this.#book.loose(learner), () => small, this.isHasty ? HASTY_ROWS : Infinity);
    const large = !small && this.isThorough && mayBeLoose(learner) && random.unit() < THOROUGH_PART ? this.#book.whole(learner) : null;
    if (large) {
      const found = this.#search(draft, learner, () => this.#book.loose(learner), () => large, ROWS);
      if (found === null && kept !== null) this.remember(draft, learner, kept);
      if (found || sequence) return found;
    }
    if (sequence) {
      const width = isNarrow ? NARROW_WIDTH : BAND_WIDTH;
      const other = random.unit() < OTHER_ELECTIVE ? withOtherElective(learner, sequence, random) : null;
      return (other && this.#searchAround(draft, learner, other, width)) ?? this.#searchAround(draft, learner, sequence, width);
    }
    for (let tried = 0; tried < SEQUENCES_TRIED; tried++) {
      const drawn = tried < SHARED_TRIED ? this.#book.anySequence(learner, random) : drawSequence(learner, random);
      const found = this.#searchAround(draft, learner, drawn, BAND_WIDTH + (tried >> 2));
      if (found) return found;
    }
    const whole = this.#book.whole(learner);
    return whole ? this.#search(draft, learner, () => this.#book.loose(learner), () => whole) : null;
  }

  /**
   * A row that is not far from the cheapest, found by a quick search through all that a learner may do who is not on the board; null if none cheaper than
   * the `kept` one is found. Where there is too much for that, around the sequence. With more rows it takes longer and finds cheaper ones.
   */
  findQuickly(draft: DraftPlan, learner: LearnerModel, random: Random, sequence: number[] | null, kept: FlatBlocks, rows = ROWS): FlatBlocks | null {
    const whole = this.#book.whole(learner);
    if (whole === null || !mayBeLoose(learner)) return this.find(draft, learner, random, sequence, kept);
    this.#fillCosts(draft, learner);
    this.#ceiling = kept.length === 0 ? Infinity : rowCost(learner, kept, this.#costs, personalWeights(draft.model, learner, this.shareOf(learner)));
    this.#isExact = this.#book.small(learner) !== null;
    return this.#search(draft, learner, () => this.#book.loose(learner), () => whole, rows);
  }

  /** Keeps a row that somebody else has found for a learner among those given lately. */
  remember(draft: DraftPlan, learner: LearnerModel, blocks: FlatBlocks): void {
    if (blocks.length === 0 || !this.#isKept) return;
    const weights = personalWeights(draft.model, learner, this.shareOf(learner));
    this.#costs.fill(draft.model, learner, weights.preference);
    this.known.keep(learner, blocks, rowCost(learner, blocks, this.#costs, weights), this.#costs, draft.costOf(learner.index, blocks));
  }

  /** The cheapest of the rows that this learner has been given lately; null if there is none. */
  findKnown(draft: DraftPlan, learner: LearnerModel): FlatBlocks | null {
    this.#fillCosts(draft, learner);
    return this.known.cheapest(learner, this.#costs);
  }

  #searchAround(draft: DraftPlan, learner: LearnerModel, sequence: readonly number[], width: number): FlatBlocks | null {
    return this.#search(draft, learner, () => this.#book.around(learner, sequence, width, true), () => this.#book.around(learner, sequence, width));
  }

  /**
   * Without halts first, which is quicker. What then has blocks that are too long is cut anew or looked for again with them, whichever
   * is quicker. With so many `rows` a quick search does, where it may find a row at all.
   */
  #search(draft: DraftPlan, learner: LearnerModel, loose: () => Lattice | null, exact: () => Lattice | null, rows = Infinity): FlatBlocks | null {
    const weights = personalWeights(draft.model, learner, this.shareOf(learner));
    const isQuick = rows < Infinity;
    const isLoose = isQuick || (splitsTasks(learner) && mayBeLoose(learner));
    let found = this.#price(learner, isLoose ? loose() : exact(), weights, rows);
    const isWrong = found !== null && isLoose && hasTooLongBlocks(learner, found.blocks);
    // Where nothing is known yet, not to find anything is worse than to look longer.
    const isMissing = found === null && isQuick && this.#isExact && this.#ceiling === Infinity;
    if (isWrong) found = this.#isExact ? null : this.#cutAnew(learner, (found as Found).blocks, weights);
    if ((isWrong && found === null) || isMissing) found = this.#price(learner, exact(), weights);
    if (found === null) return null;
    if (this.#isKept) this.known.keep(learner, found.blocks, found.cost, this.#costs, draft.costOf(learner.index, found.blocks));
    return found.cost > this.#ceiling + MARGIN ? null : found.blocks;
  }

  #cutAnew(learner: LearnerModel, blocks: FlatBlocks, weights: PersonalWeights): Found | null {
    const cut = mayBeLoose(learner) ? separated(learner, blocks, this.#costs, weights.siteChange) : null;
    return cut === null || hasTooLongBlocks(learner, cut) ? null : { blocks: cut, cost: rowCost(learner, cut, this.#costs, weights) };
  }

  #price(learner: LearnerModel, lattice: Lattice | null, { siteChange, idleWeek }: PersonalWeights, rows = Infinity): Found | null {
    if (lattice === null) return null;
    const pricing = { lattice, costs: this.#costs, siteChange, idleWeek, keepVariety: true, ceiling: this.#ceiling };
    const cost = rows < Infinity ? this.#quick.price(learner, { ...pricing, rows }) : this.#schedule.price(learner, pricing);
    return cost === Infinity ? null : { cost, blocks: (rows < Infinity ? this.#quick : this.#schedule).blocks() };
  }

  /** The part of the unfairness that is charged to a learner now. */
  shareOf({ index }: LearnerModel): number {
    return this.guide?.fairShare?.[index] ?? 0;
  }

  // What one more learner costs in each venue and week now.
  #fillCosts({ model, board }: DraftPlan, learner: LearnerModel): void {
    const costs = this.#costs;
    costs.fill(model, learner, personalWeights(model, learner, this.shareOf(learner)).preference);
    const limitClass = model.limitClass[learner.index] as number;
    const { venues, weeks, start } = learner;
    if (this.places) costs.add(learner, this.places.ofClass(limitClass), model.weekCount);
    else if (this.guide) this.#fillGuided(board, learner, this.guide);
    else for (let option = 0; option < venues.length; option++) board.addPrices(limitClass, venues[option] as number, weeks, start, costs.placed, option * weeks.length);
  }

  // Whatever is dearer: what one more learner breaks or crowds there now, or what the place is worth to others by the guide;
  // both together where one more mends something.
  #fillGuided(board: Board, { index, venues, weeks, start }: LearnerModel, guide: PlacePrices): void {
    const { placed } = this.#costs;
    const { weekCount } = board.model;
    const limitClass = board.model.limitClass[index] as number;
    const worth = guide.ofClass(limitClass);
    if (this.#now.length < weeks.length) this.#now = new Float64Array(weeks.length);
    const now = this.#now;
    for (let option = 0; option < venues.length; option++) {
      const venue = venues[option] as number;
      now.fill(0, start, weeks.length);
      board.addPrices(limitClass, venue, weeks, start, now, 0);
      const row = option * weeks.length;
      for (let position = start; position < weeks.length; position++) {
        const other = worth[venue * weekCount + (weeks[position] as number)] as number;
        const price = now[position] as number;
        placed[row + position] = (placed[row + position] as number) + (price < 0 ? price + other : price > other ? price : other);
      }
    }
  }
}

// Has its lattice halts?
const splitsTasks = ({ tasks }: LearnerModel): boolean => tasks.some(({ weeks, longest }) => longest < weeks);

// Can halts be left out? Where only so many tasks may be done at a site, cutting anew could break that.
const mayBeLoose = (learner: LearnerModel): boolean => learner.tasksPerSite >= learner.programme.tasks.length || !splitsTasks(learner);

/** What the programme of `cheapest-schedule.ts` would count for these blocks. */
export function rowCost({ tasks, sites, siteOf, start, weeks, history }: LearnerModel, blocks: FlatBlocks, { placed, free, positions }: WeekCosts, { siteChange, idleWeek }: { siteChange: number; idleWeek: number }): number {
  let cost = blocks.length > 0 ? history.waiting * idleWeek : 0;
  // The site of the last frozen week stands first in the list of sites.
  let site = history.lastVenue >= 0 && sites.length > 0 ? 0 : -1;
  let at = start;
  for (let i = 0; i < blocks.length; i += 4) {
    const { venues, options } = tasks[blocks[i] as number] as LearnerModel["tasks"][number];
    const option = options[venues.indexOf(blocks[i + 1] as number)] as number;
    const first = blocks[i + 2] as number;
    for (; at < first; at++) cost += idleWeek + (free[at] as number);
    for (; at < first + (blocks[i + 3] as number); at++) cost += placed[option * positions + at] as number;
    const next = siteOf[option] as number;
    if (site >= 0 && site !== next) cost += siteChange;
    site = next;
  }
  for (; at < weeks.length; at++) cost += free[at] as number;
  return cost;
}

/** The sequence with one elective exchanged for another of the same choice, at its place; null if there is none. */
function withOtherElective(learner: LearnerModel, sequence: readonly number[], random: Random): number[] | null {
  let found: number[] | null = null;
  let seen = 0;
  for (const { tasks } of learner.choices) {
    for (const enters of tasks) {
      if (sequence.includes(enters) || (learner.tasks[enters]?.venues.length ?? 0) === 0) continue;
      for (let i = 0; i < sequence.length; i++) {
        const leaves = sequence[i] as number;
        if (learner.tasks[leaves]?.optional && tasks.includes(leaves) && random.below(++seen) === 0) found = sequence.with(i, enters);
      }
    }
  }
  return found;
}

/** The order in which a learner's tasks begin in the draft. */
export function sequenceOf(draft: DraftPlan, l: number): number[] {
  const from = draft.offset[l] as number;
  const sequence: number[] = [];
  for (let i = from; i < from + (draft.count[l] as number); i++) {
    const task = draft.task[i] as number;
    if (!sequence.includes(task)) sequence.push(task);
  }
  return sequence;
}
