/** Endpoints of agreements and shares: parse → call → present. */
import * as contract from '../contract/partnership-agreements.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { amendAgreement } from './amend-agreement.ts';
import { partnershipErrors } from './errors.ts';
import { found } from './existing.ts';
import { presentAgreement, presentShare } from './present.ts';
import { addShare, endShare, withdrawShare } from './share-rows.ts';
import { readAgreement, readAgreements, readShares, readSharesOfAgreement } from './store/agreements.ts';

async function showAgreement(tx: Tx, agreement: string, asOf: string = tx.actor.today): Promise<contract.AgreementDetail> {
  const row = found(await readAgreement(tx, agreement, asOf), partnershipErrors.agreement_not_found, { agreement });
  return presentAgreement(tx.actor, row, await readSharesOfAgreement(tx, agreement, asOf), asOf);
}

export const agreementEndpoints = [
  endpoint(contract.listAgreements, ({ query, actor, transaction }) => transaction((tx) => readAgreements(tx, { ...query, asOf: query.asOf ?? actor.today }))),
  endpoint(contract.getAgreement, ({ params, query, transaction }) => transaction((tx) => showAgreement(tx, params.agreement, query.asOf))),
  endpoint(contract.listShares, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const page = await readShares(tx, { ...query, asOf: query.asOf ?? actor.today });
      return { ...page, items: page.items.map((row) => presentShare(actor, row)) };
    }),
  ),
  endpoint(contract.amendAgreement, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await amendAgreement(tx, params.agreement, body);
      return showAgreement(tx, params.agreement);
    }),
  ),
  endpoint(contract.addShare, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await addShare(tx, params.agreement, body);
      return showAgreement(tx, params.agreement);
    }),
  ),
  endpoint(contract.endShare, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await endShare(tx, params.agreement, params.share, body.lastDay);
      return showAgreement(tx, params.agreement);
    }),
  ),
  endpoint(contract.withdrawShare, ({ params, transaction }) =>
    transaction(async (tx) => {
      await withdrawShare(tx, params.agreement, params.share);
      return showAgreement(tx, params.agreement);
    }),
  ),
] as const;
