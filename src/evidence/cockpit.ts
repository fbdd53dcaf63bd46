/** The leaders' home page: what was promised and delivered, what is needed, what comes next, and how the tasks stand. */
import { answerOn, lightOf, type IndicatorLimits } from '../partnership/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { AppError, sentenceOf } from '../platform/errors.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { readYears, type CockpitYear } from './cockpit-years.ts';
import { UNBOUND, figureReader, type FigureReader, type FigureScope, type Reading } from './figures.ts';

export interface Named {
  readonly zh: string | null;
  readonly en: string | null;
}

export interface Cockpit {
  readonly asOf: IsoDate;
  readonly promises: readonly { readonly from: Reference; readonly to: Reference; readonly promised: number; readonly kept: number; readonly open: number; readonly late: number }[];
  readonly needs: { readonly open: number; readonly answered: number; readonly latest: readonly (Reference & { readonly state: string; readonly headCount: number | null; readonly dueOn: IsoDate | null; readonly party: Reference })[] };
  readonly nextVisit: (Reference & { readonly day: IsoDate }) | null;
  readonly lastVisit: (Reference & { readonly day: IsoDate }) | null;
  readonly aspects: readonly CockpitAspect[];
  readonly cohorts: readonly CockpitCohort[];
  readonly places: { readonly offered: number; readonly learners: number | null };
  readonly years: readonly CockpitYear[];
}

export interface Reference {
  readonly id: string;
  readonly key: string;
  readonly name: Named;
}

export interface CockpitAspect extends Reference {
  readonly policy: Reference;
  readonly tasks: readonly CockpitTask[];
}

export interface CockpitTask extends Reference {
  readonly party: Reference;
  readonly dueOn: IsoDate | null;
  readonly milestones: { readonly done: number; readonly late: number; readonly all: number; readonly next: { readonly name: Named; readonly dueOn: IsoDate } | null };
  readonly indicators: readonly CockpitIndicator[];
}

export interface CockpitIndicator extends Reference {
  readonly figure: string;
  readonly scope: FigureScope | null;
  readonly value: number | null;
  readonly target: number;
  readonly unit: string | null;
  readonly light: ReturnType<typeof lightOf>;
}

export interface CockpitCohort extends Reference {
  readonly learners: number;
  readonly plannedToDate: number;
  readonly logged: number;
  readonly signed: number;
  readonly isSuppressed: boolean;
}

const reference = (alias: string, name = 'name'): string => `jsonb_build_object('id', ${alias}.id, 'key', ${alias}.key, 'name', jsonb_build_object('zh', ${alias}.${name}_zh, 'en', ${alias}.${name}_en))`;

/** `isAnonymous`: for readers without access to personal data; small groups are suppressed. */
export async function readCockpit(tx: Tx, asOf: IsoDate, isAnonymous: boolean): Promise<Cockpit> {
  const figure = figureReader(tx, asOf, isAnonymous);
  return {
    asOf,
    promises: promisesOf(await figure.commitments()),
    needs: await readNeeds(tx, asOf),
    nextVisit: await readVisit(tx, asOf, 'next'),
    lastVisit: await readVisit(tx, asOf, 'last'),
    aspects: await readAspects(tx, asOf, figure.read),
    cohorts: await readCohorts(tx, asOf, await figure.byCohort(), await figure.withheldCohorts()),
    places: { offered: (await figure.read('places_offered', undefined)).value ?? 0, learners: (await figure.read('learners_in_training', undefined)).value },
    years: await readYears(tx, asOf, await figure.byYear(), isAnonymous),
  };
}

/** By giver and receiver; what was refused or dropped is no promise any more. */
function promisesOf(judged: Awaited<ReturnType<FigureReader['commitments']>>): Cockpit['promises'] {
  const pairs = new Map<string, Cockpit['promises'][number]>();
  for (const { from, to, judgement } of judged) {
    if (judgement.status === 'refused' || judgement.status === 'dropped') continue;
    const key = `${from.id} ${to.id}`;
    const row = pairs.get(key) ?? { from, to, promised: 0, kept: 0, open: 0, late: 0 };
    const state = judgement.status === 'kept' ? 'kept' : judgement.status === 'late' ? 'late' : 'open';
    pairs.set(key, { ...row, promised: row.promised + 1, [state]: row[state] + 1 });
  }
  return [...pairs.values()].sort((a, b) => b.promised - a.promised || (a.from.key + a.to.key < b.from.key + b.to.key ? -1 : 1));
}

