/** The tables of the curriculum storey as the query builder sees them; dates are ISO strings. */
import type { Generated } from 'kysely';

export interface CurriculumTables {
  'curriculum.framework': FrameworkTable;
  'curriculum.framework_version': FrameworkVersionTable;
  'curriculum.phase': PhaseTable;
  'curriculum.area': AreaTable;
  'curriculum.area_weeks': AreaWeeksTable;
  'curriculum.area_sequence': AreaSequenceTable;
  'curriculum.elective_group': ElectiveGroupTable;
  'curriculum.elective_group_area': ElectiveGroupAreaTable;
  'curriculum.competence': CompetenceTable;
  'curriculum.programme': ProgrammeTable;
  'curriculum.programme_version': ProgrammeVersionTable;
  'curriculum.course': CourseTable;
  'curriculum.course_competence': CourseCompetenceTable;
  'curriculum.course_venue': CourseVenueTable;
  'curriculum.venue_offer': VenueOfferTable;
  'curriculum.cohort': CohortTable;
  'curriculum.cohort_week': CohortWeekTable;
}

/** A standard of what must be learnt: ordinance, occupational standard, enterprise practice, refresher. */
export interface FrameworkTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  name_zh: string | null;
  name_en: string | null;
  kind: string;
  citation: string | null;
  source_url: string | null;
  created_at: Generated<Date>;
}

/** An edition of a framework, in force from when to when. */
export interface FrameworkVersionTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  framework_id: string;
  label: string;
  valid_from: string;
  valid_to: string | null;
  superseded_at: Date | null;
  created_at: Generated<Date>;
}

/** A stretch of training counted in gross calendar weeks. */
export interface PhaseTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  framework_version_id: string;
  position: number;
  name_zh: string | null;
  name_en: string | null;
  gross_weeks: number;
  created_at: Generated<Date>;
}

/** A competence area of a framework version. */
export interface AreaTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  framework_version_id: string;
  parent_id: string | null;
  number: string;
  name_zh: string | null;
  name_en: string | null;
  is_elective: boolean;
  clause: string | null;
  minimum_block_weeks: number;
  maximum_block_weeks: number | null;
  created_at: Generated<Date>;
}

/** Gross weeks of an area in a phase. */
export interface AreaWeeksTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  area_id: string;
  phase_id: string;
  gross_weeks: number;
  created_at: Generated<Date>;
}

/** Which area comes before which. */
export interface AreaSequenceTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  before_area_id: string;
  after_area_id: string;
  kind: string;
  created_at: Generated<Date>;
}

/** How many areas of a set a learner chooses. */
export interface ElectiveGroupTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  framework_version_id: string;
  name_zh: string | null;
  name_en: string | null;
  at_least: number;
  at_most: number;
  clause: string | null;
  created_at: Generated<Date>;
}

/** The areas of an elective group. */
export interface ElectiveGroupAreaTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  elective_group_id: string;
  area_id: string;
  created_at: Generated<Date>;
}

/** What a learner can do: the unit that courses teach and logs evidence. */
export interface CompetenceTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  area_id: string;
  name_zh: string | null;
  name_en: string | null;
  created_at: Generated<Date>;
}

/** What a school or site offers: apprenticeship, enterprise practice of teachers, training of employees. */
export interface ProgrammeTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  name_zh: string | null;
  name_en: string | null;
  kind: string;
  created_at: Generated<Date>;
}

/** An edition of a programme, built on one framework version. */
export interface ProgrammeVersionTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  programme_id: string;
  framework_version_id: string;
  label: string;
  maximum_areas_per_site: number | null;
  valid_from: string;
  valid_to: string | null;
  superseded_at: Date | null;
  created_at: Generated<Date>;
}

/** A course of a programme. */
export interface CourseTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  programme_id: string;
  name_zh: string | null;
  name_en: string | null;
  hours: number;
  created_at: Generated<Date>;
}

/** The competences a course teaches. */
export interface CourseCompetenceTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  course_id: string;
  competence_id: string;
  created_at: Generated<Date>;
}

/** Where a course is practised. */
export interface CourseVenueTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  course_id: string;
  venue_id: string;
  created_at: Generated<Date>;
}

/** An area that can be learnt in a venue, from when to when. */
export interface VenueOfferTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  venue_id: string;
  area_id: string;
  valid_from: string;
  valid_to: string | null;
  superseded_at: Date | null;
  created_at: Generated<Date>;
}

/** Learners who begin a programme version together. */
export interface CohortTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  key: string;
  programme_version_id: string;
  name_zh: string | null;
  name_en: string | null;
  start_week: string;
  reserve_weeks: number;
  created_at: Generated<Date>;
}

/** Weeks of a cohort away from training venues: school blocks, holidays, examinations; both weeks inclusive. */
export interface CohortWeekTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  cohort_id: string;
  first_week: string;
  last_week: string;
  kind: string;
  created_at: Generated<Date>;
}
