import type { ReactElement, ReactNode } from 'react';
import { formatNumber, texts, useLanguage, useText } from '../texts.ts';
import { StatusBadge } from './badge.tsx';
import type { Tone } from './badge.tsx';
import { Button } from './button.tsx';
import { ErrorNote } from './states.tsx';
import { hasEnded } from './use-job.ts';
import type { FollowedJob } from './use-job.ts';
import styles from './job-panel.module.css';

const words = texts({
  waiting: { zh: '排队中', en: 'Waiting' },
  running: { zh: '进行中', en: 'Running' },
  done: { zh: '已完成', en: 'Done' },
  failed: { zh: '失败', en: 'Failed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  cancel: { zh: '取消', en: 'Cancel' },
  cancelling: { zh: '正在取消…', en: 'Cancelling …' },
  offline: { zh: '连接中断，任务仍在服务器上继续；正在重新连接…', en: 'The connection broke; the job goes on at the server. Connecting again …' },
  share: { zh: '完成 {percent}%', en: '{percent}% done' },
});

const tones: Readonly<Record<'waiting' | 'running' | 'done' | 'failed' | 'cancelled', Tone>> = {
  waiting: 'idle',
  running: 'note',
  done: 'good',
  failed: 'bad',
  cancelled: 'idle',
};

export interface JobFigure {
  readonly label: string;
  readonly value: ReactNode;
}

/**
 * A background job as it runs: what it is doing now, how far it is, its figures, and a way to stop it.
 * `share` is 0 … 1, or null when nobody can know: then the bar only shows that it lives.
 */
export function JobPanel({
  title,
  followed,
  doing,
  share = null,
  figures = [],
  actions,
}: {
  title: string;
  followed: FollowedJob;
  /** What it is doing, one sentence; announced politely. */
  doing?: string;
  share?: number | null;
  figures?: readonly JobFigure[];
  /** What can be done with the result once it has ended. */
  actions?: ReactNode;
}): ReactElement {
  const say = useText(words);
  const language = useLanguage();
  const { job } = followed;
  const state = job?.state ?? 'waiting';
  const isRunning = !job || !hasEnded(job);
  const percent = share === null ? null : Math.round(share * 100);
  return (
    <section className={styles['panel']} aria-label={title}>
      <div className={styles['bar']}>
        <h3 className={styles['title']}>{title}</h3>
        <StatusBadge tone={tones[state]}>{say(state)}</StatusBadge>
        {isRunning && (
          <Button look="quiet" icon="close" busy={followed.isCancelling} onClick={followed.cancel}>
            {followed.isCancelling ? say('cancelling') : say('cancel')}
          </Button>
        )}
      </div>
      {isRunning && (
        <div
          className={styles['track']}
          role="progressbar"
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={100}
          {...(percent === null ? {} : { 'aria-valuenow': percent, 'aria-valuetext': say('share', { percent }) })}
          data-open={percent === null || undefined}
        >
          <span style={percent === null ? undefined : { inlineSize: `${percent}%` }} />
        </div>
      )}
      <p className={styles['doing']} aria-live="polite" hidden={!isRunning && !doing}>
        {isRunning && !followed.isConnected ? say('offline') : doing}
      </p>
      {figures.length > 0 && (
        <dl className={styles['figures']}>
          {figures.map((figure) => (
            <div key={figure.label}>
              <dt>{figure.label}</dt>
              <dd>{typeof figure.value === 'number' ? formatNumber(figure.value, language) : figure.value}</dd>
            </div>
          ))}
        </dl>
      )}
      <ErrorNote error={followed.error} />
      {job?.error && (
        <div role="alert" className={styles['error']}>
          <strong>{job.error.message}</strong> {job.error.wayOut}
        </div>
      )}
      {!isRunning && actions && <div className={styles['actions']}>{actions}</div>}
    </section>
  );
}
