import type { ReactElement, ReactNode } from 'react';
import styles from './form-rows.module.css';

/** Fields of a dialog, one below the other. */
export function FormRows({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles['rows']}>{children}</div>;
}

/** What was typed as a name of the wire: blanks are gaps. */
export function filledName(zh: string, en: string): { zh: string | null; en: string | null } {
  return { zh: zh.trim() === '' ? null : zh.trim(), en: en.trim() === '' ? null : en.trim() };
}
