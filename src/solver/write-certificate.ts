import { CERTIFICATE_FORMAT, type Certificate } from "./certificate.ts";
import type { Model } from "./model.ts";
import type { ProvenBound } from "./bounding.ts";
import { waysOfHavingDone } from "./lattice.ts";
import type { LatticeBook } from "./lattice-book.ts";
import { LearnerPricing } from "./priced-learner.ts";
import type { Prices } from "./prices.ts";

/** Spreads the prices over the problem's own lists; limits that cannot bind get zeros. */
export function writeCertificate(model: Model, book: LatticeBook, { prices, isPlain }: ProvenBound, lowerBound: number): Certificate {
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
    ...(isPlain ? {} : { ...weekPricesOf(model, book, prices), ...taskPricesOf(model, prices) }),
  };
}

function taskPricesOf({ learners, firstTask }: Model, { task }: Prices): Pick<Certificate, "taskPrices"> {
  if (!task) return {};
  const rows = learners.map(({ index, tasks, programme }) => {
    const own = task.subarray(firstTask[index], (firstTask[index] as number) + tasks.length);
    if (own.every((price) => price === 0)) return [];
    const row = new Array<number>(programme.tasks.length).fill(0);
    for (const [k, { index: place }] of tasks.entries()) row[place] = own[k] as number;
    return row;
  });
  return rows.some((row) => row.length > 0) ? { taskPrices: rows } : {};
}

/** Learners with larger lattices may have been priced task by task, and may be too large to be walked by whoever verifies. */
const LARGE = 10_000;

// The prices of learners' own weeks follow from the others: they are found once more, for whoever may have been priced with them.
function weekPricesOf(model: Model, book: LatticeBook, prices: Prices): Pick<Certificate, "weekPrices"> {
  const pricing = new LearnerPricing(model, book);
  const rows = model.learners.map((learner) => {
    const nodes = book.known(learner)?.nodeCount ?? waysOfHavingDone(learner);
    const found = nodes > LARGE && book.grouped(learner) === null && pricing.isApart(learner) ? pricing.findWeekPrices(learner, prices) : null;
    if (found === null) return [];
    const row = new Array<number>(model.weekCount).fill(0);
    for (let position = learner.start; position < learner.weeks.length; position++) row[learner.weeks[position] as number] = found[position] as number;
    return row;
  });
  return rows.some((row) => row.length > 0) ? { weekPrices: rows } : {};
}
