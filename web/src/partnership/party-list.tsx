import type { ReactElement } from 'react';
import { useApiList } from '../api.ts';
import { hasRole, useMembership } from '../session.ts';
import { useText } from '../texts.ts';
import { Button, DataTable, EmptyPanel, LinkButton, Name, PageHeader, QueryStates, SearchField, Section, SelectField, Tag, Toolbar, useNameOf } from '../ui/index.ts';
import { commonTexts, partyTexts } from './texts.ts';
import { useFilter, useTyped } from './use-filter.ts';
import { keysOf, optionsOf, partyKinds } from './words.ts';

export default function PartyList(): ReactElement {
  const say = useText(partyTexts);
  const common = useText(commonTexts);
  const kind = useText(partyKinds);
  const nameOf = useNameOf();
  const membership = useMembership();
  const filter = useFilter();
  const [typed, type] = useTyped(filter.values['q'] ?? '', (q) => filter.set('q', q));
  const parties = useApiList('GET /api/consortia/{consortium}/parties', { query: { q: filter.values['q'], kind: filter.values['kind'] } });
  return (
    <>
      <PageHeader
        title={say('title')}
        lead={say('lead')}
        actions={hasRole(membership, 'coordinator', 'administrator', 'leader') && <LinkButton to="/partnership/gaps">{say('gaps')}</LinkButton>}
      />
      <Toolbar label={common('filters')}>
        <SearchField label={common('search')} value={typed} onChange={(event) => type(event.target.value)} />
        <SelectField
          label={common('kind')}
          value={filter.values['kind'] ?? ''}
          options={[{ value: '', label: common('all') }, ...optionsOf(keysOf(partyKinds), kind)]}
          onChange={(event) => filter.set('kind', event.target.value)}
        />
      </Toolbar>
      <QueryStates
        query={parties}
        skeleton="table"
        isEmpty={(list) => list.items.length === 0}
        empty={<EmptyPanel title={common('nothingFound')} action={<Button onClick={filter.clear}>{common('clear')}</Button>}>{common('nothingFoundHint')}</EmptyPanel>}
      >
        {(list) => (
          <Section flush>
            <DataTable
              caption={say('title')}
              rows={list.items}
              isComplete={list.isComplete}
              rowKey={(party) => party.id}
              rowLink={(party) => `/partnership/parties/${party.id}`}
              columns={[
                {
                  key: 'name',
                  header: common('name'),
                  cell: (party) => (
                    <>
                      <Name name={party.name} /> {party.isOwn && <Tag>{say('own')}</Tag>}
                    </>
                  ),
                  sort: (party) => nameOf(party.name),
                  text: (party) => nameOf(party.name),
                },
                { key: 'kind', header: common('kind'), cell: (party) => kind(party.kind), sort: (party) => kind(party.kind), width: '10rem' },
                { key: 'people', header: common('people'), cell: (party) => party.peopleCount || '—', sort: (party) => party.peopleCount, align: 'end', width: '6rem' },
                { key: 'venues', header: common('venues'), cell: (party) => party.venueCount || '—', sort: (party) => party.venueCount, align: 'end', width: '9rem', priority: 2 },
                { key: 'agreements', header: common('agreements'), cell: (party) => party.agreementCount || '—', sort: (party) => party.agreementCount, align: 'end', width: '7rem', priority: 2 },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}
