/** Endpoints of needs, visits, commitments and tasks: parse → call → present. */
import * as contract from '../../contract/cooperation.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { answerNeed } from './answer-need.ts';
import { cooperationErrors } from './errors.ts';
import { commitmentOf, needOf, there, visitOf } from './existing.ts';
import { changeVisit, planVisit } from './plan-visit.ts';
import { presentCommitment, presentFollowUp, presentLine, presentNeed, presentPolicy, presentTask, presentVisit, presentVisitDetail } from './present.ts';
import { readCommitments } from './read-commitments.ts';
import { readNeeds } from './read-needs.ts';
import { readPolicies, readTask } from './read-tasks.ts';
import { readFollowUps, readLine, readVisits } from './read-visits.ts';
import { addLine, changeLine, closeLine } from './take-minutes.ts';
import { addDelivery, closeCommitment } from './write-commitment.ts';
import { changeNeed, stateNeed } from './write-need.ts';
import { addAspect, addMilestone, addTask, enterPolicy, markMilestone } from './write-task.ts';

const showNeed = async (tx: Tx, need: string): Promise<contract.Need> => presentNeed(tx.actor, await needOf(tx, need));
const showVisit = async (tx: Tx, visit: string): Promise<contract.VisitDetail> => presentVisitDetail(tx.actor, await visitOf(tx, visit));
export const showCommitment = async (tx: Tx, commitment: string): Promise<contract.Commitment> => presentCommitment(tx.actor, await commitmentOf(tx, commitment));
export const showTask = async (tx: Tx, task: string): Promise<contract.Task> => presentTask(tx.actor, there(await readTask(tx, task), cooperationErrors.task_not_found, { task }));
const showLine = async (tx: Tx, visit: string, line: string): Promise<contract.MinuteLine> =>
  presentLine(tx.actor, there(await readLine(tx, visit, line), cooperationErrors.minute_line_not_found, { line }));
const showPolicy = async (tx: Tx, policy: string): Promise<contract.Policy> =>
  presentPolicy(tx.actor, there((await readPolicies(tx, { id: policy, limit: 1 })).items[0], cooperationErrors.policy_not_found, { policy }));

/** Writes, then shows the row as it stands. */
async function after<T>(work: Promise<void>, show: () => Promise<T>): Promise<T> {
  await work;
  return show();
}

export const cooperationEndpoints = [
  endpoint(contract.listNeeds, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const page = await readNeeds(tx, { ...query, statedBy: query.asOf });
      return { ...page, items: page.items.map((row) => presentNeed(actor, row, query.asOf)) };
    }),
  ),
  endpoint(contract.getNeed, ({ params, transaction }) => transaction((tx) => showNeed(tx, params.need))),
  endpoint(contract.createNeed, ({ body, transaction }) => transaction(async (tx) => showNeed(tx, await stateNeed(tx, body)))),
  endpoint(contract.changeNeed, ({ params, body, transaction }) => transaction((tx) => after(changeNeed(tx, params.need, body), () => showNeed(tx, params.need)))),
  endpoint(contract.answerNeed, ({ params, body, transaction }) => transaction((tx) => after(answerNeed(tx, params.need, body), () => showNeed(tx, params.need)))),

  endpoint(contract.listVisits, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const page = await readVisits(tx, query);
      return { ...page, items: page.items.map((row) => presentVisit(actor, row)) };
    }),
  ),
  endpoint(contract.getVisit, ({ params, transaction }) => transaction((tx) => showVisit(tx, params.visit))),
  endpoint(contract.createVisit, ({ body, transaction }) => transaction(async (tx) => showVisit(tx, await planVisit(tx, body)))),
  endpoint(contract.changeVisit, ({ params, body, transaction }) => transaction((tx) => after(changeVisit(tx, params.visit, body), () => showVisit(tx, params.visit)))),
  endpoint(contract.addMinuteLine, ({ params, body, transaction }) => transaction(async (tx) => showLine(tx, params.visit, await addLine(tx, params.visit, body)))),
  endpoint(contract.changeMinuteLine, ({ params, body, transaction }) =>
    transaction((tx) => after(changeLine(tx, params.visit, params.line, body), () => showLine(tx, params.visit, params.line))),
  ),
  endpoint(contract.closeMinuteLine, ({ params, body, transaction }) =>
    transaction((tx) => after(closeLine(tx, params.visit, params.line, body), () => showLine(tx, params.visit, params.line))),
  ),
  endpoint(contract.listFollowUps, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const page = await readFollowUps(tx, { ...query, state: query.state ?? ['open'] });
      return { ...page, items: page.items.map((row) => presentFollowUp(actor, row)) };
    }),
  ),

  endpoint(contract.listCommitments, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const page = await readCommitments(tx, query);
      return { ...page, items: page.items.map((row) => presentCommitment(actor, row)) };
    }),
  ),
  endpoint(contract.getCommitment, ({ params, transaction }) => transaction((tx) => showCommitment(tx, params.commitment))),
  endpoint(contract.closeCommitment, ({ params, body, transaction }) =>
    transaction((tx) => after(closeCommitment(tx, params.commitment, body), () => showCommitment(tx, params.commitment))),
  ),
  endpoint(contract.addDelivery, ({ params, body, transaction }) => transaction((tx) => after(addDelivery(tx, params.commitment, body), () => showCommitment(tx, params.commitment)))),

  endpoint(contract.listTasks, ({ query, actor, transaction }) =>
    transaction(async (tx) => {
      const page = await readPolicies(tx, query);
      return { ...page, items: page.items.map((row) => presentPolicy(actor, row, query.asOf)) };
    }),
  ),
  endpoint(contract.createPolicy, ({ body, transaction }) => transaction(async (tx) => showPolicy(tx, await enterPolicy(tx, body)))),
  endpoint(contract.addAspect, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await addAspect(tx, params.policy, body.title);
      return showPolicy(tx, params.policy);
    }),
  ),
  endpoint(contract.addTask, ({ params, body, transaction }) => transaction(async (tx) => showTask(tx, await addTask(tx, params.aspect, body)))),
  endpoint(contract.addMilestone, ({ params, body, transaction }) => transaction((tx) => after(addMilestone(tx, params.task, body), () => showTask(tx, params.task)))),
  endpoint(contract.markMilestone, ({ params, body, transaction }) => transaction(async (tx) => showTask(tx, await markMilestone(tx, params.milestone, body.doneOn)))),
] as const;
