import type { ReactElement } from 'react';
import { useApiList } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { Button, DataTable, EmptyPanel, LinkButton, Name, PageHeader, QueryStates, SearchField, Section, SelectField, Toolbar, useNameOf, spanInFile } from '../ui/index.ts';
import { AgreementLines } from './agreement-lines.tsx';
import { SpanText, StateBadge } from './labels.tsx';
import { agreementTexts, commonTexts } from './texts.ts';
import { useFilter, useTyped } from './use-filter.ts';
import { agreementModes, keysOf, optionsOf, spanStates } from './words.ts';

export default function AgreementList(): ReactElement {
  const say = useText(agreementTexts);
  const common = useText(commonTexts);
  const mode = useText(agreementModes);
  const state = useText(spanStates);
  const nameOf = useNameOf();
  const language = useLanguage();
  const filter = useFilter();
  const [typed, type] = useTyped(filter.values['q'] ?? '', (q) => filter.set('q', q));
  const agreements = useApiList('GET /api/consortia/{consortium}/agreements', {
    query: { q: filter.values['q'], mode: filter.values['mode'], state: filter.values['state'], party: filter.values['party'], sort: 'from' },
  });
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} actions={<LinkButton to="/partnership/shares">{say('allShares')}</LinkButton>} />
      <Toolbar label={common('filters')}>
        <SearchField label={common('search')} value={typed} onChange={(event) => type(event.target.value)} />
        <SelectField
          label={say('mode')}
          value={filter.values['mode'] ?? ''}
          options={[{ value: '', label: common('all') }, ...optionsOf(keysOf(agreementModes), mode)]}
          onChange={(event) => filter.set('mode', event.target.value)}
        />
        <SelectField
          label={common('state')}
          value={filter.values['state'] ?? ''}
          options={[{ value: '', label: common('all') }, ...optionsOf(keysOf(spanStates), state)]}
          onChange={(event) => filter.set('state', event.target.value)}
        />
      </Toolbar>
      <QueryStates
        query={agreements}
        skeleton="table"
        isEmpty={(list) => list.items.length === 0}
        empty={
          Object.keys(filter.values).length === 0 ? (
            <EmptyPanel title={say('none')}>{say('noneHint')}</EmptyPanel>
          ) : (
            <EmptyPanel title={common('nothingFound')} action={<Button onClick={filter.clear}>{common('clear')}</Button>}>
              {common('nothingFoundHint')}
            </EmptyPanel>
          )
        }
      >
        {(list) => (
          <>
            <Section title={say('lines')}>
              <AgreementLines rows={list.items} />
            </Section>
            <Section flush>
              <DataTable
                caption={say('title')}
                rows={list.items}
                isComplete={list.isComplete}
                rowKey={(row) => row.id}
                rowLink={(row) => `/partnership/agreements/${row.id}`}
                columns={[
                  { key: 'title', header: common('name'), cell: (row) => <Name name={row.title} />, sort: (row) => nameOf(row.title), text: (row) => nameOf(row.title) },
                  { key: 'mode', header: say('mode'), cell: (row) => mode(row.mode), sort: (row) => mode(row.mode), width: '10rem', priority: 2 },
                  { key: 'parties', header: say('signatories'), cell: (row) => row.parties.map((party) => nameOf(party.name)).join(language === 'zh' ? '、' : ', '), priority: 3 },
                  { key: 'span', header: say('span'), cell: (row) => <SpanText from={row.from} to={row.to} />, sort: (row) => row.from, text: spanInFile, width: '15rem' },
                  { key: 'shares', header: common('shares'), cell: (row) => row.shareCount || '—', sort: (row) => row.shareCount, align: 'end', width: '6rem', priority: 2 },
                  { key: 'state', header: common('state'), cell: (row) => <StateBadge state={row.state} />, sort: (row) => row.state, text: (row) => state(row.state), width: '8rem' },
                ]}
              />
            </Section>
          </>
        )}
      </QueryStates>
    </>
  );
}
