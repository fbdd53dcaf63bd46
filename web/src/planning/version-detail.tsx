import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useApi, useWrite } from '../api.ts';
import type { ApiAnswer } from '../api.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { Button, Columns, DataTable, EmptyPanel, ErrorNote, LinkButton, PageHeader, PersonName, QueryStates, Section, nameIn, tell, personInFile, withShownDays } from '../ui/index.ts';
import { TERMS } from './cost-columns.tsx';
import styles from './planning.module.css';
import { PublishDialog } from './publish-dialog.tsx';
import { planTexts, versionTexts } from './texts.ts';
import { VersionState } from './version-state.tsx';

type Version = ApiAnswer<'GET /api/consortia/{consortium}/plan-versions/{version}'>;

export default function VersionPage(): ReactElement {
  const { version = '' } = useParams({ strict: false }) as { version?: string };
  const say = useText(planTexts);
  const language = useLanguage();
  const detail = useApi('GET /api/consortia/{consortium}/plan-versions/{version}', { params: { version } });
  const shown = detail.data;
  return (
    <>
      <PageHeader
        title={shown ? `${nameIn(shown.plan.name, language)} · ${say('versionNumber', { number: shown.number })}` : say('versions')}
        parent={{ title: shown ? nameIn(shown.plan.name, language) : say('title'), to: shown ? `/planning/plans/${shown.plan.id}` : '/planning/plans' }}
        lead={shown && <VersionState state={shown.state} />}
        actions={shown && <Actions version={shown} />}
      />
      <QueryStates query={detail}>
        {(answer) => (
          <>
            <aside className={styles['notJudged']} aria-label={say('notJudged')}>
              {answer.notJudged[language]}
            </aside>
            <Changes version={answer.id} />
            <Columns>
              <CostTerms version={answer} />
              <Breaches version={answer} />
            </Columns>
            {answer.state !== 'superseded' && <Proposals version={answer} />}
          </>
        )}
      </QueryStates>
    </>
  );
}

function Actions({ version }: { version: Version }): ReactElement {
  const say = useText(versionTexts);
  const plan = useText(planTexts);
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const discard = useWrite('DELETE /api/consortia/{consortium}/plan-versions/{version}');
  const isDraft = version.state === 'draft' && version.canEdit;
  return (
    <>
      <LinkButton to={`/planning/board?plan=${version.plan.id}&version=${version.id}`}>{plan('openBoard')}</LinkButton>
      {isDraft && (
        <Button
          busy={discard.isPending}
          onClick={() =>
            discard.mutate(
              { params: { version: version.id } },
              {
                onSuccess: () => {
                  tell(say('discarded'));
                  void navigate({ to: `/planning/plans/${version.plan.id}` } as never);
                },
              },
            )
          }
        >
          {say('discard')}
        </Button>
      )}
      {isDraft && (
        <Button look="primary" onClick={() => setAsking(true)}>
          {say('publish')}
        </Button>
      )}
      <ErrorNote error={discard.error} />
      {isAsking && <PublishDialog version={version} onClose={() => setAsking(false)} />}
    </>
  );
}

function CostTerms({ version }: { version: Version }): ReactElement {
  const say = useText(versionTexts);
  const language = useLanguage();
  const plan = useApi('GET /api/consortia/{consortium}/plans/{plan}', { params: { plan: version.plan.id } });
  const { cost } = version;
  if (cost === null) return <Section title={say('terms')}>—</Section>;
  const weights = plan.data?.weights;
  const rows = [
    ...TERMS.map((term) => ({ term: say(term), amount: cost[term], weighted: weights ? cost[term] * weights[term] : null })),
    { term: say('total'), amount: null, weighted: cost.total },
  ];
  const figure = (value: number | null): string => (value === null ? '' : formatNumber(value, language));
  return (
    <Section title={say('terms')} flush>
      <DataTable
        caption={say('terms')}
        rows={rows}
        rowKey={(row) => row.term}
        columns={[
          { key: 'term', header: say('term'), cell: (row) => row.term },
          { key: 'amount', header: say('amount'), cell: (row) => figure(row.amount), align: 'end', width: '6rem' },
          { key: 'weighted', header: say('weighted'), cell: (row) => figure(row.weighted), align: 'end', width: '7rem' },
        ]}
      />
    </Section>
  );
}

