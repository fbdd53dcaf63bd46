/** Endpoints of programmes, courses, venue offers and coverage: parse → call → present. */
import { answerNeedWithProgrammes, listNeedAreas } from '../contract/cooperation.ts';
import * as contract from '../contract/curriculum.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { answerNeedWithProgrammes as linkNeed } from './answer-need-with-programmes.ts';
import { curriculumErrors } from './errors.ts';
import { found } from './existing.ts';
import { frameworkEndpoints } from './framework-routes.ts';
import { createVenueOffer, endVenueOffer } from './offer-venue.ts';
import { presentCourse, presentCourseDetail, presentProgramme, presentVenueOffer } from './present.ts';
import { readCoverage } from './read-coverage.ts';
import { createProgrammeVersion } from './roll-over-programme.ts';
import { readCourse, readCourses } from './store/courses.ts';
import { readNeedAreas } from './store/need-areas.ts';
import { readProgramme, readProgrammes } from './store/programmes.ts';
import { readVenueOffer, readVenueOffers } from './store/venue-offers.ts';
import { changeCourse, createCourse, linkCompetence, unlinkCompetence } from './write-course.ts';

async function showProgramme(tx: Tx, programme: string, asOf: string = tx.actor.today): Promise<contract.Programme> {
  return presentProgramme(tx.actor, found(await readProgramme(tx, programme), curriculumErrors.programme_not_found, { programme }), asOf);
}

async function showCourse(tx: Tx, course: string): Promise<contract.CourseDetail> {
  return presentCourseDetail(tx.actor, found(await readCourse(tx, course), curriculumErrors.course_not_found, { course }));
}

async function showOffer(tx: Tx, offer: string): Promise<contract.VenueOffer> {
  return presentVenueOffer(tx.actor, found(await readVenueOffer(tx, offer), curriculumErrors.venue_offer_not_found, { offer }), tx.actor.today);
}

export const endpoints = [
  ...frameworkEndpoints,
  endpoint(contract.listProgrammes, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const page = await readProgrammes(tx, query);
      return { ...page, items: page.items.map((row) => presentProgramme(actor, row, query.asOf ?? actor.today)) };
    }),
  ),
  endpoint(contract.getProgramme, ({ params, query, transaction }) => transaction((tx) => showProgramme(tx, params.programme, query.asOf))),
  endpoint(contract.createProgrammeVersion, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await createProgrammeVersion(tx, params.programme, body);
      return showProgramme(tx, params.programme);
    }),
  ),
  endpoint(contract.listCourses, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const page = await readCourses(tx, query);
      return { ...page, items: page.items.map((row) => presentCourse(actor, row)) };
    }),
  ),
  endpoint(contract.getCourse, ({ params, transaction }) => transaction((tx) => showCourse(tx, params.course))),
  endpoint(contract.createCourse, ({ params, body, transaction }) => transaction(async (tx) => showCourse(tx, await createCourse(tx, params.programme, body)))),
  endpoint(contract.changeCourse, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await changeCourse(tx, params.course, body);
      return showCourse(tx, params.course);
    }),
  ),
  endpoint(contract.linkCompetence, ({ params, transaction }) =>
    transaction(async (tx) => {
      await linkCompetence(tx, params.course, params.competence);
      return showCourse(tx, params.course);
    }),
  ),
  endpoint(contract.unlinkCompetence, ({ params, transaction }) =>
    transaction(async (tx) => {
      await unlinkCompetence(tx, params.course, params.competence);
      return showCourse(tx, params.course);
    }),
  ),
  endpoint(contract.listVenueOffers, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const asOf = query.asOf ?? actor.today;
      const page = await readVenueOffers(tx, { ...query, asOf });
      return { ...page, items: page.items.map((row) => presentVenueOffer(actor, row, asOf)) };
    }),
  ),
  endpoint(contract.createVenueOffer, ({ body, transaction }) => transaction(async (tx) => showOffer(tx, await createVenueOffer(tx, body)))),
  endpoint(contract.endVenueOffer, ({ params, body, transaction }) => transaction(async (tx) => showOffer(tx, await endVenueOffer(tx, params.offer, body.lastDay)))),
  endpoint(contract.getCoverage, ({ params, query, actor, transaction }) =>
    transaction((tx) => readCoverage(tx, { programmeVersion: params.programmeVersion, cohort: query.cohort, learners: query.learners, asOf: query.asOf ?? actor.today })),
  ),
  endpoint(listNeedAreas, ({ params, transaction }) => transaction(async (tx) => ({ items: await readNeedAreas(tx, params.need) }))),
  endpoint(answerNeedWithProgrammes, ({ params, body, transaction }) => transaction(async (tx) => ({ items: await linkNeed(tx, params.need, body.links) }))),
] as const;
