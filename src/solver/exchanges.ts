/**
 * Proposals that keep what is taught where. Where minimums are tight, every place that a learner leaves is missed, so somebody else has to
 * take it over: two learners exchange a place for a place, each with a task of its own that suits there, and what lies in the way goes
 * to the time that has become free. And single learners are sent where somebody is missing.
 *
 * **Source**: neighbourhoods of exchanges as in Ceschia, Guido and Schaerf, Solving the static INRC-II nurse rostering problem by
 * simulated annealing based on large neighborhoods, Annals of Operations Research 288 (2020).
 */

import type { DraftPlan } from "./draft-plan.ts";
import type { LearnerModel, TaskModel } from "./learner-model.ts";
import type { Random } from "./random.ts";
import { blockOfTask, makeRoom } from "./row-edits.ts";
import { anyVenue, isTaughtAt, positionOf, type TaskFinder } from "./task-finder.ts";

/** What is taught where, and from which week on. */
interface Place {
  area: number;
  venue: number;
  week: number;
}

/** One time in so many the two blocks need not be of the same area. */
const OTHER_AREA_EVERY = 4;

export class Exchanges {
  readonly #draft: DraftPlan;
  readonly #random: Random;
  readonly #finder: TaskFinder;

  constructor(draft: DraftPlan, random: Random, finder: TaskFinder) {
    this.#draft = draft;
    this.#random = random;
    this.#finder = finder;
  }

  /** Two learners exchange the places of two blocks; true if they did, at no more than `allowance`. */
  tradePlaces(learner: LearnerModel, allowance: number): boolean {
    const draft = this.#draft;
    const random = this.#random;
    const { learners } = draft.model;
    const l = learner.index;
    if (learners.length < 2) return false;
    let m = random.below(learners.length - 1);
    if (m >= l) m++;
    const other = learners[m] as LearnerModel;
    if (draft.count[l] === 0 || draft.count[m] === 0) return false;
    const i = random.below(draft.count[l] as number);
    const mine = this.#placeOf(learner, i);
    const j = random.below(OTHER_AREA_EVERY) === 0 ? random.below(draft.count[m] as number) : this.#blockOfArea(m, mine.area);
    if (j < 0) return false;
    const theirs = this.#placeOf(other, j);
    if (mine.venue === theirs.venue && (mine.week === theirs.week || mine.area !== theirs.area)) return false;
    draft.load(m);
    if (!this.#takePlace(other, j, mine)) return false;
    draft.setAside();
    draft.load(l);
    return this.#takePlace(learner, i, theirs) && draft.proposePair(l, m, allowance);
  }

  /** Somebody goes where learners are missing now; true if so, at no more than `allowance`. */
  fillPlace(allowance: number): boolean {
    const draft = this.#draft;
    const random = this.#random;
    const { board, model } = draft;
    if (board.brokenCount === 0) return false;
    const cell = board.brokenCell(random.below(board.brokenCount));
    const venue = Math.floor(cell / model.weekCount);
    const learner = model.learners[random.below(model.learners.length)] as LearnerModel;
    if (draft.count[learner.index] === 0) return false;
    draft.load(learner.index);
    const place = { area: this.#finder.areaAt(venue, random), venue, week: cell % model.weekCount };
    return this.#takePlace(learner, -1, place) && draft.propose(learner.index, allowance);
  }

  #placeOf(learner: LearnerModel, i: number): Place {
    const { offset, task, venue, first } = this.#draft;
    const at = (offset[learner.index] as number) + i;
    return { area: this.#finder.areaOf(learner.index, task[at] as number), venue: venue[at] as number, week: learner.weeks[first[at] as number] as number };
  }

  // A block whose task is of this area, −1 if there is none.
  #blockOfArea(l: number, area: number): number {
    const { offset, count, task } = this.#draft;
    const from = offset[l] as number;
    let found = -1;
    for (let i = 0, seen = 0; i < (count[l] as number); i++) {
      if (this.#finder.areaOf(l, task[from + i] as number) !== area) continue;
      if (this.#random.below(++seen) === 0) found = i;
    }
    return found;
  }

  /**
   * Changes the loaded row: the learner takes a place with a task of its own, and gives up block `given` (−1: none in particular).
   * False if the learner has no such task or the row does not fit together.
   */
  #takePlace(learner: LearnerModel, given: number, { area, venue, week }: Place): boolean {
    const { row } = this.#draft;
    const random = this.#random;
    const task = this.#finder.taskIn(learner.index, area, random);
    const first = positionOf(learner, week);
    if (task < 0 || first < 0 || !isTaughtAt(learner.tasks[task] as TaskModel, venue)) return false;
    let mover = given >= 0 && row.task[given] === task ? given : blockOfTask(row, task);
    if (mover < 0) {
      mover = given >= 0 ? given : random.below(row.count);
      if (!this.#chooseInstead(learner, mover, task)) return false;
    } else if (given >= 0 && mover !== given) {
      // Both blocks move: the one goes to the place, the other to the time that this one leaves.
      const left = row.first[mover] as number;
      row.first[mover] = row.first[given] as number;
      row.first[given] = left;
      if (random.below(2) === 0) row.venue[given] = anyVenue(learner.tasks[row.task[given] as number] as TaskModel, random);
    }
    const free = row.first[mover] as number;
    // Who is to be there in a week may begin earlier; who takes over a place begins with it.
    row.first[mover] = given < 0 ? first - random.below(row.weeks[mover] as number) : first;
    row.venue[mover] = venue;
    return makeRoom(learner, row, mover, free, random);
  }

  // A task that is new to the row takes the block of another optional one.
  #chooseInstead(learner: LearnerModel, block: number, task: number): boolean {
    const { row } = this.#draft;
    const { optional, weeks, longest } = learner.tasks[task] as TaskModel;
    if (!optional || weeks > longest || !(learner.tasks[row.task[block] as number] as TaskModel).optional) return false;
    row.task[block] = task;
    row.weeks[block] = weeks;
    return true;
  }
}
