import type { Model } from "./model.ts";

/** What a week costs a learner by order of magnitude, weighted: the scale of first pressures and prices. */
export function typicalWeekCost({ problem, learners }: Model): number {
  let sum = 0;
  let count = 0;
  for (const { preference, venues } of learners) {
    for (const venue of venues) {
      sum += Math.abs(preference[venue] as number);
      count++;
    }
  }
  const moving = learners.reduce((most, learner) => Math.max(most, learner.siteChangeCost + learner.idleCost), 0);
  return 1 + moving + (count > 0 ? (problem.weights.preference * sum) / count : 0) + problem.weights.crowding + problem.weights.disruption;
}
