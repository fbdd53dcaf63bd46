import { describe, expect, it } from 'vitest';
import { indexNames, nearest } from './nearest.ts';

const halls = indexNames(['V-REACTOR-1', 'V-REACTOR-2', 'V-LAB-1', '反应器大厅', '实验室']);

describe('the nearest name', () => {
  it('is found through a swapped, missing or wrong letter', () => {
    expect(nearest('V-RAECTOR-1', halls)).toBe('V-REACTOR-1');
    expect(nearest('V-REACTOR2', halls)).toBe('V-REACTOR-2');
    expect(nearest('v_lab_1', halls)).toBe('V-LAB-1');
    expect(nearest('反应大厅', halls)).toBe('反应器大厅');
  });
  it('is the first of equals', () => {
    expect(nearest('V-REACTOR-9', halls)).toBe('V-REACTOR-1');
  });
  it('is none when nothing is near', () => {
    expect(nearest('Canteen', halls)).toBeNull();
    expect(nearest('X', halls)).toBeNull();
    expect(nearest('', indexNames([]))).toBeNull();
  });
});
