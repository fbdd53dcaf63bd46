/** Learners who differ in nothing but their names once costs are left aside: what one of them may do, all may. */

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

function keyOf({ limitClass }: Model, { index, start, weeks, tasks, choices, pinTask, pinVenue, tasksPerSite, history }: LearnerModel): string {
  const does = tasks.map(({ weeks: due, shortest, longest, firstPosition, lastPosition, optional, venues, after, before, needs }) =>
    [due, shortest, longest, firstPosition, lastPosition, optional ? 1 : 0, venues.join("."), after.join("."), before.join("."), needs.join(".")].join());
  const chooses = choices.map((choice) => [choice.tasks.join("."), choice.atLeast, choice.atMost].join());
  return [limitClass[index], weeks.join(), does.join(";"), chooses.join(";"), pinTask?.join() ?? "", pinVenue?.join() ?? "", tasksPerSite, start, history.taskAt.join(), history.venueAt.join()].join("|");
}
