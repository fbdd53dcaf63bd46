/** Where the rows of the curriculum sheets lie. */
import type { SheetTables } from '../platform/sheet-store/mapping.ts';
import * as sheets from './sheets.ts';

export const curriculumTables: SheetTables = [
  { sheet: sheets.frameworks, table: 'curriculum.framework', kind: 'framework', owner: { party: 'party' } },
  { sheet: sheets.frameworkVersions, table: 'curriculum.framework_version', kind: 'framework_version', owner: { parent: 'framework' } },
  { sheet: sheets.phases, table: 'curriculum.phase', kind: 'phase', owner: { parent: 'frameworkVersion' } },
  {
    sheet: sheets.areas,
    table: 'curriculum.area',
    kind: 'area',
    owner: { parent: 'frameworkVersion' },
    emptyMeans: { minimumBlockWeeks: 1 },
  },
  { sheet: sheets.areaWeeks, table: 'curriculum.area_weeks', kind: 'area_weeks', owner: { parent: 'area' } },
  {
    sheet: sheets.areaSequences,
    table: 'curriculum.area_sequence',
    kind: 'area_sequence',
    owner: { parent: 'before' },
    columnNames: { before: 'before_area_id', after: 'after_area_id' },
  },
  {
    sheet: sheets.electiveGroups,
    table: 'curriculum.elective_group',
    kind: 'elective_group',
    owner: { parent: 'frameworkVersion' },
    links: { areas: { table: 'curriculum.elective_group_area', ownColumn: 'elective_group_id', otherColumn: 'area_id' } },
  },
  { sheet: sheets.competences, table: 'curriculum.competence', kind: 'competence', owner: { parent: 'area' } },
  { sheet: sheets.programmes, table: 'curriculum.programme', kind: 'programme', owner: { party: 'party' } },
  { sheet: sheets.programmeVersions, table: 'curriculum.programme_version', kind: 'programme_version', owner: { parent: 'programme' } },
  {
    sheet: sheets.courses,
    table: 'curriculum.course',
    kind: 'course',
    owner: { parent: 'programme' },
    links: {
      competences: { table: 'curriculum.course_competence', ownColumn: 'course_id', otherColumn: 'competence_id' },
      venues: { table: 'curriculum.course_venue', ownColumn: 'course_id', otherColumn: 'venue_id' },
    },
  },
  { sheet: sheets.venueOffers, table: 'curriculum.venue_offer', kind: 'venue_offer', owner: { parent: 'venue' } },
  { sheet: sheets.cohorts, table: 'curriculum.cohort', kind: 'cohort', owner: { party: 'party' }, emptyMeans: { reserveWeeks: 0 } },
  { sheet: sheets.cohortWeeks, table: 'curriculum.cohort_week', kind: 'cohort_week', owner: { parent: 'cohort' } },
];
