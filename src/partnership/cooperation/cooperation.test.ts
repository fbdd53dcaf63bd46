import { expect, test } from 'vitest';
import { inConsortium, type Actor, type Tx } from '../../platform/database/transaction.ts';
import { testDatabase } from '../../platform/database/testing.ts';
import { readHistory } from '../store/gaps-and-history.ts';
import { smallNetwork, type SmallNetwork } from '../testing.ts';
import { answerNeed } from './answer-need.ts';
import { needOf, visitOf } from './existing.ts';
import { changeVisit, planVisit } from './plan-visit.ts';
import { readCommitments } from './read-commitments.ts';
import { readNeeds } from './read-needs.ts';
import { readFollowUps } from './read-visits.ts';
import { addLine, changeLine, closeLine, type LineToWrite } from './take-minutes.ts';
import { addDelivery, changeCommitment, closeCommitment, makeCommitment, type CommitmentToMake } from './write-commitment.ts';
import { changeNeed, stateNeed, type NeedToState } from './write-need.ts';

const database = await testDatabase();
const as = <T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => inConsortium(database, who, work);
const code = (name: string) => expect.objectContaining({ code: name });
const page = { limit: 50, sort: 'due' };

const need = (network: SmallNetwork, parts: Partial<NeedToState> = {}): NeedToState => ({
  party: network.id('site'),
  to: network.id('college'),
  plant: network.id('cracker'),
  kind: 'people',
  title: { zh: '需要 14 名操作工', en: null },
  headCount: 14,
  dueOn: '2027-09-01',
  responsible: null,
  ...parts,
});
const promise = (network: SmallNetwork, parts: Partial<CommitmentToMake> = {}): CommitmentToMake => ({
  from: network.id('site'),
  to: network.id('college'),
  kind: 'places',
  title: { zh: null, en: '20 places' },
  quantity: 20,
  unit: null,
  dueOn: '2027-03-01',
  until: null,
  responsible: null,
  need: null,
  test: null,
  ...parts,
});
const visitOfTwo = (network: SmallNetwork, who: Actor) =>
  as(who, (tx) =>
    planVisit(tx, {
      organiser: network.id('college'),
      title: { zh: '走访', en: 'Visit' },
      day: '2026-11-18',
      site: network.id('works'),
      parties: [{ party: network.id('site'), part: 'host' }, { party: network.id('college'), part: 'guest' }],
      people: [{ person: network.id('clerk'), part: 'guest' }],
      stops: [],
      agenda: [{ title: { zh: '回顾', en: null }, durationMinutes: 30 }],
    }),
  );
const line = (parts: Partial<LineToWrite> & Pick<LineToWrite, 'kind' | 'text'>): LineToWrite => ({ language: 'en', responsible: null, party: null, to: null, plant: null, quantity: null, dueOn: null, ...parts });

test('a need is seen by both sides and by nobody else', async () => {
  const network = await smallNetwork(database);
  const id = await as(network.actor(['site']), (tx) => stateNeed(tx, need(network)));
  expect(await as(network.actor(['college']), (tx) => needOf(tx, id))).toMatchObject({ party: { key: 'site' }, state: 'open', headCount: 14 });
  await expect(as(network.actor(['second']), (tx) => needOf(tx, id))).rejects.toEqual(code('need_not_found'));
});

test('a third party cannot state a need for others, nor can a mentor', async () => {
  const network = await smallNetwork(database);
  await expect(as(network.actor(['second']), (tx) => stateNeed(tx, need(network, { plant: null })))).rejects.toEqual(code('cooperation_not_yours'));
  await expect(as(network.actor(['site'], { role: 'mentor' }), (tx) => stateNeed(tx, need(network)))).rejects.toEqual(code('cooperation_not_yours'));
  await expect(as(network.actor(['site']), (tx) => stateNeed(tx, need(network, { dueOn: '2026-11-17' })))).rejects.toEqual(code('need_due_before_stated'));
  await expect(as(network.actor(['college', 'site']), (tx) => stateNeed(tx, need(network, { party: network.id('college'), to: network.id('site') })))).rejects.toEqual(code('plant_of_other_party'));
});

