import { lazy, Suspense } from 'react';
import type { ComponentType, ReactElement } from 'react';
import { hasRole, useMembership } from '../session.ts';
import type { Membership, RoleName } from '../session.ts';
import { LoadingPanel } from '../ui/states.tsx';
import type { PartProps } from './part-props.ts';

interface Part {
  readonly key: string;
  readonly roles: readonly RoleName[];
  readonly Show: ComponentType<PartProps>;
}

/** Who gets what, in the order of the page. Each part loads by itself: a learner's phone never carries the coordinator's. */
const parts: readonly Part[] = [
  { key: 'week', roles: ['coordinator', 'administrator', 'hseq_officer'], Show: lazy(() => import('./week-overview.tsx')) },
  { key: 'logs', roles: ['coordinator', 'administrator', 'teacher'], Show: lazy(() => import('./logs-state.tsx')) },
  { key: 'cockpit', roles: ['leader', 'officer'], Show: lazy(() => import('./cockpit.tsx')) },
  { key: 'cooperation', roles: ['leader', 'officer'], Show: lazy(() => import('./cooperation-overview.tsx')) },
  { key: 'monday', roles: ['mentor'], Show: lazy(() => import('./mentor-monday.tsx')) },
  { key: 'own-weeks', roles: ['learner', 'teacher'], Show: lazy(() => import('./own-weeks.tsx')) },
];

/** The home page: what somebody's roles need first. */
export default function Home(): ReactElement {
  const shown = partsOf(useMembership());
  return (
    <Suspense fallback={<LoadingPanel />}>
      {shown.map(({ key, Show }, place) => (
        <Show key={key} isFirst={place === 0} />
      ))}
    </Suspense>
  );
}

function partsOf(membership: Membership): readonly Part[] {
  const own = parts.filter((part) => hasRole(membership, ...part.roles));
  return own.length > 0 ? own : parts.filter((part) => part.key === 'own-weeks');
}
