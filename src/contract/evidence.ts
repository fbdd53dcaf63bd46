/** What it proves: weeks counted, figures, the golden thread, transcripts, and the cockpit. */
import { z } from 'zod';
import { addIndicator } from './cooperation-tasks.ts';
import { personName, reference } from './partnership-words.ts';
import { route } from './route.ts';
import { consortiumParams, isoDate, page, pageQuery, pageQueryUpTo, sentence, uuid, weekMonday } from './wire.ts';

const named = z.object({ zh: z.string().nullable(), en: z.string().nullable() });
/** Like a reference, but a name may be missing in both languages where a person is not shown. */
const group = z.object({ id: uuid, key: z.string(), name: named }).meta({ id: 'Group' });
const asOf = isoDate.optional().meta({ description: 'As it stood at the end of this day; today unless given' });
const unitOfFigure = z.enum(['percent', 'people', 'places', 'weeks', 'count']);

export const grouping = z.enum(['learner', 'cohort', 'plant', 'area']).meta({ id: 'Grouping' });
export type Grouping = z.infer<typeof grouping>;

const scopeQuery = { asOf, cohort: uuid.optional(), learner: uuid.optional().meta({ description: 'An enrolment' }), plant: uuid.optional(), area: uuid.optional() };

export const weekCounts = z
  .object({
    group: group.nullable(),
    learners: z.int(),
    required: z.int().nullable().meta({ description: 'Null where a framework requires nothing of such a group' }),
    planned: z.int(),
    plannedToDate: z.int(),
    attended: z.int(),
    logged: z.int(),
    signed: z.int(),
    isSuppressed: z.boolean().meta({ description: 'Withheld, because fewer than five learners are in it, or because it would give away a group that has fewer' }),
  })
  .meta({ id: 'WeekCounts' });
export type WeekCounts = z.infer<typeof weekCounts>;

export const countWeeks = route({
  operation: 'countWeeks',
  method: 'get',
  path: '/api/consortia/{consortium}/evidence/weeks',
  summary: { zh: '各领域应学、计划、出勤、记录、签字的周数', en: 'Weeks required, planned, attended, logged and signed' },
  params: consortiumParams,
  query: z.object({ by: grouping, ...scopeQuery }),
  answer: z.object({ asOf: isoDate, by: grouping, isAnonymous: z.boolean(), items: z.array(weekCounts) }),
});

export const weekRow = z
  .object({
    id: uuid.nullable().meta({ description: 'The log; null for readers without access to personal data' }),
    learner: personName.meta({ description: 'The name; its native part is the pseudonym of this report for readers without access to personal data' }),
    enrolment: uuid.nullable(),
    week: weekMonday,
    state: z.enum(['submitted', 'signed', 'returned']),
    daysPresent: z.int(),
    daysPlanned: z.int(),
    cohort: group,
    area: group,
    venue: group.nullable(),
  })
  .meta({ id: 'WeekRow' });
export type WeekRow = z.infer<typeof weekRow>;

export const listWeekRows = route({
  operation: 'listWeekRows',
  method: 'get',
  path: '/api/consortia/{consortium}/evidence/weeks/rows',
  summary: { zh: '数值背后的每一周', en: 'The weeks behind a figure' },
  params: consortiumParams,
  query: pageQuery.extend({ ...scopeQuery, state: z.enum(['logged', 'signed', 'attended']).default('logged') }),
  answer: page(weekRow),
});

const figureScopeKind = z.enum(['cohort', 'plant', 'party']);
const trendPoint = z.object({ day: isoDate, value: z.number().nullable() });

export const figure = z
  .object({ code: z.string(), name: sentence, says: sentence, unit: unitOfFigure, rows: z.enum(['logs', 'venues', 'learners', 'mentors', 'commitments', 'needs', 'areas']), scopes: z.array(figureScopeKind) })
  .meta({ id: 'Figure' });
export type Figure = z.infer<typeof figure>;

export const listFigures = route({
  operation: 'listFigures',
  method: 'get',
  path: '/api/consortia/{consortium}/figures',
  summary: { zh: '可绑定到指标的数值', en: 'The figures an indicator can be bound to' },
  params: consortiumParams,
  answer: z.object({ items: z.array(figure) }),
});

export const getFigure = route({
  operation: 'getFigure',
  method: 'get',
  path: '/api/consortia/{consortium}/figures/{figure}',
  summary: { zh: '某日的数值及其走势', en: 'A figure of a day, with its trend' },
  params: consortiumParams.extend({ figure: z.string().max(60) }),
  query: z.object({ asOf, scopeKind: figureScopeKind.optional(), scopeKey: z.string().max(100).optional() }),
  answer: figure.extend({
    asOf: isoDate,
    value: z.number().nullable(),
    isWithheld: z.boolean().meta({ description: 'Too few learners are behind it for a reader without access to personal data' }),
    trend: z.array(trendPoint),
  }),
  errors: ['figure_unknown', 'figure_scope_unknown', 'figure_scope_not_taken'],
});

export const indicatorTrend = z
  .object({
    indicator: uuid,
    points: z.array(trendPoint).meta({ description: 'Every two weeks, the last one the day itself' }),
    direction: z.enum(['up', 'down', 'level', 'none']).meta({ description: '`none`: there are no two values to compare' }),
    isBetter: z.boolean().nullable(),
    says: sentence,
  })
  .meta({ id: 'IndicatorTrend' });
export type IndicatorTrend = z.infer<typeof indicatorTrend>;

export const listIndicatorTrends = route({
  operation: 'listIndicatorTrends',
  method: 'get',
  path: '/api/consortia/{consortium}/indicator-trends',
  summary: { zh: '各项指标的走势', en: 'The trend of every indicator' },
  params: consortiumParams,
  query: pageQueryUpTo(50).extend({ asOf }),
  answer: page(indicatorTrend).extend({ asOf: isoDate }),
});

