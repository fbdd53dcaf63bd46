import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../platform/weeks.ts';
import { isReversed, liesWithin, overlap, planVersionChange, stateOf, type Span, type Version } from './spans.ts';

test('two spans overlap when they share a single day', () => {
  expect(overlap({ from: '2026-09-01', to: '2026-09-30' }, { from: '2026-09-30', to: null })).toBe(true);
  expect(overlap({ from: '2026-09-01', to: '2026-09-30' }, { from: '2026-10-01', to: null })).toBe(false);
});

test('a span is in force on its first and on its last day', () => {
  const span = { from: '2026-09-01', to: '2026-09-30' };
  expect(['2026-08-31', '2026-09-01', '2026-09-30', '2026-10-01'].map((day) => stateOf(span, day))).toEqual(['future', 'in_force', 'in_force', 'ended']);
});

test('a span of one day is not reversed', () => {
  expect(isReversed({ from: '2026-09-01', to: '2026-09-01' })).toBe(false);
  expect(isReversed({ from: '2026-09-02', to: '2026-09-01' })).toBe(true);
});

test('terms that follow each other without a hole cover a span together', () => {
  const terms = [
    { from: '2021-06-01', to: '2026-05-31' },
    { from: '2016-06-01', to: '2021-05-31' },
  ];
  expect(liesWithin({ from: '2020-01-01', to: '2026-05-31' }, terms)).toBe(true);
  expect(liesWithin({ from: '2020-01-01', to: '2026-06-01' }, terms)).toBe(false);
  expect(liesWithin({ from: '2020-01-01', to: null }, terms)).toBe(false);
  expect(liesWithin({ from: '2020-01-01', to: null }, [...terms, { from: '2026-06-01', to: null }])).toBe(true);
  expect(liesWithin({ from: '2016-05-31', to: '2017-01-01' }, terms)).toBe(false);
  expect(liesWithin({ from: '2020-01-01', to: '2024-01-01' }, [{ from: '2016-06-01', to: '2021-05-30' }, ...terms.slice(0, 1)])).toBe(false);
});

test('a version that begins later and within the new span is a conflict, and nothing is changed', () => {
  const change = planVersionChange([{ id: 'a', from: '2026-09-01', to: '2026-12-31', value: 4 }, { id: 'b', from: '2027-01-01', to: null, value: 6 }], { from: '2026-10-01', to: null, value: 5 });
  expect(change.conflicts.map(({ id }) => id)).toEqual(['b']);
  expect([change.supersede, change.insert]).toEqual([[], []]);
});

const DAYS = 60;
const day = (n: number) => addDays('2026-09-01', n);

/** Versions that follow each other, some with holes between them, the last perhaps open. */
const timelines = fc.array(fc.record({ hole: fc.integer({ min: 0, max: 3 }), days: fc.integer({ min: 1, max: 15 }), value: fc.integer({ min: 0, max: 9 }) }), { maxLength: 4 }).chain((parts) =>
  fc.boolean().map((isOpen): Version<number>[] => {
    let next = 0;
    return parts.map(({ hole, days, value }, i) => {
      const from = next + hole;
      next = from + days;
      return { id: String(i), from: day(from), to: isOpen && i === parts.length - 1 ? null : day(next - 1), value };
    });
  }),
);

const valueOn = (versions: readonly (Span & { value: number })[], on: string) => versions.filter((version) => stateOf(version, on) === 'in_force').map(({ value }) => value);

test('after a change the new value holds on its days, every other day keeps its value, and no day has two', () => {
  fc.assert(
    fc.property(timelines, fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 0, max: 20 })), fc.boolean(), (current, start, length, merges) => {
      const wanted = { from: day(start), to: length === null ? null : day(start + length), value: 5 };
      const change = planVersionChange(current, wanted, merges ? (a, b) => a === b : undefined);
      if (change.conflicts.length > 0) return;
      const after = [...current.filter(({ id }) => !change.supersede.some((old) => old.id === id)), ...change.insert];
      for (let n = 0; n < DAYS; n += 1) {
        expect(valueOn(after, day(n))).toEqual(stateOf(wanted, day(n)) === 'in_force' ? [5] : valueOn(current, day(n)));
      }
    }),
  );
});

test('neighbours that say the same become one: giving back the old value leaves no seam', () => {
  const same = (a: number, b: number) => a === b;
  const current = [
    { id: 'a', from: '2026-09-01', to: '2026-12-06', value: 6 },
    { id: 'b', from: '2026-12-07', to: '2027-02-28', value: 7 },
    { id: 'c', from: '2027-03-01', to: null, value: 6 },
  ];
  const change = planVersionChange(current, { from: '2026-12-07', to: '2027-02-28', value: 6 }, same);
  expect(change.supersede.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  expect(change.insert).toEqual([{ from: '2026-09-01', to: null, value: 6 }]);
});
