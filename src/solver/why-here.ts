/**
 * Why is this learner here and not there: the best plan found with the stay forbidden, or with another one forced, beside
 * the plan in question.
 */

import { checkPlan } from "./check-plan.ts";
import type { Conflict, ConflictItem, CostTerms, Placement, Plan, Problem } from "./problem.ts";
import { withWords } from "./say-conflict.ts";
import type { SolveHooks, SolveResult } from "./solution.ts";
import { solve } from "./solve.ts";

export interface WhyHereOptions {
  /** For the search of the other plan; 10 by default. */
  timeLimitSeconds?: number;
  seed?: number;
  /** More than 1 needs `SolveHooks.spawn`. */
  threads?: number;
}

/**
 * What is asked for: that a stay is not there (nor in other venues that are the same place to people), or that another
 * one is, together with what `also` goes on with (another phase of the task).
 */
export type Wish = { kind: "not-here"; stay: Placement; alsoVenues?: string[] } | { kind: "there"; stay: Placement; also?: Placement[] };

export interface WhyHere {
  /** Terms of the plan in question. */
  here: CostTerms;
  /** Terms of the best plan found the other way; null where none was found. */
  elsewhere: CostTerms | null;
  /** elsewhere − here: what the wish would cost. Below zero, the plan in question was not the best. */
  difference: number | null;
  /** Proven: the wish costs at least this much more than the plan in question; null without a bound. */
  atLeast: number | null;
  /** "impossible" is proven; "unknown" means that the time ran out. */
  status: "found" | "impossible" | "unknown";
  /** Rules that cannot hold together with the wish, where that is known. */
  conflict: Conflict;
  plan: Plan | null;
  seconds: number;
}

/** Share of the time for a search close to the plan in question, where the problem's own beginning is another plan. */
const NEAR_SHARE = 0.4;

/**
 * What a wish would cost. Synchronous. A stay that is not to be is forbidden in the weeks that may still change: the
 * learner is not in that venue then, for whatever task. **Errors**: a plan that breaks rules is refused with a `RangeError`.
 */
export function whyHere(problem: Problem, plan: Plan, wish: Wish, options: WhyHereOptions = {}, hooks: SolveHooks = {}): WhyHere {
  const now = hooks.now ?? (() => performance.now() / 1000);
  const started = now();
  const { valid, cost } = checkPlan(problem, plan);
  if (!valid || cost === null) throw new RangeError("the plan in question breaks a rule");
  const other = wish.kind === "not-here" ? forbidding(problem, wish.stay, wish.alsoVenues ?? []) : { ...problem, pins: [...(problem.pins ?? []), ...staysOf(wish)] };
  const { best, bound, isImpossible, conflict } = search(other, plan, options, hooks);
  return {
    conflict: conflict.filter((item) => !isOfWish(item, wish)).map((item) => withWords(problem, item)),
    here: cost, elsewhere: best?.cost ?? null, difference: best ? best.cost.total - cost.total : null, plan: best?.plan ?? null,
    atLeast: bound === null ? null : bound - cost.total,
    status: best ? "found" : isImpossible ? "impossible" : "unknown", seconds: now() - started,
  };
}

/** The stay of a learner in a week; null where there is none. */
export function stayOf(plan: Pick<Plan, "placements">, learner: string, week: number): Placement | null {
  return plan.placements.find((placement) => placement.learner === learner && placement.firstWeek <= week && week <= placement.lastWeek) ?? null;
}

const NOT_HERE = "\u0000not-here";

const staysOf = (wish: Wish): Placement[] => (wish.kind === "there" ? [wish.stay, ...(wish.also ?? [])] : [wish.stay]);

const isOfWish = ({ rule, limit, learner, task, firstWeek }: ConflictItem, wish: Wish): boolean =>
  limit === NOT_HERE || (rule === "pin" && staysOf(wish).some((stay) => learner === stay.learner && task === stay.task && firstWeek === stay.firstWeek));

/** A limit of nobody for this learner in this venue (and the others) and these weeks. */
function forbidding(problem: Problem, { learner, venue, firstWeek, lastWeek }: Placement, alsoVenues: string[]): Problem {
  const from = Math.max(firstWeek, problem.published?.frozenUntil ?? 0);
  const max = Array.from({ length: problem.weekCount }, (_, week) => (week >= from && week <= lastWeek ? 0 : 1));
  return { ...problem, limits: [...(problem.limits ?? []), { id: NOT_HERE, venues: [...new Set([venue, ...alsoVenues])], learners: [learner], max }] };
}

interface Found {
  best: { plan: Plan; cost: CostTerms } | null;
  bound: number | null;
  isImpossible: boolean;
  conflict: Conflict;
}

/** The search begins at the plan in question: whoever the wish does not touch is well placed already. */
function search(problem: Problem, plan: Plan, { timeLimitSeconds = 10, seed = 1, threads = 1 }: WhyHereOptions, hooks: SolveHooks): Found {
  const { published, weights } = problem;
  const near: Problem = {
    ...problem, published: { frozenUntil: published?.frozenUntil ?? 0, placements: plan.placements },
    // Without a published plan nothing counts as a change.
    ...(!published && { weights: { ...weights, disruption: 0 } }),
  };
  const isOwnBeginning = !published || samePlacements(published.placements, plan.placements);
  const first = solve(near, { timeLimitSeconds: timeLimitSeconds * (isOwnBeginning ? 1 : NEAR_SHARE), seed, threads, withoutBound: !isOwnBeginning }, hooks);
  // The rules are the same, only the changes are counted from another plan.
  if (isOwnBeginning || first.plan.status === "infeasible") return judged(problem, [first], isOwnBeginning ? first.lowerBound : null);
  const second = solve(problem, { timeLimitSeconds: timeLimitSeconds * (1 - NEAR_SHARE), seed, threads }, hooks);
  return judged(problem, [first, second], second.lowerBound);
}

/** The cheapest of the plans found, each counted by the problem itself. */
function judged(problem: Problem, results: SolveResult[], bound: number | null): Found {
  const plans = results.flatMap(({ plan, cost }) => {
    const verdict = cost === null ? null : checkPlan(problem, { ...plan, cost: {}, lowerBound: null });
    return verdict?.valid && verdict.cost ? [{ plan: { ...plan, cost: verdict.cost, lowerBound: bound }, cost: verdict.cost }] : [];
  });
  const impossible = results.find(({ plan }) => plan.status === "infeasible");
  return {
    best: plans.sort((a, b) => a.cost.total - b.cost.total)[0] ?? null, bound,
    isImpossible: impossible !== undefined, conflict: impossible?.impossible[0]?.conflict ?? [],
  };
}

function samePlacements(a: readonly Placement[], b: readonly Placement[]): boolean {
  const keys = (list: readonly Placement[]) => list.map(({ learner, task, venue, firstWeek, lastWeek }) => JSON.stringify([learner, firstWeek, lastWeek, task, venue])).sort();
  const [left, right] = [keys(a), keys(b)];
  return left.length === right.length && left.every((key, i) => key === right[i]);
}
