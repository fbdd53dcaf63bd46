import { expect, test } from 'vitest';
import { testDatabase } from '../platform/database/testing.ts';
import { inConsortium, type Actor, type Tx } from '../platform/database/transaction.ts';
import { findVersion } from './existing.ts';
import { loadProblem } from './load-problem.ts';
import { movePlacement } from './move-placement.ts';
import { planInForce } from './plan-in-force.ts';
import { publishPlan } from './publish-plan.ts';
import { compareVersions, previewPlanning, showPlan, showPlans, showVersion } from './read-plans.ts';
import { readMySchedule, readMyVenues } from './read-my-weeks.ts';
import { readSchedule } from './read-schedule.ts';
import { loadExampleBase } from './testing.ts';
import { pinPlacement, removePin } from './pin-placement.ts';
import { writeDraft } from './write-draft.ts';
import * as contract from '../contract/planning.ts';
import type { LearnerSchedule, VenueSchedule, WeekSchedule } from '../contract/planning-words.ts';

const database = await testDatabase();
const example = await loadExampleBase(database);
const coordinator = await example.actor('coordinator', ['college', 'site', 'base'], 'coordinator-shared');
const plan = await example.id('planning.plan', 'year-2026');
const inForce = await example.id('planning.plan_version', 'year-2026-v2');
const as = <T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => inConsortium(database, who, work);

async function draftOfThePlanInForce(): Promise<string> {
  return as(coordinator, async (tx) => {
    const built = await loadProblem(tx, { id: plan, key: 'year-2026' });
    const best = planInForce(built);
    if (!best) throw new Error('the published plan breaks a rule');
    return (await writeDraft(tx, { plan, solved: best.plan, legend: built.legend, cost: best.cost, lowerBound: null, note: null })).version;
  });
}

test('the published plan of the example breaks no rule on the day of its clock', async () => {
  const shown = await as(coordinator, (tx) => showVersion(tx, inForce));
  expect(shown).toMatchObject({ number: 2, state: 'published', breaches: [], canEdit: true });
  expect(shown.proposals.length).toBeGreaterThan(0);
});

test('the preview counts who would be planned and says that statutes are not judged', async () => {
  const preview = await as(coordinator, (tx) => previewPlanning(tx, plan));
  expect(preview.learners).toBe(168);
  expect(preview.frozenUntil).toBe('2026-11-23');
  expect(preview.notJudged.en).toContain('not judged');
});

test('a plan is listed with its version in force, and shown with all versions', async () => {
  const list = await as(coordinator, (tx) => showPlans(tx, { limit: 10 }));
  expect(list.items.map(({ key, published }) => [key, published?.number])).toEqual([['year-2026', 2]]);
  const detail = await as(coordinator, (tx) => showPlan(tx, plan));
  expect(detail.versions.map(({ number, state }) => [number, state])).toEqual([[2, 'published'], [1, 'superseded']]);
});

test('the second version tells what it changed for whom', async () => {
  const changes = await as(coordinator, (tx) => compareVersions(tx, inForce, undefined));
  expect(changes.against?.number).toBe(1);
  expect(changes.changedLearners).toBeGreaterThan(0);
  expect(changes.learners[0]?.changes[0]?.says.zh).toMatch(/周/);
  const same = await as(coordinator, (tx) => compareVersions(tx, inForce, inForce));
  expect(same.changedLearners).toBe(0);
});

test('a draft becomes the version in force, the former one is superseded, and its places are counted', async () => {
  const draft = await draftOfThePlanInForce();
  const before = await as(coordinator, (tx) => findVersion(tx, draft));
  const published = await as(coordinator, (tx) => publishPlan(tx, { version: draft, revision: before.revision, note: 'again' }));
  expect(published).toMatchObject({ number: 3, state: 'published', publishedOn: '2026-11-18', frozenUntil: '2026-11-23' });
  const former = await as(coordinator, (tx) => findVersion(tx, inForce));
  expect(former.state).toBe('superseded');
  const loads = await database.owner().query('select 1 from planning.venue_load where plan_version_id = $1', [draft]);
  expect(loads.rows.length).toBeGreaterThan(100);
  await expect(as(coordinator, (tx) => publishPlan(tx, { version: draft, revision: before.revision, note: undefined }))).rejects.toMatchObject({ code: 'version_is_not_a_draft' });
});

