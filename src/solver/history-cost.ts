import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";

/** What the frozen weeks of a learner cost: unweighted preference, and weighted site changes and idle weeks in between. */
export interface HistoryCost {
  preference: number;
  moving: number;
}

const known = new WeakMap<LearnerModel, HistoryCost>();
const nothing: HistoryCost = { preference: 0, moving: 0 };

/** The cost of a learner's frozen weeks; idle weeks after the last placed one are not counted, they depend on what follows. */
export function historyCost(model: Model, learner: LearnerModel): HistoryCost {
  if (learner.start === 0) return nothing;
  const found = known.get(learner);
  if (found) return found;
  const { history, preference, siteChangeCost, idleCost } = learner;
  const cost = { preference: 0, moving: 0 };
  let site = -1;
  let waiting = 0;
  for (const venue of history.venueAt) {
    if (venue < 0) {
      waiting++;
      continue;
    }
    cost.preference += preference[venue] as number;
    const next = model.venueSite[venue] as number;
    if (site >= 0 && site !== next) cost.moving += siteChangeCost;
    cost.moving += waiting * idleCost;
    site = next;
    waiting = 0;
  }
  known.set(learner, cost);
  return cost;
}
