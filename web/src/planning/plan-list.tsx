import type { ReactElement } from 'react';
import { useApiList } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { DataTable, EmptyPanel, LinkButton, Name, PageHeader, QueryStates, Section, StatusBadge, formatShortDay, formatSpan, useNameOf, addDays } from '../ui/index.ts';
import { planTexts } from './texts.ts';

export default function PlanList(): ReactElement {
  const say = useText(planTexts);
  const nameOf = useNameOf();
  const language = useLanguage();
  const plans = useApiList('GET /api/consortia/{consortium}/plans', {});
  return (
    <>
      <PageHeader title={say('title')} actions={<LinkButton to="/planning/board">{say('openBoard')}</LinkButton>} />
      <QueryStates
        query={plans}
        skeleton="table"
        isEmpty={(list) => list.items.length === 0}
        empty={
          <EmptyPanel icon="planning" title={say('none')} action={<LinkButton to="/workbook">{say('toWorkbook')}</LinkButton>}>
            {say('noneHint')}
          </EmptyPanel>
        }
      >
        {(list) => (
          <Section flush>
            <DataTable
              caption={say('title')}
              rows={list.items}
              isComplete={list.isComplete}
              rowKey={(plan) => plan.id}
              rowLink={(plan) => `/planning/plans/${plan.id}`}
              columns={[
                { key: 'name', header: say('name'), cell: (plan) => <Name name={plan.name} />, sort: (plan) => nameOf(plan.name), text: (plan) => nameOf(plan.name) },
                { key: 'party', header: say('party'), cell: (plan) => <Name name={plan.party.name} />, sort: (plan) => nameOf(plan.party.name), text: (plan) => nameOf(plan.party.name), priority: 3 },
                {
                  key: 'span',
                  header: say('span'),
                  cell: (plan) => `${formatSpan(plan.firstWeek, addDays(plan.lastWeek, 6), language)} · ${say('weeks', { count: plan.weekCount })}`,
                  sort: (plan) => plan.firstWeek,
                  priority: 2,
                },
                {
                  key: 'published',
                  header: say('inForce'),
                  cell: (plan) =>
                    plan.published ? (
                      <StatusBadge tone="good">
                        {say('versionNumber', { number: plan.published.number })} · {formatShortDay(plan.published.publishedOn ?? plan.published.madeOn, language)}
                      </StatusBadge>
                    ) : (
                      <StatusBadge tone="idle">{say('notPublished')}</StatusBadge>
                    ),
                  sort: (plan) => plan.published?.number ?? null,
                  text: (plan) => plan.published?.number ?? null,
                  width: '13rem',
                },
                { key: 'drafts', header: say('drafts'), cell: (plan) => plan.draftCount, sort: (plan) => plan.draftCount, align: 'end', width: '6rem', priority: 2 },
              ]}
            />
          </Section>
        )}
      </QueryStates>
    </>
  );
}
