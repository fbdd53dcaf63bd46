/**
 * What a cohort has to learn in a planning horizon: its framework's phases, scaled to the cohort's weeks, and the part
 * of them that falls into the horizon. Pure; docs/decisions/scaling-of-weeks.md gives the reasons and an example.
 */
import { weeksBetween, type IsoDate } from '../platform/weeks.ts';
import type { ElectiveGroup } from './elective-groups.ts';
import { scaleWeeks, weeksToLearn, type ScaledArea, type WeighedArea } from './scale-weeks.ts';
import type { CurriculumFacts } from './sheets.ts';
import { trainingWeeks, type TrainingWeek } from './training-weeks.ts';

export interface RequiredWeeksInput {
  /** The rows of the curriculum sheets; only the cohort's own framework version is read. */
  readonly curriculum: Pick<CurriculumFacts, 'phases' | 'areas' | 'areaWeeks' | 'electiveGroups' | 'programmeVersions' | 'cohorts' | 'cohortWeeks'>;
  /** Key of the cohort. */
  readonly cohort: string;
  readonly horizon: { readonly firstWeek: IsoDate; readonly weekCount: number };
  /** Mondays of weeks without a workday, which the cohort's own calendar need not list. */
  readonly weeksWithoutWorkday?: ReadonlySet<IsoDate>;
  /** Weeks done before the horizon, by area key; an area without an entry counts as done as far as it was due. */
  readonly done?: ReadonlyMap<string, number>;
}

export interface AreaRequirement {
  readonly area: string;
  readonly isElective: boolean;
  readonly grossWeeks: number;
  /** Exact proportion of the phase's weeks, before rounding. */
  readonly quota: number;
  /** Weeks of the whole phase in venues. */
  readonly scaledWeeks: number;
  /** Of these, weeks due before the horizon. */
  readonly weeksBefore: number;
  /** Of these, weeks to be placed in the horizon, less what is done beyond `weeksBefore`. */
  readonly weeksInHorizon: number;
}

export interface PhaseRequirement {
  readonly phase: string;
  /** First and last Monday of the phase. */
  readonly firstWeek: IsoDate;
  readonly lastWeek: IsoDate;
  /** The part of the phase inside the horizon, as week numbers of the horizon, both inclusive; null when none. */
  readonly inHorizon: { readonly first: number; readonly last: number } | null;
  /** The phase's calendar weeks by what they are for. */
  readonly weeks: readonly TrainingWeek[];
  /** Training weeks of the phase, reserve not counted; and those of them inside the horizon. */
  readonly netWeeks: number;
  readonly netWeeksInHorizon: number;
  /** Areas with gross weeks in this phase, in the framework's order. */
  readonly areas: readonly AreaRequirement[];
}

export interface RequiredWeeks extends AreaRequirement {
  readonly phase: string;
}

/**
 * Area by phase: gross weeks, scaled weeks, weeks in the horizon. Only phases that touch the horizon are listed.
 * An elective's weeks count for whoever chooses it; the sum over mandatory areas and the longest lawful choice never
 * exceeds the cohort's training weeks in the horizon less the reserve. A cohort or version unknown here gives no rows.
 */
export function requiredWeeks(input: RequiredWeeksInput): RequiredWeeks[] {
  return phaseRequirements(input)
    .filter(({ inHorizon }) => inHorizon !== null)
    .flatMap(({ phase, areas }) => areas.map((area) => ({ phase, ...area })));
}

/** The same by phase, with calendar and budget; every phase of the framework is listed, also those outside the horizon. */
export function phaseRequirements(input: RequiredWeeksInput): PhaseRequirement[] {
  const { curriculum, horizon } = input;
  const cohort = curriculum.cohorts.find(({ key }) => key === input.cohort);
  const version = curriculum.programmeVersions.find(({ key }) => key === cohort?.programmeVersion)?.frameworkVersion;
  if (!cohort || version === undefined) return [];
  const phases = curriculum.phases.filter((row) => row.frameworkVersion === version).sort((a, b) => a.position - b.position);
  const groups = groupsOf(curriculum, version);
  const length = phases.reduce((sum, { grossWeeks }) => sum + grossWeeks, 0);
  const calendar = {
    startWeek: cohort.startWeek,
    reserveWeeks: cohort.reserveWeeks ?? 0,
    away: curriculum.cohortWeeks.filter((row) => row.cohort === cohort.key),
    ...(input.weeksWithoutWorkday ? { weeksWithoutWorkday: input.weeksWithoutWorkday } : {}),
  };
  const weeks = trainingWeeks(calendar, length);
  const start = weeksBetween(horizon.firstWeek, cohort.startWeek);
  let offset = 0;
  const required = phases.map((phase) => {
    const ofPhase = weeks.slice(offset, offset + phase.grossWeeks);
    const firstNumber = start + offset;
    offset += phase.grossWeeks;
    return phaseRequirement({ phase, weeks: ofPhase, firstNumber, weekCount: horizon.weekCount, areas: weighedAreas(curriculum, phase.key), groups });
  });
  return input.done ? lessDone(required, input.done) : required;
}

