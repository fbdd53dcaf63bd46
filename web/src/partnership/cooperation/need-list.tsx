import { useState } from 'react';
import type { ReactElement } from 'react';
import { useAsOf } from '../../as-of.ts';
import { useApi, useApiList } from '../../api.ts';
import { hasRole, useMembership } from '../../session.ts';
import { useLanguage, useText } from '../../texts.ts';
import { AsOfField, Button, DataTable, Day, EmptyPanel, Name, PageHeader, PersonName, QueryStates, SearchField, Section, SelectField, StatusBadge, Toolbar, useNameOf, personInFile } from '../../ui/index.ts';
import { commonTexts } from '../texts.ts';
import { useFilter, useTyped } from '../use-filter.ts';
import { keysOf, optionsOf } from '../words.ts';
import styles from './gap-chart.module.css';
import { GapChart, GapTable } from './gap-chart.tsx';
import { NeedForm } from './need-forms.tsx';
import { needTexts } from './texts.ts';
import { needKinds, needStates, needTones } from './words.ts';

export default function NeedList(): ReactElement {
  const say = useText(needTexts);
  const common = useText(commonTexts);
  const kind = useText(needKinds);
  const state = useText(needStates);
  const nameOf = useNameOf();
  const language = useLanguage();
  const membership = useMembership();
  const filter = useFilter();
  const [typed, type] = useTyped(filter.values['q'] ?? '', (q) => filter.set('q', q));
  const [isStating, setStating] = useState(false);
  const speaks = hasRole(membership, 'coordinator', 'leader', 'officer', 'administrator');
  const parties = useApiList('GET /api/consortia/{consortium}/parties', {});
  const { query } = useAsOf();
  const pipeline = useApi('GET /api/consortia/{consortium}/need-pipeline', { query: { party: filter.values['party'], ...query } }, { enabled: speaks });
  const needs = useApiList('GET /api/consortia/{consortium}/needs', { query: { q: filter.values['q'], party: filter.values['party'], kind: filter.values['kind'], state: filter.values['state'], ...query } });
  const isFiltered = ['q', 'party', 'kind', 'state'].some((name) => filter.values[name] !== undefined);
  const create = (
    <Button look="primary" icon="plus" onClick={() => setStating(true)}>
      {say('create')}
    </Button>
  );
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} actions={speaks && create} />
      <Toolbar label={say('pipeline')}>
        <AsOfField />
      </Toolbar>
      {speaks && (
        <QueryStates query={pipeline}>
          {(shown) =>
            shown.points.length === 0 ? (
              <EmptyPanel title={say('noGap')} />
            ) : (
              <Section title={say('pipeline')}>
                <div className={styles['both']}>
                  <div>
                    <GapChart pipeline={shown} />
                    <Remarks undated={shown.undated} unlinked={shown.unlinked} />
                  </div>
                  <GapTable pipeline={shown} />
                </div>
              </Section>
            )
          }
        </QueryStates>
      )}
      <Toolbar label={common('filters')}>
        <SearchField label={common('search')} value={typed} onChange={(event) => type(event.target.value)} />
        <SelectField label={common('party')} value={filter.values['party'] ?? ''} options={[{ value: '', label: common('all') }, ...(parties.data?.items ?? []).map((party) => ({ value: party.id, label: nameOf(party.name) }))]} onChange={(event) => filter.set('party', event.target.value)} />
        <SelectField label={common('kind')} value={filter.values['kind'] ?? ''} options={[{ value: '', label: common('all') }, ...optionsOf(keysOf(needKinds), kind)]} onChange={(event) => filter.set('kind', event.target.value)} />
        <SelectField label={common('state')} value={filter.values['state'] ?? ''} options={[{ value: '', label: common('all') }, ...optionsOf(keysOf(needStates), state)]} onChange={(event) => filter.set('state', event.target.value)} />
      </Toolbar>
      <QueryStates
        query={needs}
        skeleton="table"
        isEmpty={(list) => list.items.length === 0}
        empty={
          isFiltered ? (
            <EmptyPanel title={common('nothingFound')} action={<Button onClick={filter.clear}>{common('clear')}</Button>}>
              {common('nothingFoundHint')}
            </EmptyPanel>
          ) : (
            <EmptyPanel title={say('none')} action={speaks && create}>
              {say('noneHint')}
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
              rowKey={(need) => need.id}
              rowLink={(need) => `/partnership/needs/${need.id}`}
              columns={[
                { key: 'title', header: say('what'), cell: (need) => <Name name={need.title} />, sort: (need) => nameOf(need.title), text: (need) => nameOf(need.title) },
                { key: 'party', header: say('party'), cell: (need) => <Name name={need.party.name} />, sort: (need) => nameOf(need.party.name), text: (need) => nameOf(need.party.name), priority: 2 },
                { key: 'to', header: say('to'), cell: (need) => (need.to ? <Name name={need.to.name} /> : say('everybody')), sort: (need) => (need.to ? nameOf(need.to.name) : ''), text: (need) => (need.to ? nameOf(need.to.name) : ''), priority: 3 },
                { key: 'responsible', header: say('responsible'), cell: (need) => (need.responsible?.name ? <PersonName {...need.responsible.name} plain /> : '—'), text: (need) => personInFile(need.responsible?.name ?? null, language), width: '9rem', priority: 3 },
                { key: 'kind', header: common('kind'), cell: (need) => kind(need.kind), sort: (need) => kind(need.kind), width: '7rem', priority: 2 },
                { key: 'heads', header: say('headCount'), cell: (need) => need.headCount ?? '—', sort: (need) => need.headCount, align: 'end', width: '5rem', priority: 2 },
                { key: 'due', header: say('due'), cell: (need) => (need.dueOn === null ? '—' : <Day day={need.dueOn} short today="0000" />), sort: (need) => need.dueOn, text: (need) => need.dueOn, width: '8rem' },
                { key: 'state', header: common('state'), cell: (need) => <StatusBadge tone={need.isLate ? 'bad' : needTones[need.state]}>{need.isLate ? `${state(need.state)} · ${say('late')}` : state(need.state)}</StatusBadge>, sort: (need) => need.state, text: (need) => state(need.state), width: '9rem' },
              ]}
            />
          </Section>
        )}
      </QueryStates>
      {isStating && <NeedForm onClose={() => setStating(false)} />}
    </>
  );
}

function Remarks({ undated, unlinked }: { undated: number; unlinked: number }): ReactElement | null {
  const say = useText(needTexts);
  if (undated === 0 && unlinked === 0) return null;
  return (
    <p>
      {unlinked > 0 && say('unlinked', { count: unlinked })} {undated > 0 && say('undated', { count: undated })}
    </p>
  );
}
