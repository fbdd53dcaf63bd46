import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Indicator, IndicatorTrend, Milestone, Task } from '../../../../src/contract/index.ts';
import { useAsOf } from '../../as-of.ts';
import { useApi, useApiList, useWrite } from '../../api.ts';
import type { ApiAnswer } from '../../api.ts';
import { hasRole, useMembership, useToday } from '../../session.ts';
import { formatNumber, useLanguage, useText } from '../../texts.ts';
import { AppLink, AsOfField, Button, EmptyPanel, ErrorNote, formatShortDay, Name, offerUndo, PageHeader, PersonName, QueryStates, Section, StatusBadge, Tag, Toolbar, Trend, useNameOf, withShownDays } from '../../ui/index.ts';
import { AddAspect, AddIndicator, AddMilestone, AddTask, EnterPolicy } from './task-forms.tsx';
import styles from './tasks.module.css';
import { taskTexts } from './texts.ts';
import { lights, lightTones, policyKinds } from './words.ts';

type CockpitIndicator = ApiAnswer<'GET /api/consortia/{consortium}/cockpit'>['aspects'][number]['tasks'][number]['indicators'][number];
type Dialog = { readonly kind: 'policy' } | { readonly kind: 'aspect'; readonly policy: string } | { readonly kind: 'task'; readonly aspect: string } | { readonly kind: 'milestone' | 'indicator'; readonly task: string };

/** Policy or plan → aspects → tasks; each light says why. */
export default function Tasks(): ReactElement {
  const say = useText(taskTexts);
  const level = useText(policyKinds);
  const nameOf = useNameOf();
  const membership = useMembership();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { query } = useAsOf();
  const policies = useApiList('GET /api/consortia/{consortium}/tasks', { query });
  const canAdd = hasRole(membership, 'coordinator', 'leader', 'officer', 'administrator');
  const cockpit = useApi('GET /api/consortia/{consortium}/cockpit', { query }, { enabled: canAdd });
  const trends = useApiList('GET /api/consortia/{consortium}/indicator-trends', { query: { ...query, limit: 50 } }, { enabled: canAdd });
  const values = new Map(cockpit.data?.aspects.flatMap((aspect) => aspect.tasks.flatMap((task) => task.indicators.map((indicator) => [indicator.id, indicator] as const))));
  const trendOf = new Map(trends.data?.items.map((trend) => [trend.indicator, trend] as const));
  const close = () => setDialog(null);
  const add = (
    <Button icon="plus" onClick={() => setDialog({ kind: 'policy' })}>
      {say('addPolicy')}
    </Button>
  );
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} actions={canAdd && add} />
      <Toolbar label={say('title')}>
        <AsOfField />
      </Toolbar>
      <QueryStates query={policies} skeleton="cards" isEmpty={(list) => list.items.length === 0} empty={<EmptyPanel title={say('none')} action={canAdd && add}>{say('noneHint')}</EmptyPanel>}>
        {(list) =>
          list.items.map((policy) => {
            const tasks = policy.aspects.flatMap((aspect) => aspect.tasks);
            const count = (light: Task['progress']['light']) => tasks.filter((task) => task.progress.light === light).length;
            return (
              <div key={policy.id} className={styles['policy']}>
                <div className={styles['policyHead']}>
                  <h2>{nameOf(policy.title)}</h2>
                  <p className={styles['quiet']}>
                    <Tag>{level(policy.kind)}</Tag> {policy.citation} {policy.schoolYear} · {say('summary', { tasks: tasks.length, late: count('red'), watch: count('amber') })}
                  </p>
                  {policy.canEdit && (
                    <span data-print="hide">
                      <Button look="quiet" icon="plus" onClick={() => setDialog({ kind: 'aspect', policy: policy.id })}>
                        {say('addAspect')}
                      </Button>
                    </span>
                  )}
                </div>
                {policy.aspects.map((aspect) => (
                  <Section
                    key={aspect.id}
                    title={`${aspect.position} ${nameOf(aspect.title)}`}
                    aside={
                      policy.canEdit && (
                        <Button look="quiet" icon="plus" onClick={() => setDialog({ kind: 'task', aspect: aspect.id })}>
                          {say('addTask')}
                        </Button>
                      )
                    }
                  >
                    <div className={styles['tasks']}>
                      {aspect.tasks.map((task) => (
                        <TaskCard key={task.id} number={`${aspect.position}.${task.position}`} task={task} values={values} trends={trendOf} onAdd={(kind) => setDialog({ kind, task: task.id })} />
                      ))}
                    </div>
                  </Section>
                ))}
              </div>
            );
          })
        }
      </QueryStates>
      {dialog?.kind === 'policy' && <EnterPolicy onClose={close} />}
      {dialog?.kind === 'aspect' && <AddAspect policy={dialog.policy} onClose={close} />}
      {dialog?.kind === 'task' && <AddTask aspect={dialog.aspect} onClose={close} />}
      {dialog?.kind === 'milestone' && <AddMilestone task={dialog.task} onClose={close} />}
      {dialog?.kind === 'indicator' && <AddIndicator task={dialog.task} onClose={close} />}
    </>
  );
}

