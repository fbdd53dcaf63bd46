/** Rows of the store as the wire shows them to one actor on one day. Pure. */
import type { Course, CourseDetail, Framework, FrameworkVersionDetail, Programme, VenueOffer } from '../contract/index.ts';
import type { Actor } from '../platform/database/transaction.ts';
import { mayEdit, stateOf } from './rules.ts';
import type { CourseDetailRow, CourseRow } from './store/courses.ts';
import type { FrameworkRow, FrameworkVersionRow } from './store/frameworks.ts';
import type { ProgrammeRow } from './store/programmes.ts';
import type { VenueOfferRow } from './store/venue-offers.ts';

export function presentFramework(actor: Actor, row: FrameworkRow, asOf: string): Framework {
  return { ...row, versions: row.versions.map((version) => ({ ...version, state: stateOf(version, asOf) })), canEdit: mayEdit(actor, row.party.id) };
}

export function presentFrameworkVersion(actor: Actor, row: FrameworkVersionRow, asOf: string): FrameworkVersionDetail {
  return { ...row, state: stateOf(row, asOf), framework: { ...row.framework, canEdit: mayEdit(actor, row.framework.party.id) } };
}

export function presentProgramme(actor: Actor, row: ProgrammeRow, asOf: string): Programme {
  return { ...row, versions: row.versions.map((version) => ({ ...version, state: stateOf(version, asOf) })), canEdit: mayEdit(actor, row.party.id) };
}

export function presentCourse(actor: Actor, row: CourseRow): Course {
  return { ...row, canEdit: mayEdit(actor, row.party.id) };
}

export function presentCourseDetail(actor: Actor, row: CourseDetailRow): CourseDetail {
  return { ...row, canEdit: mayEdit(actor, row.party.id) };
}

export function presentVenueOffer(actor: Actor, row: VenueOfferRow, asOf: string): VenueOffer {
  return { ...row, state: stateOf(row, asOf), canEdit: mayEdit(actor, row.party.id) };
}
