/**
 * Recomputes the lower bound that a certificate claims, from the problem alone: own calendar, own dynamic programme, no
 * code shared with the search. All prices are multiples of 1/1024 and all costs integers, so that every sum is exact and
 * nothing needs rounding; a certificate with other prices, or with numbers so large that sums would not be exact, is refused.
 *
 * Every learner is priced, none is sampled; those who differ in nothing but their names are priced once. Equal programmes with
 * equal weeks left share the ways of doing them (`verify-lattice.ts`); the costs of runs of weeks (`verify-runs.ts`) and the
 * walk (`verify-learner.ts`) are each learner's own.
 */

import { CERTIFICATE_FORMAT, type Certificate } from "./certificate.ts";
import { finite, isObject, listOf, object, oneOf, text, Findings } from "./json-shape.ts";
import type { Plan, Problem } from "./problem.ts";
import { leastCostOfLearners } from "./verify-learner.ts";
import { layOut, inWeek } from "./timetable.ts";
import { personalTerms } from "./plan-cost.ts";

export interface CertificateVerdict {
  /** Does the recomputed bound reach the claimed one (and, with a plan, stay below its cost)? */
  valid: boolean;
  /** "too-large": neither shown to hold nor to fail, since learners were too large to be walked here. */
  outcome: "holds" | "fails" | "too-large";
  claimed: number;
  /** The bound recomputed, rounded up to the next integer since every cost is one. */
  recomputed: number;
  /** Learners too large to be walked; what is recomputed proves less than their prices could. */
  relaxedLearners: number;
  says: string;
}

const number = listOf(finite);
const certificateShape = object({
  format: oneOf(CERTIFICATE_FORMAT), problem: text, lowerBound: finite,
  venuePrices: listOf(number), limitPrices: listOf(number), fairShares: number,
}, { weekPrices: listOf(number), taskPrices: listOf(number) });

/** Reads a certificate of a problem from parsed JSON. **Errors**: `InputError` with everything that is wrong. */
export function readCertificate(problem: Problem, json: unknown): Certificate {
  const findings = new Findings();
  if (certificateShape(json, "$", findings) && isObject(json)) checkSizes(problem, json as unknown as Certificate, findings);
  findings.refuse();
  return json as Certificate;
}

/** Beyond it no price means anything; costs of the format are at most 10^9. */
const LARGEST_PRICE = 2 ** 34;

function checkSizes(problem: Problem, certificate: Certificate, findings: Findings): void {
  const { venuePrices, limitPrices, fairShares, weekPrices, taskPrices } = certificate;
  if (certificate.problem !== problem.name) findings.add("$.problem", `the problem's name is "${problem.name}"`, certificate.problem);
  const mustHave = (path: string, list: unknown[], count: number) => {
    if (list.length !== count) findings.add(path, `expected ${count} entries`, list);
  };
  mustHave("$.venuePrices", venuePrices, problem.venues.length);
  mustHave("$.limitPrices", limitPrices, (problem.limits ?? []).length);
  mustHave("$.fairShares", fairShares, problem.learners.length);
  venuePrices.forEach((row, i) => mustHave(`$.venuePrices[${i}]`, row, problem.weekCount));
  limitPrices.forEach((row, i) => mustHave(`$.limitPrices[${i}]`, row, problem.weekCount));
  if (weekPrices) mustHave("$.weekPrices", weekPrices, problem.learners.length);
  weekPrices?.forEach((row, i) => row.length > 0 && mustHave(`$.weekPrices[${i}]`, row, problem.weekCount));
  if (taskPrices) mustHave("$.taskPrices", taskPrices, problem.learners.length);
  const tasksOf = new Map(problem.programmes.map(({ id, tasks }) => [id, tasks.length]));
  taskPrices?.forEach((row, i) => row.length > 0 && mustHave(`$.taskPrices[${i}]`, row, tasksOf.get(problem.learners[i]?.programme ?? "") ?? 0));
  const exact = (value: number, path: string, mayBeNegative: boolean): void => {
    if (!Number.isInteger(value * 1024) || Math.abs(value) >= LARGEST_PRICE) findings.add(path, "must be a multiple of 1/1024 below 2^34", value);
    else if (value < 0 && !mayBeNegative) findings.add(path, "must not be negative", value);
  };
  venuePrices.forEach((row, v) => row.forEach((value, week) => exact(value, `$.venuePrices[${v}][${week}]`, true)));
  limitPrices.forEach((row, i) => row.forEach((value, week) => exact(value, `$.limitPrices[${i}][${week}]`, false)));
  fairShares.forEach((value, i) => exact(value, `$.fairShares[${i}]`, false));
  weekPrices?.forEach((row, i) => row.forEach((value, week) => exact(value, `$.weekPrices[${i}][${week}]`, false)));
  taskPrices?.forEach((row, i) => row.forEach((value, k) => exact(value, `$.taskPrices[${i}][${k}]`, true)));
  const sum = fairShares.reduce((a, b) => a + b, 0);
  if (problem.learners.length > 0 && sum !== problem.weights.unfairness) findings.add("$.fairShares", `must sum to the weight of unfairness, ${problem.weights.unfairness}`, sum);
}

