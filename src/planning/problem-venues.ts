/**
 * Venues of a planning problem: places by week from dated capacities, closures, what other plans have taken, and the
 * areas on offer.
 *
 * An area that a venue offers only in a part of the horizon becomes a **part** of the venue: a problem venue of its own
 * that is closed outside those weeks; one limit keeps the venue and its parts together within the places of the venue.
 */
import type { CurriculumFacts } from '../curriculum/index.ts';
import type { PartnershipFacts } from '../partnership/index.ts';
import type { Limit, Venue } from '../solver/index.ts';
import { addDays, type IsoDate } from '../platform/weeks.ts';
import type { WorkCalendar } from '../platform/work-calendar.ts';
import { groupRows } from './group-rows.ts';
import { runsOf, weeksIn, type Horizon } from './horizon.ts';
import { nameOf, type LegendVenue, type Source } from './legend.ts';
import type { ProblemWarning } from './problem-warnings.ts';

/** Places of a venue that another plan has taken. */
export interface VenueLoad {
  readonly venue: string;
  readonly week: IsoDate;
  readonly learners: number;
}

type VenueOffer = CurriculumFacts['venueOffers'][number];

/** Learners that frozen weeks hold, by venue key and week number: history binds even where the facts changed since. */
export type FrozenLoad = ReadonlyMap<string, ReadonlyMap<number, number>>;

export interface ProblemVenues {
  readonly venues: Venue[];
  /** The limits that hold a venue and its parts together. */
  readonly limits: (Limit & { 'x-source': string })[];
  readonly legend: Record<string, LegendVenue>;
  readonly warnings: ProblemWarning[];
  /** The problem venue where an area of a venue can be learnt; undefined where it can't. */
  problemVenue(venue: string, area: string): string | undefined;
  /** All problem venues of a venue. */
  partsOf(venue: string): readonly string[];
}

interface WeekPlaces {
  readonly capacity: number;
  readonly comfortable: number | null;
  readonly minimum: number;
  readonly minimumWhenOpen: number;
}

const NO_PLACES: WeekPlaces = { capacity: 0, comfortable: null, minimum: 0, minimumWhenOpen: 0 };

export function buildVenues(given: {
  readonly partnership: PartnershipFacts;
  readonly offers: readonly VenueOffer[];
  /** The areas that anybody has to learn; venues that offer none of them are left out. */
  readonly areas: ReadonlySet<string>;
  readonly horizon: Horizon;
  readonly calendar: WorkCalendar;
  readonly otherLoads: readonly VenueLoad[];
  readonly frozenLoad: FrozenLoad;
  /** Weeks before this one have begun. */
  readonly frozenUntil: number;
}): ProblemVenues {
  const { partnership, offers, areas, horizon, calendar, otherLoads, frozenLoad, frozenUntil } = given;
  const built: ProblemVenues & { venues: Venue[] } = {
    venues: [],
    limits: [],
    legend: {},
    warnings: [],
    problemVenue: (venue, area) => byArea.get(`${venue}\n${area}`),
    partsOf: (venue) => parts.get(venue) ?? [],
  };
  const byArea = new Map<string, string>();
  const parts = new Map<string, string[]>();
  const taken = new Map(otherLoads.map(({ venue, week, learners }) => [`${venue}\n${week}`, learners]));
  const capacities = groupRows(partnership.venueCapacities, ({ venue }) => venue);
  const closures = groupRows(partnership.venueClosures, ({ venue }) => venue);
  const mentors = groupRows(partnership.venueMentors, ({ venue }) => venue);
  const offersOf = groupRows(offers.filter(({ area }) => areas.has(area)), ({ venue }) => venue);

  for (const row of partnership.venues) {
    const offered = offersOf.get(row.key) ?? [];
    if (offered.length === 0) continue;
    const name = nameOf(row);
    const versions = capacities.get(row.key) ?? [];
    const places = horizon.weeks.map((week) => placesInWeek(versions, workdaysOf(week, calendar)));
    if (places.every(({ capacity }) => capacity === 0)) {
      built.warnings.push({ code: 'venue_without_capacity', facts: { venue: name } });
      continue;
    }
    const frozen = frozenLoad.get(row.key) ?? new Map<number, number>();
    const closed: Record<number, Source> = {};
    for (const { firstWeek, lastWeek } of closures.get(row.key) ?? []) {
      for (const week of weeksIn(horizon.clip(firstWeek, lastWeek))) {
        if (!frozen.has(week)) closed[week] = { kind: 'closure', ref: `${row.key}/${firstWeek}` };
      }
    }
    const loads = horizon.weeks.map((week) => taken.get(`${row.key}\n${week}`) ?? 0);
    const free = places.map(({ capacity }, week) => Math.max(0, capacity - (loads[week] ?? 0), frozen.get(week) ?? 0));
    const minimum = places.map((place, week) => {
      const least = Math.max(0, place.minimum - (loads[week] ?? 0));
      return Math.min(least, free[week] ?? 0, week < frozenUntil ? (frozen.get(week) ?? 0) : least);
    });
    warnOfMentors(built.warnings, name, horizon, mentors.get(row.key) ?? [], (week) => (free[week] ?? 0) > 0 && !closed[week]);

    const legend: LegendVenue = { venue: row.key, name, site: row.site, plant: row.plant, closed };
    const segments = segmentsOf(offered, horizon, frozen);
    const ids: string[] = [];
    for (const [index, { weeks, areas: partAreas }] of segments.entries()) {
      const id = index === 0 ? row.key : `${row.key}~${index + 1}`;
      const closedWeeks = horizon.weeks.map((_, week) => week).filter((week) => closed[week] !== undefined || !weeks.has(week));
      built.venues.push({
        id,
        name: name.en ?? name.zh ?? id,
        site: row.site,
        areas: [...partAreas].sort(),
        capacity: flat(free),
        // A minimum binds the venue as a whole; it is asked of the part that is open all the time.
        ...(index === 0 && minimum.some((least) => least > 0) ? { minimum: flat(minimum) } : {}),
        ...(segments.length === 1 ? minimumWhenOpen(places) : {}),
        ...comfort(places),
        ...(closedWeeks.length > 0 ? { closedWeeks } : {}),
      });
      built.legend[id] = legend;
      ids.push(id);
      for (const area of partAreas) byArea.set(`${row.key}\n${area}`, id);
    }
    parts.set(row.key, ids);
    if (ids.length > 1) {
      built.limits.push({ id: `places:${row.key}`, says: `places of ${legend.name.en ?? row.key}`, venues: ids, max: flat(free), 'x-source': row.key });
    }
  }
  return built;
}

