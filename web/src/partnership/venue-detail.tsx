import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { VenueDetail } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { AppLink, Button, Columns, DataTable, FactList, Figure, Figures, formatShortDay, Name, PageHeader, QueryStates, Section, StatusBadge, useNameOf, spanInFile } from '../ui/index.ts';
import { History } from './history.tsx';
import { HazardTags, PartyLink, SpanText, StateBadge } from './labels.tsx';
import { PlacesChart } from './places-chart.tsx';
import { commonTexts, venueTexts } from './texts.ts';
import { ClosureList, MentorList } from './venue-people.tsx';
import { AssignMentor, ChangePlaces, CloseVenue, RenameVenue } from './venue-forms.tsx';
import { shiftPatterns, spanStates, venueKinds } from './words.ts';

type OpenForm = 'rename' | 'places' | 'close' | 'mentor' | null;

/** One venue over time: places, closures, mentors, and what can be changed. */
export default function VenuePage(): ReactElement {
  const { venue: id } = useParams({ strict: false }) as { venue: string };
  const venue = useApi('GET /api/consortia/{consortium}/venues/{venue}', { params: { venue: id }, query: {} });
  return <QueryStates query={venue}>{(detail) => <VenueView venue={detail} />}</QueryStates>;
}

function VenueView({ venue }: { venue: VenueDetail }): ReactElement {
  const say = useText(venueTexts);
  const common = useText(commonTexts);
  const kind = useText(venueKinds);
  const shift = useText(shiftPatterns);
  const state = useText(spanStates);
  const language = useLanguage();
  const nameOf = useNameOf();
  const today = useToday();
  const [form, setForm] = useState<OpenForm>(null);
  const close = () => setForm(null);
  return (
    <>
      <PageHeader
        title={nameOf(venue.name)}
        parent={{ title: say('title'), to: '/partnership/venues' }}
        lead={<Name name={(venue.plant ?? venue.site).name} />}
        actions={
          venue.canEdit && (
            <>
              <Button onClick={() => setForm('rename')}>{say('rename')}</Button>
              <Button onClick={() => setForm('close')}>{say('close')}</Button>
              <Button look="primary" onClick={() => setForm('places')}>
                {say('changePlaces')}
              </Button>
            </>
          )
        }
      />
      <Figures>
        <Figure label={say('capacity')} value={venue.places?.capacity ?? '—'} note={say('capacityHint')} />
        <Figure label={say('comfortable')} value={venue.places?.comfortable ?? venue.places?.capacity ?? '—'} />
        <Figure label={say('mentorCount')} value={venue.mentorCount} />
        <Figure
          label={say('now')}
          value={
            venue.closedUntil === null ? (
              <StatusBadge tone="good">{say('open')}</StatusBadge>
            ) : (
              <StatusBadge tone="warn">{say('closedUntil', { week: formatShortDay(venue.closedUntil, language, today) })}</StatusBadge>
            )
          }
        />
      </Figures>
      <Section title={say('overTime')}>
        <PlacesChart venue={venue} today={today} />
      </Section>
      <Columns wide>
        <div>
          <Section title={say('mentors')} aside={venue.canEdit && <Button look="quiet" icon="plus" onClick={() => setForm('mentor')}>{say('assign')}</Button>}>
            <MentorList venue={venue} today={today} />
          </Section>
          <Section title={say('closures')}>
            <ClosureList venue={venue} today={today} />
          </Section>
        </div>
        <Section>
          <FactList
            facts={[
              { label: common('party'), value: <PartyLink party={venue.party} /> },
              { label: say('site'), value: <AppLink to={`/partnership/sites/${venue.site.id}`}><Name name={venue.site.name} /></AppLink> },
              { label: say('plant'), value: venue.plant && <Name name={venue.plant.name} /> },
              { label: common('kind'), value: kind(venue.kind) },
              { label: say('shifts'), value: shift(venue.shiftPattern) },
              { label: say('hazards'), value: <HazardTags list={venue.hazards} /> },
              { label: say('minimumWhenOpen'), value: venue.places?.minimumWhenOpen || null },
              { label: common('key'), value: venue.key },
            ]}
          />
        </Section>
      </Columns>
      <Section title={say('versions')} flush>
        <DataTable
          caption={say('versions')}
          rows={venue.versions}
          rowKey={(version) => version.id}
          columns={[
            { key: 'span', header: common('span'), cell: (version) => <SpanText from={version.from} to={version.to} />, sort: (version) => version.from, text: spanInFile },
            { key: 'capacity', header: say('capacity'), cell: (version) => version.capacity, align: 'end', width: '6rem' },
            { key: 'comfortable', header: say('comfortable'), cell: (version) => version.comfortable ?? '—', align: 'end', width: '7rem' },
            { key: 'minimumWhenOpen', header: say('minimumWhenOpen'), cell: (version) => version.minimumWhenOpen || '—', align: 'end', width: '9rem', priority: 2 },
            { key: 'state', header: common('state'), cell: (version) => <StateBadge state={version.from > today ? 'future' : version.to !== null && version.to < today ? 'ended' : 'in_force'} />, text: (version) => state(version.from > today ? 'future' : version.to !== null && version.to < today ? 'ended' : 'in_force'), width: '8rem' },
          ]}
        />
      </Section>
      <History record={venue.id} />
      {form === 'rename' && <RenameVenue venue={venue} onClose={close} />}
      {form === 'places' && <ChangePlaces venue={venue} today={today} onClose={close} />}
      {form === 'close' && <CloseVenue venue={venue} today={today} onClose={close} />}
      {form === 'mentor' && <AssignMentor venue={venue} today={today} onClose={close} />}
    </>
  );
}
