import { describe, expect, test } from 'vitest';
import type { LearnerWeek, Log, LogToSign } from '../src/contract/delivery.ts';
import { inConsortium } from '../src/platform/database/transaction.ts';
import { operatorIn } from '../src/operator.ts';
import { exampleWorld } from './example-world.ts';

const world = await exampleWorld();
const { base } = world;
const learner = await world.as('learner2026@base.example');
const coordinator = await world.as('coordinator@base.example');

async function myWeeks(): Promise<LearnerWeek[]> {
  const answer = await learner('GET', `${base}/me/weeks?from=2026-09-07&weeks=20`);
  expect(answer.status).toBe(200);
  return (answer.json as unknown as { items: LearnerWeek[] }).items;
}

/** The latest begun week whose log is in none of the states. */
async function weekWithout(...states: string[]): Promise<LearnerWeek> {
  const found = (await myWeeks()).filter((week) => week.week <= '2026-11-16' && week.daysPlanned > 0 && !states.includes(week.log?.state ?? 'none')).at(-1);
  if (!found) throw new Error('the example leaves the learner no such week');
  return found;
}

const said = (week: LearnerWeek, more: Record<string, unknown> = {}) => ({
  text: '拆装离心泵并做了记录',
  language: 'zh',
  competences: week.competences.slice(0, 1).map(({ id }) => id),
  daysPresent: 1,
  isSubmitted: true,
  revision: week.log?.revision ?? null,
  ...more,
});

async function submit(): Promise<{ week: LearnerWeek; log: Log }> {
  const week = await weekWithout('signed');
  const answer = await learner('PUT', `${base}/me/logs/${week.week}`, { body: said(week) });
  expect(answer.status, answer.text).toBe(200);
  return { week, log: answer.json as unknown as Log };
}

async function mentorOf(week: LearnerWeek): Promise<string> {
  const operator = await operatorIn(world.database, world.consortium);
  const rows = await inConsortium(world.database, operator, (tx) =>
    tx.query<{ person: string }>('select person_id as person from partnership.venue_mentor where consortium_id = $1 and venue_id = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3) limit 1', [
      world.consortium,
      week.venue.id,
      week.week,
    ]),
  );
  const [row] = rows;
  if (!row) throw new Error(`venue ${week.venue.key} has no mentor`);
  return row.person;
}

describe('a weekly log', () => {
  test('is submitted by the learner and signed by a link that a coordinator hands out', async () => {
    const { week, log } = await submit();
    expect(log.state).toBe('submitted');
    const made = await coordinator('POST', `${base}/signing-links`, { body: { mentor: await mentorOf(week), venue: week.venue.id, week: week.week } });
    expect(made.status, made.text).toBe(201);
    const opened = await world.nobody('GET', `${base}/sign/${String(made.json['token'])}`);
    expect(opened.status, opened.text).toBe(200);
    expect((opened.json['items'] as LogToSign[]).map(({ id }) => id)).toContain(log.id);
    const signed = await world.nobody('POST', `${base}/sign/${String(made.json['token'])}/logs/${log.id}/decision`, { body: { decision: 'sign', revision: log.revision } });
    expect(signed.status, signed.text).toBe(200);
    expect(signed.json).toMatchObject({ state: 'signed' });
    const again = await learner('PUT', `${base}/me/logs/${week.week}`, { body: said(week, { revision: signed.json['revision'] }) });
    expect(again).toMatchObject({ status: 409, json: { code: 'log_signed' } });
    const superseded = await learner('POST', `${base}/me/logs/${week.week}/supersede`, { body: { text: '更正：还更换了机械密封', language: 'zh', competences: [], daysPresent: 1, reason: '漏写一项' } });
    expect(superseded.status, superseded.text).toBe(200);
    expect(superseded.json).toMatchObject({ state: 'submitted', supersedeReason: '漏写一项' });
  });

  test('returned with a reason can be written again', async () => {
    const { log } = await submit();
    const returned = await coordinator('POST', `${base}/logs/${log.id}/decision`, { body: { decision: 'return', reason: '请写明泵的型号', revision: log.revision } });
    expect(returned.status, returned.text).toBe(200);
    expect(returned.json).toMatchObject({ state: 'returned', returnReason: '请写明泵的型号' });
  });

  test('changed by somebody else meanwhile is refused, and says what it is now', async () => {
    const { week, log } = await submit();
    const stale = await learner('PUT', `${base}/me/logs/${week.week}`, { body: said(week, { revision: log.revision + 7 }) });
    expect(stale).toMatchObject({ status: 409, json: { code: 'log_changed_meanwhile' } });
  });

  test('of a week that has not begun, or of no placement, is refused with the way out', async () => {
    const [later] = (await myWeeks()).filter((week) => week.week > '2026-11-18');
    if (!later) throw new Error('the example plans no later week');
    expect(await learner('PUT', `${base}/me/logs/${later.week}`, { body: said(later) })).toMatchObject({ status: 409, json: { code: 'week_not_begun' } });
    const coordinatorsOwn = await coordinator('PUT', `${base}/me/logs/2026-11-09`, { body: { text: 'x', language: 'en', competences: [], daysPresent: 1, isSubmitted: true, revision: null } });
    expect(coordinatorsOwn).toMatchObject({ status: 404, json: { code: 'week_not_placed' } });
  });

  test('about a competence of another area, or without content, is refused', async () => {
    const week = await weekWithout('signed');
    const other = (await myWeeks()).find(({ area }) => area.id !== week.area.id)?.competences[0];
    if (!other) throw new Error('the learner has one area only');
    expect(await learner('PUT', `${base}/me/logs/${week.week}`, { body: said(week, { competences: [other.id] }) })).toMatchObject({ status: 422, json: { code: 'competence_of_other_area' } });
    expect(await learner('PUT', `${base}/me/logs/${week.week}`, { body: said(week, { text: ' ', competences: [] }) })).toMatchObject({ status: 422, json: { code: 'log_empty' } });
  });

  test('of another learner cannot be signed or seen by a learner', async () => {
    const { log } = await submit();
    const older = await world.as('learner2024@base.example');
    expect((await older('POST', `${base}/logs/${log.id}/decision`, { body: { decision: 'sign', revision: log.revision } })).status).toBe(403);
    expect((await older('GET', `${base}/logs`)).status).toBe(403);
  });
});

