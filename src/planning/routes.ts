/** Endpoints of plans and schedules: parse → call → present. */
import { changeCommitment, createCommitment, getCommitmentLedger, getNeedPipeline, getVisitBrief, listJudgedCommitments } from '../contract/cooperation.ts';
import * as contract from '../contract/planning.ts';
import { readCommitments, showCommitment } from '../partnership/index.ts';
import { endpoint } from '../platform/http/endpoint.ts';
import { changeBoundCommitment, makeBoundCommitment } from './cooperation/bind-commitment.ts';
import { judgeAllCommitments, ledgerOf, measureCommitments } from './cooperation/measure-commitments.ts';
import { needsAndPipeline } from './cooperation/needs-and-pipeline.ts';
import { briefVisit } from './cooperation/visit-brief.ts';
import { discardDraft } from './discard-draft.ts';
import { startExplanation } from './explain-job.ts';
import { movePlacement } from './move-placement.ts';
import { pinPlacement, removePin } from './pin-placement.ts';
import { presentPlacement, presentVersion } from './present.ts';
import { publishPlan } from './publish-plan.ts';
import { readMySchedule, readMyVenues } from './read-my-weeks.ts';
import { compareVersions, previewPlanning, showPlan, showPlans, showVersion } from './read-plans.ts';
import { readSchedule } from './read-schedule.ts';
import { startPlanRun } from './start-plan-run.ts';
import { startVariants } from './variants-job.ts';
import { startWhyHere } from './why-here-job.ts';

export const endpoints = [
  endpoint(contract.listPlans, ({ query, transaction }) => transaction((tx) => showPlans(tx, query))),
  endpoint(contract.getPlan, ({ params, transaction }) => transaction((tx) => showPlan(tx, params.plan))),
  endpoint(contract.previewPlanning, ({ params, transaction }) => transaction((tx) => previewPlanning(tx, params.plan))),
  endpoint(contract.startPlanRun, ({ params, body, transaction }) =>
    transaction((tx) => startPlanRun(tx, { plan: params.plan, timeLimitSeconds: body.timeLimitSeconds, seed: body.seed, keepsBest: body.keepsBest, note: body.note ?? null })),
  ),
  endpoint(contract.explainPlan, ({ params, body, transaction }) => transaction((tx) => startExplanation(tx, { plan: params.plan, ...body }))),
  endpoint(contract.askWhyHere, ({ params, body, transaction }) => transaction((tx) => startWhyHere(tx, { version: params.version, to: null, ...body }))),
  endpoint(contract.compareVariants, ({ params, body, transaction }) => transaction((tx) => startVariants(tx, { plan: params.plan, ...body }))),
  endpoint(contract.getPlanVersion, ({ params, transaction }) => transaction((tx) => showVersion(tx, params.version))),
  endpoint(contract.comparePlanVersion, ({ params, query, transaction }) => transaction((tx) => compareVersions(tx, params.version, query.against))),
  endpoint(contract.publishPlanVersion, ({ params, body, transaction }) =>
    transaction(async (tx) => presentVersion(await publishPlan(tx, { version: params.version, revision: body.revision, note: body.note }))),
  ),
  endpoint(contract.discardPlanDraft, ({ params, transaction }) => transaction((tx) => discardDraft(tx, params.version))),
  endpoint(contract.movePlacement, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      const moved = await movePlacement(tx, { version: params.version, ...body });
      return { ...moved, breaches: [...moved.breaches], placement: presentPlacement(tx, moved.placement) };
    }),
  ),
  endpoint(contract.pinPlacement, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      const id = await pinPlacement(tx, params.plan, body);
      const pin = (await showPlan(tx, params.plan)).pins.find((row) => row.id === id);
      if (!pin) throw new Error(`pin ${id} is gone after it was made`);
      return pin;
    }),
  ),
  endpoint(contract.removePin, ({ params, transaction }) => transaction((tx) => removePin(tx, params.plan, params.pin))),
  endpoint(contract.getSchedule, ({ params, query, transaction }) => transaction((tx) => readSchedule(tx, params.plan, query))),
  endpoint(contract.getMySchedule, ({ query, transaction }) => transaction((tx) => readMySchedule(tx, query))),
  endpoint(contract.getMyVenues, ({ query, transaction }) => transaction((tx) => readMyVenues(tx, query))),
  endpoint(createCommitment, ({ body, transaction }) => transaction(async (tx) => showCommitment(tx, await makeBoundCommitment(tx, body)))),
  endpoint(changeCommitment, ({ params, body, transaction }) =>
    transaction(async (tx) => {
      await changeBoundCommitment(tx, params.commitment, body);
      return showCommitment(tx, params.commitment);
    }),
  ),
  endpoint(getNeedPipeline, ({ query, transaction }) => transaction((tx) => needsAndPipeline(tx, query))),
  endpoint(getVisitBrief, ({ params, query, transaction }) => transaction((tx) => briefVisit(tx, params.visit, query.asOf))),
  endpoint(listJudgedCommitments, ({ query, transaction }) =>
    transaction(async (tx) => {
      const page = await readCommitments(tx, { ...query, promisedBy: query.asOf });
      return { items: await measureCommitments(tx, page.items, query.asOf), next: page.next };
    }),
  ),
  endpoint(getCommitmentLedger, ({ query: { asOf, ...filter }, actor, transaction }) =>
    transaction(async (tx) => ({ asOf: asOf ?? actor.today, items: ledgerOf(await judgeAllCommitments(tx, filter, asOf)) })),
  ),
] as const;
