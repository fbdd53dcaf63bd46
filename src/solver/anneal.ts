/**
 * Simulated annealing over rows of learners. It tunes itself: temperatures come from sampled cost changes of the very
 * problem, the mix of moves from what each has achieved.
 */

import type { DraftPlan } from "./draft-plan.ts";
import { ejectAndReplace } from "./ejection.ts";
import type { LearnerModel } from "./learner-model.ts";
import { changeVenue, chooseOtherwise, cutOtherwise, moveBlock, moveIdleWeeks, swapBlocks, type Move } from "./moves.ts";
import type { Random } from "./random.ts";

interface Kind {
  move: Move;
  /** Share of proposals, out of all shares. */
  share: number;
}

/** What worsenings cost that break nothing: the typical one, and the least ones. */
export interface Temperatures {
  typical: number;
  least: number;
}

const SAMPLES = 3_000;
const EJECTION_EVERY = 12;

export class Annealer {
  readonly draft: DraftPlan;
  readonly #random: Random;
  readonly #kinds: Kind[];
  readonly #table: Uint8Array;
  readonly #movable: Int32Array;

  constructor(draft: DraftPlan, random: Random) {
    this.draft = draft;
    this.#random = random;
    const { learners } = draft.model;
    this.#movable = Int32Array.from(learners.filter(({ tasks }) => tasks.length > 0), ({ index }) => index);
    const hasSplits = learners.some(({ tasks }) => tasks.some((task) => task.weeks >= 2 * task.shortest || task.longest < task.weeks));
    const hasOptions = learners.some(({ tasks }) => tasks.some((task) => task.optional));
    this.#kinds = [
      { move: changeVenue, share: 30 }, { move: swapBlocks, share: 25 }, { move: moveBlock, share: 20 },
      { move: moveIdleWeeks, share: 10 }, { move: cutOtherwise, share: hasSplits ? 10 : 0 },
      { move: chooseOtherwise, share: hasOptions ? 15 : 0 },
    ];
    this.#table = Uint8Array.from(this.#kinds.flatMap(({ share }, i) => new Array<number>(share).fill(i)));
  }

  /** Samples worsenings around the present draft, which stays as it is. */
  temperatures(): Temperatures {
    const worsenings: number[] = [];
    for (let i = 0; i < SAMPLES && this.#movable.length > 0; i++) {
      const learner = this.#anyLearner();
      this.draft.delta = 0;
      if (this.#anyMove()(this.draft, learner, this.#random)) this.draft.propose(learner.index, -Infinity);
      if (this.draft.delta > 0 && this.draft.delta < Infinity && !this.draft.deltaHasPenalty) worsenings.push(this.draft.delta);
    }
    worsenings.sort((a, b) => a - b);
    const at = (part: number) => worsenings[Math.floor(part * (worsenings.length - 1))] ?? 1;
    return { typical: at(0.5), least: at(0.02) };
  }

  /** Makes so many proposals at one temperature. */
  run(proposals: number, temperature: number): void {
    const { draft } = this;
    const random = this.#random;
    const pool = this.#movable;
    if (pool.length === 0) return;
    for (let n = 0; n < proposals; n++) {
      const l = pool[random.below(pool.length)] as number;
      const learner = draft.model.learners[l] as LearnerModel;
      const allowance = temperature > 0 ? -temperature * Math.log(1 - random.unit()) : 0;
      if (n % EJECTION_EVERY === 0) ejectAndReplace(draft, learner, random, allowance);
      else if (this.#anyMove()(draft, learner, random)) draft.propose(l, allowance);
    }
  }

  #anyMove(): Move {
    return (this.#kinds[this.#table[this.#random.below(this.#table.length)] as number] as Kind).move;
  }

  #anyLearner(): LearnerModel {
    return this.draft.model.learners[this.#movable[this.#random.below(this.#movable.length)] as number] as LearnerModel;
  }
}
