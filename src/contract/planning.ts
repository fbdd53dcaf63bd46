/** Plans, planning jobs, drafts and publication, schedules: requests and answers of the planning storey. */
import { z } from 'zod';
import { cooperationFigureRoutes } from './cooperation.ts';
import { personName, reference } from './partnership-words.ts';
import { planningQuestionRoutes } from './planning-questions.ts';
import {
  awayKind, breach, learnerChanges, learnerReference, learnerSchedule, myWeek, pin, placement, plan, planDetail, planRun, planVersion, venueSchedule, weekSchedule,
} from './planning-words.ts';
import { route } from './route.ts';
import { consortiumParams, freeText, page, pageQuery, queryInteger, queryList, sentence, uuid, weekMonday } from './wire.ts';

export * from './planning-questions.ts';
export * from './planning-words.ts';

const planParams = consortiumParams.extend({ plan: uuid });
const versionParams = consortiumParams.extend({ version: uuid });
const revision = z.string().max(100).meta({ description: 'The revision you saw; another one refuses the write and tells what changed' });

export const listPlans = route({
  operation: 'listPlans',
  method: 'get',
  path: '/api/consortia/{consortium}/plans',
  summary: { zh: '轮岗计划列表', en: 'Rotation plans' },
  params: consortiumParams,
  query: pageQuery,
  answer: page(plan),
});

export const getPlan = route({
  operation: 'getPlan',
  method: 'get',
  path: '/api/consortia/{consortium}/plans/{plan}',
  summary: { zh: '查看计划及其版本', en: 'One plan with its versions' },
  params: planParams,
  answer: planDetail,
  errors: ['plan_not_found'],
});

export const previewPlanning = route({
  operation: 'previewPlanning',
  method: 'get',
  path: '/api/consortia/{consortium}/plans/{plan}/preview',
  summary: { zh: '排程前一览：人数、场所、提示', en: 'What would be planned, and what is missing in the facts' },
  params: planParams,
  answer: z.object({
    learners: z.int(),
    venues: z.int(),
    learnerWeeks: z.int().meta({ description: 'Weeks due to all learners together' }),
    cohorts: z.array(reference.extend({ learners: z.int(), learnerWeeks: z.int() })),
    frozenUntil: weekMonday.nullable(),
    openChoices: z.int().meta({ description: 'Learners whose electives the planner will propose' }),
    warnings: z.array(sentence),
    notJudged: sentence.meta({ description: 'What the planner does not judge yet' }),
  }),
  errors: ['plan_not_found', 'plan_without_learners', 'calendar_year_unknown'],
});

export const startPlanRun = route({
  operation: 'startPlanRun',
  method: 'post',
  path: '/api/consortia/{consortium}/plans/{plan}/runs',
  summary: { zh: '开始排程（后台任务）', en: 'Start planning, as a background job' },
  params: planParams,
  body: z.object({
    timeLimitSeconds: z.int().min(1).max(3600).default(60),
    seed: z.int().min(1).max(1_000_000).default(1),
    keepsBest: z.boolean().default(true).meta({ description: 'On cancel, keep the best plan so far as a draft' }),
    note: freeText(300).optional(),
  }),
  status: 202,
  answer: planRun,
  errors: ['plan_not_found', 'plan_not_yours', 'plan_run_under_way', 'plan_without_learners', 'calendar_year_unknown'],
});

export const explainPlan = route({
  operation: 'explainPlan',
  method: 'post',
  path: '/api/consortia/{consortium}/plans/{plan}/explanations',
  summary: { zh: '说明为何排不出计划：最小冲突与出路（后台任务）', en: 'Tell why there is no plan: a minimal conflict and ways out, as a background job' },
  params: planParams,
  body: z.object({
    timeLimitSeconds: z.int().min(1).max(600).default(30),
    repairs: z.int().min(0).max(20).default(6).meta({ description: 'At most so many ways out' }),
  }),
  status: 202,
  answer: planRun,
  errors: ['plan_not_found', 'plan_not_yours', 'plan_without_learners', 'calendar_year_unknown'],
});

export const getPlanVersion = route({
  operation: 'getPlanVersion',
  method: 'get',
  path: '/api/consortia/{consortium}/plan-versions/{version}',
  summary: { zh: '查看计划版本', en: 'One version of a plan' },
  params: versionParams,
  answer: planVersion.extend({
    plan: reference,
    canEdit: z.boolean(),
    proposals: z.array(z.object({ learner: learnerReference, area: reference })),
    breaches: z.array(breach).meta({ description: 'Rules the version breaks, judged by the facts as they stand today' }),
    personal: z.object({ mostCostly: learnerReference.nullable(), idleWeeks: z.int(), siteChanges: z.int() }),
    notJudged: sentence,
  }),
  errors: ['plan_version_not_found'],
});

export const comparePlanVersion = route({
  operation: 'comparePlanVersion',
  method: 'get',
  path: '/api/consortia/{consortium}/plan-versions/{version}/changes',
  summary: { zh: '与另一版本比较：谁有什么变化', en: 'What changes for whom, against another version' },
  params: versionParams,
  query: z.object({ against: uuid.optional().meta({ description: 'For a draft the version in force, for a published version the one before it, unless given' }) }),
  answer: z.object({ against: planVersion.nullable(), learners: z.array(learnerChanges), changedLearners: z.int(), changedWeeks: z.int(), unchangedLearners: z.int() }),
  errors: ['plan_version_not_found'],
});

