/**
 * The simplest ways out of a broken place: a learner spends the block that lies there, or only its broken weeks, in another
 * venue. Judged in microseconds, so everybody concerned can be asked.
 */

import { blockAt } from "./ejection.ts";
import type { FlatBlocks } from "./cheapest-schedule.ts";
import type { DraftPlan } from "./draft-plan.ts";
import { firstAtOrAfter, type LearnerModel, type TaskModel } from "./learner-model.ts";

export interface SideStep {
  l: number;
  row: FlatBlocks;
  /** What it changes of cost and penalty together. */
  delta: number;
}

/** The positions of a block, from `first` up to, not including, `end`. */
interface Span {
  first: number;
  end: number;
}

/** The cheapest way for this learner out of a venue in a week; null if personal rules or closed weeks forbid them all. */
export function cheapestSideStep(draft: DraftPlan, l: number, venue: number, week: number): SideStep | null {
  const block = blockAt(draft, l, venue, week);
  if (block < 0) return null;
  const { board, model } = draft;
  const { weeks } = model.learners[l] as LearnerModel;
  const isBroken = (position: number): boolean => board.breachAt(venue * model.weekCount + (weeks[position] as number)) > 0;
  return cheapestOf(draft, l, draft.blocksOf(l), block, firstAtOrAfter(weeks, week), isBroken);
}

/** The cheapest way to keep a row, which is not on the board, but for one block with closed weeks; null if that is not possible. */
export function cheapestWithoutClosed(draft: DraftPlan, l: number, row: FlatBlocks): SideStep | null {
  const { model } = draft;
  const { weeks } = model.learners[l] as LearnerModel;
  for (let block = 0; 4 * block < row.length; block++) {
    const [venue, first, length] = [row[4 * block + 1] as number, row[4 * block + 2] as number, row[4 * block + 3] as number];
    const isClosed = (position: number): boolean => model.capacity[venue * model.weekCount + (weeks[position] as number)] === 0;
    for (let position = first; position < first + length; position++) if (isClosed(position)) return cheapestOf(draft, l, row, block, position, isClosed);
  }
  return null;
}

/** The whole of a block, the broken run around a position, or that with one end of the block, in each other venue. */
function cheapestOf(draft: DraftPlan, l: number, row: FlatBlocks, block: number, position: number, isBroken: (position: number) => boolean): SideStep | null {
  const [task, venue, first, length] = [row[4 * block] as number, row[4 * block + 1] as number, row[4 * block + 2] as number, row[4 * block + 3] as number];
  const whole: Span = { first, end: first + length };
  const broken = runAround(position, whole, isBroken);
  const parts = [broken, ...(broken.first > whole.first ? [{ first, end: broken.end }] : []), ...(broken.end < whole.end ? [{ first: broken.first, end: whole.end }] : []), whole];
  const { venues } = (draft.model.learners[l] as LearnerModel).tasks[task] as TaskModel;
  let best: SideStep | null = null;
  for (const part of parts) {
    for (const other of venues) {
      if (other === venue) continue;
      stage(draft, row, block, part, other);
      if (draft.appraise(l) && draft.delta < (best?.delta ?? Infinity)) best = { l, row: stagedRow(draft), delta: draft.delta };
    }
  }
  return best;
}

/** The run of broken positions around one, within a span. */
function runAround(position: number, { first, end }: Span, isBroken: (position: number) => boolean): Span {
  let [from, to] = [position, position + 1];
  while (from > first && isBroken(from - 1)) from--;
  while (to < end && isBroken(to)) to++;
  return { first: from, end: to };
}

/** Lays the learner's row with part of one block in another venue. */
function stage(draft: DraftPlan, kept: FlatBlocks, block: number, { first, end }: Span, other: number): void {
  draft.row.count = 0;
  for (let i = 0; i < kept.length; i += 4) {
    const [task, venue, from, weeks] = [kept[i] as number, kept[i + 1] as number, kept[i + 2] as number, kept[i + 3] as number];
    if (i !== 4 * block) {
      draft.push(task, venue, from, weeks);
      continue;
    }
    if (from < first) draft.push(task, venue, from, first - from);
    draft.push(task, other, first, end - first);
    if (end < from + weeks) draft.push(task, venue, end, from + weeks - end);
  }
}

function stagedRow({ row }: DraftPlan): FlatBlocks {
  const blocks: FlatBlocks = [];
  for (let i = 0; i < row.count; i++) blocks.push(row.task[i] as number, row.venue[i] as number, row.first[i] as number, row.weeks[i] as number);
  return blocks;
}
