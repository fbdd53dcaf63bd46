/** The words and small shapes of the planning storey: plans, versions, placements, breaches. */
import { z } from 'zod';
import { personName, reference } from './partnership-words.ts';
import { bilingualName, code, instant, isoDate, sentence, uuid, weekMonday } from './wire.ts';

export const planVersionState = z.enum(['draft', 'published', 'superseded']).meta({ id: 'PlanVersionState' });
export const costTerm = z.enum(['preference', 'siteChange', 'idleWeek', 'crowding', 'unfairness', 'disruption']).meta({ id: 'CostTerm' });
export const awayKind = z
  .enum(['cohort_weeks', 'work_calendar', 'absence', 'enrolment', 'past'])
  .meta({ id: 'AwayKind', description: 'Why a learner is not placed: school calendar, public holidays, absence, not enrolled, week already begun' });

/** One figure per cost term. */
const perTerm = z.object({
  preference: z.int(),
  siteChange: z.int(),
  idleWeek: z.int(),
  crowding: z.int(),
  unfairness: z.int(),
  disruption: z.int(),
});
export const planWeights = perTerm.meta({ id: 'PlanWeights' });
export const planCost = perTerm.extend({ total: z.int() }).meta({ id: 'PlanCost', description: 'What each term adds up to, and their weighted sum' });
export type PlanCost = z.infer<typeof planCost>;

/** A learner in a cohort: the enrolment, with the name of the person. */
export const learnerReference = z.object({ id: uuid, key: code, name: personName, cohort: reference }).meta({ id: 'LearnerReference' });
export type LearnerReference = z.infer<typeof learnerReference>;

export const planVersion = z
  .object({
    id: uuid,
    key: code,
    number: z.int(),
    state: planVersionState,
    madeOn: isoDate,
    publishedOn: isoDate.nullable(),
    frozenUntil: weekMonday.nullable().meta({ description: 'Weeks before this one cannot change' }),
    cost: planCost.nullable(),
    lowerBound: z.number().nullable().meta({ description: 'No plan of this problem costs less' }),
    gap: z.number().nullable().meta({ description: '(cost − bound) / cost' }),
    note: z.string().nullable(),
    placementCount: z.int(),
    revision: z.string().meta({ description: 'Changes with every change of its placements; send it back with a write' }),
  })
  .meta({ id: 'PlanVersion' });
export type PlanVersion = z.infer<typeof planVersion>;