function Breaches({ version }: { version: Version }): ReactElement {
  const say = useText(versionTexts);
  const language = useLanguage();
  return (
    <Section title={say('breaches')} aside={version.breaches.length > 0 ? version.breaches.length : undefined}>
      {version.breaches.length === 0 ? (
        <p>{say('noBreaches')}</p>
      ) : (
        <ul className={styles['changes']}>
          {version.breaches.map((breach) => (
            <li key={breach.says.en + (breach.week ?? '')}>{withShownDays(breach.says[language], language)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Proposals({ version }: { version: Version }): ReactElement {
  const say = useText(versionTexts);
  const language = useLanguage();
  const plan = useText(planTexts);
  const byLearner = new Map<string, Version['proposals']>();
  for (const row of version.proposals) byLearner.set(row.learner.id, [...(byLearner.get(row.learner.id) ?? []), row]);
  if (version.proposals.length === 0) return <Section title={say('proposals')}>{say('noProposals')}</Section>;
  return (
    <Section title={say('proposals')} aside={say('proposalsHint')} flush>
      <DataTable
        caption={say('proposals')}
        rows={[...byLearner.values()]}
        rowKey={([row]) => row?.learner.id ?? ''}
        columns={[
          { key: 'learner', header: plan('learner'), cell: ([row]) => row && <PersonName {...row.learner.name} plain />, sort: ([row]) => row?.learner.key ?? null, text: ([row]) => (row ? personInFile(row.learner.name, language) : null), width: '14rem' },
          { key: 'area', header: plan('area'), cell: (rows) => rows.map(({ area }) => nameIn(area.name, language)).join(language === 'zh' ? '、' : ', ') },
        ]}
      />
    </Section>
  );
}

function Changes({ version }: { version: string }): ReactElement {
  const say = useText(versionTexts);
  const plan = useText(planTexts);
  const language = useLanguage();
  const compared = useApi('GET /api/consortia/{consortium}/plan-versions/{version}/changes', { params: { version } });
  return (
    <QueryStates query={compared}>
      {(answer) => (
        <Section
          title={answer.against === null ? say('changes') : answer.against.state === 'published' ? say('changes') : say('changesAgainst', { number: answer.against.number })}
          aside={answer.against && answer.changedLearners > 0 ? say('changedSummary', { learners: answer.changedLearners, weeks: answer.changedWeeks, same: answer.unchangedLearners }) : undefined}
          flush={answer.against !== null && answer.changedLearners > 0}
        >
          {answer.against === null ? (
            <p>{say('noOther')}</p>
          ) : answer.changedLearners === 0 ? (
            <EmptyPanel icon="good" title={say('noChanges')} />
          ) : (
            <DataTable
              caption={say('changes')}
              rows={answer.learners}
              rowKey={(row) => row.learner.id}
              columns={[
                { key: 'learner', header: plan('learner'), cell: (row) => <PersonName {...row.learner.name} plain />, sort: (row) => row.learner.key, text: (row) => personInFile(row.learner.name, language), width: '12rem' },
                { key: 'weeks', header: say('weekCount'), cell: (row) => row.weeks, sort: (row) => row.weeks, align: 'end', width: '8rem' },
                {
                  key: 'changes',
                  text: (row) => row.changes.map((change) => change.says[language]).join('\n'),
                  header: say('whatChanges'),
                  cell: (row) => (
                    <ul className={styles['changes']}>
                      {row.changes.map((change) => (
                        <li key={change.firstWeek}>{withShownDays(change.says[language], language)}</li>
                      ))}
                    </ul>
                  ),
                },
              ]}
            />
          )}
        </Section>
      )}
    </QueryStates>
  );
}
