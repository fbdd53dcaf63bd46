/** The tables of the partnership storey as the query builder sees them; dates are ISO strings. */
import type { Generated } from 'kysely';

export interface PartnershipTables {
  'partnership.party': PartyTable;
  'partnership.person': PersonTable;
  'partnership.person_role': PersonRoleTable;
  'partnership.site': SiteTable;
  'partnership.plant': PlantTable;
  'partnership.venue': VenueTable;
  'partnership.venue_version': VenueVersionTable;
  'partnership.venue_mentor': VenueMentorTable;
  'partnership.venue_closure': VenueClosureTable;
  'partnership.agreement': AgreementTable;
  'partnership.agreement_version': AgreementVersionTable;
  'partnership.agreement_party': AgreementPartyTable;
  'partnership.share': ShareTable;
  'partnership.calendar_day': CalendarDayTable;
}

/** A body that acts in the cooperation: school, enterprise, authority, park, chamber, industry college, council, training base. */
export interface PartyTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  name_zh: string | null;
  name_en: string | null;
  kind: string;
  registration_code: string | null;
  created_at: Generated<Date>;
}

/** A person of the consortium; dated roles bind the person to parties. */
export interface PersonTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  native_name: string;
  latin_name: string | null;
  email: string | null;
  created_at: Generated<Date>;
}

/** What a person is in a party, from when to when. */
export interface PersonRoleTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  person_id: string;
  party_id: string;
  role: string;
  valid_from: string;
  valid_to: string | null;
  superseded_at: Date | null;
  created_at: Generated<Date>;
}

/** A place of work; moving between sites costs a learner time. */
export interface SiteTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  name_zh: string | null;
  name_en: string | null;
  address_zh: string | null;
  address_en: string | null;
  created_at: Generated<Date>;
}

/** A production unit of an integrated site. */
export interface PlantTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  site_id: string;
  name_zh: string | null;
  name_en: string | null;
  product_line_zh: string | null;
  product_line_en: string | null;
  created_at: Generated<Date>;
}

/** A learning venue: where competences can be learnt, with places over time. */
export interface VenueTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  site_id: string;
  plant_id: string | null;
  name_zh: string | null;
  name_en: string | null;
  kind: string;
  shift_pattern: string;
  hazards: string[];
  created_at: Generated<Date>;
}

/** Places of a venue, from when to when. */
export interface VenueVersionTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  venue_id: string;
  capacity: number;
  comfortable: number | null;
  minimum: number;
  minimum_when_open: number;
  valid_from: string;
  valid_to: string | null;
  superseded_at: Date | null;
  created_at: Generated<Date>;
}

/** Who guides learners in a venue, from when to when. */
export interface VenueMentorTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  venue_id: string;
  person_id: string;
  valid_from: string;
  valid_to: string | null;
  superseded_at: Date | null;
  created_at: Generated<Date>;
}

/** Weeks in which a venue takes nobody; both weeks inclusive. */
export interface VenueClosureTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  venue_id: string;
  first_week: string;
  last_week: string;
  reason_zh: string | null;
  reason_en: string | null;
  created_at: Generated<Date>;
}

/** What parties have signed; its terms are in its versions, what it shares in its shares. */
export interface AgreementTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  title_zh: string | null;
  title_en: string | null;
  mode: string;
  party_ids: string[];
  created_at: Generated<Date>;
}

/** The terms in force from when to when; an amendment is a further version. */
export interface AgreementVersionTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  agreement_id: string;
  signed_on: string | null;
  note_zh: string | null;
  note_en: string | null;
  valid_from: string;
  valid_to: string | null;
  superseded_at: Date | null;
  created_at: Generated<Date>;
}

/** The parties of an agreement. */
export interface AgreementPartyTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  agreement_id: string;
  party_id: string;
  created_at: Generated<Date>;
}

/** Which kind of rows one party shows another under an agreement, from when to when. */
export interface ShareTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  agreement_id: string;
  kind: string;
  from_party_id: string;
  to_party_id: string;
  valid_from: string;
  valid_to: string | null;
  superseded_at: Date | null;
  created_at: Generated<Date>;
}

/** Holidays and make-up workdays of years that no published calendar covers. */
export interface CalendarDayTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  day: string;
  kind: string;
  name_zh: string | null;
  name_en: string | null;
  created_at: Generated<Date>;
}
