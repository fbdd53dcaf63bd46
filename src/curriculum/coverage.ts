/**
 * Coverage: area by area, which competences it has, which courses teach them, where it can be learnt, how many weeks it
 * takes a cohort, and what is missing. Pure: what the store read goes in, the matrix comes out.
 */
import { coverageGaps, type Gap, type GapArea } from './coverage-gaps.ts';
import { longestChoice, type ElectiveGroup } from './elective-groups.ts';
import type { PhaseRequirement } from './required-weeks.ts';

export interface CoverageInput {
  readonly phases: readonly { readonly id: string; readonly grossWeeks: number }[];
  /** Areas in the framework's order; `weeks` are gross weeks by phase. */
  readonly areas: readonly CoverageArea[];
  readonly groups: readonly ElectiveGroup[];
  /** Courses of the programme. */
  readonly courses: readonly { readonly id: string; readonly name: Gap['says']; readonly competences: readonly string[] }[];
  /** Venue offers in force on the day, also those of areas of other frameworks. */
  readonly offers: readonly { readonly venue: string; readonly area: string }[];
  /** Venues the reader may see; places per week on the day, null while none are set. */
  readonly venues: readonly { readonly id: string; readonly name: Gap['says']; readonly places: number | null }[];
  /** Requirements of the cohort by phase; null without a cohort. */
  readonly requirements: readonly PhaseRequirement[] | null;
  /** Learners to find places for; null leaves that question out. */
  readonly learners: number | null;
}

export interface CoverageArea {
  readonly id: string;
  readonly number: string;
  readonly name: Gap['says'];
  readonly parent: string | null;
  readonly isElective: boolean;
  readonly weeks: readonly { readonly phase: string; readonly grossWeeks: number }[];
  readonly competences: readonly { readonly id: string; readonly name: Gap['says'] }[];
}

export interface CoverageLine {
  readonly area: string;
  readonly depth: number;
  readonly weeks: readonly { readonly phase: string; readonly grossWeeks: number; readonly quota: number | null; readonly scaledWeeks: number | null }[];
  /** Courses that teach a competence, by competence. */
  readonly taughtBy: ReadonlyMap<string, readonly string[]>;
  readonly courses: readonly string[];
  readonly venues: readonly { readonly venue: string; readonly otherAreas: number }[];
  readonly placesPerWeek: number;
  /** Learners the places suffice for, if the area had its venues alone; null where it has no weeks or there is no cohort. */
  readonly learnersAtMost: number | null;
  readonly gaps: readonly Gap[];
}

export interface CoverageMatrix {
  readonly lines: readonly CoverageLine[];
  /** Gaps that belong to no area. */
  readonly gaps: readonly Gap[];
}

/** Builds the matrix; every gap is listed once, at its area where it has one. */
export function coverageOf(input: CoverageInput): CoverageMatrix {
  const parents = new Set(input.areas.flatMap(({ parent }) => (parent === null ? [] : [parent])));
  const depths = depthsOf(input.areas);
  const areasByVenue = countBy(input.offers, ({ venue }) => venue);
  const placesOf = new Map(input.venues.map(({ id, places }) => [id, places ?? 0]));
  const demandShare = electiveShare(input);
  const gapAreas: GapArea[] = [];
  const lines = input.areas.map((area): CoverageLine => {
    const taughtBy = new Map(area.competences.map(({ id }) => [id, input.courses.filter(({ competences }) => competences.includes(id)).map((course) => course.id)]));
    const venues = [...new Set(input.offers.filter((offer) => offer.area === area.id).map(({ venue }) => venue))].filter((venue) => placesOf.has(venue));
    const weeks = area.weeks.map((row) => ({ ...row, ...scaledWeeks(input.requirements, row.phase, area.id) }));
    const placesPerWeek = venues.reduce((sum, venue) => sum + (placesOf.get(venue) ?? 0), 0);
    const learnersAtMost = roomFor(input.requirements, weeks, placesPerWeek, demandShare(area));
    gapAreas.push({
      area,
      isLeaf: !parents.has(area.id),
      competenceCount: area.competences.length,
      hasWeeks: area.weeks.length > 0,
      untaught: area.competences.filter(({ id }) => (taughtBy.get(id) ?? []).length === 0),
      venueCount: venues.length,
      placesPerWeek,
      learnersAtMost,
    });
    return {
      area: area.id,
      depth: depths.get(area.id) ?? 0,
      weeks,
      taughtBy,
      courses: [...new Set([...taughtBy.values()].flat())],
      venues: venues.map((venue) => ({ venue, otherAreas: (areasByVenue.get(venue) ?? 1) - 1 })),
      placesPerWeek,
      learnersAtMost,
      gaps: [],
    };
  });
  const gaps = coverageGaps({
    areas: gapAreas,
    learners: input.learners,
    idleVenues: input.venues.filter(({ id }) => !areasByVenue.has(id)),
    emptyCourses: input.courses.filter(({ competences }) => competences.length === 0),
    isCalendarMissing: input.requirements !== null && input.requirements.every(({ weeks }) => weeks.every(({ kind }) => kind === 'training' || kind === 'reserve')),
  });
  return {
    lines: lines.map((line) => ({ ...line, gaps: gaps.filter(({ area }) => area === line.area) })),
    gaps: gaps.filter(({ area }) => area === null),
  };
}

/**
 * An elective is learnt by a share of the cohort: four of twenty means a fifth of it on average. Without recorded choices
 * this average is what the places are measured against.
 */
function electiveShare({ areas, groups }: CoverageInput): (area: CoverageArea) => number {
  const electives = areas.filter(({ isElective }) => isElective).map((area) => ({ area: area.id, weeks: area.weeks.reduce((sum, { grossWeeks }) => sum + grossWeeks, 0) }));
  const share = electives.length === 0 ? 1 : longestChoice(electives, groups).length / electives.length;
  return (area) => (area.isElective ? share : 1);
}

function scaledWeeks(requirements: CoverageInput['requirements'], phase: string, area: string): { quota: number | null; scaledWeeks: number | null } {
  const found = requirements?.find((requirement) => requirement.phase === phase)?.areas.find((requirement) => requirement.area === area);
  return found ? { quota: found.quota, scaledWeeks: found.scaledWeeks } : { quota: null, scaledWeeks: null };
}

/** The tightest phase decides: place-weeks of its training weeks over the weeks a learner needs. */
function roomFor(requirements: CoverageInput['requirements'], weeks: CoverageLine['weeks'], placesPerWeek: number, share: number): number | null {
  const rooms = weeks.flatMap(({ phase, scaledWeeks: needed }) => {
    const net = requirements?.find((requirement) => requirement.phase === phase)?.netWeeks;
    return net === undefined || needed === null || needed === 0 ? [] : [Math.floor((placesPerWeek * net) / (needed * share))];
  });
  return rooms.length === 0 ? null : Math.min(...rooms);
}

function depthsOf(areas: readonly CoverageArea[]): Map<string, number> {
  const parentOf = new Map(areas.map(({ id, parent }) => [id, parent]));
  const depthOf = (id: string): number => {
    let depth = 0;
    for (let parent = parentOf.get(id) ?? null; parent !== null && depth < areas.length; parent = parentOf.get(parent) ?? null) depth += 1;
    return depth;
  };
  return new Map(areas.map(({ id }) => [id, depthOf(id)]));
}

function countBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
