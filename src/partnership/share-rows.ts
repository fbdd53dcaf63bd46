import type { Tx } from '../platform/database/transaction.ts';
import { partnershipErrors } from './errors.ts';
import { agreementOf, found, partyOf } from './existing.ts';
import { notYours, refuse, reversedSpan, sameSpans, shareBreaches, shareOutsideTerms } from './rules.ts';
import type { Span, Version } from './spans.ts';
import { readPartiesOfAgreement, readShareSpans, readTerms, versionOf, type ShareValue } from './store/find-for-writing.ts';
import { replaceDated, type DatedRow } from './store/versions.ts';

/**
 * Lets a party show another its rows of a kind, under an agreement of both; only the giver can decide that.
 * Errors: `agreement_not_found`, `party_not_found`, `party_not_yours`, `party_not_in_agreement`, `share_with_oneself`,
 * `span_reversed`, `share_outside_terms`, `share_overlaps`.
 */
export async function addShare(tx: Tx, agreementId: string, wanted: Span & ShareValue): Promise<void> {
  await agreementOf(tx, agreementId);
  const giver = await partyOf(tx, wanted.giver);
  const receiver = await partyOf(tx, wanted.receiver);
  const agreement = { parties: await readPartiesOfAgreement(tx, agreementId), terms: await readTerms(tx, agreementId) };
  refuse([
    ...notYours(tx.actor, { owner: giver }),
    ...reversedSpan(wanted),
    ...shareBreaches(agreement, giver, receiver, wanted),
    ...sameSpans('share_overlaps', wanted, sameShare(await readShareSpans(tx, agreementId), wanted), {}),
  ]);
  await replaceDated(tx, 'share', { ownerParty: giver.id }, { superseded: [], inserted: [row(agreementId, wanted, wanted)] });
}

/**
 * Sets the last day of a share; null makes it open again.
 * Errors: `agreement_not_found`, `share_not_found`, `party_not_yours`, `span_reversed`, `share_outside_terms`, `share_overlaps`.
 */
export async function endShare(tx: Tx, agreementId: string, shareId: string, lastDay: string | null): Promise<void> {
  const { share, all } = await shareToChange(tx, agreementId, shareId);
  const wanted: Span = { from: share.from, to: lastDay };
  const others = sameShare(all, share.value).filter(({ id }) => id !== shareId);
  // A share may always end sooner, also where the agreement itself has ended before it.
  const isShorter = lastDay !== null && (share.to === null || lastDay <= share.to);
  const outside = isShorter ? [] : shareOutsideTerms(await readTerms(tx, agreementId), wanted);
  refuse([...reversedSpan(wanted), ...outside, ...sameSpans('share_overlaps', wanted, others, {})]);
  await replaceDated(tx, 'share', { ownerParty: share.value.giver }, {
    superseded: [{ id: share.id, ...row(agreementId, share.value, share) }],
    inserted: [row(agreementId, share.value, wanted)],
  });
}

/** Takes back a share added by mistake. Errors: `agreement_not_found`, `share_not_found`, `party_not_yours`. */
export async function withdrawShare(tx: Tx, agreementId: string, shareId: string): Promise<void> {
  const { share } = await shareToChange(tx, agreementId, shareId);
  await replaceDated(tx, 'share', { ownerParty: share.value.giver }, {
    superseded: [{ id: share.id, ...row(agreementId, share.value, share) }],
    inserted: [],
  });
}

async function shareToChange(tx: Tx, agreementId: string, shareId: string): Promise<{ share: Version<ShareValue>; all: readonly Version<ShareValue>[] }> {
  await agreementOf(tx, agreementId);
  const all = await readShareSpans(tx, agreementId);
  const share = found(versionOf(all, shareId), partnershipErrors.share_not_found, { share: shareId });
  refuse(notYours(tx.actor, { owner: await partyOf(tx, share.value.giver) }));
  return { share, all };
}

function sameShare(shares: readonly Version<ShareValue>[], wanted: ShareValue): Version<ShareValue>[] {
  return shares.filter(({ value }) => value.kind === wanted.kind && value.giver === wanted.giver && value.receiver === wanted.receiver);
}

function row(agreement: string, value: ShareValue, span: Span): DatedRow {
  return { from: span.from, to: span.to, columns: { agreement_id: agreement, kind: value.kind, from_party_id: value.giver, to_party_id: value.receiver } };
}
