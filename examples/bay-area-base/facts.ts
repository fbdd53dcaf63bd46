/** All facts of the example: the fictional Bay Area base, storey by storey, today's and those of the past. */
import type { WorkbookFacts } from '../../src/workbook.ts';
import { cooperation } from './cooperation.ts';
import { curriculum } from './curriculum.ts';
import { delivery } from './delivery.ts';
import { pastCohorts, pastEnrolments, pastPeople, pastProgrammeVersions, pastRoles } from './history.ts';
import { partnership } from './partnership.ts';
import { planning } from './planning.ts';

export const exampleFacts: Partial<WorkbookFacts> = {
  ...partnership,
  people: [...partnership.people, ...pastPeople],
  roles: [...partnership.roles, ...pastRoles],
  ...curriculum,
  programmeVersions: [...pastProgrammeVersions, ...curriculum.programmeVersions],
  cohorts: [...pastCohorts, ...curriculum.cohorts],
  ...planning,
  enrolments: [...planning.enrolments, ...pastEnrolments],
  ...cooperation,
  ...delivery,
};
