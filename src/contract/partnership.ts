/** Parties, people, sites and what is missing in one language: requests and answers of the partnership storey. */
import { z } from 'zod';
import { cooperationRoutes } from './cooperation.ts';
import { agreementRoutes } from './partnership-agreements.ts';
import { siteRoutes } from './partnership-sites.ts';
import { asOfQuery, lastDayBody, partyKind, personName, reference, spanFields, knowledgeFields } from './partnership-words.ts';
import { route } from './route.ts';
import { roleName } from './session.ts';
import { code, consortiumParams, instant, page, pageQuery, queryList, searchQuery, sortQuery, uuid } from './wire.ts';

export * from './partnership-words.ts';
export * from './partnership-sites.ts';
export * from './partnership-agreements.ts';
export * from './cooperation.ts';

export const party = reference
  .extend({
    kind: partyKind,
    registrationCode: z.string().nullable(),
    peopleCount: z.int().meta({ description: 'People with a role in it on the day, as far as you may see them' }),
    venueCount: z.int().meta({ description: 'Learning venues of it that you may see' }),
    agreementCount: z.int().meta({ description: 'Agreements it is part of that you may see' }),
    isOwn: z.boolean().meta({ description: 'You act for this party' }),
  })
  .meta({ id: 'Party' });
export type Party = z.infer<typeof party>;

export const partyDetail = party
  .extend({
    sites: z.array(reference),
    roleCounts: z.array(z.object({ role: roleName, count: z.int() })),
    agreements: z.array(reference),
  })
  .meta({ id: 'PartyDetail' });
export type PartyDetail = z.infer<typeof partyDetail>;

export const personRole = z.object({ id: uuid, party: reference, role: roleName, ...spanFields, ...knowledgeFields }).meta({ id: 'PersonRole' });
export type PersonRole = z.infer<typeof personRole>;

export const person = z
  .object({
    id: uuid,
    key: code,
    name: personName,
    party: reference.meta({ description: 'The party that keeps this person' }),
    roles: z.array(personRole).meta({ description: 'Roles in force on the day' }),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof person>;

export const personDetail = person
  .extend({
    email: z.string().nullable().meta({ description: 'Shown to the own party and to the person only' }),
    allRoles: z.array(personRole).meta({ description: 'Past, present and future roles, by first day' }),
    mentoring: z.array(z.object({ id: uuid, venue: reference, ...spanFields })),
    canEdit: z.boolean(),
  })
  .meta({ id: 'PersonDetail' });
export type PersonDetail = z.infer<typeof personDetail>;

const personParams = consortiumParams.extend({ person: uuid });

export const listParties = route({
  operation: 'listParties',
  method: 'get',
  path: '/api/consortia/{consortium}/parties',
  summary: { zh: '合作单位列表', en: 'Parties of the cooperation' },
  params: consortiumParams,
  query: pageQuery.extend({ q: searchQuery, kind: queryList(partyKind).optional(), sort: sortQuery('name', 'key'), ...asOfQuery }),
  answer: page(party),
});

export const getParty = route({
  operation: 'getParty',
  method: 'get',
  path: '/api/consortia/{consortium}/parties/{party}',
  summary: { zh: '查看合作单位', en: 'One party' },
  params: consortiumParams.extend({ party: uuid }),
  query: z.object(asOfQuery),
  answer: partyDetail,
  errors: ['party_not_found'],
});

export const listPeople = route({
  operation: 'listPeople',
  method: 'get',
  path: '/api/consortia/{consortium}/people',
  summary: { zh: '人员及其角色', en: 'People and their roles' },
  params: consortiumParams,
  query: pageQuery.extend({ q: searchQuery, party: uuid.optional(), role: queryList(roleName).optional(), sort: sortQuery('name', 'key'), ...asOfQuery }),
  answer: page(person),
});

export const getPerson = route({
  operation: 'getPerson',
  method: 'get',
  path: '/api/consortia/{consortium}/people/{person}',
  summary: { zh: '查看人员', en: 'One person' },
  params: personParams,
  query: z.object(asOfQuery),
  answer: personDetail,
  errors: ['person_not_found'],
});

export const giveRole = route({
  operation: 'giveRole',
  method: 'post',
  path: '/api/consortia/{consortium}/people/{person}/roles',
  summary: { zh: '授予角色', en: 'Give a person a role in a party' },
  params: personParams,
  body: z.object({ party: uuid, role: roleName, ...spanFields }),
  answer: personDetail,
  errors: ['person_not_found', 'party_not_found', 'party_not_yours', 'administrator_needed', 'span_reversed', 'role_overlaps'],
});

export const endRole = route({
  operation: 'endRole',
  method: 'post',
  path: '/api/consortia/{consortium}/people/{person}/roles/{role}/end',
  summary: { zh: '结束角色', en: 'End a role on a day' },
  params: personParams.extend({ role: uuid }),
  body: lastDayBody,
  answer: personDetail,
  errors: ['person_not_found', 'role_not_found', 'party_not_yours', 'span_reversed', 'role_overlaps'],
});

export const withdrawRole = route({
  operation: 'withdrawRole',
  method: 'delete',
  path: '/api/consortia/{consortium}/people/{person}/roles/{role}',
  summary: { zh: '撤回误授的角色', en: 'Take back a role that was given by mistake' },
  params: personParams.extend({ role: uuid }),
  answer: personDetail,
  errors: ['person_not_found', 'role_not_found', 'party_not_yours'],
});

export const nameGap = z
  .object({
    kind: z.enum(['party', 'person', 'site', 'plant', 'venue', 'agreement']),
    id: uuid,
    key: code,
    name: z.string().meta({ description: 'The name that is there' }),
    missing: z.enum(['zh', 'en', 'latin']),
  })
  .meta({ id: 'NameGap' });
export type NameGap = z.infer<typeof nameGap>;

export const listNameGaps = route({
  operation: 'listNameGaps',
  method: 'get',
  path: '/api/consortia/{consortium}/partnership/gaps',
  summary: { zh: '缺少一种语言名称的记录', en: 'Names that are missing in one language' },
  params: consortiumParams,
  query: pageQuery,
  answer: page(nameGap),
});

export const historyEntry = z
  .object({
    id: uuid,
    at: instant,
    person: personName.nullable().meta({ description: 'Who changed it, where you may see the name' }),
    operation: z.enum(['create', 'change', 'remove', 'act']),
    fields: z.array(z.object({ name: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof historyEntry>;

export const listHistory = route({
  operation: 'listHistory',
  method: 'get',
  path: '/api/consortia/{consortium}/partnership/history',
  summary: { zh: '一条记录的修改历史', en: 'The changes of one record and of what hangs on it' },
  params: consortiumParams,
  query: pageQuery.extend({ record: uuid }),
  answer: page(historyEntry),
});

export const partnershipRoutes = [
  listParties,
  getParty,
  listPeople,
  getPerson,
  giveRole,
  endRole,
  withdrawRole,
  listNameGaps,
  listHistory,
  ...siteRoutes,
  ...agreementRoutes,
  ...cooperationRoutes,
] as const;
