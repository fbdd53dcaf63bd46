import type { ReactElement } from 'react';
import type { Plan } from '../../../src/contract/index.ts';
import { useApi, useApiList } from '../api.ts';
import { useToday } from '../session.ts';
import { useText } from '../texts.ts';
import { StatusBadge } from '../ui/badge.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Week } from '../ui/date.tsx';
import { addDays, mondayOf, weeksBetween } from '../ui/dates.ts';
import { AppLink } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Section } from '../ui/page.tsx';
import { EmptyPanel, QueryStates } from '../ui/states.tsx';
import { ComingWeeks } from './coming-weeks.tsx';
import type { PartProps } from './part-props.ts';
import styles from './home.module.css';
import { PartTitle } from './part-title.tsx';
import { homeTexts } from './texts.ts';

/** A coordinator's week: how many are placed, away and without a place, how the plans stand, who trains where. */
export default function WeekOverview({ isFirst }: PartProps): ReactElement {
  const say = useText(homeTexts);
  const monday = mondayOf(useToday());
  const plans = useApiList('GET /api/consortia/{consortium}/plans', {});
  const gaps = useApi('GET /api/consortia/{consortium}/partnership/gaps', { query: { limit: 200 } });
  const inForce = plans.data?.items.find((plan) => plan.published !== null && plan.firstWeek <= monday && monday <= plan.lastWeek);
  return (
    <>
      <PartTitle isFirst={isFirst} title={say('coordination')} lead={<Week monday={monday} span />} />
      <QueryStates
        query={plans}
        isEmpty={(list) => list.items.length === 0}
        empty={
          <Section>
            <EmptyPanel icon="planning" title={say('noPlan')} action={<LinkButton to="/workbook">{say('toWorkbook')}</LinkButton>}>
              {say('noPlanWayOut')}
            </EmptyPanel>
          </Section>
        }
      >
        {(list) =>
          inForce ? (
            <ComingWeeks plan={inForce.id} monday={monday} between={<PlanStates plans={list.items} monday={monday} />} />
          ) : (
            <PlanStates plans={list.items} monday={monday} />
          )
        }
      </QueryStates>
      {gaps.data && gaps.data.items.length > 0 && (
        <p className={styles['lead']}>
          <AppLink to="/partnership/gaps">{say('namesMissing')}</AppLink>: {gaps.data.items.length}
          {gaps.data.next !== null && '+'}
        </p>
      )}
    </>
  );
}

function PlanStates({ plans, monday }: { plans: readonly Plan[]; monday: string }): ReactElement {
  const say = useText(homeTexts);
  return (
    <Section title={say('plan')}>
      <ul className={styles['plans']}>
        {plans.map((plan) => (
          <PlanState key={plan.id} plan={plan} monday={monday} />
        ))}
      </ul>
    </Section>
  );
}

function PlanState({ plan, monday }: { plan: Plan; monday: string }): ReactElement {
  const say = useText(homeTexts);
  const week = Math.max(0, Math.min(plan.weekCount, weeksBetween(plan.firstWeek, addDays(monday, 7))));
  return (
    <li className={styles['planBar']}>
      <span className={styles['planName']}>
        <AppLink to={`/planning/plans/${plan.id}`}>
          <Name name={plan.name} />
        </AppLink>
      </span>
      <span>{say('planWeek', { week, total: plan.weekCount })}</span>
      <span className={styles['planTrack']} aria-hidden="true">
        <span style={{ inlineSize: `${(100 * week) / plan.weekCount}%` }} />
      </span>
      {plan.published ? <StatusBadge tone="good">{say('inForce', { number: plan.published.number })}</StatusBadge> : <StatusBadge tone="warn">{say('notPublished')}</StatusBadge>}
      {plan.draftCount > 0 && <StatusBadge tone="idle">{say('drafts', { count: plan.draftCount })}</StatusBadge>}
    </li>
  );
}
