import { expect, test } from 'vitest';
import { testDatabase } from '../platform/database/testing.ts';
import { inConsortium, type Actor, type Tx } from '../platform/database/transaction.ts';
import { amendAgreement } from './amend-agreement.ts';
import { assignMentor, endMentor, withdrawMentor } from './assign-mentor.ts';
import { changeVenue } from './change-venue.ts';
import { changeVenuePlaces } from './change-venue-places.ts';
import { closeVenue, reopenVenue } from './close-venue.ts';
import { createVenue } from './create-venue.ts';
import { endRole, giveRole, withdrawRole } from './give-role.ts';
import { addShare, endShare, withdrawShare } from './share-rows.ts';
import { readAgreement, readSharesOfAgreement } from './store/agreements.ts';
import { readHistory } from './store/gaps-and-history.ts';
import { readPerson, rolesOf } from './store/people.ts';
import { readVenue, readVenues } from './store/venues.ts';
import { smallNetwork, type SmallNetwork } from './testing.ts';

const database = await testDatabase();
const as = <T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => inConsortium(database, who, work);
const code = (name: string) => expect.objectContaining({ code: name });

const places = (capacity: number) => ({ capacity, comfortable: null, minimum: 0, minimumWhenOpen: 0 });
const setPlaces = (network: SmallNetwork, venue: string, from: string, to: string | null, capacity: number, who = network.actor(['site'])) =>
  as(who, (tx) => changeVenuePlaces(tx, network.id(venue), { from, to, ...places(capacity) }));
const timeline = async (network: SmallNetwork, venue: string, knownAt?: string) => {
  const row = await as(network.actor(['site']), (tx) => readVenue(tx, network.id(venue), { asOf: '2026-11-18', knownAt }));
  return row?.versions.map((version) => `${version.from} ${version.to ?? '…'}: ${version.capacity}`);
};
const auditCount = async (network: SmallNetwork) =>
  as(network.actor(['site', 'college', 'second']), async (tx) => {
    const [row] = await tx.query<{ count: number }>(`select count(*)::integer as count from platform.audit_entry where consortium_id = $1`, [network.consortium]);
    return row?.count ?? 0;
  });

test('places change from a day on; what was before stays', async () => {
  const network = await smallNetwork(database);
  await setPlaces(network, 'furnace', '2027-01-01', null, 6);
  expect(await timeline(network, 'furnace')).toEqual(['2024-09-01 2026-08-31: 2', '2026-09-01 2026-12-31: 4', '2027-01-01 …: 6']);
});

test('places for some days only go back to what they were', async () => {
  const network = await smallNetwork(database);
  await setPlaces(network, 'furnace', '2027-01-01', '2027-01-31', 1);
  expect((await timeline(network, 'furnace'))?.slice(1)).toEqual(['2026-09-01 2026-12-31: 4', '2027-01-01 2027-01-31: 1', '2027-02-01 …: 4']);
});

test('a correction keeps what was believed before: asked as it was known then, the old number stands', async () => {
  const network = await smallNetwork(database);
  const before = new Date().toISOString();
  await setPlaces(network, 'furnace', '2026-09-01', null, 5);
  expect(await timeline(network, 'furnace')).toEqual(['2024-09-01 2026-08-31: 2', '2026-09-01 …: 5']);
  expect(await timeline(network, 'furnace', before)).toEqual(['2024-09-01 2026-08-31: 2', '2026-09-01 …: 4']);
});

test('places set for later are not run over', async () => {
  const network = await smallNetwork(database);
  await setPlaces(network, 'furnace', '2027-03-01', null, 6);
  await expect(setPlaces(network, 'furnace', '2027-01-01', null, 5)).rejects.toEqual(code('places_overlap'));
  await setPlaces(network, 'furnace', '2027-01-01', '2027-02-28', 5);
  expect((await timeline(network, 'furnace'))?.slice(1)).toEqual(['2026-09-01 2026-12-31: 4', '2027-01-01 2027-02-28: 5', '2027-03-01 …: 6']);
});

test('giving back the old number undoes a change', async () => {
  const network = await smallNetwork(database);
  await setPlaces(network, 'furnace', '2027-01-01', null, 6);
  await setPlaces(network, 'furnace', '2027-01-01', null, 4);
  expect(await timeline(network, 'furnace')).toEqual(['2024-09-01 2026-08-31: 2', '2026-09-01 …: 4']);
});

