/** Tasks: policy or plan → aspects → tasks → milestones → indicators, with lights that say why. */
import { z } from 'zod';
import { lightSays, namedPerson, policyKind, title } from './cooperation-words.ts';
import { asOfQuery, reference } from './partnership-words.ts';
import { route } from './route.ts';
import { consortiumParams, isoDate, line, page, pageQuery, uuid } from './wire.ts';

export const milestone = z
  .object({ id: uuid, position: z.int(), title, dueOn: isoDate, doneOn: isoDate.nullable(), isLate: z.boolean() })
  .meta({ id: 'Milestone' });
export type Milestone = z.infer<typeof milestone>;

export const indicator = z
  .object({
    id: uuid,
    key: z.string(),
    title,
    figure: z.string().meta({ description: 'Code of the figure it is bound to; its value is computed, never typed in' }),
    scope: z.object({ kind: z.string(), key: z.string() }).nullable(),
    target: z.number(),
    amberFrom: z.number().meta({ description: 'From here on (towards the target) the light is amber' }),
    isHigherBetter: z.boolean(),
    unit: z.string().nullable(),
  })
  .meta({ id: 'Indicator' });
export type Indicator = z.infer<typeof indicator>;

export const task = z
  .object({
    id: uuid,
    key: z.string(),
    position: z.int(),
    title,
    party: reference.meta({ description: 'Who answers for it' }),
    responsible: namedPerson.nullable(),
    dueOn: isoDate.nullable(),
    milestones: z.array(milestone),
    indicators: z.array(indicator),
    progress: lightSays.meta({ description: 'The light of the milestones, and why' }),
    canEdit: z.boolean(),
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof task>;

export const aspect = z.object({ id: uuid, key: z.string(), position: z.int(), title, tasks: z.array(task) }).meta({ id: 'Aspect' });

export const policy = z
  .object({
    id: uuid,
    key: z.string(),
    title,
    kind: policyKind,
    citation: z.string().nullable(),
    issuedOn: isoDate.nullable(),
    schoolYear: z.string().nullable(),
    owner: reference,
    aspects: z.array(aspect),
    canEdit: z.boolean(),
  })
  .meta({ id: 'Policy' });
export type Policy = z.infer<typeof policy>;

export const listTasks = route({
  operation: 'listTasks',
  method: 'get',
  path: '/api/consortia/{consortium}/tasks',
  summary: { zh: '政策、方面、任务、里程碑与指标', en: 'Policies with their aspects, tasks, milestones and indicators' },
  params: consortiumParams,
  query: pageQuery.extend({ party: uuid.optional().meta({ description: 'Tasks this party answers for' }), ...asOfQuery }),
  answer: page(policy),
});

export const createPolicy = route({
  operation: 'createPolicy',
  method: 'post',
  path: '/api/consortia/{consortium}/policies',
  summary: { zh: '新建政策或规划', en: 'Enter a policy or plan' },
  params: consortiumParams,
  body: z
    .object({ owner: uuid, title, kind: policyKind, citation: line(300).nullable(), issuedOn: isoDate.nullable(), schoolYear: line(20).nullable() })
    .meta({ examples: [{ owner: '01980a3c-6f00-7000-8000-000000000001', title: { zh: '合作年度计划', en: 'Annual plan' }, kind: 'own', citation: null, issuedOn: null, schoolYear: '2026–2027' }] }),
  status: 201,
  answer: policy,
  errors: ['party_not_found', 'cooperation_not_yours'],
});

export const addAspect = route({
  operation: 'addAspect',
  method: 'post',
  path: '/api/consortia/{consortium}/policies/{policy}/aspects',
  summary: { zh: '增加方面', en: 'Add an aspect' },
  params: consortiumParams.extend({ policy: uuid }),
  body: z.object({ title }).meta({ examples: [{ title: { zh: '共建基地', en: 'Building the base together' } }] }),
  status: 201,
  answer: policy,
  errors: ['policy_not_found', 'cooperation_not_yours'],
});

export const addTask = route({
  operation: 'addTask',
  method: 'post',
  path: '/api/consortia/{consortium}/aspects/{aspect}/tasks',
  summary: { zh: '增加任务', en: 'Add a task' },
  params: consortiumParams.extend({ aspect: uuid }),
  body: z
    .object({ title, party: uuid, responsible: uuid.nullable(), dueOn: isoDate.nullable() })
    .meta({ examples: [{ title: { zh: '扩建仿真室', en: 'Extend the simulator' }, party: '01980a3c-6f00-7000-8000-000000000001', responsible: null, dueOn: '2027-06-30' }] }),
  status: 201,
  answer: task,
  errors: ['aspect_not_found', 'party_not_found', 'person_not_found', 'cooperation_not_yours'],
});

export const addMilestone = route({
  operation: 'addMilestone',
  method: 'post',
  path: '/api/consortia/{consortium}/tasks/{task}/milestones',
  summary: { zh: '增加里程碑', en: 'Add a milestone' },
  params: consortiumParams.extend({ task: uuid }),
  body: z.object({ title, dueOn: isoDate }).meta({ examples: [{ title: { zh: '完成验收', en: 'Accepted' }, dueOn: '2027-03-31' }] }),
  status: 201,
  answer: task,
  errors: ['task_not_found', 'cooperation_not_yours'],
});

export const markMilestone = route({
  operation: 'markMilestone',
  method: 'post',
  path: '/api/consortia/{consortium}/milestones/{milestone}/done',
  summary: { zh: '里程碑完成，或撤回', en: 'Mark a milestone done, or take that back' },
  params: consortiumParams.extend({ milestone: uuid }),
  body: z.object({ doneOn: isoDate.nullable() }).meta({ examples: [{ doneOn: '2026-11-18' }] }),
  answer: task,
  errors: ['milestone_not_found', 'cooperation_not_yours', 'milestone_done_in_future'],
});

/** Answered by the evidence storey, which knows the figures. */
export const addIndicator = route({
  operation: 'addIndicator',
  method: 'post',
  path: '/api/consortia/{consortium}/tasks/{task}/indicators',
  summary: { zh: '增加指标', en: 'Bind an indicator to a figure' },
  params: consortiumParams.extend({ task: uuid }),
  body: z
    .object({
      title,
      figure: line(60),
      scope: z.object({ kind: line(40), key: line(100) }).nullable(),
      target: z.number(),
      amberFrom: z.number(),
      isHigherBetter: z.boolean(),
      unit: line(20).nullable(),
    })
    .meta({ examples: [{ title: { zh: '签字周数比例', en: 'Share of weeks signed' }, figure: 'weeks_signed_share', scope: null, target: 95, amberFrom: 80, isHigherBetter: true, unit: '%' }] }),
  status: 201,
  answer: task,
  errors: ['task_not_found', 'cooperation_not_yours', 'indicator_limits_contradict', 'indicator_figure_unknown', 'indicator_scope_unknown'],
});

export const taskRoutes = [listTasks, createPolicy, addAspect, addTask, addMilestone, markMilestone] as const;
