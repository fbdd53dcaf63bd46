import type { Tx } from '../platform/database/transaction.ts';
import { agreementOf } from './existing.ts';
import { notYours, refuse, reversedSpan, termsOverlap } from './rules.ts';
import { planVersionChange, type Span } from './spans.ts';
import { lockRow, readTerms, type Term } from './store/find-for-writing.ts';
import { replaceDated, type DatedRow } from './store/versions.ts';

export interface Amendment extends Span {
  readonly signedOn: string | null;
  readonly note: { readonly zh: string | null; readonly en: string | null };
}

/**
 * Adds the terms of an amendment or renewal: they hold from their first day on, the terms before end the day before and
 * do not come back afterwards. An amendment that ends sooner than the terms before thus ends the agreement, and its shares.
 * Errors: `agreement_not_found`, `party_not_yours`, `span_reversed`, `terms_overlap`.
 */
export async function amendAgreement(tx: Tx, agreementId: string, wanted: Amendment): Promise<void> {
  const agreement = await agreementOf(tx, agreementId);
  refuse([...notYours(tx.actor, agreement), ...reversedSpan(wanted)]);
  await lockRow(tx, 'agreement', agreementId);
  const value: Term = { signed_on: wanted.signedOn, note_zh: wanted.note.zh, note_en: wanted.note.en };
  const change = planVersionChange(await readTerms(tx, agreementId), { from: wanted.from, to: wanted.to, value });
  refuse(termsOverlap(wanted, change.conflicts));
  await replaceDated(tx, 'agreement_version', { ownerParty: agreement.owner.id }, {
    superseded: change.supersede.map((term) => ({ id: term.id, ...row(agreementId, term) })),
    inserted: change.insert.filter((term) => wanted.to === null || term.from <= wanted.to).map((term) => row(agreementId, term)),
  });
}

function row(agreement: string, term: Span & { readonly value: Term }): DatedRow {
  return { from: term.from, to: term.to, columns: { agreement_id: agreement, ...term.value } };
}
