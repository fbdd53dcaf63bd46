/** What a week costs one learner, venue by venue: the part that no other learner changes. */

import type { LearnerModel } from "./learner-model.ts";
import type { Model } from "./model.ts";

/** How the personal terms are weighted: by the problem's weights plus this learner's share of the unfairness. */
export interface PersonalWeights {
  preference: number;
  siteChange: number;
  idleWeek: number;
}

/** The weights with a share (0 … weight of unfairness) of the unfairness charged to this learner. */
export function personalWeights(model: Model, learner: LearnerModel, fairShare: number): PersonalWeights {
  const { weights } = model.problem;
  const factor = model.personalFairness ? 1 + fairShare : 1;
  return {
    preference: model.personalFairness ? weights.preference * factor : weights.preference + fairShare,
    siteChange: learner.siteChangeCost * factor,
    idleWeek: learner.idleCost * factor,
  };
}

/** Room for the tables of the largest learner; reused from learner to learner. */
export class WeekCosts {
  /** Entry `option × positions + position`: cost of that week in that venue, Infinity where it is not allowed. */
  placed = new Float64Array(0);
  /** Per position: what staying free adds (disruption), Infinity where a pin forbids it. */
  free = new Float64Array(0);
  positions = 0;

  /** Fills the tables for one learner: preference, disruption, closed and banned weeks, pins. */
  fill(model: Model, learner: LearnerModel, preferenceWeight: number): void {
    const { weeks, venues, start } = learner;
    this.positions = weeks.length;
    if (this.placed.length < venues.length * weeks.length) this.placed = new Float64Array(venues.length * weeks.length);
    if (this.free.length < weeks.length) this.free = new Float64Array(weeks.length);
    const published = learner.publishedVenue;
    const disruption = model.problem.weights.disruption;
    for (let position = start; position < weeks.length; position++) {
      const pinned = learner.pinVenue !== null && (learner.pinVenue[position] as number) >= 0;
      const moved = published !== null && (published[position] as number) >= 0;
      this.free[position] = pinned ? Infinity : moved ? disruption : 0;
    }
    const base = (model.limitClass[learner.index] as number) * model.venueCount;
    for (let option = 0; option < venues.length; option++) {
      const venue = venues[option] as number;
      const banned = model.bannedWeeks[base + venue] ?? null;
      const liking = preferenceWeight * (learner.preference[venue] as number);
      const row = option * weeks.length;
      for (let position = start; position < weeks.length; position++) {
        const week = weeks[position] as number;
        let cost = liking;
        if (published !== null && published[position] !== venue) cost += disruption;
        if (model.capacity[venue * model.weekCount + week] === 0 || (banned !== null && banned[week] === 1)) cost = Infinity;
        if (learner.pinVenue !== null) {
          const pin = learner.pinVenue[position] as number;
          if (pin >= 0 && pin !== venue) cost = Infinity;
        }
        this.placed[row + position] = cost;
      }
    }
  }

  /** Adds what a place costs in a week (venues × weeks). */
  add({ venues, weeks, start }: LearnerModel, prices: Float64Array, weekCount: number): void {
    const { placed } = this;
    for (let option = 0; option < venues.length; option++) {
      const row = option * weeks.length;
      const venue = (venues[option] as number) * weekCount;
      for (let position = start; position < weeks.length; position++) placed[row + position] = (placed[row + position] as number) + (prices[venue + (weeks[position] as number)] as number);
    }
  }

  /** Takes over another table with a price per position added to every week placed; staying free is not needed where it serves. */
  copyCharged({ venues, weeks, start }: LearnerModel, { placed }: WeekCosts, prices: Float64Array): void {
    this.positions = weeks.length;
    if (this.placed.length < venues.length * weeks.length) this.placed = new Float64Array(venues.length * weeks.length);
    for (let option = 0; option < venues.length; option++) {
      const row = option * weeks.length;
      for (let position = start; position < weeks.length; position++) {
        this.placed[row + position] = (placed[row + position] as number) + (prices[position] as number);
      }
    }
  }
}
