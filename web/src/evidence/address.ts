import { useNavigate, useSearch } from '@tanstack/react-router';

/** Filters live in the address, so that a figure can be sent to somebody else. */
export interface ScopeInAddress {
  readonly by?: 'cohort' | 'area' | 'plant' | 'learner';
  readonly asOf?: string;
  readonly cohort?: string;
  readonly area?: string;
  readonly plant?: string;
  readonly learner?: string;
  readonly state?: 'logged' | 'signed' | 'attended';
  /** What a figure is narrowed to: kind and key, as indicators have it. */
  readonly scopeKind?: 'cohort' | 'plant' | 'party';
  readonly scopeKey?: string;
  /** What the table is narrowed to, in words. */
  readonly what?: string;
}

/** What to change; undefined takes a filter away. */
type ScopeChange = { readonly [K in keyof ScopeInAddress]?: ScopeInAddress[K] | undefined };

export function useScope(): [ScopeInAddress, (change: ScopeChange) => void] {
  // The router reads what looks like a number as one: a cohort may be called 2026.
  const search = Object.fromEntries(Object.entries(useSearch({ strict: false })).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))) as ScopeInAddress;
  const navigate = useNavigate();
  return [search, (change) => void navigate({ to: '.', search: ((before: ScopeInAddress) => ({ ...before, ...change })) as never, replace: true })];
}

/** The filters as query of the API. */
export function queryOf({ asOf, cohort, area, plant, learner }: ScopeInAddress) {
  return Object.fromEntries(Object.entries({ asOf, cohort, area, plant, learner }).filter(([, value]) => value !== undefined && value !== '')) as {
    asOf?: string;
    cohort?: string;
    area?: string;
    plant?: string;
    learner?: string;
  };
}