test("another party's venue cannot be changed, shared or not, and nothing is written", async () => {
  const network = await smallNetwork(database);
  const count = await auditCount(network);
  const college = network.actor(['college']);
  await expect(setPlaces(network, 'furnace', '2027-01-01', null, 6, college)).rejects.toEqual(code('party_not_yours'));
  await expect(setPlaces(network, 'furnace', '2027-01-01', null, 6, network.actor(['second']))).rejects.toEqual(code('venue_not_found'));
  await expect(setPlaces(network, 'furnace', '2027-01-01', null, 6, network.actor(['site'], { role: 'mentor' }))).rejects.toEqual(code('party_not_yours'));
  await expect(as(college, (tx) => changeVenue(tx, network.id('furnace'), { name: { zh: '我的', en: null } }))).rejects.toEqual(code('party_not_yours'));
  expect(await auditCount(network)).toBe(count);
});

test('even without the rules the database refuses the row of another party', async () => {
  const network = await smallNetwork(database);
  const changed = await as(network.actor(['college']), (tx) =>
    tx.query(`update partnership.venue set name_en = 'Mine' where consortium_id = $1 and id = $2 returning id`, [network.consortium, network.id('furnace')]),
  );
  expect(changed).toEqual([]);
});

test('a venue is renamed, with one audit row that tells both names, and the same name again leaves none', async () => {
  const network = await smallNetwork(database);
  const site = network.actor(['site'], { person: 'master' });
  const count = await auditCount(network);
  await as(site, (tx) => changeVenue(tx, network.id('furnace'), { name: { zh: '一号炉', en: 'Furnace' } }));
  await as(site, (tx) => changeVenue(tx, network.id('furnace'), { name: { zh: '一号炉', en: 'Furnace' } }));
  expect(await auditCount(network)).toBe(count + 1);
  const { items } = await as(site, (tx) => readHistory(tx, { record: network.id('furnace'), limit: 1 }));
  expect(items).toMatchObject([{ operation: 'change', person: { native: '安师傅' }, fields: [{ name: 'name_zh', before: '裂解炉', after: '一号炉' }] }]);
});

test('a new venue belongs to the party of its site and has its first places', async () => {
  const network = await smallNetwork(database);
  const site = network.actor(['site']);
  const wanted = { key: 'quench', site: network.id('works'), plant: network.id('cracker'), name: { zh: '急冷', en: null }, kind: 'workplace', shiftPattern: 'continuous', hazards: ['noise'], places: { from: '2026-12-01', ...places(2) } };
  const id = await as(site, (tx) => createVenue(tx, wanted));
  expect(await as(site, (tx) => readVenue(tx, id, { asOf: '2026-12-01' }))).toMatchObject({ key: 'quench', party: { key: 'site' }, places: { capacity: 2 } });
  await expect(as(site, (tx) => createVenue(tx, wanted))).rejects.toEqual(code('venue_key_taken'));
  await expect(as(site, (tx) => createVenue(tx, { ...wanted, key: 'other', places: { from: '2026-12-01', ...places(2), minimum: 3 } }))).rejects.toEqual(code('places_contradict'));
  await expect(as(network.actor(['site', 'college']), (tx) => createVenue(tx, { ...wanted, key: 'other', site: network.id('campus') }))).rejects.toEqual(code('venue_plant_elsewhere'));
  await expect(as(network.actor(['college']), (tx) => createVenue(tx, { ...wanted, key: 'other' }))).rejects.toEqual(code('party_not_yours'));
});

test('a venue closes for weeks and reopens; the closure taken back stays in its history', async () => {
  const network = await smallNetwork(database);
  const officer = network.actor(['site'], { role: 'hseq_officer' });
  const venue = network.id('control-room');
  const closure = { firstWeek: '2027-03-01', lastWeek: '2027-03-15', reason: { zh: '检修', en: null } };
  await as(officer, (tx) => closeVenue(tx, venue, closure));
  await expect(as(officer, (tx) => closeVenue(tx, venue, { ...closure, firstWeek: '2027-03-15', lastWeek: '2027-03-22' }))).rejects.toEqual(code('closure_overlaps'));
  const row = await as(officer, (tx) => readVenue(tx, venue, { asOf: '2027-03-10' }));
  expect(row?.closedUntil).toBe('2027-03-15');
  await as(officer, (tx) => reopenVenue(tx, venue, row?.closures[0]?.id ?? ''));
  const after = await as(officer, (tx) => readVenue(tx, venue, { asOf: '2027-03-10' }));
  expect([after?.closedUntil, after?.closures]).toEqual([null, []]);
  const { items } = await as(officer, (tx) => readHistory(tx, { record: venue, limit: 2 }));
  expect(items.map(({ operation }) => operation)).toEqual(['remove', 'create']);
});