async function readNeeds(tx: Tx, asOf: IsoDate): Promise<Cockpit['needs']> {
  const [counts] = await tx.query<{ open: number; answered: number }>(
    `select count(*) filter (where a.state = 'open')::int as open, count(*) filter (where a.state <> 'open')::int as answered
     from partnership.need as n
     cross join lateral ${answerOn('n', '$2')} as a
     where n.consortium_id = $1 and n.stated_on <= $2 and a.state <> 'withdrawn'`,
    [tx.actor.consortium, asOf],
  );
  const latest = await tx.query<Cockpit['needs']['latest'][number] & Record<string, unknown>>(
    `select n.id, n.key, jsonb_build_object('zh', n.title_zh, 'en', n.title_en) as name, a.state, n.head_count as "headCount", n.due_on as "dueOn", ${reference('p')} as party
     from partnership.need as n
     cross join lateral ${answerOn('n', '$2')} as a
     join partnership.party as p on p.consortium_id = n.consortium_id and p.id = n.party_id
     where n.consortium_id = $1 and n.stated_on <= $2 and a.state = 'open'
     order by n.due_on nulls last, n.stated_on
     limit 8`,
    [tx.actor.consortium, asOf],
  );
  return { open: counts?.open ?? 0, answered: counts?.answered ?? 0, latest };
}

async function readVisit(tx: Tx, asOf: IsoDate, which: 'next' | 'last'): Promise<Cockpit['nextVisit']> {
  const [visit] = await tx.query<NonNullable<Cockpit['nextVisit']> & Record<string, unknown>>(
    `select v.id, v.key, jsonb_build_object('zh', v.title_zh, 'en', v.title_en) as name, v.day
     from partnership.visit as v
     where v.consortium_id = $1 and ${which === 'next' ? "(v.day >= $2 and v.state = 'planned' or v.day > $2 and v.state = 'held')" : "v.day <= $2 and v.state = 'held'"}
     order by v.day ${which === 'next' ? 'asc' : 'desc'}
     limit 1`,
    [tx.actor.consortium, asOf],
  );
  return visit ?? null;
}

interface TaskRow extends Record<string, unknown> {
  readonly aspect: Reference;
  readonly policy: Reference;
  readonly id: string;
  readonly key: string;
  readonly name: Named;
  readonly party: Reference;
  readonly dueOn: IsoDate | null;
  readonly milestones: CockpitTask['milestones'];
  readonly indicators: readonly IndicatorRow[];
}

interface IndicatorRow extends Reference {
  readonly figure: string;
  readonly scopeKind: FigureScope['kind'] | null;
  readonly scopeKey: string | null;
  readonly target: number;
  readonly amberFrom: number;
  readonly isHigherBetter: boolean;
  readonly unit: string | null;
}

