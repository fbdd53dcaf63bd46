import { useLocation } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { NavigationItem, Storey, StoreyName } from '../screen.ts';
import type { Membership } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { Icon } from '../ui/icon.tsx';
import { AppLink } from '../ui/link.tsx';
import styles from './navigation.module.css';
import { shellTexts } from './texts.ts';

/** A storey with what this person may open in it; storeys without anything are not shown. */
export interface OpenStorey {
  readonly storey: Storey;
  readonly items: readonly NavigationItem[];
}

export function openStoreys(storeys: readonly Storey[], membership: Membership): readonly OpenStorey[] {
  return storeys
    .map((storey) => ({ storey, items: storey.navigation.filter((item) => item.isFor?.(membership) ?? true) }))
    .filter(({ items }) => items.length > 0);
}

/** The phone's bar has room for so many entries whose words can be read. */
const ROOM = 5;

/** Who has more storeys than there is room finds these first at the thumb; the others stand under "More". */
const AT_THE_THUMB: readonly StoreyName[] = ['delivery', 'planning', 'partnership', 'evidence', 'curriculum'];

/** The storeys that the phone shows under "More": none while all fit beside the home page. */
export function behindMore(open: readonly OpenStorey[]): readonly OpenStorey[] {
  if (open.length + 1 <= ROOM) return [];
  const kept = new Set(AT_THE_THUMB.filter((name) => open.some(({ storey }) => storey.name === name)).slice(0, ROOM - 2));
  return open.filter(({ storey }) => !kept.has(storey.name));
}

/**
 * Desk: a column, the storeys as knots on one thread, the open one unfolded. Phone: a bar at the thumb; a storey with
 * several screens opens its list above the bar, and what has no room there stands under "More".
 */
export function Navigation({
  storeys,
  besides,
  membership,
}: {
  storeys: readonly Storey[];
  /** Places that belong to no storey. */
  besides: readonly NavigationItem[];
  membership: Membership;
}): ReactElement {
  const say = useText(shellTexts);
  const language = useLanguage();
  const path = useLocation({ select: (location) => location.pathname });
  const open = openStoreys(storeys, membership);
  const behind = behindMore(open);
  return (
    <nav aria-label={say('navigation')} className={styles['navigation']}>
      <ul className={styles['storeys']}>
        <li className={styles['storey']} data-current={path === '/' || undefined}>
          <AppLink keepsDay={false} to="/" className={styles['head']} {...currentOf(path === '/')}>
            <span className={styles['icon']}>
              <Icon name="home" />
            </span>
            <span className={styles['title']}>{say('home')}</span>
          </AppLink>
        </li>
        {open.map((one) => (
          <StoreyEntry key={one.storey.name} open={one} path={path} isBehindMore={behind.includes(one)} />
        ))}
        {behind.length > 0 && <MoreEntry behind={behind} path={path} />}
      </ul>
      <ul className={styles['besides']}>
        {besides
          .filter((item) => item.isFor?.(membership) ?? true)
          .map((item) => (
            <li key={item.path}>
              <AppLink keepsDay={false} to={item.path} className={styles['head']} {...currentOf(isWithin(path, item.path))}>
                <span className={styles['icon']}>
                  <Icon name="file" />
                </span>
                <span className={styles['title']}>{item.title[language]}</span>
              </AppLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function StoreyEntry({ open: { storey, items }, path, isBehindMore }: { open: OpenStorey; path: string; isBehindMore: boolean }): ReactElement {
  const language = useLanguage();
  const listId = useId();
  const isCurrent = path.startsWith(`/${storey.name}`);
  // On the phone a storey's list opens by pressing it, and closes with the change of page.
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  const isOpen = openedOn === path;
  const single = items.length === 1 ? items[0] : undefined;
  const head = (
    <>
      <span className={styles['icon']}>
        <Icon name={storey.name} />
      </span>
      <span className={styles['title']}>{storey.title[language]}</span>
    </>
  );
  return (
    <li className={styles['storey']} data-current={isCurrent || undefined} data-open={isOpen || undefined} data-behind={isBehindMore || undefined}>
      {single ? (
        <AppLink keepsDay={false} to={single.path} className={styles['head']} {...currentOf(isCurrent)}>
          {head}
        </AppLink>
      ) : (
        <>
          <AppLink keepsDay={false} to={items[0]?.path ?? '/'} className={`${styles['head']} ${styles['forDesk']}`}>
            {head}
          </AppLink>
          <button type="button" className={`${styles['head']} ${styles['forPhone']}`} aria-expanded={isOpen} aria-controls={listId} onClick={() => setOpenedOn(isOpen ? null : path)}>
            {head}
          </button>
          <ul id={listId} className={styles['items']}>
            {items.map((item) => (
              <li key={item.path}>
                <AppLink keepsDay={false} to={item.path} className={styles['item']} {...currentOf(isWithin(path, item.path))}>
                  {item.title[language]}
                </AppLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

/** Phone only: the storeys the bar has no room for, each with its screens. */
function MoreEntry({ behind, path }: { behind: readonly OpenStorey[]; path: string }): ReactElement {
  const say = useText(shellTexts);
  const language = useLanguage();
  const listId = useId();
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  const isOpen = openedOn === path;
  const isCurrent = behind.some(({ storey }) => path.startsWith(`/${storey.name}`));
  return (
    <li className={`${styles['storey']} ${styles['moreEntry']}`} data-current={isCurrent || undefined} data-open={isOpen || undefined}>
      <button type="button" className={`${styles['head']} ${styles['forPhone']}`} aria-expanded={isOpen} aria-controls={listId} onClick={() => setOpenedOn(isOpen ? null : path)}>
        <span className={styles['icon']}>
          <Icon name="more" />
        </span>
        <span className={styles['title']}>{say('more')}</span>
      </button>
      <div id={listId} className={styles['items']}>
        {isOpen &&
          behind.map(({ storey, items }) => (
            <section key={storey.name}>
              <h2 className={styles['group']}>
                <Icon name={storey.name} /> {storey.title[language]}
              </h2>
              <ul>
                {items.map((item) => (
                  <li key={item.path}>
                    <AppLink keepsDay={false} to={item.path} className={styles['item']} {...currentOf(isWithin(path, item.path))}>
                      {item.title[language]}
                    </AppLink>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </li>
  );
}

function isWithin(path: string, item: string): boolean {
  return path === item || path.startsWith(`${item}/`);
}

function currentOf(isCurrent: boolean): { 'aria-current'?: 'page' } {
  return isCurrent ? { 'aria-current': 'page' } : {};
}