/** Judges a certificate, and whether a plan's cost and claimed bound agree with it. */
export function verifyCertificate(problem: Problem, certificate: Certificate, plan: Plan | null = null, planCost: number | null = null): CertificateVerdict {
  const claimed = certificate.lowerBound;
  if (largestSum(problem, certificate) > MOST_EXACT) {
    return { valid: false, outcome: "fails", claimed, recomputed: -Infinity, relaxedLearners: 0, says: "The prices and costs are so large that their sums would not be exact; such a certificate proves nothing here." };
  }
  const learners = leastCostOfLearners(problem, certificate);
  const recomputed = Math.ceil(learners.cost + sunkCost(problem, certificate) + placesCost(problem, certificate));
  const verdict = (outcome: CertificateVerdict["outcome"], says: string): CertificateVerdict =>
    ({ valid: outcome === "holds", outcome, claimed, recomputed, relaxedLearners: learners.relaxed, says });
  const stated = plan?.lowerBound ?? null;
  const most = Math.max(claimed, stated ?? -Infinity);
  if (planCost !== null && recomputed > planCost) return verdict("fails", `The bound ${recomputed} exceeds the plan's cost ${planCost}: one of them is wrong.`);
  if (recomputed < most && learners.relaxed > 0) {
    return verdict("too-large", `${learners.relaxed} learners are too large to verify here; without walking them the prices prove only ${recomputed} of the claimed ${most}.`);
  }
  if (recomputed < claimed) return verdict("fails", `The certificate claims ${claimed}, but its prices prove only ${recomputed}.`);
  if (recomputed < most) return verdict("fails", `The plan claims the bound ${most}, but the prices prove only ${recomputed}.`);
  return verdict("holds", recomputed === Infinity ? "There is no plan at all: a learner has no schedule." : `No plan costs less than ${recomputed}.`);
}

/** Sums up to here are exact in multiples of 1/1024. */
const MOST_EXACT = 2 ** 42;

