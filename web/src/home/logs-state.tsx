import type { ReactElement } from 'react';
import { useApi } from '../api.ts';
import { useText } from '../texts.ts';
import { Figure, Figures } from '../ui/facts.tsx';
import { AppLink } from '../ui/link.tsx';
import { QueryStates } from '../ui/states.tsx';
import { logsStateTexts } from './cockpit-texts.ts';
import type { PartProps } from './part-props.ts';
import { PartTitle } from './part-title.tsx';

/** What a coordinator or teacher has to see to: logs missing, unsigned and returned in the last weeks. */
export default function LogsState({ isFirst }: PartProps): ReactElement {
  const say = useText(logsStateTexts);
  const behind = useApi('GET /api/consortia/{consortium}/learners-behind', { query: { weeks: '6' } });
  return (
    <>
      <PartTitle isFirst={isFirst} title={say('title')} />
      <QueryStates query={behind}>
        {({ items }) => {
          const sum = (of: 'missing' | 'unsigned' | 'returned'): number => items.reduce((total, row) => total + row[of], 0);
          const people = (of: 'missing' | 'unsigned' | 'returned'): string => say('learnersBehind', { count: items.filter((row) => row[of] > 0).length });
          return (
            <Figures>
              <Figure label={say('missing')} value={sum('missing')} note={people('missing')} link={<AppLink to="/delivery/behind">{say('see')}</AppLink>} />
              <Figure label={say('unsigned')} value={sum('unsigned')} note={people('unsigned')} link={<AppLink to="/delivery/all-logs" search={{ state: 'submitted' }}>{say('seeUnsigned')}</AppLink>} />
              <Figure label={say('returned')} value={sum('returned')} note={people('returned')} link={<AppLink to="/delivery/all-logs" search={{ state: 'returned' }}>{say('seeReturned')}</AppLink>} />
            </Figures>
          );
        }}
      </QueryStates>
    </>
  );
}
