import { CERTIFICATE_FORMAT, type Certificate } from "./certificate.ts";
import type { Model } from "./model.ts";
import type { Prices } from "./priced-learner.ts";

/** Spreads the prices over the problem's own lists; limits that cannot bind get zeros. */
export function writeCertificate(model: Model, prices: Prices, lowerBound: number): Certificate {
  const { weekCount, problem } = model;
  const row = (values: Float64Array, index: number) => [...values.subarray(index * weekCount, (index + 1) * weekCount)];
  const limitRow = new Map(model.limits.map(({ index }, i) => [index, i]));
  return {
    format: CERTIFICATE_FORMAT, problem: problem.name, lowerBound,
    venuePrices: problem.venues.map((_, v) => row(prices.venue, v)),
    limitPrices: (problem.limits ?? []).map((_, i) => {
      const at = limitRow.get(i);
      return at === undefined ? new Array<number>(weekCount).fill(0) : row(prices.limit, at);
    }),
    fairShares: [...prices.fairShare],
  };
}
