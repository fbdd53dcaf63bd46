import { describe, expect, it } from 'vitest';
import { nextSorting, sortRows } from './sort-rows.ts';

describe('sorting a table', () => {
  it('puts Chinese names in the order of pinyin', () => {
    expect(sortRows(['中控室', '安全中心', '乙烯装置', '聚丙烯装置'], (name) => name, 'up', 'zh')).toEqual(['安全中心', '聚丙烯装置', '乙烯装置', '中控室']);
  });

  it('counts numbers inside words', () => {
    expect(sortRows(['Plant 10', 'Plant 9'], (name) => name, 'up', 'en')).toEqual(['Plant 9', 'Plant 10']);
  });

  it('keeps gaps last whichever way', () => {
    const rows = [3, null, 1];
    expect(sortRows(rows, (row) => row, 'up', 'en')).toEqual([1, 3, null]);
    expect(sortRows(rows, (row) => row, 'down', 'en')).toEqual([3, 1, null]);
  });

  it('goes up, down, and back to the order of the list', () => {
    const up = nextSorting(null, 'name');
    const down = nextSorting(up, 'name');
    expect([up?.direction, down?.direction, nextSorting(down, 'name')]).toEqual(['up', 'down', null]);
    expect(nextSorting(down, 'places')).toEqual({ key: 'places', direction: 'up' });
  });
});