function TaskCard({ number, task, values, trends, onAdd }: { number: string; task: Task; values: ReadonlyMap<string, CockpitIndicator>; trends: ReadonlyMap<string, IndicatorTrend>; onAdd: (kind: 'milestone' | 'indicator') => void }): ReactElement {
  const say = useText(taskTexts);
  const light = useText(lights);
  const language = useLanguage();
  return (
    <article className={styles['task']} data-light={task.progress.light}>
      <header className={styles['head']}>
        <h3>
          {number} <Name name={task.title} />
        </h3>
        <StatusBadge tone={lightTones[task.progress.light]}>{light(task.progress.light)}</StatusBadge>
      </header>
      <p className={styles['says']}>{withShownDays(task.progress.says[language], language)}</p>
      <p className={styles['quiet']}>
        <Name name={task.party.name} />
        {task.responsible?.name && (
          <>
            {' · '}
            <PersonName {...task.responsible.name} plain />
          </>
        )}
        {task.dueOn && ` · ${say('dueOn', { day: formatShortDay(task.dueOn, language, '0000') })}`}
      </p>
      <ul className={styles['list']} aria-label={say('indicators')}>
        {task.indicators.map((indicator) => (
          <IndicatorRow key={indicator.id} indicator={indicator} value={values.get(indicator.id)} trend={trends.get(indicator.id)} />
        ))}
      </ul>
      <ul className={styles['list']} aria-label={say('milestones')}>
        {task.milestones.map((milestone) => (
          <MilestoneRow key={milestone.id} milestone={milestone} canEdit={task.canEdit} />
        ))}
      </ul>
      {task.canEdit && (
        <div className={styles['buttons']} data-print="hide">
          <Button look="quiet" icon="plus" onClick={() => onAdd('milestone')}>
            {say('addMilestone')}
          </Button>
          <Button look="quiet" icon="plus" onClick={() => onAdd('indicator')}>
            {say('addIndicator')}
          </Button>
        </div>
      )}
    </article>
  );
}

/** The value comes from evidence; where one clicks it, one sees what it is made of. */
function IndicatorRow({ indicator, value, trend }: { indicator: Indicator; value: CockpitIndicator | undefined; trend: IndicatorTrend | undefined }): ReactElement {
  const say = useText(taskTexts);
  const light = useText(lights);
  const language = useLanguage();
  const withUnit = (n: number) => `${formatNumber(n, language)}${indicator.unit === '%' ? '%' : indicator.unit === null ? '' : ` ${indicator.unit}`}`;
  return (
    <li className={styles['indicator']}>
      <div className={styles['row']}>
        <Name name={indicator.title} />
        <span className={styles['value']}>{value === undefined || value.value === null ? '—' : <AppLink to={`/evidence/figures/${indicator.figure}`} {...(indicator.scope ? { search: { scopeKind: indicator.scope.kind, scopeKey: indicator.scope.key } } : {})}>{withUnit(value.value)}</AppLink>}</span>
        <span className={styles['quiet']}>{say('target', { value: withUnit(indicator.target) })}</span>
        {value && <StatusBadge tone={lightTones[value.light.light]}>{light(value.light.light)}</StatusBadge>}
      </div>
      {value && <p className={styles['quiet']}>{withShownDays(value.light.says[language], language)}</p>}
      {trend && <Trend {...trend} />}
    </li>
  );
}

function MilestoneRow({ milestone, canEdit }: { milestone: Milestone; canEdit: boolean }): ReactElement {
  const say = useText(taskTexts);
  const language = useLanguage();
  const nameOf = useNameOf();
  const today = useToday();
  const mark = useWrite('POST /api/consortia/{consortium}/milestones/{milestone}/done');
  const day = (iso: string) => formatShortDay(iso, language, '0000');
  const set = (doneOn: string | null) => ({ params: { milestone: milestone.id }, body: { doneOn } });
  return (
    <li className={styles['row']}>
      <StatusBadge tone={milestone.doneOn ? 'good' : milestone.isLate ? 'bad' : 'idle'}>
        {milestone.doneOn ? say('doneOn', { day: day(milestone.doneOn) }) : milestone.isLate ? say('overdue', { day: day(milestone.dueOn) }) : say('dueOn', { day: day(milestone.dueOn) })}
      </StatusBadge>
      <Name name={milestone.title} />
      {canEdit && milestone.doneOn === null && (
        <span data-print="hide">
          <Button
            look="quiet"
            icon="check"
            busy={mark.isPending}
            onClick={() => mark.mutate(set(today), { onSuccess: () => offerUndo(say('marked', { name: nameOf(milestone.title) }), () => mark.mutateAsync(set(null))) })}
          >
            {say('markDone')}
          </Button>
        </span>
      )}
      <ErrorNote error={mark.error} />
    </li>
  );
}
