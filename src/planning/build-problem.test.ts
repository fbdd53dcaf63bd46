import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curriculum } from '../../examples/bay-area-base/curriculum.ts';
import { partnership } from '../../examples/bay-area-base/partnership.ts';
import { planning } from '../../examples/bay-area-base/planning.ts';
import { plannedAbsences } from '../../examples/bay-area-base/planning/learners.ts';
import { AppError } from '../platform/errors.ts';
import { addWeeks, mondayOf } from '../platform/weeks.ts';
import { readProblem, checkPlan, type Problem } from '../solver/index.ts';
import { placementRows, proposalsOf } from './apply-plan.ts';
import { buildProblem, type PlanningInput } from './build-problem.ts';
import { judgePlacements } from './judge-version.ts';
import type { PlanningFacts } from './sheets.ts';

const fresh: PlanningFacts = { ...planning, planVersions: [], placements: [] };

function build(change: Partial<PlanningInput> = {}) {
  return buildProblem({ partnership, curriculum, planning: fresh, plan: 'year-2026', today: '2026-08-24', ...change });
}

const learnerOf = (problem: Problem, id: string) => problem.learners.find((learner) => learner.id === id);
const venueOf = (problem: Problem, id: string) => problem.venues.find((venue) => venue.id === id);
const weekOf = (day: string): number => Math.round((Date.parse(mondayOf(day)) - Date.parse('2026-09-07')) / 604_800_000);

describe('the problem of the example base', () => {
  const { problem, legend } = build();

  test('is a problem the format accepts, with everybody in it', () => {
    expect(() => readProblem(JSON.parse(JSON.stringify(problem)))).not.toThrow();
    expect(problem.learners).toHaveLength(168);
    expect(new Set(problem.learners.map(({ cohort }) => cohort))).toHaveProperty('size', 6);
  });

  test('chosen electives are required, open ones are a choice of four with one of II.1 to II.8', () => {
    const chosen = problem.programmes.find(({ id }) => id === learnerOf(problem, 'apprentice-2024-01')?.programme);
    expect(chosen?.choices).toBeUndefined();
    expect(chosen?.tasks.filter(({ area }) => area.includes('.II.'))).toHaveLength(4);
    const open = problem.programmes.find(({ id }) => id === learnerOf(problem, 'apprentice-2024-09')?.programme);
    expect(open?.choices?.map(({ atLeast, atMost, tasks }) => [tasks.length, atLeast, atMost])).toEqual([[20, 4, 4], [8, 1, 4]]);
  });

  test('a learner is away in the weeks of the cohort’s calendar, in own absences and in weeks without a workday', () => {
    const learner = learnerOf(problem, 'apprentice-2026-08');
    const away = legend.learners['apprentice-2026-08']?.away ?? {};
    expect(learner?.unavailableWeeks).toEqual(Object.keys(away).map(Number));
    expect(away[weekOf('2026-12-14')]).toEqual({ kind: 'absence', ref: 'apprentice-2026-08/2026-12-14/leave' });
    expect(away[0]?.kind).toBe('cohort_weeks');
  });

  test('places follow dated capacities: the simulator holds eight from March on', () => {
    const capacity = venueOf(problem, 'base-simulator')?.capacity;
    expect(Array.isArray(capacity) && [capacity[weekOf('2027-02-22')], capacity[weekOf('2027-03-01')]]).toEqual([6, 8]);
    expect(venueOf(problem, 'utilities-steam')?.closedWeeks).toContain(weekOf('2026-12-07'));
  });

  test('restrictions and limits keep the rule or agreement they come from', () => {
    const forbidden = Object.values(legend.learners['apprentice-2026-02']?.forbidden ?? {});
    expect(forbidden.length).toBeGreaterThan(5);
    expect(new Set(forbidden.map(({ ref }) => ref))).toEqual(new Set(['CN-INT-03']));
    expect(learnerOf(problem, 'apprentice-2026-02')).toHaveProperty(['x-sources', 'glycol-reaction'], 'CN-INT-03');
    expect(problem.programmes.find(({ choices }) => choices)?.choices?.[0]).toHaveProperty('x-source', 'ChemikAusbV § 3 Nr. 2');
    expect(legend.limits['site-cap']?.source.ref).toBe('apprenticeship-2023');
    expect(problem.limits?.find(({ id }) => id === 'site-cap')).toMatchObject({ 'x-source': 'apprenticeship-2023', max: 64 });
  });

  test('teachers and employees wait at no cost: they go on with their work', () => {
    expect(learnerOf(problem, 'employee-site-01-refresher-2026')?.burden).toEqual({ siteChange: 0, idleWeek: 0 });
    expect(learnerOf(problem, 'apprentice-2024-01')?.burden).toBeUndefined();
  });

  test('weeks done elsewhere are taken off what is due', () => {
    const weeks = (id: string) => Object.entries(learnerOf(problem, id)?.remaining ?? {}).find(([task]) => task.includes('.I.7@'))?.[1] ?? 0;
    expect(weeks('apprentice-2026-01') - weeks('apprentice-2026-32')).toBe(3);
  });

  test('placements of a plan become those of the problem and back, and break no rule', () => {
    const built = build({ planning: { ...fresh, absences: plannedAbsences } });
    const rows = planning.placements.filter(({ planVersion }) => planVersion === 'year-2026-v1').map((row) => {
      const { planVersion: _, ...placed } = row;
      return placed;
    });
    const told = built.tellPlacements(rows);
    expect(told.unknown).toEqual([]);
    const byLearner = (list: typeof rows) => [...list].sort((a, b) => a.enrolment.localeCompare(b.enrolment, 'en') || a.firstWeek.localeCompare(b.firstWeek));
    expect(byLearner(placementRows(told.placements, built.legend))).toEqual(byLearner(rows));
    const proposals = proposalsOf(rows, built.legend);
    expect(proposals.length).toBe(32);
    expect(proposals.every(({ enrolment }) => built.legend.learners[enrolment]?.chosen.length === 0)).toBe(true);
  });
});

