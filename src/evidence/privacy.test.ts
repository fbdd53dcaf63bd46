import { expect, test } from 'vitest';
import { pseudonymOf, withheldGroups } from './privacy.ts';

const withheld = (learners: readonly number[], areDisjoint = true): number[] => [...withheldGroups(learners, areDisjoint)].sort((a, b) => a - b);

test('groups of five and more stand; smaller ones are withheld', () => {
  expect(withheld([5, 12, 30])).toEqual([]);
  expect(withheld([4, 3, 12, 30])).toEqual([0, 1]);
});

test('one small group takes the next smallest with it, or the total less the others would tell of it', () => {
  expect(withheld([30, 3, 12])).toEqual([1, 2]);
});

test('two small groups of fewer than five together take another one with them', () => {
  expect(withheld([1, 2, 9, 30])).toEqual([0, 1, 2]);
  expect(withheld([2, 3, 9, 30])).toEqual([0, 1]);
});

test('groups that share their learners need one of five or more among the withheld', () => {
  expect(withheld([3, 4, 9, 30], false)).toEqual([0, 1, 2]);
  expect(withheld([9, 30], false)).toEqual([]);
});

test('a group of nobody gives nobody away', () => {
  expect(withheld([0, 12, 30])).toEqual([0]);
  expect(withheld([0, 3, 12, 30])).toEqual([0, 1, 2]);
});

test('where nothing is left, everything is withheld', () => {
  expect(withheld([3])).toEqual([0]);
  expect(withheld([])).toEqual([]);
});

test('a pseudonym holds within a report and not beyond it', () => {
  expect(pseudonymOf('one', 'person')).toBe(pseudonymOf('one', 'person'));
  expect(pseudonymOf('one', 'person')).not.toBe(pseudonymOf('other', 'person'));
});
