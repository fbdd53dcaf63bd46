import { useState } from 'react';
import type { ReactElement } from 'react';
import { useAsOf } from '../as-of.ts';
import { useApiList } from '../api.ts';
import { hasRole, useMembership, useToday } from '../session.ts';
import { useText } from '../texts.ts';
import { AsOfField, Button, DataTable, EmptyPanel, LinkButton, Name, PageHeader, QueryStates, SearchField, Section, SelectField, StatusBadge, Toolbar, useNameOf } from '../ui/index.ts';
import { CreateVenue } from './create-venue.tsx';
import { commonTexts, venueTexts } from './texts.ts';
import { useFilter, useTyped } from './use-filter.ts';
import { keysOf, optionsOf, shiftPatterns, venueKinds } from './words.ts';

export default function VenueList(): ReactElement {
  const say = useText(venueTexts);
  const common = useText(commonTexts);
  const kind = useText(venueKinds);
  const shift = useText(shiftPatterns);
  const nameOf = useNameOf();
  const today = useToday();
  const membership = useMembership();
  const filter = useFilter();
  const [typed, type] = useTyped(filter.values['q'] ?? '', (q) => filter.set('q', q));
  const [isCreating, setCreating] = useState(false);
  const sites = useApiList('GET /api/consortia/{consortium}/sites', {});
  const plants = useApiList('GET /api/consortia/{consortium}/plants', { query: { site: filter.values['site'] } });
  const isFiltered = ['q', 'site', 'plant', 'kind'].some((name) => filter.values[name] !== undefined);
  const { query } = useAsOf();
  const venues = useApiList('GET /api/consortia/{consortium}/venues', {
    query: { q: filter.values['q'], site: filter.values['site'], plant: filter.values['plant'], kind: filter.values['kind'], ...query },
  });
  const named = (rows: readonly { id: string; name: { zh: string | null; en: string | null } }[] | undefined) => [{ value: '', label: common('all') }, ...(rows ?? []).map((row) => ({ value: row.id, label: nameOf(row.name) }))];
  return (
    <>
      <PageHeader
        title={say('title')}
        actions={
          <>
            <LinkButton to="/partnership/sites">{say('asMap')}</LinkButton>
            {hasRole(membership, 'coordinator', 'administrator') && (
              <Button look="primary" icon="plus" onClick={() => setCreating(true)}>
                {say('create')}
              </Button>
            )}
          </>
        }
      />
      <Toolbar label={common('filters')}>
        <SearchField label={common('search')} value={typed} onChange={(event) => type(event.target.value)} />
        <SelectField label={say('site')} value={filter.values['site'] ?? ''} options={named(sites.data?.items)} onChange={(event) => filter.set('site', event.target.value)} />
        <SelectField label={say('plant')} value={filter.values['plant'] ?? ''} options={named(plants.data?.items)} onChange={(event) => filter.set('plant', event.target.value)} />
        <SelectField
          label={common('kind')}
          value={filter.values['kind'] ?? ''}
          options={[{ value: '', label: common('all') }, ...optionsOf(keysOf(venueKinds), kind)]}
          onChange={(event) => filter.set('kind', event.target.value)}
        />
        <AsOfField isAhead />
      </Toolbar>
      <QueryStates
        query={venues}
        skeleton="table"
        isEmpty={(list) => list.items.length === 0}
        empty={
          isFiltered ? (
            <EmptyPanel title={common('nothingFound')} action={<Button onClick={filter.clear}>{common('clear')}</Button>}>
              {common('nothingFoundHint')}
            </EmptyPanel>
          ) : (
            <EmptyPanel title={say('none')} action={<LinkButton to="/workbook">{say('toWorkbook')}</LinkButton>}>
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
              rowKey={(venue) => venue.id}
              rowLink={(venue) => `/partnership/venues/${venue.id}`}
              columns={[
                { key: 'name', header: common('name'), cell: (venue) => <Name name={venue.name} />, sort: (venue) => nameOf(venue.name), text: (venue) => nameOf(venue.name) },
                { key: 'where', header: say('where'), cell: (venue) => <Name name={(venue.plant ?? venue.site).name} />, sort: (venue) => nameOf((venue.plant ?? venue.site).name), text: (venue) => nameOf((venue.plant ?? venue.site).name) },
                { key: 'kind', header: common('kind'), cell: (venue) => kind(venue.kind), sort: (venue) => kind(venue.kind), width: '8rem', priority: 2 },
                { key: 'shift', header: say('shifts'), cell: (venue) => shift(venue.shiftPattern), sort: (venue) => shift(venue.shiftPattern), width: '8rem', priority: 3 },
                { key: 'mentors', header: say('mentorCount'), cell: (venue) => venue.mentorCount, sort: (venue) => venue.mentorCount, align: 'end', width: '7rem', priority: 2 },
                { key: 'places', header: say('places'), cell: (venue) => venue.places?.capacity ?? '—', sort: (venue) => venue.places?.capacity ?? null, align: 'end', width: '6rem' },
                { key: 'state', header: common('state'), cell: (venue) => <OpenState closedUntil={venue.closedUntil} />, sort: (venue) => venue.closedUntil ?? '', text: (venue) => say(venue.closedUntil === null ? 'open' : 'close'), width: '9rem', priority: 2 },
              ]}
            />
          </Section>
        )}
      </QueryStates>
      {isCreating && <CreateVenue today={today} onClose={() => setCreating(false)} />}
    </>
  );
}

function OpenState({ closedUntil }: { closedUntil: string | null }): ReactElement {
  const say = useText(venueTexts);
  return closedUntil === null ? <StatusBadge tone="good">{say('open')}</StatusBadge> : <StatusBadge tone="warn">{say('close')}</StatusBadge>;
}
