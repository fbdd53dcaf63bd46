/** Sites, plants and learning venues with places, mentors and closures over time. */
import { z } from 'zod';
import { asOfQuery, hazard, knowledgeFields, lastDayBody, personName, reference, shiftPattern, spanFields, venueKind } from './partnership-words.ts';
import { route } from './route.ts';
import { bilingualName, code, consortiumParams, instant, line, page, pageQuery, queryList, searchQuery, sortQuery, uuid, weekMonday } from './wire.ts';

/** Learners per week a venue takes. */
const placesFields = {
  capacity: z.int().min(0).max(1000).meta({ description: 'Most learners in a week' }),
  comfortable: z.int().min(0).max(1000).nullable().meta({ description: 'Beyond this it is crowded; null = the capacity' }),
  minimum: z.int().min(0).max(1000).meta({ description: 'Learners that every open week needs' }),
  minimumWhenOpen: z.int().min(0).max(1000).meta({ description: 'Either nobody or at least so many' }),
};

export const places = z.object(placesFields).meta({ id: 'Places' });
export type Places = z.infer<typeof places>;

export const venue = reference
  .extend({
    kind: venueKind,
    shiftPattern,
    hazards: z.array(hazard),
    party: reference,
    site: reference,
    plant: reference.nullable(),
    places: places.nullable().meta({ description: 'Places on the day; null while none are set' }),
    closedUntil: weekMonday.nullable().meta({ description: 'The last closed week, where the venue is closed on the day' }),
    mentorCount: z.int().meta({ description: 'Mentors on the day' }),
    canEdit: z.boolean(),
  })
  .meta({ id: 'Venue' });
export type Venue = z.infer<typeof venue>;

export const venueVersion = z.object({ id: uuid, ...spanFields, ...placesFields, ...knowledgeFields }).meta({ id: 'VenueVersion' });
export type VenueVersion = z.infer<typeof venueVersion>;

export const venueMentor = z
  .object({ id: uuid, person: z.object({ id: uuid, name: personName }).nullable().meta({ description: 'Null where the person is not shared with you' }), ...spanFields })
  .meta({ id: 'VenueMentor' });

export const venueClosure = z
  .object({ id: uuid, firstWeek: weekMonday, lastWeek: weekMonday, reason: z.object({ zh: z.string().nullable(), en: z.string().nullable() }) })
  .meta({ id: 'VenueClosure' });

export const venueDetail = venue
  .extend({
    versions: z.array(venueVersion).meta({ description: 'Places over time, by first day; superseded ones only where `knownAt` asks for them' }),
    mentors: z.array(venueMentor),
    closures: z.array(venueClosure),
  })
  .meta({ id: 'VenueDetail' });
export type VenueDetail = z.infer<typeof venueDetail>;

export const plant = reference
  .extend({
    productLine: z.object({ zh: z.string().nullable(), en: z.string().nullable() }),
    site: reference,
    party: reference,
    venueCount: z.int(),
    placeCount: z.int().meta({ description: 'Places per week on the day' }),
  })
  .meta({ id: 'Plant' });
export type Plant = z.infer<typeof plant>;

export const site = reference
  .extend({
    address: z.object({ zh: z.string().nullable(), en: z.string().nullable() }),
    party: reference,
    plantCount: z.int(),
    venueCount: z.int(),
    placeCount: z.int(),
  })
  .meta({ id: 'Site' });
export type Site = z.infer<typeof site>;

export const siteDetail = site
  .extend({ plants: z.array(plant.extend({ venues: z.array(venue) })), venues: z.array(venue).meta({ description: 'Venues outside any plant' }) })
  .meta({ id: 'SiteDetail' });
export type SiteDetail = z.infer<typeof siteDetail>;

const venueParams = consortiumParams.extend({ venue: uuid });

export const listSites = route({
  operation: 'listSites',
  method: 'get',
  path: '/api/consortia/{consortium}/sites',
  summary: { zh: '厂区与校区', en: 'Sites' },
  params: consortiumParams,
  query: pageQuery.extend({ q: searchQuery, party: uuid.optional(), sort: sortQuery('name', 'key'), ...asOfQuery }),
  answer: page(site),
});

export const getSite = route({
  operation: 'getSite',
  method: 'get',
  path: '/api/consortia/{consortium}/sites/{site}',
  summary: { zh: '厂区总览：装置与学习场所', en: 'A site with its plants and venues' },
  params: consortiumParams.extend({ site: uuid }),
  query: z.object(asOfQuery),
  answer: siteDetail,
  errors: ['site_not_found'],
});

export const listPlants = route({
  operation: 'listPlants',
  method: 'get',
  path: '/api/consortia/{consortium}/plants',
  summary: { zh: '生产装置', en: 'Plants' },
  params: consortiumParams,
  query: pageQuery.extend({ q: searchQuery, party: uuid.optional(), site: uuid.optional(), sort: sortQuery('name', 'key'), ...asOfQuery }),
  answer: page(plant),
});

