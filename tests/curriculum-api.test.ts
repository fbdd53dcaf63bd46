import { describe, expect, test } from 'vitest';
import { curriculumApi } from '../src/curriculum/index.ts';
import { loadSmallCurriculum } from '../src/curriculum/testing.ts';
import { newId } from '../src/platform/ids.ts';
import { apiWorld } from './api-world.ts';

// `checksAnswers` compares every answer with its schema.
const world = await apiWorld([curriculumApi]);
const small = await loadSmallCurriculum(world.database, world.consortium);
const base = `/api/consortia/${world.consortium}`;
const coordinator = await world.join([{ party: small.id('college'), role: 'coordinator' }], 'college@example.org');
const teacher = await world.join([{ party: small.id('college'), role: 'teacher' }], 'teacher@example.org');
const siteCoordinator = await world.join([{ party: small.id('site'), role: 'coordinator' }], 'site@example.org');
const second = await world.join([{ party: small.id('second'), role: 'coordinator' }], 'second@example.org');
const write = (body: unknown) => ({ body, headers: { 'idempotency-key': newId() } });
const items = (answer: { json: Readonly<Record<string, unknown>> }) => answer.json['items'] as Readonly<Record<string, unknown>>[];

describe('reading the curriculum over HTTP', () => {
  test('every list and record answers in the shape it promises', async () => {
    const paths = [
      '/frameworks?sort=-name',
      `/framework-versions/${small.id('v1')}`,
      '/programmes',
      `/programmes/${small.id('operator')}`,
      '/courses?sort=hours',
      `/courses/${small.id('basics')}`,
      '/venue-offers?asOf=2026-09-07',
      `/programme-versions/${small.id('operator-1')}/coverage?learners=32`,
    ];
    for (const path of paths) expect([path, (await coordinator.call('GET', `${base}${path}`)).status]).toEqual([path, 200]);
  });

  test('a second college finds nothing, and is told so by name', async () => {
    expect(items(await second.call('GET', `${base}/frameworks`))).toEqual([]);
    const refused = await second.call('GET', `${base}/programme-versions/${small.id('operator-1')}/coverage`);
    expect([refused.status, refused.json['code']]).toEqual([404, 'programme_version_not_found']);
  });

  test('an unlawful choice of electives is answered with every breach and its clause, in the reader\'s language', async () => {
    const path = `${base}/framework-versions/${small.id('v1')}/elective-check?areas=${small.id('v1.II.1')},${small.id('v1.II.2')},${small.id('v1.I.1')}`;
    const answer = await coordinator.call('GET', path, { headers: { 'accept-language': 'zh' } });
    const breaches = answer.json['breaches'] as { rule: string; message: string; clause: string | null }[];
    expect(breaches.map(({ rule, message, clause }) => [rule, message, clause])).toEqual([
      ['not_elective', '“I.1 领域 I.1”不是可选的选修领域。', null],
      ['too_many', '“二选一”已选 2 门，至多可选 1 门。', '§ 3'],
    ]);
    const lawful = await coordinator.call('GET', `${base}/framework-versions/${small.id('v1')}/elective-check?areas=${small.id('v1.II.2')}`);
    expect(lawful.json).toEqual({ isLawful: true, breaches: [] });
  });
});

describe('changing the curriculum over HTTP', () => {
  test('a coordinator links a competence and unlinks it again', async () => {
    const path = `${base}/courses/${small.id('empty')}/competences/${small.id('v1.I.1-2')}`;
    const linked = await coordinator.call('PUT', path, { headers: { 'idempotency-key': newId() } });
    expect([linked.status, linked.json['competenceCount']]).toEqual([200, 1]);
    const unlinked = await coordinator.call('DELETE', path, { headers: { 'idempotency-key': newId() } });
    expect([unlinked.status, unlinked.json['competenceCount']]).toEqual([200, 0]);
  });

  test('a teacher is refused by role, the site\'s coordinator by party', async () => {
    const path = `${base}/areas/${small.id('v1.I.10')}/competences`;
    const body = { key: 'v1.I.10-9', name: { zh: '新', en: null } };
    expect((await teacher.call('POST', path, write(body))).json['code']).toBe('role_needed');
    const refused = await siteCoordinator.call('POST', path, write(body));
    expect([refused.status, refused.json['code'], refused.json['message']]).toEqual([403, 'curriculum_party_not_yours', 'This belongs to "College", where you are neither coordinator nor administrator.']);
    expect((await coordinator.call('POST', path, write(body))).status).toBe(201);
    expect((await coordinator.call('POST', path, write(body))).json['code']).toBe('curriculum_key_taken');
  });

  test('an offer is made by the party of the venue and ended by it', async () => {
    const body = { venue: small.id('furnace'), area: small.id('v1.I.10'), from: '2026-10-01', to: null };
    const made = await siteCoordinator.call('POST', `${base}/venue-offers`, write(body));
    expect([made.status, made.json['state']]).toEqual([201, 'future']);
    const ended = await siteCoordinator.call('POST', `${base}/venue-offers/${String(made.json['id'])}/end`, write({ lastDay: '2026-12-31' }));
    expect([ended.status, ended.json['to']]).toEqual([200, '2026-12-31']);
    const offers = items(await siteCoordinator.call('GET', `${base}/venue-offers?area=${small.id('v1.I.10')}&asOf=2026-12-31`));
    expect(offers).toHaveLength(1);
  });

  test('a course and the next versions are created', async () => {
    const course = await coordinator.call('POST', `${base}/programmes/${small.id('operator')}/courses`, write({ key: 'new-course', name: { zh: '新课', en: 'New' }, hours: 20 }));
    expect(course.status).toBe(201);
    const renamed = await coordinator.call('PATCH', `${base}/courses/${String(course.json['id'])}`, write({ hours: 24 }));
    expect([renamed.status, renamed.json['hours']]).toEqual([200, 24]);
    const version = await coordinator.call('POST', `${base}/programmes/${small.id('operator')}/versions`, write({ key: 'operator-2', label: '2027', from: '2027-09-01' }));
    expect([version.status, (version.json['versions'] as unknown[]).length]).toEqual([201, 2]);
    const copy = await coordinator.call('POST', `${base}/framework-versions/${small.id('v1')}/copies`, write({ key: 'v2', label: '2028', from: '2028-08-01' }));
    expect([copy.status, copy.json['areaCount'], copy.json['competenceCount']]).toEqual([201, 6, 6]);
    const ended = await coordinator.call('POST', `${base}/framework-versions/${String(copy.json['id'])}/end`, write({ lastDay: '2030-07-31' }));
    expect([ended.status, ended.json['to']]).toEqual([200, '2030-07-31']);
  });
});
