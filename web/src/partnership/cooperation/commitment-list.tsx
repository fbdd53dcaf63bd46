import { useState } from 'react';
import type { ReactElement } from 'react';
import { useAsOf } from '../../as-of.ts';
import { useApi, useApiList } from '../../api.ts';
import { hasRole, useMembership } from '../../session.ts';
import { useLanguage, useText } from '../../texts.ts';
import { AsOfField, Button, DataTable, Day, EmptyPanel, Name, PageHeader, QueryStates, SearchField, Section, SelectField, StatusBadge, Toolbar, useNameOf, withShownDays } from '../../ui/index.ts';
import { commonTexts } from '../texts.ts';
import { useFilter, useTyped } from '../use-filter.ts';
import { keysOf, optionsOf } from '../words.ts';
import { CommitmentForm } from './commitment-forms.tsx';
import { LedgerPicture, LedgerTable } from './ledger.tsx';
import { usePartyOptions } from './need-forms.tsx';
import { commitmentTexts } from './texts.ts';
import { commitmentKinds, statuses, statusTones } from './words.ts';

/** Who gives what to whom by when, how the data judge it, and promised against delivered both ways. */
export default function CommitmentList(): ReactElement {
  const say = useText(commitmentTexts);
  const common = useText(commonTexts);
  const kind = useText(commitmentKinds);
  const status = useText(statuses);
  const language = useLanguage();
  const nameOf = useNameOf();
  const membership = useMembership();
  const filter = useFilter();
  const [typed, type] = useTyped(filter.values['q'] ?? '', (q) => filter.set('q', q));
  const [isMaking, setMaking] = useState(false);
  const parties = usePartyOptions();
  const { query } = useAsOf();
  const ledger = useApi('GET /api/consortia/{consortium}/commitment-ledger', { query: { party: filter.values['party'], ...query } });
  const commitments = useApiList('GET /api/consortia/{consortium}/commitment-judgements', { query: { q: filter.values['q'], party: filter.values['party'], kind: filter.values['kind'], ...query } });
  const wanted = filter.values['status'];
  const create = hasRole(membership, 'coordinator', 'leader', 'officer', 'administrator') && (
    <Button look="primary" icon="plus" onClick={() => setMaking(true)}>
      {say('create')}
    </Button>
  );
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} actions={create} />
      <Toolbar label={common('filters')}>
        <SearchField label={common('search')} value={typed} onChange={(event) => type(event.target.value)} />
        <SelectField label={common('party')} value={filter.values['party'] ?? ''} options={[{ value: '', label: common('all') }, ...parties]} onChange={(event) => filter.set('party', event.target.value)} />
        <SelectField label={common('kind')} value={filter.values['kind'] ?? ''} options={[{ value: '', label: common('all') }, ...optionsOf(keysOf(commitmentKinds), kind)]} onChange={(event) => filter.set('kind', event.target.value)} />
        <SelectField label={say('status')} value={wanted ?? ''} options={[{ value: '', label: common('all') }, ...optionsOf(keysOf(statuses), status)]} onChange={(event) => filter.set('status', event.target.value)} />
        <AsOfField />
      </Toolbar>
      <QueryStates query={ledger}>
        {({ items }) =>
          items.length === 0 ? null : (
            <Section title={say('ledger')}>
              <LedgerPicture lines={items} />
            </Section>
          )
        }
      </QueryStates>
      <QueryStates query={commitments} skeleton="table" isEmpty={(list) => list.items.length === 0} empty={<EmptyPanel title={say('none')} action={create}>{say('noneHint')}</EmptyPanel>}>
        {(list) => (
          <Section flush>
            <DataTable
              caption={say('title')}
              rows={wanted === undefined ? list.items : list.items.filter(({ judgement }) => judgement.status === wanted)}
              isComplete={list.isComplete}
              rowKey={(commitment) => commitment.id}
              rowLink={(commitment) => `/partnership/commitments/${commitment.id}`}
              columns={[
                { key: 'what', header: say('what'), cell: (commitment) => <Name name={commitment.title} />, sort: (commitment) => nameOf(commitment.title), text: (commitment) => nameOf(commitment.title) },
                { key: 'from', header: say('from'), cell: (commitment) => <Name name={commitment.from.name} />, sort: (commitment) => nameOf(commitment.from.name), text: (commitment) => nameOf(commitment.from.name), priority: 2 },
                { key: 'to', header: say('to'), cell: (commitment) => <Name name={commitment.to.name} />, sort: (commitment) => nameOf(commitment.to.name), text: (commitment) => nameOf(commitment.to.name), priority: 2 },
                { key: 'because', header: say('because'), cell: ({ judgement }) => withShownDays(judgement.says[language], language), priority: 3 },
                { key: 'due', header: say('due'), cell: ({ dueOn }) => <Day day={dueOn} short today="0000" />, sort: ({ dueOn }) => dueOn, text: ({ dueOn }) => dueOn, width: '8rem' },
                { key: 'status', header: say('status'), cell: ({ judgement }) => <StatusBadge tone={statusTones[judgement.status]}>{status(judgement.status)}</StatusBadge>, sort: ({ judgement }) => judgement.status, text: ({ judgement }) => status(judgement.status), width: '7rem' },
              ]}
            />
          </Section>
        )}
      </QueryStates>
      {ledger.data && ledger.data.items.length > 0 && (
        <Section flush title={say('amounts')}>
          <LedgerTable lines={ledger.data.items} />
        </Section>
      )}
      {isMaking && <CommitmentForm onClose={() => setMaking(false)} />}
    </>
  );
}