/** The least of each figure over the workdays of a week; a day without a version has no places. */
function placesInWeek(versions: PartnershipFacts['venueCapacities'], days: readonly IsoDate[]): WeekPlaces {
  if (days.length === 0) return NO_PLACES;
  const inForce = days.map((day) => versions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)));
  const first = inForce[0];
  if (!first || inForce.includes(undefined)) return NO_PLACES;
  return {
    capacity: Math.min(...inForce.map((version) => version?.capacity ?? 0)),
    comfortable: first.comfortable,
    minimum: first.minimum ?? 0,
    minimumWhenOpen: first.minimumWhenOpen ?? 0,
  };
}

function workdaysOf(week: IsoDate, calendar: WorkCalendar): IsoDate[] {
  return [0, 1, 2, 3, 4].map((i) => addDays(week, i)).filter((day) => calendar.isWorkday(day));
}

/** Areas grouped by the weeks in which they are on offer; the group with most weeks comes first. */
function segmentsOf(offered: readonly VenueOffer[], horizon: Horizon, frozen: ReadonlyMap<number, number>) {
  const weeksOfArea = new Map<string, Set<number>>();
  for (const { area, validFrom, validTo } of offered) {
    const weeks = weeksOfArea.get(area) ?? new Set<number>();
    for (const week of weeksIn(horizon.clip(validFrom, validTo))) {
      const monday = horizon.weeks[week] ?? '';
      // The offer holds for the whole working week, or for a week that has begun already.
      const isWhole = validFrom <= monday && (validTo === null || addDays(monday, 4) <= validTo);
      if (isWhole || frozen.has(week)) weeks.add(week);
    }
    weeksOfArea.set(area, weeks);
  }
  const groups = new Map<string, { weeks: ReadonlySet<number>; areas: string[] }>();
  for (const [area, weeks] of weeksOfArea) {
    if (weeks.size === 0) continue;
    const signature = [...weeks].sort((a, b) => a - b).join(',');
    const group = groups.get(signature) ?? { weeks, areas: [] };
    group.areas.push(area);
    groups.set(signature, group);
  }
  return [...groups.values()].sort((a, b) => b.weeks.size - a.weeks.size);
}

function warnOfMentors(
  warnings: ProblemWarning[],
  venue: LegendVenue['name'],
  horizon: Horizon,
  mentors: PartnershipFacts['venueMentors'],
  isOpen: (week: number) => boolean,
): void {
  const guided = new Set(mentors.flatMap(({ validFrom, validTo }) => weeksIn(horizon.clip(validFrom, validTo))));
  const alone = horizon.weeks.map((_, week) => week).filter((week) => isOpen(week) && !guided.has(week));
  for (const { first, last } of runsOf(alone)) {
    warnings.push({ code: 'venue_without_mentor', facts: { venue, firstWeek: horizon.weeks[first], lastWeek: horizon.weeks[last] } });
  }
}

function comfort(places: readonly WeekPlaces[]): { comfortable?: number } {
  const stated = places.flatMap(({ comfortable, capacity }) => (comfortable === null || capacity === 0 ? [] : [comfortable]));
  return stated.length === 0 ? {} : { comfortable: Math.min(...stated) };
}

function minimumWhenOpen(places: readonly WeekPlaces[]): { minimumWhenOpen?: number } {
  const most = Math.max(0, ...places.map((place) => place.minimumWhenOpen));
  return most > 1 ? { minimumWhenOpen: most } : {};
}

/** One number where all weeks agree. */
function flat(weekly: readonly number[]): number | number[] {
  const first = weekly[0] ?? 0;
  return weekly.every((value) => value === first) ? first : [...weekly];
}
