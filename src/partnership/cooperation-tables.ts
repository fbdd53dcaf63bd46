/** The tables of needs, visits, commitments and tasks as the query builder sees them; dates are ISO strings. */
import type { Generated } from 'kysely';

export interface PartnershipCooperationTables {
  'partnership.need': NeedTable;
  'partnership.need_answer': NeedAnswerTable;
  'partnership.visit': VisitTable;
  'partnership.visit_party': VisitPartyTable;
  'partnership.visit_person': VisitPersonTable;
  'partnership.visit_stop': VisitStopTable;
  'partnership.agenda_item': AgendaItemTable;
  'partnership.commitment': CommitmentTable;
  'partnership.commitment_evidence': CommitmentEvidenceTable;
  'partnership.minute_line': MinuteLineTable;
  'partnership.policy': PolicyTable;
  'partnership.aspect': AspectTable;
  'partnership.task': TaskTable;
  'partnership.milestone': MilestoneTable;
  'partnership.indicator': IndicatorTable;
}

/** What a plant or party needs: people with competences by a day, or a wish. It stays open until it is answered. */
export interface NeedTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  party_id: string;
  to_party_id: string | null;
  plant_id: string | null;
  kind: string;
  title_zh: string | null;
  title_en: string | null;
  head_count: number | null;
  stated_on: string;
  due_on: string | null;
  responsible_person_id: string | null;
  state: string;
  answered_on: string | null;
  answer_zh: string | null;
  answer_en: string | null;
  revision: Generated<number>;
  created_at: Generated<Date>;
}

/** An answer a need once had: from the day `since` until the day `until`, when another took its place. */
export interface NeedAnswerTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  need_id: string;
  state: string;
  answered_on: string;
  answer_zh: string | null;
  answer_en: string | null;
  since: string;
  until: string;
  created_at: Generated<Date>;
}

/** A visit or exchange between parties, planned or held. */
export interface VisitTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  party_ids: string[];
  title_zh: string | null;
  title_en: string | null;
  day: string;
  site_id: string | null;
  state: string;
  revision: Generated<number>;
  created_at: Generated<Date>;
}

/** The parties of a visit, hosts and guests. */
export interface VisitPartyTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  visit_id: string;
  party_id: string;
  part: string;
  created_at: Generated<Date>;
}

/** Delegation and hosts of a visit. */
export interface VisitPersonTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  visit_id: string;
  person_id: string;
  part: string;
  created_at: Generated<Date>;
}

/** The plants on the tour, in order. */
export interface VisitStopTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  visit_id: string;
  position: number;
  plant_id: string;
  created_at: Generated<Date>;
}

/** What a visit is to talk about. */
export interface AgendaItemTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  visit_id: string;
  position: number;
  title_zh: string | null;
  title_en: string | null;
  duration_minutes: number;
  created_at: Generated<Date>;
}

/** Who gives what to whom by when. Where it names a test, the data say whether it is kept; else evidence by hand. */
export interface CommitmentTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  from_party_id: string;
  to_party_id: string;
  kind: string;
  title_zh: string | null;
  title_en: string | null;
  quantity: number | null;
  unit: string | null;
  promised_on: string;
  due_on: string;
  until: string | null;
  responsible_person_id: string | null;
  need_id: string | null;
  state: string;
  closed_on: string | null;
  reason_zh: string | null;
  reason_en: string | null;
  test_kind: string | null;
  test_subject: string | null;
  test_at_least: number | null;
  revision: Generated<number>;
  created_at: Generated<Date>;
}

/** What was delivered on a commitment, told by hand. */
export interface CommitmentEvidenceTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  commitment_id: string;
  given_on: string;
  quantity: number | null;
  note_zh: string | null;
  note_en: string | null;
  created_at: Generated<Date>;
}

/** A typed line of the minutes of a visit; needs and commitments become records at once. */
export interface MinuteLineTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  visit_id: string;
  position: number;
  kind: string;
  language: string;
  line_text: string;
  responsible_person_id: string | null;
  responsible_party_id: string | null;
  due_on: string | null;
  state: string;
  closed_on: string | null;
  reason: string | null;
  need_id: string | null;
  commitment_id: string | null;
  revision: Generated<number>;
  created_at: Generated<Date>;
}

/** A policy or plan that tasks answer. */
export interface PolicyTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  title_zh: string | null;
  title_en: string | null;
  kind: string;
  citation: string | null;
  issued_on: string | null;
  school_year: string | null;
  created_at: Generated<Date>;
}

/** An aspect of a policy or plan. */
export interface AspectTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  policy_id: string;
  position: number;
  title_zh: string | null;
  title_en: string | null;
  created_at: Generated<Date>;
}

/** A task of the cooperation, with the party that answers for it. */
export interface TaskTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  aspect_id: string;
  position: number;
  title_zh: string | null;
  title_en: string | null;
  party_id: string;
  responsible_person_id: string | null;
  due_on: string | null;
  created_at: Generated<Date>;
}

/** A step of a task with its day. */
export interface MilestoneTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  task_id: string;
  position: number;
  title_zh: string | null;
  title_en: string | null;
  due_on: string;
  done_on: string | null;
  created_at: Generated<Date>;
}

/** A measure of a task, bound to a figure that is computed from evidence; nobody types its value in. */
export interface IndicatorTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  task_id: string;
  title_zh: string | null;
  title_en: string | null;
  figure: string;
  scope_kind: string | null;
  scope_key: string | null;
  target: number;
  amber_from: number;
  is_higher_better: boolean;
  unit: string | null;
  created_at: Generated<Date>;
}
