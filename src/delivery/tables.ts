/** The tables of the delivery storey as the query builder sees them; dates are ISO strings. */
import type { Generated } from 'kysely';

export interface DeliveryTables {
  'delivery.log_entry': LogEntryTable;
  'delivery.log_competence': LogCompetenceTable;
  'delivery.absence_note': AbsenceNoteTable;
  'delivery.signing_link': SigningLinkTable;
}

/** A learner's week: what was done, against the competences of the placement. Signed entries never change; they are superseded. */
export interface LogEntryTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  enrolment_id: string;
  host_party_id: string;
  week: string;
  area_id: string;
  venue_id: string;
  state: string;
  language: string;
  done_text: string;
  days_present: number;
  days_planned: number;
  submitted_at: Date | null;
  decided_at: Date | null;
  decided_by_person_id: string | null;
  return_reason: string | null;
  supersedes_id: string | null;
  supersede_reason: string | null;
  superseded_at: Date | null;
  revision: Generated<number>;
  created_at: Generated<Date>;
}

/** The competences a week was about. */
export interface LogCompetenceTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  log_entry_id: string;
  competence_id: string;
  created_at: Generated<Date>;
}

/** A day a learner was absent; the kind is coarse on purpose. */
export interface AbsenceNoteTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  enrolment_id: string;
  day: string;
  kind: string;
  noted_at: Date;
  created_at: Generated<Date>;
}

/** A link by which a mentor without an account signs the logs of one venue and week, and nothing else. Only the hash of its token is kept. */
export interface SigningLinkTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  token_hash: string;
  mentor_person_id: string;
  venue_id: string;
  week: string;
  purpose: string;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
  created_at: Generated<Date>;
}
