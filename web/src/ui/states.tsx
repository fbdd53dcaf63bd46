/** The four states every screen has besides its content: empty, loading, refused, failed. */
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { ApiError } from '../api.ts';
import { texts, useLanguage, useText } from '../texts.ts';
import { Button } from './button.tsx';
import { withShownDays } from './dates.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import styles from './states.module.css';

const words = texts({
  loading: { zh: '正在读取…', en: 'Loading …' },
  again: { zh: '重试', en: 'Try again' },
  refused: { zh: '您无权查看此页', en: 'This page is not open to you' },
  missing: { zh: '没有找到', en: 'Not found' },
  failed: { zh: '未能读取', en: 'This could not be read' },
  broken: { zh: '此页出了错', en: 'This page broke' },
  brokenWayOut: { zh: '请刷新页面；若再次出现，请把下面这行发给管理员。', en: 'Reload the page; if it happens again, send the line below to your administrator.' },
  code: { zh: '代码 {code}', en: 'Code {code}' },
});

/** Shows a query: its skeleton, its refusal or failure with the way out, its emptiness, or its content. */
export function QueryStates<T>({
  query,
  isEmpty,
  empty,
  skeleton = 'lines',
  children,
}: {
  query: UseQueryResult<T, ApiError>;
  isEmpty?: (answer: T) => boolean;
  /** What to show instead of content when there is none; `<EmptyPanel>` with the first step. */
  empty?: ReactNode;
  skeleton?: 'lines' | 'table' | 'cards';
  children: (answer: T) => ReactNode;
}): ReactElement {
  if (query.data !== undefined && !(query.isError && query.error.status === 403)) {
    const content = empty !== undefined && isEmpty?.(query.data) ? empty : children(query.data);
    return (
      <div className={styles['content']} data-stale={query.isPlaceholderData || undefined} aria-busy={query.isPlaceholderData || undefined}>
        {query.isError && <Trouble error={query.error} onRetry={() => void query.refetch()} />}
        {content}
      </div>
    );
  }
  if (query.isError) return <Trouble error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingPanel kind={skeleton} />;
}

/** Grey shapes of what is coming; appear only after 200 ms, so that fast answers don't flicker. */
export function LoadingPanel({ kind = 'lines' }: { kind?: 'lines' | 'table' | 'cards' }): ReactElement {
  const say = useText(words);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles['loading']} data-kind={kind} data-shown={isShown || undefined} role="status" aria-busy="true">
      <span className="for-readers">{say('loading')}</span>
      {Array.from({ length: kind === 'lines' ? 4 : 7 }, (_, i) => (
        <span key={i} className={styles['bone']} />
      ))}
    </div>
  );
}

/** Nothing here yet: says what would stand here and offers the first step. */
export function EmptyPanel({ title, children, action, icon = 'idle' }: { title: string; children?: ReactNode; action?: ReactNode; icon?: IconName }): ReactElement {
  return <Panel tone="idle" icon={icon} title={title} body={children} action={action} />;
}

/** The API said no: its sentence and its way out. */
export function RefusedPanel({ error }: { error: ApiError }): ReactElement {
  const say = useText(words);
  const { message, wayOut } = useShown(error);
  return <Panel tone="warn" icon="lock" title={message || say('refused')} body={wayOut} />;
}

/** Something failed: what, the way out, and a second try. */
export function FailedPanel({ error, onRetry }: { error: ApiError; onRetry?: () => void }): ReactElement {
  const say = useText(words);
  const { message, wayOut } = useShown(error);
  return (
    <Panel
      tone="bad"
      icon="bad"
      title={message || say('failed')}
      body={
        <>
          {wayOut}
          <span className={styles['code']}>{say('code', { code: error.code })}</span>
        </>
      }
      action={
        onRetry && (
          <Button icon="undo" onClick={onRetry}>
            {say('again')}
          </Button>
        )
      }
    />
  );
}

/** A refusal or failure, whichever it is. */
export function Trouble({ error, onRetry }: { error: ApiError; onRetry?: () => void }): ReactElement {
  const { message, wayOut } = useShown(error);
  if (error.status === 403) return <RefusedPanel error={error} />;
  if (error.status === 404) return <Panel tone="idle" icon="search" title={message} body={wayOut} />;
  return <FailedPanel error={error} {...(onRetry ? { onRetry } : {})} />;
}

/** A refused write, beside the form it belongs to: sentence and way out, announced at once. */
export function ErrorNote({ error }: { error: ApiError | null }): ReactElement | null {
  const { message, wayOut } = useShown(error);
  if (!error) return null;
  return (
    <div className={styles['note']} role="alert">
      <Icon name="bad" />
      <div>
        <strong>{message}</strong>
        <div>{wayOut}</div>
      </div>
    </div>
  );
}

/** The sentences of an error with their days as the screen writes them. */
function useShown(error: ApiError | null): { readonly message: string; readonly wayOut: string } {
  const language = useLanguage();
  return { message: withShownDays(error?.message ?? '', language), wayOut: withShownDays(error?.wayOut ?? '', language) };
}

/** A defect of ours: never blank, always a way on. */
export function BrokenPanel({ error }: { error: unknown }): ReactElement {
  const say = useText(words);
  if (error instanceof ApiError) return <Trouble error={error} />;
  return (
    <Panel
      tone="bad"
      icon="bad"
      title={say('broken')}
      body={
        <>
          {say('brokenWayOut')}
          <span className={styles['code']}>{error instanceof Error ? error.message : String(error)}</span>
        </>
      }
    />
  );
}

function Panel({ tone, icon, title, body, action }: { tone: 'idle' | 'warn' | 'bad'; icon: IconName; title: string; body?: ReactNode; action?: ReactNode }): ReactElement {
  return (
    <div className={styles['panel']} data-tone={tone} role={tone === 'idle' ? undefined : 'alert'}>
      <Icon name={icon} size={28} />
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        {body && <div className={styles['body']}>{body}</div>}
        {action && <div className={styles['action']}>{action}</div>}
      </div>
    </div>
  );
}
