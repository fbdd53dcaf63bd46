import { describe, expect, test } from 'vitest';
import type { Cockpit, Thread, Transcript, WeekCounts, WeekRow } from '../src/contract/evidence.ts';
import { exampleWorld } from './example-world.ts';

const world = await exampleWorld();
const { base } = world;
const coordinator = await world.as('coordinator@base.example');
const officer = await world.as('officer@base.example');
const learner = await world.as('learner2026@base.example');

type Call = typeof coordinator;

async function weeks(call: Call, query: string): Promise<WeekCounts[]> {
  const answer = await call('GET', `${base}/evidence/weeks?${query}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.json['items'] as WeekCounts[];
}

async function rows(call: Call, query: string): Promise<WeekRow[]> {
  const found: WeekRow[] = [];
  for (let after = ''; ; ) {
    const answer = await call('GET', `${base}/evidence/weeks/rows?limit=200&${query}${after}`);
    expect(answer.status, answer.text).toBe(200);
    found.push(...(answer.json['items'] as WeekRow[]));
    if (answer.json['next'] === null) return found;
    after = `&after=${String(answer.json['next'])}`;
  }
}

describe('weeks counted', () => {
  test('by cohort agree with the rows behind them', async () => {
    const cohorts = (await weeks(coordinator, 'by=cohort')).filter(({ group }) => group?.key === 'apprentices-2025');
    const [cohort] = cohorts;
    if (!cohort?.group) throw new Error('the example has no cohort apprentices-2025');
    expect(cohort.signed).toBeGreaterThan(50);
    expect(cohort.planned).toBeGreaterThanOrEqual(cohort.plannedToDate);
    expect(cohort.plannedToDate).toBeGreaterThanOrEqual(cohort.logged);
    expect(cohort.logged).toBeGreaterThanOrEqual(cohort.signed);
    expect(await rows(coordinator, `cohort=${cohort.group.id}&state=signed`)).toHaveLength(cohort.signed);
    const logged = await rows(coordinator, `cohort=${cohort.group.id}&state=logged`);
    expect(logged).toHaveLength(cohort.logged);
    for (const { learner: name } of logged) expect(name).toEqual({ native: expect.stringMatching(/\p{Script=Han}/u), latin: expect.stringMatching(/^[A-Z]/) });
    const byArea = await weeks(coordinator, `by=area&cohort=${cohort.group.id}`);
    expect(byArea.reduce((sum, { signed }) => sum + signed, 0)).toBe(cohort.signed);
    expect(byArea.reduce((sum, { planned }) => sum + planned, 0)).toBe(cohort.planned);
    expect(byArea.reduce((sum, { required }) => sum + (required ?? 0), 0)).toBe(cohort.required);
    const byLearner = await weeks(coordinator, `by=learner&cohort=${cohort.group.id}`);
    expect(byLearner).toHaveLength(32);
    expect(byLearner.reduce((sum, { signed }) => sum + signed, 0)).toBe(cohort.signed);
  });

  test('come to the same sums however they are grouped, and count every learner once', async () => {
    const sums = async (by: string) => {
      const groups = await weeks(coordinator, `by=${by}&asOf=2026-10-21`);
      const sum = (of: 'planned' | 'plannedToDate' | 'attended' | 'logged' | 'signed') => groups.reduce((total, group) => total + group[of], 0);
      return { planned: sum('planned'), plannedToDate: sum('plannedToDate'), attended: sum('attended'), logged: sum('logged'), signed: sum('signed') };
    };
    const byCohort = await sums('cohort');
    expect(byCohort.plannedToDate).toBeGreaterThan(300);
    for (const by of ['area', 'plant', 'learner']) expect(await sums(by), by).toEqual(byCohort);
    const learners = await weeks(coordinator, 'by=learner');
    expect((await weeks(coordinator, 'by=cohort')).reduce((total, group) => total + group.learners, 0)).toBe(learners.length);
    expect(learners.every((group) => group.learners === 1)).toBe(true);
  });

  test('of a past day are those of that day', async () => {
    const [now] = (await weeks(coordinator, 'by=cohort')).filter(({ group }) => group?.key === 'apprentices-2026');
    const [before] = (await weeks(coordinator, 'by=cohort&asOf=2026-10-18')).filter(({ group }) => group?.key === 'apprentices-2026');
    const [earlier] = (await weeks(coordinator, 'by=cohort&asOf=2026-09-06')).filter(({ group }) => group?.key === 'apprentices-2026');
    expect(before?.signed).toBeLessThan(now?.signed ?? 0);
    expect(before?.plannedToDate).toBeLessThan(now?.plannedToDate ?? 0);
    expect(earlier?.signed ?? 0).toBe(0);
  });

  test('move when a learner hands in a log', async () => {
    const before = await weeks(coordinator, 'by=cohort');
    const open = (await learner('GET', `${base}/me/weeks?from=2026-09-07&weeks=11`)).json['items'] as { week: string; daysPlanned: number; log: { state: string; revision: number } | null }[];
    const week = open.filter((item) => item.daysPlanned > 0).find(({ log }) => log === null || log.state === 'draft');
    if (!week) throw new Error('the learner has logged every week');
    const written = await learner('PUT', `${base}/me/logs/${week.week}`, { body: { text: '校准压力表', language: 'zh', competences: [], daysPresent: 1, isSubmitted: true, revision: week.log?.revision ?? null } });
    expect(written.status, written.text).toBe(200);
    const count = (items: WeekCounts[]) => items.find(({ group }) => group?.key === 'apprentices-2026')?.logged ?? 0;
    expect(count(await weeks(coordinator, 'by=cohort'))).toBe(count(before) + 1);
  });
});

describe('who may not see persons', () => {
  test('gets sums and pseudonyms, and no group under five', async () => {
    const cohorts = await weeks(officer, 'by=cohort');
    expect(cohorts.find(({ group }) => group?.key === 'apprentices-2025')?.signed).toBeGreaterThan(50);
    for (const { learners, isSuppressed, logged } of cohorts) expect(isSuppressed ? logged : learners >= 5).toBe(isSuppressed ? 0 : true);
    expect(await weeks(officer, 'by=learner')).toEqual([]);
    const cohort = cohorts.find(({ group }) => group?.key === 'apprentices-2025')?.group?.id ?? '';
    const shown = await rows(officer, `cohort=${cohort}`);
    expect(shown.length).toBeGreaterThan(50);
    for (const row of shown) {
      expect(row).toMatchObject({ id: null, enrolment: null, venue: null });
      expect(row.learner).toEqual({ native: expect.stringMatching(/^[A-Z2-9]{6}$/), latin: null });
    }
    const again = await rows(officer, `cohort=${cohort}`);
    expect(again[0]?.learner.native).not.toBe(shown[0]?.learner.native);
  });

  test('cannot walk the thread to persons or read a transcript', async () => {
    const [one] = await weeks(coordinator, 'by=learner');
    const enrolment = one?.group?.id ?? '';
    expect((await officer('GET', `${base}/thread/learner/${enrolment}`)).status).toBe(403);
    expect((await officer('GET', `${base}/transcripts/${enrolment}`)).status).toBe(403);
    expect((await officer('GET', `${base}/logs`)).status).toBe(403);
  });
});

describe('the thread', () => {
  const walk = async (kind: string, id: string): Promise<Thread> => {
    const answer = await coordinator('GET', `${base}/thread/${kind}/${id}`);
    expect(answer.status, answer.text).toBe(200);
    return answer.json as unknown as Thread;
  };
  const next = (view: Thread, kind: string): { kind: string; id: string } => {
    const node = view.branches.find((branch) => branch.kind === kind)?.items[0];
    if (!node) throw new Error(`no ${kind} from ${view.node.kind}`);
    return node;
  };

  test('leads from a log up to the framework, and down again to the log', async () => {
    const [row] = await rows(coordinator, 'state=signed');
    const log = await walk('log', row?.id ?? '');
    const area = await walk('area', next(log, 'area').id);
    // Logs of one week are told apart by whose they are; what is nobody's has no name beside its own.
    for (const { learner: name } of area.branches.find(({ kind }) => kind === 'log')?.items ?? []) expect(name).toMatchObject({ native: expect.any(String) });
    expect(area.node.learner).toBeNull();
    const version = await walk('framework-version', next(area, 'framework-version').id);
    const framework = await walk('framework', next(version, 'framework').id);
    expect(framework.node.kind).toBe('framework');
    const learnerNode = await walk('learner', next(log, 'learner').id);
    expect(learnerNode.branches.find(({ kind }) => kind === 'log')?.count).toBeGreaterThan(0);
    expect((await walk('cohort', next(learnerNode, 'cohort').id)).branches.map(({ kind }) => kind)).toContain('programme-version');
  });

  test('says what is not on it', async () => {
    expect(await coordinator('GET', `${base}/thread/unicorn/01980a3c-6f00-7000-8000-000000000001`)).toMatchObject({ status: 404, json: { code: 'thread_kind_unknown' } });
    expect(await coordinator('GET', `${base}/thread/log/01980a3c-6f00-7000-8000-000000000001`)).toMatchObject({ status: 404, json: { code: 'thread_node_unknown' } });
  });
});

test('the cockpit is the same for leaders and officers, but for persons', async () => {
  const dean = await world.as('dean@base.example');
  const own = (await dean('GET', `${base}/cockpit`)).json as unknown as Cockpit;
  const answer = await officer('GET', `${base}/cockpit`);
  expect(answer.status, answer.text).toBe(200);
  const anonymous = answer.json as unknown as Cockpit;
  expect(own.cohorts.length).toBeGreaterThan(2);
  expect(anonymous.isAnonymous).toBe(true);
  expect(anonymous.places.offered).toBeGreaterThan(50);
  expect(own.years.length).toBeGreaterThan(2);
});

test('a learner prints the own transcript and no other', async () => {
  const answer = await learner('GET', `${base}/me/transcripts`);
  expect(answer.status, answer.text).toBe(200);
  const [transcript] = answer.json['items'] as Transcript[];
  expect(transcript?.areas.length).toBeGreaterThan(3);
  const [other] = await weeks(coordinator, 'by=learner');
  expect((await learner('GET', `${base}/transcripts/${other?.group?.id ?? ''}`)).status).toBe(403);
});

test('every figure can be read, with a trend', async () => {
  const { items } = (await coordinator('GET', `${base}/figures`)).json as unknown as { items: { code: string }[] };
  expect(items.length).toBeGreaterThan(8);
  for (const { code } of items) {
    const answer = await coordinator('GET', `${base}/figures/${code}`);
    expect(answer.status, answer.text).toBe(200);
    expect((answer.json['trend'] as unknown[]).length).toBe(8);
  }
  expect(await coordinator('GET', `${base}/figures/made_up`)).toMatchObject({ status: 404, json: { code: 'figure_unknown' } });
  expect(await coordinator('GET', `${base}/figures/weeks_signed_share?scopeKind=cohort&scopeKey=none`)).toMatchObject({ status: 404, json: { code: 'figure_scope_unknown' } });
});

test('who may not see persons cannot tell a small cohort from the total less the others, nor by narrowing to what is withheld', async () => {
  // A cohort of three among larger ones: the others move to the next.
  await world.database.owner().query(
    `update planning.enrolment as e set cohort_id = (select id from curriculum.cohort where key = 'apprentices-2025')
     where e.cohort_id = (select id from curriculum.cohort where key = 'apprentices-2024')
       and e.id not in (select id from planning.enrolment where cohort_id = e.cohort_id order by id limit 3)`,
  );
  const sizes = await world.database.owner().query('select cohort_id as id, count(*)::int as learners from planning.enrolment group by 1');
  const learnersOf = new Map((sizes.rows as { id: string; learners: number }[]).map(({ id, learners }) => [id, learners]));
  const withheld = (await weeks(officer, 'by=cohort')).filter(({ isSuppressed }) => isSuppressed);
  expect(withheld.map(({ group }) => learnersOf.get(group?.id ?? ''))).toContain(3);
  expect(withheld.length).toBeGreaterThan(1);
  expect(withheld.reduce((sum, { group }) => sum + (learnersOf.get(group?.id ?? '') ?? 0), 0)).toBeGreaterThanOrEqual(5);
  for (const { group } of withheld) {
    expect(await weeks(officer, `by=area&cohort=${group?.id ?? ''}`)).toEqual([]);
    expect(await rows(officer, `cohort=${group?.id ?? ''}`)).toEqual([]);
    const figure = await officer('GET', `${base}/figures/weeks_signed_share?scopeKind=cohort&scopeKey=${group?.key ?? ''}`);
    expect(figure, figure.text).toMatchObject({ status: 200, json: { value: null, isWithheld: true } });
  }
});

test('who may not see persons learns no number of fewer than five people, even where many have been in the cohort', async () => {
  const large = await world.database.owner().query(
    `select c.key, c.id from curriculum.cohort as c join planning.enrolment as e on e.cohort_id = c.id
      where e.last_week is null or e.last_week + 6 >= $1::date group by 1, 2 having count(*) >= 10 order by count(*) desc limit 1`,
    ['2026-11-18'],
  );
  const { key, id } = (large.rows as { key: string; id: string }[])[0] ?? { key: '', id: '' };
  const inTraining = () => officer('GET', `${base}/figures/learners_in_training?scopeKind=cohort&scopeKey=${key}`);
  expect(await inTraining()).toMatchObject({ status: 200, json: { isWithheld: false } });
  // All but three leave before the day.
  await world.database.owner().query(
    `update planning.enrolment set last_week = greatest(first_week, (date_trunc('week', $2::date) - interval '7 days')::date)
      where cohort_id = $1 and id not in (select id from planning.enrolment where cohort_id = $1 order by id limit 3)`,
    [id, '2026-11-18'],
  );
  expect(await inTraining()).toMatchObject({ status: 200, json: { value: null, isWithheld: true } });
  expect((await coordinator('GET', `${base}/figures/learners_in_training?scopeKind=cohort&scopeKey=${key}`)).json['value']).toBe(3);
});

test('a learner without a plan is counted among those of the cohort, planned for nothing', async () => {
  const owner = world.database.owner();
  const cohortOf = (items: WeekCounts[]) => items.find(({ group }) => group?.key === 'apprentices-2026');
  const before = cohortOf(await weeks(coordinator, 'by=cohort'));
  await owner.query(
    `insert into planning.enrolment (consortium_id, id, owner_party_id, subject_person_id, key, person_id, cohort_id, first_week)
     select consortium_id, gen_random_uuid(), owner_party_id, subject_person_id, 'unplanned', person_id, cohort_id, first_week
     from planning.enrolment where cohort_id = $1 limit 1`,
    [before?.group?.id],
  );
  const after = cohortOf(await weeks(coordinator, 'by=cohort'));
  expect(after).toMatchObject({ learners: (before?.learners ?? 0) + 1, planned: before?.planned });
  expect(after?.required).toBeGreaterThan(before?.required ?? 0);
  const learners = await weeks(coordinator, `by=learner&cohort=${before?.group?.id ?? ''}`);
  expect(learners.filter(({ planned }) => planned === 0)).toMatchObject([{ learners: 1, planned: 0, logged: 0 }]);
  await owner.query(`delete from planning.enrolment where key = 'unplanned'`);
});

test('a cohort is withheld in every table or in none', async () => {
  const withheldIn = (items: readonly { isSuppressed: boolean }[], keyOf: (item: never) => string | undefined) => items.filter(({ isSuppressed }) => isSuppressed).map((item) => keyOf(item as never)).sort();
  const { cohorts } = (await officer('GET', `${base}/cockpit`)).json as unknown as Cockpit;
  const byWeeks = await weeks(officer, 'by=cohort');
  const inCockpit = withheldIn(cohorts, ({ key }: Cockpit['cohorts'][number]) => key);
  // The cohort that all but three have left is withheld by who is enrolled, though many were planned.
  expect(inCockpit.length).toBeGreaterThan(1);
  expect(withheldIn(byWeeks.filter(({ group }) => cohorts.some(({ key }) => key === group?.key)), ({ group }: WeekCounts) => group?.key)).toEqual(inCockpit);
  for (const { key, isSuppressed } of cohorts) {
    for (const figure of ['weeks_signed_share', 'learners_in_training']) expect((await officer('GET', `${base}/figures/${figure}?scopeKind=cohort&scopeKey=${key}`)).json['isWithheld'], `${figure} of ${key}`).toBe(isSuppressed);
    const id = cohorts.find((cohort) => cohort.key === key)?.id ?? '';
    expect((await rows(officer, `cohort=${id}`)).length > 0 && isSuppressed, key).toBe(false);
    expect((await weeks(officer, `by=area&cohort=${id}`)).length > 0, key).toBe(!isSuppressed);
  }
  const plants = (await weeks(coordinator, 'by=plant')).flatMap(({ group }) => (group ? [group.id] : []));
  for (const plant of plants) {
    const table = await weeks(officer, `by=cohort&plant=${plant}`);
    for (const { group, isSuppressed } of table) if (inCockpit.includes(group?.key)) expect(isSuppressed).toBe(true);
    // Nor can one be told from what the plant has less the others.
    const suppressed = table.filter(({ isSuppressed }) => isSuppressed).length;
    if (table.length > 1) expect(suppressed, plant).not.toBe(1);
  }
});

test('no figure of the whole consortium tells of fewer than five people', async () => {
  await world.database.owner().query(
    `update planning.enrolment set last_week = greatest(first_week, (date_trunc('week', $1::date) - interval '7 days')::date)
     where id not in (select id from planning.enrolment where last_week is null or last_week + 6 >= $1::date order by id limit 4)`,
    ['2026-11-18'],
  );
  for (const figure of ['weeks_signed_share', 'weeks_logged_share', 'weeks_attended_share', 'learners_in_training']) {
    expect(await officer('GET', `${base}/figures/${figure}`), figure).toMatchObject({ status: 200, json: { value: null, isWithheld: true } });
    expect((await coordinator('GET', `${base}/figures/${figure}`)).json['value'], figure).not.toBeNull();
  }
  expect((await officer('GET', `${base}/cockpit`)).json['places']).toMatchObject({ learners: null });
  expect(await rows(officer, '')).toEqual([]);
});
