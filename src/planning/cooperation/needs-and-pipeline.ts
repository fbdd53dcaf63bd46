/** What is needed against who will have finished: the gap over time. */
import type { Need, Reference } from '../../contract/index.ts';
import { readNeeds, type NeedRow } from '../../partnership/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import type { IsoDate } from '../../platform/weeks.ts';
import { readFinishingCohorts, readProgrammesOfNeeds } from '../store/cooperation.ts';

const UNMET = ['open', 'accepted', 'committed'] as const satisfies readonly Need['state'][];
/** Who trains beside a job fills no vacancy. */
const BESIDE_A_JOB = ['teacher_practice', 'employee_training'];

export interface Step {
  readonly day: IsoDate;
  readonly people: number;
}

/** Needed and finishing, each summed up to and including every day on which either changes. Pure. */
export function gapOverTime(needed: readonly Step[], finishing: readonly Step[]): { day: IsoDate; needed: number; finishing: number; gap: number }[] {
  const upTo = (steps: readonly Step[], day: IsoDate): number => steps.reduce((sum, step) => (step.day <= day ? sum + step.people : sum), 0);
  const days = [...new Set([...needed, ...finishing].map(({ day }) => day))].sort();
  return days.map((day) => {
    const [need, pipeline] = [upTo(needed, day), upTo(finishing, day)];
    return { day, needed: need, finishing: pipeline, gap: need - pipeline };
  });
}

/** People needed by a day and not met yet on the day looked at, against the cohorts that finish from then on; both as far as the actor may see. */
export async function needsAndPipeline(tx: Tx, filter: { readonly party?: string | undefined; readonly programme?: string | undefined; readonly asOf?: string | undefined }) {
  const asOf = filter.asOf ?? tx.actor.today;
  const all = await unmetNeeds(tx, filter.party, asOf);
  const programmes = new Map<string, Reference[]>();
  for (const { need, programme } of await readProgrammesOfNeeds(tx, all.map(({ id }) => id))) programmes.set(need, [...(programmes.get(need) ?? []), programme]);
  const asked = all.filter(({ id }) => filter.programme === undefined || programmes.get(id)?.some((programme) => programme.id === filter.programme));
  const dated = asked.flatMap(({ id, key, title, party, dueOn, headCount }) =>
    dueOn === null || headCount === null ? [] : [{ id, key, title, party, dueOn, headCount, programmes: programmes.get(id) ?? [] }],
  );
  const cohorts = (await readFinishingCohorts(tx, { day: asOf, programme: filter.programme })).flatMap(({ party: _owner, programmeKind, finishesOn, learners, ...cohort }) =>
    finishesOn === null || finishesOn < asOf || learners === 0 || BESIDE_A_JOB.includes(programmeKind) ? [] : [{ ...cohort, learners, finishesOn }],
  );
  const sum = (rows: readonly { readonly headCount: number | null }[]): number => rows.reduce((total, row) => total + (row.headCount ?? 0), 0);
  return {
    asOf,
    points: gapOverTime(dated.map(({ dueOn, headCount }) => ({ day: dueOn, people: headCount })), cohorts.map(({ finishesOn, learners }) => ({ day: finishesOn, people: learners }))),
    needs: dated,
    cohorts,
    undated: sum(asked.filter(({ dueOn }) => dueOn === null)),
    unlinked: sum(dated.filter((need) => need.programmes.length === 0)),
  };
}

async function unmetNeeds(tx: Tx, party: string | undefined, asOf: IsoDate): Promise<NeedRow[]> {
  const rows: NeedRow[] = [];
  let after: string | undefined;
  do {
    const page = await readNeeds(tx, { kind: ['people'], state: UNMET, statedBy: asOf, limit: 200, after, sort: 'due' });
    rows.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return party === undefined ? rows : rows.filter((need) => need.party.id === party);
}
