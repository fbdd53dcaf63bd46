import type { Tx } from '../platform/database/transaction.ts';
import { venueOf } from './existing.ts';
import { notYours, refuse } from './rules.ts';
import { updateVenue, type VenueChange } from './store/write-venue.ts';

/** Renames a venue, or corrects its kind, shifts and hazards. Errors: `venue_not_found`, `party_not_yours`. */
export async function changeVenue(tx: Tx, venueId: string, change: VenueChange): Promise<void> {
  const venue = await venueOf(tx, venueId);
  refuse(notYours(tx.actor, venue));
  await updateVenue(tx, { id: venueId, ownerParty: venue.owner.id }, change);
}
