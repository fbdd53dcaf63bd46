import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FollowUp } from '../../../../src/contract/index.ts';
import { useApiList } from '../../api.ts';
import { hasRole, useMembership } from '../../session.ts';
import { useLanguage, useText } from '../../texts.ts';
import { AppLink, Button, DataTable, Day, EmptyPanel, Name, PageHeader, PersonName, QueryStates, SearchField, Section, SelectField, StatusBadge, Toolbar, useNameOf, personInFile } from '../../ui/index.ts';
import { commonTexts } from '../texts.ts';
import { useFilter, useTyped } from '../use-filter.ts';
import { keysOf, optionsOf } from '../words.ts';
import { CloseLine, LineText } from './line-row.tsx';
import { minutesTexts, visitTexts } from './texts.ts';
import { VisitForm } from './visit-form.tsx';
import { lineKinds, visitStates, visitTones } from './words.ts';

export default function VisitList(): ReactElement {
  const say = useText(visitTexts);
  const common = useText(commonTexts);
  const state = useText(visitStates);
  const nameOf = useNameOf();
  const membership = useMembership();
  const filter = useFilter();
  const [typed, type] = useTyped(filter.values['q'] ?? '', (q) => filter.set('q', q));
  const [isPlanning, setPlanning] = useState(false);
  const visits = useApiList('GET /api/consortia/{consortium}/visits', { query: { q: filter.values['q'], state: filter.values['state'], sort: '-day' } });
  const canPlan = hasRole(membership, 'coordinator', 'leader', 'officer', 'administrator');
  const plan = (
    <Button look="primary" icon="plus" onClick={() => setPlanning(true)}>
      {say('create')}
    </Button>
  );
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} actions={canPlan && plan} />
      <Toolbar label={common('filters')}>
        <SearchField label={common('search')} value={typed} onChange={(event) => type(event.target.value)} />
        <SelectField label={common('state')} value={filter.values['state'] ?? ''} options={[{ value: '', label: common('all') }, ...optionsOf(keysOf(visitStates), state)]} onChange={(event) => filter.set('state', event.target.value)} />
      </Toolbar>
      <QueryStates query={visits} skeleton="table" isEmpty={(list) => list.items.length === 0} empty={<EmptyPanel title={say('none')} action={canPlan && plan}>{say('noneHint')}</EmptyPanel>}>
        {(list) => (
          <Section flush>
            <DataTable
              caption={say('title')}
              rows={list.items}
              isComplete={list.isComplete}
              rowKey={(visit) => visit.id}
              rowLink={(visit) => `/partnership/visits/${visit.id}`}
              columns={[
                { key: 'title', header: say('what'), cell: (visit) => <Name name={visit.title} />, sort: (visit) => nameOf(visit.title), text: (visit) => nameOf(visit.title) },
                { key: 'day', header: say('day'), cell: (visit) => <Day day={visit.day} short today="0000" />, sort: (visit) => visit.day, text: (visit) => visit.day, width: '9rem' },
                { key: 'parties', header: say('parties'), cell: (visit) => visit.parties.map(({ party }) => nameOf(party.name)).join(' · '), priority: 2 },
                { key: 'where', header: say('where'), cell: (visit) => (visit.site ? <Name name={visit.site.name} /> : '—'), text: (visit) => (visit.site ? nameOf(visit.site.name) : null), priority: 3 },
                { key: 'lines', header: say('lines'), cell: (visit) => visit.lineCount, sort: (visit) => visit.lineCount, align: 'end', width: '5rem', priority: 2 },
                { key: 'open', header: say('openLines'), cell: (visit) => visit.openCount, sort: (visit) => visit.openCount, align: 'end', width: '5rem', priority: 2 },
                { key: 'state', header: common('state'), cell: (visit) => <StatusBadge tone={visitTones[visit.state]}>{state(visit.state)}</StatusBadge>, sort: (visit) => visit.state, text: (visit) => state(visit.state), width: '8rem' },
              ]}
            />
          </Section>
        )}
      </QueryStates>
      <FollowUps />
      {isPlanning && <VisitForm onClose={() => setPlanning(false)} />}
    </>
  );
}

function FollowUps(): ReactElement {
  const say = useText(visitTexts);
  const minutes = useText(minutesTexts);
  const kind = useText(lineKinds);
  const language = useLanguage();
  const nameOf = useNameOf();
  const membership = useMembership();
  const [closing, setClosing] = useState<FollowUp | null>(null);
  const followUps = useApiList('GET /api/consortia/{consortium}/follow-ups', {});
  const canClose = hasRole(membership, 'coordinator', 'leader', 'officer', 'administrator');
  return (
    <>
      <QueryStates query={followUps} skeleton="table" isEmpty={(list) => list.items.length === 0} empty={<EmptyPanel title={say('noFollowUps')} icon="good" />}>
        {(list) => (
          <Section title={say('followUps')} flush>
            <DataTable
              caption={say('followUps')}
              rows={list.items}
              isComplete={list.isComplete}
              rowKey={(line) => line.id}
              columns={[
                { key: 'text', header: say('agreed'), cell: (line) => <LineText line={line} />, sort: (line) => line.text, text: (line) => line.text },
                { key: 'kind', header: say('kind'), cell: (line) => kind(line.kind), sort: (line) => line.kind, width: '6rem', priority: 2 },
                { key: 'who', header: say('who'), cell: (line) => (line.responsible?.name ? <PersonName {...line.responsible.name} plain /> : line.party ? <Name name={line.party.name} /> : '—'), text: (line) => (line.responsible?.name ? personInFile(line.responsible.name, language) : line.party ? nameOf(line.party.name) : null), width: '12rem', priority: 2 },
                { key: 'visit', header: say('what'), cell: (line) => <AppLink to={`/partnership/visits/${line.visit.id}`}>{nameOf(line.visit.title)}</AppLink>, sort: (line) => line.visit.day, text: (line) => line.visit.day, priority: 3 },
                { key: 'due', header: say('by'), cell: (line) => (line.dueOn === null ? '—' : line.isLate ? <StatusBadge tone="bad"><Day day={line.dueOn} short today="0000" /></StatusBadge> : <Day day={line.dueOn} short today="0000" />), sort: (line) => line.dueOn, text: (line) => line.dueOn, width: '10rem' },
                ...(canClose ? [{ key: 'close', header: minutes('close'), cell: (line: FollowUp) => <Button onClick={() => setClosing(line)}>{minutes('close')}</Button>, text: null, width: '7rem' }] : []),
              ]}
            />
          </Section>
        )}
      </QueryStates>
      {closing && <CloseLine visit={closing.visit.id} line={closing} onClose={() => setClosing(null)} />}
    </>
  );
}
