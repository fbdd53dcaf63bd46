import type { ReactElement } from 'react';
import type { VisitDetail, VisitPart } from '../../../../src/contract/index.ts';
import { useText } from '../../texts.ts';
import { AppLink, Day, FactList, Name, PersonName, useNameOf } from '../../ui/index.ts';
import { PartyLink } from '../labels.tsx';
import { visitTexts } from './texts.ts';
import styles from './visit.module.css';

/** Day, place, both sides with their people, and the visit before. */
export function VisitFacts({ visit }: { visit: VisitDetail }): ReactElement {
  const say = useText(visitTexts);
  const nameOf = useNameOf();
  const side = (part: VisitPart) => (
    <ul className={styles['names']}>
      {visit.parties.filter((one) => one.part === part).map(({ party }) => (
        <li key={party.id}>
          <PartyLink party={party} />
        </li>
      ))}
    </ul>
  );
  const people = (part: VisitPart) => {
    const list = visit.people.filter((one) => one.part === part);
    if (list.length === 0) return null;
    return (
      <ul className={styles['names']}>
        {list.map(({ person }) => (
          <li key={person.id}>{person.name === null ? say('hidden') : <PersonName {...person.name} plain />}</li>
        ))}
      </ul>
    );
  };
  return (
    <FactList
      facts={[
        { label: say('day'), value: <Day day={visit.day} short today="0000" /> },
        { label: say('where'), value: visit.site && <Name name={visit.site.name} /> },
        { label: say('hosts'), value: side('host') },
        { label: say('hostPeople'), value: people('host') },
        { label: say('guests'), value: side('guest') },
        { label: say('guestPeople'), value: people('guest') },
        ...(visit.previous ? [{ label: say('previous'), value: <AppLink to={`/partnership/visits/${visit.previous.id}`}>{nameOf(visit.previous.title)}</AppLink> }] : []),
      ]}
    />
  );
}

/** The plants of the tour and the agenda, with the time of each item added up. */
export function VisitProgramme({ visit }: { visit: VisitDetail }): ReactElement {
  const say = useText(visitTexts);
  const total = visit.agenda.reduce((sum, item) => sum + item.durationMinutes, 0);
  return (
    <div className={styles['programme']}>
      {visit.stops.length > 0 && (
        <div>
          <h3 className={styles['small']}>{say('tour')}</h3>
          <ol className={styles['tour']}>
            {visit.stops.map((plant) => (
              <li key={plant.id}>
                <Name name={plant.name} />
              </li>
            ))}
          </ol>
        </div>
      )}
      <div>
        <h3 className={styles['small']}>
          {say('agenda')} {total > 0 && `· ${say('minutes', { count: total })}`}
        </h3>
        {visit.agenda.length === 0 ? (
          <p className={styles['none']}>—</p>
        ) : (
          <ol className={styles['agenda']}>
            {visit.agenda.map((item, i) => (
              <li key={i}>
                <Name name={item.title} />
                <span className={styles['time']}>{say('minutes', { count: item.durationMinutes })}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </div>
  );
}