function phaseRequirement(given: {
  readonly phase: CurriculumFacts['phases'][number];
  readonly weeks: readonly TrainingWeek[];
  /** Week number, in the horizon, of the phase's first week; negative when it began before. */
  readonly firstNumber: number;
  readonly weekCount: number;
  readonly areas: readonly WeighedArea[];
  readonly groups: readonly ElectiveGroup[];
}): PhaseRequirement {
  const { phase, weeks, firstNumber, weekCount, areas, groups } = given;
  const lastNumber = firstNumber + phase.grossWeeks - 1;
  const net = weeks.flatMap(({ kind }, i) => (kind === 'training' ? [firstNumber + i] : []));
  const netBefore = net.filter((number) => number < 0).length;
  const netInside = net.filter((number) => number >= 0 && number < weekCount).length;
  const total = Math.min(weeksToLearn(areas, groups), net.length);
  const scaled = scaleWeeks(areas, groups, total, { isOneEnsured: true });
  const untilStart = shareOfTime(total, netBefore, net.length);
  const inside = Math.min(netInside, shareOfTime(total, netBefore + netInside, net.length) - untilStart);
  const before = part(scaled.map((area) => ({ ...area, weeks: area.scaledWeeks })), groups, untilStart);
  const within = part(scaled.map((area, i) => ({ ...area, weeks: area.scaledWeeks - (before[i] ?? 0) })), groups, inside);
  const first = Math.max(0, firstNumber);
  const last = Math.min(weekCount - 1, lastNumber);
  return {
    phase: phase.key,
    firstWeek: weeks[0]?.week ?? '',
    lastWeek: weeks.at(-1)?.week ?? '',
    inHorizon: first <= last ? { first, last } : null,
    weeks,
    netWeeks: net.length,
    netWeeksInHorizon: netInside,
    areas: scaled.map(({ area, isElective, weeks: grossWeeks, quota, scaledWeeks }, i) => ({
      area,
      isElective,
      grossWeeks,
      quota,
      scaledWeeks,
      weeksBefore: before[i] ?? 0,
      weeksInHorizon: within[i] ?? 0,
    })),
  };
}

/** Weeks due when `passed` of `all` net weeks are over, rounded to whole weeks. */
function shareOfTime(total: number, passed: number, all: number): number {
  return all === 0 ? 0 : Math.floor((2 * total * passed + all) / (2 * all));
}

function part(areas: readonly (ScaledArea & WeighedArea)[], groups: readonly ElectiveGroup[], total: number): number[] {
  return scaleWeeks(areas, groups, Math.min(total, weeksToLearn(areas, groups)), { isCapped: true }).map(({ scaledWeeks }) => scaledWeeks);
}

/** What is done beyond what was due before the horizon is taken off, the earliest phase first. */
function lessDone(phases: readonly PhaseRequirement[], done: ReadonlyMap<string, number>): PhaseRequirement[] {
  const left = new Map(done);
  return phases.map((phase) => ({
    ...phase,
    areas: phase.areas.map((area) => {
      const weeks = left.get(area.area);
      if (weeks === undefined) return area;
      const beyond = Math.max(0, weeks - area.weeksBefore);
      const taken = Math.min(area.weeksInHorizon, beyond);
      left.set(area.area, beyond - taken);
      return { ...area, weeksInHorizon: area.weeksInHorizon - taken };
    }),
  }));
}

function weighedAreas(curriculum: RequiredWeeksInput['curriculum'], phase: string): WeighedArea[] {
  const weeksOf = new Map(curriculum.areaWeeks.filter((row) => row.phase === phase).map(({ area, grossWeeks }) => [area, grossWeeks]));
  return curriculum.areas.flatMap(({ key, isElective }) => {
    const weeks = weeksOf.get(key);
    return weeks === undefined ? [] : [{ area: key, isElective, weeks }];
  });
}

/** The elective groups of a framework version as the rules read them; a missing name falls back to the other language. */
export function groupsOf(curriculum: Pick<CurriculumFacts, 'electiveGroups'>, frameworkVersion: string): ElectiveGroup[] {
  return curriculum.electiveGroups
    .filter((group) => group.frameworkVersion === frameworkVersion)
    .map(({ key, nameZh, nameEn, areas, atLeast, atMost, clause }) => ({
      key,
      name: { zh: nameZh ?? nameEn ?? key, en: nameEn ?? nameZh ?? key },
      areas,
      atLeast,
      atMost,
      clause,
    }));
}
