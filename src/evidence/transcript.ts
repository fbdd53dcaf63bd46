/** What one learner has to show: area by area, weeks and signed logs, for a page to print. */
import type { Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { evidenceErrors } from './errors.ts';
import { END_OF_DAY } from './scope.ts';
import { IS_SIGNED, WAS_LOGGED } from './store.ts';
import { weeksReport, type WeeksOfGroup } from './weeks-report.ts';

export interface Transcript {
  readonly learner: { readonly enrolment: string; readonly native: string; readonly latin: string | null };
  readonly cohort: { readonly key: string; readonly name: Named };
  readonly programme: { readonly key: string; readonly name: Named };
  readonly framework: { readonly key: string; readonly name: Named; readonly label: string; readonly citation: string | null };
  readonly asOf: IsoDate;
  readonly areas: readonly WeeksOfGroup[];
  /** Competences with at least one signed log, and how many. */
  readonly competences: readonly { readonly key: string; readonly name: Named; readonly signed: number; readonly lastWeek: IsoDate }[];
}

interface Named {
  readonly zh: string | null;
  readonly en: string | null;
}

/** Errors: `transcript_unknown`. */
export async function readTranscript(tx: Tx, enrolment: string, asOf: IsoDate): Promise<Transcript> {
  const { consortium } = tx.actor;
  const [head] = await tx.query<Omit<Transcript, 'asOf' | 'areas' | 'competences'> & Record<string, unknown>>(
    `select jsonb_build_object('enrolment', e.id, 'native', coalesce(p.native_name, '—'), 'latin', p.latin_name) as learner,
            jsonb_build_object('key', c.key, 'name', jsonb_build_object('zh', c.name_zh, 'en', c.name_en)) as cohort,
            jsonb_build_object('key', pr.key, 'name', jsonb_build_object('zh', pr.name_zh, 'en', pr.name_en)) as programme,
            jsonb_build_object('key', f.key, 'name', jsonb_build_object('zh', f.name_zh, 'en', f.name_en), 'label', fv.label, 'citation', f.citation) as framework
     from planning.enrolment as e
     left join partnership.person as p on p.consortium_id = e.consortium_id and p.id = e.person_id
     join curriculum.cohort as c on c.consortium_id = e.consortium_id and c.id = e.cohort_id
     join curriculum.programme_version as v on v.consortium_id = e.consortium_id and v.id = c.programme_version_id
     join curriculum.programme as pr on pr.consortium_id = e.consortium_id and pr.id = v.programme_id
     join curriculum.framework_version as fv on fv.consortium_id = e.consortium_id and fv.id = v.framework_version_id
     join curriculum.framework as f on f.consortium_id = e.consortium_id and f.id = fv.framework_id
     where e.consortium_id = $1 and e.id = $2`,
    [consortium, enrolment],
  );
  if (!head) throw new AppError(evidenceErrors.transcript_unknown, { learner: enrolment });
  const competences = await tx.query<Transcript['competences'][number] & Record<string, unknown>>(
    `with closing as (select ${END_OF_DAY} as at)
     select k.key, jsonb_build_object('zh', k.name_zh, 'en', k.name_en) as name, count(*)::int as signed, max(l.week) as "lastWeek"
     from delivery.log_entry as l
     join delivery.log_competence as lc on lc.consortium_id = l.consortium_id and lc.log_entry_id = l.id
     join curriculum.competence as k on k.consortium_id = l.consortium_id and k.id = lc.competence_id
     where l.consortium_id = $1 and l.enrolment_id = $3 and ${WAS_LOGGED} and ${IS_SIGNED}
     group by k.key, k.name_zh, k.name_en
     order by k.key`,
    [consortium, asOf, enrolment],
  );
  const areas = await weeksReport(tx, 'area', { asOf, learner: enrolment }, false);
  return { ...head, asOf, areas, competences };
}

/** The enrolments of a person, latest first. */
export function readEnrolmentsOf(tx: Tx, person: string): Promise<{ id: string }[]> {
  return tx.query<{ id: string }>('select id from planning.enrolment where consortium_id = $1 and person_id = $2 order by first_week desc', [tx.actor.consortium, person]);
}
