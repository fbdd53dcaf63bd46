import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { texts, useText } from '../texts.ts';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

const words = texts({ close: { zh: '关闭', en: 'Close' } });

/** The browser's own modal dialog: it holds the focus, Escape closes it, the focus returns to where it was. */
export function Dialog({ title, isOpen, onClose, children, actions }: { title: string; isOpen: boolean; onClose: () => void; children: ReactNode; actions?: ReactNode }): ReactElement {
  const say = useText(words);
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen && dialog.current?.open) dialog.current.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles['frame']}>
        <div className={styles['bar']}>
          <h2 id={titleId}>{title}</h2>
          <Button look="quiet" icon="close" iconOnly onClick={onClose}>
            {say('close')}
          </Button>
        </div>
        {isOpen && children}
        {isOpen && actions && <div className={styles['actions']}>{actions}</div>}
      </div>
    </dialog>
  );
}
