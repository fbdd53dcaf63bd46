import type { ReactElement } from 'react';
import type { LearnerWeek } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { useText } from '../texts.ts';
import { CategoryMark, categoryOfArea } from '../ui/category.tsx';
import { Week } from '../ui/date.tsx';
import { addDays, mondayOf } from '../ui/dates.ts';
import { AppLink } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { PageHeader, Section } from '../ui/page.tsx';
import { EmptyPanel, QueryStates } from '../ui/states.tsx';
import { useToday } from '../session.ts';
import styles from './delivery.module.css';
import { LogStateBadge } from './log-state.tsx';
import { logTexts } from './texts.ts';

/** How many weeks back a learner looks. */
const WEEKS = 16;

/** A learner's weeks: what is still to write first, the rest below. */
export default function MyLogs(): ReactElement {
  const say = useText(logTexts);
  const thisWeek = mondayOf(useToday());
  const weeks = useApi('GET /api/consortia/{consortium}/me/weeks', { query: { from: addDays(thisWeek, -7 * (WEEKS - 1)), weeks: WEEKS } });
  return (
    <>
      <PageHeader title={say('myLogs')} lead={say('myLogsLead')} />
      <QueryStates
        query={weeks}
        skeleton="cards"
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Section>
            <EmptyPanel icon="planning" title={say('nothing')}>
              {say('nothingWayOut')}
            </EmptyPanel>
          </Section>
        }
      >
        {({ items }) => {
          const latestFirst = [...items].reverse();
          const toWrite = latestFirst.filter(({ log, daysPlanned }) => daysPlanned > 0 && (log === null || log.state === 'draft' || log.state === 'returned'));
          return (
            <>
              {toWrite.length > 0 && <Weeks title={say('toWrite')} weeks={toWrite} />}
              <Weeks title={say('earlier')} weeks={latestFirst.filter((week) => !toWrite.includes(week))} />
            </>
          );
        }}
      </QueryStates>
    </>
  );
}

function Weeks({ title, weeks }: { title: string; weeks: readonly LearnerWeek[] }): ReactElement | null {
  if (weeks.length === 0) return null;
  return (
    <Section title={title} flush>
      <ul className={styles['weeks']}>
        {weeks.map((week) => (
          <li key={`${week.enrolment} ${week.week}`}>
            <AppLink to={`/delivery/logs/${week.week}`} className={styles['week']}>
              <span className={styles['weekHead']}>
                <Week monday={week.week} span />
                <LogStateBadge state={week.log?.state ?? null} />
              </span>
              <span className={styles['weekWhere']}>
                <CategoryMark index={categoryOfArea(week.area.number)} code={week.area.number} /> <Name name={week.venue.name} />
              </span>
            </AppLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
