import type { ReactElement } from 'react';
import type { MyWeek } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { StatusBadge } from '../ui/badge.tsx';
import { CategoryMark, categoryOfArea } from '../ui/category.tsx';
import { Week } from '../ui/date.tsx';
import { addDays, formatDay, formatSpan, formatWeekNumber } from '../ui/dates.ts';
import { Name, PersonName } from '../ui/name.tsx';
import { Section } from '../ui/page.tsx';
import { EmptyPanel, QueryStates } from '../ui/states.tsx';
import { LogToWrite } from './logs-waiting.tsx';
import type { PartProps } from './part-props.ts';
import styles from './home.module.css';
import { PartTitle } from './part-title.tsx';
import { awayDetailTexts, homeTexts } from './texts.ts';
import { runsOf } from './week-runs.ts';
import type { WeekRun } from './week-runs.ts';

/** A learner's own weeks: this one large, the coming ones below, each telling where, what and with whom. */
export default function OwnWeeks({ isFirst }: PartProps): ReactElement {
  const say = useText(homeTexts);
  const language = useLanguage();
  const schedule = useApi('GET /api/consortia/{consortium}/me/schedule', { query: { weeks: 26 } });
  return (
    <>
      <PartTitle isFirst={isFirst} title={say('ownWeeks')} lead={schedule.data?.publishedOn ? say('published', { day: formatDay(schedule.data.publishedOn, language) }) : undefined} />
      <LogToWrite />
      <QueryStates
        query={schedule}
        isEmpty={(answer) => answer.weeks.every((week) => week.kind === 'free')}
        empty={
          <Section>
            <EmptyPanel icon="planning" title={say('noWeeks')}>
              {say('noWeeksWayOut')}
            </EmptyPanel>
          </Section>
        }
      >
        {(answer) => {
          const now = answer.weeks.find((week) => week.week === answer.thisWeek);
          return (
            <>
              {now && <ThisWeek week={now} />}
              <Section title={say('next')} flush>
                <ol className={styles['runs']}>
                  {runsOf(answer.weeks.filter((week) => week.week > answer.thisWeek)).map((run) => (
                    <ComingRun key={run.firstWeek} run={run} />
                  ))}
                </ol>
              </Section>
            </>
          );
        }}
      </QueryStates>
    </>
  );
}

function ThisWeek({ week }: { week: MyWeek }): ReactElement {
  const say = useText(homeTexts);
  const awayWords = useAwayWords();
  return (
    <section className={styles['now']}>
      <div className={styles['nowBar']}>
        <h2>{say('thisWeek')}</h2>
        <Week monday={week.week} span />
      </div>
      {week.post ? <Post post={week.post} isLarge /> : <p className={styles['large']}>{awayWords(week)}</p>}
    </section>
  );
}

function ComingRun({ run }: { run: WeekRun }): ReactElement {
  const say = useText(homeTexts);
  const language = useLanguage();
  const awayWords = useAwayWords();
  const today = useToday();
  const { post } = run.first;
  const head = (
    <>
      <span className={styles['runWhen']}>
        <strong>{formatWeekNumber(run.firstWeek, language)}</strong> <span>{formatSpan(run.firstWeek, addDays(run.lastWeek, 4), language)}</span>
        <span className={styles['runLength']}>{say('weeks', { count: run.weeks })}</span>
      </span>
      <span className={styles['runWhat']} data-away={!post || undefined}>
        {post ? <Name name={post.venue.name} /> : awayWords(run.first)}
      </span>
    </>
  );
  if (!post) return <li className={styles['run']}>{head}</li>;
  return (
    <li>
      <details className={styles['runMore']} data-past={run.lastWeek < today || undefined}>
        <summary className={styles['run']}>
          {head}
          <CategoryMark index={categoryOfArea(post.area.number)} code={post.area.number} />
        </summary>
        <div className={styles['runDetail']}>
          <Post post={post} />
        </div>
      </details>
    </li>
  );
}

function Post({ post, isLarge = false }: { post: NonNullable<MyWeek['post']>; isLarge?: boolean }): ReactElement {
  const say = useText(homeTexts);
  return (
    <>
      {isLarge && (
        <p className={styles['large']}>
          <Name name={post.venue.name} /> {post.isNew && <StatusBadge tone="note">{say('newPlace')}</StatusBadge>}
        </p>
      )}
      <p className={styles['site']}>
        <Name name={post.venue.site.name} />
      </p>
      <p className={styles['area']}>
        {isLarge && <CategoryMark index={categoryOfArea(post.area.number)} code={post.area.number} />} <Name name={post.area.name} />
      </p>
      {post.competences.length > 0 && (
        <>
          <h3 className={styles['small']}>{say('learnt')}</h3>
          <ul className={styles['dots']}>
            {post.competences.map((competence) => (
              <li key={`${competence.zh} ${competence.en}`}>
                <Name name={competence} />
              </li>
            ))}
          </ul>
        </>
      )}
      {post.mentors.length > 0 && (
        <>
          <h3 className={styles['small']}>{say('mentors')}</h3>
          <ul>
            {post.mentors.map((mentor) => (
              <li key={mentor.native}>
                <PersonName native={mentor.native} latin={mentor.latin} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Why a week is without a post, in the reader's words. */
function useAwayWords(): (week: MyWeek) => string {
  const say = useText(homeTexts);
  const sayDetail = useText(awayDetailTexts);
  return ({ away }) => {
    if (!away) return say('free');
    const detail = away.detail;
    return detail !== null && isAwayDetail(detail) ? sayDetail(detail) : say(away.kind);
  };
}

function isAwayDetail(detail: string): detail is keyof typeof awayDetailTexts {
  return detail in awayDetailTexts;
}
