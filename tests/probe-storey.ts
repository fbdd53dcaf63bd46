/** Endpoints that exist for API tests only: they write real rows of partnership and answer what they were given. */
import { z } from 'zod';
import { route } from '../src/contract/route.ts';
import { bilingualName, code, consortiumParams, isoDate, line, page, pageQuery, queryBoolean, queryList, sortQuery, uuid, weekMonday } from '../src/contract/wire.ts';
import { AppError } from '../src/platform/errors.ts';
import { decodeCursor, pageOf } from '../src/platform/http/cursor.ts';
import { endpoint, storeyApi } from '../src/platform/http/endpoint.ts';
import { newId } from '../src/platform/ids.ts';
import { recordChange } from '../src/platform/audit/index.ts';

const base = '/api/consortia/{consortium}/probe';
const says = { zh: '测试用', en: 'For tests' };
const summary = { zh: '测试接口', en: 'A test endpoint' };

const echo = route({
  operation: 'probeEcho',
  method: 'post',
  path: `${base}/echo`,
  summary,
  params: consortiumParams,
  query: z.object({ sure: queryBoolean.optional(), kinds: queryList(z.enum(['a', 'b'])).optional() }),
  body: z.object({
    name: bilingualName,
    day: isoDate.optional(),
    week: weekMonday.optional(),
    count: z.int().min(1).max(9).optional(),
    note: line(50).optional(),
    tags: z.record(z.string(), z.string()).optional(),
    rows: z.array(z.object({ code })).max(3).optional(),
    any: z.unknown().optional(),
  }),
  answer: z.object({ got: z.unknown(), query: z.unknown() }),
  example: { got: { name: { zh: '乙烯装置', en: null } }, query: {} },
});

const list = route({
  operation: 'probeList',
  method: 'get',
  path: base,
  summary,
  params: consortiumParams,
  query: pageQuery.extend({ sort: sortQuery('number', 'name') }),
  answer: page(z.object({ number: z.number() })),
});

const addParty = route({
  operation: 'probeAddParty',
  method: 'post',
  path: `${base}/parties`,
  summary,
  params: consortiumParams,
  body: z.object({ owner: uuid, key: code, waitMs: z.int().max(5_000).optional(), failAfterCommit: z.boolean().optional() }),
  status: 201,
  answer: z.object({ id: uuid }),
});

const broken = route({ operation: 'probeBroken', method: 'get', path: `${base}/broken`, summary, params: consortiumParams, answer: z.object({}) });
const lying = route({ operation: 'probeLying', method: 'get', path: `${base}/lying`, summary, params: consortiumParams, answer: z.object({ week: weekMonday }) });
const byId = route({ operation: 'probeById', method: 'get', path: `${base}/{thing}`, summary, params: consortiumParams.extend({ thing: uuid }), answer: z.object({ thing: uuid }) });
const forHseq = route({ operation: 'probeHseq', method: 'get', path: `${base}/hseq`, summary, params: consortiumParams, answer: z.object({ parties: z.array(uuid) }) });
const forSelf = route({ operation: 'probeSelf', method: 'get', path: `${base}/self`, summary, params: consortiumParams, answer: z.object({ parties: z.array(uuid), people: z.int() }) });
const forMember = route({ operation: 'probeMember', method: 'get', path: `${base}/member`, summary, params: consortiumParams, answer: z.object({ parties: z.array(uuid), people: z.int() }) });
const forPublic = route({ operation: 'probePublic', method: 'get', path: `${base}/public`, summary, params: consortiumParams, answer: z.object({ today: isoDate, people: z.int() }) });
const upload = route({
  operation: 'probeUpload',
  method: 'post',
  path: `${base}/upload`,
  summary,
  params: consortiumParams,
  accepts: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  answer: z.object({ name: z.string(), bytes: z.int() }),
});
const download = route({
  operation: 'probeDownload',
  method: 'get',
  path: `${base}/download`,
  summary,
  params: consortiumParams,
  answers: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  answer: z.unknown(),
});

const countPeople = async (tx: { query: <R extends Record<string, unknown>>(sql: string, values: unknown[]) => Promise<R[]>; actor: { consortium: string } }) =>
  (await tx.query<{ count: number }>('select count(*)::int as count from partnership.person where consortium_id = $1', [tx.actor.consortium]))[0]?.count ?? -1;

const endpoints = [
  endpoint(echo, ({ body, query }) => ({ got: body, query })),
  endpoint(list, ({ query }) => {
    const name = `probe:${query.sort}`;
    const after = query.after === undefined ? 0 : Number(decodeCursor(name, query.after, 1)[0]);
    const rows = Array.from({ length: query.limit + 1 }, (_, i) => ({ number: after + i + 1 })).filter(({ number }) => number <= 120);
    return pageOf(rows, query.limit, name, ({ number }) => [number]);
  }),
  endpoint(addParty, async ({ body, transaction, signal }) => {
    const id = newId();
    await transaction(async (tx) => {
      await tx.query('insert into partnership.party (consortium_id, id, owner_party_id, key, name_en, kind) values ($1, $2, $3, $4, $4, $5)', [tx.actor.consortium, id, body.owner, body.key, 'chamber']);
      await recordChange(tx, { kind: 'party', id, ownerParty: body.owner, before: null, after: { key: body.key } });
      if (body.waitMs !== undefined) await new Promise((resolve) => setTimeout(resolve, body.waitMs));
    });
    if (body.failAfterCommit === true) throw new Error(`after the commit${signal.aborted ? '' : ''}`);
    return { id };
  }),
  endpoint(broken, () => {
    throw new Error('the secret inside: password=hunter2', { cause: new AppError('request_invalid') });
  }),
  endpoint(lying, () => ({ week: '2026-09-08' })),
  endpoint(byId, ({ params }) => ({ thing: params.thing })),
  endpoint(forHseq, ({ actor }) => ({ parties: [...actor.parties] })),
  endpoint(forSelf, ({ actor, transaction }) => transaction(async (tx) => ({ parties: [...actor.parties], people: await countPeople(tx) }))),
  endpoint(forMember, ({ actor, transaction }) => transaction(async (tx) => ({ parties: [...actor.parties], people: await countPeople(tx) }))),
  endpoint(forPublic, ({ actor, transaction }) => transaction(async (tx) => ({ today: actor.today, people: await countPeople(tx) }))),
  endpoint(upload, ({ file }) => ({ name: file.name, bytes: file.bytes.byteLength })),
  endpoint(download, () => ({ name: '共价 "计划" 2026.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) })),
] as const;

export const probeApi = storeyApi({
  name: 'probe',
  endpoints,
  access: {
    probeEcho: { who: 'member', rows: 'none', says },
    probeList: { who: 'member', rows: 'none', says },
    probeAddParty: { who: ['coordinator', 'administrator'], rows: 'own party', party: 'body.owner', says },
    probeBroken: { who: 'member', rows: 'none', says },
    probeLying: { who: 'member', rows: 'none', says },
    probeById: { who: 'member', rows: 'none', says },
    probeHseq: { who: ['hseq_officer'], rows: 'own party', says },
    probeSelf: { who: 'member', rows: 'self', says },
    probeMember: { who: 'member', rows: 'shared', says },
    probePublic: { who: 'public', rows: 'aggregate', says },
    probeUpload: { who: 'member', rows: 'none', says },
    probeDownload: { who: 'member', rows: 'none', says },
  },
});
