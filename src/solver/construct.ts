/** The first draft: learner by learner, each with the cheapest row on the loads so far. */

import type { BestResponse } from "./best-response.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { DraftPlan } from "./draft-plan.ts";
import type { LearnerModel } from "./learner-model.ts";
import type { Random } from "./random.ts";
import { PacePrices } from "./pace-prices.ts";
import type { Others } from "./shared-draft.ts";

/** What construction could not do: learners for whom no row was found (none may exist, or the search was too narrow). */
export interface Construction {
  stranded: number[];
  /** Was it told to stop before everybody was through? Then some of those stranded were never tried. */
  isCutShort: boolean;
}

/**
 * Enters every learner: first those whose published schedule still keeps their own rules, as it is published; then the
 * others in random order, those with little room to spare first by tendency, at prices that spread them. Whoever other
 * threads enter meanwhile is brought in. Stops early when told; whoever tells hears what part of the learners is through.
 */
export function construct(draft: DraftPlan, respond: BestResponse, random: Random, others: Others, shouldStop: (part: number) => boolean): Construction {
  const { learners } = draft.model;
  const room = learners.map((learner) => spareWeeks(learner) + 6 * random.unit());
  const order = learners.filter((learner) => !enterAsPublished(draft, learner)).map(({ index }) => index);
  order.sort((a, b) => (room[a] as number) - (room[b] as number));
  const stranded: number[] = [];
  const isOpen = (l: number) => draft.count[l] === 0 && (learners[l] as LearnerModel).tasks.length > 0;
  const enter = (l: number): FlatBlocks | null => {
    const found = respond.find(draft, learners[l] as LearnerModel, random, null);
    if (found) draft.set(l, found);
    else stranded.push(l);
    return found;
  };
  const left: number[] = [];
  const pace = new PacePrices(draft);
  respond.guide = pace;
  let isStopped = false;
  for (const [done, l] of order.entries()) {
    isStopped = shouldStop(done / order.length);
    if (isStopped) break;
    others.bring(draft);
    if (!isOpen(l)) continue;
    pace.keepUp(draft);
    if (others.take(l)) others.put(l, enter(l));
    else left.push(l);
  }
  // Whom another thread had then, but has not entered: here alone, until that thread puts a row.
  others.bring(draft);
  for (const l of left) if (isOpen(l) && !isStopped) enter(l);
  respond.guide = null;
  return { stranded: isStopped ? order.filter(isOpen) : stranded, isCutShort: isStopped };
}

function enterAsPublished(draft: DraftPlan, learner: LearnerModel): boolean {
  const { publishedTask, publishedVenue, start, weeks, index } = learner;
  if (publishedTask === null || publishedVenue === null) return false;
  draft.row.count = 0;
  for (let position = start; position < weeks.length; position++) {
    const task = publishedTask[position] as number;
    if (task < 0) continue;
    const { venues } = learner.tasks[task] as LearnerModel["tasks"][number];
    if (!venues.includes(publishedVenue[position] as number)) return false; // forbidden by now, or no longer teaching this
    // A published plan may hold more than the rules allow: such a row is not entered.
    if (draft.row.count >= draft.row.task.length - 1) return false;
    draft.push(task, publishedVenue[position] as number, position, 1);
  }
  return draft.propose(index, Number.MAX_VALUE);
}

function spareWeeks({ weeks, start, tasks }: LearnerModel): number {
  return weeks.length - start - tasks.reduce((sum, task) => sum + (task.optional ? 0 : task.weeks), 0);
}
