import { expect, it } from 'vitest';
import { verdictOn } from './run-verdict.ts';
import { runTexts } from './texts.ts';

const cost = { preference: 100, siteChange: 200, idleWeek: 252, crowding: 0, unfairness: 0, disruption: 0, total: 552 };

it('says that nothing better can be found only where the bound of this run has reached the cost', () => {
  expect(verdictOn({ outcome: 'in_force', cost, lowerBound: 552 })).toBe('in_force_proven');
  expect(verdictOn({ outcome: 'planned', cost, lowerBound: 552 })).toBe('planned_proven');
  expect(verdictOn({ outcome: 'in_force', cost, lowerBound: 551 })).toBe('in_force');
  expect(verdictOn({ outcome: 'planned', cost, lowerBound: 551 })).toBe('planned');
  expect(verdictOn({ outcome: 'in_force', cost, lowerBound: null })).toBe('in_force');
  expect(verdictOn({ outcome: 'no_plan', cost: null, lowerBound: 552 })).toBe('no_plan');
});

it('leaves a run that was cancelled what it is, whatever it has proven', () => {
  expect(verdictOn({ outcome: 'stopped', cost, lowerBound: 552 })).toBe('stopped');
});

it('has a sentence for each in both languages', () => {
  for (const verdict of ['in_force_proven', 'planned_proven'] as const) {
    expect(runTexts[verdict].zh).toMatch(/证明/);
    expect(runTexts[verdict].en).toMatch(/proven/);
  }
});
