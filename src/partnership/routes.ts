/** Endpoints of parties and people: parse → call → present. */
import * as contract from '../contract/partnership.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { cooperationEndpoints } from './cooperation/routes.ts';
import { agreementEndpoints } from './agreement-routes.ts';
import { partnershipErrors } from './errors.ts';
import { found } from './existing.ts';
import { endRole, giveRole, withdrawRole } from './give-role.ts';
import { presentParty, presentPerson } from './present.ts';
import { siteEndpoints } from './site-routes.ts';
import { readHistory, readNameGaps } from './store/gaps-and-history.ts';
import { readParties, readParty } from './store/parties.ts';
import { readPeople, readPerson } from './store/people.ts';

async function showPerson(tx: Tx, person: string, asOf: string = tx.actor.today): Promise<contract.PersonDetail> {
  return presentPerson(tx.actor, found(await readPerson(tx, person, asOf), partnershipErrors.person_not_found, { person }));
}

export const endpoints = [
  endpoint(contract.listParties, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const page = await readParties(tx, { ...query, asOf: query.asOf ?? actor.today });
      return { ...page, items: page.items.map((row) => presentParty(actor, row)) };
    }),
  ),
  endpoint(contract.getParty, ({ params, query, actor, transaction }) =>
    transaction(async (tx) => presentParty(actor, found(await readParty(tx, params.party, query.asOf ?? actor.today), partnershipErrors.party_not_found, { party: params.party }))),
  ),
  endpoint(contract.listPeople, ({ query, actor, transaction }) => transaction((tx) => readPeople(tx, { ...query, asOf: query.asOf ?? actor.today }))),
  endpoint(contract.getPerson, ({ params, query, transaction }) => transaction((tx) => showPerson(tx, params.person, query.asOf))),
  endpoint(contract.giveRole, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await giveRole(tx, params.person, body);
      return showPerson(tx, params.person);
    }),
  ),
  endpoint(contract.endRole, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await endRole(tx, params.person, params.role, body.lastDay);
      return showPerson(tx, params.person);
    }),
  ),
  endpoint(contract.withdrawRole, ({ params, transaction }) =>
    transaction(async (tx) => {
      await withdrawRole(tx, params.person, params.role);
      return showPerson(tx, params.person);
    }),
  ),
  endpoint(contract.listNameGaps, ({ query, transaction }) => transaction((tx) => readNameGaps(tx, query))),
  endpoint(contract.listHistory, ({ query, transaction }) => transaction((tx) => readHistory(tx, query))),
  ...siteEndpoints,
  ...agreementEndpoints,
  ...cooperationEndpoints,
] as const;
