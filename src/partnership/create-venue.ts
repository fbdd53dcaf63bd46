import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { plantOf, siteOf } from './existing.ts';
import { partnershipErrors } from './errors.ts';
import { contradictingPlaces, notYours, refuse, showName, type Places } from './rules.ts';
import { replaceDated } from './store/versions.ts';
import { insertVenue, isVenueKeyTaken, type NewVenue } from './store/write-venue.ts';

export type VenueToCreate = Omit<NewVenue, 'ownerParty'> & { readonly places: Places & { readonly from: string } };

/**
 * Creates a learning venue with its first places; it belongs to the party of its site. Returns its id.
 * Errors: `site_not_found`, `plant_not_found`, `venue_plant_elsewhere`, `party_not_yours`, `venue_key_taken`, `places_contradict`.
 */
export async function createVenue(tx: Tx, wanted: VenueToCreate): Promise<string> {
  const site = await siteOf(tx, wanted.site);
  const plant = wanted.plant === null ? null : await plantOf(tx, wanted.plant);
  const isElsewhere = plant !== null && plant.site !== site.id;
  refuse([
    ...notYours(tx.actor, site),
    ...(isElsewhere ? [new AppError(partnershipErrors.venue_plant_elsewhere, { plant: showName(plant.name), site: showName(site.name) })] : []),
    ...((await isVenueKeyTaken(tx, wanted.key)) ? [new AppError(partnershipErrors.venue_key_taken, { key: wanted.key })] : []),
    ...contradictingPlaces(wanted.places),
  ]);
  const ownerParty = site.owner.id;
  const venue = await insertVenue(tx, { ...wanted, ownerParty });
  const { from, capacity, comfortable, minimum, minimumWhenOpen } = wanted.places;
  await replaceDated(tx, 'venue_version', { ownerParty }, {
    superseded: [],
    inserted: [{ from, to: null, columns: { venue_id: venue, capacity, comfortable, minimum, minimum_when_open: minimumWhenOpen } }],
  });
  return venue;
}
