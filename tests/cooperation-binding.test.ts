/** What promises and indicators may be bound to, and how all of it looked on a past day; the whole product on PostgreSQL. */
import { describe, expect, test } from 'vitest';
import type { Cockpit, IndicatorTrend, Thread } from '../src/contract/evidence.ts';
import type { Commitment, LedgerLine, Policy } from '../src/contract/cooperation.ts';
import { addDays } from '../src/platform/weeks.ts';
import { exampleWorld } from './example-world.ts';

const world = await exampleWorld();
const { base } = world;
const coordinator = await world.as('coordinator@base.example');
const dean = await world.as('dean@base.example');
const parties = (await coordinator('GET', `${base}/parties?limit=200`)).json['items'] as { id: string; key: string }[];
const partyOf = (key: string): string => parties.find((party) => party.key === key)?.id ?? '';

function promise(test: { kind: string; subject: string; atLeast: number } | null, changes: object = {}) {
  return { from: partyOf('college'), to: partyOf('site'), kind: 'lessons', title: { zh: '每学期两次课', en: 'Two lessons a term' }, quantity: 2, unit: null, dueOn: '2027-03-01', until: null, responsible: null, need: null, test, ...changes };
}

describe('a commitment is bound to what is there', () => {
  test.each([
    ['course_hours', 'digital-plnt', 'commitment_course_not_found'],
    ['enrolments', 'apprentices-2062', 'commitment_cohort_not_found'],
    ['venue_capacity', 'no-such-hall', 'commitment_subject_not_found'],
    ['venue_mentors', 'no-such-hall', 'commitment_subject_not_found'],
  ])('%s of "%s" is refused, with the value and the way out', async (kind, subject, code) => {
    for (const language of ['zh', 'en']) {
      const answer = await coordinator('POST', `${base}/commitments`, { body: promise({ kind, subject, atLeast: 2 }), headers: { 'accept-language': language } });
      expect(answer, answer.text).toMatchObject({ status: 422, json: { code } });
      expect(answer.json['message']).toContain(subject);
      expect(String(answer.json['wayOut']).length).toBeGreaterThan(10);
    }
  });

  test('a key that was nearly right is suggested', async () => {
    const answer = await coordinator('POST', `${base}/commitments`, { body: promise({ kind: 'enrolments', subject: 'aprentices-2026', atLeast: 30 }) });
    expect(answer.json['wayOut']).toContain('apprentices-2026');
  });

  test('a venue of another party is refused by name', async () => {
    const answer = await coordinator('POST', `${base}/commitments`, { body: promise({ kind: 'venue_capacity', subject: 'polyol-blending', atLeast: 4 }) });
    expect(answer, answer.text).toMatchObject({ status: 422, json: { code: 'commitment_venue_of_other_party' } });
  });

  test('everything wrong with it is told at once', async () => {
    const answer = await coordinator('POST', `${base}/commitments`, { body: promise({ kind: 'enrolments', subject: 'nobody', atLeast: 1 }, { dueOn: '2020-01-01' }) });
    expect(answer.text).toContain('commitment_due_before_promised');
    expect(answer.text).toContain('commitment_cohort_not_found');
  });

  test('what exists binds, and an unknown key is refused when it is changed to it', async () => {
    const made = await coordinator('POST', `${base}/commitments`, { body: promise({ kind: 'enrolments', subject: 'apprentices-2026', atLeast: 30 }) });
    expect(made.status, made.text).toBe(201);
    const { id, revision } = made.json as unknown as Commitment;
    const refused = await coordinator('PATCH', `${base}/commitments/${id}`, { body: { revision, test: { kind: 'course_hours', subject: 'nothing', atLeast: 1 } } });
    expect(refused, refused.text).toMatchObject({ status: 422, json: { code: 'commitment_course_not_found' } });
    const unbound = await coordinator('PATCH', `${base}/commitments/${id}`, { body: { revision, test: null } });
    expect(unbound, unbound.text).toMatchObject({ status: 200, json: { test: null } });
  });
});

