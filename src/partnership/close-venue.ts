import type { Tx } from '../platform/database/transaction.ts';
import { partnershipErrors } from './errors.ts';
import { found, venueOf } from './existing.ts';
import { closureOverlaps, notYoursToClose, refuse, reversedSpan } from './rules.ts';
import { lockRow } from './store/find-for-writing.ts';
import { deleteClosure, insertClosure, readClosures, type ClosureColumns } from './store/write-venue.ts';

/**
 * Closes a venue for weeks, both inclusive.
 * Errors: `venue_not_found`, `party_not_yours`, `span_reversed`, `closure_overlaps`.
 */
export async function closeVenue(tx: Tx, venueId: string, wanted: ClosureColumns): Promise<void> {
  const venue = await venueOf(tx, venueId);
  refuse([...notYoursToClose(tx.actor, venue), ...reversedSpan({ from: wanted.firstWeek, to: wanted.lastWeek })]);
  await lockRow(tx, 'venue', venueId);
  refuse(closureOverlaps(venue.name, wanted, await readClosures(tx, venueId)));
  await insertClosure(tx, { id: venueId, ownerParty: venue.owner.id }, wanted);
}

/** Takes a closure back. Errors: `venue_not_found`, `closure_not_found`, `party_not_yours`. */
export async function reopenVenue(tx: Tx, venueId: string, closureId: string): Promise<void> {
  const venue = await venueOf(tx, venueId);
  refuse(notYoursToClose(tx.actor, venue));
  await lockRow(tx, 'venue', venueId);
  const closures = await readClosures(tx, venueId);
  const closure = found(closures.find(({ id }) => id === closureId), partnershipErrors.closure_not_found, { closure: closureId });
  await deleteClosure(tx, { id: venueId, ownerParty: venue.owner.id }, closure);
}
