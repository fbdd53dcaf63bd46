import type { ReactElement } from 'react';
import type { Cockpit as CockpitAnswer } from '../../../src/contract/index.ts';
import { useAsOf } from '../as-of.ts';
import { useApi, useApiList } from '../api.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { AsOfField } from '../ui/as-of-field.tsx';
import { Button } from '../ui/button.tsx';
import { Day } from '../ui/date.tsx';
import { Figure, Figures } from '../ui/facts.tsx';
import { AppLink } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Columns, Toolbar } from '../ui/page.tsx';
import { QueryStates } from '../ui/states.tsx';
import { CockpitCohorts, CockpitYears } from './cockpit-cohorts.tsx';
import { CockpitNeeds, CockpitPromises } from './cockpit-promises.tsx';
import { CockpitTasks } from './cockpit-tasks.tsx';
import { cockpitTexts } from './cockpit-texts.ts';
import type { PartProps } from './part-props.ts';
import { PartTitle } from './part-title.tsx';

/** The leaders' cockpit: promised and delivered, needs, visits, tasks, cohorts and places, the years on a line. */
export default function Cockpit({ isFirst }: PartProps): ReactElement {
  const say = useText(cockpitTexts);
  const { query } = useAsOf();
  const cockpit = useApi('GET /api/consortia/{consortium}/cockpit', { query });
  const trends = useApiList('GET /api/consortia/{consortium}/indicator-trends', { query: { ...query, limit: 50 } });
  return (
    <>
      <PartTitle
        isFirst={isFirst}
        title={say('title')}
        lead={
          cockpit.data && (
            <>
              <Day day={cockpit.data.asOf} />
              {cockpit.data.isAnonymous && <> · {say('anonymous')}</>}
            </>
          )
        }
        actions={
          <Button icon="print" onClick={() => window.print()}>
            {say('print')}
          </Button>
        }
      />
      <Toolbar label={say('day')}>
        <AsOfField />
      </Toolbar>
      <QueryStates query={cockpit} skeleton="cards">
        {(answer) => (
          <>
            <FirstFigures answer={answer} />
            <CockpitTasks aspects={answer.aspects} trends={trends.data?.items ?? []} />
            <Columns>
              <div>
                <CockpitCohorts cohorts={answer.cohorts} />
                <CockpitYears years={answer.years} />
              </div>
              <div>
                <CockpitPromises promises={answer.promises} />
                <CockpitNeeds needs={answer.needs} isAnonymous={answer.isAnonymous} />
              </div>
            </Columns>
          </>
        )}
      </QueryStates>
    </>
  );
}

function FirstFigures({ answer }: { answer: CockpitAnswer }): ReactElement {
  const say = useText(cockpitTexts);
  const language = useLanguage();
  const sum = (of: 'promised' | 'kept' | 'late'): number => answer.promises.reduce((total, row) => total + row[of], 0);
  const visit = answer.nextVisit ?? answer.lastVisit;
  return (
    <Figures>
      <Figure
        label={say('learners')}
        value={answer.places.learners === null ? '—' : formatNumber(answer.places.learners, language)}
        note={say('places', { count: formatNumber(answer.places.offered, language) })}
        link={<AppLink to="/evidence/weeks">{say('rows')}</AppLink>}
      />
      <Figure label={say('kept')} value={`${sum('kept')}/${sum('promised')}`} note={say('late', { count: sum('late') })} link={<AppLink to="/partnership/commitments">{say('ledger')}</AppLink>} />
      <Figure label={say('openNeeds')} value={formatNumber(answer.needs.open, language)} note={say('answered', { count: answer.needs.answered })} link={<AppLink to="/partnership/needs">{say('allNeeds')}</AppLink>} />
      <Figure
        label={say(answer.nextVisit || !visit ? 'nextVisit' : 'lastVisit')}
        value={visit ? <Day day={visit.day} short today={answer.asOf} /> : '—'}
        note={visit && answer.isAnonymous && <Name name={visit.name} />}
        link={
          visit &&
          !answer.isAnonymous && (
            <AppLink to={`/partnership/visits/${visit.id}`}>
              <Name name={visit.name} />
            </AppLink>
          )
        }
      />
    </Figures>
  );
}
