import type { ReactElement } from 'react';
import { Icon } from '../ui/index.ts';
import styles from '../ui/button.module.css';

/** A download looks like a button and stays a link: it can be copied, and opened in a new tab. */
export function DownloadLink({ href, children }: { href: string; children: string }): ReactElement {
  return (
    <a className={styles['button']} href={href} download>
      <Icon name="download" />
      {children}
    </a>
  );
}
