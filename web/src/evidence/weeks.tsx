import type { ReactElement } from 'react';
import type { WeekCounts } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { useText } from '../texts.ts';
import { AppLink, AsOfField, DataTable, EmptyPanel, PageHeader, QueryStates, Section, SelectField, Toolbar, useNameOf } from '../ui/index.ts';
import { queryOf, useScope, type ScopeInAddress } from './address.ts';
import styles from './evidence.module.css';
import { weekTexts } from './texts.ts';

const GROUPINGS = ['cohort', 'area', 'plant', 'learner'] as const;
/** What a row opens: the same weeks, one step finer. */
const FINER = { cohort: 'area', area: 'learner', plant: 'area', learner: 'area' } as const;

/** Weeks by cohort, area, plant or learner; every group opens the next finer table, every figure the rows behind it. */
export default function Weeks(): ReactElement {
  const say = useText(weekTexts);
  const nameOf = useNameOf();
  const [scope, change] = useScope();
  const by = scope.by ?? 'cohort';
  const weeks = useApi('GET /api/consortia/{consortium}/evidence/weeks', { query: { by, ...queryOf(scope) } });
  const labelOf = (row: WeekCounts): string => (row.group ? nameOf(row.group.name) || row.group.key : say('other'));
  return (
    <>
      <PageHeader title={say('title')} lead={weeks.data?.isAnonymous ? say('leadAnonymous') : say('lead')} />
      <Toolbar label={say('by')}>
        <SelectField label={say('by')} value={by} onChange={(event) => change({ by: event.target.value as NonNullable<ScopeInAddress['by']> })} options={GROUPINGS.map((value) => ({ value, label: say(value) }))} />
        <AsOfField />
        {scope.what !== undefined && (
          <span className={styles['narrowed']}>
            {say('narrowed', { what: scope.what })} <AppLink to="/evidence/weeks">{say('widen')}</AppLink>
          </span>
        )}
      </Toolbar>
      <QueryStates query={weeks} skeleton="table" isEmpty={({ items }) => items.length === 0} empty={<EmptyPanel title={say('nothing')}>{say('nothingHint')}</EmptyPanel>}>
        {({ items, asOf }) => (
          <Section flush>
            <DataTable
              caption={say('title')}
              rows={items}
              rowKey={(row) => row.group?.id ?? 'other'}
              fileName={`weeks-by-${by}-${asOf}`}
              columns={[
                { key: 'group', header: say(by), cell: (row) => <GroupCell row={row} label={labelOf(row)} scope={scope} by={by} />, sort: labelOf, text: labelOf },
                { key: 'learners', header: say('learners'), cell: (row) => (row.isSuppressed ? say('suppressed') : row.learners), sort: (row) => row.learners, text: (row) => (row.isSuppressed ? say('suppressed') : row.learners), align: 'end', width: '6rem', priority: 2 },
                { key: 'required', header: say('required'), cell: (row) => row.required ?? '—', sort: (row) => row.required, align: 'end', width: '6rem', priority: 2 },
                { key: 'planned', header: say('planned'), cell: (row) => row.planned, sort: (row) => row.planned, align: 'end', width: '6rem', priority: 2 },
                { key: 'plannedToDate', header: say('plannedToDate'), cell: (row) => row.plannedToDate, sort: (row) => row.plannedToDate, align: 'end', width: '7rem' },
                { key: 'attended', header: say('attended'), cell: (row) => <Behind row={row} scope={scope} by={by} state="attended" label={labelOf(row)} />, sort: (row) => row.attended, text: (row) => row.attended, align: 'end', width: '6rem', priority: 3 },
                { key: 'logged', header: say('logged'), cell: (row) => <Behind row={row} scope={scope} by={by} state="logged" label={labelOf(row)} />, sort: (row) => row.logged, text: (row) => row.logged, align: 'end', width: '6rem' },
                { key: 'signed', header: say('signed'), cell: (row) => <Behind row={row} scope={scope} by={by} state="signed" label={labelOf(row)} />, sort: (row) => row.signed, text: (row) => row.signed, align: 'end', width: '6rem' },
                { key: 'share', header: say('share'), cell: (row) => <ShareBar row={row} />, sort: shareOf, text: shareOf, width: '9rem', priority: 2 },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}

type Grouping = (typeof GROUPINGS)[number];

function narrowed(row: WeekCounts, by: Grouping, scope: ScopeInAddress, label: string): Record<string, string> {
  const kept = Object.fromEntries(Object.entries({ ...queryOf(scope), ...(row.group ? { [by]: row.group.id } : {}) }).filter(([, value]) => value !== undefined)) as Record<string, string>;
  return { ...kept, what: scope.what === undefined ? label : `${scope.what} › ${label}` };
}

function GroupCell({ row, label, scope, by }: { row: WeekCounts; label: string; scope: ScopeInAddress; by: Grouping }): ReactElement {
  if (!row.group || row.isSuppressed) return <>{label}</>;
  return (
    <AppLink to="/evidence/weeks" search={{ ...narrowed(row, by, scope, label), by: FINER[by] }}>
      {label}
    </AppLink>
  );
}

/** A figure that opens the rows behind it. */
function Behind({ row, scope, by, state, label }: { row: WeekCounts; scope: ScopeInAddress; by: Grouping; state: 'logged' | 'signed' | 'attended'; label: string }): ReactElement {
  if (row[state] === 0 || !row.group) return <>{row[state]}</>;
  return (
    <AppLink to="/evidence/rows" search={{ ...narrowed(row, by, scope, label), state }}>
      {row[state]}
    </AppLink>
  );
}

function shareOf(row: WeekCounts): number | null {
  return row.plannedToDate === 0 ? null : row.signed / row.plannedToDate;
}

function ShareBar({ row }: { row: WeekCounts }): ReactElement {
  const share = shareOf(row);
  if (share === null) return <>—</>;
  const percent = Math.round(share * 100);
  return (
    <span className={styles['share']}>
      <span className={styles['bar']} aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, percent)}%` }} />
      </span>
      {percent}%
    </span>
  );
}