test('publishing what somebody changed meanwhile is refused', async () => {
  const draft = await draftOfThePlanInForce();
  await expect(as(coordinator, (tx) => publishPlan(tx, { version: draft, revision: 'older', note: undefined }))).rejects.toMatchObject({ code: 'version_changed_meanwhile' });
});

test('a coordinator of another party may not change the plan', async () => {
  const polymer = await example.actor('coordinator', ['polymer'], 'coordinator-polymer');
  const draft = await draftOfThePlanInForce();
  await expect(as(polymer, (tx) => publishPlan(tx, { version: draft, revision: 'x', note: undefined }))).rejects.toMatchObject({ code: 'plan_not_yours' });
});

test('a move into a full or unfit venue is told with every rule it breaks, and a move of frozen weeks is refused', async () => {
  const draft = await draftOfThePlanInForce();
  const schedule = (await as(coordinator, (tx) => readSchedule(tx, plan, { by: 'learner', version: draft, limit: 200 }))).items as LearnerSchedule[];
  const past = schedule[0]?.placements.find(({ isFrozen }) => isFrozen);
  const next = schedule[0]?.placements.find(({ isFrozen }) => !isFrozen);
  if (!past || !next) throw new Error('the first learner has no past or no future');
  const simulator = await example.id('partnership.venue', 'campus-project-room');
  const move = (placement: typeof past, venue: string, more: { isTrial?: boolean; evenIfBroken?: boolean; was?: string } = {}) =>
    as(coordinator, (tx) =>
      movePlacement(tx, {
        version: draft,
        placement: placement.id,
        was: { venue: more.was ?? placement.venue.id, firstWeek: placement.firstWeek, lastWeek: placement.lastWeek },
        to: { venue, firstWeek: placement.firstWeek, lastWeek: placement.lastWeek },
        isTrial: more.isTrial ?? false,
        evenIfBroken: more.evenIfBroken ?? false,
      }),
    );
  const trial = await move(past, simulator, { isTrial: true });
  expect(trial.isWritten).toBe(false);
  expect(trial.breaches.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['frozen']));
  await expect(move(past, simulator)).rejects.toMatchObject({ code: 'plan_breaks_rules' });
  const forced = await move(next, simulator, { evenIfBroken: true });
  expect(forced.isWritten).toBe(true);
  const broken = await as(coordinator, (tx) => findVersion(tx, draft));
  await expect(as(coordinator, (tx) => publishPlan(tx, { version: draft, revision: broken.revision, note: undefined }))).rejects.toMatchObject({ code: 'plan_breaks_rules' });
  // The second of two people moved what the first one has moved already.
  await expect(move(next, simulator, { was: next.venue.id })).rejects.toMatchObject({ code: 'version_changed_meanwhile' });
});

test('no week of a venue holds more learners than places, in the schedule by venue', async () => {
  const { items } = await as(coordinator, (tx) => readSchedule(tx, plan, { by: 'venue', limit: 200 }));
  const venues = items as VenueSchedule[];
  expect(venues.length).toBeGreaterThan(40);
  for (const { venue, weeks } of venues) for (const { week, learners, capacity } of weeks) expect({ venue: venue.key, week, isOver: learners > capacity }).toMatchObject({ isOver: false });
});

test('the schedule by week counts everybody once', async () => {
  const { items } = await as(coordinator, (tx) => readSchedule(tx, plan, { by: 'week', from: '2026-11-16', to: '2026-11-23', limit: 5 }));
  const weeks = items as WeekSchedule[];
  expect(weeks.map(({ week }) => week)).toEqual(['2026-11-16', '2026-11-23']);
  for (const { placed, away, free } of weeks) expect(placed + away + free).toBe(168);
});

