/** What the parties need, talk about, promise and set themselves as tasks; the pictures that planning makes of it. */
import { z } from 'zod';
import { changeCommitment, commitmentRoutes, createCommitment, getCommitmentLedger, judgedCommitment, ledgerLine, listJudgedCommitments } from './cooperation-commitments.ts';
import { need, needRoutes } from './cooperation-needs.ts';
import { taskRoutes } from './cooperation-tasks.ts';
import { followUp, visitDetail, visitRoutes } from './cooperation-visits.ts';
import { recordMention } from './cooperation-words.ts';
import { asOfQuery, reference } from './partnership-words.ts';
import { route } from './route.ts';
import { consortiumParams, isoDate, uuid } from './wire.ts';

export {
  commitmentKind, commitmentState, light, lineKind, lineState, namedPerson, needKind, needState, policyKind, testKind, visitPart, visitState,
  type CommitmentKind, type CommitmentState, type CommitmentTestKind, type Light, type LineKind, type LineState, type NeedKind, type NeedState, type Note, type PolicyKind, type Title, type VisitPart, type VisitState,
} from './cooperation-words.ts';
export * from './cooperation-needs.ts';
export * from './cooperation-visits.ts';
export * from './cooperation-commitments.ts';
export * from './cooperation-tasks.ts';

/** A need with the programme and area that answer it; curriculum keeps these links. */
export const needArea = z.object({ programme: reference, area: reference.extend({ number: z.string() }).nullable() }).meta({ id: 'NeedArea' });
export type NeedArea = z.infer<typeof needArea>;

const needParams = consortiumParams.extend({ need: uuid });

export const listNeedAreas = route({
  operation: 'listNeedAreas',
  method: 'get',
  path: '/api/consortia/{consortium}/needs/{need}/programmes',
  summary: { zh: '由哪些专业项目和领域满足此需求', en: 'The programmes and areas that answer a need' },
  params: needParams,
  answer: z.object({ items: z.array(needArea) }),
});

export const answerNeedWithProgrammes = route({
  operation: 'answerNeedWithProgrammes',
  method: 'put',
  path: '/api/consortia/{consortium}/needs/{need}/programmes',
  summary: { zh: '把需求对应到专业项目和领域', en: 'Say which programmes and areas answer a need' },
  params: needParams,
  body: z
    .object({ links: z.array(z.object({ programme: uuid, area: uuid.nullable() })).max(100) })
    .meta({ examples: [{ links: [{ programme: '01980a3c-6f00-7000-8000-000000000001', area: null }] }] }),
  answer: z.object({ items: z.array(needArea) }),
  errors: ['need_not_visible', 'programme_not_found', 'area_not_found', 'need_link_not_yours', 'need_area_of_other_programme'],
});

export const pipelinePoint = z
  .object({
    day: isoDate,
    needed: z.int().meta({ description: 'People needed up to and on this day, all together' }),
    finishing: z.int().meta({ description: 'Learners who will have finished by this day, all together' }),
    gap: z.int().meta({ description: 'Needed minus finishing; negative = more than needed' }),
  })
  .meta({ id: 'PipelinePoint' });

export const getNeedPipeline = route({
  operation: 'getNeedPipeline',
  method: 'get',
  path: '/api/consortia/{consortium}/need-pipeline',
  summary: { zh: '需求与培养：缺口随时间的变化', en: 'Needs and the pipeline of cohorts: the gap over time' },
  params: consortiumParams,
  query: z.object({ party: uuid.optional().meta({ description: 'Needs stated by this party' }), programme: uuid.optional(), ...asOfQuery }),
  answer: z.object({
    asOf: isoDate,
    points: z.array(pipelinePoint),
    needs: z.array(recordMention.extend({ dueOn: isoDate, headCount: z.int(), party: reference, programmes: z.array(reference) })),
    cohorts: z.array(reference.extend({ finishesOn: isoDate, learners: z.int(), programme: reference })),
    undated: z.int().meta({ description: 'People needed without a day; not in the picture' }),
    unlinked: z.int().meta({ description: 'People needed by a day for which no programme is named; counted as needed' }),
  }),
  example: { asOf: '2026-11-18', points: [{ day: '2028-02-28', needed: 24, finishing: 32, gap: -8 }], needs: [], cohorts: [], undated: 0, unlinked: 0 },
});

export const getVisitBrief = route({
  operation: 'getVisitBrief',
  method: 'get',
  path: '/api/consortia/{consortium}/visits/{visit}/brief',
  summary: { zh: '走访前的简报，由当前数据生成', en: 'The brief before a visit, from live figures' },
  params: consortiumParams.extend({ visit: uuid }),
  query: z.object(asOfQuery),
  answer: z.object({
    asOf: isoDate,
    visit: visitDetail,
    needs: z.array(need).meta({ description: 'Open needs between the parties' }),
    commitments: z.array(judgedCommitment).meta({ description: 'Commitments between the parties that are not closed, or were kept since the last visit' }),
    ledger: z.array(ledgerLine),
    agreedLastTime: z.array(followUp),
    cohorts: z.array(reference.extend({ party: reference, learners: z.int(), finishesOn: isoDate.nullable(), thisWeek: z.int().meta({ description: 'Learners at a venue of the parties this week, by the published plan' }) })),
    places: z.array(z.object({ party: reference, site: reference, venues: z.int(), capacity: z.int(), taken: z.int().meta({ description: 'Places taken this week' }) })),
  }),
  errors: ['visit_not_found'],
});

export const cooperationRoutes = [...needRoutes, ...visitRoutes, ...commitmentRoutes, ...taskRoutes] as const;
/** Answered by the curriculum storey. */
export const needAreaRoutes = [listNeedAreas, answerNeedWithProgrammes] as const;
/** Answered by the planning storey. */
export const cooperationFigureRoutes = [createCommitment, changeCommitment, getNeedPipeline, getVisitBrief, listJudgedCommitments, getCommitmentLedger] as const;
