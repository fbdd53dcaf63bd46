import { expect, test } from 'vitest';
import { once, peopleBehind } from './group-counts.ts';

test('what is asked again with the same arguments is answered from the first time', async () => {
  const asked: unknown[] = [];
  const read = once((code: string, scope?: { kind: string }) => {
    asked.push([code, scope]);
    return Promise.resolve(asked.length);
  });
  expect(await Promise.all([read('a'), read('a'), read('a', { kind: 'cohort' }), read('a', { kind: 'cohort' }), read('b')])).toEqual([1, 1, 2, 2, 3]);
  expect(asked).toHaveLength(3);
});

test('a group is judged by the fewer of who is enrolled and whose weeks are counted', () => {
  expect(peopleBehind(3, 30)).toBe(3);
  expect(peopleBehind(30, 2)).toBe(2);
});

test('nobody enrolled any more, or nobody planned yet, makes no group small', () => {
  expect(peopleBehind(0, 30)).toBe(30);
  expect(peopleBehind(30, 0)).toBe(30);
  expect(peopleBehind(0, 0)).toBe(0);
});
