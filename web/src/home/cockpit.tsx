import type { ReactElement } from 'react';
import type { Cockpit as CockpitAnswer } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { StatusBadge } from '../ui/badge.tsx';
import type { Tone } from '../ui/badge.tsx';
import { Day } from '../ui/date.tsx';
import { Figure, Figures } from '../ui/facts.tsx';
import { AppLink } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Columns, Section } from '../ui/page.tsx';
import { QueryStates } from '../ui/states.tsx';
import styles from './cockpit.module.css';
import { cockpitTexts } from './cockpit-texts.ts';
import type { PartProps } from './part-props.ts';
import { PartTitle } from './part-title.tsx';

/** The leaders' cockpit: promised and delivered, needs, visits, tasks, cohorts and places, the years on a line. */
export default function Cockpit({ isFirst }: PartProps): ReactElement {
  const say = useText(cockpitTexts);
  const language = useLanguage();
  const cockpit = useApi('GET /api/consortia/{consortium}/cockpit', { query: {} });
  return (
    <>
      <PartTitle isFirst={isFirst} title={say('title')} lead={cockpit.data?.isAnonymous ? say('anonymous') : cockpit.data && <Day day={cockpit.data.asOf} />} />
      <QueryStates query={cockpit} skeleton="cards">
        {(answer) => {
          const promised = answer.promises.reduce((sum, row) => sum + row.promised, 0);
          const kept = answer.promises.reduce((sum, row) => sum + row.kept, 0);
          return (
            <>
              <Figures>
                <Figure label={say('learners')} value={formatNumber(answer.places.learners, language)} note={say('places', { count: formatNumber(answer.places.offered, language) })} link={<AppLink to="/evidence/weeks">{say('rows')}</AppLink>} />
                <Figure label={say('kept')} value={`${kept}/${promised}`} note={say('late', { count: answer.promises.reduce((sum, row) => sum + row.late, 0) })} />
                <Figure label={say('openNeeds')} value={formatNumber(answer.needs.open, language)} note={say('answered', { count: answer.needs.answered })} />
                <Figure label={say('nextVisit')} value={answer.nextVisit ? <Day day={answer.nextVisit.day} short /> : '—'} note={answer.nextVisit && <Name name={answer.nextVisit.name} />} />
              </Figures>
              <Tasks aspects={answer.aspects} />
              <Columns>
                <Promises promises={answer.promises} />
                <Needs needs={answer.needs} />
              </Columns>
              <Columns>
                <Cohorts cohorts={answer.cohorts} />
                <Years years={answer.years} />
              </Columns>
            </>
          );
        }}
      </QueryStates>
    </>
  );
}

const TONES: Readonly<Record<CockpitAnswer['aspects'][number]['tasks'][number]['indicators'][number]['light']['light'], Tone>> = { green: 'good', amber: 'warn', red: 'bad', grey: 'idle' };

