/**
 * Gross weeks of a phase, scaled to the weeks a cohort really has: school blocks, holidays and reserve shrink a phase of
 * 52 calendar weeks to about 30 training weeks. docs/decisions/scaling-of-weeks.md says why it is done so. Pure.
 *
 * - Weeks are never scaled up: a programme that asks for less than there is keeps its weeks.
 * - Electives of equal weight get equal weeks, whoever chooses which; mandatory areas share the rest by largest remainder.
 * - The weeks of the mandatory areas and of the longest lawful choice of electives add up to `total` exactly.
 */
import { apportion } from './apportion.ts';
import { longestChoice, type ElectiveGroup } from './elective-groups.ts';

export interface WeighedArea {
  /** Key of the area. */
  readonly area: string;
  readonly isElective: boolean;
  /** Weeks by which it is weighed: gross weeks of the phase, or weeks still to come. */
  readonly weeks: number;
}

export interface ScaledArea extends WeighedArea {
  /** Exact proportion, before rounding. */
  readonly quota: number;
  readonly scaledWeeks: number;
}

export interface ScaleOptions {
  /** Every mandatory area keeps at least one week where there are enough. */
  readonly isOneEnsured?: boolean;
  /** No area gets more weeks than it is weighed with. */
  readonly isCapped?: boolean;
}

/** Weeks of the mandatory areas and of the longest lawful choice of electives. */
export function weeksToLearn(areas: readonly WeighedArea[], groups: readonly ElectiveGroup[]): number {
  const electives = areas.filter(({ isElective }) => isElective);
  const mandatory = areas.filter(({ isElective }) => !isElective);
  return sum(mandatory) + sum(longestChoice(electives, groups).flatMap((i) => electives[i] ?? []));
}

/** Scales the areas of one phase to `total` weeks, in the order given. */
export function scaleWeeks(areas: readonly WeighedArea[], groups: readonly ElectiveGroup[], total: number, options: ScaleOptions = {}): ScaledArea[] {
  const electives = areas.filter(({ isElective }) => isElective);
  const mandatory = areas.filter(({ isElective }) => !isElective);
  const all = weeksToLearn(areas, groups);
  const factor = all === 0 ? 0 : total / all;
  const chosen = longestChoice(electives, groups);
  const least = options.isOneEnsured === true ? mandatory.filter(({ weeks }) => weeks > 0).length : 0;
  const most = options.isCapped === true ? sum(mandatory) : Number.POSITIVE_INFINITY;
  const electiveWeeks = roundElectives(electives, chosen, factor, total, least, most);
  const left = total - chosen.reduce((weeks, i) => weeks + (electiveWeeks[i] ?? 0), 0);
  const { shares } = apportion(
    mandatory.map(({ weeks }) => weeks),
    left,
    { isOneEnsured: options.isOneEnsured ?? false, ...(options.isCapped === true ? { caps: mandatory.map(({ weeks }) => weeks) } : {}) },
  );
  const scaled = new Map<WeighedArea, number>([
    ...electives.map((area, i) => [area, electiveWeeks[i] ?? 0] as const),
    ...mandatory.map((area, i) => [area, shares[i] ?? 0] as const),
  ]);
  return areas.map((area) => ({ ...area, quota: area.weeks * factor, scaledWeeks: scaled.get(area) ?? 0 }));
}

/** Electives round to the nearest week; where that leaves the mandatory areas too little or too much, all down or all up. */
function roundElectives(electives: readonly WeighedArea[], chosen: readonly number[], factor: number, total: number, least: number, most: number): number[] {
  const ways = [Math.round, Math.floor, Math.ceil].map((round) => electives.map(({ weeks }) => Math.min(weeks, round(tidy(weeks * factor)))));
  const fits = (weeks: readonly number[]): boolean => {
    const left = total - chosen.reduce((all, i) => all + (weeks[i] ?? 0), 0);
    return left >= least && left <= most;
  };
  return ways.find(fits) ?? ways[1] ?? [];
}

/** 2.9999999999999996 is 3: a product of fractions must not lose a week to floating point. */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function sum(areas: readonly WeighedArea[]): number {
  return areas.reduce((weeks, area) => weeks + area.weeks, 0);
}
