/**
 * The figures that indicators are bound to, as data: each has its code, its names, its unit, how it is computed from
 * evidence, and where one clicks to see the rows behind it. Nobody types a figure in.
 */
import type { JudgedCommitment } from '../contract/index.ts';
import { answerOn } from '../partnership/index.ts';
import { judgeAllCommitments } from '../planning/index.ts';
import type { Tx } from '../platform/database/transaction.ts';
import { AppError, type Sentence } from '../platform/errors.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { evidenceErrors } from './errors.ts';
import { groupCounter, once } from './group-counts.ts';
import { isTooSmall } from './privacy.ts';
import { isScopeWithheld, withheldCohorts } from './withheld.ts';
import { END_OF_DAY, type Scope } from './scope.ts';
import { IS_SIGNED, WAS_LOGGED, countByCohortAndYear, countLogged, countPlanned, type YearCount } from './store.ts';

export interface FigureScope {
  readonly kind: 'cohort' | 'plant' | 'party';
  /** Key of the cohort, plant or party. */
  readonly key: string;
}

export interface Figure {
  readonly code: string;
  readonly name: Sentence;
  /** What is counted, in a sentence. */
  readonly says: Sentence;
  readonly unit: 'percent' | 'people' | 'places' | 'weeks' | 'count';
  /** What the rows behind it are: the table one clicks down to. */
  readonly rows: 'logs' | 'venues' | 'learners' | 'mentors' | 'commitments' | 'needs' | 'areas';
  /** What it can be narrowed to. */
  readonly scopes: readonly FigureScope['kind'][];
  /** Null where there is nothing to count yet. */
  readonly compute: (tx: Tx, asOf: IsoDate, ids: ScopeIds, counts: Counts) => Promise<number | null>;
  /** How many people stand behind it, where it counts only some of a scope: fewer than five are not told without names either. */
  readonly people?: (tx: Tx, asOf: IsoDate, ids: ScopeIds) => Promise<number | null>;
}

/** The scope with keys resolved to ids; undefined = everything the reader may count. */
export interface ScopeIds {
  readonly cohort?: string | undefined;
  readonly plant?: string | undefined;
  readonly party?: string | undefined;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10);

async function logsAgainstPlan(ids: ScopeIds, of: 'signed' | 'logged' | 'attended', counts: Counts): Promise<number | null> {
  const { logged, plannedToDate } = await counts.weeks(ids);
  return share(logged[of], plannedToDate);
}

async function count(tx: Tx, sql: string, asOf: IsoDate, ids: ScopeIds): Promise<number> {
  const [row] = await tx.query<{ value: number }>(sql, [tx.actor.consortium, asOf, ids.cohort ?? null, ids.plant ?? null, ids.party ?? null]);
  return Number(row?.value ?? 0);
}

/** Makes every statement use all five values, whether its scope does or not. */
const SCOPED = '($3::uuid is null or true) and ($4::uuid is null or true) and ($5::uuid is null or true)';

