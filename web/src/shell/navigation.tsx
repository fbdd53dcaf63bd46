import { useLocation } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { NavigationItem, Storey } from '../screen.ts';
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

/**
 * Desk: a column, the storeys as knots on one thread, the open one unfolded. Phone: a bar at the thumb; a storey with
 * several screens opens its list above the bar.
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
  return (
    <nav aria-label={say('navigation')} className={styles['navigation']}>
      <ul className={styles['storeys']}>
        <li className={styles['storey']} data-current={path === '/' || undefined}>
          <AppLink to="/" className={styles['head']} {...currentOf(path === '/')}>
            <span className={styles['icon']}>
              <Icon name="home" />
            </span>
            <span className={styles['title']}>{say('home')}</span>
          </AppLink>
        </li>
        {openStoreys(storeys, membership).map((open) => (
          <StoreyEntry key={open.storey.name} open={open} path={path} />
        ))}
      </ul>
      <ul className={styles['besides']}>
        {besides
          .filter((item) => item.isFor?.(membership) ?? true)
          .map((item) => (
            <li key={item.path}>
              <AppLink to={item.path} className={styles['head']} {...currentOf(isWithin(path, item.path))}>
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

function StoreyEntry({ open: { storey, items }, path }: { open: OpenStorey; path: string }): ReactElement {
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
    <li className={styles['storey']} data-current={isCurrent || undefined} data-open={isOpen || undefined}>
      {single ? (
        <AppLink to={single.path} className={styles['head']} {...currentOf(isCurrent)}>
          {head}
        </AppLink>
      ) : (
        <>
          <AppLink to={items[0]?.path ?? '/'} className={`${styles['head']} ${styles['forDesk']}`}>
            {head}
          </AppLink>
          <button type="button" className={`${styles['head']} ${styles['forPhone']}`} aria-expanded={isOpen} aria-controls={listId} onClick={() => setOpenedOn(isOpen ? null : path)}>
            {head}
          </button>
          <ul id={listId} className={styles['items']}>
            {items.map((item) => (
              <li key={item.path}>
                <AppLink to={item.path} className={styles['item']} {...currentOf(isWithin(path, item.path))}>
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

function isWithin(path: string, item: string): boolean {
  return path === item || path.startsWith(`${item}/`);
}

function currentOf(isCurrent: boolean): { 'aria-current'?: 'page' } {
  return isCurrent ? { 'aria-current': 'page' } : {};
}
