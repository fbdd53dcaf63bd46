import { expect, test } from 'vitest';
import { testDatabase } from '../platform/database/testing.ts';
import { inConsortium, type Actor, type Tx } from '../platform/database/transaction.ts';
import { readAgreements, readShares } from './store/agreements.ts';
import { readNameGaps } from './store/gaps-and-history.ts';
import { readParties, readParty } from './store/parties.ts';
import { readPeople, readPerson, rolesOf } from './store/people.ts';
import { readPlants, readSites } from './store/sites.ts';
import { readVenue, readVenues } from './store/venues.ts';
import { smallNetwork } from './testing.ts';

const database = await testDatabase();
const network = await smallNetwork(database);
const { actor, id } = network;

const as = <T>(who: Actor, read: (tx: Tx) => Promise<T>): Promise<T> => inConsortium(database, who, read);
const page = { limit: 50, sort: 'name' };
const keys = (list: { items: readonly { key: string }[] }) => list.items.map(({ key }) => key);

const venuesAs = (who: Actor) => as(who, (tx) => readVenues(tx, { ...page, sort: 'key', asOf: who.today })).then(keys);
const peopleAs = (who: Actor) => as(who, (tx) => readPeople(tx, { ...page, sort: 'key', asOf: who.today })).then(keys);

test('a second college in the same consortium sees nothing it was not given', async () => {
  const second = actor(['second']);
  expect(await venuesAs(second)).toEqual([]);
  expect(await peopleAs(second)).toEqual(['stranger']);
  expect(keys(await as(second, (tx) => readSites(tx, { ...page, asOf: second.today })))).toEqual([]);
  expect(keys(await as(second, (tx) => readPlants(tx, { ...page, asOf: second.today })))).toEqual([]);
  expect(keys(await as(second, (tx) => readAgreements(tx, { ...page, asOf: second.today })))).toEqual([]);
  expect((await as(second, (tx) => readShares(tx, { limit: 50, asOf: second.today }))).items).toEqual([]);
  expect(await as(second, (tx) => readVenue(tx, id('furnace'), { asOf: second.today }))).toBeUndefined();
  expect(await as(second, (tx) => readPerson(tx, id('master'), second.today))).toBeUndefined();
});

test('of the parties it sees who they are, but neither their people nor their venues', async () => {
  const second = actor(['second']);
  const site = await as(second, (tx) => readParty(tx, id('site'), second.today));
  expect(site).toMatchObject({ key: 'site', peopleCount: 0, venueCount: 0, agreementCount: 0, sites: [], roleCounts: [] });
});

test('a share shows rows from its first to its last day, and not a day longer', async () => {
  const on = (today: string) => venuesAs(actor(['college'], { today }));
  expect(await on('2025-08-31')).toEqual(['analysis']);
  expect(await on('2025-09-01')).toEqual(['analysis', 'control-room', 'furnace']);
  expect(await on('2026-11-30')).toEqual(['analysis', 'control-room', 'furnace']);
  expect(await on('2026-12-01')).toEqual(['analysis']);
});

test('a share of venues shows no people: the mentor stays without a name', async () => {
  const college = actor(['college']);
  expect(await peopleAs(college)).toEqual(['apprentice', 'clerk']);
  const furnace = await as(college, (tx) => readVenue(tx, id('furnace'), { asOf: college.today }));
  expect(furnace?.mentorCount).toBe(1);
  expect(furnace?.mentors).toMatchObject([{ person: null, from: '2024-09-01', to: null }]);
  const earlier = actor(['college'], { today: '2026-08-31' });
  expect((await as(earlier, (tx) => readVenue(tx, id('furnace'), { asOf: earlier.today })))?.mentors).toMatchObject([{ person: { name: { native: '安师傅' } } }]);
});

test('what is shared one way is not shared the other way', async () => {
  expect(await venuesAs(actor(['site']))).toEqual(['control-room', 'furnace']);
});

test('a learner sees the own person and nobody else', async () => {
  expect(await peopleAs(actor(['college'], { role: 'learner', person: 'apprentice' }))).toEqual(['apprentice']);
});

test('places are those of the day asked for', async () => {
  const site = actor(['site']);
  const capacityOn = async (asOf: string) => (await as(site, (tx) => readVenue(tx, id('furnace'), { asOf })))?.places?.capacity ?? null;
  expect(await Promise.all(['2024-08-31', '2024-09-01', '2026-08-31', '2026-09-01'].map(capacityOn))).toEqual([null, 2, 2, 4]);
});

test('a venue is closed in its weeks, Sunday included', async () => {
  const site = actor(['site']);
  const closedOn = async (asOf: string) => (await as(site, (tx) => readVenue(tx, id('furnace'), { asOf })))?.closedUntil ?? null;
  expect(await Promise.all(['2026-11-15', '2026-11-16', '2026-11-29', '2026-11-30'].map(closedOn))).toEqual([null, '2026-11-23', '2026-11-23', null]);
});

