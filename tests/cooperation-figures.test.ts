/** What the example promises and needs, judged by its own venues, courses and cohorts on PostgreSQL. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerNeedWithProgrammes } from '../src/curriculum/answer-need-with-programmes.ts';
import { createConsortium } from '../src/create-consortium.ts';
import { operatorIn } from '../src/operator.ts';
import { judgeAllCommitments, ledgerOf, needsAndPipeline } from '../src/planning/index.ts';
import { briefVisit } from '../src/planning/cooperation/visit-brief.ts';
import { inConsortium, type Actor, type Tx } from '../src/platform/database/transaction.ts';
import { testDatabase } from '../src/platform/database/testing.ts';
import { checkWorkbook, importWorkbook } from '../src/workbook.ts';

const TODAY = '2026-11-18';
const database = await testDatabase();
const consortium = await createConsortium(database, { key: 'bay', nameZh: '测试', nameEn: null, timeZone: 'Asia/Shanghai', clockDay: TODAY });
const checked = await checkWorkbook(readFileSync(join(import.meta.dirname, '..', 'examples', 'bay-area-base.xlsx')));
const operator = await operatorIn(database, consortium);
await inConsortium(database, operator, (tx) => importWorkbook(tx, checked, { parties: operator.parties, why: 'test' }));
const parties = await inConsortium(database, operator, (tx) => tx.query<{ id: string; key: string }>('select id, key from partnership.party where consortium_id = $1', [consortium]));

const partyOf = (key: string): string => parties.find((party) => party.key === key)?.id ?? '';
const actorOf = (...keys: string[]): Actor => ({ ...operator, today: TODAY, parties: keys.map(partyOf), roles: keys.map((key) => ({ party: partyOf(key), role: 'coordinator' })) });
const as = <T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => inConsortium(database, who, work);
const statusOf = async (key: string, who = actorOf('college', 'site', 'base')) => (await as(who, (tx) => judgeAllCommitments(tx))).find((row) => row.key === key)?.judgement;

describe('promises', () => {
  test('bound to places, mentors, hours and cohorts are judged by them', async () => {
    expect(await statusOf('promise-simulator')).toMatchObject({ status: 'secured', measured: 8, measuredOn: '2027-03-01' });
    expect(await statusOf('promise-glycol-places')).toMatchObject({ status: 'late', measured: 3, measuredOn: TODAY });
    expect(await statusOf('promise-laboratory')).toMatchObject({ status: 'open', measured: 7 });
    expect(await statusOf('promise-mentors-polyol')).toMatchObject({ status: 'kept', measured: 3 });
    expect(await statusOf('promise-digital-course')).toMatchObject({ status: 'kept', measured: 56 });
    expect(await statusOf('promise-32-apprentices')).toMatchObject({ status: 'kept', measured: 32 });
  });

  test("the authority's own are judged like any other", async () => {
    expect(await statusOf('promise-pilot-funds', actorOf('authority'))).toMatchObject({ status: 'late', delivered: 800_000 });
    expect(await statusOf('promise-posts', actorOf('authority'))).toMatchObject({ status: 'refused' });
    expect(await statusOf('promise-recognition', actorOf('authority'))).toMatchObject({ status: 'kept' });
  });

  test('turn late by the data alone when the places go, and the ledger with them', async () => {
    const site = actorOf('site');
    const kept = async () => ledgerOf(await as(site, (tx) => judgeAllCommitments(tx))).filter(({ from, kind }) => from.key === 'site' && kind === 'places').reduce((sum, line) => sum + line.kept, 0);
    const before = await kept();
    expect(await statusOf('promise-polyol-places')).toMatchObject({ status: 'kept', measured: 4 });
    await as(site, (tx) =>
      tx.query(
        `update partnership.venue_version set capacity = 3 where consortium_id = $1 and superseded_at is null and valid_to is null
           and venue_id = (select id from partnership.venue where consortium_id = $1 and key = 'polyol-blending')`,
        [consortium],
      ),
    );
    expect(await statusOf('promise-polyol-places')).toMatchObject({ status: 'late', measured: 3 });
    expect(await kept()).toBe(before - 1);
  });

  test('bound to what a reader may not see are unknown to that reader, not broken', async () => {
    expect(await statusOf('promise-refresher', actorOf('base'))).toMatchObject({ status: 'kept' });
    const officer = await as(actorOf('authority'), (tx) => judgeAllCommitments(tx));
    expect(officer.find(({ key }) => key === 'promise-glycol-places')?.judgement.status ?? 'unknown').toBe('unknown');
  });
});

test('the gap is what is needed up to a day less who has finished by then', async () => {
  const { points, needs, cohorts } = await as(actorOf('college', 'site'), (tx) => needsAndPipeline(tx, {}));
  const day = '2028-06-30';
  const needed = needs.filter(({ dueOn }) => dueOn <= day).reduce((sum, { headCount }) => sum + headCount, 0);
  const finishing = cohorts.filter(({ finishesOn }) => finishesOn <= day).reduce((sum, { learners }) => sum + learners, 0);
  expect([needed, finishing]).toEqual([52, 32]);
  expect(points.find((point) => point.day === day)).toEqual({ day, needed, finishing, gap: 20 });
  expect(cohorts.map(({ key }) => key)).toEqual(['apprentices-2024', 'apprentices-2025', 'apprentices-2026']);
});

test('the brief of the next visit holds what was agreed last time, open needs, promises and places in use', async () => {
  const [visit] = await as(actorOf('college'), (tx) => tx.query<{ id: string }>("select id from partnership.visit where consortium_id = $1 and key = 'visit-2026-site'", [consortium]));
  const brief = await as(actorOf('college', 'site', 'base'), (tx) => briefVisit(tx, visit?.id ?? ''));
  expect(brief.visit.previous).toMatchObject({ key: 'visit-2025-campus' });
  expect(brief.agreedLastTime.map(({ kind }) => kind)).not.toContain('information');
  expect(brief.agreedLastTime.length).toBeGreaterThan(10);
  expect(brief.needs.every(({ state }) => ['open', 'accepted', 'committed'].includes(state))).toBe(true);
  expect(brief.commitments.some(({ judgement }) => judgement.status === 'late')).toBe(true);
  const site = brief.places.find(({ site: where }) => where.key === 'site-jiawan');
  expect(site?.taken).toBeGreaterThan(0);
  expect(site?.taken).toBeLessThanOrEqual(site?.capacity ?? 0);
});

test('either side says which programme answers a need; a third party does not even see it', async () => {
  const idOf = (table: string, key: string) => as(operatorNow, async (tx) => (await tx.query<{ id: string }>(`select id from ${table} where consortium_id = $1 and key = $2`, [consortium, key]))[0]?.id ?? '');
  const operatorNow = actorOf('college', 'site');
  const [need, programme, area] = [await idOf('partnership.need', 'need-operators-2030'), await idOf('curriculum.programme', 'chemical-operator'), await idOf('curriculum.area', 'chemikant-2009.I.10')];
  const before = await as(actorOf('college', 'site'), (tx) => needsAndPipeline(tx, {}));
  const link = (who: Actor, links: { programme: string; area: string | null }[]) => as(who, (tx) => answerNeedWithProgrammes(tx, need, links));
  expect(await link(actorOf('college'), [{ programme, area: null }, { programme, area }])).toMatchObject([{ programme: { key: 'chemical-operator' } }, { programme: { key: 'chemical-operator' } }]);
  const after = await as(actorOf('college', 'site'), (tx) => needsAndPipeline(tx, {}));
  expect(before.unlinked - after.unlinked).toBe(36);
  expect(await link(actorOf('site'), [{ programme, area }])).toMatchObject([{ area: { number: 'I.10' } }]);
  const teachersArea = (await as(operatorNow, (tx) => tx.query<{ id: string }>(`select a.id from curriculum.area as a join curriculum.programme_version as v on v.framework_version_id = a.framework_version_id join curriculum.programme as p on p.id = v.programme_id where a.consortium_id = $1 and p.key = 'teacher-practice' limit 1`, [consortium])))[0]?.id ?? '';
  await expect(link(actorOf('site'), [{ programme, area: teachersArea }])).rejects.toMatchObject({ code: 'need_area_of_other_programme' });
  await expect(link(actorOf('polymer'), [])).rejects.toMatchObject({ code: 'need_not_visible' });
  await expect(link(actorOf('base'), [])).rejects.toMatchObject({ code: expect.stringMatching(/^need_(not_visible|link_not_yours)$/) });
});
