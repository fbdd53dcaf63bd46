/** Where the rows of the partnership sheets lie. */
import type { SheetTables } from '../platform/sheet-store/mapping.ts';
import * as sheets from './sheets.ts';

const ofVenue = { parent: 'venue' } as const;

export const partnershipTables: SheetTables = [
  { sheet: sheets.parties, table: 'partnership.party', kind: 'party', owner: 'itself' },
  { sheet: sheets.people, table: 'partnership.person', kind: 'person', owner: { party: 'party' }, subject: 'itself' },
  { sheet: sheets.roles, table: 'partnership.person_role', kind: 'person_role', owner: { party: 'party' }, subject: 'person', columnNames: { party: 'party_id' } },
  { sheet: sheets.sites, table: 'partnership.site', kind: 'site', owner: { party: 'party' } },
  { sheet: sheets.plants, table: 'partnership.plant', kind: 'plant', owner: { parent: 'site' } },
  { sheet: sheets.venues, table: 'partnership.venue', kind: 'venue', owner: { parent: 'site' } },
  {
    sheet: sheets.venueCapacities,
    table: 'partnership.venue_version',
    kind: 'venue_version',
    owner: ofVenue,
    emptyMeans: { minimum: 0, minimumWhenOpen: 0 },
  },
  { sheet: sheets.venueMentors, table: 'partnership.venue_mentor', kind: 'venue_mentor', owner: ofVenue, subject: 'person' },
  { sheet: sheets.venueClosures, table: 'partnership.venue_closure', kind: 'venue_closure', owner: ofVenue },
  {
    sheet: sheets.agreements,
    table: 'partnership.agreement',
    kind: 'agreement',
    owner: { party: 'party' },
    columnNames: { parties: 'party_ids' },
    links: { parties: { table: 'partnership.agreement_party', ownColumn: 'agreement_id', otherColumn: 'party_id' } },
  },
  { sheet: sheets.agreementTerms, table: 'partnership.agreement_version', kind: 'agreement_version', owner: { parent: 'agreement' } },
  {
    sheet: sheets.shares,
    table: 'partnership.share',
    kind: 'share',
    owner: { party: 'from' },
    columnNames: { from: 'from_party_id', to: 'to_party_id' },
  },
  { sheet: sheets.calendarDays, table: 'partnership.calendar_day', kind: 'calendar_day', owner: { party: 'party' } },
];
