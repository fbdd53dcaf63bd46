/** Reads policies with all that hangs on them. */
import type { Policy, Task } from '../../contract/index.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { nameJson, parameters, readPage, referenceJson } from '../store/listing.ts';
import { byTitle, leftJoin, partyJoin, personJson } from './fragments.ts';

export type TaskRow = Omit<Task, 'progress' | 'canEdit' | 'milestones'> & { readonly milestones: Omit<Task['milestones'][number], 'isLate'>[]; readonly ownerParty: string };
export type PolicyRow = Omit<Policy, 'canEdit' | 'aspects'> & { readonly aspects: (Omit<Policy['aspects'][number], 'tasks'> & { readonly tasks: TaskRow[] })[] };

const TASK_JSON = `jsonb_build_object(
  'id', t.id, 'key', t.key, 'position', t.position, 'title', ${nameJson('t', 'title')}, 'party', ${referenceJson('tp')}, 'ownerParty', t.owner_party_id,
  'responsible', ${personJson('tr', 't.responsible_person_id')}, 'dueOn', t.due_on,
  'milestones', coalesce((
    select jsonb_agg(jsonb_build_object('id', m.id, 'position', m.position, 'title', ${nameJson('m', 'title')}, 'dueOn', m.due_on, 'doneOn', m.done_on) order by m.position)
    from partnership.milestone as m
    where m.consortium_id = $1 and m.task_id = t.id
  ), '[]'),
  'indicators', coalesce((
    select jsonb_agg(jsonb_build_object(
        'id', i.id, 'key', i.key, 'title', ${nameJson('i', 'title')}, 'figure', i.figure, 'target', i.target, 'amberFrom', i.amber_from,
        'isHigherBetter', i.is_higher_better, 'unit', i.unit,
        'scope', case when i.scope_kind is null or i.scope_key is null then null else jsonb_build_object('kind', i.scope_kind, 'key', i.scope_key) end
      ) order by i.key)
    from partnership.indicator as i
    where i.consortium_id = $1 and i.task_id = t.id
  ), '[]'))`;

const TASK_JOINS = `${partyJoin('tp', 't.party_id')}
  ${leftJoin('person', 'tr', 't.responsible_person_id')}`;

export function readPolicies(tx: Tx, filter: { readonly limit: number; readonly after?: string | undefined; readonly party?: string | undefined; readonly id?: string | undefined }): Promise<{ items: PolicyRow[]; next: string | null }> {
  const bind = parameters(tx);
  const ofParty = filter.party === undefined ? '' : ` and t.party_id = ${bind.add(filter.party)}::uuid`;
  return readPage<PolicyRow>(tx, {
    bind,
    list: 'policies',
    from: 'partnership.policy as y',
    alias: 'y',
    where: filter.id === undefined ? [] : [`y.id = ${bind.add(filter.id)}::uuid`],
    sorts: { title: byTitle(tx, 'y') },
    request: { limit: filter.limit, after: filter.after, sort: 'title' },
    select: `y.id, y.key, ${nameJson('y', 'title')} as title, y.kind, y.citation, y.issued_on as "issuedOn", y.school_year as "schoolYear", ${referenceJson('o')} as owner,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', a.id, 'key', a.key, 'position', a.position, 'title', ${nameJson('a', 'title')}, 'tasks', coalesce((
            select jsonb_agg(${TASK_JSON} order by t.position)
            from partnership.task as t
            ${TASK_JOINS}
            where t.consortium_id = $1 and t.aspect_id = a.id${ofParty}
          ), '[]')) order by a.position)
        from partnership.aspect as a
        where a.consortium_id = $1 and a.policy_id = y.id
      ), '[]') as aspects`,
    joins: partyJoin('o', 'y.owner_party_id'),
  });
}

export async function readTask(tx: Tx, task: string): Promise<TaskRow | undefined> {
  const [row] = await tx.query<{ task: TaskRow }>(`select ${TASK_JSON} as task from partnership.task as t ${TASK_JOINS} where t.consortium_id = $1 and t.id = $2`, [tx.actor.consortium, task]);
  return row?.task;
}

export interface HangingRow {
  readonly id: string;
  readonly owner: { readonly id: string; readonly name: { readonly zh: string | null; readonly en: string | null } };
  readonly task: string | null;
  /** The position the next row under it takes. */
  readonly nextPosition: number;
}

const UNDER = { policy: ['aspect', 'policy_id'], aspect: ['task', 'aspect_id'], task: ['milestone', 'task_id'] } as const;

export async function findHanging(tx: Tx, kind: 'policy' | 'aspect' | 'task' | 'milestone', id: string): Promise<HangingRow | undefined> {
  const under = kind === 'milestone' ? undefined : UNDER[kind];
  const next = under === undefined ? '0' : `(select coalesce(max(u.position), 0) + 1 from partnership.${under[0]} as u where u.consortium_id = $1 and u.${under[1]} = x.id)`;
  const [row] = await tx.query<HangingRow & Record<string, unknown>>(
    `select x.id, ${referenceJson('o')} as owner, ${kind === 'milestone' ? 'x.task_id' : 'null::uuid'} as task, ${next}::integer as "nextPosition"
     from partnership.${kind} as x
     ${partyJoin('o', 'x.owner_party_id')}
     where x.consortium_id = $1
       and x.id = $2`,
    [tx.actor.consortium, id],
  );
  return row;
}
