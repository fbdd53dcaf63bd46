import { describe, expect, test } from 'vitest';
import { checkElectiveChoice, type ElectiveGroup } from './elective-groups.ts';

const all = Array.from({ length: 20 }, (_, i) => `II.${i + 1}`);
const groups: readonly ElectiveGroup[] = [
  { key: 'all', name: { zh: '二十选四', en: 'Four of twenty' }, areas: all, atLeast: 4, atMost: 4, clause: 'ChemikAusbV § 3 Nr. 2' },
  { key: 'process', name: { zh: '工艺选修', en: 'Process electives' }, areas: all.slice(0, 8), atLeast: 1, atMost: 4, clause: 'ChemikAusbV § 3 Nr. 2' },
];

describe('choosing electives', () => {
  test('four with one of II.1 to II.8 is lawful', () => {
    expect(checkElectiveChoice({ groups, chosen: ['II.8', 'II.9', 'II.10', 'II.11'] })).toEqual([]);
  });

  test('four without any of II.1 to II.8 breaks the rule, with its clause', () => {
    const breaches = checkElectiveChoice({ groups, chosen: ['II.9', 'II.10', 'II.11', 'II.12'] });
    expect(breaches.map(({ rule, group, clause }) => [rule, group, clause])).toEqual([['too_few', 'process', 'ChemikAusbV § 3 Nr. 2']]);
    expect(breaches[0]?.says.en).toBe('0 chosen from "Process electives"; it takes at least 1.');
  });

  test('three are too few, five too many', () => {
    expect(checkElectiveChoice({ groups, chosen: ['II.1', 'II.2', 'II.3'] }).map(({ rule }) => rule)).toEqual(['too_few']);
    expect(checkElectiveChoice({ groups, chosen: all.slice(4, 9) }).map(({ rule }) => rule)).toEqual(['too_many']);
  });

  test('while a learner still chooses, three are not too few', () => {
    expect(checkElectiveChoice({ groups, chosen: ['II.1', 'II.2', 'II.3'], isComplete: false })).toEqual([]);
  });

  test('an area outside the electives, or chosen twice, is told', () => {
    const rules = checkElectiveChoice({ groups, chosen: ['II.1', 'II.1', 'I.5', 'II.9', 'II.10'] }).map(({ rule }) => rule);
    expect(rules).toContain('not_elective');
    expect(rules).toContain('chosen_twice');
  });
});
