import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useAsOf } from '../../as-of.ts';
import { useApi, useApiList } from '../../api.ts';
import { formatNumber, useLanguage, useText } from '../../texts.ts';
import { AppLink, AsOfField, Button, Columns, DataTable, Day, FactList, Name, PageHeader, PersonName, QueryStates, Section, StatusBadge, Toolbar, useNameOf, withShownDays } from '../../ui/index.ts';
import { PartyLink } from '../labels.tsx';
import { CloseCommitment, CommitmentForm, DeliveryForm } from './commitment-forms.tsx';
import { commitmentTexts, needTexts } from './texts.ts';
import { commitmentKinds, commitmentStates, statuses, statusTones, testKinds } from './words.ts';

export default function CommitmentDetail(): ReactElement {
  const { commitment: id } = useParams({ strict: false }) as { commitment: string };
  const say = useText(commitmentTexts);
  const needSay = useText(needTexts);
  const kind = useText(commitmentKinds);
  const state = useText(commitmentStates);
  const status = useText(statuses);
  const test = useText(testKinds);
  const language = useLanguage();
  const nameOf = useNameOf();
  const [dialog, setDialog] = useState<'edit' | 'deliver' | 'close' | null>(null);
  const commitment = useApi('GET /api/consortia/{consortium}/commitments/{commitment}', { params: { commitment: id } });
  const { query } = useAsOf();
  const judged = useApiList('GET /api/consortia/{consortium}/commitment-judgements', { query: { q: commitment.data?.key, ...query } }, { enabled: commitment.data !== undefined });
  const judgement = judged.data?.items.find((one) => one.id === id)?.judgement;
  const close = () => setDialog(null);
  return (
    <QueryStates query={commitment}>
      {(shown) => (
        <>
          <PageHeader
            title={nameOf(shown.title)}
            parent={{ title: say('title'), to: '/partnership/commitments' }}
            lead={judgement ? <StatusBadge tone={statusTones[judgement.status]}>{status(judgement.status)}</StatusBadge> : state(shown.state)}
            actions={
              shown.canEdit && (
                <>
                  <Button onClick={() => setDialog('edit')}>{say('edit')}</Button>
                  <Button onClick={() => setDialog('close')}>{shown.state === 'open' ? say('close') : say('reopen')}</Button>
                  {shown.test === null && shown.state === 'open' && (
                    <Button look="primary" onClick={() => setDialog('deliver')}>
                      {say('deliver')}
                    </Button>
                  )}
                </>
              )
            }
          />
          <Toolbar label={say('because')}>
            <AsOfField />
          </Toolbar>
          <Columns>
            <Section>
              <FactList
                facts={[
                  { label: say('from'), value: <PartyLink party={shown.from} /> },
                  { label: say('to'), value: <PartyLink party={shown.to} /> },
                  { label: say('kind'), value: kind(shown.kind) },
                  { label: say('quantity'), value: shown.quantity === null ? null : `${formatNumber(shown.quantity, language)} ${shown.unit ?? ''}` },
                  { label: say('promised'), value: <Day day={shown.promisedOn} /> },
                  { label: say('due'), value: <Day day={shown.dueOn} /> },
                  { label: say('until'), value: shown.until && <Day day={shown.until} /> },
                  { label: needSay('responsible'), value: shown.responsible?.name && <PersonName {...shown.responsible.name} /> },
                  ...(shown.need ? [{ label: say('need'), value: <AppLink to={`/partnership/needs/${shown.need.id}`}>{nameOf(shown.need.title)}</AppLink> }] : []),
                  ...(shown.visit ? [{ label: say('visit'), value: <AppLink to={`/partnership/visits/${shown.visit.id}`}>{nameOf(shown.visit.title)}</AppLink> }] : []),
                ]}
              />
            </Section>
            <Section title={say('judgement')}>
              <FactList
                facts={[
                  { label: say('because'), value: judgement && withShownDays(judgement.says[language], language) },
                  { label: say('test'), value: shown.test === null ? say('byHand') : `${test(shown.test.kind)} · ${shown.test.subject} ≥ ${formatNumber(shown.test.atLeast, language)}` },
                ]}
              />
            </Section>
          </Columns>
          {shown.test === null && (
            <Section title={say('evidence')} flush={shown.evidence.length > 0}>
              {shown.evidence.length === 0 ? (
                <p>{say('noEvidence')}</p>
              ) : (
                <DataTable
                  caption={say('evidence')}
                  rows={shown.evidence}
                  rowKey={(row) => row.id}
                  columns={[
                    { key: 'day', header: say('givenOn'), cell: (row) => <Day day={row.givenOn} short today="0000" />, text: (row) => row.givenOn, width: '9rem' },
                    { key: 'quantity', header: say('quantity'), cell: (row) => (row.quantity === null ? '—' : `${formatNumber(row.quantity, language)} ${shown.unit ?? ''}`), align: 'end', width: '9rem' },
                    { key: 'note', header: say('because'), cell: (row) => (row.note.zh === null && row.note.en === null ? '—' : <Name name={row.note} />), text: (row) => nameOf(row.note) },
                  ]}
                />
              )}
            </Section>
          )}
          {dialog === 'edit' && <CommitmentForm commitment={shown} onClose={close} />}
          {dialog === 'deliver' && <DeliveryForm commitment={shown} onClose={close} />}
          {dialog === 'close' && <CloseCommitment commitment={shown} onClose={close} />}
        </>
      )}
    </QueryStates>
  );
}
