/** What a place is worth to others by the prices behind the bound: limits added up, once for every class of learners. */

import type { PlacePrices } from "./best-response.ts";
import type { Model } from "./model.ts";
import type { Prices } from "./prices.ts";

export class GuidePrices implements PlacePrices {
  readonly #model: Model;
  readonly #prices: Prices;
  readonly #ofClass: (Float64Array | undefined)[] = [];

  constructor(model: Model, prices: Prices) {
    this.#model = model;
    this.#prices = prices;
  }

  get fairShare(): Float64Array {
    return this.#prices.fairShare;
  }

  ofClass(limitClass: number): Float64Array {
    return (this.#ofClass[limitClass] ??= this.#sumUp(limitClass));
  }

  #sumUp(limitClass: number): Float64Array {
    const { venueCount, weekCount, limitsAt } = this.#model;
    const sums = this.#prices.venue.slice();
    for (let venue = 0; venue < venueCount; venue++) {
      for (const limit of limitsAt[limitClass * venueCount + venue] as Int32Array) {
        for (let week = 0; week < weekCount; week++) {
          const at = venue * weekCount + week;
          sums[at] = (sums[at] as number) + (this.#prices.limit[limit * weekCount + week] as number);
        }
      }
    }
    return sums;
  }
}
