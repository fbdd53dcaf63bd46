import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { PlanDetail } from '../../../src/contract/index.ts';
import { useApi, useWrite } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { Button, DataTable, LinkButton, Name, PageHeader, PersonName, QueryStates, Section, addDays, formatShortDay, formatSpan, nameIn, personInFile } from '../ui/index.ts';
import { PlanRunSection } from './plan-run.tsx';
import { planTexts } from './texts.ts';
import { VariantsSection } from './variants.tsx';
import { VersionState } from './version-state.tsx';

export default function PlanPage(): ReactElement {
  const { plan = '' } = useParams({ strict: false }) as { plan?: string };
  const say = useText(planTexts);
  const language = useLanguage();
  const detail = useApi('GET /api/consortia/{consortium}/plans/{plan}', { params: { plan } });
  return (
    <>
      <PageHeader
        title={detail.data ? nameIn(detail.data.name, language) : say('name')}
        parent={{ title: say('title'), to: '/planning/plans' }}
        lead={detail.data && <Lead plan={detail.data} />}
        actions={<LinkButton to={`/planning/board?plan=${plan}`}>{say('openBoard')}</LinkButton>}
      />
      <QueryStates query={detail}>
        {(shown) => (
          <>
            <PlanRunSection plan={shown} />
            {shown.canEdit && <VariantsSection plan={shown} />}
            <Versions plan={shown} />
            <Pins plan={shown} />
          </>
        )}
      </QueryStates>
    </>
  );
}

function Lead({ plan }: { plan: PlanDetail }): ReactElement {
  const say = useText(planTexts);
  const language = useLanguage();
  const { published } = plan;
  return (
    <>
      {formatSpan(plan.firstWeek, addDays(plan.lastWeek, 6), language)} · {say('weeks', { count: plan.weekCount })} · <Name name={plan.party.name} />
      <br />
      {published
        ? `${say('versionNumber', { number: published.number })} · ${say('publishedOn', { day: formatShortDay(published.publishedOn ?? published.madeOn, language) })}`
        : say('notPublished')}
    </>
  );
}

function Versions({ plan }: { plan: PlanDetail }): ReactElement | null {
  const say = useText(planTexts);
  const language = useLanguage();
  if (plan.versions.length === 0) return null;
  return (
    <Section title={say('versions')} flush>
      <DataTable
        caption={say('versions')}
        rows={plan.versions}
        rowKey={(version) => version.id}
        rowLink={(version) => `/planning/versions/${version.id}`}
        columns={[
          { key: 'number', header: say('versions'), cell: (version) => say('versionNumber', { number: version.number }), sort: (version) => version.number, width: '8rem' },
          { key: 'state', header: say('state'), cell: (version) => <VersionState state={version.state} />, sort: (version) => version.state, text: (version) => say(version.state), width: '9rem' },
          { key: 'made', header: say('made'), cell: (version) => formatShortDay(version.madeOn, language), sort: (version) => version.madeOn, width: '8rem', priority: 2 },
          { key: 'placements', header: say('placements'), cell: (version) => version.placementCount, sort: (version) => version.placementCount, align: 'end', width: '7rem', priority: 3 },
          { key: 'cost', header: say('cost'), cell: (version) => version.cost?.total ?? '—', sort: (version) => version.cost?.total ?? null, align: 'end', width: '7rem', priority: 2 },
          { key: 'note', header: say('note'), cell: (version) => version.note ?? '—', priority: 3 },
        ]}
      />
    </Section>
  );
}

function Pins({ plan }: { plan: PlanDetail }): ReactElement {
  const say = useText(planTexts);
  const language = useLanguage();
  const remove = useWrite('DELETE /api/consortia/{consortium}/plans/{plan}/pins/{pin}');
  return (
    <Section title={say('pins')} flush={plan.pins.length > 0}>
      {plan.pins.length === 0 ? (
        <p>{say('noPins')}</p>
      ) : (
        <DataTable
          caption={say('pins')}
          rows={plan.pins}
          rowKey={(pin) => pin.id}
          columns={[
            { key: 'learner', header: say('learner'), cell: (pin) => <PersonName {...pin.learner.name} plain />, text: (pin) => personInFile(pin.learner.name, language) },
            { key: 'venue', header: say('venue'), cell: (pin) => <Name name={pin.venue.name} />, text: (pin) => nameIn(pin.venue.name, language) },
            { key: 'area', header: say('area'), cell: (pin) => <Name name={pin.area.name} />, text: (pin) => nameIn(pin.area.name, language), priority: 2 },
            { key: 'when', header: say('when'), cell: (pin) => formatSpan(pin.firstWeek, addDays(pin.lastWeek, 4), language), sort: (pin) => pin.firstWeek, width: '12rem' },
            ...(plan.canEdit
              ? [
                  {
                    key: 'remove',
                    header: '',
                    cell: (pin: PlanDetail['pins'][number]) => (
                      <Button look="quiet" icon="close" onClick={() => remove.mutate({ params: { plan: plan.id, pin: pin.id } })}>
                        {say('removePin')}
                      </Button>
                    ),
                    text: null,
                    width: '10rem',
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}
