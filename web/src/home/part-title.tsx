import type { ReactElement, ReactNode } from 'react';
import { PageHeader } from '../ui/page.tsx';
import styles from './home.module.css';

/** The title of a part: the page's own where it comes first, a second title below. */
export function PartTitle({ isFirst, title, lead, actions }: { isFirst: boolean; title: string; lead?: ReactNode; actions?: ReactNode }): ReactElement {
  if (isFirst) return <PageHeader title={title} lead={lead} actions={actions} />;
  return (
    <div className={styles['partTitle']}>
      <h2>{title}</h2>
      {lead && <div className={styles['lead']}>{lead}</div>}
      {actions}
    </div>
  );
}
