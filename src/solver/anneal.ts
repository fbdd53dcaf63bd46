/**
 * Simulated annealing over rows of learners, with many neighbourhoods. It tunes itself: temperatures come from sampled
 * cost changes of the very problem.
 *
 * **Source**: Kirkpatrick, Gelatt and Vecchi, Optimization by simulated annealing, Science 220 (1983).
 */

import type { DraftPlan } from "./draft-plan.ts";
import { ejectAndReplace } from "./ejection.ts";
import { Exchanges } from "./exchanges.ts";
import type { LearnerModel } from "./learner-model.ts";
import { changeVenue, chooseOtherwise, cutOtherwise, moveBlock, moveIdleWeeks, swapBlocks, type Move } from "./moves.ts";
import type { Random } from "./random.ts";
import { reschedule, visitSite } from "./reschedule.ts";
import { TaskFinder } from "./task-finder.ts";

/** Makes one proposal that starts at a learner, and takes it if it costs at most `allowance` more; true if it was taken. */
type Proposal = (learner: LearnerModel, allowance: number) => boolean;

/** What worsenings cost that break nothing: the typical one, and the least ones. */
export interface Temperatures {
  typical: number;
  least: number;
}

const SAMPLES = 3_000;
const SAMPLED_MOVES: readonly Move[] = [changeVenue, swapBlocks, moveBlock, moveIdleWeeks];

export class Annealer {
  readonly draft: DraftPlan;
  readonly #random: Random;
  /** Every kind of proposal, as often as its share. */
  readonly #proposals: Proposal[];
  readonly #movable: Int32Array;

  constructor(draft: DraftPlan, random: Random) {
    this.draft = draft;
    this.#random = random;
    this.#movable = Int32Array.from(draft.model.learners.filter(({ tasks }) => tasks.length > 0), ({ index }) => index);
    this.#proposals = proposals(draft, random);
  }

  /** Samples worsenings around the present draft, which stays as it is. */
  temperatures(): Temperatures {
    const worsenings: number[] = [];
    for (let i = 0; i < SAMPLES && this.#movable.length > 0; i++) {
      const learner = this.#anyLearner();
      const move = SAMPLED_MOVES[this.#random.below(SAMPLED_MOVES.length)] as Move;
      if (!move(this.draft, learner, this.#random) || !this.draft.appraise(learner.index)) continue;
      if (this.draft.delta > 0 && this.draft.delta < Infinity && !this.draft.deltaHasPenalty) worsenings.push(this.draft.delta);
    }
    worsenings.sort((a, b) => a - b);
    const at = (part: number) => worsenings[Math.floor(part * (worsenings.length - 1))] ?? 1;
    return { typical: at(0.5), least: at(0.02) };
  }

  /** Makes so many proposals at one temperature. */
  run(count: number, temperature: number): void {
    const random = this.#random;
    if (this.#movable.length === 0) return;
    for (let n = 0; n < count; n++) {
      const allowance = temperature > 0 ? -temperature * Math.log(1 - random.unit()) : 0;
      const propose = this.#proposals[random.below(this.#proposals.length)] as Proposal;
      propose(this.#anyLearner(), allowance);
    }
  }

  #anyLearner(): LearnerModel {
    return this.draft.model.learners[this.#movable[this.#random.below(this.#movable.length)] as number] as LearnerModel;
  }
}

function proposals(draft: DraftPlan, random: Random): Proposal[] {
  const { learners, hasMinimums, hasMinimumsWhenOpen } = draft.model;
  const hasSplits = learners.some(({ tasks }) => tasks.some((task) => task.weeks >= 2 * task.shortest || task.longest < task.weeks));
  const hasOptions = learners.some(({ tasks }) => tasks.some((task) => task.optional));
  // Where no place has to be filled, a learner may simply leave one.
  const fills = hasMinimums || hasMinimumsWhenOpen;
  const exchanges = new Exchanges(draft, random, new TaskFinder(draft.model));
  const single = (move: Move): Proposal => (learner, allowance) => move(draft, learner, random) && draft.propose(learner.index, allowance);
  const shares: [Proposal, number][] = [
    [single(changeVenue), 30], [single(swapBlocks), 25], [single(moveBlock), 20], [single(moveIdleWeeks), 10],
    [single(cutOtherwise), hasSplits ? 10 : 0], [single(chooseOtherwise), hasOptions ? 15 : 0],
    [single(reschedule), fills ? 30 : 0], [single(visitSite), fills ? 5 : 0],
    [(learner, allowance) => ejectAndReplace(draft, learner, random, allowance), 8],
    [(learner, allowance) => exchanges.tradePlaces(learner, allowance), fills ? 30 : 0],
    [(_, allowance) => exchanges.fillPlace(allowance), fills ? 10 : 0],
  ];
  return shares.flatMap(([proposal, share]) => new Array<Proposal>(share).fill(proposal));
}
