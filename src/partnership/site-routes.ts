/** Endpoints of sites, plants and learning venues: parse → call → present. */
import * as contract from '../contract/partnership-sites.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { assignMentor, endMentor, withdrawMentor } from './assign-mentor.ts';
import { changeVenue } from './change-venue.ts';
import { changeVenuePlaces } from './change-venue-places.ts';
import { closeVenue, reopenVenue } from './close-venue.ts';
import { createVenue } from './create-venue.ts';
import { partnershipErrors } from './errors.ts';
import { found } from './existing.ts';
import { presentVenue, presentVenueDetail } from './present.ts';
import { readPlants, readPlantsOfSite, readSite, readSites } from './store/sites.ts';
import { readVenue, readVenues, readVenuesOfSite } from './store/venues.ts';

async function showVenue(tx: Tx, venue: string, day: { asOf?: string | undefined; knownAt?: string | undefined } = {}): Promise<contract.VenueDetail> {
  const row = await readVenue(tx, venue, { asOf: day.asOf ?? tx.actor.today, knownAt: day.knownAt });
  return presentVenueDetail(tx.actor, found(row, partnershipErrors.venue_not_found, { venue }));
}

async function showSite(tx: Tx, site: string, asOf: string): Promise<contract.SiteDetail> {
  const row = found(await readSite(tx, site, asOf), partnershipErrors.site_not_found, { site });
  const plants = await readPlantsOfSite(tx, site, asOf);
  const venues = (await readVenuesOfSite(tx, site, asOf)).map((venue) => presentVenue(tx.actor, venue));
  return {
    ...row,
    plants: plants.map((plant) => ({ ...plant, venues: venues.filter((venue) => venue.plant?.id === plant.id) })),
    venues: venues.filter((venue) => venue.plant === null),
  };
}

export const siteEndpoints = [
  endpoint(contract.listSites, ({ query, actor, transaction }) => transaction((tx) => readSites(tx, { ...query, asOf: query.asOf ?? actor.today }))),
  endpoint(contract.getSite, ({ params, query, actor, transaction }) => transaction((tx) => showSite(tx, params.site, query.asOf ?? actor.today))),
  endpoint(contract.listPlants, ({ query, actor, transaction }) => transaction((tx) => readPlants(tx, { ...query, asOf: query.asOf ?? actor.today }))),
  endpoint(contract.listVenues, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const page = await readVenues(tx, { ...query, asOf: query.asOf ?? actor.today });
      return { ...page, items: page.items.map((row) => presentVenue(actor, row)) };
    }),
  ),
  endpoint(contract.getVenue, ({ params, query, transaction }) => transaction((tx) => showVenue(tx, params.venue, query))),
  endpoint(contract.createVenue, ({ body, transaction }) => transaction(async (tx) => showVenue(tx, await createVenue(tx, body)))),
  endpoint(contract.changeVenue, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await changeVenue(tx, params.venue, body);
      return showVenue(tx, params.venue);
    }),
  ),
  endpoint(contract.changeVenuePlaces, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await changeVenuePlaces(tx, params.venue, body);
      return showVenue(tx, params.venue);
    }),
  ),
  endpoint(contract.closeVenue, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await closeVenue(tx, params.venue, body);
      return showVenue(tx, params.venue);
    }),
  ),
  endpoint(contract.reopenVenue, ({ params, transaction }) =>
    transaction(async (tx) => {
      await reopenVenue(tx, params.venue, params.closure);
      return showVenue(tx, params.venue);
    }),
  ),
  endpoint(contract.assignMentor, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await assignMentor(tx, params.venue, body);
      return showVenue(tx, params.venue);
    }),
  ),
  endpoint(contract.endMentor, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await endMentor(tx, params.venue, params.mentor, body.lastDay);
      return showVenue(tx, params.venue);
    }),
  ),
  endpoint(contract.withdrawMentor, ({ params, transaction }) =>
    transaction(async (tx) => {
      await withdrawMentor(tx, params.venue, params.mentor);
      return showVenue(tx, params.venue);
    }),
  ),
] as const;