test('a need turned into a commitment makes it in the same step, from whom it was addressed to', async () => {
  const network = await smallNetwork(database);
  const college = network.actor(['college']);
  const id = await as(network.actor(['site']), (tx) => stateNeed(tx, need(network)));
  const offer = { kind: 'people', title: { zh: '留用 14 人', en: null }, quantity: 14, unit: null, dueOn: '2027-09-01', responsible: null };
  await as(college, (tx) => answerNeed(tx, id, { revision: 1, state: 'committed', answer: { zh: '同意', en: null }, commitment: offer }));
  expect(await as(network.actor(['site']), (tx) => needOf(tx, id))).toMatchObject({ state: 'committed', answeredOn: '2026-11-18', revision: 2, commitments: [{ from: { key: 'college' }, state: 'open' }] });
});

test('where the commitment fails nothing of the answer stays', async () => {
  const network = await smallNetwork(database);
  const id = await as(network.actor(['site']), (tx) => stateNeed(tx, need(network)));
  const offer = { kind: 'people', title: { zh: '留用', en: null }, quantity: 14, unit: null, dueOn: '2026-01-01', responsible: null };
  await expect(as(network.actor(['college']), (tx) => answerNeed(tx, id, { revision: 1, state: 'committed', answer: { zh: null, en: null }, commitment: offer }))).rejects.toEqual(code('commitment_due_before_promised'));
  await expect(as(network.actor(['college']), (tx) => answerNeed(tx, id, { revision: 1, state: 'committed', answer: { zh: null, en: null } }))).rejects.toEqual(code('commitment_missing'));
  expect(await as(network.actor(['site']), (tx) => needOf(tx, id))).toMatchObject({ state: 'open', revision: 1, commitments: [] });
});

test('a refusal needs its reason; taken back, the need is open again without one', async () => {
  const network = await smallNetwork(database);
  const college = network.actor(['college']);
  const id = await as(network.actor(['site']), (tx) => stateNeed(tx, need(network)));
  await expect(as(college, (tx) => answerNeed(tx, id, { revision: 1, state: 'refused', answer: { zh: ' ', en: null } }))).rejects.toEqual(code('refusal_without_reason'));
  await as(college, (tx) => answerNeed(tx, id, { revision: 1, state: 'refused', answer: { zh: '没有专业', en: null } }));
  await as(college, (tx) => answerNeed(tx, id, { revision: 2, state: 'open', answer: { zh: null, en: null } }));
  expect(await as(college, (tx) => needOf(tx, id))).toMatchObject({ state: 'open', answeredOn: null, answer: { zh: null, en: null } });
});

test('on a past day a need stands as it was answered then, through every answer', async () => {
  const network = await smallNetwork(database);
  const site = network.actor(['site']);
  const on = (today: string): Actor => ({ ...network.actor(['college']), today });
  const id = await as({ ...site, today: '2026-10-01' }, (tx) => stateNeed(tx, need(network)));
  const answers = [
    ['2026-10-05', 'accepted', '可以'],
    ['2026-10-09', 'refused', '没有专业'],
    ['2026-10-09', 'open', null],
    ['2026-10-12', 'accepted', '新开专业'],
    ['2026-10-20', 'committed', '同意'],
  ] as const;
  const offer = { kind: 'people', title: { zh: '留用 14 人', en: null }, quantity: 14, unit: null, dueOn: '2027-09-01', responsible: null };
  for (const [i, [day, state, zh]] of answers.entries()) {
    await as(on(day), (tx) => answerNeed(tx, id, { revision: i + 1, state, answer: { zh, en: null }, ...(state === 'committed' ? { commitment: offer } : {}) }));
  }
  const then = async (day: string) => (await as(site, (tx) => readNeeds(tx, { ids: [id], statedBy: day, ...page }))).items.map(({ state, answeredOn, answer }) => [state, answeredOn, answer.zh]);
  expect(await then('2026-09-30')).toEqual([]);
  expect(await then('2026-10-04')).toEqual([['open', null, null]]);
  expect(await then('2026-10-05')).toEqual([['accepted', '2026-10-05', '可以']]);
  expect(await then('2026-10-08')).toEqual([['accepted', '2026-10-05', '可以']]);
  expect(await then('2026-10-09')).toEqual([['open', null, null]]);
  expect(await then('2026-10-12')).toEqual([['accepted', '2026-10-12', '新开专业']]);
  expect(await then('2026-10-19')).toEqual([['accepted', '2026-10-12', '新开专业']]);
  expect(await then('2026-10-20')).toEqual([['committed', '2026-10-12', '同意']]);
  const accepted = await as(site, (tx) => readNeeds(tx, { ids: [id], statedBy: '2026-10-15', state: ['accepted'], ...page }));
  expect(accepted.items).toHaveLength(1);
});