test('roles for signing in are those of the day, in every party, without acting for any', async () => {
  const nobodyYet: Actor = { ...actor([]), person: id('clerk') };
  const rolesOn = (today: string) => as({ ...nobodyYet, today }, (tx) => rolesOf(tx, id('clerk'), today));
  expect(await rolesOn('2026-11-18')).toEqual([
    { party: id('college'), role: 'coordinator' },
    { party: id('site'), role: 'coordinator' },
  ]);
  expect(await rolesOn('2027-01-01')).toEqual([{ party: id('college'), role: 'coordinator' }]);
  expect(await as(nobodyYet, (tx) => rolesOf(tx, id('master'), '2026-11-18'))).toEqual([]);
});

test('two Chinese characters, a key and Latin words find a venue; signs that mean something to SQL find nothing', async () => {
  const site = actor(['site']);
  const find = (q: string) => as(site, (tx) => readVenues(tx, { ...page, sort: 'key', q, asOf: site.today })).then(keys);
  expect(await find('中控')).toEqual(['control-room']);
  expect(await find('control ROOM')).toEqual(['control-room']);
  expect(await find('furn')).toEqual(['furnace']);
  expect(await find('%')).toEqual([]);
  expect(await find("'")).toEqual([]);
});

test('people are found by pinyin written together or apart', async () => {
  const college = actor(['college']);
  const find = (q: string) => as(college, (tx) => readPeople(tx, { ...page, q, asOf: college.today })).then(keys);
  expect(await find('chenyi')).toEqual(['clerk']);
  expect(await find('yi chen')).toEqual(['clerk']);
  expect(await find('陈一')).toEqual(['clerk']);
});

test('people are ordered by how their names are read, page by page, without loss or repetition', async () => {
  const both = actor(['site', 'college', 'second'], { locale: 'zh' });
  const read = (after: string | undefined, sort: string) => as(both, (tx) => readPeople(tx, { limit: 2, sort, after, asOf: both.today }));
  const walk = async (sort: string) => {
    const names: string[] = [];
    for (let after: string | undefined; ; ) {
      const { items, next } = await read(after, sort);
      names.push(...items.map(({ name }) => name.native));
      if (next === null) return names;
      after = next;
    }
  };
  expect(await walk('name')).toEqual(['安师傅', '陈一', '李二', '曾三', '周工']);
  expect(await walk('-name')).toEqual(['周工', '曾三', '李二', '陈一', '安师傅']);
});

test('Chinese names of venues are ordered by pinyin, English ones by letter', async () => {
  const both = (locale: Actor['locale']) => actor(['site', 'college'], { locale });
  const sorted = (who: Actor) => as(who, (tx) => readVenues(tx, { ...page, asOf: who.today })).then(keys);
  // 分析室 fēn · 裂解炉 liè · 中控室 zhōng, and Analysis · Control room · Furnace
  expect(await sorted(both('zh'))).toEqual(['analysis', 'furnace', 'control-room']);
  expect(await sorted(both('en'))).toEqual(['analysis', 'control-room', 'furnace']);
});

test('people are filtered by the role they hold on the day', async () => {
  const site = actor(['site']);
  const mentorsOn = (asOf: string) => as(site, (tx) => readPeople(tx, { ...page, role: ['mentor'], party: id('site'), asOf })).then(keys);
  expect(await mentorsOn('2026-11-18')).toEqual(['master']);
  expect(await mentorsOn('2018-12-31')).toEqual([]);
});

test('venues sort by places', async () => {
  const both = actor(['site', 'college']);
  expect(keys(await as(both, (tx) => readVenues(tx, { ...page, sort: '-capacity', asOf: both.today })))).toEqual(['analysis', 'furnace', 'control-room']);
});

test('an agreement tells its parties, its terms and whether it is in force', async () => {
  const college = actor(['college']);
  const on = async (asOf: string) => (await as(college, (tx) => readAgreements(tx, { ...page, asOf }))).items[0];
  expect(await on('2026-11-18')).toMatchObject({ key: 'apprenticeship', from: '2023-09-01', to: '2027-08-31', state: 'in_force', shareCount: 1, parties: [{ key: 'college' }, { key: 'site' }] });
  expect((await on('2023-08-31'))?.state).toBe('future');
  expect((await on('2027-09-01'))?.state).toBe('ended');
  expect((await as(college, (tx) => readAgreements(tx, { ...page, state: ['ended'], asOf: '2026-11-18' }))).items).toEqual([]);
});

test('names missing in one language are listed for the party that can mend them', async () => {
  const gaps = await as(actor(['site']), (tx) => readNameGaps(tx, { limit: 10 }));
  expect(gaps.items.map(({ kind, key, missing }) => `${kind} ${key} ${missing}`)).toEqual(['person foreman latin', 'plant cracker en']);
  expect((await as(actor(['college']), (tx) => readNameGaps(tx, { limit: 10 }))).items).toEqual([]);
});

test('party lists filter by kind', async () => {
  const college = actor(['college']);
  expect(keys(await as(college, (tx) => readParties(tx, { ...page, kind: ['enterprise'], asOf: college.today })))).toEqual(['site']);
});