describe('with a plan in force', () => {
  test('weeks already begun are frozen, the week of today included', () => {
    const { problem } = build({ planning, today: '2026-11-18' });
    expect(problem.published?.frozenUntil).toBe(weekOf('2026-11-23'));
  });

  test('the plan in force stays valid by today’s facts', () => {
    const built = build({ planning, today: '2026-11-18' });
    expect(judgePlacements(built, planning.placements.filter(({ planVersion }) => planVersion === 'year-2026-v2')).breaches).toEqual([]);
  });

  test('history binds even where a venue was cut afterwards', () => {
    const capacities = partnership.venueCapacities.map((row) => (row.venue === 'campus-analysis-lab' ? { ...row, capacity: 1, comfortable: 1 } : row));
    const built = build({ planning, partnership: { ...partnership, venueCapacities: capacities }, today: '2026-11-18' });
    const { breaches } = judgePlacements(built, planning.placements.filter(({ planVersion }) => planVersion === 'year-2026-v2'));
    expect(breaches.length).toBeGreaterThan(0);
    expect(breaches.every(({ rule, week }) => rule === 'capacity' && week !== null && week >= '2026-11-23')).toBe(true);
    expect(breaches[0]?.says.zh).toContain('分析化学实验室');
  });

  test('places that other plans took are not there any more', () => {
    const week = '2027-03-01';
    const { problem } = build({ otherLoads: [{ venue: 'base-simulator', week, learners: 5 }] });
    const capacity = venueOf(problem, 'base-simulator')?.capacity;
    expect(Array.isArray(capacity) && capacity[weekOf(week)]).toBe(3);
  });
});

describe('offers that change', () => {
  test('an area offered only in a part of the year becomes a part of the venue, within the places of the venue', () => {
    const venueOffers = curriculum.venueOffers.map((offer) => (offer.venue === 'base-automation-lab' && offer.area.endsWith('II.12') ? { ...offer, validTo: '2027-01-31' } : offer));
    const { problem, legend } = build({ curriculum: { ...curriculum, venueOffers } });
    const part = venueOf(problem, 'base-automation-lab~2');
    expect(part?.areas).toEqual(['chemikant-2009.II.12']);
    expect(part?.closedWeeks).toContain(weekOf('2027-02-01'));
    expect(part?.closedWeeks).not.toContain(weekOf('2027-01-18'));
    expect(legend.venues['base-automation-lab~2']?.venue).toBe('base-automation-lab');
    expect(problem.limits?.find(({ id }) => id === 'places:base-automation-lab')?.venues).toEqual(['base-automation-lab', 'base-automation-lab~2']);
  });
});

