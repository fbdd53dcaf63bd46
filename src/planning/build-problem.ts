/**
 * From facts to a planning problem of `covalence.rotation/1`, with a legend that tells what its ids stand for.
 * Pure: the same facts give the same problem, whether they come from a workbook or from the store.
 *
 * The decisions behind it stand in docs/decisions/from-facts-to-problem.md.
 */
import type { CurriculumFacts } from '../curriculum/index.ts';
import type { PartnershipFacts } from '../partnership/index.ts';
import { AppError } from '../platform/errors.ts';
import { addWeeks, mondayOf, type IsoDate } from '../platform/weeks.ts';
import { workCalendar } from '../platform/work-calendar.ts';
import { PROBLEM_FORMAT, type Learner, type Placement, type Problem, type Venue } from '../solver/index.ts';
import type { PlacedRow } from './apply-plan.ts';
import { planningErrors } from './errors.ts';
import { groupRows } from './group-rows.ts';
import { horizonOf, type Horizon } from './horizon.ts';
import { nameOf, type Legend, type LegendLearner, type Source } from './legend.ts';
import { heldWeeks, joinWeeks } from './problem-history.ts';
import { planLearners, type PlannedLearner } from './problem-learners.ts';
import { buildLimits, type SourcedLimit } from './problem-limits.ts';
import { buildProgramme, taskLegend } from './problem-programmes.ts';
import { buildVenues, type ProblemVenues, type VenueLoad } from './problem-venues.ts';
import type { ProblemWarning } from './problem-warnings.ts';
import type { PlanningFacts } from './sheets.ts';

export interface PlanningInput {
  readonly partnership: PartnershipFacts;
  readonly curriculum: CurriculumFacts;
  readonly planning: PlanningFacts;
  /** Key of the plan. */
  readonly plan: string;
  /** The consortium's day; weeks already begun are frozen. */
  readonly today: IsoDate;
  /** Places that published plans of others have taken in the same venues. */
  readonly otherLoads?: readonly VenueLoad[];
}

export interface BuiltProblem {
  readonly problem: Problem;
  readonly legend: Legend;
  /** Gaps that do not forbid a plan. */
  readonly warnings: readonly ProblemWarning[];
  /**
   * Stored placements in the problem's words, each cut to the weeks in which its learner is there. `unknown` are those
   * the facts do not carry: nobody such, nothing due then, or a venue that does not offer the area.
   */
  tellPlacements(rows: readonly PlacedRow[]): { readonly placements: Placement[]; readonly unknown: readonly PlacedRow[] };
}

/**
 * Builds the problem of one plan.
 *
 * **Shape**: learners × weeks of the plan's horizon; learner ids are enrolment keys, task ids `area@phase`, venue ids
 * venue keys (a venue whose offers change has parts `venue~2`).
 * **Errors**: `plan_not_found`, `plan_without_learners`, `calendar_year_unknown`.
 */
