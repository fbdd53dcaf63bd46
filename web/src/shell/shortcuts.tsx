import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Storey } from '../screen.ts';
import { useMembership } from '../session.ts';
import { recall, remember, useLanguage, useText } from '../texts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { openStoreys } from './navigation.tsx';
import styles from './shortcuts.module.css';
import { shellTexts } from './texts.ts';

const STORAGE_KEY = 'covalence-shortcuts';
const OPEN_EVENT = 'covalence:shortcuts';

/** Opens the list of shortcuts from anywhere in the house. */
export function openShortcuts(): void {
  document.dispatchEvent(new Event(OPEN_EVENT));
}

/** The keys of the house: `?` this list, `/` search, `g` then a letter or digit goes somewhere. They can be switched off. */
export function Shortcuts({ storeys }: { storeys: readonly Storey[] }): ReactElement {
  const say = useText(shellTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const open = openStoreys(storeys, useMembership());
  const [isShown, setShown] = useState(false);
  const [isOn, setOn] = useState(() => recall(STORAGE_KEY) !== 'off');
  const isGoing = useRef(false);

  useEffect(() => {
    const show = () => setShown(true);
    document.addEventListener(OPEN_EVENT, show);
    return () => document.removeEventListener(OPEN_EVENT, show);
  }, []);

  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isWriting(event.target)) return;
      const went = isGoing.current;
      isGoing.current = event.key === 'g' && !went;
      if (went) {
        const place = event.key === 'h' ? '/' : open[Number(event.key) - 1]?.items[0]?.path;
        if (place) void navigate({ to: place as never });
      } else if (event.key === '?') setShown(true);
      else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('[data-search]');
        if (!search) return;
        event.preventDefault();
        search.focus();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn, open, navigate]);

  const rows: readonly (readonly [keys: readonly string[], meaning: string])[] = [
    [['?'], say('shortcutHelp')],
    [['/'], say('shortcutSearch')],
    [['g', 'h'], say('shortcutHome')],
    ...open.map(({ storey }, i) => [['g', String(i + 1)], say('shortcutStorey', { storey: storey.title[language] })] as const),
    [['↑', '↓'], say('shortcutRows')],
  ];
  return (
    <Dialog title={say('shortcuts')} isOpen={isShown} onClose={() => setShown(false)}>
      <dl className={styles['list']}>
        {rows.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className={styles['switch']}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            setOn(event.target.checked);
            remember(STORAGE_KEY, event.target.checked ? 'on' : 'off');
          }}
        />
        {say('shortcutsOn')}
      </label>
    </Dialog>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.closest('dialog') !== null);
}
