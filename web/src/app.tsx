/** The composition: storeys into routes, routes into the house. The only file that knows every storey. */
import { QueryClientProvider } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, RouterProvider } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { createQueryClient } from './api.ts';
import { curriculum } from './curriculum/index.ts';
import { delivery } from './delivery/index.ts';
import { evidence } from './evidence/index.ts';
import { home } from './home/index.ts';
import { partnership } from './partnership/index.ts';
import { planning } from './planning/index.ts';
import type { Storey } from './screen.ts';
import { forgetSession } from './session.ts';
import { House } from './shell/house.tsx';
import { NotFound } from './shell/not-found.tsx';
import { wishFocus } from './ui/route-focus.ts';
import { BrokenPanel, LoadingPanel } from './ui/states.tsx';
import { workbook } from './workbook/index.ts';

/** In the order of the building, ground first. */
const storeys: readonly Storey[] = [partnership, curriculum, planning, delivery, evidence];

const queryClient = createQueryClient(() => forgetSession(queryClient));

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./sign-in/sign-in.tsx')),
});

/** A signing link is opened by somebody without an account: outside the house. */
const signByLink = createRoute({
  getParentRoute: () => root,
  path: '/sign/$consortium/$token',
  component: lazyRouteComponent(() => import('./delivery/sign-by-link.tsx')),
});

const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  component: () => <House storeys={storeys} besides={workbook.navigation} />,
});

const screens = [...home, ...workbook.screens, ...storeys.flatMap((storey) => storey.routes)].map((screen) =>
  createRoute({ getParentRoute: () => house, path: screen.path, component: lazyRouteComponent(screen.load) }),
);

/** An address that is none of these keeps the house around it: the way on is in the navigation. */
const elsewhere = createRoute({ getParentRoute: () => house, path: '$', component: NotFound });

const router = createRouter({
  routeTree: root.addChildren([signIn, signByLink, house.addChildren([...screens, elsewhere])]),
  defaultPreload: 'intent',
  defaultPendingMs: 0,
  defaultPendingComponent: LoadingPanel,
  defaultErrorComponent: BrokenPanel,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

router.subscribe('onBeforeLoad', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) wishFocus();
});

export function App(): ReactElement {
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