export const publishPlanVersion = route({
  operation: 'publishPlanVersion',
  method: 'post',
  path: '/api/consortia/{consortium}/plan-versions/{version}/publish',
  summary: { zh: '发布草案', en: 'Publish a draft' },
  params: versionParams,
  body: z.object({ revision, note: freeText(500).optional() }),
  answer: planVersion,
  errors: ['plan_version_not_found', 'plan_not_yours', 'version_is_not_a_draft', 'version_changed_meanwhile', 'plan_breaks_rules'],
});

export const discardPlanDraft = route({
  operation: 'discardPlanDraft',
  method: 'delete',
  path: '/api/consortia/{consortium}/plan-versions/{version}',
  summary: { zh: '丢弃草案', en: 'Throw a draft away' },
  params: versionParams,
  status: 204,
  answer: z.void(),
  errors: ['plan_version_not_found', 'plan_not_yours', 'version_is_not_a_draft'],
});

const post = z.object({ venue: uuid, firstWeek: weekMonday, lastWeek: weekMonday });

export const movePlacement = route({
  operation: 'movePlacement',
  method: 'post',
  path: '/api/consortia/{consortium}/plan-versions/{version}/moves',
  summary: { zh: '在草案中移动一项安排', en: 'Move one placement of a draft' },
  params: versionParams,
  body: z.object({
    placement: uuid,
    was: post.meta({ description: 'Where you saw it; if it is elsewhere by now, you are told' }),
    to: post,
    isTrial: z.boolean().default(false).meta({ description: 'Only tell what the move would break' }),
    evenIfBroken: z.boolean().default(false).meta({ description: 'Write it although rules are broken: a draft may be on its way; publishing still refuses' }),
  }),
  answer: z.object({ isWritten: z.boolean(), breaches: z.array(breach), placement, cost: z.int().nullable() }),
  errors: ['plan_version_not_found', 'plan_not_yours', 'version_is_not_a_draft', 'version_changed_meanwhile', 'placement_not_found', 'plan_breaks_rules'],
});

export const pinPlacement = route({
  operation: 'pinPlacement',
  method: 'post',
  path: '/api/consortia/{consortium}/plans/{plan}/pins',
  summary: { zh: '固定一项安排', en: 'Pin a placement, so that the planner keeps it' },
  params: planParams,
  body: z.object({ enrolment: uuid, area: uuid, venue: uuid, firstWeek: weekMonday, lastWeek: weekMonday }),
  status: 201,
  answer: pin,
  errors: ['plan_not_found', 'plan_not_yours', 'placement_not_found'],
});

export const removePin = route({
  operation: 'removePin',
  method: 'delete',
  path: '/api/consortia/{consortium}/plans/{plan}/pins/{pin}',
  summary: { zh: '取消固定', en: 'Remove a pin' },
  params: planParams.extend({ pin: uuid }),
  status: 204,
  answer: z.void(),
  errors: ['plan_not_found', 'plan_not_yours', 'placement_not_found'],
});

export const getSchedule = route({
  operation: 'getSchedule',
  method: 'get',
  path: '/api/consortia/{consortium}/plans/{plan}/schedule',
  summary: { zh: '课表：按学员、场所或周', en: 'The schedule by learner, by venue or by week' },
  params: planParams,
  query: pageQuery.extend({
    by: z.enum(['learner', 'venue', 'week']).default('learner'),
    version: uuid.optional().meta({ description: 'The published version unless given' }),
    from: weekMonday.optional(),
    to: weekMonday.optional(),
    cohort: queryList(uuid).optional(),
    site: queryList(uuid).optional(),
    area: queryList(uuid).optional(),
  }),
  answer: page(z.discriminatedUnion('by', [learnerSchedule, venueSchedule, weekSchedule])),
  errors: ['plan_not_found', 'plan_version_not_found'],
});

export const getMySchedule = route({
  operation: 'getMySchedule',
  method: 'get',
  path: '/api/consortia/{consortium}/me/schedule',
  summary: { zh: '我的课表', en: 'My own next weeks' },
  params: consortiumParams,
  query: z.object({ from: weekMonday.optional(), weeks: queryInteger(1, 104).prefault('12') }),
  answer: z.object({ person: personName, cohorts: z.array(reference), thisWeek: weekMonday, weeks: z.array(myWeek), publishedOn: z.string().nullable() }),
});

export const getMyVenues = route({
  operation: 'getMyVenues',
  method: 'get',
  path: '/api/consortia/{consortium}/me/venues',
  summary: { zh: '带教师傅的周一：谁来', en: "A mentor's Monday: who comes" },
  params: consortiumParams,
  query: z.object({ week: weekMonday.optional() }),
  answer: z.object({
    week: weekMonday,
    isThisWeek: z.boolean(),
    venues: z.array(
      z.object({
        venue: reference.extend({ site: reference }),
        capacity: z.int(),
        learners: z.array(z.object({ learner: learnerReference, area: reference, firstWeek: weekMonday, lastWeek: weekMonday, isNew: z.boolean(), isLastWeek: z.boolean() })),
        away: z.array(z.object({ learner: learnerReference, kind: awayKind })).meta({ description: 'Placed here over these weeks but away in this one' }),
      }),
    ),
  }),
});

export const planningRoutes = [
  listPlans, getPlan, previewPlanning, startPlanRun, explainPlan, getPlanVersion, comparePlanVersion, publishPlanVersion, discardPlanDraft,
  movePlacement, pinPlacement, removePin, getSchedule, getMySchedule, getMyVenues,
  ...planningQuestionRoutes,
  ...cooperationFigureRoutes,
] as const;
