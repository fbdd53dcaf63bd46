import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Figure as FigureAnswer } from '../../../src/contract/index.ts';
import { useApi } from '../api.ts';
import { formatNumber, useLanguage, useText } from '../texts.ts';
import { AppLink, AsOfField, Day, EmptyPanel, Figure, Figures, PageHeader, QueryStates, Toolbar, useNameOf } from '../ui/index.ts';
import { useScope, type ScopeInAddress } from './address.ts';
import { FigureTrend } from './figure-trend.tsx';
import { figureTexts } from './texts.ts';

/** One figure of a day in its scope, how it came there, and the way down to the rows behind it. */
export default function OneFigure(): ReactElement {
  const say = useText(figureTexts);
  const language = useLanguage();
  const { figure: code = '' } = useParams({ strict: false }) as { figure?: string };
  const [scope] = useScope();
  const narrowed = useNarrowed(scope);
  const figure = useApi('GET /api/consortia/{consortium}/figures/{figure}', {
    params: { figure: code },
    query: { ...(scope.asOf === undefined ? {} : { asOf: scope.asOf }), ...(scope.scopeKind && scope.scopeKey ? { scopeKind: scope.scopeKind, scopeKey: scope.scopeKey } : {}) },
  });
  return (
    <>
      {!figure.data && <PageHeader title={say('title')} />}
      <QueryStates query={figure}>
        {({ name, says, unit, rows, value, isWithheld, trend, asOf }) => (
          <>
            <PageHeader title={narrowed ? `${name[language]} · ${narrowed.what}` : name[language]} lead={says[language]} parent={{ title: say('title'), to: '/evidence/figures' }} />
            <Toolbar label={say('day')}>
              <AsOfField />
            </Toolbar>
            {value === null ? (
              <EmptyPanel title={say(isWithheld ? 'withheld' : 'noRows')} />
            ) : (
              <Figures>
                <Figure
                  value={formatNumber(value, language)}
                  unit={say(unit)}
                  label={narrowed ? say('ofScope', { what: narrowed.what }) : name[language]}
                  note={<Day day={asOf} />}
                  link={<RowsBehind rows={rows} code={code} narrowed={narrowed?.search ?? {}} />}
                />
              </Figures>
            )}
            <FigureTrend name={name[language]} trend={trend} unit={unit} />
          </>
        )}
      </QueryStates>
    </>
  );
}

type Search = Readonly<Record<string, string>>;

/** Where the rows of each kind of figure stand. */
const PLACES: Readonly<Record<FigureAnswer['rows'], string>> = {
  logs: '/evidence/weeks',
  learners: '/evidence/weeks',
  venues: '/partnership/venues',
  mentors: '/partnership/venues',
  commitments: '/partnership/commitments',
  needs: '/partnership/needs',
  areas: '/curriculum/coverage',
};

/** Which learner-weeks a figure of logs counts. */
const STATES: Readonly<Record<string, 'logged' | 'signed' | 'attended'>> = { weeks_signed_share: 'signed', weeks_attended_share: 'attended', teachers_practice_weeks: 'signed' };

function RowsBehind({ rows, code, narrowed }: { rows: FigureAnswer['rows']; code: string; narrowed: Search }): ReactElement {
  const say = useText(figureTexts);
  const search = PLACES[rows] === '/evidence/weeks' ? narrowed : {};
  const by = rows === 'learners' || narrowed['cohort'] === undefined ? 'cohort' : 'area';
  if (rows !== 'logs') {
    return (
      <AppLink to={PLACES[rows]} search={rows === 'learners' ? { ...search, by } : search}>
        {say(rows)}
      </AppLink>
    );
  }
  return (
    <>
      <AppLink to="/evidence/rows" search={{ ...search, state: STATES[code] ?? 'logged' }}>
        {say('rows')}
      </AppLink>
      {' · '}
      <AppLink to="/evidence/weeks" search={{ ...search, by: 'area' }}>
        {say('logs')}
      </AppLink>
    </>
  );
}

/** The scope of the address in words, and as the tables of weeks take it: they know ids, indicators know keys. */
function useNarrowed({ scopeKind, scopeKey, what, asOf }: ScopeInAddress): { readonly what: string; readonly search: Search } | null {
  const nameOf = useNameOf();
  const isCounted = scopeKey !== undefined && (scopeKind === 'cohort' || scopeKind === 'plant');
  const groups = useApi('GET /api/consortia/{consortium}/evidence/weeks', { query: { by: scopeKind === 'plant' ? 'plant' : 'cohort', ...(asOf === undefined ? {} : { asOf }) } }, { enabled: isCounted });
  if (scopeKind === undefined || scopeKey === undefined) return null;
  const group = isCounted ? groups.data?.items.find((row) => row.group?.key === scopeKey)?.group : undefined;
  const words = (group && nameOf(group.name)) || (what ?? scopeKey);
  return { what: words, search: group ? { [scopeKind]: group.id, what: words } : {} };
}
