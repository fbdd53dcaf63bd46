import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { NavigationItem, Storey } from '../screen.ts';
import { chooseMembership, MembershipProvider, useConsortiumChoice, useSession } from '../session.ts';
import { useText } from '../texts.ts';
import { EmptyPanel, Trouble } from '../ui/states.tsx';
import { UndoNotices } from '../ui/undo.tsx';
import { AccountMenu } from './account-menu.tsx';
import styles from './house.module.css';
import { Mark } from './mark.tsx';
import { Navigation } from './navigation.tsx';
import { Place } from './place.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { shellTexts } from './texts.ts';

/** What stands around every screen: navigation, where and when we are, who we are. Nobody signed in is led to the door. */
export function House({ storeys, besides }: { storeys: readonly Storey[]; besides: readonly NavigationItem[] }): ReactElement | null {
  const say = useText(shellTexts);
  const session = useSession();
  useConsortiumChoice();
  const pathname = useLocation({ select: (location) => location.pathname });
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, [pathname]);

  if (session.isError && !session.data) return <Trouble error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) return null;
  if (!session.data.account) return <ToTheDoor />;
  const membership = chooseMembership(session.data);

  return (
    <div className={styles['house']}>
      <a className={styles['skip']} href="#content">
        {say('skip')}
      </a>
      <header className={styles['side']} data-print="hide">
        <div className={styles['brand']}>
          <Mark size={20} />
          <span>{say('product')}</span>
        </div>
        {membership && <Place membership={membership} memberships={session.data.memberships} />}
        {membership && <Navigation storeys={storeys} besides={besides} membership={membership} />}
        <AccountMenu account={session.data.account} membership={membership} besides={besides} />
      </header>
      <main id="content" tabIndex={-1} className={styles['content']}>
        {membership ? (
          <MembershipProvider value={membership} key={membership.consortium}>
            <Outlet />
            <Shortcuts storeys={storeys} />
          </MembershipProvider>
        ) : (
          <EmptyPanel title={say('noMembership')}>{say('noMembershipWayOut', { email: session.data.account.email })}</EmptyPanel>
        )}
      </main>
      <UndoNotices />
    </div>
  );
}

/** Leads to the door, once, with the address one came for. (While the door loads, the location already is the door's.) */
function ToTheDoor(): null {
  const navigate = useNavigate();
  useEffect(() => {
    const { pathname, search } = window.location;
    void navigate({ to: '/sign-in', search: (pathname === '/' ? {} : { next: pathname + search }) as never, replace: true });
  }, [navigate]);
  return null;
}