test('whoever changes a need after a colleague is told who was first, and writes nothing', async () => {
  const network = await smallNetwork(database);
  const site = network.actor(['site'], { person: 'foreman' });
  const id = await as(site, (tx) => stateNeed(tx, need(network)));
  await as(site, (tx) => changeNeed(tx, id, { revision: 1, headCount: 16 }));
  await expect(as(site, (tx) => changeNeed(tx, id, { revision: 1, headCount: 18 }))).rejects.toMatchObject({ code: 'need_changed_meanwhile', facts: { by: { zh: '周工' }, yours: 1, theirs: 2 } });
  expect(await as(site, (tx) => needOf(tx, id))).toMatchObject({ headCount: 16 });
});

test('a promise of places cannot be bound to a venue of another party', async () => {
  const network = await smallNetwork(database);
  const college = network.actor(['college', 'site']);
  const bound = (subject: string, from: string) => as(college, (tx) => makeCommitment(tx, promise(network, { from: network.id(from), to: network.id(from === 'site' ? 'college' : 'site'), test: { kind: 'venue_capacity', subject, atLeast: 20 } })));
  await expect(bound('analysis', 'site')).rejects.toMatchObject({ code: 'commitment_venue_of_other_party', facts: { venue: { en: 'Analysis' }, owner: { en: 'College' }, giver: { en: 'Site' } } });
  await expect(bound('nowhere', 'site')).rejects.toEqual(code('commitment_subject_not_found'));
  await bound('furnace', 'site');
});

test('who promises something to itself, or before today, is refused', async () => {
  const network = await smallNetwork(database);
  const site = network.actor(['site']);
  await expect(as(site, (tx) => makeCommitment(tx, promise(network, { to: network.id('site') })))).rejects.toEqual(code('commitment_to_oneself'));
  await expect(as(site, (tx) => makeCommitment(tx, promise(network, { dueOn: '2026-11-17' })))).rejects.toEqual(code('commitment_due_before_promised'));
});

test('deliveries are told by either side, once a day, not ahead, and not where the data judge', async () => {
  const network = await smallNetwork(database);
  const college = network.actor(['college']);
  const id = await as(network.actor(['site']), (tx) => makeCommitment(tx, promise(network)));
  const give = (givenOn: string) => as(college, (tx) => addDelivery(tx, id, { givenOn, quantity: 8, note: { zh: null, en: null } }));
  await give('2026-11-18');
  await expect(give('2026-11-18')).rejects.toEqual(code('delivery_day_taken'));
  await expect(give('2026-11-19')).rejects.toEqual(code('delivery_in_future'));
  await as(network.actor(['site']), (tx) => changeCommitment(tx, id, { revision: 1, test: { kind: 'venue_capacity', subject: 'furnace', atLeast: 4 } }));
  await expect(give('2026-11-17')).rejects.toEqual(code('commitment_bound_to_data'));
  await expect(as(college, (tx) => closeCommitment(tx, id, { revision: 2, state: 'dropped', reason: { zh: null, en: null } }))).rejects.toEqual(code('refusal_without_reason'));
});

test('a visit has two sides, and whoever organises it is one of them', async () => {
  const network = await smallNetwork(database);
  const college = network.actor(['college']);
  const wanted = { organiser: network.id('college'), title: { zh: '走访', en: null }, day: '2026-11-26', site: null, people: [], stops: [], agenda: [] };
  const host = { party: network.id('site'), part: 'host' } as const;
  await expect(as(college, (tx) => planVisit(tx, { ...wanted, parties: [host, { party: network.id('college'), part: 'host' }] }))).rejects.toEqual(code('visit_one_sided'));
  await expect(as(college, (tx) => planVisit(tx, { ...wanted, parties: [host, { party: network.id('second'), part: 'guest' }] }))).rejects.toEqual(code('visit_without_organiser'));
});

