import { expect, it } from 'vitest';
import type { MyWeek } from '../../../src/contract/index.ts';
import { runsOf } from './week-runs.ts';

const reference = (id: string) => ({ id, key: id, name: { zh: id, en: null } });

function at(week: string, venue: string, area = 'A'): MyWeek {
  return {
    week,
    kind: 'placed',
    away: null,
    post: { area: { ...reference(area), number: 'I.1' }, venue: { ...reference(venue), site: reference('site') }, competences: [], mentors: [], isNew: false },
  };
}

const atSchool = (week: string): MyWeek => ({ week, kind: 'away', away: { kind: 'cohort_weeks', detail: null }, post: null });

it('joins weeks at the same post and keeps a school week apart', () => {
  const runs = runsOf([at('2026-11-23', 'hall'), at('2026-11-30', 'hall'), atSchool('2026-12-07'), at('2026-12-14', 'hall')]);
  expect(runs.map((run) => [run.firstWeek, run.lastWeek, run.weeks])).toEqual([
    ['2026-11-23', '2026-11-30', 2],
    ['2026-12-07', '2026-12-07', 1],
    ['2026-12-14', '2026-12-14', 1],
  ]);
});

it('begins a new run where the area changes at the same venue', () => {
  expect(runsOf([at('2026-11-23', 'hall', 'A'), at('2026-11-30', 'hall', 'B')])).toHaveLength(2);
});

it('has no runs without weeks', () => {
  expect(runsOf([])).toEqual([]);
});
