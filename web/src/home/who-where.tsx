import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { VenueSchedule, WeekSchedule } from '../../../src/contract/index.ts';
import { useApiList } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { CategoryMark, categoryOfArea } from '../ui/category.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Name, useNameOf } from '../ui/name.tsx';
import { Section } from '../ui/page.tsx';
import styles from './home.module.css';
import { homeTexts } from './texts.ts';

type Placement = WeekSchedule['placements'][number];

/** This week's venues: who is there, for which areas, and how full they are. Learners at school or absent are not counted. */
export function WhoWhere({ plan, monday, placements }: { plan: string; monday: string; placements: readonly Placement[] }): ReactElement {
  const say = useText(homeTexts);
  const language = useLanguage();
  const nameOf = useNameOf();
  const capacities = useCapacities(plan, monday);
  const rows = useMemo(() => [...byVenue(placements).values()], [placements]);
  return (
    <Section title={say('whoWhere')} flush>
      <DataTable
        caption={say('whoWhere')}
        rows={rows}
        rowKey={(row) => row.venue.id}
        initialSorting={{ key: 'venue', direction: 'up' }}
        columns={[
          { key: 'venue', header: say('venue'), width: '18rem', cell: ({ venue }) => <Name name={venue.name} />, sort: ({ venue }) => nameOf(venue.name), text: ({ venue }) => nameOf(venue.name) },
          { key: 'site', header: say('site'), width: '14rem', priority: 3, cell: ({ venue }) => <Name name={venue.site.name} />, sort: ({ venue }) => nameOf(venue.site.name), text: ({ venue }) => nameOf(venue.site.name) },
          {
            key: 'load',
            header: say('load'),
            width: '9rem',
            align: 'end',
            cell: (row) => <Load learners={row.placements.length} capacity={capacities.get(row.venue.id)} />,
            sort: (row) => row.placements.length,
            text: (row) => row.placements.length,
          },
          {
            key: 'areas',
            header: say('areas'),
            width: '10rem',
            priority: 2,
            text: (row) => [...new Set(row.placements.map(({ area }) => area.number))].join(' '),
            cell: (row) => (
              <span className={styles['marks']}>
                {[...new Map(row.placements.map(({ area }) => [area.number, area])).values()].map((area) => (
                  <CategoryMark key={area.number} index={categoryOfArea(area.number)} code={area.number} title={nameOf(area.name)} />
                ))}
              </span>
            ),
          },
          {
            key: 'learners',
            header: say('learners'),
            priority: 2,
            cell: (row) => row.placements.map(({ learner: { name } }) => (language === 'zh' ? name.native : (name.latin ?? name.native))).join(language === 'zh' ? '、' : ', '),
          },
        ]}
      />
    </Section>
  );
}

interface VenueRow {
  readonly venue: Placement['venue'];
  readonly placements: readonly Placement[];
}

function byVenue(placements: readonly Placement[]): ReadonlyMap<string, VenueRow> {
  const rows = new Map<string, VenueRow>();
  for (const placement of placements) {
    const { venue } = placement;
    rows.set(venue.id, { venue, placements: [...(rows.get(venue.id)?.placements ?? []), placement] });
  }
  return rows;
}

/** Places of each venue in the week, once they are known. */
function useCapacities(plan: string, monday: string): ReadonlyMap<string, number> {
  const schedule = useApiList('GET /api/consortia/{consortium}/plans/{plan}/schedule', { params: { plan }, query: { by: 'venue', from: monday, to: monday } });
  return useMemo(() => {
    const venues = schedule.data?.items.filter((item): item is VenueSchedule => item.by === 'venue') ?? [];
    return new Map(venues.map((item) => [item.venue.id, item.weeks[0]?.capacity ?? 0]));
  }, [schedule.data]);
}

function Load({ learners, capacity }: { learners: number; capacity: number | undefined }): ReactElement {
  if (capacity === undefined) return <>{learners}</>;
  return <span className={learners >= capacity ? styles['full'] : undefined}>{`${learners} / ${capacity}`}</span>;
}
