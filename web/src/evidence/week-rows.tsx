import type { ReactElement } from 'react';
import { useApiList } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { AsOfField, DataTable, EmptyPanel, Name, PageHeader, PersonName, QueryStates, Section, StatusBadge, Toolbar, Week, nameIn, personInFile } from '../ui/index.ts';
import { queryOf, useScope } from './address.ts';
import { rowTexts, weekTexts } from './texts.ts';

const TONES = { submitted: 'note', signed: 'good', returned: 'bad' } as const;

/** The learner-weeks that make a figure; each opens its place on the thread. */
export default function WeekRows(): ReactElement {
  const say = useText(rowTexts);
  const sayWeeks = useText(weekTexts);
  const language = useLanguage();
  const [scope] = useScope();
  const rows = useApiList('GET /api/consortia/{consortium}/evidence/weeks/rows', { query: { ...queryOf(scope), state: scope.state ?? 'logged' } });
  return (
    <>
      <PageHeader title={say('title')} lead={[scope.what, sayWeeks(scope.state ?? 'logged'), say('lead')].filter(Boolean).join(' · ')} parent={{ title: sayWeeks('title'), to: '/evidence/weeks' }} />
      <Toolbar label={sayWeeks('title')}>
        <AsOfField />
      </Toolbar>
      <QueryStates query={rows} skeleton="table" isEmpty={({ items }) => items.length === 0} empty={<EmptyPanel title={sayWeeks('nothing')}>{sayWeeks('nothingHint')}</EmptyPanel>}>
        {({ items, isComplete }) => (
          <Section flush>
            <DataTable
              caption={say('title')}
              rows={items}
              isComplete={isComplete}
              fileName={`week-rows-${scope.state ?? 'logged'}`}
              rowKey={(row) => row.id ?? `${row.learner.native} ${row.week} ${row.area.id}`}
              {...(items.every(({ id }) => id !== null) ? { rowLink: (row: (typeof items)[number]) => `/evidence/thread/log/${row.id ?? ''}` } : {})}
              columns={[
                { key: 'learner', header: sayWeeks('learner'), cell: (row) => <PersonName {...row.learner} />, sort: (row) => row.learner.native, text: (row) => personInFile(row.learner, language) },
                { key: 'week', header: say('week'), cell: (row) => <Week monday={row.week} />, sort: (row) => row.week, text: (row) => row.week, width: '10rem' },
                { key: 'area', header: sayWeeks('area'), cell: (row) => <Name name={row.area.name} />, sort: (row) => nameIn(row.area.name, language), text: (row) => nameIn(row.area.name, language) },
                { key: 'venue', header: say('venue'), cell: (row) => (row.venue ? <Name name={row.venue.name} /> : '—'), text: (row) => (row.venue ? nameIn(row.venue.name, language) : null), priority: 2 },
                { key: 'days', header: say('days'), cell: (row) => `${row.daysPresent}/${row.daysPlanned}`, sort: (row) => row.daysPresent, text: (row) => row.daysPresent, align: 'end', width: '6rem', priority: 3 },
                { key: 'state', header: say('state'), cell: (row) => <StatusBadge tone={TONES[row.state]}>{say(row.state)}</StatusBadge>, sort: (row) => row.state, text: (row) => say(row.state), width: '9rem' },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}