const threadKind = z.enum([
  'visit', 'need', 'commitment', 'framework', 'framework-version', 'area', 'competence', 'programme', 'programme-version', 'course', 'cohort', 'learner', 'venue',
  'plan-version', 'placement', 'log', 'task', 'indicator',
]).meta({ id: 'ThreadKind' });
export type ThreadKind = z.infer<typeof threadKind>;

export const threadNode = z.object({ kind: threadKind, id: uuid, key: z.string(), name: named, detail: z.string().nullable(), learner: personName.nullable().meta({ description: 'Whose log it is' }) }).meta({ id: 'ThreadNode' });
export type ThreadNode = z.infer<typeof threadNode>;

export const thread = z
  .object({
    node: threadNode,
    kindName: sentence,
    branches: z.array(z.object({ kind: threadKind, kindName: sentence, direction: z.enum(['up', 'down']), count: z.int(), items: z.array(threadNode) })),
  })
  .meta({ id: 'Thread' });
export type Thread = z.infer<typeof thread>;

export const getThread = route({
  operation: 'getThread',
  method: 'get',
  path: '/api/consortia/{consortium}/thread/{kind}/{id}',
  summary: { zh: '沿主线上下走一步', en: 'One step up and down the golden thread' },
  params: consortiumParams.extend({ kind: z.string().max(40), id: uuid }),
  query: z.object({ asOf }),
  answer: thread.extend({ asOf: isoDate }),
  errors: ['thread_kind_unknown', 'thread_node_unknown'],
});

export const transcript = z
  .object({
    learner: z.object({ enrolment: uuid, native: z.string(), latin: z.string().nullable() }),
    cohort: z.object({ key: z.string(), name: named }),
    programme: z.object({ key: z.string(), name: named }),
    framework: z.object({ key: z.string(), name: named, label: z.string(), citation: z.string().nullable() }),
    asOf: isoDate,
    areas: z.array(weekCounts),
    competences: z.array(z.object({ key: z.string(), name: named, signed: z.int(), lastWeek: weekMonday })),
  })
  .meta({ id: 'Transcript' });
export type Transcript = z.infer<typeof transcript>;

export const getTranscript = route({
  operation: 'getTranscript',
  method: 'get',
  path: '/api/consortia/{consortium}/transcripts/{learner}',
  summary: { zh: '学员成绩单（可打印）', en: "A learner's transcript, for printing" },
  params: consortiumParams.extend({ learner: uuid.meta({ description: 'An enrolment' }) }),
  query: z.object({ asOf }),
  answer: transcript,
  errors: ['transcript_unknown'],
});

export const listMyTranscripts = route({
  operation: 'listMyTranscripts',
  method: 'get',
  path: '/api/consortia/{consortium}/me/transcripts',
  summary: { zh: '我的成绩单', en: 'My transcripts' },
  params: consortiumParams,
  query: z.object({ asOf }),
  answer: z.object({ items: z.array(transcript) }),
});

const light = z.object({ light: z.enum(['green', 'amber', 'red', 'grey']), says: sentence });
const titledReference = reference.extend({ name: named });

export const cockpit = z
  .object({
    asOf: isoDate,
    isAnonymous: z.boolean(),
    promises: z.array(z.object({ from: titledReference, to: titledReference, promised: z.int(), kept: z.int(), open: z.int(), late: z.int() })),
    needs: z.object({
      open: z.int(),
      answered: z.int(),
      latest: z.array(titledReference.extend({ state: z.string(), headCount: z.int().nullable(), dueOn: isoDate.nullable(), party: titledReference })),
    }),
    nextVisit: titledReference.extend({ day: isoDate }).nullable(),
    lastVisit: titledReference.extend({ day: isoDate }).nullable(),
    aspects: z.array(
      titledReference.extend({
        policy: titledReference,
        tasks: z.array(
          titledReference.extend({
            party: titledReference,
            dueOn: isoDate.nullable(),
            milestones: z.object({ done: z.int(), late: z.int(), all: z.int(), next: z.object({ name: named, dueOn: isoDate }).nullable() }),
            indicators: z.array(
              titledReference.extend({
                figure: z.string(),
                scope: z.object({ kind: z.enum(['cohort', 'plant', 'party']), key: z.string() }).nullable(),
                value: z.number().nullable(),
                target: z.number(),
                unit: z.string().nullable(),
                light,
              }),
            ),
          }),
        ),
      }),
    ),
    cohorts: z.array(titledReference.extend({ learners: z.int(), plannedToDate: z.int(), logged: z.int(), signed: z.int(), isSuppressed: z.boolean() })),
    places: z.object({ offered: z.number(), learners: z.number().nullable().meta({ description: 'Null: withheld' }) }),
    years: z.array(z.object({ year: z.int(), agreements: z.int(), visits: z.int(), cohorts: z.int(), learners: z.int().nullable().meta({ description: 'Null: withheld' }), signedWeeks: z.int().nullable() })),
  })
  .meta({ id: 'Cockpit' });
export type Cockpit = z.infer<typeof cockpit>;

export const getCockpit = route({
  operation: 'getCockpit',
  method: 'get',
  path: '/api/consortia/{consortium}/cockpit',
  summary: { zh: '合作驾驶舱', en: 'The cockpit of the cooperation' },
  params: consortiumParams,
  query: z.object({ asOf }),
  answer: cockpit,
});

export const evidenceRoutes = [countWeeks, listWeekRows, listFigures, getFigure, listIndicatorTrends, addIndicator, getThread, getTranscript, listMyTranscripts, getCockpit] as const;
