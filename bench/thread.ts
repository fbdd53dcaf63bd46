// Walk from a cohort's figure to its rows and back, with 2,000 learners × 104 weeks of logs (goal ≤ 100 ms each).
import { inConsortium } from '../src/platform/database/transaction.ts';
import { walkThread } from '../src/evidence/thread.ts';
import { weekRows } from '../src/evidence/week-rows.ts';
import { weeksReport } from '../src/evidence/weeks-report.ts';
import { fillLargeConsortium } from './large-consortium.ts';
import { round, timed, withDatabase } from './temporary-database.ts';

const RUNS = 15;

export function bench({ print }: { print: (line: string) => void }) {
  return withDatabase(async (database) => {
    print('filling …');
    const { actor, cohort, logs } = await fillLargeConsortium(database);
    const scope = { asOf: actor.today, cohort };
    const figure = await timed(RUNS, () => inConsortium(database, actor, (tx) => weeksReport(tx, 'area', scope, false)));
    const page = { scope, state: 'signed', after: undefined, limit: 200, isAnonymous: false, reportSecret: '' } as const;
    const rows = await timed(RUNS, () => inConsortium(database, actor, (tx) => weekRows(tx, page)));
    const [row] = await inConsortium(database, actor, (tx) => weekRows(tx, page));
    const up = await timed(RUNS, () => inConsortium(database, actor, (tx) => walkThread(tx, 'log', row?.id ?? '', actor.today)));
    const back = await timed(RUNS, () => inConsortium(database, actor, (tx) => walkThread(tx, 'cohort', cohort, actor.today)));
    // The same count by the owner, with no row-level security and nothing besides it: what the database itself needs.
    const plain = await timed(RUNS, () =>
      database.owner().query(
        `select l.area_id, count(*) from delivery.log_entry as l join planning.enrolment as e on e.consortium_id = l.consortium_id and e.id = l.enrolment_id
         where l.consortium_id = $1 and e.cohort_id = $2 and l.state = 'signed' group by 1`,
        [actor.consortium, cohort],
      ),
    );
    return {
      figures: {
        logs,
        figureOfCohortMs: figure.median,
        figureOfCohortSlowestMs: figure.slowest,
        rowsBehindItMs: rows.median,
        rowsBehindItSlowestMs: rows.slowest,
        threadFromLogUpMs: up.median,
        threadFromCohortDownMs: back.median,
        figureToPlainCount: round(figure.median / plain.median),
      },
      baseline: { what: 'the same count as plain SQL of the owner, same database', plainCountMs: plain.median },
    };
  });
}
