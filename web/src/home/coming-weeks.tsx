import type { ReactElement, ReactNode } from 'react';
import type { WeekSchedule } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { Week } from '../ui/date.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { addDays } from '../ui/dates.ts';
import { Figure, Figures } from '../ui/facts.tsx';
import { Section } from '../ui/page.tsx';
import { QueryStates } from '../ui/states.tsx';
import { homeTexts } from './texts.ts';
import { WhoWhere } from './who-where.tsx';

const WEEKS = 6;

/** This week in figures, who trains where, and the next weeks as a table. */
export function ComingWeeks({ plan, monday, between }: { plan: string; monday: string; between: ReactNode }): ReactElement {
  const say = useText(homeTexts);
  const language = useLanguage();
  const schedule = useApi('GET /api/consortia/{consortium}/plans/{plan}/schedule', { params: { plan }, query: { by: 'week', from: monday, to: addDays(monday, 7 * (WEEKS - 1)), limit: WEEKS } });
  const count = (value: number) => formatNumber(value, language);
  return (
    <QueryStates query={schedule} skeleton="cards">
      {(answer) => {
        const weeks = answer.items.filter((item): item is WeekSchedule => item.by === 'week');
        const now = weeks.find((item) => item.week === monday);
        return (
          <>
            {now && (
              <Figures>
                <Figure label={say('placed')} value={count(now.placed)} unit={say('people')} />
                <Figure label={say('awayCount')} value={count(now.away)} unit={say('people')} />
                <Figure label={say('freeCount')} value={count(now.free)} unit={say('people')} />
                <Figure label={say('arriving')} value={count(now.arriving)} unit={say('people')} />
              </Figures>
            )}
            {between}
            {now && <WhoWhere plan={plan} monday={monday} placements={now.placements} />}
            <Section title={say('comingWeeks')} flush>
              <DataTable
                caption={say('comingWeeks')}
                rows={weeks}
                rowKey={(item) => item.week}
                columns={[
                  { key: 'week', header: say('week'), cell: (item) => <Week monday={item.week} span />, text: (item) => item.week },
                  { key: 'placed', header: say('placed'), align: 'end', cell: (item) => count(item.placed) },
                  { key: 'away', header: say('awayCount'), align: 'end', cell: (item) => count(item.away) },
                  { key: 'free', header: say('freeCount'), align: 'end', cell: (item) => count(item.free) },
                  { key: 'arriving', header: say('arriving'), align: 'end', cell: (item) => count(item.arriving) },
                ]}
              />
            </Section>
          </>
        );
      }}
    </QueryStates>
  );
}