describe('an indicator is bound to a figure', () => {
  const tasks = async (query = ''): Promise<Policy[]> => (await coordinator('GET', `${base}/tasks?limit=50${query}`)).json['items'] as Policy[];
  const line = (figure: string, scope: object | null) => ({ title: { zh: '试', en: 'Try' }, figure, scope, target: 90, amberFrom: 80, isHigherBetter: true, unit: '%' });

  test('that exists, in a scope it takes', async () => {
    const task = (await tasks())[0]?.aspects[0]?.tasks[0];
    const bind = (body: object) => coordinator('POST', `${base}/tasks/${task?.id ?? ''}/indicators`, { body });
    expect(await bind(line('made_up', null))).toMatchObject({ status: 422, json: { code: 'indicator_figure_unknown' } });
    expect(await bind(line('weeks_signed_share', { kind: 'cohort', key: 'none' }))).toMatchObject({ status: 422, json: { code: 'indicator_scope_unknown' } });
    expect(await bind(line('places_offered', { kind: 'cohort', key: 'apprentices-2026' }))).toMatchObject({ status: 422, json: { code: 'indicator_scope_unknown' } });
    expect((await bind(line('weeks_signed_share', { kind: 'cohort', key: 'apprentices-2026' }))).status).toBe(201);
  });

  test('one that came wrongly bound is grey and says why; the rest of the cockpit stands', async () => {
    await world.database.owner().query(`update partnership.indicator set figure = 'made_up' where key = 'task-logs-1'`);
    const { aspects } = (await dean('GET', `${base}/cockpit`)).json as unknown as Cockpit;
    const lights = aspects.flatMap((aspect) => aspect.tasks.flatMap((task) => task.indicators));
    expect(lights.find(({ key }) => key === 'task-logs-1')).toMatchObject({ value: null, light: { light: 'grey', says: { en: 'There is no figure "made_up".' } } });
    expect(lights.filter(({ value }) => value !== null).length).toBeGreaterThan(6);
    await world.database.owner().query(`update partnership.indicator set figure = 'weeks_logged_share' where key = 'task-logs-1'`);
  });

  test('whose scope has no rows is grey, and says that there are none', async () => {
    const { aspects } = (await dean('GET', `${base}/cockpit?asOf=2020-01-06`)).json as unknown as Cockpit;
    const shares = aspects.flatMap((aspect) => aspect.tasks.flatMap((task) => task.indicators)).filter(({ figure }) => figure === 'weeks_signed_share');
    expect(shares.length).toBeGreaterThan(1);
    for (const { light } of shares) expect(light).toMatchObject({ light: 'grey', says: { en: expect.stringContaining('no rows yet') } });
  });

  test('has a trend of eight points beside its light, for leaders and officers alike', async () => {
    for (const call of [dean, await world.as('officer@base.example')]) {
      const answer = await call('GET', `${base}/indicator-trends`);
      expect(answer.status, answer.text).toBe(200);
      const trends = answer.json['items'] as IndicatorTrend[];
      expect(trends.length).toBeGreaterThan(9);
      for (const { points, says } of trends) {
        expect(points).toHaveLength(8);
        expect(says.zh).not.toBe(says.en);
      }
      expect(trends.some(({ direction }) => direction === 'up' || direction === 'down')).toBe(true);
    }
  });
});

test('trends come in pages of at most fifty', async () => {
  const all = (await dean('GET', `${base}/indicator-trends`)).json['items'] as IndicatorTrend[];
  const paged: IndicatorTrend[] = [];
  for (let after = ''; ; ) {
    const answer = await dean('GET', `${base}/indicator-trends?limit=4${after}`);
    expect(answer.status, answer.text).toBe(200);
    paged.push(...(answer.json['items'] as IndicatorTrend[]));
    if (answer.json['next'] === null) break;
    after = `&after=${String(answer.json['next'])}`;
  }
  expect(paged).toEqual(all);
  const refused = await dean('GET', `${base}/indicator-trends?limit=51`);
  expect(refused, refused.text).toMatchObject({ status: 400, json: { code: 'request_invalid' } });
  expect(refused.text).toContain('50');
});