/** No sum of the verifier can be larger than this, whatever the plan. */
function largestSum({ learners, programmes, venues, limits = [], weekCount, weights }: Problem, { venuePrices, limitPrices, fairShares, weekPrices = [], taskPrices = [] }: Certificate): number {
  const largest = (list: readonly number[]): number => list.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const liking = learners.reduce((most, { preferences }) => Math.max(most, largest(Object.values(preferences ?? {}))), 0);
  const burden = learners.reduce((most, learner) => Math.max(most, learner.burden?.siteChange ?? 1, learner.burden?.idleWeek ?? 1), 1);
  const price = venuePrices.reduce((most, row) => Math.max(most, largest(row)), 0) + limitPrices.reduce((sum, row) => sum + largest(row), 0);
  const own = (weights.preference * liking + burden * (weights.siteChange + weights.idleWeek)) * (1 + largest(fairShares)) + weights.unfairness * liking;
  const places = venuePrices.reduce((sum, row) => sum + row.reduce((a, b) => a + Math.abs(b), 0), 0) + venues.length * weekCount * weights.crowding;
  const bounds = limits.reduce((sum, { max }, i) => sum + (limitPrices[i] ?? []).reduce((a, b, week) => a + b * inWeek(max, week), 0), 0);
  const ownWeeks = weekPrices.reduce((sum, row) => sum + 2 * weekCount * largest(row), 0);
  // Charged in at most every week, and given back for every task.
  const most = largest(programmes.map(({ tasks }) => tasks.reduce((sum, task) => sum + task.weeks, 0)));
  const ofTasks = taskPrices.reduce((sum, row) => sum + (weekCount + most) * largest(row), 0);
  return learners.length * weekCount * (own + price + weights.disruption) + places * learners.length + bounds + ownWeeks + ofTasks;
}

// The frozen weeks' own cost: each learner's history, weighted with its share, and the crowding of those weeks.
function sunkCost(problem: Problem, { fairShares }: Certificate): number {
  const { published, weights } = problem;
  if (!published) return 0;
  const history = layOut(problem, { placements: published.placements });
  let sum = 0;
  history.schedules.forEach((schedule, i) => {
    const cells = schedule.cells.map((cell, week) => (week < published.frozenUntil ? cell : null));
    const share = fairShares[i] ?? 0;
    const { preference, siteChange, idleWeek } = personalTerms({ ...schedule, cells });
    const own = weights.preference * preference + weights.siteChange * siteChange + weights.idleWeek * idleWeek;
    sum += problem.fairness === "personal" ? (1 + share) * own : own + share * preference;
  });
  for (const { venue, load } of history.loads) {
    for (let week = 0; week < published.frozenUntil; week++) {
      sum += weights.crowding * Math.max(0, (load[week] ?? 0) - (venue.comfortable ?? inWeek(venue.capacity, week)));
    }
  }
  return sum;
}

// Each venue-week takes the load that is cheapest for it under its price; each limit gives back its price for its maximum.
function placesCost(problem: Problem, { venuePrices, limitPrices }: Certificate): number {
  const from = problem.published?.frozenUntil ?? 0;
  const learners = problem.learners.length;
  let sum = 0;
  problem.venues.forEach((venue, v) => {
    const closed = new Set(venue.closedWeeks);
    for (let week = from; week < problem.weekCount; week++) {
      const most = closed.has(week) ? 0 : Math.min(inWeek(venue.capacity, week), learners);
      const least = closed.has(week) ? 0 : Math.min(most, inWeek(venue.minimum ?? 0, week));
      const comfortable = venue.comfortable ?? inWeek(venue.capacity, week);
      let best = Infinity;
      // The cost bends once, where crowding begins: the best load is at an end or at the bend.
      for (const load of [0, least, venue.minimumWhenOpen ?? 0, Math.min(most, comfortable), most]) {
        if (load < least || load > most || (load > 0 && load < (venue.minimumWhenOpen ?? 0))) continue;
        best = Math.min(best, problem.weights.crowding * Math.max(0, load - comfortable) - (venuePrices[v]?.[week] ?? 0) * load);
      }
      // No load at all is allowed: any finite number is a bound for a problem without a plan.
      sum += best < Infinity ? best : 0;
    }
  });
  (problem.limits ?? []).forEach((limit, i) => {
    for (let week = from; week < problem.weekCount; week++) sum -= (limitPrices[i]?.[week] ?? 0) * inWeek(limit.max, week);
  });
  return sum;
}
