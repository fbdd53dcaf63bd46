import { describe, expect, it } from 'vitest';
import type { Storey, StoreyName } from '../screen.ts';
import { behindMore } from './navigation.tsx';

const storey = (name: StoreyName): { storey: Storey; items: [] } => ({ storey: { name, title: { zh: name, en: name }, routes: [], navigation: [] }, items: [] });
const hidden = (...names: StoreyName[]): string[] => behindMore(names.map(storey)).map((one) => one.storey.name);

describe("the phone's bar", () => {
  it('shows a learner every storey, because they fit beside the home page', () => {
    expect(hidden('curriculum', 'delivery', 'evidence')).toEqual([]);
    expect(hidden('partnership', 'curriculum', 'delivery', 'evidence')).toEqual([]);
  });

  it('keeps signing at the thumb of a mentor who may open all five, and puts two storeys under "More"', () => {
    expect(hidden('partnership', 'curriculum', 'planning', 'delivery', 'evidence')).toEqual(['curriculum', 'evidence']);
  });
});
