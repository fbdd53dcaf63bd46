import type { ReactElement } from 'react';
import type { Cockpit } from '../../../src/contract/index.ts';
import { useText } from '../texts.ts';
import { Day } from '../ui/date.tsx';
import { AppLink } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Section } from '../ui/page.tsx';
import styles from './cockpit.module.css';
import { cockpitTexts } from './cockpit-texts.ts';

/** Who promised whom how much, and what became of it: kept is filled, open is hollow, late is slanted. */
export function CockpitPromises({ promises }: { promises: Cockpit['promises'] }): ReactElement {
  const say = useText(cockpitTexts);
  const most = Math.max(1, ...promises.map(({ promised }) => promised));
  const share = (count: number) => ({ inlineSize: `${(100 * Math.max(0, count)) / most}%` });
  return (
    <Section title={say('promises')} aside={<AppLink to="/partnership/commitments">{say('see')}</AppLink>}>
      {promises.length === 0 && <p className={styles['quiet']}>{say('nothing')}</p>}
      <ul className={styles['bars']}>
        {promises.map((row) => (
          <li key={`${row.from.id} ${row.to.id}`}>
            <span>
              <Name name={row.from.name} /> → <Name name={row.to.name} />
            </span>
            <span className={styles['figures']}>
              {say('promiseLine', { promised: row.promised, kept: row.kept })}
              {row.late > 0 && <strong className={styles['lateWord']}> · {say('promiseLate', { late: row.late })}</strong>}
            </span>
            <span className={styles['bar']} aria-hidden="true">
              <span className={styles['kept']} style={share(row.kept)} />
              <span className={styles['late']} style={share(row.late)} />
              <span className={styles['open']} style={share(row.promised - row.kept - row.late)} />
            </span>
          </li>
        ))}
      </ul>
      {promises.length > 0 && (
        <ul className={styles['legend']}>
          {(['kept', 'late', 'open'] as const).map((state) => (
            <li key={state}>
              <span className={styles[state]} aria-hidden="true" />
              {say(`legend${state === 'kept' ? 'Kept' : state === 'late' ? 'Late' : 'Open'}`)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Needs that wait for an answer, the most urgent first. */
export function CockpitNeeds({ needs, isAnonymous }: { needs: Cockpit['needs']; isAnonymous: boolean }): ReactElement {
  const say = useText(cockpitTexts);
  return (
    <Section title={say('openNeeds')} aside={<AppLink to="/partnership/needs">{say('allNeeds')}</AppLink>}>
      {needs.latest.length === 0 && <p className={styles['quiet']}>{say('noNeeds')}</p>}
      <ul className={styles['lines']}>
        {needs.latest.map((need) => (
          <li key={need.id}>
            {isAnonymous ? (
              <Name name={need.name} />
            ) : (
              <AppLink to={`/partnership/needs/${need.id}`}>
                <Name name={need.name} />
              </AppLink>
            )}
            <span className={styles['quiet']}>
              <Name name={need.party.name} />
              {need.headCount !== null && ` · ${say('people', { count: need.headCount })}`}
              {need.dueOn !== null && (
                <>
                  {' · '}
                  <Day day={need.dueOn} short today="" />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
