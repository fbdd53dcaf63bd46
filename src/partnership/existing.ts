/** What a change refers to must be there, and be visible; else it is told by name. */
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { partnershipErrors } from './errors.ts';
import { findOwned, findPersonName, type OwnedRow } from './store/find-for-writing.ts';
import type { Reference } from './store/listing.ts';
import { findParty } from './store/parties.ts';
import { findPlant } from './store/sites.ts';

/** Errors: `venue_not_found`. */
export async function venueOf(tx: Tx, venue: string): Promise<OwnedRow> {
  return found(await findOwned(tx, 'venue', venue), partnershipErrors.venue_not_found, { venue });
}

/** Errors: `site_not_found`. */
export async function siteOf(tx: Tx, site: string): Promise<OwnedRow> {
  return found(await findOwned(tx, 'site', site), partnershipErrors.site_not_found, { site });
}

/** Errors: `plant_not_found`. */
export async function plantOf(tx: Tx, plant: string): Promise<Reference & { readonly site: string }> {
  return found(await findPlant(tx, plant), partnershipErrors.plant_not_found, { plant });
}

/** Errors: `agreement_not_found`. */
export async function agreementOf(tx: Tx, agreement: string): Promise<OwnedRow> {
  return found(await findOwned(tx, 'agreement', agreement), partnershipErrors.agreement_not_found, { agreement });
}

/** Errors: `party_not_found`. */
export async function partyOf(tx: Tx, party: string): Promise<Reference> {
  return found(await findParty(tx, party), partnershipErrors.party_not_found, { party });
}

/** The native name of a person. Errors: `person_not_found`. */
export async function personNameOf(tx: Tx, person: string): Promise<string> {
  return found(await findPersonName(tx, person), partnershipErrors.person_not_found, { person });
}

/** The value, or the refusal that says what is missing. */
export function found<T>(value: T | undefined, code: keyof typeof partnershipErrors, facts: Readonly<Record<string, unknown>>): T {
  if (value === undefined) throw new AppError(code, facts);
  return value;
}
