/** The years of the cooperation on a line. */
import type { Tx } from '../platform/database/transaction.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { withheldGroups } from './privacy.ts';
import type { YearCount } from './store.ts';

export interface CockpitYear {
  readonly year: number;
  readonly agreements: number;
  readonly visits: number;
  readonly cohorts: number;
  /** Who began; null where it is withheld. */
  readonly learners: number | null;
  /** Null where it is withheld. */
  readonly signedWeeks: number | null;
}

/** Each year of the cooperation with what began or happened in it; `isAnonymous` withholds years of few learners. */
export async function readYears(tx: Tx, asOf: IsoDate, logs: readonly YearCount[], isAnonymous: boolean): Promise<CockpitYear[]> {
  const rows = await tx.query<CockpitYear & { learners: number } & Record<string, unknown>>(
    `with happened as (
       select extract(year from v.signed_on)::int as year, 'agreement' as what, 1 as n from partnership.agreement_version as v where v.consortium_id = $1 and v.superseded_at is null and v.signed_on <= $2
       union all
       select extract(year from v.day)::int, 'visit', 1 from partnership.visit as v where v.consortium_id = $1 and v.state = 'held' and v.day <= $2
       union all
       select extract(year from c.start_week)::int, 'cohort', 1 from curriculum.cohort as c where c.consortium_id = $1 and c.start_week <= $2
       union all
       select extract(year from e.first_week)::int, 'learner', count(*)::int from planning.enrolment as e where e.consortium_id = $1 and e.first_week <= $2 group by 1
     )
     select year, coalesce(sum(n) filter (where what = 'agreement'), 0)::int as agreements, coalesce(sum(n) filter (where what = 'visit'), 0)::int as visits,
            coalesce(sum(n) filter (where what = 'cohort'), 0)::int as cohorts, coalesce(sum(n) filter (where what = 'learner'), 0)::int as learners
     from happened
     where year is not null
     group by year`,
    [tx.actor.consortium, asOf],
  );
  const signedIn = (year: number): number => logs.filter((row) => row.year === year).reduce((sum, { signed }) => sum + signed, 0);
  const nothing = { agreements: 0, visits: 0, cohorts: 0, learners: 0 };
  const all = [...new Set([...rows.map(({ year }) => year), ...logs.map(({ year }) => year)])].sort((a, b) => a - b);
  const years = all.map((year) => ({ ...nothing, ...rows.find((row) => row.year === year), year, signedWeeks: signedIn(year) }));
  return isAnonymous ? withoutSmallYears(years, await readSpans(tx, asOf)) : years;
}

interface Span {
  readonly fromYear: number;
  readonly toYear: number;
  readonly learners: number;
}

function readSpans(tx: Tx, asOf: IsoDate): Promise<Span[]> {
  return tx.query<Span & Record<string, unknown>>(
    `select extract(year from e.first_week)::int as "fromYear", extract(year from least(coalesce(e.last_week, $2::date), $2::date))::int as "toYear", count(*)::int as learners
     from planning.enrolment as e
     where e.consortium_id = $1 and e.first_week <= $2
     group by 1, 2`,
    [tx.actor.consortium, asOf],
  );
}

/** Who began in a year is one of those of all years; who signed weeks in one may have signed in another. */
function withoutSmallYears(years: readonly (CockpitYear & { readonly learners: number; readonly signedWeeks: number })[], spans: readonly Span[]): CockpitYear[] {
  const inTraining = (year: number): number => spans.filter(({ fromYear, toYear }) => fromYear <= year && year <= toYear).reduce((sum, { learners }) => sum + learners, 0);
  const began = withheldGroups(years.map(({ learners }) => learners), true);
  const signed = withheldGroups(years.map(({ year }) => inTraining(year)), false);
  return years.map((row, place) => ({ ...row, learners: row.learners > 0 && began.has(place) ? null : row.learners, signedWeeks: row.signedWeeks > 0 && signed.has(place) ? null : row.signedWeeks }));
}