export function buildProblem(input: PlanningInput): BuiltProblem {
  const { partnership, curriculum, planning } = input;
  const plan = planning.plans.find(({ key }) => key === input.plan);
  if (!plan) throw new AppError(planningErrors.plan_not_found, { plan: input.plan });
  const horizon = horizonOf(plan);
  const calendar = workCalendar(partnership.calendarDays);
  const published = planning.planVersions.find((version) => version.plan === plan.key && version.state === 'published');
  const begun = clamp(horizon.weekNumber(frozenUntilOf(input.today)), horizon.weekCount);
  const warnings: ProblemWarning[] = [];
  const learners = planLearners({
    ...input,
    horizon,
    calendar,
    begun,
    placements: published ? planning.placements.filter(({ planVersion }) => planVersion === published.key) : [],
    isPublished: published !== undefined,
    warn: (warning) => warnings.push(warning),
  });
  if (learners.length === 0) throw new AppError(planningErrors.plan_without_learners, { plan: nameOf(plan) });

  const frozen = learners.flatMap(({ id, held }) => held.filter(({ week }) => week < begun).map((cell) => ({ ...cell, learner: id })));
  const areas = new Set(learners.flatMap(({ tasks }) => [...tasks.keys()].map((task) => task.slice(0, task.lastIndexOf('@')))));
  const venues = buildVenues({
    partnership,
    offers: curriculum.venueOffers,
    areas,
    horizon,
    calendar,
    otherLoads: input.otherLoads ?? [],
    frozenLoad: countByVenue(frozen),
    frozenUntil: published ? begun : 0,
  });
  warnings.push(...venues.warnings, ...areasWithoutVenue(curriculum, areas, venues));

  const restrictions = groupRows(planning.venueRestrictions, ({ enrolment }) => enrolment);
  const preferences = groupRows(planning.venuePreferences, ({ enrolment }) => enrolment);
  const bans: SourcedLimit[] = [];
  const legendLearners: Record<string, LegendLearner> = {};
  const problemLearners = learners.map((learner): Learner => {
    const forbidden = new Map<string, Source>();
    for (const { venue, source } of restrictions.get(learner.id) ?? []) {
      const held = frozen.some((cell) => cell.learner === learner.id && cell.venue === venue);
      // What was done stays done: a restriction made since then holds from the first week that can change.
      if (held) bans.push(banFrom(begun, horizon, learner.id, venues.partsOf(venue), venue, source));
      else for (const part of venues.partsOf(venue)) forbidden.set(part, { kind: 'restriction', ref: source });
    }
    legendLearners[learner.id] = legendOf(learner, forbidden);
    const costs = (preferences.get(learner.id) ?? []).flatMap(({ venue, cost }) => venues.partsOf(venue).map((part) => [part, cost] as const));
    return problemLearner(learner, forbidden, Object.fromEntries(costs));
  });

  const idsByCohort = groupRows(learners, ({ enrolment }) => enrolment.cohort);
  const limits = buildLimits({
    rows: planning.placeLimits,
    horizon,
    partsOf: venues.partsOf,
    learnersOf: (cohort) => (idsByCohort.get(cohort) ?? []).map(({ id }) => id),
    learnerCount: learners.length,
    frozenCount: (inVenues, ofLearners, week) =>
      frozen.filter((cell) => cell.week === week && (inVenues.length === 0 || inVenues.includes(cell.venue)) && (ofLearners.length === 0 || ofLearners.includes(cell.learner))).length,
  });
  const allLimits = [...venues.limits, ...limits.limits, ...bans];
  const pins = learners.flatMap((learner) => placementsOf(learner, learner.pinned.filter(({ week }) => week >= begun), venues));
  const programmes = [...groupRows(learners, ({ programme }) => programme.id).values()].map((group) => programmeOf(curriculum, group, horizon.weekCount));
  const { weights, fairness } = { weights: weightsOf(plan), fairness: plan.fairness };
  const problem: Problem = {
    format: PROBLEM_FORMAT,
    name: plan.key,
    firstWeek: horizon.firstWeek,
    weekCount: horizon.weekCount,
    sites: sitesOf(partnership, venues.venues),
    areas: [...new Set([...areas, ...venues.venues.flatMap((venue) => venue.areas)])].sort().map((id) => ({ id })),
    venues: venues.venues,
    ...(allLimits.length > 0 ? { limits: allLimits } : {}),
    programmes,
    learners: problemLearners,
    ...(pins.length > 0 ? { pins } : {}),
    ...(published ? { published: { frozenUntil: begun, placements: publishedPlacements(learners, venues, begun, warnings) } } : {}),
    fairness,
    weights,
  };
  return { problem, legend: legendOfProblem(input, horizon, learners, legendLearners, venues, limits.legend), warnings, tellPlacements: tellerOf(learners, venues, horizon) };
}

function tellerOf(learners: readonly PlannedLearner[], venues: ProblemVenues, horizon: Horizon): BuiltProblem['tellPlacements'] {
  const byId = new Map(learners.map((learner) => [learner.id, learner]));
  return (rows) => {
    const unknown: PlacedRow[] = [];
    const placements = rows.flatMap((row) => {
      const learner = byId.get(row.enrolment);
      const weeks = learner ? heldWeeks([row], learner.phases, learner.away, horizon) : [];
      const told = learner ? placementsOf(learner, weeks, venues) : [];
      const isWhole = learner !== undefined && weeks.every(({ task }) => task !== undefined && learner.tasks.has(task)) && (weeks.length === 0 || venues.problemVenue(row.venue, row.area) !== undefined);
      if (!isWhole) unknown.push(row);
      return told;
    });
    return { placements, unknown };
  };
}

/** The first week that may change: the one after the week already begun. */
export function frozenUntilOf(today: IsoDate): IsoDate {
  return addWeeks(mondayOf(today), 1);
}

function clamp(week: number, weekCount: number): number {
  return Math.min(weekCount, Math.max(0, week));
}

function weightsOf(plan: PlanningFacts['plans'][number]): Problem['weights'] {
  return {
    preference: plan.preferenceWeight,
    siteChange: plan.siteChangeWeight,
    idleWeek: plan.idleWeekWeight,
    crowding: plan.crowdingWeight,
    unfairness: plan.unfairnessWeight,
    disruption: plan.disruptionWeight,
  };
}

function programmeOf(curriculum: CurriculumFacts, group: readonly PlannedLearner[], weekCount: number) {
  const first = group[0];
  if (!first) throw new Error('a programme has no learner');
  const weeksToDo = new Map<string, Set<number>>();
  for (const { tasks } of group) for (const [task, weeks] of tasks) weeksToDo.set(task, (weeksToDo.get(task) ?? new Set()).add(weeks));
  return buildProgramme({ curriculum, ...first.programme, phases: first.phases, weeksToDo, weekCount });
}

