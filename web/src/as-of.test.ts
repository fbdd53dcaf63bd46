import { expect, it } from 'vitest';
import { dayOf } from './as-of.ts';

it('is the day of the address; what is no day is today', () => {
  expect(dayOf({ asOf: '2026-10-14' })).toBe('2026-10-14');
  for (const search of [{}, null, { asOf: '' }, { asOf: 'yesterday' }, { asOf: '2026-13-40' }, { asOf: 20261014 }]) expect(dayOf(search)).toBeUndefined();
});