test('what is captured becomes a record at once, with its owner', async () => {
  const network = await smallNetwork(database);
  const college = network.actor(['college']);
  const visit = await visitOfTwo(network, college);
  await as(college, (tx) => addLine(tx, visit, line({ kind: 'need', text: '14 operators for the cracker', party: network.id('site'), quantity: 14, dueOn: '2027-09-01' })));
  await as(college, (tx) => addLine(tx, visit, line({ kind: 'commitment', text: '4 more places', party: network.id('site'), quantity: 4, dueOn: '2027-03-01', commitmentKind: 'places' })));
  await as(college, (tx) => addLine(tx, visit, line({ kind: 'commitment', text: 'A course in English', responsible: network.id('clerk'), dueOn: '2027-06-30' })));
  await as(college, (tx) => addLine(tx, visit, line({ kind: 'information', text: 'The turnaround begins in May' })));
  const held = await as(network.actor(['site']), (tx) => visitOf(tx, visit));
  expect(held.lines.map(({ position, kind, state }) => [position, kind, state])).toEqual([[1, 'need', 'open'], [2, 'commitment', 'open'], [3, 'commitment', 'open'], [4, 'information', 'noted']]);
  const needs = await as(college, (tx) => readNeeds(tx, page));
  expect(needs.items).toMatchObject([{ party: { key: 'site' }, to: { key: 'college' }, kind: 'people', headCount: 14, statedOn: '2026-11-18', visit: { title: { en: 'Visit' } } }]);
  const promises = await as(college, (tx) => readCommitments(tx, page));
  expect(promises.items).toMatchObject([
    { from: { key: 'site' }, to: { key: 'college' }, kind: 'places', quantity: 4 },
    { from: { key: 'college' }, to: { key: 'site' }, responsible: { name: { native: '陈一' } } },
  ]);
  const { items } = await as(college, (tx) => readHistory(tx, { record: held.lines[0]?.id ?? '', limit: 5 }));
  expect(items).toMatchObject([{ operation: 'create' }]);
});

test('a commitment without a day, or with somebody who is not there, leaves neither line nor record', async () => {
  const network = await smallNetwork(database);
  const college = network.actor(['college']);
  const visit = await visitOfTwo(network, college);
  await expect(as(college, (tx) => addLine(tx, visit, line({ kind: 'commitment', text: 'Soon' })))).rejects.toEqual(code('commitment_without_day'));
  await expect(as(college, (tx) => addLine(tx, visit, line({ kind: 'decision', text: 'They do it', party: network.id('second') })))).rejects.toEqual(code('party_not_on_visit'));
  await expect(as(network.actor(['second']), (tx) => addLine(tx, visit, line({ kind: 'information', text: 'x' })))).rejects.toEqual(code('visit_not_found'));
  expect((await as(college, (tx) => visitOf(tx, visit))).lines).toEqual([]);
  expect((await as(college, (tx) => readCommitments(tx, page))).items).toEqual([]);
});

test('two people correct the same line: the second is told what stands there, and both lines of two writers stay', async () => {
  const network = await smallNetwork(database);
  const [college, site] = [network.actor(['college'], { person: 'clerk' }), network.actor(['site'], { person: 'foreman' })];
  const visit = await visitOfTwo(network, college);
  const text = (words: string) => line({ kind: 'decision', text: words });
  const [first] = await Promise.all([as(college, (tx) => addLine(tx, visit, text('Renew the agreement'))), as(site, (tx) => addLine(tx, visit, text('Meet again in May')))]);
  expect((await as(college, (tx) => visitOf(tx, visit))).lines.map(({ position }) => position)).toEqual([1, 2]);
  await as(college, (tx) => changeLine(tx, visit, first, { ...text('Renew the agreement for ten years'), revision: 1 }));
  const second = as(site, (tx) => changeLine(tx, visit, first, { ...text('Renew the agreement for five years'), revision: 1 }));
  await expect(second).rejects.toMatchObject({ code: 'minute_line_changed_meanwhile', facts: { text: 'Renew the agreement for ten years', yours: 1, theirs: 2, current: { revision: 2 } } });
  await as(site, (tx) => changeLine(tx, visit, first, { ...text('Renew the agreement for five years'), revision: 2 }));
});

test('a corrected line corrects its record, and cannot become something else', async () => {
  const network = await smallNetwork(database);
  const college = network.actor(['college']);
  const visit = await visitOfTwo(network, college);
  const id = await as(college, (tx) => addLine(tx, visit, line({ kind: 'need', text: '14 operators', party: network.id('site'), quantity: 14, dueOn: '2027-09-01' })));
  await as(college, (tx) => changeLine(tx, visit, id, { ...line({ kind: 'need', text: '16 operators', party: network.id('site'), quantity: 16, dueOn: '2027-10-01' }), revision: 1 }));
  expect((await as(college, (tx) => readNeeds(tx, page))).items).toMatchObject([{ title: { en: '16 operators' }, headCount: 16, dueOn: '2027-10-01' }]);
  await expect(as(college, (tx) => changeLine(tx, visit, id, { ...line({ kind: 'decision', text: '16 operators' }), revision: 2 }))).rejects.toEqual(code('minute_line_kind_fixed'));
});