export const figures: readonly Figure[] = [
  {
    code: 'weeks_signed_share',
    name: { zh: '已签字周占比', en: 'Weeks signed' },
    says: { zh: '截至当日应完成的计划周中，周志已由师傅签字的比例', en: 'Of the weeks planned up to the day, the share whose log a mentor has signed' },
    unit: 'percent',
    rows: 'logs',
    scopes: ['cohort', 'plant'],
    compute: (_tx, _asOf, ids, counts) => logsAgainstPlan(ids, 'signed', counts),
  },
  {
    code: 'weeks_logged_share',
    name: { zh: '已记录周占比', en: 'Weeks logged' },
    says: { zh: '截至当日应完成的计划周中，已提交周志的比例', en: 'Of the weeks planned up to the day, the share with a log handed in' },
    unit: 'percent',
    rows: 'logs',
    scopes: ['cohort', 'plant'],
    compute: (_tx, _asOf, ids, counts) => logsAgainstPlan(ids, 'logged', counts),
  },
  {
    code: 'weeks_attended_share',
    name: { zh: '出勤周占比', en: 'Weeks attended' },
    says: { zh: '截至当日应完成的计划周中，出勤过半的比例', en: 'Of the weeks planned up to the day, the share with at least half of the days present' },
    unit: 'percent',
    rows: 'logs',
    scopes: ['cohort', 'plant'],
    compute: (_tx, _asOf, ids, counts) => logsAgainstPlan(ids, 'attended', counts),
  },
  {
    code: 'places_offered',
    name: { zh: '提供岗位数', en: 'Places offered' },
    says: { zh: '当日各学习场所每周可容纳的学员总数', en: 'Learners that all venues together take in a week, on the day' },
    unit: 'places',
    rows: 'venues',
    scopes: ['plant', 'party'],
    compute: (tx, asOf, ids) =>
      count(
        tx,
        `select coalesce(sum(vv.capacity), 0) as value
         from partnership.venue_version as vv
         join partnership.venue as v on v.consortium_id = vv.consortium_id and v.id = vv.venue_id
         where vv.consortium_id = $1 and vv.superseded_at is null and vv.valid_from <= $2 and (vv.valid_to is null or vv.valid_to > $2)
           and ($3::uuid is null or true) and ($4::uuid is null or v.plant_id = $4) and ($5::uuid is null or v.owner_party_id = $5)`,
        asOf,
        ids,
      ),
  },
  {
    code: 'learners_in_training',
    name: { zh: '在训学员数', en: 'Learners in training' },
    says: { zh: '当日在册的学生、学徒、实践教师与受训员工', en: 'Students, apprentices, teachers on practice and employees enrolled on the day' },
    unit: 'people',
    rows: 'learners',
    scopes: ['cohort', 'party'],
    compute: countEnrolled,
    people: countEnrolled,
  },
  {
    code: 'mentors_active',
    name: { zh: '在岗师傅数', en: 'Active mentors' },
    says: { zh: '当日承担带教的师傅人数', en: 'People who are mentors of a venue on the day' },
    unit: 'people',
    rows: 'mentors',
    scopes: ['plant', 'party'],
    compute: countMentors,
    people: countMentors,
  },
  {
    code: 'teachers_practice_weeks',
    name: { zh: '教师企业实践周数', en: "Teachers' practice weeks" },
    says: { zh: '截至当日教师企业实践中已签字的周数', en: "Weeks of teachers' enterprise practice signed by the day" },
    unit: 'weeks',
    rows: 'logs',
    scopes: ['cohort', 'party'],
    compute: (tx, asOf, ids) => count(tx, signedPractice('count(*)'), asOf, ids),
    people: (tx, asOf, ids) => count(tx, signedPractice('count(distinct e.id)'), asOf, ids),
  },
  {
    code: 'commitments_kept_share',
    name: { zh: '承诺兑现率', en: 'Commitments kept' },
    says: { zh: '截至当日到期的承诺中已兑现的比例', en: 'Of the commitments due by the day, the share that was kept' },
    unit: 'percent',
    rows: 'commitments',
    scopes: ['party'],
    compute: async (_tx, _asOf, { party }, counts) => {
      const judged = (await counts.commitments()).filter(({ from }) => party === undefined || from.id === party);
      const kept = judged.filter(({ judgement }) => judgement.status === 'kept').length;
      return share(kept, kept + judged.filter(({ judgement }) => judgement.status === 'late').length);
    },
  },
  {
    code: 'needs_answered_share',
    name: { zh: '需求答复率', en: 'Needs answered' },
    says: { zh: '截至当日提出的需求中已答复的比例', en: 'Of the needs stated by the day, the share that was answered' },
    unit: 'percent',
    rows: 'needs',
    scopes: ['plant', 'party'],
    compute: async (tx, asOf, ids) => {
      const stated = `from partnership.need as n cross join lateral ${answerOn('n', '$2')} as a where n.consortium_id = $1 and n.stated_on <= $2 and a.state <> 'withdrawn'
        and ($3::uuid is null or true) and ($4::uuid is null or n.plant_id = $4) and ($5::uuid is null or n.party_id = $5)`;
      return share(await count(tx, `select count(*) filter (where a.state <> 'open') as value ${stated}`, asOf, ids), await count(tx, `select count(*) as value ${stated}`, asOf, ids));
    },
  },
  {
    code: 'coverage_share',
    name: { zh: '领域覆盖率', en: 'Areas covered' },
    says: { zh: '有周数的能力领域中，当日有场所可学的比例', en: 'Of the areas with weeks, the share that some venue offers on the day' },
    unit: 'percent',
    rows: 'areas',
    scopes: [],
    compute: async (tx, asOf, ids) => {
      const weighed = `from curriculum.area as a where a.consortium_id = $1 and ${SCOPED} and exists (select 1 from curriculum.area_weeks as w where w.consortium_id = a.consortium_id and w.area_id = a.id)`;
      const offered = `and exists (
        select 1 from curriculum.venue_offer as o
        where o.consortium_id = a.consortium_id and o.area_id = a.id and o.superseded_at is null and o.valid_from <= $2 and (o.valid_to is null or o.valid_to > $2))`;
      return share(await count(tx, `select count(*) as value ${weighed} ${offered}`, asOf, ids), await count(tx, `select count(*) as value ${weighed} and $2::date is not null`, asOf, ids));
    },
  },
];

export function figureOf(code: string): Figure {
  const figure = figures.find((known) => known.code === code);
  if (!figure) throw new AppError(evidenceErrors.figure_unknown, { figure: code, known: figures.map((known) => known.code) });
  return figure;
}

