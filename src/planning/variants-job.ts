/** The background job that solves variants of a plan and puts them side by side. Reads only. */
import type { PlanRun, VariantChange, VariantsResult } from '../contract/planning.ts';
import { inConsortium, type Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { enqueueJob, type JobHandler } from '../platform/jobs/index.ts';
import { applyVariant } from '../solver/index.ts';
import { askInThread } from '../solver-threads/index.ts';
import type { BuiltProblem } from './build-problem.ts';
import { planningErrors } from './errors.ts';
import { findPlan, maySteer } from './existing.ts';
import { loadProblem } from './load-problem.ts';
import { refuseSecondQuestion } from './refuse-second-question.ts';
import type { PlanRecord } from './store/plans.ts';
import { readEnrolmentKey, readVenueKey } from './store/placements.ts';
import { tellConflict, tellShortage } from './tell-breaches.ts';
import { problemChanges, tellVariantChange, type KeyedChange } from './tell-variant.ts';

export const COMPARE_VARIANTS = 'compare-variants';

export interface VariantsOrder {
  readonly plan: string;
  readonly variants: readonly { readonly name: string; readonly changes: readonly VariantChange[] }[];
  /** For each variant. */
  readonly timeLimitSeconds: number;
}

/**
 * Compares variants in the background.
 * Errors: `plan_not_found`, `plan_not_yours`, `variant_unfit`, `plan_question_under_way`, and those of `loadProblem`.
 */
export async function startVariants(tx: Tx, order: VariantsOrder): Promise<PlanRun> {
  // What does not fit the plan is told at once, not by a failed job.
  const { plan } = await readVariants(tx, order);
  await refuseSecondQuestion(tx, COMPARE_VARIANTS, plan);
  const job = await enqueueJob(tx, { kind: COMPARE_VARIANTS, input: { ...order, plan: plan.id } });
  return { job, state: 'waiting', progress: null, result: null, createdAt: new Date().toISOString(), finishedAt: null };
}

export const compareVariants: JobHandler = async (context) => {
  const order = context.input as VariantsOrder;
  const { built, variants } = await inConsortium(context.database, context.actor, (tx) => readVariants(tx, order));
  const { problem, legend } = built;
  const problems = [{ name: '', problem }, ...variants.map(({ name, changed }) => ({ name, problem: changed }))];
  const results = await askInThread(
    'whatIf',
    { variants: problems, options: { timeLimitSeconds: order.timeLimitSeconds, threads: 2 } },
    { signal: context.signal, onProgress: (name) => context.report({ plan: order.plan, variant: name === '' ? null : name, count: problems.length }) },
  );
  return {
    plan: order.plan,
    variants: results.map(({ status, cost, lowerBound, impossible, shortages, seconds }, i) => ({
      name: i === 0 ? null : (problems[i]?.name ?? null),
      says: i === 0 ? [] : (variants[i - 1]?.changes ?? []).map((change) => tellVariantChange(change, legend)),
      status,
      cost,
      weights: problems[i]?.problem.weights ?? problem.weights,
      lowerBound,
      impossible: impossible.flatMap(({ conflict }) => tellConflict(conflict, legend)).slice(0, 20),
      shortages: shortages.slice(0, 20).map((shortage) => tellShortage(shortage, legend)),
      seconds,
    })),
  } satisfies VariantsResult;
};

interface ReadVariant {
  readonly name: string;
  readonly changes: readonly KeyedChange[];
  readonly changed: BuiltProblem['problem'];
}

async function readVariants(tx: Tx, order: VariantsOrder): Promise<{ plan: PlanRecord; built: BuiltProblem; variants: ReadVariant[] }> {
  const plan = await findPlan(tx, order.plan);
  if (!maySteer(tx, plan)) throw new AppError(planningErrors.plan_not_yours, { plan: plan.name, owner: plan.party.name });
  const built = await loadProblem(tx, plan);
  const variants: ReadVariant[] = [];
  for (const { name, changes } of order.variants) {
    const keyed: KeyedChange[] = [];
    for (const change of changes) keyed.push(await keyedChange(tx, name, change));
    const told = keyed.flatMap((change) => problemChanges(change, built.problem, built.legend, (what) => new AppError(planningErrors.variant_unfit, { variant: name, what })));
    variants.push({ name, changes: keyed, changed: applyVariant(built.problem, { changes: told }) });
  }
  return { plan, built, variants };
}

/** Ids become keys, which the problem knows. Errors: `variant_unfit`. */
async function keyedChange(tx: Tx, variant: string, change: VariantChange): Promise<KeyedChange> {
  const unfit = (what: string): never => {
    throw new AppError(planningErrors.variant_unfit, { variant, what });
  };
  const { kind, firstWeek, lastWeek, venue, enrolment, ...rest } = change as VariantChange & { firstWeek?: string; lastWeek?: string; venue?: string; enrolment?: string };
  return {
    kind,
    ...rest,
    ...(firstWeek === undefined ? {} : { firstWeek }),
    ...(lastWeek === undefined ? {} : { lastWeek }),
    ...(venue === undefined ? {} : { venue: (await readVenueKey(tx, venue)) ?? unfit(venue) }),
    ...(enrolment === undefined ? {} : { enrolment: (await readEnrolmentKey(tx, enrolment)) ?? unfit(enrolment) }),
  };
}
