/**
 * Recomputes the lower bound that a certificate claims, from the problem alone: own calendar, own dynamic programme, no
 * code shared with the search. All prices are multiples of 1/1024 and all costs integers, so that every sum is exact and
 * nothing needs rounding; a certificate with other prices is refused.
 *
 * It is slow and plain on purpose: weeks, weeks left of each task and the last place are the state, kept in a map.
 */

import { CERTIFICATE_FORMAT, type Certificate } from "./certificate.ts";
import { finite, isObject, listOf, object, oneOf, text, Findings } from "./json-shape.ts";
import type { Plan, Problem } from "./problem.ts";
import { LearnerTable } from "./verify-learner.ts";
import { layOut, inWeek } from "./timetable.ts";
import { personalTerms } from "./plan-cost.ts";

export interface CertificateVerdict {
  /** Does the recomputed bound reach the claimed one (and, with a plan, stay below its cost)? */
  valid: boolean;
  claimed: number;
  /** The bound recomputed, rounded up to the next integer since every cost is one. */
  recomputed: number;
  says: string;
}

const number = listOf(finite);
const certificateShape = object({
  format: oneOf(CERTIFICATE_FORMAT), problem: text, lowerBound: finite,
  venuePrices: listOf(number), limitPrices: listOf(number), fairShares: number,
});

/** Reads a certificate of a problem from parsed JSON. **Errors**: `InputError` with everything that is wrong. */
export function readCertificate(problem: Problem, json: unknown): Certificate {
  const findings = new Findings();
  if (certificateShape(json, "$", findings) && isObject(json)) checkSizes(problem, json as unknown as Certificate, findings);
  findings.refuse();
  return json as Certificate;
}

function checkSizes(problem: Problem, certificate: Certificate, findings: Findings): void {
  const { venuePrices, limitPrices, fairShares } = certificate;
  if (certificate.problem !== problem.name) findings.add("$.problem", `the problem's name is "${problem.name}"`, certificate.problem);
  const mustHave = (path: string, list: unknown[], count: number) => {
    if (list.length !== count) findings.add(path, `expected ${count} entries`, list);
  };
  mustHave("$.venuePrices", venuePrices, problem.venues.length);
  mustHave("$.limitPrices", limitPrices, (problem.limits ?? []).length);
  mustHave("$.fairShares", fairShares, problem.learners.length);
  venuePrices.forEach((row, i) => mustHave(`$.venuePrices[${i}]`, row, problem.weekCount));
  limitPrices.forEach((row, i) => mustHave(`$.limitPrices[${i}]`, row, problem.weekCount));
  const exact = (value: number) => Number.isInteger(value * 1024) && Math.abs(value) < 2 ** 30;
  const all = [...venuePrices.flat(), ...limitPrices.flat(), ...fairShares];
  if (!all.every(exact)) findings.add("$", "every price must be a multiple of 1/1024");
  if ([...limitPrices.flat(), ...fairShares].some((value) => value < 0)) findings.add("$", "prices of limits and shares must not be negative");
  const sum = fairShares.reduce((a, b) => a + b, 0);
  if (problem.learners.length > 0 && sum !== problem.weights.unfairness) findings.add("$.fairShares", `must sum to the weight of unfairness, ${problem.weights.unfairness}`, sum);
}

/** Judges a certificate, and whether a plan's cost and claimed bound agree with it. */
export function verifyCertificate(problem: Problem, certificate: Certificate, plan: Plan | null = null, planCost: number | null = null): CertificateVerdict {
  const table = new LearnerTable(problem, certificate);
  const learners = problem.learners.reduce((sum, learner, i) => sum + table.leastCost(learner, i), 0);
  const recomputed = Math.ceil(learners + sunkCost(problem, certificate) + placesCost(problem, certificate));
  const claimed = certificate.lowerBound;
  const verdict = (valid: boolean, says: string): CertificateVerdict => ({ valid, claimed, recomputed, says });
  if (recomputed < claimed) return verdict(false, `The certificate claims ${claimed}, but its prices prove only ${recomputed}.`);
  const stated = plan?.lowerBound ?? null;
  if (stated !== null && stated > recomputed) return verdict(false, `The plan claims the bound ${stated}, but the prices prove only ${recomputed}.`);
  if (planCost !== null && recomputed > planCost) return verdict(false, `The bound ${recomputed} exceeds the plan's cost ${planCost}: one of them is wrong.`);
  return verdict(true, `No plan costs less than ${recomputed}.`);
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
      for (let load = least; load <= most; load++) {
        if (load > 0 && load < (venue.minimumWhenOpen ?? 0)) continue;
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
