// The leaders' cockpit with 2,000 learners × 104 weeks of logs (goal ≤ 300 ms).
import { onDuty, inConsortium } from '../src/platform/database/transaction.ts';
import { readCockpit } from '../src/evidence/cockpit.ts';
import { fillLargeConsortium } from './large-consortium.ts';
import { round, timed, withDatabase } from './temporary-database.ts';

const RUNS = 15;

export function bench({ print }: { print: (line: string) => void }) {
  return withDatabase(async (database) => {
    print('filling …');
    const { actor, logs } = await fillLargeConsortium(database);
    const leader = await timed(RUNS, () => inConsortium(database, actor, (tx) => readCockpit(tx, actor.today, false)));
    const officer = await timed(RUNS, () => onDuty(database, 'aggregate', { ...actor, parties: [] }, (tx) => readCockpit(tx, actor.today, true)));
    const plain = await timed(RUNS, () => database.owner().query(`select state, count(*) from delivery.log_entry where consortium_id = $1 group by 1`, [actor.consortium]));
    return {
      figures: { logs, cockpitMs: leader.median, cockpitSlowestMs: leader.slowest, officersCockpitMs: officer.median, cockpitToOneScan: round(leader.median / plain.median) },
      baseline: { what: 'one count over all logs by the owner, same database', oneScanMs: plain.median },
    };
  });
}
