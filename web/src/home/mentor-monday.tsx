import { useState } from 'react';
import type { ReactElement } from 'react';
import { useApi } from '../api.ts';
import type { ApiAnswer } from '../api.ts';
import { useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { StatusBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { CategoryMark, categoryOfArea } from '../ui/category.tsx';
import { Week } from '../ui/date.tsx';
import { addDays, formatShortDay, mondayOf } from '../ui/dates.ts';
import { Name, PersonName } from '../ui/name.tsx';
import { Section } from '../ui/page.tsx';
import { EmptyPanel, QueryStates } from '../ui/states.tsx';
import { LogsToSign } from './logs-waiting.tsx';
import type { PartProps } from './part-props.ts';
import styles from './home.module.css';
import { PartTitle } from './part-title.tsx';
import { homeTexts } from './texts.ts';

type Answer = ApiAnswer<'GET /api/consortia/{consortium}/me/venues'>;
type VenueWeek = Answer['venues'][number];

/** A mentor's Monday: who comes to my venues this week, who is new, who leaves; one tap to the next week. */
export default function MentorMonday({ isFirst }: PartProps): ReactElement {
  const say = useText(homeTexts);
  const today = useToday();
  const [week, setWeek] = useState(mondayOf(today));
  const venues = useApi('GET /api/consortia/{consortium}/me/venues', { query: { week } });
  return (
    <>
      <PartTitle isFirst={isFirst} title={say('monday')} lead={<Week monday={week} span />} />
      <LogsToSign />
      <div className={styles['weekBar']} data-print="hide">
        <Button icon="left" iconOnly onClick={() => setWeek(addDays(week, -7))}>
          {say('weekBefore')}
        </Button>
        <Button disabled={week === mondayOf(today)} onClick={() => setWeek(mondayOf(today))}>
          {say('backToThisWeek')}
        </Button>
        <Button icon="right" iconOnly onClick={() => setWeek(addDays(week, 7))}>
          {say('weekAfter')}
        </Button>
      </div>
      <QueryStates
        query={venues}
        isEmpty={(answer) => answer.venues.length === 0}
        empty={
          <Section>
            <EmptyPanel icon="person" title={say('noVenues')}>
              {say('noVenuesWayOut')}
            </EmptyPanel>
          </Section>
        }
      >
        {(answer) => answer.venues.map((one) => <VenueCard key={one.venue.id} one={one} />)}
      </QueryStates>
    </>
  );
}

function VenueCard({ one }: { one: VenueWeek }): ReactElement {
  const say = useText(homeTexts);
  return (
    <Section flush title={<Name name={one.venue.name} />} aside={say('places', { taken: one.learners.length, capacity: one.capacity })}>
      {one.learners.length === 0 && <p className={styles['nobody']}>{say('nobody')}</p>}
      <ul className={styles['people']}>
        {one.learners.map((learner) => (
          <ComingLearner key={learner.learner.id} learner={learner} />
        ))}
      </ul>
      {one.away.length > 0 && (
        <div className={styles['awayList']}>
          <h3 className={styles['small']}>{say('away')}</h3>
          <ul>
            {one.away.map(({ learner, kind }) => (
              <li key={learner.id}>
                <PersonName native={learner.name.native} latin={learner.name.latin} plain /> · {say(kind)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function ComingLearner({ learner }: { learner: VenueWeek['learners'][number] }): ReactElement {
  const say = useText(homeTexts);
  const language = useLanguage();
  return (
    <li className={styles['person']}>
      <span className={styles['personName']}>
        <PersonName native={learner.learner.name.native} latin={learner.learner.name.latin} />
      </span>
      <span className={styles['badges']}>
        {learner.isNew && <StatusBadge tone="note">{say('isNew')}</StatusBadge>}
        {learner.isLastWeek && <StatusBadge tone="idle">{say('isLast')}</StatusBadge>}
      </span>
      <span className={styles['personDetail']}>
        <CategoryMark index={categoryOfArea(areaNumber(learner.area.key))} code={areaNumber(learner.area.key)} /> <Name name={learner.area.name} />
      </span>
      <span className={styles['personDetail']}>
        <Name name={learner.learner.cohort.name} /> · {say('until', { day: formatShortDay(addDays(learner.lastWeek, 4), language) })}
      </span>
    </li>
  );
}

/** The area's number at the end of its key: `chemikant-2009.I.13` is I.13. */
function areaNumber(key: string): string {
  return /[A-Z]+\.[\d.]+$/.exec(key)?.[0] ?? key;
}
