import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { AgreementDetail, Share } from '../../../src/contract/index.ts';
import { useApi, useWrite } from '../api.ts';
import { useMembership, useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { Button, Columns, DataTable, Day, FactList, formatShortDay, Name, nameIn, offerUndo, PageHeader, QueryStates, Section, Timeline, useNameOf, spanInFile } from '../ui/index.ts';
import { AddShare, AmendAgreement } from './agreement-forms.tsx';
import { EndDialog } from './end-dialog.tsx';
import { History } from './history.tsx';
import { PartyLink, SpanText, StateBadge } from './labels.tsx';
import styles from './rows.module.css';
import { ShareMatrix } from './share-matrix.tsx';
import { SpanChart } from './span-chart.tsx';
import { spanInWords } from './spans-in-words.ts';
import { agreementTexts, commonTexts } from './texts.ts';
import { agreementModes, shareKinds, spanStates } from './words.ts';

const PHASES = { ended: 'past', in_force: 'now', future: 'next' } as const;

/** One agreement: its terms over the years, who signed it, and what it lets whom see. */
export default function AgreementPage(): ReactElement {
  const { agreement: id } = useParams({ strict: false }) as { agreement: string };
  const agreement = useApi('GET /api/consortia/{consortium}/agreements/{agreement}', { params: { agreement: id }, query: {} });
  return <QueryStates query={agreement}>{(detail) => <AgreementView agreement={detail} />}</QueryStates>;
}

function AgreementView({ agreement }: { agreement: AgreementDetail }): ReactElement {
  const say = useText(agreementTexts);
  const common = useText(commonTexts);
  const mode = useText(agreementModes);
  const language = useLanguage();
  const nameOf = useNameOf();
  const today = useToday();
  const [form, setForm] = useState<'amend' | 'share' | null>(null);
  const close = () => setForm(null);
  const membership = useMembership();
  const mine = new Set(membership.roles.filter((held) => held.role === 'coordinator' || held.role === 'administrator').map((held) => held.party));
  const inForce = agreement.shares.filter((share) => share.state === 'in_force');
  const others = agreement.shares.filter((share) => share.state !== 'in_force');
  return (
    <>
      <PageHeader
        title={nameOf(agreement.title)}
        parent={{ title: say('title'), to: '/partnership/agreements' }}
        lead={
          <>
            {mode(agreement.mode)} · <SpanText from={agreement.from} to={agreement.to} /> <StateBadge state={agreement.state} />
          </>
        }
        actions={
          <>
            {agreement.parties.some((party) => mine.has(party.id)) && (
              <Button icon="plus" onClick={() => setForm('share')}>
                {say('addShare')}
              </Button>
            )}
            {agreement.canEdit && (
              <Button look="primary" onClick={() => setForm('amend')}>
                {say('amend')}
              </Button>
            )}
          </>
        }
      />
      <Section title={say('span')}>
        <SpanChart
          label={say('span')}
          today={today}
          rows={agreement.terms.map((term, i) => ({
            key: term.id,
            label: nameIn(term.note, language) || `${i + 1}`,
            spans: [{ key: term.id, from: term.from, to: term.to, title: `${nameIn(term.note, language)} ${spanInWords(term, language)}` }],
          }))}
        />
      </Section>
      <Section title={say('matrix')} aside={say('matrixLead', { day: formatShortDay(today, language, '0000') })}>
        {inForce.length === 0 ? <p className={styles['none']}>{say('noShares')}</p> : <SharesInForce agreement={agreement} shares={inForce} />}
      </Section>
      <Columns wide>
        <Section title={say('terms')}>
          <Timeline
            label={say('terms')}
            entries={agreement.terms.map((term) => ({
              key: term.id,
              phase: PHASES[term.state],
              when: <Day day={term.from} short today="0000" />,
              title: term.note.zh === null && term.note.en === null ? <SpanText from={term.from} to={term.to} /> : <Name name={term.note} />,
              detail: (
                <>
                  <SpanText from={term.from} to={term.to} />
                  {term.signedOn !== null && ` · ${say('signedOn', { day: formatShortDay(term.signedOn, language, '0000') })}`}
                </>
              ),
            }))}
          />
        </Section>
        <Section>
          <FactList
            facts={[
              { label: say('leadParty'), value: <PartyLink party={agreement.lead} /> },
              {
                label: say('signatories'),
                value: agreement.parties.map((party) => (
                  <div key={party.id} className={styles['line']}>
                    <PartyLink party={party} />
                  </div>
                )),
              },
              { label: say('mode'), value: mode(agreement.mode) },
              { label: common('key'), value: agreement.key },
            ]}
          />
        </Section>
      </Columns>
      {others.length > 0 && <OtherShares shares={others} />}
      <History record={agreement.id} />
      {form === 'amend' && <AmendAgreement agreement={agreement} today={today} onClose={close} />}
      {form === 'share' && <AddShare agreement={agreement} today={today} onClose={close} />}
    </>
  );
}

function SharesInForce({ agreement, shares }: { agreement: AgreementDetail; shares: readonly Share[] }): ReactElement {
  const say = useText(agreementTexts);
  const common = useText(commonTexts);
  const kind = useText(shareKinds);
  const language = useLanguage();
  const today = useToday();
  const [ending, setEnding] = useState<Share | null>(null);
  const end = useWrite('POST /api/consortia/{consortium}/agreements/{agreement}/shares/{share}/end');
  return (
    <>
      <ShareMatrix shares={shares} onChoose={setEnding} />
      {ending && (
        <EndDialog
          title={say('endShare', { kind: kind(ending.kind) })}
          lastDay={today}
          isBusy={end.isPending}
          error={end.error}
          onClose={() => setEnding(null)}
          onEnd={(lastDay) =>
            end.mutate(
              { params: { agreement: agreement.id, share: ending.id }, body: { lastDay } },
              {
                onSuccess: (after) => {
                  const now = after.shares.find((one) => one.kind === ending.kind && one.giver.id === ending.giver.id && one.receiver.id === ending.receiver.id && one.from === ending.from);
                  const day = lastDay === null ? common('openEnd') : formatShortDay(lastDay, language, today);
                  if (now) offerUndo(say('shareEnded', { kind: kind(ending.kind), day }), () => end.mutateAsync({ params: { agreement: agreement.id, share: now.id }, body: { lastDay: ending.to } }));
                  setEnding(null);
                },
              },
            )
          }
        />
      )}
    </>
  );
}

function OtherShares({ shares }: { shares: readonly Share[] }): ReactElement {
  const state = useText(spanStates);
  const say = useText(agreementTexts);
  const common = useText(commonTexts);
  const kind = useText(shareKinds);
  const nameOf = useNameOf();
  return (
    <Section title={say('pastAndFuture')} flush>
      <DataTable
        caption={say('pastAndFuture')}
        rows={shares}
        rowKey={(share) => share.id}
        columns={[
          { key: 'kind', header: say('shareKind'), cell: (share) => kind(share.kind), sort: (share) => kind(share.kind), width: '9rem' },
          { key: 'giver', header: say('giver'), cell: (share) => <Name name={share.giver.name} />, sort: (share) => nameOf(share.giver.name), text: (share) => nameOf(share.giver.name) },
          { key: 'receiver', header: say('receiver'), cell: (share) => <Name name={share.receiver.name} />, sort: (share) => nameOf(share.receiver.name), text: (share) => nameOf(share.receiver.name) },
          { key: 'span', header: say('span'), cell: (share) => <SpanText from={share.from} to={share.to} />, sort: (share) => share.from, text: spanInFile, width: '15rem' },
          { key: 'state', header: common('state'), cell: (share) => <StateBadge state={share.state} />, text: (share) => state(share.state), width: '8rem' },
        ]}
      />
    </Section>
  );
}
