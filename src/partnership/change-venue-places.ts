import type { Tx } from '../platform/database/transaction.ts';
import { venueOf } from './existing.ts';
import { contradictingPlaces, notYours, placesOverlap, refuse, reversedSpan, type Places } from './rules.ts';
import { planVersionChange, type Span } from './spans.ts';
import { lockRow, readPlacesVersions } from './store/find-for-writing.ts';
import { replaceDated, type DatedRow } from './store/versions.ts';

/**
 * Gives a venue other places from a day on. What held before that day stays; the same first day corrects what was there.
 * Errors: `venue_not_found`, `party_not_yours`, `span_reversed`, `places_contradict`, `places_overlap`.
 */
export async function changeVenuePlaces(tx: Tx, venueId: string, wanted: Span & Places): Promise<void> {
  const venue = await venueOf(tx, venueId);
  refuse([...notYours(tx.actor, venue), ...reversedSpan(wanted), ...contradictingPlaces(wanted)]);
  await lockRow(tx, 'venue', venueId);
  const change = planVersionChange(await readPlacesVersions(tx, venueId), { from: wanted.from, to: wanted.to, value: placesIn(wanted) }, isSame);
  refuse(placesOverlap(wanted, change.conflicts));
  await replaceDated(tx, 'venue_version', { ownerParty: venue.owner.id }, {
    superseded: change.supersede.map((version) => ({ id: version.id, ...row(venueId, version) })),
    inserted: change.insert.map((version) => row(venueId, version)),
  });
}

function row(venue: string, version: Span & { readonly value: Places }): DatedRow {
  const { capacity, comfortable, minimum, minimumWhenOpen } = version.value;
  return { from: version.from, to: version.to, columns: { venue_id: venue, capacity, comfortable, minimum, minimum_when_open: minimumWhenOpen } };
}

function isSame(a: Places, b: Places): boolean {
  return a.capacity === b.capacity && a.comfortable === b.comfortable && a.minimum === b.minimum && a.minimumWhenOpen === b.minimumWhenOpen;
}

function placesIn({ capacity, comfortable, minimum, minimumWhenOpen }: Places): Places {
  return { capacity, comfortable, minimum, minimumWhenOpen };
}