test('a mentor is assigned, ended, reopened and taken back', async () => {
  const network = await smallNetwork(database);
  const site = network.actor(['site']);
  const [venue, master] = [network.id('control-room'), network.id('master')];
  const mentors = async () => (await as(site, (tx) => readVenue(tx, venue, { asOf: '2026-11-18' })))?.mentors ?? [];
  await as(site, (tx) => assignMentor(tx, venue, { person: master, from: '2026-12-01', to: null }));
  await expect(as(site, (tx) => assignMentor(tx, venue, { person: master, from: '2027-01-01', to: null }))).rejects.toEqual(code('mentor_overlaps'));
  const end = async (lastDay: string | null) => as(site, async (tx) => endMentor(tx, venue, (await readVenue(tx, venue, { asOf: '2026-11-18' }))?.mentors[0]?.id ?? '', lastDay));
  await end('2027-06-30');
  expect(await mentors()).toMatchObject([{ from: '2026-12-01', to: '2027-06-30' }]);
  await expect(end('2026-11-30')).rejects.toEqual(code('span_reversed'));
  await end(null);
  const [mentor] = await mentors();
  expect(mentor?.to).toBeNull();
  await as(site, (tx) => withdrawMentor(tx, venue, mentor?.id ?? ''));
  expect(await mentors()).toEqual([]);
  await expect(as(site, (tx) => withdrawMentor(tx, venue, mentor?.id ?? ''))).rejects.toEqual(code('mentor_not_found'));
});

test('somebody who is no mentor cannot guide learners, nor can somebody one cannot see', async () => {
  const network = await smallNetwork(database);
  const site = network.actor(['site']);
  await expect(as(site, (tx) => assignMentor(tx, network.id('furnace'), { person: network.id('foreman'), from: '2026-12-01', to: null }))).rejects.toEqual(code('mentor_role_missing'));
  await expect(as(site, (tx) => assignMentor(tx, network.id('furnace'), { person: network.id('stranger'), from: '2026-12-01', to: null }))).rejects.toEqual(code('person_not_found'));
});

test('one person may hold roles in several parties; each party gives and ends its own', async () => {
  const network = await smallNetwork(database);
  const [college, person] = [network.actor(['college']), network.id('clerk')];
  await as(college, (tx) => giveRole(tx, person, { party: network.id('college'), role: 'teacher', from: '2026-11-18', to: null }));
  await expect(as(college, (tx) => giveRole(tx, person, { party: network.id('site'), role: 'mentor', from: '2026-11-18', to: null }))).rejects.toEqual(code('party_not_yours'));
  await expect(as(college, (tx) => giveRole(tx, person, { party: network.id('college'), role: 'administrator', from: '2026-11-18', to: null }))).rejects.toEqual(code('administrator_needed'));
  await expect(as(college, (tx) => giveRole(tx, person, { party: network.id('college'), role: 'teacher', from: '2027-01-01', to: null }))).rejects.toEqual(code('role_overlaps'));
  const teacher = async () => (await as(college, (tx) => readPerson(tx, person, '2026-11-18')))?.allRoles.find(({ role }) => role === 'teacher');
  await as(college, async (tx) => endRole(tx, person, (await teacher())?.id ?? '', '2026-12-31'));
  expect(await teacher()).toMatchObject({ from: '2026-11-18', to: '2026-12-31' });
  expect((await as({ ...network.actor([]), person }, (tx) => rolesOf(tx, person, '2026-12-31'))).map(({ role }) => role)).toContain('teacher');
  expect((await as({ ...network.actor([]), person }, (tx) => rolesOf(tx, person, '2027-01-01'))).map(({ role }) => role)).not.toContain('teacher');
  await as(college, async (tx) => withdrawRole(tx, person, (await teacher())?.id ?? ''));
  expect(await teacher()).toBeUndefined();
});

test('an amendment ends the terms before it; terms signed for later are not run over', async () => {
  const network = await smallNetwork(database);
  const college = network.actor(['college']);
  const agreement = network.id('apprenticeship');
  const amend = (from: string, to: string | null) => as(college, (tx) => amendAgreement(tx, agreement, { from, to, signedOn: '2026-06-01', note: { zh: '补充', en: null } }));
  const terms = async () => (await as(college, (tx) => readAgreement(tx, agreement, '2026-11-18')))?.terms.map((term) => `${term.from} ${term.to ?? '…'}`);
  await amend('2027-01-01', '2030-08-31');
  expect(await terms()).toEqual(['2023-09-01 2026-12-31', '2027-01-01 2030-08-31']);
  await expect(amend('2026-12-01', null)).rejects.toEqual(code('terms_overlap'));
  await expect(as(network.actor(['site']), (tx) => amendAgreement(tx, agreement, { from: '2028-01-01', to: null, signedOn: null, note: { zh: null, en: null } }))).rejects.toEqual(code('party_not_yours'));
});

