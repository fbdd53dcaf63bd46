/** The tables of the planning storey as the query builder sees them; dates are ISO strings. */
import type { Generated } from 'kysely';

export interface PlanningTables {
  'planning.enrolment': EnrolmentTable;
  'planning.elective_choice': ElectiveChoiceTable;
  'planning.absence': AbsenceTable;
  'planning.training_done': TrainingDoneTable;
  'planning.venue_preference': VenuePreferenceTable;
  'planning.venue_restriction': VenueRestrictionTable;
  'planning.place_limit': PlaceLimitTable;
  'planning.plan': PlanTable;
  'planning.plan_version': PlanVersionTable;
  'planning.placement': PlacementTable;
  'planning.pin': PinTable;
  'planning.venue_load': VenueLoadTable;
}

/** A person learns in a cohort: student, apprentice, teacher on enterprise practice, employee in training. */
export interface EnrolmentTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  person_id: string;
  cohort_id: string;
  first_week: string;
  last_week: string | null;
  created_at: Generated<Date>;
}

/** A dated choice of an elective area; it binds the planner. */
export interface ElectiveChoiceTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  enrolment_id: string;
  area_id: string;
  chosen_on: string;
  created_at: Generated<Date>;
}

/** Whole weeks a learner is away; both weeks inclusive. The kind is coarse on purpose: no diagnosis is kept. */
export interface AbsenceTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  enrolment_id: string;
  first_week: string;
  last_week: string;
  kind: string;
  created_at: Generated<Date>;
}

/** Weeks of an area done before the first plan of the product. */
export interface TrainingDoneTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  enrolment_id: string;
  area_id: string;
  weeks: number;
  created_at: Generated<Date>;
}

/** Cost of each week of a learner in a venue; negative is a wish. */
export interface VenuePreferenceTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  enrolment_id: string;
  venue_id: string;
  cost: number;
  created_at: Generated<Date>;
}

/** A venue a learner must not be placed in, with the rule or agreement that says so. */
export interface VenueRestrictionTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  enrolment_id: string;
  venue_id: string;
  reason_zh: string | null;
  reason_en: string | null;
  source: string;
  created_at: Generated<Date>;
}

/** At most so many learners of these cohorts in these venues together in any week; an empty list means all. */
export interface PlaceLimitTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  name_zh: string | null;
  name_en: string | null;
  venue_ids: string[];
  cohort_ids: string[];
  max_learners: number;
  first_week: string | null;
  last_week: string | null;
  source: string;
  created_at: Generated<Date>;
}

/** A planning horizon with its weights. */
export interface PlanTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  name_zh: string | null;
  name_en: string | null;
  first_week: string;
  week_count: number;
  weights: unknown;
  fairness: string;
  created_at: Generated<Date>;
}

/** A draft, or a publication: what is published is never edited, only followed by the next version. */
export interface PlanVersionTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  plan_id: string;
  number: number;
  state: string;
  made_on: string;
  published_on: string | null;
  frozen_until: string | null;
  cost: unknown;
  lower_bound: string | null;
  note: string | null;
  created_at: Generated<Date>;
}

/** A learner learns an area in a venue from one week to another, both inclusive. */
export interface PlacementTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  plan_version_id: string;
  enrolment_id: string;
  area_id: string;
  venue_id: string;
  first_week: string;
  last_week: string;
  created_at: Generated<Date>;
}

/** A placement fixed by hand; the planner keeps it. */
export interface PinTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  plan_id: string;
  enrolment_id: string;
  area_id: string;
  venue_id: string;
  first_week: string;
  last_week: string;
  created_at: Generated<Date>;
}

/** Places taken by a published plan, without names: what a second planner of the same venue must leave free. Everybody who sees the venue sees it. */
export interface VenueLoadTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  plan_version_id: string;
  venue_id: string;
  week: string;
  learners: number;
  created_at: Generated<Date>;
}
