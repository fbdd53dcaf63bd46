import { expect, test } from 'vitest';
import { presentError, type AppError } from '../platform/errors.ts';
import { testActor } from '../platform/database/testing.ts';
import * as rules from './rules.ts';

const college = { id: '01980a3c-6f00-7000-8000-000000000001', name: { zh: '学院', en: 'College' } };
const site = { id: '01980a3c-6f00-7000-8000-000000000002', name: { zh: '基地', en: null } };
const actorAs = (role: string, party = college) => testActor('01980a3c-6f00-7000-8000-00000000000a', { parties: [party.id], roles: [{ party: party.id, role }] });
const codes = (errors: readonly AppError[]) => errors.map(({ code }) => code);

test.each([
  ['coordinator', true],
  ['administrator', true],
  ['hseq_officer', false],
  ['leader', false],
  ['mentor', false],
  ['learner', false],
])('a %s may change rows of the own party: %s', (role, may) => {
  expect(rules.mayEdit(actorAs(role), college.id)).toBe(may);
  expect(rules.mayEdit(actorAs(role), site.id)).toBe(false);
});

test('a coordinator of one party may not change what another owns, and is told whose it is', () => {
  const [error] = rules.notYours(actorAs('coordinator'), { owner: site });
  expect(error && presentError(error, 'en').message).toContain('"基地"');
  expect(rules.notYours(actorAs('coordinator'), { owner: college })).toEqual([]);
});

test('an HSEQ officer may close a venue of the own party only', () => {
  expect(rules.notYoursToClose(actorAs('hseq_officer'), { owner: college })).toEqual([]);
  expect(codes(rules.notYoursToClose(actorAs('hseq_officer'), { owner: site }))).toEqual(['party_not_yours']);
});

test('only administrators make administrators', () => {
  expect(codes(rules.administratorNeeded(actorAs('coordinator'), 'administrator', college))).toEqual(['administrator_needed']);
  expect(rules.administratorNeeded(actorAs('administrator'), 'administrator', college)).toEqual([]);
  expect(rules.administratorNeeded(actorAs('coordinator'), 'mentor', college)).toEqual([]);
});

test('a span that ends the day before it begins is refused, one of a single day is not', () => {
  expect(codes(rules.reversedSpan({ from: '2026-09-02', to: '2026-09-01' }))).toEqual(['span_reversed']);
  expect(rules.reversedSpan({ from: '2026-09-01', to: '2026-09-01' })).toEqual([]);
  expect(rules.reversedSpan({ from: '2026-09-01', to: null })).toEqual([]);
});

test('every number above the capacity is told, with its name', () => {
  const errors = rules.contradictingPlaces({ capacity: 2, comfortable: 3, minimum: 4, minimumWhenOpen: 5 });
  expect(errors.map((error) => presentError(error, 'en').message)).toEqual([
    'The comfortable number is 3, more than the capacity of 2.',
    'The minimum is 4, more than the capacity of 2.',
    'The minimum when used is 5, more than the capacity of 2.',
  ]);
});

test('numbers equal to the capacity hold, and a venue of capacity nought keeps its minimum when used', () => {
  expect(rules.contradictingPlaces({ capacity: 2, comfortable: 2, minimum: 2, minimumWhenOpen: 2 })).toEqual([]);
  expect(rules.contradictingPlaces({ capacity: 0, comfortable: null, minimum: 0, minimumWhenOpen: 2 })).toEqual([]);
  expect(codes(rules.contradictingPlaces({ capacity: 0, comfortable: null, minimum: 1, minimumWhenOpen: 0 }))).toEqual(['places_contradict']);
});

test('places already set for later are named with the last day that is free', () => {
  const [error] = rules.placesOverlap({ from: '2026-10-01', to: null }, [{ from: '2027-03-01', to: null }]);
  expect(error && presentError(error, 'en').wayOut).toContain('2027-02-28');
  expect(rules.placesOverlap({ from: '2026-10-01', to: null }, [])).toEqual([]);
});

