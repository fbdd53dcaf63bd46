import type { ReactElement } from 'react';
import { useApiList, type ApiItem } from '../api.ts';
import { useToday } from '../session.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { DataTable } from '../ui/data-table.tsx';
import { addDays } from '../ui/dates.ts';
import { Figure, Figures } from '../ui/facts.tsx';
import { Name, useNameOf } from '../ui/name.tsx';
import { Section } from '../ui/page.tsx';
import { EmptyPanel, QueryStates } from '../ui/states.tsx';
import { AgreementLines } from './agreement-lines.tsx';
import type { PartProps } from './part-props.ts';
import { PartTitle } from './part-title.tsx';
import { homeTexts, partyKindTexts } from './texts.ts';

type Party = ApiItem<'GET /api/consortia/{consortium}/parties'>;

/** The leaders' and the authority's view: who takes part, what is agreed, and the years on a line. */
export default function CooperationOverview({ isFirst }: PartProps): ReactElement {
  const say = useText(homeTexts);
  const sayKind = useText(partyKindTexts);
  const language = useLanguage();
  const nameOf = useNameOf();
  const today = useToday();
  const inAYear = addDays(today, 365);
  const parties = useApiList('GET /api/consortia/{consortium}/parties', {});
  const agreements = useApiList('GET /api/consortia/{consortium}/agreements', { query: { sort: 'from' } });
  const current = agreements.data?.items.filter((agreement) => agreement.state === 'in_force') ?? [];
  const venueCount = parties.data?.items.reduce((sum, party) => sum + party.venueCount, 0) ?? 0;
  return (
    <>
      <PartTitle isFirst={isFirst} title={say('cooperation')} />
      {parties.data && agreements.data && (
        <Figures>
          <Figure label={say('parties')} value={formatNumber(parties.data.items.length, language)} />
          <Figure label={say('agreementsInForce')} value={formatNumber(current.length, language)} />
          <Figure label={say('endingSoon')} value={formatNumber(current.filter((agreement) => agreement.to !== null && agreement.to <= inAYear).length, language)} />
          <Figure label={say('venues')} value={venueCount > 0 ? formatNumber(venueCount, language) : say('noVenuesSeen')} />
        </Figures>
      )}
      <QueryStates
        query={agreements}
        isEmpty={(list) => list.items.length === 0}
        empty={
          <Section>
            <EmptyPanel icon="partnership" title={say('noAgreements')} />
          </Section>
        }
      >
        {(list) => (
          <Section title={say('agreementLines')}>
            <AgreementLines agreements={list.items} today={today} />
          </Section>
        )}
      </QueryStates>
      <QueryStates query={parties} skeleton="table">
        {(list) => (
          <Section title={say('parties')} flush>
            <DataTable
              caption={say('parties')}
              rows={list.items}
              isComplete={list.isComplete}
              rowKey={(party) => party.id}
              rowLink={(party) => `/partnership/parties/${party.id}`}
              columns={[
                { key: 'name', header: say('party'), cell: (party) => <Name name={party.name} />, sort: (party) => nameOf(party.name), text: (party) => nameOf(party.name) },
                { key: 'kind', header: say('kind'), cell: (party) => sayKind(party.kind), sort: (party) => sayKind(party.kind), width: '10rem' },
                ...(venueCount > 0 ? [{ key: 'venues', header: say('venues'), align: 'end' as const, width: '8rem', cell: (party: Party) => party.venueCount, sort: (party: Party) => party.venueCount }] : []),
                { key: 'agreements', header: say('agreementCount'), align: 'end', width: '8rem', priority: 2, cell: (party) => party.agreementCount, sort: (party) => party.agreementCount },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}
