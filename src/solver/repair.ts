/**
 * Repairs what a draft still breaks: a learner from a broken venue-week (or limit-week) is taken off and entered anew
 * where it is cheapest, again and again, while the price of what stays broken rises. Displaced learners displace others,
 * so that long chains come about by themselves. **Source**: Morris, The breakout method for escaping from local minima,
 * AAAI (1993), with whole schedules as moves.
 */

import { sequenceOf, type BestResponse } from "./best-response.ts";
import type { Contest } from "./contest.ts";
import type { DraftPlan } from "./draft-plan.ts";
import { blockAt } from "./ejection.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Random } from "./random.ts";
import { NOBODY, type Others } from "./shared-draft.ts";

/** A broken cell: of a venue (index venue × weeks + week) or of a limit (index limit × weeks + week). */
export interface Broken {
  cell: number;
  isLimit: boolean;
}

const RESPONSES_PER_PASS = 40;

/**
 * About 40 responses to broken cells, fewer if nothing stays broken; returns how many they were. So often as `knownPart`
 * says a learner answers with one of the rows given lately. With a contest, which is for one thread alone, it decides
 * who leaves where there are too many, and whether anybody does.
 */
export function repairPass(draft: DraftPlan, respond: BestResponse, random: Random, pressureStep: number, others: Others = NOBODY, knownPart = 0, contest: Contest | null = null): number {
  let responses = 0;
  others.bringPrices(draft);
  contest?.begin();
  while (responses < RESPONSES_PER_PASS && draft.board.excess > 0) {
    const broken = brokenCells(draft);
    let moved = 0;
    for (let i = 0; i < broken.length && responses < RESPONSES_PER_PASS; i++) {
      const j = i + random.below(broken.length - i);
      const picked = broken[j] as Broken;
      broken[j] = broken[i] as Broken;
      others.bring(draft, respond);
      if (!isBroken(draft, picked)) continue; // mended by an earlier response
      if (contest === null) draft.board.raisePressureAt(picked.cell, picked.isLimit, pressureStep);
      else contest.raise(picked.cell, picked.isLimit, pressureStep);
      others.raise(picked.cell, picked.isLimit, pressureStep);
      if (contest !== null && !lacksLearners(draft, picked)) {
        contest.thinOut(picked.cell, picked.isLimit);
        moved++;
        responses++;
        continue;
      }
      const l = someoneToMove(draft, picked, random);
      if (l < 0 || !others.take(l)) continue;
      contest?.takeOff(l);
      enterAnew(draft, respond, random, l, knownPart);
      contest?.putOn(l);
      others.put(l, draft.blocksOf(l));
      moved++;
      responses++;
    }
    if (moved === 0) break;
  }
  return responses;
}

function enterAnew(draft: DraftPlan, respond: BestResponse, random: Random, l: number, knownPart: number): void {
  const kept = draft.blocksOf(l);
  const sequence = sequenceOf(draft, l);
  draft.set(l, []);
  const known = random.unit() < knownPart ? respond.findKnown(draft, draft.model.learners[l] as LearnerModel) : null;
  draft.set(l, known ?? respond.find(draft, draft.model.learners[l] as LearnerModel, random, sequence, kept) ?? kept);
}

export function brokenCells({ board }: DraftPlan): Broken[] {
  const broken: Broken[] = [];
  for (let cell = 0; cell < board.load.length; cell++) if (board.breachAt(cell) > 0) broken.push({ cell, isLimit: false });
  for (let cell = 0; cell < board.limitLoad.length; cell++) if (board.limitBreachAt(cell) > 0) broken.push({ cell, isLimit: true });
  return broken;
}

export const isBroken = ({ board }: DraftPlan, { cell, isLimit }: Broken): boolean => (isLimit ? board.limitBreachAt(cell) : board.breachAt(cell)) > 0;

function lacksLearners({ model, board }: DraftPlan, { cell, isLimit }: Broken): boolean {
  const least = Math.max(model.minimum[cell] as number, model.minimumWhenOpen[Math.floor(cell / model.weekCount)] as number);
  return !isLimit && (board.load[cell] as number) < least;
}

/** A learner who is there, if there are too many or too few to open; one who could come, if a minimum is missed. */
export function someoneToMove(draft: DraftPlan, broken: Broken, random: Random): number {
  const { cell, isLimit } = broken;
  const { model } = draft;
  const week = cell % model.weekCount;
  const place = Math.floor(cell / model.weekCount);
  const isThere = (learner: LearnerModel) => (isLimit ? isCounted(draft, learner, place, week) : blockAt(draft, learner.index, place, week) >= 0);
  if (!lacksLearners(draft, broken)) return firstFrom(model.learners, random, isThere);
  let chosen = -1;
  let seen = 0;
  for (const learner of model.learners) {
    if (learner.tasks.length === 0) continue;
    const isCandidate = isThere(learner) || (learner.weeks.includes(week) && couldCome(draft, learner, place, random));
    if (isCandidate && random.below(++seen) === 0) chosen = learner.index;
  }
  return chosen;
}

/** The first learner with tasks for whom it holds, from a random one on; −1 if there is none. */
function firstFrom(learners: readonly LearnerModel[], random: Random, holds: (learner: LearnerModel) => boolean): number {
  const start = random.below(learners.length);
  for (let i = 0; i < learners.length; i++) {
    const learner = learners[(start + i) % learners.length] as LearnerModel;
    if (learner.tasks.length > 0 && holds(learner)) return learner.index;
  }
  return -1;
}

// First of all those who do a task of this venue anyhow; now and then somebody who would have to choose it.
function couldCome(draft: DraftPlan, learner: LearnerModel, venue: number, random: Random): boolean {
  if (!learner.venues.includes(venue)) return false;
  const from = draft.offset[learner.index] as number;
  for (let i = from; i < from + (draft.count[learner.index] as number); i++) {
    if ((learner.tasks[draft.task[i] as number] as LearnerModel["tasks"][number]).venues.includes(venue)) return true;
  }
  return random.below(8) === 0;
}

function isCounted(draft: DraftPlan, { index, weeks }: LearnerModel, limit: number, week: number): boolean {
  const { model } = draft;
  const from = draft.offset[index] as number;
  const base = (model.limitClass[index] as number) * model.venueCount;
  for (let i = from; i < from + (draft.count[index] as number); i++) {
    const first = draft.first[i] as number;
    const covers = (weeks[first] as number) <= week && (weeks[first + (draft.weeks[i] as number) - 1] as number) >= week;
    if (covers && (model.limitsAt[base + (draft.venue[i] as number)] as Int32Array).includes(limit)) return true;
  }
  return false;
}