export const plan = reference
  .extend({
    party: reference,
    firstWeek: weekMonday,
    weekCount: z.int(),
    lastWeek: weekMonday,
    weights: planWeights,
    fairness: z.enum(['preference', 'personal']),
    published: planVersion.nullable().meta({ description: 'The version in force' }),
    draftCount: z.int(),
    canEdit: z.boolean().meta({ description: 'You coordinate the party that owns the plan' }),
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof plan>;

export const planRun = z
  .object({
    job: uuid,
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    progress: z.record(z.string(), z.unknown()).nullable(),
    result: z.record(z.string(), z.unknown()).nullable(),
    createdAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'PlanRun', description: 'A background job that plans' });
export type PlanRun = z.infer<typeof planRun>;

export const pin = z
  .object({ id: uuid, learner: learnerReference, area: reference, venue: reference, firstWeek: weekMonday, lastWeek: weekMonday })
  .meta({ id: 'Pin', description: 'A placement fixed by hand' });

export const planDetail = plan
  .extend({
    versions: z.array(planVersion).meta({ description: 'Newest first' }),
    runs: z.array(planRun).meta({ description: 'Latest first' }),
    pins: z.array(pin),
  })
  .meta({ id: 'PlanDetail' });
export type PlanDetail = z.infer<typeof planDetail>;

export const breach = z
  .object({
    rule: z.string(),
    says: sentence,
    enrolment: z.string().nullable(),
    venue: z.string().nullable(),
    area: z.string().nullable(),
    week: weekMonday.nullable(),
    source: z.string().nullable().meta({ description: 'Id of the rule or agreement behind it' }),
  })
  .meta({ id: 'Breach', description: 'A broken rule; names by key' });
export type Breach = z.infer<typeof breach>;

export const shortage = z
  .object({
    says: sentence,
    venue: z.string().nullable(),
    area: z.string().nullable(),
    limit: z.string().nullable(),
    enrolment: z.string().nullable(),
    firstWeek: weekMonday,
    lastWeek: weekMonday,
    missingPlaces: z.int().meta({ description: 'Learner-weeks without a place' }),
  })
  .meta({ id: 'Shortage' });
export type Shortage = z.infer<typeof shortage>;

/** What a planning job tells while it runs; it is the job's `progress`. */
export const runProgress = z
  .object({
    plan: uuid,
    phase: z.enum(['read', 'presolve', 'construct', 'repair', 'improve', 'bound', 'verify', 'done', 'write']),
    seconds: z.number(),
    timeLimitSeconds: z.number(),
    cost: z.number().nullable(),
    lowerBound: z.number().nullable(),
    gap: z.number().nullable(),
    excess: z.number().meta({ description: 'Learner-weeks that still break a capacity or limit' }),
    curve: z.array(z.tuple([z.number(), z.number()])).meta({ description: 'Cost over seconds, thinned' }),
  })
  .meta({ id: 'PlanRunProgress' });
export type RunProgress = z.infer<typeof runProgress>;

/** What a planning job hands back; it is the job's `result`. */
export const runResult = z
  .object({
    plan: uuid,
    version: uuid.nullable().meta({ description: 'The draft that was written; null when there is no plan or it was thrown away' }),
    outcome: z.enum(['planned', 'in_force', 'stopped', 'no_plan', 'impossible', 'thrown_away']),
    cost: planCost.nullable(),
    lowerBound: z.number().nullable(),
    seconds: z.number(),
    proposals: z.int().meta({ description: 'Electives the planner chose where none is on record' }),
    shortages: z.array(shortage),
    impossible: z.array(z.object({ says: z.string(), rules: z.array(sentence) })),
    warnings: z.array(sentence),
  })
  .meta({ id: 'PlanRunResult' });
export type RunResult = z.infer<typeof runResult>;

/** What an explaining job hands back; it is the job's `result`. */
export const explanationResult = z
  .object({
    plan: uuid,
    outcome: z.enum(['conflict', 'solvable', 'unknown']).meta({ description: 'A proven conflict; a plan exists; neither was found in time' }),
    isMinimal: z.boolean().meta({ description: 'Without any one of the rules the others can hold together: checked by solving' }),
    rules: z.array(
      z.object({
        rule: z.string(),
        says: sentence,
        enrolments: z.array(z.string()),
        venue: z.string().nullable(),
        area: z.string().nullable(),
        limit: z.string().nullable(),
        firstWeek: weekMonday.nullable(),
        lastWeek: weekMonday.nullable(),
      }),
    ),
    repairs: z.array(
      z.object({
        kind: z.string(),
        says: sentence,
        amount: z.int().nullable().meta({ description: 'Places, weeks or learners, where there is something to count' }),
        solves: z.enum(['problem', 'part', 'conflict']).meta({ description: 'Checked by solving: everybody has a plan, all who share these places have one, or this conflict is gone' }),
      }),
    ),
    shortages: z.array(shortage),
    seconds: z.number(),
  })
  .meta({ id: 'PlanExplanation' });
export type ExplanationResult = z.infer<typeof explanationResult>;

export const postChange = z
  .object({
    firstWeek: weekMonday,
    lastWeek: weekMonday,
    from: z.object({ area: reference, venue: reference }).nullable(),
    to: z.object({ area: reference, venue: reference }).nullable(),
    says: sentence,
  })
  .meta({ id: 'PostChange' });

export const learnerChanges = z.object({ learner: learnerReference, weeks: z.int(), changes: z.array(postChange) }).meta({ id: 'LearnerChanges' });
export type LearnerChanges = z.infer<typeof learnerChanges>;

export const placement = z
  .object({
    id: uuid,
    learner: learnerReference,
    area: reference.extend({ number: z.string() }),
    venue: reference.extend({ site: reference }),
    firstWeek: weekMonday,
    lastWeek: weekMonday,
    isElective: z.boolean(),
    isProposed: z.boolean().meta({ description: 'An elective chosen by the planner, not by the learner' }),
    isFrozen: z.boolean().meta({ description: 'Begins in a week that cannot change' }),
  })
  .meta({ id: 'Placement' });
export type Placement = z.infer<typeof placement>;

export const awayRun = z.object({ firstWeek: weekMonday, lastWeek: weekMonday, kind: awayKind, detail: z.string().nullable() }).meta({ id: 'AwayRun' });
export type AwayRun = z.infer<typeof awayRun>;

export const learnerSchedule = z.object({ by: z.literal('learner'), learner: learnerReference, placements: z.array(placement.omit({ learner: true })), away: z.array(awayRun) }).meta({ id: 'LearnerSchedule' });
export const venueSchedule = z
  .object({
    by: z.literal('venue'),
    venue: reference.extend({ site: reference }),
    placements: z.array(placement.omit({ venue: true })),
    weeks: z.array(z.object({ week: weekMonday, learners: z.int(), capacity: z.int() })).meta({ description: 'Load and places' }),
  })
  .meta({ id: 'VenueSchedule' });
export const weekSchedule = z
  .object({
    by: z.literal('week'),
    week: weekMonday,
    placed: z.int(),
    away: z.int(),
    free: z.int(),
    arriving: z.int().meta({ description: 'Placed in another venue, or not at all, the week before' }),
    placements: z.array(placement),
  })
  .meta({ id: 'WeekSchedule' });
export type LearnerSchedule = z.infer<typeof learnerSchedule>;
export type VenueSchedule = z.infer<typeof venueSchedule>;
export type WeekSchedule = z.infer<typeof weekSchedule>;

/** A week of one's own. */
export const myWeek = z
  .object({
    week: weekMonday,
    kind: z.enum(['placed', 'away', 'free']),
    away: z.object({ kind: awayKind, detail: z.string().nullable() }).nullable(),
    post: z
      .object({
        area: reference.extend({ number: z.string() }),
        venue: reference.extend({ site: reference }),
        competences: z.array(bilingualName).meta({ description: 'What is learnt there' }),
        mentors: z.array(personName),
        isNew: z.boolean().meta({ description: 'Not the venue of the week before' }),
      })
      .nullable(),
  })
  .meta({ id: 'MyWeek' });
export type MyWeek = z.infer<typeof myWeek>;