describe('gaps', () => {
  test('a year nobody covers is refused by name', () => {
    try {
      build({ partnership: { ...partnership, calendarDays: [] } });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect((error as AppError).code).toBe('calendar_year_unknown');
      expect((error as AppError).facts).toMatchObject({ year: 2027 });
    }
  });

  test('a plan nobody knows, and one with nobody to place, are refused', () => {
    expect(() => build({ plan: 'other' })).toThrow(expect.objectContaining({ code: 'plan_not_found' }));
    expect(() => build({ planning: { ...fresh, enrolments: [] } })).toThrow(expect.objectContaining({ code: 'plan_without_learners' }));
  });

  test('a venue without mentor is planned by its capacity, and told', () => {
    const venueMentors = partnership.venueMentors.filter(({ venue }) => venue !== 'base-pilot-plant');
    const { warnings, problem } = build({ partnership: { ...partnership, venueMentors } });
    expect(warnings.map(({ code }) => code)).toContain('venue_without_mentor');
    expect(venueOf(problem, 'base-pilot-plant')?.capacity).toBe(6);
  });

  test('a late joiner is asked for no more weeks than there are, and the shortfall is told', () => {
    const enrolments = fresh.enrolments.map((row) => (row.key === 'apprentice-2026-05' ? { ...row, firstWeek: '2027-03-01' } : row));
    const { problem, warnings } = build({ planning: { ...fresh, enrolments } });
    const learner = learnerOf(problem, 'apprentice-2026-05');
    const due = Object.values(learner?.remaining ?? {}).reduce((sum, weeks) => sum + weeks, 0);
    expect(due).toBeLessThanOrEqual(52 - (learner?.unavailableWeeks?.length ?? 0));
    expect(warnings.some(({ code }) => code === 'learner_short_of_weeks')).toBe(true);
  });
});

test('whatever absences and restrictions there are, the problem is accepted and nobody owes more weeks than there are', () => {
  const enrolments = fresh.enrolments.map(({ key }) => key);
  const absence = fc.record({ enrolment: fc.constantFrom(...enrolments), from: fc.integer({ min: 0, max: 51 }), weeks: fc.integer({ min: 1, max: 20 }) });
  const restriction = fc.record({ enrolment: fc.constantFrom(...enrolments), venue: fc.constantFrom(...partnership.venues.map(({ key }) => key)) });
  fc.assert(
    fc.property(fc.array(absence, { maxLength: 25 }), fc.array(restriction, { maxLength: 25 }), fc.integer({ min: 0, max: 40 }), fc.boolean(), (absences, restrictions, week, isPublished) => {
      const facts: PlanningFacts = {
        ...(isPublished ? planning : fresh),
        absences: absences.map(({ enrolment, from, weeks }) => ({ enrolment, firstWeek: addWeeks('2026-09-07', from), lastWeek: addWeeks('2026-09-07', Math.min(51, from + weeks)), kind: 'leave' })),
        venueRestrictions: restrictions.map((row) => ({ ...row, reasonZh: null, reasonEn: null, source: 'test' })),
      };
      const { problem, legend } = build({ planning: facts, today: addWeeks('2026-09-09', week) });
      readProblem(JSON.parse(JSON.stringify(problem)));
      for (const learner of problem.learners) {
        const optional = new Set(problem.programmes.find(({ id }) => id === learner.programme)?.choices?.flatMap(({ tasks }) => tasks) ?? []);
        const required = Object.entries(learner.remaining ?? {}).reduce((sum, [task, weeks]) => sum + (optional.has(task) ? 0 : weeks), 0);
        expect(required).toBeLessThanOrEqual(problem.weekCount - (learner.unavailableWeeks?.length ?? 0));
        expect(legend.learners[learner.id]).toBeDefined();
      }
      // History as it is told to the planner never breaks capacity, closures or restrictions by itself.
      if (problem.published) {
        const past = problem.published.placements.filter(({ lastWeek }) => lastWeek < (problem.published?.frozenUntil ?? 0));
        const { violations } = checkPlan(problem, { format: 'covalence.rotation-plan/1', problem: problem.name, status: 'feasible', placements: past });
        expect(violations.filter((violation) => ['capacity', 'open-venue', 'allowed-venue', 'matching-area', 'limit', 'availability'].includes(violation.rule) && (violation.week ?? 99) < (problem.published?.frozenUntil ?? 0))).toEqual([]);
      }
    }),
    { numRuns: 12 },
  );
});
