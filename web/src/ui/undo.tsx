/** Undo rather than "are you sure": the deed is done at once, and for ten seconds it can be taken back. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { ApiError } from '../api.ts';
import { texts, useText } from '../texts.ts';
import { Button } from './button.tsx';
import styles from './undo.module.css';

const words = texts({
  region: { zh: '消息', en: 'Messages' },
  undo: { zh: '撤销', en: 'Undo' },
  undone: { zh: '已撤销', en: 'Undone' },
  close: { zh: '关闭', en: 'Close' },
});

interface Notice {
  readonly id: number;
  readonly message: string;
  readonly undo: (() => Promise<unknown>) | null;
}

const STAYS_MS = 10_000;
let notices: readonly Notice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Tells what was done and offers to take it back: `offerUndo(say('removed', { name }), () => restore.mutateAsync(…))`. */
export function offerUndo(message: string, undo: () => Promise<unknown>): void {
  add(message, undo);
}

/** Tells what was done where nothing needs taking back. */
export function tell(message: string): void {
  add(message, null);
}

/** The place where the messages stand; the house holds one. */
export function UndoNotices(): ReactElement {
  const say = useText(words);
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notices,
  );
  return (
    <div className={styles['region']} role="region" aria-label={say('region')} aria-live="polite" data-print="hide">
      {shown.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice }: { notice: Notice }): ReactElement {
  const say = useText(words);
  const [isHeld, setHeld] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const left = useRef(STAYS_MS);
  useEffect(() => {
    // Pointing at it or focusing it stops the clock: nobody is hurried.
    if (isHeld || isBusy || problem) return undefined;
    const since = Date.now();
    const timer = setTimeout(() => drop(notice.id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(2000, left.current - (Date.now() - since));
    };
  }, [isHeld, isBusy, problem, notice.id]);

  const undo = async () => {
    if (!notice.undo) return;
    setBusy(true);
    try {
      await notice.undo();
      drop(notice.id);
      tell(say('undone'));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(`${error.message} ${error.wayOut}`);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={styles['card']} onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <p>{problem ?? notice.message}</p>
      {notice.undo && !problem && (
        <Button look="quiet" icon="undo" busy={isBusy} onClick={() => void undo()}>
          {say('undo')}
        </Button>
      )}
      <Button look="quiet" icon="close" iconOnly onClick={() => drop(notice.id)}>
        {say('close')}
      </Button>
    </div>
  );
}

function add(message: string, undo: (() => Promise<unknown>) | null): void {
  show([...notices.slice(-2), { id: ++lastId, message, undo }]);
}

function drop(id: number): void {
  show(notices.filter((notice) => notice.id !== id));
}

function show(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}
