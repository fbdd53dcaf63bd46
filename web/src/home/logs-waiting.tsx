import type { ReactElement, ReactNode } from 'react';
import { useApi } from '../api.ts';
import { useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { addDays, formatSpan, mondayOf } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { AppLink } from '../ui/link.tsx';
import styles from './logs-waiting.module.css';
import { waitingTexts } from './cockpit-texts.ts';

/** How many weeks back a learner is reminded of. */
const WEEKS_BACK = 6;

/** For a learner: the latest finished week whose log is still to write, or was returned. Nothing while nothing is to do. */
export function LogToWrite(): ReactElement | null {
  const say = useText(waitingTexts);
  const language = useLanguage();
  const thisWeek = mondayOf(useToday());
  const weeks = useApi('GET /api/consortia/{consortium}/me/weeks', { query: { from: addDays(thisWeek, -7 * WEEKS_BACK), weeks: WEEKS_BACK } });
  const waiting = (weeks.data?.items ?? []).filter(({ log, daysPlanned }) => daysPlanned > 0 && (log === null || log.state === 'draft' || log.state === 'returned'));
  const latest = waiting.at(-1);
  if (!latest) return null;
  const words = { week: formatSpan(latest.week, addDays(latest.week, 4), language) };
  return (
    <Waiting to={`/delivery/logs/${latest.week}`} more={waiting.length > 1 && <AppLink to="/delivery/logs">{say('others', { count: waiting.length - 1 })}</AppLink>}>
      {latest.log?.state === 'returned' ? say('rewrite', words) : say('write', words)}
    </Waiting>
  );
}

/** For a mentor: how many logs wait for a signature. Nothing while none does. */
export function LogsToSign(): ReactElement | null {
  const say = useText(waitingTexts);
  const logs = useApi('GET /api/consortia/{consortium}/me/signing', { query: {} });
  const count = logs.data?.items.length ?? 0;
  return count === 0 ? null : <Waiting to="/delivery/signing">{say('sign', { count })}</Waiting>;
}

function Waiting({ to, more, children }: { to: string; more?: ReactNode; children: ReactNode }): ReactElement {
  return (
    <div className={styles['waiting']} data-print="hide">
      <AppLink to={to} className={styles['link']}>
        <Icon name="delivery" />
        <span>{children}</span>
        <Icon name="right" />
      </AppLink>
      {more}
    </div>
  );
}
