/** The background job that tells why a learner is here and not there. Reads only. */
import type { PlanRun, WhyHereResult } from '../contract/planning.ts';
import { inConsortium, type Tx } from '../platform/database/transaction.ts';
import { AppError, type Sentence } from '../platform/errors.ts';
import { enqueueJob, type JobHandler } from '../platform/jobs/index.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { checkPlan, PLAN_FORMAT, type Placement, type Plan, type Wish } from '../solver/index.ts';
import { placementRows, type PlacedRow } from './apply-plan.ts';
import { askInThread } from '../solver-threads/index.ts';
import type { BuiltProblem } from './build-problem.ts';
import { comparePlans, tellChange, tellWeeks } from './compare-plans.ts';
import { planningErrors } from './errors.ts';
import { findPlan, findVersion, maySteer } from './existing.ts';
import { judgePlacements } from './judge-version.ts';
import type { Legend } from './legend.ts';
import { loadProblem } from './load-problem.ts';
import { readPlacedRows, readVenueKey } from './store/placements.ts';
import { sentenceOf } from './tell-breaches.ts';
import { refuseSecondQuestion } from './refuse-second-question.ts';
import { tellRules } from './tell-explanation.ts';

export const WHY_HERE = 'why-here';

/** What the order says; written by `startWhyHere`. */
export interface WhyHereOrder {
  readonly version: string;
  readonly placement: string;
  readonly to: { readonly venue: string; readonly firstWeek: IsoDate; readonly lastWeek: IsoDate } | null;
  readonly timeLimitSeconds: number;
}

const MOST_CHANGES = 60;

/**
 * Asks in the background what it would cost to have a placement elsewhere.
 * Errors: `plan_version_not_found`, `plan_not_yours`, `placement_not_found`, `weeks_have_begun`, `stay_not_possible`,
 * `plan_question_under_way`, `plan_breaks_rules` where the version itself breaks rules, and those of `loadProblem`.
 */
export async function startWhyHere(tx: Tx, order: Omit<WhyHereOrder, 'to'> & { readonly to?: WhyHereOrder['to'] | undefined }): Promise<PlanRun> {
  const input: WhyHereOrder = { ...order, to: order.to ?? null };
  // What cannot be asked is told at once, not by a failed job.
  const { plan } = await readQuestion(tx, input);
  await refuseSecondQuestion(tx, WHY_HERE, plan);
  const job = await enqueueJob(tx, { kind: WHY_HERE, input: { plan: plan.id, ...input } });
  return { job, state: 'waiting', progress: null, result: null, createdAt: new Date().toISOString(), finishedAt: null };
}

export const answerWhyHere: JobHandler = async (context) => {
  const order = context.input as WhyHereOrder;
  const question = await inConsortium(context.database, context.actor, (tx) => readQuestion(tx, order));
  const { plan, built, current, wish, rows } = question;
  const { legend } = built;
  const answer = await askInThread(
    'whyHere',
    { problem: built.problem, plan: current, wish, options: { timeLimitSeconds: order.timeLimitSeconds, threads: 2 } },
    { signal: context.signal, onProgress: ({ says }) => context.report({ plan: plan.id, says }) },
  );
  const changes = answer.plan ? comparePlans(rows, placementRows(answer.plan.placements, legend), (enrolment, week) => isAway(legend, enrolment, week)) : [];
  const names = namesOf(legend);
  return {
    plan: plan.id,
    version: order.version,
    placement: order.placement,
    asked: tellWish(wish, legend),
    outcome: answer.status,
    here: answer.here,
    elsewhere: answer.elsewhere,
    difference: answer.difference,
    atLeast: answer.atLeast,
    rules: tellRules(answer.conflict, legend).map(({ says }) => says),
    changes: changes.slice(0, MOST_CHANGES).map((change) => ({ enrolment: change.enrolment, learner: sentenceOf(legend.learners[change.enrolment]?.name, change.enrolment), says: tellChange(change, names) })),
    changedLearners: new Set(changes.map(({ enrolment }) => enrolment)).size,
    changedWeeks: changes.reduce((sum, { firstWeek, lastWeek }) => sum + legend.weeks.indexOf(lastWeek) - legend.weeks.indexOf(firstWeek) + 1, 0),
    seconds: answer.seconds,
  } satisfies WhyHereResult;
};

async function readQuestion(tx: Tx, order: WhyHereOrder) {
  const version = await findVersion(tx, order.version);
  const plan = await findPlan(tx, version.plan);
  if (!maySteer(tx, plan)) throw new AppError(planningErrors.plan_not_yours, { plan: plan.name, owner: plan.party.name });
  const rows = await readPlacedRows(tx, version.id);
  const row = rows.find(({ id }) => id === order.placement);
  if (!row) throw new AppError(planningErrors.placement_not_found, { placement: order.placement });
  const toVenue = order.to === null ? null : await readVenueKey(tx, order.to.venue);
  if (order.to !== null && toVenue === undefined) throw new AppError(planningErrors.placement_not_found, { placement: order.to.venue });
  const built = await loadProblem(tx, plan);
  const current = planOf(built, rows);
  const wish = wishOf(built, row, order.to === null || !toVenue ? null : { ...row, venue: toVenue, firstWeek: order.to.firstWeek, lastWeek: order.to.lastWeek });
  return { plan, built, rows, current, wish };
}