test('an agreement that is ended early ends its shares with it, whatever their own days say', async () => {
  const network = await smallNetwork(database);
  const agreement = network.id('apprenticeship');
  const seen = async (today: string) => (await as(network.actor(['college'], { today }), (tx) => readVenues(tx, { limit: 50, sort: 'key', asOf: today }))).items.map(({ key }) => key);
  expect(await seen('2026-11-20')).toEqual(['analysis', 'control-room', 'furnace']);
  await as(network.actor(['college']), (tx) => amendAgreement(tx, agreement, { from: '2026-11-18', to: '2026-11-19', signedOn: '2026-11-17', note: { zh: '提前终止', en: 'Ended early' } }));
  expect((await as(network.actor(['college']), (tx) => readAgreement(tx, agreement, '2026-11-18')))?.to).toBe('2026-11-19');
  expect(await seen('2026-11-19')).toEqual(['analysis', 'control-room', 'furnace']);
  expect(await seen('2026-11-20')).toEqual(['analysis']);
  const states = async (asOf: string) => (await as(network.actor(['college']), (tx) => readSharesOfAgreement(tx, agreement, asOf))).map(({ kind, state }) => `${kind} ${state}`);
  expect(await states('2026-11-19')).toEqual(['person ended', 'venue in_force']);
  expect(await states('2026-11-20')).toEqual(['person ended', 'venue ended']);
});

test('only the giver shares, within the terms, and the receiver sees the rows from that day on', async () => {
  const network = await smallNetwork(database);
  const agreement = network.id('apprenticeship');
  const share = { kind: 'venue', giver: network.id('college'), receiver: network.id('site') };
  const add = (who: Actor, span: { from: string; to: string | null }, parts = share) => as(who, (tx) => addShare(tx, agreement, { ...parts, ...span }));
  const [college, site] = [network.actor(['college']), network.actor(['site'])];
  await expect(add(site, { from: '2026-11-18', to: '2027-08-31' })).rejects.toEqual(code('party_not_yours'));
  await expect(add(college, { from: '2026-11-18', to: null })).rejects.toEqual(code('share_outside_terms'));
  await expect(add(college, { from: '2026-11-18', to: '2027-08-31' }, { ...share, receiver: network.id('second') })).rejects.toEqual(code('party_not_in_agreement'));
  const seen = async (today: string) => (await as(network.actor(['site'], { today }), (tx) => readVenues(tx, { limit: 50, sort: 'key', asOf: today }))).items.map(({ key }) => key);
  expect(await seen('2026-11-18')).toEqual(['control-room', 'furnace']);
  await add(college, { from: '2026-11-18', to: '2027-08-31' });
  await expect(add(college, { from: '2027-01-01', to: '2027-08-31' })).rejects.toEqual(code('share_overlaps'));
  expect(await seen('2026-11-18')).toEqual(['analysis', 'control-room', 'furnace']);
  expect(await seen('2026-11-17')).toEqual(['control-room', 'furnace']);
  const mine = async () => (await as(college, (tx) => readSharesOfAgreement(tx, agreement, '2026-11-18'))).find(({ giver }) => giver.key === 'college');
  await as(college, async (tx) => endShare(tx, agreement, (await mine())?.id ?? '', '2026-11-20'));
  expect(await seen('2026-11-20')).toContain('analysis');
  expect(await seen('2026-11-21')).not.toContain('analysis');
  await expect(as(college, async (tx) => endShare(tx, agreement, (await mine())?.id ?? '', '2027-09-01'))).rejects.toEqual(code('share_outside_terms'));
  await as(college, async (tx) => withdrawShare(tx, agreement, (await mine())?.id ?? ''));
  expect(await mine()).toBeUndefined();
});

test('every change leaves its audit row', async () => {
  const network = await smallNetwork(database);
  const [site, college] = [network.actor(['site']), network.actor(['college'])];
  const leaves = async (work: () => Promise<unknown>) => {
    const before = await auditCount(network);
    await work();
    return (await auditCount(network)) - before;
  };
  expect(await leaves(() => setPlaces(network, 'furnace', '2027-01-01', null, 6))).toBe(2);
  expect(await leaves(() => as(site, (tx) => closeVenue(tx, network.id('furnace'), { firstWeek: '2027-03-01', lastWeek: '2027-03-01', reason: { zh: null, en: null } })))).toBe(1);
  expect(await leaves(() => as(college, (tx) => giveRole(tx, network.id('clerk'), { party: network.id('college'), role: 'leader', from: '2026-11-18', to: null })))).toBe(1);
});
