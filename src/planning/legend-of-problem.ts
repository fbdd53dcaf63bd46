/** A legend from nothing but a problem: names where it has them, ids where not, the same in both languages. Pure. */
import { weeksFrom } from '../platform/weeks.ts';
import type { Problem } from '../solver/index.ts';
import type { Legend, LegendName, Source } from './legend.ts';

export function legendOfProblem({ name: plan, firstWeek, weekCount, learners, venues, programmes, sites, limits = [] }: Problem): Legend {
  const named = (id: string, name: string | undefined): LegendName => ({ zh: name ?? id, en: name ?? id });
  const tasks = programmes.flatMap((programme) => programme.tasks);
  const choices = programmes.flatMap((programme) => programme.choices ?? []);
  const sourceOf = (ref: string): Source => ({ kind: 'limit', ref });
  return {
    plan,
    weeks: weeksFrom(firstWeek, weekCount),
    learners: Object.fromEntries(learners.map(({ id, name, cohort = '' }) => [id, { enrolment: id, person: id, cohort, name: named(id, name), away: {}, forbidden: {}, chosen: [] }])),
    venues: Object.fromEntries(venues.map(({ id, name, site }) => [id, { venue: id, name: named(id, name), site, plant: null, closed: {} }])),
    tasks: Object.fromEntries(tasks.map(({ id, name, area }) => [id, { area, phase: '', number: id, name: named(id, name), isElective: false, source: null }])),
    sites: Object.fromEntries(sites.map(({ id, name }) => [id, named(id, name)])),
    cohorts: {},
    limits: Object.fromEntries(limits.map(({ id, says }) => [id, { name: named(id, says), source: sourceOf(id) }])),
    choices: Object.fromEntries(choices.map(({ id }) => [id, { name: named(id, undefined), source: null }])),
  };
}