function Tasks({ aspects }: { aspects: CockpitAnswer['aspects'] }): ReactElement | null {
  const say = useText(cockpitTexts);
  const language = useLanguage();
  if (aspects.length === 0) return null;
  return (
    <Section title={say('tasks')}>
      <div className={styles['aspects']}>
        {aspects.map((aspect) => (
          <section key={aspect.id}>
            <h3>
              <Name name={aspect.name} />
            </h3>
            <ul className={styles['tasks']}>
              {aspect.tasks.map((task) => (
                <li key={task.id}>
                  <p className={styles['task']}>
                    <Name name={task.name} />
                    <span className={styles['quiet']}>{say('milestones', { done: task.milestones.done, all: task.milestones.all })}</span>
                    {task.milestones.late > 0 && <StatusBadge tone="bad">{say('lateMilestones', { count: task.milestones.late })}</StatusBadge>}
                  </p>
                  {task.indicators.map((indicator) => (
                    <p key={indicator.id} className={styles['indicator']}>
                      <StatusBadge tone={TONES[indicator.light.light]}>{say(indicator.light.light)}</StatusBadge>
                      <AppLink to={`/evidence/figures/${indicator.figure}`}>
                        <Name name={indicator.name} />
                      </AppLink>
                      <span className={styles['quiet']}>{indicator.light.says[language]}</span>
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  );
}

function Promises({ promises }: { promises: CockpitAnswer['promises'] }): ReactElement {
  const say = useText(cockpitTexts);
  const most = Math.max(1, ...promises.map(({ promised }) => promised));
  return (
    <Section title={say('promises')}>
      {promises.length === 0 && <p className={styles['quiet']}>{say('nothing')}</p>}
      <ul className={styles['bars']}>
        {promises.map((row) => (
          <li key={`${row.from.id} ${row.to.id}`}>
            <span>
              <Name name={row.from.name} /> → <Name name={row.to.name} />
            </span>
            <span className={styles['bar']} aria-hidden="true">
              <span className={styles['kept']} style={{ inlineSize: `${(100 * row.kept) / most}%` }} />
              <span className={styles['late']} style={{ inlineSize: `${(100 * row.late) / most}%` }} />
              <span className={styles['open']} style={{ inlineSize: `${(100 * Math.max(0, row.promised - row.kept - row.late)) / most}%` }} />
            </span>
            <span className={styles['quiet']}>{say('promiseLine', { promised: row.promised, kept: row.kept, late: row.late })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Needs({ needs }: { needs: CockpitAnswer['needs'] }): ReactElement {
  const say = useText(cockpitTexts);
  return (
    <Section title={say('openNeeds')}>
      {needs.latest.length === 0 && <p className={styles['quiet']}>{say('noNeeds')}</p>}
      <ul className={styles['lines']}>
        {needs.latest.map((need) => (
          <li key={need.id}>
            <AppLink to={`/evidence/thread/need/${need.id}`}>
              <Name name={need.name} />
            </AppLink>
            <span className={styles['quiet']}>
              <Name name={need.party.name} />
              {need.headCount !== null && ` · ${say('people', { count: need.headCount })}`}
              {need.dueOn !== null && (
                <>
                  {' · '}
                  <Day day={need.dueOn} short />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Cohorts({ cohorts }: { cohorts: CockpitAnswer['cohorts'] }): ReactElement {
  const say = useText(cockpitTexts);
  return (
    <Section title={say('cohorts')}>
      <ul className={styles['bars']}>
        {cohorts.map((cohort) => {
          const percent = cohort.plannedToDate === 0 ? null : Math.round((100 * cohort.signed) / cohort.plannedToDate);
          return (
            <li key={cohort.id}>
              <AppLink to="/evidence/weeks" search={{ by: 'area', cohort: cohort.id, what: cohort.name.zh ?? cohort.name.en ?? cohort.key }}>
                <Name name={cohort.name} />
              </AppLink>
              <span className={styles['bar']} aria-hidden="true">
                <span className={styles['kept']} style={{ inlineSize: `${Math.min(100, percent ?? 0)}%` }} />
              </span>
              <span className={styles['quiet']}>{cohort.isSuppressed ? say('suppressed') : percent === null ? say('cohortLineEmpty', { learners: cohort.learners }) : say('cohortLine', { learners: cohort.learners, percent })}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The years of the cooperation: how many learned in each, and what was signed and visited. */
function Years({ years }: { years: CockpitAnswer['years'] }): ReactElement {
  const say = useText(cockpitTexts);
  const most = Math.max(1, ...years.map(({ learners }) => learners));
  return (
    <Section title={say('years')}>
      <table className={styles['years']}>
        <thead>
          <tr>
            <th scope="col">{say('year')}</th>
            <th scope="col" colSpan={2}>
              {say('began')}
            </th>
            <th scope="col">{say('agreements')}</th>
            <th scope="col">{say('visits')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((row) => (
            <tr key={row.year}>
              <th scope="row">{row.year}</th>
              <td className={styles['yearBar']}>
                <span style={{ inlineSize: `${(100 * row.learners) / most}%` }} aria-hidden="true" />
              </td>
              <td>{row.learners === 0 ? '' : row.learners}</td>
              <td>{row.agreements === 0 ? '' : row.agreements}</td>
              <td>{row.visits === 0 ? '' : row.visits}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
