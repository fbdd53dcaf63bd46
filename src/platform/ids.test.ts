import { expect, test } from 'vitest';
import { isId, newId } from './ids.ts';

test('a hundred thousand ids ascend strictly and are UUIDs of version 7', () => {
  let previous = '';
  for (let i = 0; i < 100_000; i += 1) {
    const id = newId();
    expect(id > previous).toBe(true);
    previous = id;
  }
  expect(previous).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(isId(previous)).toBe(true);
});

test('the time of an id is the moment it was made', () => {
  const before = Date.now();
  const made = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
  // The burst of the test above may have borrowed a few dozen milliseconds.
  expect(made).toBeGreaterThanOrEqual(before);
  expect(made).toBeLessThan(before + 1000);
});

test('text that is not a lower-case UUID is no id', () => {
  expect(isId('')).toBe(false);
  expect(isId("0'; drop table platform.job; --")).toBe(false);
  expect(isId('0190A0B0-0000-7000-8000-000000000000')).toBe(false);
});
