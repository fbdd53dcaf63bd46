/** Plans and versions as people read them. */
import type * as contract from '../contract/planning-words.ts';
import { decodeCursor, pageOf } from '../platform/http/cursor.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { proposalsOf } from './apply-plan.ts';
import { comparePlans, tellChange } from './compare-plans.ts';
import { findPlan, findVersion, maySteer } from './existing.ts';
import { groupRows } from './group-rows.ts';
import { judgePlacements } from './judge-version.ts';
import { loadProblem } from './load-problem.ts';
import { PLAN_ROTATION, tellWarning } from './plan-job.ts';
import { NOT_JUDGED, presentPlan, presentVersion } from './present.ts';
import { readNames, type Names } from './store/names.ts';
import { readPlacedRows } from './store/placements.ts';
import { readPins, readPlans, readPublished, readVersions, type VersionRecord } from './store/plans.ts';
import { readRuns } from './store/runs.ts';

const LIST = 'plans';

export async function showPlans(tx: Tx, query: { readonly limit: number; readonly after?: string | undefined }) {
  const after = query.after === undefined ? undefined : (decodeCursor(LIST, query.after, 2) as [string, string]);
  const rows = await readPlans(tx, after, query.limit + 1);
  const published = await readPublished(tx, rows.map(({ id }) => id));
  const page = pageOf(rows, query.limit, LIST, ({ firstWeek, id }) => [firstWeek, id]);
  return { ...page, items: page.items.map((plan) => presentPlan(tx, plan, published.get(plan.id))) };
}

/** Errors: `plan_not_found`. */
export async function showPlan(tx: Tx, id: string): Promise<contract.PlanDetail> {
  const plan = await findPlan(tx, id);
  const versions = await readVersions(tx, id);
  return {
    ...presentPlan(tx, plan, versions.find(({ state }) => state === 'published')),
    versions: versions.map(presentVersion),
    runs: await readRuns(tx, PLAN_ROTATION, id),
    pins: await readPins<contract.PlanDetail['pins'][number]>(tx, id),
  };
}

/** What would be planned today. Errors: `plan_not_found` and those of `buildProblem`. */
export async function previewPlanning(tx: Tx, id: string) {
  const plan = await findPlan(tx, id);
  const { problem, legend, warnings } = await loadProblem(tx, plan);
  const names = await readNames(tx, { cohorts: Object.keys(legend.cohorts) });
  const hasChoices = new Set(problem.programmes.filter(({ choices }) => (choices ?? []).length > 0).map((programme) => programme.id));
  const optional = new Map(problem.programmes.map((programme) => [programme.id, new Set((programme.choices ?? []).flatMap(({ tasks }) => tasks))]));
  const weeksOf = (learner: (typeof problem.learners)[number]): number =>
    Object.entries(learner.remaining ?? {}).reduce((sum, [task, weeks]) => sum + (optional.get(learner.programme)?.has(task) ? 0 : weeks), 0);
  const cohorts = [...groupRows(problem.learners, ({ cohort }) => cohort ?? '')].map(([key, learners]) => ({
    ...names.cohort(key),
    learners: learners.length,
    learnerWeeks: learners.reduce((sum, learner) => sum + weeksOf(learner), 0),
  }));
  return {
    learners: problem.learners.length,
    venues: problem.venues.length,
    learnerWeeks: cohorts.reduce((sum, cohort) => sum + cohort.learnerWeeks, 0),
    cohorts,
    frozenUntil: problem.published ? (legend.weeks[problem.published.frozenUntil] ?? null) : null,
    openChoices: problem.learners.filter(({ programme }) => hasChoices.has(programme)).length,
    warnings: warnings.map(tellWarning),
    notJudged: NOT_JUDGED,
  };
}