describe('a past day', () => {
  test('knows no promise made later, and one closed later was open', async () => {
    const ledger = async (query: string) => (await coordinator('GET', `${base}/commitment-ledger?${query}`)).json['items'] as LedgerLine[];
    const promised = (lines: LedgerLine[]) => lines.reduce((sum, line) => sum + line.promised, 0);
    expect(promised(await ledger('asOf=2022-01-01'))).toBeLessThan(promised(await ledger('')));
    const closed = (await coordinator('GET', `${base}/commitment-judgements?limit=200`)).json['items'] as (Commitment & { judgement: { status: string } })[];
    const refused = closed.find(({ state, closedOn, promisedOn }) => state === 'refused' && closedOn !== null && closedOn > promisedOn);
    if (!refused) throw new Error('the example has no refused promise that was open once');
    const then = (await coordinator('GET', `${base}/commitment-judgements?limit=200&asOf=${refused.promisedOn}`)).json['items'] as typeof closed;
    expect(then.find(({ id }) => id === refused.id)).toMatchObject({ state: 'open' });
  });

  test('knows no need stated later, and one answered later was open', async () => {
    const needs = async (query: string) => (await coordinator('GET', `${base}/needs?limit=200${query}`)).json['items'] as { id: string; state: string; statedOn: string; answeredOn: string | null }[];
    const now = await needs('');
    const answered = now.find(({ statedOn, answeredOn }) => answeredOn !== null && answeredOn > statedOn);
    if (!answered) throw new Error('the example has no need that was answered later than it was stated');
    expect((await needs(`&asOf=${answered.statedOn}`)).find(({ id }) => id === answered.id)?.state).toBe('open');
    expect((await needs(`&asOf=${answered.statedOn}&state=open`)).map(({ id }) => id)).toContain(answered.id);
    expect((await needs('&asOf=2021-01-01')).length).toBeLessThan(now.length);
    const pipeline = await coordinator('GET', `${base}/need-pipeline?asOf=2025-11-18`);
    expect(pipeline, pipeline.text).toMatchObject({ status: 200, json: { asOf: '2025-11-18' } });
  });

  test('has the answers of its own: refused then, whatever became of it', async () => {
    const all = (await coordinator('GET', `${base}/needs?limit=200`)).json['items'] as { id: string; state: string; statedOn: string; answeredOn: string | null }[];
    const need = all.find(({ state, answeredOn, statedOn }) => state === 'committed' && answeredOn !== null && answeredOn > statedOn);
    if (!need?.answeredOn) throw new Error('the example has no need that became a commitment later');
    const cockpitOn = async (day: string) => ((await dean('GET', `${base}/cockpit?asOf=${day}`)).json as unknown as Cockpit).needs;
    const [day, before] = [need.answeredOn, await cockpitOn(need.answeredOn)];
    // Withdrawn on that day, taken up again on the next.
    await world.database.owner().query(
      `insert into partnership.need_answer (consortium_id, id, owner_party_id, need_id, state, answered_on, since, until)
       select consortium_id, gen_random_uuid(), owner_party_id, id, 'withdrawn', $2::date, $2::date, $2::date + 1 from partnership.need where id = $1`,
      [need.id, day],
    );
    const detail = async (asOf: string) => ((await coordinator('GET', `${base}/thread/need/${need.id}?asOf=${asOf}`)).json as unknown as Thread).node.detail;
    expect([await detail(addDays(day, -1)), await detail(day), await detail(addDays(day, 1))]).toEqual(['open', 'withdrawn', 'committed']);
    expect((await cockpitOn(day)).answered).toBe(before.answered - 1);
    expect((await coordinator('GET', `${base}/needs?limit=200&asOf=${day}&state=withdrawn`)).json['items']).toMatchObject([{ id: need.id, state: 'withdrawn' }]);
  });

  test('has its own lights of tasks', async () => {
    const done = (policies: Policy[]) => policies.flatMap((policy) => policy.aspects.flatMap((aspect) => aspect.tasks.flatMap((task) => task.milestones.filter(({ doneOn }) => doneOn !== null)))).length;
    const at = async (query: string) => done((await coordinator('GET', `${base}/tasks?limit=50${query}`)).json['items'] as Policy[]);
    expect(await at('&asOf=2026-01-01')).toBeLessThan(await at(''));
  });

  test('has its own thread: logs of later weeks are not there, and what was signed later was unsigned', async () => {
    const [row] = (await coordinator('GET', `${base}/evidence/weeks/rows?limit=1&state=signed`)).json['items'] as { id: string; week: string; enrolment: string }[];
    const walk = async (path: string) => (await coordinator('GET', `${base}/thread/${path}`)).json as unknown as Thread;
    const logs = (view: Thread) => view.branches.find(({ kind }) => kind === 'log')?.count ?? 0;
    const enrolment = row?.enrolment ?? '';
    expect(logs(await walk(`learner/${enrolment}?asOf=2026-10-04`))).toBeLessThan(logs(await walk(`learner/${enrolment}`)));
    expect((await walk(`log/${row?.id ?? ''}`)).node.detail).toBe('signed');
    // Handed in on the Friday, signed later.
    expect((await walk(`log/${row?.id ?? ''}?asOf=${addDays(row?.week ?? '', 4)}`)).node.detail).toBe('submitted');
  });

  test('shows nothing on the thread that was not known on it, be it walked to or asked for', async () => {
    const answer = (path: string) => coordinator('GET', `${base}/thread/${path}`);
    const rows = async (list: string) => (await coordinator('GET', `${base}/${list}?limit=200`)).json['items'] as { id: string; day?: string; state?: string; statedOn?: string; promisedOn?: string }[];
    const known = [
      ...(await rows('needs')).map(({ id, statedOn }) => ({ kind: 'need', id, since: statedOn })),
      ...(await rows('commitments')).map(({ id, promisedOn }) => ({ kind: 'commitment', id, since: promisedOn })),
      ...(await rows('visits')).filter(({ state }) => state === 'held').map(({ id, day }) => ({ kind: 'visit', id, since: day })),
    ];
    expect(new Set(known.map(({ kind }) => kind)).size).toBe(3);
    for (const { kind, id, since = '' } of known) {
      expect((await answer(`${kind}/${id}?asOf=${since}`)).status, `${kind} on ${since}`).toBe(200);
      expect(await answer(`${kind}/${id}?asOf=${addDays(since, -1)}`), `${kind} before ${since}`).toMatchObject({ status: 404, json: { code: 'thread_node_unknown' } });
    }
  });

  test('knows no visit of a later day, though it is planned today', async () => {
    const planned = ((await coordinator('GET', `${base}/visits?limit=200`)).json['items'] as { id: string; day: string; state: string }[]).find(({ state, day }) => state === 'planned' && day > '2026-11-18');
    const [need] = (await coordinator('GET', `${base}/needs?limit=200&sort=stated`)).json['items'] as { id: string; statedOn: string }[];
    await world.database.owner().query(
      `insert into partnership.minute_line (consortium_id, id, owner_party_id, visit_id, position, kind, line_text, language, state, need_id)
       select v.consortium_id, gen_random_uuid(), v.owner_party_id, v.id, 999, 'need', '会前准备', 'zh', 'open', $2 from partnership.visit as v where v.id = $1`,
      [planned?.id, need?.id],
    );
    const visitsOf = async (query: string) => ((await coordinator('GET', `${base}/thread/need/${need?.id ?? ''}${query}`)).json as unknown as Thread).branches.filter(({ kind }) => kind === 'visit').flatMap(({ items }) => items.map(({ id }) => id));
    expect(await visitsOf('')).toContain(planned?.id);
    expect(await visitsOf(`?asOf=${need?.statedOn ?? ''}`)).not.toContain(planned?.id);
    expect((await coordinator('GET', `${base}/thread/visit/${planned?.id ?? ''}?asOf=2026-11-17`)).status).toBe(404);
  });

  test('has its own transcript', async () => {
    const [row] = (await coordinator('GET', `${base}/evidence/weeks/rows?limit=1&state=signed`)).json['items'] as { enrolment: string }[];
    const signed = async (query: string) => ((await coordinator('GET', `${base}/transcripts/${row?.enrolment ?? ''}${query}`)).json['competences'] as { signed: number }[]).reduce((sum, one) => sum + one.signed, 0);
    expect(await signed('?asOf=2026-10-04')).toBeLessThan(await signed(''));
  });

  test('that is no day is refused in words', async () => {
    expect(await coordinator('GET', `${base}/commitment-ledger?asOf=yesterday`)).toMatchObject({ status: 400, json: { code: 'request_invalid' } });
  });
});