/** Errors of an indicator that is bound to what is not there. */
export const UNBOUND: readonly string[] = [evidenceErrors.figure_unknown, evidenceErrors.figure_scope_unknown, evidenceErrors.figure_scope_not_taken];

const SCOPE_TABLES: Record<FigureScope['kind'], string> = { cohort: 'curriculum.cohort', plant: 'partnership.plant', party: 'partnership.party' };

export interface Reading {
  /** Null where there is nothing to count, and where it is withheld. */
  readonly value: number | null;
  /** Too few learners are behind it for a reader who may not see persons. */
  readonly isWithheld: boolean;
}

/** Reads figures of one day; what several of them count is counted once. */
export interface FigureReader {
  /** Errors: `figure_unknown`, `figure_scope_unknown`, `figure_scope_not_taken`. */
  readonly read: (code: string, scope: FigureScope | undefined) => Promise<Reading>;
  /** Weeks planned and logged, by cohort. */
  readonly byCohort: () => Promise<ReadonlyMap<string | null, Tally>>;
  /** Cohorts that are withheld from those who may not see persons. */
  readonly withheldCohorts: () => Promise<ReadonlySet<string>>;
  /** Logs by cohort and year. */
  readonly byYear: () => Promise<readonly YearCount[]>;
  /** Commitments promised by the day, judged as of it. */
  readonly commitments: () => Promise<readonly JudgedCommitment[]>;
}

function countEnrolled(tx: Tx, asOf: IsoDate, ids: ScopeIds): Promise<number | null> {
  return count(
    tx,
    `select count(*) as value from planning.enrolment as e
     where e.consortium_id = $1 and e.first_week <= $2 and (e.last_week is null or e.last_week + 6 >= $2)
       and ($3::uuid is null or e.cohort_id = $3) and ($4::uuid is null or true) and ($5::uuid is null or e.owner_party_id = $5)`,
    asOf,
    ids,
  );
}

function countMentors(tx: Tx, asOf: IsoDate, ids: ScopeIds): Promise<number | null> {
  return count(
    tx,
    `select count(distinct m.person_id) as value
     from partnership.venue_mentor as m
     join partnership.venue as v on v.consortium_id = m.consortium_id and v.id = m.venue_id
     where m.consortium_id = $1 and m.superseded_at is null and m.valid_from <= $2 and (m.valid_to is null or m.valid_to > $2)
       and ($3::uuid is null or true) and ($4::uuid is null or v.plant_id = $4) and ($5::uuid is null or v.owner_party_id = $5)`,
    asOf,
    ids,
  );
}

/** Signed weeks of teachers' practice, counted as wished. */
const signedPractice = (counted: 'count(*)' | 'count(distinct e.id)'): string =>
  `with closing as (select ${END_OF_DAY} as at)
   select ${counted} as value
   from delivery.log_entry as l
   join planning.enrolment as e on e.consortium_id = l.consortium_id and e.id = l.enrolment_id
   join curriculum.cohort as c on c.consortium_id = e.consortium_id and c.id = e.cohort_id
   join curriculum.programme_version as pv on pv.consortium_id = c.consortium_id and pv.id = c.programme_version_id
   join curriculum.programme as p on p.consortium_id = pv.consortium_id and p.id = pv.programme_id
   where l.consortium_id = $1 and ${WAS_LOGGED} and ${IS_SIGNED} and p.kind = 'teacher_practice'
     and ($3::uuid is null or c.id = $3) and ($4::uuid is null or true) and ($5::uuid is null or l.owner_party_id = $5)`;

/** `isAnonymous`: for readers without access to personal data; figures of small groups are withheld. */
export function figureReader(tx: Tx, asOf: IsoDate, isAnonymous: boolean): FigureReader {
  const { of, by, byYear } = talliesOf(tx, asOf);
  const groups = groupCounter(tx);
  const commitments = once((): Promise<readonly JudgedCommitment[]> => judgeAllCommitments(tx, {}, asOf));
  return {
    read: once(async (code, scope) => {
      const figure = figureOf(code);
      const ids = await idsOf(tx, code, scope);
      const people = isAnonymous && figure.people ? await figure.people(tx, asOf, ids) : null;
      const isOfFew = people !== null && people > 0 && isTooSmall(people);
      const isWithheld = isOfFew || (isAnonymous && (figure.rows === 'logs' || figure.rows === 'learners') && (await isScopeWithheld(tx, { asOf, ...ids }, groups)));
      return { value: isWithheld ? null : await figure.compute(tx, asOf, ids, { weeks: of, commitments }), isWithheld };
    }),
    byCohort: () => by('cohort'),
    withheldCohorts: async () => new Set(isAnonymous ? await withheldCohorts(asOf, groups) : []),
    byYear,
    commitments,
  };
}