test('terms already signed for later are a conflict', () => {
  expect(codes(rules.termsOverlap({ from: '2026-10-01', to: null }, [{ from: '2027-03-01', to: null }]))).toEqual(['terms_overlap']);
  expect(rules.termsOverlap({ from: '2026-10-01', to: null }, [])).toEqual([]);
});

test.each(['role_overlaps', 'mentor_overlaps', 'share_overlaps'] as const)('%s: the same twice on one day is refused, the day after is not', (code) => {
  const current = [{ id: 'a', from: '2026-01-01', to: '2026-06-30', value: null }];
  expect(codes(rules.sameSpans(code, { from: '2026-06-30', to: null }, current, {}))).toEqual([code]);
  expect(rules.sameSpans(code, { from: '2026-07-01', to: null }, current, {})).toEqual([]);
});

test('closures of a venue may follow each other but not share a week', () => {
  const current = [{ id: 'a', firstWeek: '2026-11-16', lastWeek: '2026-11-23' }];
  expect(codes(rules.closureOverlaps(college.name, { firstWeek: '2026-11-23', lastWeek: '2026-11-30' }, current))).toEqual(['closure_overlaps']);
  expect(rules.closureOverlaps(college.name, { firstWeek: '2026-11-30', lastWeek: '2026-11-30' }, current)).toEqual([]);
});

test('a mentor or a teacher on the first day may guide learners, a leader may not', () => {
  const role = (name: string, to: string | null) => [{ role: name, from: '2020-01-01', to }];
  expect(rules.mentorRoleMissing('安师傅', '2026-09-01', role('mentor', '2026-09-01'))).toEqual([]);
  expect(rules.mentorRoleMissing('安师傅', '2026-09-01', role('teacher', null))).toEqual([]);
  expect(codes(rules.mentorRoleMissing('安师傅', '2026-09-02', role('mentor', '2026-09-01')))).toEqual(['mentor_role_missing']);
  expect(codes(rules.mentorRoleMissing('安师傅', '2026-09-01', role('leader', null)))).toEqual(['mentor_role_missing']);
});

test('a share stands between two different parties of the agreement, within its terms', () => {
  const agreement = { parties: [college, site], terms: [{ from: '2023-09-01', to: '2027-08-31' }] };
  const stranger = { id: '01980a3c-6f00-7000-8000-000000000003', name: { zh: null, en: 'Stranger' } };
  expect(rules.shareBreaches(agreement, college, site, { from: '2023-09-01', to: '2027-08-31' })).toEqual([]);
  expect(codes(rules.shareBreaches(agreement, college, stranger, { from: '2023-09-01', to: '2027-08-31' }))).toEqual(['party_not_in_agreement']);
  expect(codes(rules.shareBreaches(agreement, college, college, { from: '2023-09-01', to: '2027-08-31' }))).toEqual(['share_with_oneself']);
  expect(codes(rules.shareBreaches(agreement, college, site, { from: '2023-09-01', to: '2027-09-01' }))).toEqual(['share_outside_terms']);
  expect(codes(rules.shareBreaches(agreement, college, site, { from: '2023-09-01', to: null }))).toEqual(['share_outside_terms']);
});

test('all breaches are told: the first is thrown, the others ride along', () => {
  const breaches = rules.contradictingPlaces({ capacity: 0, comfortable: 1, minimum: 1, minimumWhenOpen: 0 });
  try {
    rules.refuse(breaches);
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'places_contradict', facts: { also: [{ code: 'places_contradict' }] } });
  }
  expect(() => rules.refuse([])).not.toThrow();
});

test('every decision of the rules is tested above', async () => {
  const source = await import('node:fs').then(({ readFileSync }) => readFileSync(new URL('./rules.test.ts', import.meta.url), 'utf8'));
  const untested = Object.keys(rules).filter((name) => name !== 'showName' && name !== 'shareOutsideTerms' && !source.includes(`rules.${name}(`));
  expect(untested).toEqual([]);
});