test('a line stays on the list until it is done, refused or dropped with a reason', async () => {
  const network = await smallNetwork(database);
  const college = network.actor(['college']);
  const visit = await visitOfTwo(network, college);
  const id = await as(college, (tx) => addLine(tx, visit, line({ kind: 'decision', text: 'Sign by May' })));
  const open = async () => (await as(college, (tx) => readFollowUps(tx, { limit: 50, state: ['open'] }))).items.length;
  expect(await open()).toBe(1);
  await expect(as(college, (tx) => closeLine(tx, visit, id, { state: 'dropped', reason: null, revision: 1 }))).rejects.toEqual(code('refusal_without_reason'));
  await as(college, (tx) => closeLine(tx, visit, id, { state: 'dropped', reason: 'Next year', revision: 1 }));
  expect(await open()).toBe(0);
});

test('parties, people, tour and agenda are replaced as a whole; the same again changes nothing', async () => {
  const network = await smallNetwork(database);
  const both = network.actor(['college', 'site']);
  const visit = await visitOfTwo(network, both);
  await as(both, (tx) => changeVisit(tx, visit, { revision: 1, stops: [network.id('cracker')], agenda: [], state: 'held' }));
  const held = await as(both, (tx) => visitOf(tx, visit));
  expect(held).toMatchObject({ state: 'held', revision: 2, stops: [{ key: 'cracker' }], agenda: [], people: [{ part: 'guest' }] });
  await as(both, (tx) => changeVisit(tx, visit, { revision: 2, stops: [network.id('cracker')], state: 'held' }));
  expect((await as(both, (tx) => visitOf(tx, visit))).revision).toBe(2);
});

test('of two corrections made in the same moment exactly one is written', async () => {
  const network = await smallNetwork(database);
  const both = network.actor(['college', 'site']);
  const visit = await visitOfTwo(network, both);
  const id = await as(both, (tx) => addLine(tx, visit, line({ kind: 'decision', text: 'Sign by May' })));
  const results = await Promise.allSettled(['June', 'July'].map((month) => as(both, (tx) => changeLine(tx, visit, id, { ...line({ kind: 'decision', text: `Sign by ${month}` }), revision: 1 }))));
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await as(both, (tx) => visitOf(tx, visit))).lines).toMatchObject([{ revision: 2 }]);
});

test('whoever is not shown to the one who changes a visit or a line stays where they are', async () => {
  const network = await smallNetwork(database);
  // The share of people ended in August, that of venues in November: the college sees neither person nor plant any more.
  const [college, site] = [network.actor(['college'], { today: '2026-12-05' }), network.actor(['site'])];
  const visit = await visitOfTwo(network, network.actor(['college']));
  await as(site, (tx) => changeVisit(tx, visit, { revision: 1, people: [{ person: network.id('foreman'), part: 'host' }] }));
  const id = await as(site, (tx) => addLine(tx, visit, line({ kind: 'need', text: 'Six operators', responsible: network.id('foreman'), plant: network.id('cracker'), quantity: 6 })));
  const seen = await as(college, (tx) => visitOf(tx, visit));
  expect(seen.people).toEqual([{ part: 'host', person: { id: network.id('foreman'), name: null } }]);
  await as(college, (tx) => changeVisit(tx, visit, { revision: seen.revision, people: [{ person: network.id('foreman'), part: 'host' }, { person: network.id('clerk'), part: 'guest' }] }));
  await as(college, (tx) => changeLine(tx, visit, id, { ...line({ kind: 'need', text: 'Seven operators', responsible: network.id('foreman'), party: network.id('site'), quantity: 7 }), revision: 1 }));
  const kept = await as(site, (tx) => visitOf(tx, visit));
  expect(kept.people).toMatchObject([{ person: { name: { native: '周工' } } }, { person: { id: network.id('clerk') } }]);
  expect((await as(site, (tx) => readNeeds(tx, page))).items).toMatchObject([{ headCount: 7, plant: { key: 'cracker' }, responsible: { name: { native: '周工' } } }]);
  await expect(as(college, (tx) => addLine(tx, visit, line({ kind: 'decision', text: 'x', responsible: network.id('master') })))).rejects.toEqual(code('person_not_found'));
});
