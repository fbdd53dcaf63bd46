/**
 * The partnership facts of the fictional Bay Area base: who cooperates, who is who, where one learns, and what is agreed.
 * People, companies and places are invented.
 */
import type { PartnershipFacts } from '../../src/partnership/sheets.ts';
import { agreements, agreementTerms, shares } from './partnership/agreements.ts';
import { calendarDays } from './partnership/calendar.ts';
import { people, roles, venueMentors } from './partnership/people.ts';
import { consortium, parties, plants, sites } from './partnership/sites.ts';
import { venueCapacities, venueClosures, venues } from './partnership/venues.ts';

export const partnership: PartnershipFacts = {
  consortium,
  parties,
  people,
  roles,
  sites,
  plants,
  venues,
  venueCapacities,
  venueMentors,
  venueClosures,
  agreements,
  agreementTerms,
  shares,
  calendarDays,
};
