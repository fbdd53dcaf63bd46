/** Questions about a plan that a background job answers: why here and not there, and what if. */
import { z } from 'zod';
import { costTerm, planCost, planRun, planWeights, shortage } from './planning-words.ts';
import { route } from './route.ts';
import { consortiumParams, freeText, sentence, uuid, weekMonday } from './wire.ts';

const timeLimitSeconds = z.int().min(1).max(300).default(20);

export const askWhyHere = route({
  operation: 'askWhyHere',
  method: 'post',
  path: '/api/consortia/{consortium}/plan-versions/{version}/reasons',
  summary: { zh: '学员为何在此而不在彼：换个安排要多花多少（后台任务）', en: 'Tell why a learner is here and not there: what the other way would cost, as a background job' },
  params: consortiumParams.extend({ version: uuid }),
  body: z.object({
    placement: uuid,
    to: z.object({ venue: uuid, firstWeek: weekMonday, lastWeek: weekMonday }).optional().meta({ description: 'Where the learner might be instead, for the same area; without it: anywhere but here' }),
    timeLimitSeconds,
  }),
  status: 202,
  answer: planRun,
  errors: ['plan_version_not_found', 'plan_not_yours', 'placement_not_found', 'weeks_have_begun', 'stay_not_possible', 'plan_question_under_way', 'plan_breaks_rules', 'plan_without_learners', 'calendar_year_unknown'],
});

const weeks = { firstWeek: weekMonday.optional(), lastWeek: weekMonday.optional() };
const amount = z.int().min(1).max(10_000);

/** One change of a variant; without weeks it holds in every week that may still change. */
export const variantChange = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('more-places'), venue: uuid, amount, ...weeks }),
    z.object({ kind: z.literal('fewer-places'), venue: uuid, amount, ...weeks }),
    z.object({ kind: z.literal('close-venue'), venue: uuid, ...weeks }),
    z.object({ kind: z.literal('open-venue'), venue: uuid, ...weeks }),
    z.object({ kind: z.literal('raise-limit'), limit: z.string().min(1).max(100), amount, ...weeks }),
    z.object({ kind: z.literal('lower-limit'), limit: z.string().min(1).max(100), amount, ...weeks }),
    z.object({ kind: z.literal('be-away'), enrolment: uuid, ...weeks }),
    z.object({ kind: z.literal('be-present'), enrolment: uuid, ...weeks }),
    z.object({ kind: z.literal('forbid-venue'), enrolment: uuid, venue: uuid }),
    z.object({ kind: z.literal('allow-venue'), enrolment: uuid, venue: uuid }),
    z.object({ kind: z.literal('set-weight'), term: costTerm, amount: z.int().min(0).max(10_000) }),
  ])
  .meta({ id: 'VariantChange' });
export type VariantChange = z.infer<typeof variantChange>;

export const compareVariants = route({
  operation: 'compareVariants',
  method: 'post',
  path: '/api/consortia/{consortium}/plans/{plan}/variants',
  summary: { zh: '假如：多个方案各自求解，代价并排比较（后台任务）', en: 'What if: solve variants of the plan and compare what they cost, as a background job' },
  params: consortiumParams.extend({ plan: uuid }),
  body: z.object({
    variants: z.array(z.object({ name: freeText(80), changes: z.array(variantChange).min(1).max(20) })).min(1).max(6),
    timeLimitSeconds: timeLimitSeconds.meta({ description: 'For each variant' }),
  }),
  status: 202,
  answer: planRun,
  errors: ['plan_not_found', 'plan_not_yours', 'variant_unfit', 'plan_question_under_way', 'plan_without_learners', 'calendar_year_unknown'],
});

/** What the job of `askWhyHere` hands back; it is the job's `result`. */
export const whyHereResult = z
  .object({
    plan: uuid,
    version: uuid,
    placement: uuid,
    asked: sentence,
    outcome: z.enum(['found', 'impossible', 'unknown']).meta({ description: 'A plan the other way was found; proven that there is none; neither in time' }),
    here: planCost,
    elsewhere: planCost.nullable().meta({ description: 'The best plan found the other way' }),
    difference: z.int().nullable().meta({ description: 'elsewhere − here; below zero, the version is not the best' }),
    atLeast: z.number().nullable().meta({ description: 'Proven: the other way costs at least this much more' }),
    rules: z.array(sentence).meta({ description: 'Why it is impossible, where that is known' }),
    changes: z.array(z.object({ enrolment: z.string(), learner: sentence, says: sentence })).meta({ description: 'How the other plan differs; at most 60' }),
    changedLearners: z.int(),
    changedWeeks: z.int(),
    seconds: z.number(),
  })
  .meta({ id: 'WhyHere' });
export type WhyHereResult = z.infer<typeof whyHereResult>;

/** What the job of `compareVariants` hands back; it is the job's `result`. */
export const variantsResult = z
  .object({
    plan: uuid,
    variants: z
      .array(
        z.object({
          name: z.string().nullable().meta({ description: 'Null for the plan as it stands, which comes first' }),
          says: z.array(sentence),
          status: z.enum(['optimal', 'feasible', 'infeasible', 'unknown']),
          cost: planCost.nullable(),
          weights: planWeights,
          lowerBound: z.number().nullable(),
          impossible: z.array(sentence),
          shortages: z.array(shortage),
          seconds: z.number(),
        }),
      )
      .meta({ description: 'Side by side, in the order asked' }),
  })
  .meta({ id: 'PlanVariants' });
export type VariantsResult = z.infer<typeof variantsResult>;

export const planningQuestionRoutes = [askWhyHere, compareVariants] as const;