describe('a signing link', () => {
  test('serves its venue and week only, and not after it was revoked', async () => {
    const { week, log } = await submit();
    const other = (await myWeeks()).find((candidate) => candidate.week !== week.week && candidate.venue.id !== week.venue.id && candidate.week <= '2026-11-16');
    if (!other) throw new Error('the learner has one venue only');
    const made = await coordinator('POST', `${base}/signing-links`, { body: { mentor: await mentorOf(other), venue: other.venue.id, week: other.week } });
    expect(made.status, made.text).toBe(201);
    const path = `${base}/sign/${String(made.json['token'])}`;
    expect((await world.nobody('POST', `${path}/logs/${log.id}/decision`, { body: { decision: 'sign', revision: log.revision } })).json).toMatchObject({ code: 'signing_link_other_purpose' });
    expect((await coordinator('DELETE', `${base}/signing-links/${String(made.json['id'])}`)).status).toBe(204);
    expect(await world.nobody('GET', path)).toMatchObject({ status: 404, json: { code: 'signing_link_unknown' } });
  });

  test('with a made-up secret opens nothing', async () => {
    const forged = `${base}/sign/01980a3c-6f00-7000-8000-000000000001.${'A'.repeat(43)}`;
    expect(await world.nobody('GET', forged)).toMatchObject({ status: 404, json: { code: 'signing_link_unknown' } });
  });

  test('that has expired says when', async () => {
    const { week } = await submit();
    const made = await coordinator('POST', `${base}/signing-links`, { body: { mentor: await mentorOf(week), venue: week.venue.id, week: week.week } });
    const operator = await operatorIn(world.database, world.consortium);
    await inConsortium(world.database, operator, (tx) => tx.query(`update delivery.signing_link set expires_at = '2020-01-01' where consortium_id = $1 and id = $2`, [world.consortium, made.json['id']]));
    expect(await world.nobody('GET', `${base}/sign/${String(made.json['token'])}`)).toMatchObject({ status: 410, json: { code: 'signing_link_expired' } });
  });
});

describe('an absence', () => {
  test('is marked and taken back by the learner', async () => {
    const week = await weekWithout('signed');
    expect((await learner('PUT', `${base}/me/absences/${week.week}`, { body: { kind: 'illness' } })).status).toBe(200);
    expect((await myWeeks()).find((shown) => shown.week === week.week)?.daysAbsent).toEqual([{ day: week.week, kind: 'illness' }]);
    expect((await learner('DELETE', `${base}/me/absences/${week.week}`)).status).toBe(204);
    expect((await myWeeks()).find((shown) => shown.week === week.week)?.daysAbsent).toEqual([]);
  });

  test('far from today is refused', async () => {
    expect(await learner('PUT', `${base}/me/absences/2026-09-07`, { body: { kind: 'leave' } })).toMatchObject({ status: 422, json: { code: 'absence_too_far' } });
  });
});

test('coordinators see who is behind with logs', async () => {
  const answer = await coordinator('GET', `${base}/learners-behind?weeks=6`);
  expect(answer.status, answer.text).toBe(200);
  const items = answer.json['items'] as { placed: number; missing: number; signed: number; unsigned: number; returned: number }[];
  expect(items.length).toBeGreaterThan(0);
  for (const { placed, missing, unsigned, returned, signed } of items) expect(missing + unsigned + returned + signed).toBe(placed);
});
