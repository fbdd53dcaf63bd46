import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useAsOf } from '../../as-of.ts';
import { useApi } from '../../api.ts';
import { useLanguage, useText } from '../../texts.ts';
import { AsOfField, Button, DataTable, Day, formatDay, Name, PageHeader, QueryStates, Section, StatusBadge, Toolbar, useNameOf, withShownDays } from '../../ui/index.ts';
import { LedgerTable } from './ledger.tsx';
import { LineRow } from './line-row.tsx';
import minuteStyles from './minutes.module.css';
import { briefTexts, commitmentTexts, needTexts, visitTexts } from './texts.ts';
import { VisitFacts, VisitProgramme } from './visit-facts.tsx';
import styles from './visit.module.css';
import { needStates, needTones, statuses, statusTones } from './words.ts';

/** What one should know before a visit, from figures as they stand; made to be printed. */
export default function VisitBrief(): ReactElement {
  const { visit: id } = useParams({ strict: false }) as { visit: string };
  const say = useText(briefTexts);
  const visitSay = useText(visitTexts);
  const needSay = useText(needTexts);
  const promiseSay = useText(commitmentTexts);
  const needState = useText(needStates);
  const status = useText(statuses);
  const language = useLanguage();
  const nameOf = useNameOf();
  const { query } = useAsOf();
  const brief = useApi('GET /api/consortia/{consortium}/visits/{visit}/brief', { params: { visit: id }, query });
  return (
    <QueryStates query={brief}>
      {({ visit, asOf, needs, commitments, ledger, agreedLastTime, cohorts, places }) => (
        <>
          <PageHeader
            title={`${say('title')} · ${nameOf(visit.title)}`}
            parent={{ title: nameOf(visit.title), to: `/partnership/visits/${id}` }}
            lead={say('made', { day: formatDay(asOf, language) })}
            actions={
              <Button look="primary" icon="print" onClick={() => window.print()}>
                {visitSay('print')}
              </Button>
            }
          />
          <Toolbar label={say('title')}>
            <AsOfField />
          </Toolbar>
          <Section>
            <VisitFacts visit={visit} />
            <VisitProgramme visit={visit} />
          </Section>
          <Section title={visit.previous ? say('lastTime', { title: nameOf(visit.previous.title), day: formatDay(visit.previous.day, language) }) : visitSay('previous')}>
            {agreedLastTime.length === 0 ? (
              <p className={styles['none']}>{say('noLastTime')}</p>
            ) : (
              <ol className={minuteStyles['lines']}>
                {agreedLastTime.map((line) => (
                  <LineRow key={line.id} visit={line.visit.id} line={line} />
                ))}
              </ol>
            )}
          </Section>
          <Section title={say('promises')} flush={ledger.length > 0}>
            {ledger.length === 0 ? <p className={styles['none']}>{say('noPromises')}</p> : <LedgerTable lines={ledger} />}
          </Section>
          {commitments.length > 0 && (
            <Section flush>
              <DataTable
                caption={say('promises')}
                rows={commitments}
                rowKey={(commitment) => commitment.id}
                columns={[
                  { key: 'what', header: promiseSay('what'), cell: (commitment) => <Name name={commitment.title} />, text: (commitment) => nameOf(commitment.title) },
                  { key: 'who', header: promiseSay('between'), cell: ({ from, to }) => promiseSay('gives', { from: nameOf(from.name), to: nameOf(to.name) }), priority: 2 },
                  { key: 'due', header: promiseSay('due'), cell: ({ dueOn }) => <Day day={dueOn} short today="0000" />, text: ({ dueOn }) => dueOn, width: '8rem' },
                  { key: 'because', header: promiseSay('because'), cell: ({ judgement }) => withShownDays(judgement.says[language], language), priority: 2 },
                  { key: 'status', header: promiseSay('status'), cell: ({ judgement }) => <StatusBadge tone={statusTones[judgement.status]}>{status(judgement.status)}</StatusBadge>, text: ({ judgement }) => status(judgement.status), width: '7rem' },
                ]}
              />
            </Section>
          )}
          <Section title={say('needs')} flush={needs.length > 0}>
            {needs.length === 0 ? (
              <p className={styles['none']}>{say('noNeeds')}</p>
            ) : (
              <DataTable
                caption={say('needs')}
                rows={needs}
                rowKey={(need) => need.id}
                columns={[
                  { key: 'what', header: needSay('what'), cell: (need) => <Name name={need.title} />, text: (need) => nameOf(need.title) },
                  { key: 'party', header: needSay('party'), cell: (need) => <Name name={need.party.name} />, text: (need) => nameOf(need.party.name), priority: 2 },
                  { key: 'heads', header: needSay('headCount'), cell: (need) => need.headCount ?? '—', align: 'end', width: '5rem' },
                  { key: 'due', header: needSay('due'), cell: (need) => (need.dueOn === null ? '—' : <Day day={need.dueOn} short today="0000" />), text: (need) => need.dueOn, width: '8rem' },
                  { key: 'state', header: needSay('state'), cell: (need) => <StatusBadge tone={need.isLate ? 'bad' : needTones[need.state]}>{needState(need.state)}</StatusBadge>, text: (need) => needState(need.state), width: '7rem' },
                ]}
              />
            )}
          </Section>
          <Section title={say('cohorts')} flush={cohorts.length > 0}>
            {cohorts.length === 0 ? (
              <p className={styles['none']}>{say('noCohorts')}</p>
            ) : (
              <DataTable
                caption={say('cohorts')}
                rows={cohorts}
                rowKey={(cohort) => cohort.id}
                columns={[
                  { key: 'name', header: say('cohort'), cell: (cohort) => <Name name={cohort.name} />, text: (cohort) => nameOf(cohort.name) },
                  { key: 'learners', header: say('learners'), cell: (cohort) => cohort.learners, align: 'end', width: '6rem' },
                  { key: 'week', header: say('thisWeek'), cell: (cohort) => cohort.thisWeek, align: 'end', width: '10rem' },
                  { key: 'finishes', header: say('finishes'), cell: (cohort) => (cohort.finishesOn === null ? '—' : <Day day={cohort.finishesOn} short today="0000" />), text: (cohort) => cohort.finishesOn, width: '9rem' },
                ]}
              />
            )}
          </Section>
          {places.length > 0 && (
            <Section title={say('places')} flush>
              <DataTable
                caption={say('places')}
                rows={places}
                rowKey={(row) => row.site.id}
                columns={[
                  { key: 'site', header: say('site'), cell: (row) => <Name name={row.site.name} />, text: (row) => nameOf(row.site.name) },
                  { key: 'party', header: visitSay('parties'), cell: (row) => <Name name={row.party.name} />, text: (row) => nameOf(row.party.name), priority: 2 },
                  { key: 'venues', header: say('venues'), cell: (row) => row.venues, align: 'end', width: '6rem', priority: 2 },
                  { key: 'capacity', header: say('capacity'), cell: (row) => row.capacity, align: 'end', width: '6rem' },
                  { key: 'taken', header: say('taken'), cell: (row) => row.taken, align: 'end', width: '8rem' },
                ]}
              />
            </Section>
          )}
        </>
      )}
    </QueryStates>
  );
}
