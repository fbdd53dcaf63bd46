/** 2,000 learners with logs of 104 weeks, written by SQL: what the evidence of a large region looks like. */
import type { Database } from '../src/platform/database/connect.ts';
import type { Actor } from '../src/platform/database/transaction.ts';
import { newId } from '../src/platform/ids.ts';

export const LEARNERS = 2000;
export const WEEKS = 104;
const COHORTS = 20;
const FIRST_WEEK = '2024-09-02';

export interface LargeConsortium {
  readonly actor: Actor;
  readonly cohort: string;
  readonly logs: number;
}

/** Areas of four weeks each, venues in turn; nine logs of ten are signed. */
export async function fillLargeConsortium(database: Database): Promise<LargeConsortium> {
  const owner = database.owner();
  const [consortium, college, framework, version, phase, programme, programmeVersion, plan, planVersion, site, plant] = Array.from({ length: 11 }, () => newId());
  const run = (sql: string, values: readonly unknown[] = []) => owner.query(sql, [consortium, college, ...values]);
  await owner.query(`insert into platform.consortium (id, key, name_zh, time_zone, clock_day) values ($1, 'large', '大型联合体', 'Asia/Shanghai', '2026-08-24')`, [consortium]);
  await run(`insert into partnership.party (consortium_id, id, owner_party_id, key, name_zh, kind) values ($1, $2, $2, 'college', '学院', 'school')`);
  await run(`insert into partnership.site (consortium_id, id, owner_party_id, key, name_zh) values ($1, $3, $2, 'site', '厂区')`, [site]);
  await run(`insert into partnership.plant (consortium_id, id, owner_party_id, key, site_id, name_zh) values ($1, $4, $2, 'plant', $3, '装置')`, [site, plant]);
  await run(
    `insert into partnership.venue (consortium_id, id, owner_party_id, key, site_id, plant_id, name_zh, kind, shift_pattern)
     select $1, gen_random_uuid(), $2, 'venue-' || n, $3, $4, '场所 ' || n, 'workplace', 'day' from generate_series(1, 300) as n`,
    [site, plant],
  );
  await run(`insert into curriculum.framework (consortium_id, id, owner_party_id, key, name_zh, kind) values ($1, $3, $2, 'framework', '标准', 'ordinance')`, [framework]);
  await run(`insert into curriculum.framework_version (consortium_id, id, owner_party_id, key, framework_id, label, valid_from) values ($1, $4, $2, 'version', $3, '1', '2020-01-01')`, [framework, version]);
  await run(`insert into curriculum.phase (consortium_id, id, owner_party_id, key, framework_version_id, position, name_zh, gross_weeks) values ($1, $4, $2, 'p1', $3, 1, '阶段', 104)`, [version, phase]);
  await run(
    `insert into curriculum.area (consortium_id, id, owner_party_id, key, framework_version_id, number, name_zh, is_elective, minimum_block_weeks)
     select $1, gen_random_uuid(), $2, 'area-' || n, $3, 'I.' || n, '领域 ' || n, false, 1 from generate_series(1, 26) as n`,
    [version],
  );
  await run(`insert into curriculum.area_weeks (consortium_id, id, owner_party_id, area_id, phase_id, gross_weeks) select $1, gen_random_uuid(), $2, a.id, $3, 4 from curriculum.area as a where a.consortium_id = $1`, [phase]);
  await run(`insert into curriculum.programme (consortium_id, id, owner_party_id, key, name_zh, kind) values ($1, $3, $2, 'programme', '项目', 'apprenticeship')`, [programme]);
  await run(`insert into curriculum.programme_version (consortium_id, id, owner_party_id, key, programme_id, framework_version_id, label, valid_from) values ($1, $5, $2, 'pv', $3, $4, '1', '2020-01-01')`, [programme, version, programmeVersion]);
  await run(
    `insert into curriculum.cohort (consortium_id, id, owner_party_id, key, programme_version_id, name_zh, start_week, reserve_weeks)
     select $1, gen_random_uuid(), $2, 'cohort-' || n, $3, '班级 ' || n, $4::date, 0 from generate_series(1, ${COHORTS}) as n`,
    [programmeVersion, FIRST_WEEK],
  );
  await run(
    `insert into partnership.person (consortium_id, id, owner_party_id, key, native_name)
     select $1, gen_random_uuid(), $2, 'learner-' || n, '学员 ' || n from generate_series(1, ${LEARNERS}) as n`,
  );
  await run(
    `insert into planning.enrolment (consortium_id, id, owner_party_id, subject_person_id, key, person_id, cohort_id, first_week)
     select $1, gen_random_uuid(), $2, p.id, p.key, p.id, c.id, $3::date
     from (select *, row_number() over (order by key) as n from partnership.person where consortium_id = $1) as p
     join (select *, row_number() over (order by key) as n from curriculum.cohort where consortium_id = $1) as c on c.n = 1 + p.n % ${COHORTS}`,
    [FIRST_WEEK],
  );
  await run(`insert into planning.plan (consortium_id, id, owner_party_id, key, name_zh, first_week, week_count, weights, fairness) values ($1, $3, $2, 'plan', '计划', $4::date, ${WEEKS}, '{}', 'personal')`, [plan, FIRST_WEEK]);
  await run(`insert into planning.plan_version (consortium_id, id, owner_party_id, key, plan_id, number, state, made_on, published_on) values ($1, $4, $2, 'v1', $3, 1, 'published', '2024-08-01', '2024-08-01')`, [plan, planVersion]);
  await run(
    `insert into planning.placement (consortium_id, id, owner_party_id, subject_person_id, plan_version_id, enrolment_id, area_id, venue_id, first_week, last_week)
     select $1, gen_random_uuid(), $2, e.person_id, $3, e.id, a.id, v.id, $4::date + 28 * (a.n - 1)::int, $4::date + 28 * (a.n - 1)::int + 21
     from (select *, row_number() over (order by key) as n from planning.enrolment where consortium_id = $1) as e
     cross join (select *, row_number() over (order by key) as n from curriculum.area where consortium_id = $1) as a
     join (select *, row_number() over (order by key) as n from partnership.venue where consortium_id = $1) as v on v.n = 1 + (e.n + a.n) % 300`,
    [planVersion, FIRST_WEEK],
  );
  const { rowCount } = await run(
    `insert into delivery.log_entry (consortium_id, id, owner_party_id, subject_person_id, enrolment_id, host_party_id, week, area_id, venue_id, state, language, done_text, days_present, days_planned, submitted_at, decided_at)
     select $1, gen_random_uuid(), $2, p.subject_person_id, p.enrolment_id, $2, w::date, p.area_id, p.venue_id,
            case when hashtext(p.id::text || w::text) % 10 = 0 then 'submitted' else 'signed' end, 'zh', '本周按作业票完成操作并做了记录。', 5, 5, w + interval '4 days',
            case when hashtext(p.id::text || w::text) % 10 = 0 then null else w + interval '7 days' end
     from planning.placement as p
     cross join lateral generate_series(p.first_week::timestamptz, p.last_week::timestamptz, interval '7 days') as w
     where p.consortium_id = $1 and $2::uuid is not null`,
  );
  await owner.query('analyze');
  const cohort = await run('select id from curriculum.cohort where consortium_id = $1 and owner_party_id = $2 order by key limit 1');
  const role = { party: String(college), role: 'coordinator' };
  return {
    actor: { consortium: String(consortium), parties: [String(college)], person: null, account: null, roles: [role], today: '2026-08-24', locale: 'en' },
    cohort: (cohort.rows[0] as { id: string }).id,
    logs: rowCount ?? 0,
  };
}