/** Errors: `figure_unknown`, `figure_scope_unknown`, `figure_scope_not_taken`. */
export async function idsOf(tx: Tx, code: string, scope: FigureScope | undefined): Promise<ScopeIds> {
  if (!scope) return {};
  const { scopes } = figureOf(code);
  if (!scopes.includes(scope.kind)) throw new AppError(evidenceErrors.figure_scope_not_taken, { figure: code, kind: scope.kind, scopes: scopes.length === 0 ? ['—'] : [...scopes] });
  const id = await findScope(tx, scope);
  if (id === undefined) throw new AppError(evidenceErrors.figure_scope_unknown, { figure: code, kind: scope.kind, key: scope.key });
  return { [scope.kind]: id };
}

/** The id of the cohort, plant or party of that key, as far as the actor may see it. */
export async function findScope(tx: Tx, { kind, key }: FigureScope): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(`select id from ${SCOPE_TABLES[kind]} where consortium_id = $1 and key = $2`, [tx.actor.consortium, key]);
  return row?.id;
}

export interface Tally {
  readonly plannedToDate: number;
  readonly logged: { readonly signed: number; readonly logged: number; readonly attended: number };
}

/** What figures of one day are computed from, counted once for all of them. */
interface Counts {
  readonly weeks: Tallies;
  readonly commitments: FigureReader['commitments'];
}

/** Weeks planned and logged in a scope. */
type Tallies = (ids: ScopeIds) => Promise<Tally>;

/** Counts by cohort and by plant, each once, and adds up what a scope needs. */
function talliesOf(tx: Tx, asOf: IsoDate): { of: Tallies; by: (grouping: 'cohort' | 'plant') => Promise<Map<string | null, Tally>>; byYear: FigureReader['byYear'] } {
  const byYear = once((): Promise<YearCount[]> => countByCohortAndYear(tx, asOf));
  const by = once((grouping: 'cohort' | 'plant'): Promise<Map<string | null, Tally>> => (grouping === 'cohort' ? countCohorts(tx, asOf, byYear) : countBy(tx, 'plant', { asOf })));
  const of: Tallies = async ({ cohort, plant }) => {
    if (cohort !== undefined && plant !== undefined) return sum((await countBy(tx, 'cohort', { asOf, cohort, plant })).values());
    if (plant !== undefined) return sum(present((await by('plant')).get(plant)));
    const cohorts = await by('cohort');
    return sum(cohort === undefined ? cohorts.values() : present(cohorts.get(cohort)));
  };
  return { of, by, byYear };
}

const present = (tally: Tally | undefined): Tally[] => (tally ? [tally] : []);

/** By cohort, from the counts by year: only weeks that a plan can be held against. */
async function countCohorts(tx: Tx, asOf: IsoDate, byYear: () => Promise<readonly YearCount[]>): Promise<Map<string | null, Tally>> {
  const tallies = new Map<string | null, Tally>();
  for (const { group, plannedToDate } of await countPlanned(tx, 'cohort', { asOf })) tallies.set(group, { plannedToDate, logged: { signed: 0, logged: 0, attended: 0 } });
  for (const { cohort, isPlanned, signed, logged, attended } of await byYear()) {
    if (!isPlanned) continue;
    const { plannedToDate, logged: sofar } = tallies.get(cohort) ?? { plannedToDate: 0, logged: { signed: 0, logged: 0, attended: 0 } };
    tallies.set(cohort, { plannedToDate, logged: { signed: sofar.signed + signed, logged: sofar.logged + logged, attended: sofar.attended + attended } });
  }
  return tallies;
}

async function countBy(tx: Tx, grouping: 'cohort' | 'plant', scope: Scope): Promise<Map<string | null, Tally>> {
  const tallies = new Map<string | null, Tally>();
  for (const { group, plannedToDate } of await countPlanned(tx, grouping, scope)) tallies.set(group, { plannedToDate, logged: { signed: 0, logged: 0, attended: 0 } });
  for (const { group, signed, logged, attended } of await countLogged(tx, grouping, scope)) {
    const there = tallies.get(group);
    // A plant without any planned week has nothing to hold its logs against.
    if (there) tallies.set(group, { plannedToDate: there.plannedToDate, logged: { signed, logged, attended } });
  }
  return tallies;
}

function sum(tallies: Iterable<Tally>): Tally {
  const total = { plannedToDate: 0, signed: 0, logged: 0, attended: 0 };
  for (const { plannedToDate, logged } of tallies) {
    total.plannedToDate += plannedToDate;
    total.signed += logged.signed;
    total.logged += logged.logged;
    total.attended += logged.attended;
  }
  const { plannedToDate, ...logged } = total;
  return { plannedToDate, logged };
}
