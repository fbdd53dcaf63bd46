import type { ReactElement } from 'react';
import type { Cockpit } from '../../../src/contract/index.ts';
import { useText } from '../texts.ts';
import { ExportTable } from '../ui/export-table.tsx';
import { AppLink } from '../ui/link.tsx';
import { Name, useNameOf } from '../ui/name.tsx';
import { Section } from '../ui/page.tsx';
import styles from './cockpit.module.css';
import { cockpitTexts } from './cockpit-texts.ts';

/** Cohorts in training, each with the share of its weeks that is signed; opens the weeks by area. */
export function CockpitCohorts({ cohorts }: { cohorts: Cockpit['cohorts'] }): ReactElement {
  const say = useText(cockpitTexts);
  const nameOf = useNameOf();
  return (
    <Section title={say('cohorts')} aside={<AppLink to="/evidence/weeks">{say('rows')}</AppLink>}>
      <ul className={styles['bars']}>
        {cohorts.map((cohort) => {
          const percent = cohort.plannedToDate === 0 ? null : Math.round((100 * cohort.signed) / cohort.plannedToDate);
          return (
            <li key={cohort.id}>
              <span>
                <AppLink to="/evidence/weeks" search={{ by: 'area', cohort: cohort.id, what: nameOf(cohort.name) }}>
                  <Name name={cohort.name} />
                </AppLink>
              </span>
              <span className={styles['figures']}>
                {cohort.isSuppressed ? say('suppressed') : percent === null ? say('cohortLineEmpty', { learners: cohort.learners }) : say('cohortLine', { learners: cohort.learners, percent })}
              </span>
              <span className={styles['bar']} aria-hidden="true">
                <span className={styles['signed']} style={{ inlineSize: `${Math.min(100, percent ?? 0)}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The years of the cooperation: how many began in each, what was signed and visited, and the weeks that were signed. */
export function CockpitYears({ years }: { years: Cockpit['years'] }): ReactElement {
  const say = useText(cockpitTexts);
  const most = Math.max(1, ...years.map(({ learners }) => learners ?? 0));
  const orGap = (count: number | null): number | string => (count === null ? say('withheld') : count === 0 ? '—' : count);
  const rows = () => [
    [say('year'), say('began'), say('signedWeeks'), say('agreements'), say('visits')],
    ...years.map((row) => [row.year, row.learners, row.signedWeeks, row.agreements, row.visits]),
  ];
  return (
    <Section title={say('years')} aside={<ExportTable name={say('years')} title={say('years')} rows={rows} />}>
      <table className={styles['years']}>
        <thead>
          <tr>
            <th scope="col">{say('year')}</th>
            <th scope="col" colSpan={2}>
              {say('began')}
            </th>
            <th scope="col">{say('signedWeeks')}</th>
            <th scope="col">{say('agreements')}</th>
            <th scope="col">{say('visits')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((row) => (
            <tr key={row.year}>
              <th scope="row">{row.year}</th>
              <td className={styles['yearBar']}>
                <span style={{ inlineSize: `${(100 * (row.learners ?? 0)) / most}%` }} aria-hidden="true" />
              </td>
              <td>{orGap(row.learners)}</td>
              <td>{orGap(row.signedWeeks)}</td>
              <td>{orGap(row.agreements)}</td>
              <td>{orGap(row.visits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