/** The version as a plan of today's problem. Errors: `plan_breaks_rules`. */
function planOf(built: BuiltProblem, rows: readonly PlacedRow[]): Plan {
  const { breaches } = judgePlacements(built, rows);
  const plan: Plan = { format: PLAN_FORMAT, problem: built.problem.name, status: 'feasible', placements: built.tellPlacements(rows).placements };
  if (breaches.length > 0 || !checkPlan(built.problem, plan).valid) {
    throw new AppError(planningErrors.plan_breaks_rules, { count: breaches.length, breaches: breaches.slice(0, 20).map(({ says }) => says), list: breaches });
  }
  return plan;
}

/** Errors: `weeks_have_begun`, `stay_not_possible`. */
function wishOf(built: BuiltProblem, row: PlacedRow, to: PlacedRow | null): Wish {
  const { problem, legend } = built;
  const begun = problem.published?.frozenUntil ?? 0;
  const stay = stayOf(built, row);
  if (!stay || stay.lastWeek < begun) throw new AppError(planningErrors.weeks_have_begun, {});
  // A venue may be cut into parts in the problem; people know it as one.
  const sameVenue = Object.keys(legend.venues).filter((part) => legend.venues[part]?.venue === legend.venues[stay.venue]?.venue);
  if (to === null) return { kind: 'not-here', stay, alsoVenues: sameVenue };
  const [there, ...also] = staysOf(built, to);
  if (there && there.firstWeek >= begun) return { kind: 'there', stay: there, also };
  const area = Object.values(legend.tasks).find((task) => task.area === row.area)?.name;
  const venue = Object.values(legend.venues).find((entry) => entry.venue === to.venue)?.name;
  throw new AppError(planningErrors.stay_not_possible, { venue: sentenceOf(venue, to.venue), area: sentenceOf(area, row.area) });
}

/** A row in the problem's words, one stay from its first to its last week of presence. */
function stayOf(built: BuiltProblem, row: PlacedRow): Placement | null {
  const stays = staysOf(built, row);
  const [first] = stays;
  return first ? { ...first, lastWeek: stays.at(-1)?.lastWeek ?? first.lastWeek } : null;
}

/** The same, a stay for each task of the problem (an area is one in every phase); none where the problem does not know it. */
function staysOf(built: BuiltProblem, row: PlacedRow): Placement[] {
  const { placements, unknown } = built.tellPlacements([row]);
  if (unknown.length > 0) return [];
  const stays: Placement[] = [];
  for (const placement of placements) {
    const last = stays.at(-1);
    if (last && last.task === placement.task && last.venue === placement.venue) last.lastWeek = placement.lastWeek;
    else stays.push({ ...placement });
  }
  return stays;
}

function tellWish(wish: Wish, legend: Legend): Sentence {
  const { kind, stay } = wish;
  const lastWeek = wish.kind === 'there' ? (wish.also?.at(-1)?.lastWeek ?? stay.lastWeek) : stay.lastWeek;
  const who = sentenceOf(legend.learners[stay.learner]?.name, stay.learner);
  const venue = sentenceOf(legend.venues[stay.venue]?.name, stay.venue);
  const area = sentenceOf(legend.tasks[stay.task]?.name, stay.task);
  const weeks = tellWeeks(legend.weeks[stay.firstWeek] ?? '', legend.weeks[lastWeek] ?? '');
  return kind === 'not-here'
    ? { zh: `假如“${who.zh}”${weeks.zh}不在“${venue.zh}”`, en: `If ${who.en} were not in ${venue.en}, ${weeks.en}` }
    : { zh: `假如“${who.zh}”${weeks.zh}在“${venue.zh}”学“${area.zh}”`, en: `If ${who.en} were in ${venue.en} for ${area.en}, ${weeks.en}` };
}

const isAway = (legend: Legend, enrolment: string, week: IsoDate): boolean => legend.learners[enrolment]?.away[legend.weeks.indexOf(week)] !== undefined;

function namesOf(legend: Legend): Parameters<typeof tellChange>[1] {
  const venues = new Map(Object.values(legend.venues).map(({ venue, name }) => [venue, name]));
  const areas = new Map(Object.values(legend.tasks).map(({ area, name }) => [area, name]));
  return { venue: (key) => sentenceOf(venues.get(key), key), area: (key) => sentenceOf(areas.get(key), key) };
}
