import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useApi } from '../../api.ts';
import { useText } from '../../texts.ts';
import { AppLink, Button, Columns, DataTable, Day, FactList, Name, PageHeader, PersonName, QueryStates, Section, StatusBadge, useNameOf } from '../../ui/index.ts';
import { PartyLink } from '../labels.tsx';
import { LinkProgrammes } from './link-programmes.tsx';
import { AnswerNeed, NeedForm } from './need-forms.tsx';
import { commitmentTexts, needTexts } from './texts.ts';
import { commitmentStates, needKinds, needStates, needTones } from './words.ts';

export default function NeedDetail(): ReactElement {
  const { need: id } = useParams({ strict: false }) as { need: string };
  const say = useText(needTexts);
  const promiseSay = useText(commitmentTexts);
  const kind = useText(needKinds);
  const state = useText(needStates);
  const promiseState = useText(commitmentStates);
  const nameOf = useNameOf();
  const [dialog, setDialog] = useState<'edit' | 'answer' | 'programmes' | null>(null);
  const need = useApi('GET /api/consortia/{consortium}/needs/{need}', { params: { need: id } });
  const areas = useApi('GET /api/consortia/{consortium}/needs/{need}/programmes', { params: { need: id } });
  const close = () => setDialog(null);
  return (
    <QueryStates query={need}>
      {(shown) => (
        <>
          <PageHeader
            title={nameOf(shown.title)}
            parent={{ title: say('title'), to: '/partnership/needs' }}
            lead={<StatusBadge tone={shown.isLate ? 'bad' : needTones[shown.state]}>{shown.isLate ? `${state(shown.state)} · ${say('late')}` : state(shown.state)}</StatusBadge>}
            actions={
              <>
                {shown.canEdit && <Button onClick={() => setDialog('edit')}>{say('edit')}</Button>}
                {shown.canAnswer && (
                  <Button look="primary" onClick={() => setDialog('answer')}>
                    {say('answer')}
                  </Button>
                )}
              </>
            }
          />
          <Columns>
            <Section>
              <FactList
                facts={[
                  { label: say('party'), value: <PartyLink party={shown.party} /> },
                  { label: say('to'), value: shown.to ? <PartyLink party={shown.to} /> : say('everybody') },
                  { label: say('plant'), value: shown.plant && <Name name={shown.plant.name} /> },
                  { label: say('kind'), value: kind(shown.kind) },
                  { label: say('headCount'), value: shown.headCount },
                  { label: say('stated'), value: <Day day={shown.statedOn} /> },
                  { label: say('due'), value: shown.dueOn && <Day day={shown.dueOn} /> },
                  { label: say('responsible'), value: shown.responsible?.name && <PersonName {...shown.responsible.name} /> },
                  ...(shown.visit ? [{ label: say('origin'), value: <AppLink to={`/partnership/visits/${shown.visit.id}`}>{nameOf(shown.visit.title)}</AppLink> }] : []),
                ]}
              />
            </Section>
            <Section title={say('answer')}>
              <FactList
                facts={[
                  { label: say('answered'), value: shown.answeredOn && <Day day={shown.answeredOn} /> },
                  { label: say('answer'), value: shown.answer.zh === null && shown.answer.en === null ? null : <Name name={shown.answer} /> },
                ]}
              />
            </Section>
          </Columns>
          <Section title={say('commitments')} flush={shown.commitments.length > 0}>
            {shown.commitments.length === 0 ? (
              <p>{say('noCommitments')}</p>
            ) : (
              <DataTable
                caption={say('commitments')}
                rows={shown.commitments}
                rowKey={(commitment) => commitment.id}
                rowLink={(commitment) => `/partnership/commitments/${commitment.id}`}
                columns={[
                  { key: 'what', header: promiseSay('what'), cell: (commitment) => <Name name={commitment.title} />, text: (commitment) => nameOf(commitment.title) },
                  { key: 'from', header: promiseSay('from'), cell: (commitment) => <Name name={commitment.from.name} />, text: (commitment) => nameOf(commitment.from.name), priority: 2 },
                  { key: 'due', header: promiseSay('due'), cell: (commitment) => <Day day={commitment.dueOn} short today="0000" />, text: (commitment) => commitment.dueOn, width: '8rem' },
                  { key: 'state', header: promiseSay('status'), cell: (commitment) => promiseState(commitment.state), width: '8rem' },
                ]}
              />
            )}
          </Section>
          <QueryStates query={areas}>
            {(linked) => (
              <Section title={say('programmes')} aside={shown.canAnswer && <Button onClick={() => setDialog('programmes')}>{say('linkProgramme')}</Button>}>
                {linked.items.length === 0 ? (
                  <p>{say('noProgrammes')}</p>
                ) : (
                  <ul>
                    {linked.items.map(({ programme, area }) => (
                      <li key={`${programme.id} ${area?.id ?? ''}`}>
                        <AppLink to={`/curriculum/programmes/${programme.id}`}>{nameOf(programme.name)}</AppLink> · {area ? `${area.number} ${nameOf(area.name)}` : say('wholeProgramme')}
                      </li>
                    ))}
                  </ul>
                )}
                {dialog === 'programmes' && <LinkProgrammes need={id} linked={linked.items} onClose={close} />}
              </Section>
            )}
          </QueryStates>
          {dialog === 'edit' && <NeedForm need={shown} onClose={close} />}
          {dialog === 'answer' && <AnswerNeed need={shown} onClose={close} />}
        </>
      )}
    </QueryStates>
  );
}
