/** Visits: who meets whom, where, about what; the minutes as typed lines, and what follows from them. */
import { z } from 'zod';
import { commitmentKind, commitmentState, lineKind, lineState, namedPerson, needKind, needState, recordMention, revision, title, visitPart, visitState } from './cooperation-words.ts';
import { reference } from './partnership-words.ts';
import { route } from './route.ts';
import { consortiumParams, isoDate, line, page, pageQuery, queryList, says, searchQuery, sortQuery, uuid } from './wire.ts';

export const visit = z
  .object({
    id: uuid,
    key: z.string(),
    title,
    day: isoDate,
    state: visitState,
    site: reference.nullable(),
    organiser: reference,
    parties: z.array(z.object({ party: reference, part: visitPart })),
    openCount: z.int().meta({ description: 'Lines of its minutes still to be followed up' }),
    lineCount: z.int(),
    revision,
    canEdit: z.boolean(),
  })
  .meta({ id: 'Visit' });
export type Visit = z.infer<typeof visit>;

export const minuteLine = z
  .object({
    id: uuid,
    position: z.int(),
    kind: lineKind,
    language: z.enum(['zh', 'en']),
    text: z.string(),
    responsible: namedPerson.nullable(),
    party: reference.nullable().meta({ description: 'Who does or needs it' }),
    to: reference.nullable().meta({ description: 'For whom; needs and commitments only' }),
    plant: reference.nullable(),
    quantity: z.number().nullable(),
    unit: z.string().nullable(),
    dueOn: isoDate.nullable(),
    state: lineState,
    closedOn: isoDate.nullable(),
    reason: z.string().nullable(),
    isLate: z.boolean(),
    need: recordMention.extend({ state: needState }).nullable(),
    commitment: recordMention.extend({ state: commitmentState }).nullable(),
    revision,
  })
  .meta({ id: 'MinuteLine' });
export type MinuteLine = z.infer<typeof minuteLine>;

export const visitDetail = visit
  .extend({
    people: z.array(z.object({ person: namedPerson, part: visitPart })),
    stops: z.array(reference).meta({ description: 'Plants on the tour, in order' }),
    agenda: z.array(z.object({ title, durationMinutes: z.int() })),
    lines: z.array(minuteLine),
    previous: recordMention.extend({ day: isoDate }).nullable().meta({ description: 'The visit before between these parties' }),
    canTakeMinutes: z.boolean(),
  })
  .meta({ id: 'VisitDetail' });
export type VisitDetail = z.infer<typeof visitDetail>;

const agendaItem = z.object({ title, durationMinutes: z.int().min(1).max(600) });
const visitParties = z
  .array(z.object({ party: uuid, part: visitPart }))
  .min(2)
  .max(20)
  .refine((list) => new Set(list.map(({ party }) => party)).size === list.length, says('同一单位只能出现一次', 'a party may appear once only'));
const visitFields = {
  title,
  day: isoDate,
  site: uuid.nullable(),
  parties: visitParties,
  people: z.array(z.object({ person: uuid, part: visitPart })).max(200),
  stops: z.array(uuid).max(30),
  agenda: z.array(agendaItem).max(40),
};

const visitParams = consortiumParams.extend({ visit: uuid });
const lineParams = visitParams.extend({ line: uuid });

export const listVisits = route({
  operation: 'listVisits',
  method: 'get',
  path: '/api/consortia/{consortium}/visits',
  summary: { zh: '走访与交流列表', en: 'Visits and exchanges' },
  params: consortiumParams,
  query: pageQuery.extend({ q: searchQuery, party: uuid.optional(), state: queryList(visitState).optional(), sort: sortQuery('day', 'title') }),
  answer: page(visit),
});

export const getVisit = route({
  operation: 'getVisit',
  method: 'get',
  path: '/api/consortia/{consortium}/visits/{visit}',
  summary: { zh: '查看走访：人员、路线、议程、纪要', en: 'One visit with people, tour, agenda and minutes' },
  params: visitParams,
  answer: visitDetail,
  errors: ['visit_not_found'],
});

const EXAMPLE_IDS = ['01980a3c-6f00-7000-8000-000000000001', '01980a3c-6f00-7000-8000-000000000002'] as const;

export const createVisit = route({
  operation: 'createVisit',
  method: 'post',
  path: '/api/consortia/{consortium}/visits',
  summary: { zh: '安排走访', en: 'Plan a visit' },
  params: consortiumParams,
  body: z.object({ ...visitFields, organiser: uuid }).meta({
    examples: [
      {
        organiser: EXAMPLE_IDS[0],
        title: { zh: '秋季走访', en: 'Autumn visit' },
        day: '2026-11-26',
        site: null,
        parties: [{ party: EXAMPLE_IDS[0], part: 'guest' }, { party: EXAMPLE_IDS[1], part: 'host' }],
        people: [],
        stops: [],
        agenda: [{ title: { zh: '回顾上次约定', en: 'What was agreed last time' }, durationMinutes: 30 }],
      },
    ],
  }),
  status: 201,
  answer: visitDetail,
  errors: ['party_not_found', 'site_not_found', 'plant_not_found', 'person_not_found', 'cooperation_not_yours', 'visit_without_organiser', 'visit_one_sided'],
});

