import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { AppLink } from './link.tsx';
import { takePendingFocus } from './route-focus.ts';
import styles from './page.module.css';

/**
 * The head of a screen: title, where it belongs, what can be done here. Sets the document's title and takes the focus
 * after a change of route, so that readers hear where they are.
 */
export function PageHeader({
  title,
  lead,
  parent,
  actions,
}: {
  /** Plain text: it becomes the document's title too. */
  title: string;
  /** One line under the title: what this is, in figures rather than explanations. */
  lead?: ReactNode;
  /** The list this screen was opened from. */
  parent?: { readonly title: string; readonly to: string };
  actions?: ReactNode;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · 共价 Covalence`;
  }, [title]);
  useEffect(() => {
    if (takePendingFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={styles['header']}>
      {parent && (
        <p className={styles['parent']}>
          <AppLink to={parent.to}>{parent.title}</AppLink>
        </p>
      )}
      <div className={styles['bar']}>
        <div className={styles['words']}>
          <h1 ref={heading} tabIndex={-1} className={styles['title']}>
            {title}
          </h1>
          {lead && <div className={styles['lead']}>{lead}</div>}
        </div>
        {actions && (
          <div className={styles['actions']} data-print="hide">
            {actions}
          </div>
        )}
      </div>
    </header>
  );
}

/** A titled part of a screen; `flush` lets a table or board reach the edges. */
export function Section({
  title,
  aside,
  flush = false,
  children,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <section className={styles['section']} data-flush={flush || undefined}>
      {title !== undefined && (
        <div className={styles['sectionBar']}>
          <h2 className={styles['sectionTitle']}>{title}</h2>
          {aside && <div className={styles['aside']}>{aside}</div>}
        </div>
      )}
      <div className={styles['body']}>{children}</div>
    </section>
  );
}

/** Screen parts side by side at the desk, one below the other on the phone. `wide`: the first takes two thirds. */
export function Columns({ wide = false, children }: { wide?: boolean; children: ReactNode }): ReactElement {
  return (
    <div className={styles['columns']} data-wide={wide || undefined}>
      {children}
    </div>
  );
}

/** A row of filters above a table. */
export function Toolbar({ children, label }: { children: ReactNode; label: string }): ReactElement {
  return (
    <div className={styles['toolbar']} role="group" aria-label={label} data-print="hide">
      {children}
    </div>
  );
}
