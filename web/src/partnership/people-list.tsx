import type { ReactElement } from 'react';
import { useApiList } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { Button, DataTable, EmptyPanel, Name, PageHeader, PersonName, QueryStates, SearchField, Section, SelectField, Toolbar, useNameOf } from '../ui/index.ts';
import { commonTexts, personTexts } from './texts.ts';
import { useFilter, useTyped } from './use-filter.ts';
import { keysOf, optionsOf, roleNames } from './words.ts';

export default function PeopleList(): ReactElement {
  const say = useText(personTexts);
  const common = useText(commonTexts);
  const role = useText(roleNames);
  const language = useLanguage();
  const nameOf = useNameOf();
  const filter = useFilter();
  const [typed, type] = useTyped(filter.values['q'] ?? '', (q) => filter.set('q', q));
  const parties = useApiList('GET /api/consortia/{consortium}/parties', {});
  const people = useApiList('GET /api/consortia/{consortium}/people', { query: { q: filter.values['q'], party: filter.values['party'], role: filter.values['role'] } });
  return (
    <>
      <PageHeader title={say('title')} />
      <Toolbar label={common('filters')}>
        <SearchField label={common('search')} value={typed} onChange={(event) => type(event.target.value)} />
        <SelectField
          label={common('party')}
          value={filter.values['party'] ?? ''}
          options={[{ value: '', label: common('all') }, ...(parties.data?.items ?? []).map((party) => ({ value: party.id, label: nameOf(party.name) }))]}
          onChange={(event) => filter.set('party', event.target.value)}
        />
        <SelectField
          label={common('role')}
          value={filter.values['role'] ?? ''}
          options={[{ value: '', label: common('all') }, ...optionsOf(keysOf(roleNames), role)]}
          onChange={(event) => filter.set('role', event.target.value)}
        />
      </Toolbar>
      <QueryStates
        query={people}
        skeleton="table"
        isEmpty={(list) => list.items.length === 0}
        empty={
          Object.keys(filter.values).length === 0 ? (
            <EmptyPanel title={say('none')} />
          ) : (
            <EmptyPanel title={common('nothingFound')} action={<Button onClick={filter.clear}>{common('clear')}</Button>}>
              {common('nothingFoundHint')}
            </EmptyPanel>
          )
        }
      >
        {(list) => (
          <Section flush>
            <DataTable
              caption={say('title')}
              rows={list.items}
              isComplete={list.isComplete}
              rowKey={(person) => person.id}
              rowLink={(person) => `/partnership/people/${person.id}`}
              columns={[
                { key: 'name', header: common('name'), cell: (person) => <PersonName native={person.name.native} latin={person.name.latin} />, sort: (person) => person.name.latin ?? person.name.native, text: (person) => person.name.latin ?? person.name.native },
                {
                  key: 'roles',
                  header: common('roles'),
                  cell: (person) => (person.roles.length === 0 ? '—' : [...new Set(person.roles.map((held) => role(held.role)))].join(language === 'zh' ? '、' : ', ')),
                  sort: (person) => person.roles[0]?.role ?? null,
                },
                {
                  key: 'parties',
                  header: common('party'),
                  cell: (person) => {
                    const held = [...new Map(person.roles.map((one) => [one.party.id, one.party])).values()];
                    return (held.length === 0 ? [person.party] : held).map((party, i) => (
                      <span key={party.id}>
                        {i > 0 && (language === 'zh' ? '、' : ', ')}
                        <Name name={party.name} />
                      </span>
                    ));
                  },
                  sort: (person) => nameOf(person.party.name),
                  text: (person) => [...new Set(person.roles.length === 0 ? [nameOf(person.party.name)] : person.roles.map((held) => nameOf(held.party.name)))].join(language === 'zh' ? '、' : ', '),
                  priority: 2,
                },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}
