// The leaders' cockpit with 2,000 learners × 104 weeks of logs (goal ≤ 300 ms).
import type { Database } from '../src/platform/database/connect.ts';
import { onDuty, inConsortium, type Actor } from '../src/platform/database/transaction.ts';
import { readCockpit } from '../src/evidence/cockpit.ts';
import { readIndicatorTrends } from '../src/evidence/trend.ts';
import { fillLargeConsortium } from './large-consortium.ts';
import { round, timed, withDatabase } from './temporary-database.ts';

const RUNS = 15;
const TREND_RUNS = 3;

export function bench({ print }: { print: (line: string) => void }) {
  return withDatabase(async (database) => {
    print('filling …');
    const { actor, logs } = await fillLargeConsortium(database);
    const leader = await timed(RUNS, () => inConsortium(database, actor, (tx) => readCockpit(tx, actor.today, false)));
    const officer = await timed(RUNS, () => onDuty(database, 'aggregate', { ...actor, parties: [] }, (tx) => readCockpit(tx, actor.today, true)));
    await addIndicators(database, actor);
    const trendsOfAll = { asOf: actor.today, after: undefined, limit: 50 };
    const trends = await timed(TREND_RUNS, () => inConsortium(database, actor, (tx) => readIndicatorTrends(tx, { ...trendsOfAll, isAnonymous: false })));
    const officersTrends = await timed(TREND_RUNS, () => onDuty(database, 'aggregate', { ...actor, parties: [] }, (tx) => readIndicatorTrends(tx, { ...trendsOfAll, isAnonymous: true })));
    const plain = await timed(RUNS, () => database.owner().query(`select state, count(*) from delivery.log_entry where consortium_id = $1 group by 1`, [actor.consortium]));
    return {
      figures: { logs, cockpitMs: leader.median, cockpitSlowestMs: leader.slowest, officersCockpitMs: officer.median, trendsMs: trends.median, officersTrendsMs: officersTrends.median, cockpitToOneScan: round(leader.median / plain.median) },
      baseline: { what: 'one count over all logs by the owner, same database', oneScanMs: plain.median },
    };
  });
}

/** Fifty indicators: for each of the 20 cohorts weeks signed and learners, and ten without a scope. */
async function addIndicators(database: Database, { consortium, parties: [party] }: Actor): Promise<void> {
  const run = (sql: string) => database.owner().query(sql, [consortium, party]);
  await run(`insert into partnership.policy (consortium_id, id, owner_party_id, key, title_zh, kind) values ($1, gen_random_uuid(), $2, 'policy', '政策', 'own')`);
  await run(`insert into partnership.aspect (consortium_id, id, owner_party_id, key, policy_id, position, title_zh) select $1, gen_random_uuid(), $2, 'aspect', id, 1, '方面' from partnership.policy where consortium_id = $1`);
  await run(`insert into partnership.task (consortium_id, id, owner_party_id, key, aspect_id, position, title_zh, party_id) select $1, gen_random_uuid(), $2, 'task', id, 1, '任务', $2 from partnership.aspect where consortium_id = $1`);
  await run(
    `insert into partnership.indicator (consortium_id, id, owner_party_id, key, task_id, title_zh, figure, scope_kind, scope_key, target, amber_from, is_higher_better)
     select $1, gen_random_uuid(), $2, f.figure || coalesce(f.cohort, f.n::text), t.id, '指标', f.figure, case when f.cohort is null then null else 'cohort' end, f.cohort, 90, 80, true
     from partnership.task as t
     cross join (
       select figure, c.key as cohort, 0 as n from curriculum.cohort as c cross join unnest(array['weeks_signed_share', 'learners_in_training']) as figure where c.consortium_id = $1
       union all
       select figure, null, n from unnest(array['weeks_signed_share', 'learners_in_training']) as figure cross join generate_series(1, 5) as n
     ) as f
     where t.consortium_id = $1`,
  );
}
