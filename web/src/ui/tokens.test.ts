import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colourDistance, contrast, seenBy } from './colour-vision.ts';
import { CATEGORY_COLOURS } from './category-count.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  const colour = coloursOf(scheme);

  it.each(['ink', 'ink-2', 'ink-3', 'action', 'thread', 'good', 'warn', 'bad', 'note', 'idle'])('lets "%s" be read on paper, surface and sunken', (role) => {
    for (const ground of ['paper', 'surface', 'sunken']) expect(contrast(colour(role), colour(ground)), `${role} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['good', 'warn', 'bad', 'note', 'idle', 'action', 'thread'])('lets "%s" be read on its soft ground', (role) => {
    expect(contrast(colour(role), colour(`${role}-soft`))).toBeGreaterThanOrEqual(4.5);
  });

  it('lets the text of a primary button be read, pointed at or not', () => {
    expect(contrast(colour('on-action'), colour('action'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('on-action'), colour('action-hover'))).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the edges of controls with three to one', () => {
    for (const ground of ['paper', 'surface']) expect(contrast(colour('line-strong'), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  const categories = Array.from({ length: CATEGORY_COLOURS }, (_, i) => i + 1);

  it('shows every category beside its ground', () => {
    for (const n of categories) expect(contrast(colour(`cat-${n}`), colour('surface')), `cat-${n}`).toBeGreaterThanOrEqual(3);
  });

  it('keeps text readable on every category', () => {
    for (const n of categories) expect(contrast(colour('ink'), colour(`cat-${n}-soft`)), `cat-${n}`).toBeGreaterThanOrEqual(7);
  });

  it.each(['everybody', 'protanopia', 'deuteranopia', 'tritanopia'] as const)('keeps the categories apart for %s, the first six at a glance', (sight) => {
    for (const a of categories) {
      for (const b of categories.filter((other) => other > a)) {
        const distance = colourDistance(seenBy(sight, colour(`cat-${a}`)), seenBy(sight, colour(`cat-${b}`)));
        expect(distance, `cat-${a} and cat-${b}`).toBeGreaterThanOrEqual(b <= 6 ? 20 : 15);
      }
    }
  });
});

it('gives both schemes the same roles', () => {
  expect(rolesOf('dark')).toEqual(rolesOf('light'));
});

function blockOf(scheme: string): string {
  const start = css.indexOf(`:root[data-scheme='${scheme}']`);
  return css.slice(start, css.indexOf('\n}', start));
}

function rolesOf(scheme: string): string[] {
  return [...blockOf(scheme).matchAll(/--([\w-]+):/g)].map((match) => match[1] ?? '').toSorted();
}

function coloursOf(scheme: string): (role: string) => string {
  const block = blockOf(scheme);
  return (role) => {
    const hex = new RegExp(`--${role}: (#[0-9a-f]{6});`).exec(block)?.[1];
    if (!hex) throw new Error(`${scheme} has no colour "${role}"`);
    return hex;
  };
}
