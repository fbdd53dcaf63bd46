/** Learners who differ in nothing but their names: what one of them may do, all may; and where costs are looked at too, at the same cost. */

import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";

/** Groups of like learners, each in the order of the model; the model's problem must be without costs. */
export function alikeLearners(model: Model): LearnerModel[][] {
  const groups = new Map<string, LearnerModel[]>();
  for (const learner of model.learners) {
    const key = keyOf(model, learner);
    const group = groups.get(key);
    if (group) group.push(learner);
    else groups.set(key, [learner]);
  }
  return [...groups.values()];
}

/** Per learner the first one that is alike in its costs as well; itself if there is none before it. */
export function firstsAlike(model: Model): Int32Array {
  const firsts = Int32Array.from(model.learners, (_, l) => l);
  for (const group of alikeLearners(model)) {
    const kinds: LearnerModel[] = [];
    for (const learner of group) {
      const first = kinds.find((kind) => costAlike(kind, learner));
      if (first) firsts[learner.index] = first.index;
      else kinds.push(learner);
    }
  }
  return firsts;
}

function costAlike(a: LearnerModel, b: LearnerModel): boolean {
  return a.siteChangeCost === b.siteChangeCost && a.idleCost === b.idleCost && isSame(a.preference, b.preference) &&
    isSame(a.publishedVenue ?? NONE, b.publishedVenue ?? NONE);
}

const NONE = new Int32Array(0);

const isSame = (a: Int32Array, b: Int32Array): boolean => a.length === b.length && a.every((value, i) => value === b[i]);

function keyOf({ limitClass }: Model, { index, start, weeks, tasks, choices, pinTask, pinVenue, tasksPerSite, history }: LearnerModel): string {
  const does = tasks.map(({ weeks: due, shortest, longest, firstPosition, lastPosition, optional, venues, after, before, needs }) =>
    [due, shortest, longest, firstPosition, lastPosition, optional ? 1 : 0, venues.join("."), after.join("."), before.join("."), needs.join(".")].join());
  const chooses = choices.map((choice) => [choice.tasks.join("."), choice.atLeast, choice.atMost].join());
  return [limitClass[index], weeks.join(), does.join(";"), chooses.join(";"), pinTask?.join() ?? "", pinVenue?.join() ?? "", tasksPerSite, start, history.taskAt.join(), history.venueAt.join()].join("|");
}
