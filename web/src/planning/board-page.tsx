import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { LearnerSchedule, Plan, VenueSchedule } from '../../../src/contract/index.ts';
import { useApi, useApiList } from '../api.ts';
import { useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { Button, CategoryMark, EmptyPanel, LinkButton, PageHeader, QueryStates, SearchField, Section, SelectField, Toolbar, addDays, categoryOfArea, mondayOf, nameIn, useNameOf, weeksBetween } from '../ui/index.ts';
import { Board } from './board.tsx';
import type { BoardCell } from './board.tsx';
import styles from './board.module.css';
import { learnerRows, venueRows } from './board-rows.ts';
import type { BoardRow } from './board-rows.ts';
import { CellDialog } from './cell-dialog.tsx';
import { boardTexts, planTexts } from './texts.ts';
import { useAddress } from './use-address.ts';

const WIDTHS = [20, 28, 38, 52, 72] as const;

export default function BoardPage(): ReactElement {
  const say = useText(boardTexts);
  const plan = useText(planTexts);
  const nameOf = useNameOf();
  const address = useAddress();
  const plans = useApiList('GET /api/consortia/{consortium}/plans', {});
  const chosen = plans.data?.items.find(({ id }) => id === address.values['plan']) ?? plans.data?.items[0];
  return (
    <>
      <PageHeader title={say('title')} {...(chosen ? { parent: { title: nameOf(chosen.name), to: `/planning/plans/${chosen.id}` } } : {})} />
      <QueryStates
        query={plans}
        isEmpty={(list) => list.items.length === 0}
        empty={
          <EmptyPanel icon="planning" title={plan('none')} action={<LinkButton to="/workbook">{plan('toWorkbook')}</LinkButton>}>
            {plan('noneHint')}
          </EmptyPanel>
        }
      >
        {(list) => chosen && <PlanBoard key={chosen.id} plan={chosen} plans={list.items} />}
      </QueryStates>
    </>
  );
}

function PlanBoard({ plan, plans }: { plan: Plan; plans: readonly Plan[] }): ReactElement {
  const say = useText(boardTexts);
  const words = useText(planTexts);
  const nameOf = useNameOf();
  const language = useLanguage();
  const { values, set } = useAddress();
  const by = values['by'] === 'venue' ? 'venue' : 'learner';
  const detail = useApi('GET /api/consortia/{consortium}/plans/{plan}', { params: { plan: plan.id } });
  const versions = detail.data?.versions ?? [];
  const version = versions.find(({ id }) => id === values['version']) ?? versions.find(({ state }) => state === 'published') ?? versions[0];
  const schedule = useApiList(
    'GET /api/consortia/{consortium}/plans/{plan}/schedule',
    { params: { plan: plan.id }, query: { by, version: version?.id, cohort: values['cohort'], site: values['site'] } },
    { enabled: version !== undefined },
  );
  const everybody = useApiList('GET /api/consortia/{consortium}/plans/{plan}/schedule', { params: { plan: plan.id }, query: { by: 'learner', version: version?.id } }, { enabled: version !== undefined });
  const sites = useApiList('GET /api/consortia/{consortium}/sites', {});
  const rows = useMemo(() => {
    const items = schedule.data?.items ?? [];
    // While the other view loads, the rows of the one before are still there.
    const venues = items.filter((item): item is VenueSchedule => item.by === 'venue');
    const learners = items.filter((item): item is LearnerSchedule => item.by === 'learner');
    const all = venues.length > 0 ? venueRows(venues, language) : learnerRows(learners, plan.firstWeek, plan.weekCount, language);
    const wanted = (values['q'] ?? '').trim().toLowerCase();
    return wanted === '' ? all : all.filter((row) => isFound(row, wanted));
  }, [schedule.data, language, plan, values]);
  const cohorts = useMemo(() => unique((everybody.data?.items ?? []).flatMap((item) => (item.by === 'learner' ? [item.learner.cohort] : []))), [everybody.data]);
  return (
    <>
      <Toolbar label={say('filters')}>
        <SelectField label={say('view')} value={by} options={[{ value: 'learner', label: say('byLearner') }, { value: 'venue', label: say('byVenue') }]} onChange={(event) => set({ by: event.target.value })} />
        {plans.length > 1 && <SelectField label={say('plan')} value={plan.id} options={plans.map(({ id, name }) => ({ value: id, label: nameOf(name) }))} onChange={(event) => set({ plan: event.target.value, version: '' })} />}
        <SelectField
          label={say('version')}
          value={version?.id ?? ''}
          options={versions.map(({ id, number, state }) => ({ value: id, label: `${words('versionNumber', { number })} · ${words(state)}` }))}
          onChange={(event) => set({ version: event.target.value })}
        />
        <SelectField label={say('cohort')} value={values['cohort'] ?? ''} options={[{ value: '', label: say('all') }, ...cohorts.map(({ id, name }) => ({ value: id, label: nameOf(name) }))]} onChange={(event) => set({ cohort: event.target.value })} />
        <SelectField label={say('site')} value={values['site'] ?? ''} options={[{ value: '', label: say('all') }, ...(sites.data?.items ?? []).map(({ id, name }) => ({ value: id, label: nameOf(name) }))]} onChange={(event) => set({ site: event.target.value })} />
        <SearchField label={say('find')} value={values['q'] ?? ''} onChange={(event) => set({ q: event.target.value })} />
      </Toolbar>
      {detail.data && !version ? (
        <EmptyPanel icon="planning" title={say('noVersion')} action={<LinkButton to={`/planning/plans/${plan.id}`}>{nameOf(plan.name)}</LinkButton>} />
      ) : (
        <QueryStates query={schedule} skeleton="table">
          {() => <BoardSection plan={plan} rows={rows} version={version} canEdit={detail.data?.canEdit ?? false} />}
        </QueryStates>
      )}
    </>
  );
}

function BoardSection({ plan, rows, version, canEdit }: { plan: Plan; rows: readonly BoardRow[]; version: { id: string; state: string } | undefined; canEdit: boolean }): ReactElement {
  const say = useText(boardTexts);
  const today = useToday();
  const [zoom, setZoom] = useState(2);
  const [opened, setOpened] = useState<BoardCell | null>(null);
  const weeks = useMemo(() => Array.from({ length: plan.weekCount }, (_, i) => addDays(plan.firstWeek, 7 * i)), [plan]);
  const areas = useMemo(() => areasOf(rows), [rows]);
  if (rows.length === 0) return <EmptyPanel icon="search" title={say('nothing')} />;
  return (
    <Section flush>
      <Board rows={rows} weeks={weeks} thisWeek={weeksBetween(plan.firstWeek, mondayOf(today))} weekWidth={WIDTHS[zoom] ?? 38} onOpen={setOpened} />
      <div className={styles['bar']} data-print="hide">
        <span>{say('legend')}</span>
        <span className={styles['buttons']}>
          <Button look="quiet" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
            {say('zoomOut')}
          </Button>
          <Button look="quiet" disabled={zoom === WIDTHS.length - 1} onClick={() => setZoom(zoom + 1)}>
            {say('zoomIn')}
          </Button>
        </span>
      </div>
      {areas.length > 0 && <AreaCodes areas={areas} />}
      {opened && version && <CellDialog cell={opened} week={weeks[opened.week] ?? plan.firstWeek} plan={plan.id} version={version} canEdit={canEdit} onClose={() => setOpened(null)} />}
    </Section>
  );
}

function AreaCodes({ areas }: { areas: readonly { number: string; name: { zh: string | null; en: string | null } }[] }): ReactElement {
  const language = useLanguage();
  return (
    <div className={styles['codes']}>
      {areas.map(({ number, name }) => (
        <span key={number}>
          <CategoryMark index={categoryOfArea(number)} code={number} /> {nameIn(name, language)}
        </span>
      ))}
    </div>
  );
}

function areasOf(rows: readonly BoardRow[]) {
  const areas = new Map(rows.flatMap(({ blocks }) => blocks.map(({ placement }) => [placement.area.number, { number: placement.area.number, name: placement.area.name }] as const)));
  return [...areas.values()].sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
}

function unique<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function isFound(row: BoardRow, wanted: string): boolean {
  const learner = row.learner?.name;
  return [row.label, row.group, learner?.native ?? '', learner?.latin ?? ''].some((text) => text.toLowerCase().includes(wanted));
}
