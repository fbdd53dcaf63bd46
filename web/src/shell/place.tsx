import type { ReactElement } from 'react';
import { switchConsortium } from '../session.ts';
import type { Membership } from '../session.ts';
import { useText } from '../texts.ts';
import { Day } from '../ui/date.tsx';
import { nameIn, Name, useNameOf } from '../ui/name.tsx';
import styles from './place.module.css';
import { shellTexts } from './texts.ts';

/** Where and when: the consortium and the day by its own clock. The gold dot says that the clock is set, as in the example. */
export function Place({ membership, memberships }: { membership: Membership; memberships: readonly Membership[] }): ReactElement {
  const say = useText(shellTexts);
  const nameOf = useNameOf();
  return (
    <div className={styles['place']}>
      {memberships.length > 1 ? (
        <label>
          <span className="for-readers">{say('switchConsortium')}</span>
          <select className={styles['choice']} value={membership.consortium} onChange={(event) => switchConsortium(event.target.value)}>
            {memberships.map((one) => (
              <option key={one.consortium} value={one.consortium}>
                {nameOf(one.consortiumName)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <div className={styles['name']} title={nameIn(membership.consortiumName, 'zh')}>
          <Name name={membership.consortiumName} />
        </div>
      )}
      <div className={styles['today']} title={membership.isClockFixed ? say('clockFixed') : undefined}>
        <span className="for-readers">{say('today')} </span>
        <span className={styles['dot']} data-fixed={membership.isClockFixed || undefined} aria-hidden="true" />
        <Day day={membership.today} />
        {membership.isClockFixed && <span className="for-readers"> ({say('clockFixed')})</span>}
      </div>
    </div>
  );
}
