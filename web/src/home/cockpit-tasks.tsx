import type { ReactElement } from 'react';
import type { Cockpit, IndicatorTrend } from '../../../src/contract/index.ts';
import { useLanguage, useText } from '../texts.ts';
import { StatusBadge } from '../ui/badge.tsx';
import type { Tone } from '../ui/badge.tsx';
import { withShownDays } from '../ui/dates.ts';
import { AppLink } from '../ui/link.tsx';
import { Name, useNameOf } from '../ui/name.tsx';
import { Section } from '../ui/page.tsx';
import { Trend } from '../ui/trend.tsx';
import styles from './cockpit.module.css';
import { cockpitTexts } from './cockpit-texts.ts';

type Task = Cockpit['aspects'][number]['tasks'][number];
type Indicator = Task['indicators'][number];

const TONES: Readonly<Record<Indicator['light']['light'], Tone>> = { green: 'good', amber: 'warn', red: 'bad', grey: 'idle' };

/** Aspects side by side, each with its tasks, their milestones and the light of every indicator, which tells why. */
export function CockpitTasks({ aspects, trends }: { aspects: Cockpit['aspects']; trends: readonly IndicatorTrend[] }): ReactElement | null {
  const say = useText(cockpitTexts);
  if (aspects.length === 0) return null;
  return (
    <Section title={say('tasks')} aside={<AppLink to="/partnership/tasks">{say('allTasks')}</AppLink>}>
      <div className={styles['aspects']}>
        {aspects.map((aspect) => (
          <section key={aspect.id}>
            <h3>
              <Name name={aspect.name} />
            </h3>
            <ul className={styles['tasks']}>
              {aspect.tasks.map((task) => (
                <TaskRow key={task.id} task={task} trends={trends} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  );
}

function TaskRow({ task, trends }: { task: Task; trends: readonly IndicatorTrend[] }): ReactElement {
  const say = useText(cockpitTexts);
  return (
    <li>
      <p className={styles['task']}>
        <Name name={task.name} />
        <span className={styles['quiet']}>{say('milestones', { done: task.milestones.done, all: task.milestones.all })}</span>
        {task.milestones.late > 0 && <StatusBadge tone="bad">{say('lateMilestones', { count: task.milestones.late })}</StatusBadge>}
      </p>
      {task.indicators.map((indicator) => (
        <IndicatorLine key={indicator.id} indicator={indicator} trend={trends.find((trend) => trend.indicator === indicator.id)} />
      ))}
    </li>
  );
}

/** Opens the figure in the scope the indicator is bound to. */
function IndicatorLine({ indicator: { figure, scope, name, light }, trend }: { indicator: Indicator; trend: IndicatorTrend | undefined }): ReactElement {
  const say = useText(cockpitTexts);
  const language = useLanguage();
  const nameOf = useNameOf();
  return (
    <p className={styles['indicator']}>
      <StatusBadge tone={TONES[light.light]}>{say(light.light)}</StatusBadge>
      <span>
        <AppLink to={`/evidence/figures/${figure}`} {...(scope ? { search: { scopeKind: scope.kind, scopeKey: scope.key, what: nameOf(name) } } : {})}>
          <Name name={name} />
        </AppLink>
        <span className={styles['quiet']}>{withShownDays(light.says[language], language)}</span>
        {trend && <Trend {...trend} />}
      </span>
    </p>
  );
}