export const listVenues = route({
  operation: 'listVenues',
  method: 'get',
  path: '/api/consortia/{consortium}/venues',
  summary: { zh: '学习场所', en: 'Learning venues' },
  params: consortiumParams,
  query: pageQuery.extend({
    q: searchQuery,
    party: uuid.optional(),
    site: uuid.optional(),
    plant: uuid.optional(),
    kind: queryList(venueKind).optional(),
    sort: sortQuery('name', 'key', 'capacity'),
    ...asOfQuery,
  }),
  answer: page(venue),
});

export const getVenue = route({
  operation: 'getVenue',
  method: 'get',
  path: '/api/consortia/{consortium}/venues/{venue}',
  summary: { zh: '查看学习场所', en: 'One learning venue over time' },
  params: venueParams,
  query: z.object({ ...asOfQuery, knownAt: instant.optional().meta({ description: 'What the system held for true at that instant; corrected versions included' }) }),
  answer: venueDetail,
  errors: ['venue_not_found'],
});

export const createVenue = route({
  operation: 'createVenue',
  method: 'post',
  path: '/api/consortia/{consortium}/venues',
  summary: { zh: '新建学习场所', en: 'Create a learning venue' },
  params: consortiumParams,
  body: z.object({
    key: code,
    site: uuid,
    plant: uuid.nullable(),
    name: bilingualName,
    kind: venueKind,
    shiftPattern,
    hazards: z.array(hazard).max(12),
    places: z.object({ from: spanFields.from, ...placesFields }),
  }),
  status: 201,
  answer: venueDetail,
  errors: ['site_not_found', 'plant_not_found', 'venue_plant_elsewhere', 'party_not_yours', 'venue_key_taken', 'places_contradict'],
});

export const changeVenue = route({
  operation: 'changeVenue',
  method: 'patch',
  path: '/api/consortia/{consortium}/venues/{venue}',
  summary: { zh: '修改学习场所', en: 'Rename a venue, or correct its kind, shifts and hazards' },
  params: venueParams,
  body: z.object({ name: bilingualName.optional(), kind: venueKind.optional(), shiftPattern: shiftPattern.optional(), hazards: z.array(hazard).max(12).optional() }),
  answer: venueDetail,
  errors: ['venue_not_found', 'party_not_yours'],
});

export const changeVenuePlaces = route({
  operation: 'changeVenuePlaces',
  method: 'post',
  path: '/api/consortia/{consortium}/venues/{venue}/places',
  summary: { zh: '自某日起调整容量', en: 'Change the places from a day on' },
  params: venueParams,
  body: z.object({ ...spanFields, ...placesFields }),
  answer: venueDetail,
  errors: ['venue_not_found', 'party_not_yours', 'span_reversed', 'places_contradict', 'places_overlap'],
});

export const closeVenue = route({
  operation: 'closeVenue',
  method: 'post',
  path: '/api/consortia/{consortium}/venues/{venue}/closures',
  summary: { zh: '停用若干周', en: 'Close a venue for weeks' },
  params: venueParams,
  body: z.object({ firstWeek: weekMonday, lastWeek: weekMonday, reason: z.object({ zh: line(200).nullable(), en: line(200).nullable() }) }),
  answer: venueDetail,
  errors: ['venue_not_found', 'party_not_yours', 'span_reversed', 'closure_overlaps'],
});

export const reopenVenue = route({
  operation: 'reopenVenue',
  method: 'delete',
  path: '/api/consortia/{consortium}/venues/{venue}/closures/{closure}',
  summary: { zh: '取消停用', en: 'Take a closure back' },
  params: venueParams.extend({ closure: uuid }),
  answer: venueDetail,
  errors: ['venue_not_found', 'closure_not_found', 'party_not_yours'],
});

export const assignMentor = route({
  operation: 'assignMentor',
  method: 'post',
  path: '/api/consortia/{consortium}/venues/{venue}/mentors',
  summary: { zh: '安排带教师傅', en: 'Assign a mentor to a venue' },
  params: venueParams,
  body: z.object({ person: uuid, ...spanFields }),
  answer: venueDetail,
  errors: ['venue_not_found', 'person_not_found', 'party_not_yours', 'span_reversed', 'mentor_role_missing', 'mentor_overlaps'],
});

export const endMentor = route({
  operation: 'endMentor',
  method: 'post',
  path: '/api/consortia/{consortium}/venues/{venue}/mentors/{mentor}/end',
  summary: { zh: '结束带教', en: 'End the guidance of a mentor on a day' },
  params: venueParams.extend({ mentor: uuid }),
  body: lastDayBody,
  answer: venueDetail,
  errors: ['venue_not_found', 'mentor_not_found', 'party_not_yours', 'span_reversed', 'mentor_overlaps'],
});

export const withdrawMentor = route({
  operation: 'withdrawMentor',
  method: 'delete',
  path: '/api/consortia/{consortium}/venues/{venue}/mentors/{mentor}',
  summary: { zh: '撤回误排的带教', en: 'Take back a mentor who was assigned by mistake' },
  params: venueParams.extend({ mentor: uuid }),
  answer: venueDetail,
  errors: ['venue_not_found', 'mentor_not_found', 'party_not_yours'],
});

export const siteRoutes = [
  listSites,
  getSite,
  listPlants,
  listVenues,
  getVenue,
  createVenue,
  changeVenue,
  changeVenuePlaces,
  closeVenue,
  reopenVenue,
  assignMentor,
  endMentor,
  withdrawMentor,
] as const;
