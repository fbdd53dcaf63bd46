/** Endpoints of frameworks: parse → call → present. */
import * as contract from '../contract/curriculum.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { checkElectiveChoice } from './elective-groups.ts';
import { curriculumErrors } from './errors.ts';
import { found } from './existing.ts';
import { copyFrameworkVersion, endFrameworkVersion } from './framework-versions.ts';
import { presentFramework, presentFrameworkVersion } from './present.ts';
import { shown } from './rules.ts';
import { readCompetence, readFrameworks, readFrameworkVersion } from './store/frameworks.ts';
import { changeCompetence, createCompetence } from './write-competence.ts';

async function showVersion(tx: Tx, version: string, asOf: string = tx.actor.today): Promise<contract.FrameworkVersionDetail> {
  return presentFrameworkVersion(tx.actor, found(await readFrameworkVersion(tx, version), curriculumErrors.framework_version_not_found, { version }), asOf);
}

async function showCompetence(tx: Tx, competence: string): Promise<contract.Competence> {
  return found(await readCompetence(tx, competence), curriculumErrors.competence_not_found, { competence });
}

export const frameworkEndpoints = [
  endpoint(contract.listFrameworks, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const page = await readFrameworks(tx, query);
      return { ...page, items: page.items.map((row) => presentFramework(actor, row, query.asOf ?? actor.today)) };
    }),
  ),
  endpoint(contract.getFrameworkVersion, ({ params, query, transaction }) => transaction((tx) => showVersion(tx, params.version, query.asOf))),
  endpoint(contract.endFrameworkVersion, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await endFrameworkVersion(tx, params.version, body.lastDay);
      return showVersion(tx, params.version);
    }),
  ),
  endpoint(contract.copyFrameworkVersion, ({ params, body, transaction }) => transaction(async (tx) => showVersion(tx, await copyFrameworkVersion(tx, params.version, body)))),
  endpoint(contract.createCompetence, ({ params, body, transaction }) => transaction(async (tx) => showCompetence(tx, await createCompetence(tx, params.area, body)))),
  endpoint(contract.changeCompetence, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await changeCompetence(tx, params.competence, body.name);
      return showCompetence(tx, params.competence);
    }),
  ),
  endpoint(contract.checkElectives, ({ params, query, locale, transaction }) =>
    transaction(async (tx) => {
      const version = found(await readFrameworkVersion(tx, params.version), curriculumErrors.framework_version_not_found, { version: params.version });
      const names = new Map(version.areas.map((area) => [area.id, `${area.number} ${shown(area.name)[locale]}`]));
      const breaches = checkElectiveChoice({
        groups: version.electiveGroups.map((group) => ({ ...group, key: group.id, name: shown(group.name) })),
        chosen: query.areas,
      });
      // The rule names areas by what it was given; people read their numbers.
      const readable = (text: string) => [...names].reduce((sentence, [id, name]) => sentence.replaceAll(id, name), text);
      return { isLawful: breaches.length === 0, breaches: breaches.map(({ rule, group, clause, says }) => ({ rule, group, clause, message: readable(says[locale]) })) };
    }),
  ),
] as const;
