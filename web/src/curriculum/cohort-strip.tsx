/** A cohort's year as a strip of weeks: training, school, holidays, examinations; today's week is marked by the thread. */
import type { ReactElement } from 'react';
import type { Cohort } from '../../../src/contract/index.ts';
import { useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { addDays, formatShortDay, formatWeekNumber, mondayOf, Name, weeksBetween } from '../ui/index.ts';
import styles from './cohort-strip.module.css';
import { programmeTexts } from './texts.ts';

const KINDS = ['training', 'school', 'holiday', 'examination'] as const;
type Kind = (typeof KINDS)[number];
const YEAR = 52;

/** What the colours stand for. */
export function StripLegend(): ReactElement {
  const tell = useText(programmeTexts);
  return (
    <div className={styles['legend']}>
      <h3>{tell('calendar')}</h3>
      {KINDS.map((kind) => (
        <span key={kind} className={styles['key']}>
          <span className={styles['week']} data-kind={kind} aria-hidden="true" /> {tell(kind)}
        </span>
      ))}
    </div>
  );
}

export function CohortStrip({ cohort }: { cohort: Cohort }): ReactElement {
  const tell = useText(programmeTexts);
  const language = useLanguage();
  const today = mondayOf(useToday());
  const first = yearOnScreen(cohort, today);
  const weeks = Array.from({ length: YEAR }, (_, i) => {
    const monday = addDays(first, 7 * i);
    const kind: Kind = cohort.away.find(({ firstWeek, lastWeek }) => firstWeek <= monday && monday <= lastWeek)?.kind ?? 'training';
    return { monday, kind };
  });
  const training = weeks.filter(({ kind }) => kind === 'training').length;
  return (
    <div className={styles['cohort']}>
      <div className={styles['head']}>
        <strong>
          <Name name={cohort.name} />
        </strong>
        <span className={styles['quiet']}>
          {tell('start')} {formatShortDay(cohort.startWeek, language, '0000')} · {cohort.away.length === 0 ? tell('noCalendar') : `${tell('trainingWeeks', { count: training })} · ${tell('reserve', { count: cohort.reserveWeeks })}`}
        </span>
      </div>
      {cohort.away.length > 0 && <Strip weeks={weeks} today={today} />}
    </div>
  );
}

interface CalendarWeek {
  readonly monday: string;
  readonly kind: Kind;
}

function Strip({ weeks, today }: { weeks: readonly CalendarWeek[]; today: string }): ReactElement {
  const tell = useText(programmeTexts);
  const language = useLanguage();
  return (
    <>
      <div className={styles['strip']} role="img" aria-label={describe(weeks, (kind) => tell(kind))}>
        {weeks.map(({ monday, kind }) => (
          <span
            key={monday}
            className={styles['week']}
            data-kind={kind}
            data-today={monday === today || undefined}
            title={`${formatWeekNumber(monday, language)} ${formatShortDay(monday, language)}: ${tell(kind)}`}
          />
        ))}
      </div>
      <div className={styles['months']} aria-hidden="true">
        {weeks.map(({ monday }, i) => (
          <span key={monday}>{isMonthStart(monday) || (i === 0 && Number(monday.slice(8, 10)) < 15) ? monthOf(monday, language) : ''}</span>
        ))}
      </div>
    </>
  );
}

/** The training year that holds today, or the first one. */
function yearOnScreen(cohort: Cohort, today: string): string {
  const passed = Math.max(0, weeksBetween(cohort.startWeek, today));
  const recorded = cohort.away[0]?.firstWeek;
  const year = Math.floor(passed / YEAR);
  const start = addDays(cohort.startWeek, 7 * YEAR * year);
  return recorded !== undefined && recorded > addDays(start, 7 * YEAR) ? cohort.startWeek : start;
}

function isMonthStart(monday: string): boolean {
  return Number(monday.slice(8, 10)) <= 7;
}

function monthOf(monday: string, language: 'zh' | 'en'): string {
  return language === 'zh' ? `${Number(monday.slice(5, 7))}月` : new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(new Date(`${monday}T00:00:00Z`));
}

function describe(weeks: readonly CalendarWeek[], word: (kind: Kind) => string): string {
  const runs: string[] = [];
  for (const [i, { monday, kind }] of weeks.entries()) if (kind !== 'training' && weeks[i - 1]?.kind !== kind) runs.push(`${monday} ${word(kind)}`);
  return runs.join(', ');
}
