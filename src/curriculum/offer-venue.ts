/** Says from when to when an area can be learnt in a venue; the offer belongs to the party of the venue. */
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { curriculumErrors } from './errors.ts';
import { found, ownedOf } from './existing.ts';
import { overlaps, requireOrder, requireOwn, shown, shownSpan, type BilingualText, type Span } from './rules.ts';
import { findVenue, readOfferSpans, readVenueOffer } from './store/venue-offers.ts';
import { insertRow, replaceDated } from './store/write-rows.ts';

/** Returns the id. Errors: `offered_venue_not_found`, `area_not_found`, `curriculum_party_not_yours`, `version_span_reversed`, `venue_offers_overlap`. */
export async function createVenueOffer(tx: Tx, wanted: Span & { readonly venue: string; readonly area: string }): Promise<string> {
  const venue = found(await findVenue(tx, wanted.venue), curriculumErrors.offered_venue_not_found, { venue: wanted.venue });
  const area = await ownedOf(tx, 'area', wanted.area);
  requireOwn(tx.actor, venue);
  requireOrder(wanted);
  refuseOverlap(wanted, await readOfferSpans(tx, venue.id, area.id), venue.name, area.name);
  return insertRow(tx, 'venue_offer', venue.owner.id, { venue_id: venue.id, area_id: area.id, valid_from: wanted.from, valid_to: wanted.to });
}

/**
 * Sets the last day of an offer; null makes it open-ended again. What was held for true before is kept as superseded.
 * Returns the id of the offer as it is now. Errors: `venue_offer_not_found`, `curriculum_party_not_yours`, `version_span_reversed`, `venue_offers_overlap`.
 */
export async function endVenueOffer(tx: Tx, offerId: string, lastDay: string | null): Promise<string> {
  const offer = found(await readVenueOffer(tx, offerId), curriculumErrors.venue_offer_not_found, { offer: offerId });
  requireOwn(tx.actor, { owner: offer.party });
  const span = { from: offer.from, to: lastDay };
  requireOrder(span);
  if (offer.to === lastDay) return offerId;
  const others = (await readOfferSpans(tx, offer.venue.id, offer.area.id)).filter(({ id }) => id !== offerId);
  refuseOverlap(span, others, offer.venue.name, offer.area.name);
  const columns = { venue_id: offer.venue.id, area_id: offer.area.id, valid_from: offer.from };
  return replaceDated(tx, 'venue_offer', { id: offerId, ownerParty: offer.party.id }, { ...columns, valid_to: offer.to }, { ...columns, valid_to: lastDay });
}

function refuseOverlap(wanted: Span, there: readonly Span[], venue: BilingualText, area: BilingualText): void {
  const spans = there.filter((span) => overlaps(span, wanted)).map(shownSpan);
  if (spans.length > 0) throw new AppError(curriculumErrors.venue_offers_overlap, { venue: shown(venue), area: shown(area), spans });
}