export const changeVisit = route({
  operation: 'changeVisit',
  method: 'patch',
  path: '/api/consortia/{consortium}/visits/{visit}',
  summary: { zh: '修改走访', en: 'Change a visit' },
  params: visitParams,
  body: z.object(visitFields).partial().extend({ state: visitState.optional(), revision }).meta({ examples: [{ revision: 1, state: 'held' }] }),
  answer: visitDetail,
  errors: ['visit_not_found', 'party_not_found', 'site_not_found', 'plant_not_found', 'person_not_found', 'cooperation_not_yours', 'visit_one_sided', 'visit_without_organiser', 'visit_changed_meanwhile'],
});

const lineBody = z.object({
  kind: lineKind,
  language: z.enum(['zh', 'en']),
  text: line(2000),
  responsible: uuid.nullable().default(null),
  party: uuid.nullable().default(null).meta({ description: 'Who needs it (need) or gives it (commitment); taken from the responsible person, else from who writes' }),
  to: uuid.nullable().default(null).meta({ description: 'For whom; the other side of the visit unless told' }),
  plant: uuid.nullable().default(null),
  quantity: z.number().min(0).max(1e12).nullable().default(null),
  dueOn: isoDate.nullable().default(null),
  needKind: needKind.optional(),
  commitmentKind: commitmentKind.optional(),
});

export const addMinuteLine = route({
  operation: 'addMinuteLine',
  method: 'post',
  path: '/api/consortia/{consortium}/visits/{visit}/lines',
  summary: { zh: '记一行纪要；需求与承诺即时立项', en: 'Write a line of the minutes; needs and commitments become records at once' },
  params: visitParams,
  body: lineBody.meta({ examples: [{ kind: 'commitment', language: 'en', text: '20 places in the cracker', quantity: 20, dueOn: '2027-03-01' }] }),
  status: 201,
  answer: minuteLine,
  errors: ['visit_not_found', 'cooperation_not_yours', 'person_not_found', 'party_not_found', 'plant_not_found', 'party_not_on_visit', 'commitment_without_day', 'commitment_to_oneself', 'need_due_before_stated', 'plant_of_other_party', 'commitment_due_before_promised'],
});

export const changeMinuteLine = route({
  operation: 'changeMinuteLine',
  method: 'put',
  path: '/api/consortia/{consortium}/visits/{visit}/lines/{line}',
  summary: { zh: '更正一行纪要', en: 'Correct a line of the minutes, and the record it made' },
  params: lineParams,
  body: lineBody.extend({ revision }).meta({ examples: [{ kind: 'information', language: 'en', text: 'The cracker will be extended', revision: 1 }] }),
  answer: minuteLine,
  errors: [
    'visit_not_found', 'minute_line_not_found', 'cooperation_not_yours', 'person_not_found', 'party_not_found', 'plant_not_found', 'party_not_on_visit', 'minute_line_changed_meanwhile', 'minute_line_kind_fixed',
    'commitment_without_day', 'commitment_to_oneself', 'need_due_before_stated', 'plant_of_other_party', 'commitment_due_before_promised',
  ],
});

export const closeMinuteLine = route({
  operation: 'closeMinuteLine',
  method: 'post',
  path: '/api/consortia/{consortium}/visits/{visit}/lines/{line}/close',
  summary: { zh: '跟进结果：完成、拒绝、放弃，或重新打开', en: 'Follow-up: done, refused, dropped, or open again' },
  params: lineParams,
  body: z
    .object({ state: lineState, reason: line(500).nullable(), revision })
    .meta({ examples: [{ state: 'done', reason: null, revision: 1 }] }),
  answer: minuteLine,
  errors: ['visit_not_found', 'minute_line_not_found', 'cooperation_not_yours', 'minute_line_changed_meanwhile', 'refusal_without_reason'],
});

export const followUp = minuteLine.extend({ visit: recordMention.extend({ day: isoDate }) }).meta({ id: 'FollowUp' });
export type FollowUp = z.infer<typeof followUp>;

export const listFollowUps = route({
  operation: 'listFollowUps',
  method: 'get',
  path: '/api/consortia/{consortium}/follow-ups',
  summary: { zh: '走访约定的跟进清单', en: 'What was agreed in visits and is to be followed up' },
  params: consortiumParams,
  query: pageQuery.extend({ party: uuid.optional(), state: queryList(lineState).optional().meta({ description: 'Open ones unless told' }) }),
  answer: page(followUp),
});

export const visitRoutes = [listVisits, getVisit, createVisit, changeVisit, addMinuteLine, changeMinuteLine, closeMinuteLine, listFollowUps] as const;
