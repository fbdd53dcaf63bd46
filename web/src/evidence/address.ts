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
  /** What the table is narrowed to, in words. */
  readonly what?: string;
}

export function useScope(): [ScopeInAddress, (change: ScopeInAddress) => void] {
  const search = useSearch({ strict: false }) as ScopeInAddress;
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