/** One version with what the planner proposed and what it breaks today. Errors: `plan_version_not_found`. */
export async function showVersion(tx: Tx, id: string) {
  const version = await findVersion(tx, id);
  const plan = await findPlan(tx, version.plan);
  const rows = await readPlacedRows(tx, id);
  const isJudged = version.state !== 'superseded' && maySteer(tx, plan);
  const built = isJudged ? await loadProblem(tx, plan) : null;
  const judgement = built ? judgePlacements(built, rows) : null;
  const proposals = built ? proposalsOf(rows, built.legend) : [];
  const names = await readNames(tx, { learners: proposals.map(({ enrolment }) => enrolment), areas: proposals.map(({ area }) => area) });
  return {
    // A version that came with a workbook has no cost on record; it is counted by today's facts.
    ...presentVersion({ ...version, cost: version.cost ?? judgement?.cost ?? null }),
    plan: { id: plan.id, key: plan.key, name: plan.name },
    canEdit: maySteer(tx, plan),
    proposals: proposals.map(({ enrolment, area }) => ({ learner: names.learner(enrolment), area: names.area(area) })),
    breaches: [...(judgement?.breaches ?? [])],
    personal: { mostCostly: null, idleWeeks: version.cost?.idleWeek ?? 0, siteChanges: version.cost?.siteChange ?? 0 },
    notJudged: NOT_JUDGED,
  };
}

/** What changes for whom against another version. Errors: `plan_version_not_found`. */
export async function compareVersions(tx: Tx, id: string, against: string | undefined) {
  const version = await findVersion(tx, id);
  const other = against === undefined ? await versionToCompare(tx, version) : await findVersion(tx, against);
  const after = await readPlacedRows(tx, id);
  const before = other && other.id !== id ? await readPlacedRows(tx, other.id) : [];
  const changes = other && other.id === id ? [] : comparePlans(before, after);
  const names = await readNames(tx, {
    learners: changes.map(({ enrolment }) => enrolment),
    areas: changes.flatMap(({ from, to }) => [from, to].flatMap((post) => (post ? [post.area] : []))),
    venues: changes.flatMap(({ from, to }) => [from, to].flatMap((post) => (post ? [post.venue] : []))),
  });
  const learners = [...groupRows(changes, ({ enrolment }) => enrolment)].map(([enrolment, own]) => presentChanges(enrolment, own, names));
  const everybody = new Set([...before, ...after].map(({ enrolment }) => enrolment)).size;
  return {
    against: other ? presentVersion(other) : null,
    learners,
    changedLearners: learners.length,
    changedWeeks: learners.reduce((sum, { weeks }) => sum + weeks, 0),
    unchangedLearners: everybody - learners.length,
  };
}

/** A draft is compared with the version in force, a published version with the one before it. */
async function versionToCompare(tx: Tx, version: VersionRecord): Promise<VersionRecord | undefined> {
  const published = (await readVersions(tx, version.plan)).filter(({ state }) => state !== 'draft');
  return version.state === 'draft' ? published.find(({ state }) => state === 'published') : published.find(({ number }) => number < version.number);
}

function presentChanges(enrolment: string, changes: ReturnType<typeof comparePlans>, names: Names): contract.LearnerChanges {
  const post = (place: { area: string; venue: string } | null) => (place === null ? null : { area: names.area(place.area), venue: names.venue(place.venue) });
  return {
    learner: names.learner(enrolment),
    weeks: changes.reduce((sum, { firstWeek, lastWeek }) => sum + 1 + Math.round((Date.parse(lastWeek) - Date.parse(firstWeek)) / 604_800_000), 0),
    changes: changes.map((change) => ({
      firstWeek: change.firstWeek,
      lastWeek: change.lastWeek,
      from: post(change.from),
      to: post(change.to),
      says: tellChange(change, { venue: (key) => bothOf(names.venue(key).name), area: (key) => bothOf(names.area(key).name) }),
    })),
  };
}

function bothOf(name: { readonly zh: string | null; readonly en: string | null }) {
  return { zh: name.zh ?? name.en ?? '', en: name.en ?? name.zh ?? '' };
}

