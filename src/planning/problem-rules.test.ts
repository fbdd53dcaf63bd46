import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutInProportion } from './problem-demand.ts';
import { blockLengths } from './problem-programmes.ts';
import { runsOf } from './horizon.ts';

describe('block lengths', () => {
  test('stay as they are where they add up', () => {
    expect(blockLengths(2, 6, [7])).toEqual({ minimumBlock: 2, maximumBlock: 6 });
  });

  test('give way where scaled weeks leave a remainder no blocks add up to', () => {
    expect(blockLengths(2, 2, [5])).toEqual({ minimumBlock: 1, maximumBlock: 2 });
    expect(blockLengths(4, 5, [7])).toEqual({ minimumBlock: 3, maximumBlock: 5 });
  });

  test('let every count be made of blocks', () => {
    const few = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(few, few, fc.array(few, { minLength: 1, maxLength: 4 }), (minimum, maximum, counts) => {
        const { minimumBlock, maximumBlock } = blockLengths(minimum, Math.max(minimum, maximum), counts);
        for (const count of counts) {
          const blocks = Math.ceil(count / maximumBlock);
          expect(blocks * Math.min(minimumBlock, count)).toBeLessThanOrEqual(count);
        }
      }),
    );
  });
});

describe('cutting weeks in proportion', () => {
  test('adds up to what there is, and keeps what is done already', () => {
    const task = fc.record({ id: fc.uuid(), due: fc.integer({ min: 0, max: 20 }), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.uniqueArray(task, { minLength: 1, maxLength: 8, selector: ({ id }) => id }), fc.integer({ min: 0, max: 100 }), (given, total) => {
        const tasks = given.map(({ id, due, share }) => ({ id, due, least: Math.floor(due * share * 0.5) }));
        const cut = cutInProportion(tasks, total);
        const due = tasks.reduce((sum, one) => sum + one.due, 0);
        const least = tasks.reduce((sum, one) => sum + one.least, 0);
        expect([...cut.values()].reduce((sum, weeks) => sum + weeks, 0)).toBe(Math.max(least, Math.min(total, due)));
        for (const { id, least: done } of tasks) expect(cut.get(id)).toBeGreaterThanOrEqual(done);
      }),
    );
  });
});

test('runs of weeks are told from first to last', () => {
  expect(runsOf([3, 1, 2, 7])).toEqual([{ first: 1, last: 3 }, { first: 7, last: 7 }]);
});
