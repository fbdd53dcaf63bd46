/** All courses one may see, by programme. */
import { useDeferredValue, useState } from 'react';
import type { ReactElement } from 'react';
import { useApiList } from '../api.ts';
import { useText } from '../texts.ts';
import { Button, DataTable, EmptyPanel, Name, PageHeader, QueryStates, SearchField, Section, SelectField, StatusBadge, Toolbar, useNameOf } from '../ui/index.ts';
import { CourseDialog } from './course-dialog.tsx';
import { courseTexts, words } from './texts.ts';
import { useFilter } from './use-filter.ts';

export default function CourseList(): ReactElement {
  const say = useText(words);
  const tell = useText(courseTexts);
  const nameOf = useNameOf();
  const filter = useFilter();
  const [typed, setTyped] = useState('');
  const [isAdding, setAdding] = useState(false);
  const q = useDeferredValue(typed).trim().toLowerCase();
  const programme = filter.values['programme'] ?? '';
  const courses = useApiList('GET /api/consortia/{consortium}/courses', { query: programme === '' ? {} : { programme } });
  const programmes = useApiList('GET /api/consortia/{consortium}/programmes', {});
  const editable = (programmes.data?.items ?? []).filter(({ canEdit }) => canEdit);
  const matching = (name: { zh: string | null; en: string | null }) => q === '' || `${name.zh ?? ''} ${name.en ?? ''}`.toLowerCase().includes(q);
  return (
    <>
      <PageHeader title={say('courses')} lead={tell('lead')} actions={editable.length > 0 && <Button icon="plus" onClick={() => setAdding(true)}>{tell('newCourse')}</Button>} />
      <CourseDialog isOpen={isAdding} onClose={() => setAdding(false)} programmes={editable} course={null} />
      <Toolbar label={say('filters')}>
        <SearchField label={say('search')} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <SelectField
          label={say('programme')}
          value={programme}
          onChange={(event) => filter.set({ programme: event.target.value })}
          options={[{ value: '', label: say('all') }, ...(programmes.data?.items ?? []).map(({ id, name }) => ({ value: id, label: nameOf(name) }))]}
        />
      </Toolbar>
      <QueryStates query={courses} skeleton="table" isEmpty={({ items }) => !items.some(({ name }) => matching(name))} empty={<EmptyPanel title={tell('none')}>{tell('noneHint')}</EmptyPanel>}>
        {({ items, isComplete }) => (
          <Section flush>
            <DataTable
              caption={say('courses')}
              rows={items.filter(({ name }) => matching(name))}
              isComplete={isComplete}
              rowKey={({ id }) => id}
              rowLink={({ id }) => `/curriculum/courses/${id}`}
              columns={[
                { key: 'name', header: say('name'), cell: ({ name }) => <Name name={name} />, sort: ({ name }) => nameOf(name), text: ({ name }) => nameOf(name), width: '34%' },
                { key: 'programme', header: say('programme'), cell: (row) => <Name name={row.programme.name} />, sort: (row) => nameOf(row.programme.name), text: (row) => nameOf(row.programme.name), priority: 2 },
                { key: 'hours', header: say('hours'), align: 'end', cell: (row) => row.hours, sort: (row) => row.hours, width: '6rem' },
                {
                  key: 'competences',
                  header: say('competences'),
                  align: 'end',
                  cell: (row) => (row.competenceCount === 0 ? <StatusBadge tone="warn">0</StatusBadge> : row.competenceCount),
                  sort: (row) => row.competenceCount,
                  text: (row) => row.competenceCount,
                  width: '8rem',
                },
                { key: 'venues', header: say('venues'), align: 'end', cell: (row) => row.venueCount, sort: (row) => row.venueCount, width: '7rem', priority: 3 },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}