test('a learner sees the own weeks and nobody else', async () => {
  const learner = { ...(await example.actor('learner', ['college'], 'apprentice-2024-01')) };
  const mine = await as(learner, (tx) => readMySchedule(tx, { weeks: 8 }));
  expect(mine.thisWeek).toBe('2026-11-16');
  expect(mine.weeks).toHaveLength(8);
  expect(mine.weeks.some(({ kind, post }) => kind === 'placed' && post !== null && post.venue.name.zh !== '—')).toBe(true);
  const alone = { ...learner, parties: [], roles: [] };
  const plans = await as(alone, (tx) => showPlans(tx, { limit: 10 }));
  expect(plans.items).toEqual([]);
});

test('a mentor sees who comes on Monday', async () => {
  const mentor = await example.actor('mentor', ['site'], 'mentor-services-1');
  const monday = await as(mentor, (tx) => readMyVenues(tx, { week: '2026-11-23' }));
  expect(monday.venues.length).toBeGreaterThan(0);
  expect(monday.isThisWeek).toBe(false);
});

test('what is answered has the shape that the public language promises', async () => {
  const draft = await draftOfThePlanInForce();
  const learner = await example.actor('learner', ['college'], 'apprentice-2024-01');
  const mentor = await example.actor('mentor', ['site'], 'mentor-services-1');
  const answers = await as(coordinator, async (tx) => [
    [contract.listPlans, await showPlans(tx, { limit: 10 })],
    [contract.getPlan, await showPlan(tx, plan)],
    [contract.previewPlanning, await previewPlanning(tx, plan)],
    [contract.getPlanVersion, await showVersion(tx, draft)],
    [contract.comparePlanVersion, await compareVersions(tx, inForce, undefined)],
    [contract.getSchedule, await readSchedule(tx, plan, { by: 'learner', limit: 20 })],
    [contract.getSchedule, await readSchedule(tx, plan, { by: 'venue', limit: 20 })],
    [contract.getSchedule, await readSchedule(tx, plan, { by: 'week', limit: 2 })],
  ] as const);
  const own = [
    [contract.getMySchedule, await as(learner, (tx) => readMySchedule(tx, { weeks: 20 }))],
    [contract.getMyVenues, await as(mentor, (tx) => readMyVenues(tx, {}))],
  ] as const;
  for (const [route, answer] of [...answers, ...own]) {
    const parsed = route.answer.safeParse(JSON.parse(JSON.stringify(answer)));
    expect({ route: route.operation, problems: parsed.success ? [] : parsed.error.issues.slice(0, 3) }).toEqual({ route: route.operation, problems: [] });
  }
});

test('pages of the schedule follow each other without a gap or a repetition', async () => {
  const keys: string[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await as(coordinator, (tx) => readSchedule(tx, plan, { by: 'learner', limit: 50, after }));
    keys.push(...(page.items as LearnerSchedule[]).map(({ learner }) => learner.key));
    more = page.next !== null;
    after = page.next ?? undefined;
  }
  expect(keys).toHaveLength(168);
  expect(new Set(keys).size).toBe(168);
});

test('a pin is kept by the planner, and removed again', async () => {
  const [schedule] = (await as(coordinator, (tx) => readSchedule(tx, plan, { by: 'learner', limit: 2 }))).items.slice(1) as LearnerSchedule[];
  const next = schedule?.placements.find(({ isFrozen }) => !isFrozen);
  if (!schedule || !next) throw new Error('nothing to pin');
  const order = { enrolment: schedule.learner.id, area: next.area.id, venue: next.venue.id, firstWeek: next.firstWeek, lastWeek: next.lastWeek };
  const pin = await as(coordinator, (tx) => pinPlacement(tx, plan, order));
  const { problem } = await as(coordinator, (tx) => loadProblem(tx, { id: plan, key: 'year-2026' }));
  expect(problem.pins?.map(({ learner }) => learner)).toContain(schedule.learner.key);
  await as(coordinator, (tx) => removePin(tx, plan, pin));
  expect((await as(coordinator, (tx) => showPlan(tx, plan))).pins.map(({ id }) => id)).not.toContain(pin);
});

test('every change of a plan leaves its audit row', async () => {
  const { rows } = await database.owner().query<{ kind: string }>("select distinct kind from platform.audit_entry where consortium_id = $1 and kind in ('plan_version', 'placement', 'plan_draft', 'pin')", [example.consortium]);
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['pin', 'placement', 'plan_draft', 'plan_version']);
});
