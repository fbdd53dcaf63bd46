import type { ReactElement } from 'react';
import type { VenueSchedule } from '../../../src/contract/index.ts';
import { useApiList } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { CategoryMark, categoryOfArea } from '../ui/category.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Name, useNameOf } from '../ui/name.tsx';
import { Section } from '../ui/page.tsx';
import { QueryStates } from '../ui/states.tsx';
import styles from './home.module.css';
import { homeTexts } from './texts.ts';

/** This week's venues: who is there, for which areas, and how full they are. */
export function WhoWhere({ plan, monday }: { plan: string; monday: string }): ReactElement {
  const say = useText(homeTexts);
  const language = useLanguage();
  const nameOf = useNameOf();
  const schedule = useApiList('GET /api/consortia/{consortium}/plans/{plan}/schedule', { params: { plan }, query: { by: 'venue', from: monday, to: monday } });
  return (
    <QueryStates query={schedule} skeleton="table">
      {(list) => (
        <Section title={say('whoWhere')} flush>
          <DataTable
            caption={say('whoWhere')}
            rows={list.items.filter((item): item is VenueSchedule => item.by === 'venue' && item.placements.length > 0)}
            isComplete={list.isComplete}
            rowKey={(item) => item.venue.id}
            columns={[
              { key: 'venue', header: say('venue'), width: '18rem', cell: (item) => <Name name={item.venue.name} />, sort: (item) => nameOf(item.venue.name) },
              { key: 'site', header: say('site'), width: '14rem', priority: 3, cell: (item) => <Name name={item.venue.site.name} />, sort: (item) => nameOf(item.venue.site.name) },
              { key: 'load', header: say('load'), width: '9rem', align: 'end', cell: (item) => <Load item={item} />, sort: (item) => item.placements.length },
              {
                key: 'areas',
                header: say('areas'),
                width: '10rem',
                priority: 2,
                cell: (item) => (
                  <span className={styles['marks']}>
                    {[...new Map(item.placements.map((one) => [one.area.number, one.area])).values()].map((area) => (
                      <CategoryMark key={area.number} index={categoryOfArea(area.number)} code={area.number} title={nameOf(area.name)} />
                    ))}
                  </span>
                ),
              },
              {
                key: 'learners',
                header: say('learners'),
                priority: 2,
                cell: (item) => item.placements.map(({ learner: { name } }) => (language === 'zh' ? name.native : (name.latin ?? name.native))).join(language === 'zh' ? '、' : ', '),
              },
            ]}
          />
        </Section>
      )}
    </QueryStates>
  );
}

function Load({ item }: { item: VenueSchedule }): ReactElement {
  const week = item.weeks[0];
  const learners = week?.learners ?? item.placements.length;
  return <span className={week && learners >= week.capacity ? styles['full'] : undefined}>{week ? `${learners} / ${week.capacity}` : learners}</span>;
}