function problemLearner(learner: PlannedLearner, forbidden: ReadonlyMap<string, Source>, preferences: Record<string, number>): Learner & { 'x-sources'?: Record<string, string> } {
  const unavailableWeeks = [...learner.away.keys()].sort((a, b) => a - b);
  return {
    id: learner.id,
    name: learner.name.en ?? learner.name.zh ?? learner.id,
    programme: learner.programme.id,
    cohort: learner.enrolment.cohort,
    ...(unavailableWeeks.length > 0 ? { unavailableWeeks } : {}),
    remaining: Object.fromEntries(learner.tasks),
    ...(forbidden.size > 0 ? { forbiddenVenues: [...forbidden.keys()], 'x-sources': Object.fromEntries([...forbidden].map(([venue, { ref }]) => [venue, ref])) } : {}),
    ...(learner.isFullTime ? {} : { burden: { siteChange: 0, idleWeek: 0 } }),
    ...(Object.keys(preferences).length > 0 ? { preferences } : {}),
  };
}

function placementsOf(learner: PlannedLearner, weeks: PlannedLearner['held'], venues: ProblemVenues): Placement[] {
  const told = weeks.flatMap(({ week, area, venue, task }) => {
    const part = venues.problemVenue(venue, area);
    return task !== undefined && part !== undefined && learner.tasks.has(task) ? [{ week, task, venue: part }] : [];
  });
  return joinWeeks(learner.id, told, learner.away);
}

function publishedPlacements(learners: readonly PlannedLearner[], venues: ProblemVenues, begun: number, warnings: ProblemWarning[]): Placement[] {
  return learners.flatMap((learner) => {
    for (const { week, area, venue, task } of learner.held) {
      if (week >= begun || (task !== undefined && learner.tasks.has(task) && venues.problemVenue(venue, area) !== undefined)) continue;
      warnings.push({ code: 'history_not_told', facts: { learner: learner.name, venue, area, week } });
    }
    return placementsOf(learner, learner.held, venues);
  });
}

function countByVenue(cells: readonly { readonly venue: string; readonly week: number }[]): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  for (const { venue, week } of cells) {
    const weeks = counts.get(venue) ?? new Map<number, number>();
    weeks.set(week, (weeks.get(week) ?? 0) + 1);
    counts.set(venue, weeks);
  }
  return counts;
}

function banFrom(begun: number, horizon: Horizon, learner: string, parts: readonly string[], venue: string, source: string): SourcedLimit {
  return {
    id: `restriction:${learner}:${venue}`,
    says: `${learner} may not be in ${venue}`,
    venues: [...parts],
    learners: [learner],
    max: horizon.weeks.map((_, week) => (week < begun ? 1 : 0)),
    'x-source': source,
  };
}

function areasWithoutVenue(curriculum: CurriculumFacts, areas: ReadonlySet<string>, venues: ProblemVenues): ProblemWarning[] {
  const offered = new Set(venues.venues.flatMap((venue) => venue.areas));
  return curriculum.areas.filter(({ key }) => areas.has(key) && !offered.has(key)).map((area) => ({ code: 'area_without_venue', facts: { area: nameOf(area) } }));
}

function sitesOf(partnership: PartnershipFacts, venues: readonly Venue[]): Problem['sites'] {
  const used = new Set(venues.map(({ site }) => site));
  return partnership.sites.filter(({ key }) => used.has(key)).map(({ key, nameEn, nameZh }) => ({ id: key, name: nameEn ?? nameZh ?? key }));
}

function legendOf(learner: PlannedLearner, forbidden: ReadonlyMap<string, Source>): LegendLearner {
  return {
    enrolment: learner.id,
    person: learner.enrolment.person,
    cohort: learner.enrolment.cohort,
    name: learner.name,
    away: Object.fromEntries(learner.away),
    forbidden: Object.fromEntries(forbidden),
    chosen: learner.recorded,
  };
}

function legendOfProblem(
  { partnership, curriculum, plan }: PlanningInput,
  horizon: Horizon,
  learners: readonly PlannedLearner[],
  legendLearners: Record<string, LegendLearner>,
  venues: ProblemVenues,
  limits: Legend['limits'],
): Legend {
  const cohorts = new Set(learners.map(({ enrolment }) => enrolment.cohort));
  const choices = curriculum.electiveGroups.flatMap((group) =>
    curriculum.phases.map((phase) => [`${group.key}@${phase.key}`, { name: nameOf(group), source: group.clause === null ? null : ({ kind: 'clause', ref: group.clause } as const) }] as const),
  );
  return {
    plan,
    weeks: horizon.weeks,
    learners: legendLearners,
    venues: venues.legend,
    tasks: Object.assign({}, ...learners.map(({ phases }) => phases).filter((phases, i, all) => all.indexOf(phases) === i).map((phases) => taskLegend(curriculum, phases))),
    sites: Object.fromEntries(partnership.sites.map((site) => [site.key, nameOf(site)])),
    cohorts: Object.fromEntries(curriculum.cohorts.filter(({ key }) => cohorts.has(key)).map((cohort) => [cohort.key, nameOf(cohort)])),
    limits,
    choices: Object.fromEntries(choices),
  };
}