async function readAspects(tx: Tx, asOf: IsoDate, figure: FigureReader['read']): Promise<CockpitAspect[]> {
  const rows = await tx.query<TaskRow>(
    `select ${reference('a', 'title')} as aspect, ${reference('po', 'title')} as policy,
            t.id, t.key, jsonb_build_object('zh', t.title_zh, 'en', t.title_en) as name, ${reference('p')} as party, t.due_on as "dueOn",
            (select jsonb_build_object('all', count(*), 'done', count(*) filter (where m.done_on <= $2),
                    'late', count(*) filter (where m.due_on < $2 and (m.done_on is null or m.done_on > $2)),
                    'next', (select jsonb_build_object('name', jsonb_build_object('zh', n.title_zh, 'en', n.title_en), 'dueOn', n.due_on)
                             from partnership.milestone as n
                             where n.consortium_id = t.consortium_id and n.task_id = t.id and (n.done_on is null or n.done_on > $2)
                             order by n.due_on limit 1))
             from partnership.milestone as m where m.consortium_id = t.consortium_id and m.task_id = t.id) as milestones,
            coalesce((select jsonb_agg(${reference('i', 'title')} || jsonb_build_object('figure', i.figure, 'scopeKind', i.scope_kind, 'scopeKey', i.scope_key,
                    'target', i.target, 'amberFrom', i.amber_from, 'isHigherBetter', i.is_higher_better, 'unit', i.unit) order by i.key)
             from partnership.indicator as i where i.consortium_id = t.consortium_id and i.task_id = t.id), '[]') as indicators
     from partnership.task as t
     join partnership.aspect as a on a.consortium_id = t.consortium_id and a.id = t.aspect_id
     join partnership.policy as po on po.consortium_id = a.consortium_id and po.id = a.policy_id
     join partnership.party as p on p.consortium_id = t.consortium_id and p.id = t.party_id
     where t.consortium_id = $1
     order by po.issued_on desc nulls last, po.key, a.position, t.position`,
    [tx.actor.consortium, asOf],
  );
  const aspects = new Map<string, CockpitAspect & { tasks: CockpitTask[] }>();
  for (const { aspect, policy, indicators, ...task } of rows) {
    const shown: CockpitIndicator[] = [];
    for (const { scopeKind, scopeKey, amberFrom, isHigherBetter, ...indicator } of indicators) {
      const scope = scopeKind !== null && scopeKey !== null ? { kind: scopeKind, key: scopeKey } : null;
      const limits = { target: indicator.target, amberFrom, isHigherBetter, unit: indicator.unit };
      shown.push({ ...indicator, scope, ...(await readLight(() => figure(indicator.figure, scope ?? undefined), limits)) });
    }
    const entry = aspects.get(aspect.id) ?? { ...aspect, policy, tasks: [] };
    entry.tasks.push({ id: task.id, key: task.key, name: task.name, party: task.party, dueOn: task.dueOn, milestones: task.milestones, indicators: shown });
    aspects.set(aspect.id, entry);
  }
  return [...aspects.values()];
}

const WITHHELD = { zh: '少于五人，不显示。', en: 'Under five learners: withheld.' };

/** An indicator that came with a workbook may be bound to what is not there: that is told at its light, and breaks nothing else. */
async function readLight(read: () => Promise<Reading>, limits: IndicatorLimits): Promise<Pick<CockpitIndicator, 'value' | 'light'>> {
  try {
    const { value, isWithheld } = await read();
    return { value, light: isWithheld ? { light: 'grey', says: WITHHELD } : lightOf(value, limits) };
  } catch (error) {
    if (!(error instanceof AppError) || !UNBOUND.includes(error.code)) throw error;
    return { value: null, light: { light: 'grey', says: sentenceOf(error) } };
  }
}

async function readCohorts(tx: Tx, asOf: IsoDate, tallies: Awaited<ReturnType<FigureReader['byCohort']>>, withheld: ReadonlySet<string>): Promise<CockpitCohort[]> {
  const cohorts = await tx.query<Reference & { learners: number } & Record<string, unknown>>(
    `select c.id, c.key, jsonb_build_object('zh', c.name_zh, 'en', c.name_en) as name, count(e.id)::int as learners
     from curriculum.cohort as c
     join planning.enrolment as e on e.consortium_id = c.consortium_id and e.cohort_id = c.id and e.first_week <= $2 and (e.last_week is null or e.last_week + 6 >= $2)
     where c.consortium_id = $1
     group by c.id, c.key, c.name_zh, c.name_en, c.start_week
     order by c.start_week desc, c.key`,
    [tx.actor.consortium, asOf],
  );
  return cohorts.map(({ id, key, name, learners }) => {
    if (withheld.has(id)) return { id, key, name, learners: 0, plannedToDate: 0, logged: 0, signed: 0, isSuppressed: true };
    const tally = tallies.get(id);
    return { id, key, name, learners, plannedToDate: tally?.plannedToDate ?? 0, logged: tally?.logged.logged ?? 0, signed: tally?.logged.signed ?? 0, isSuppressed: false };
  });
}
