import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useAsOf } from '../as-of.ts';
import { useApi, useApiList } from '../api.ts';
import type { Site, SiteDetail } from '../../../src/contract/index.ts';
import { useToday } from '../session.ts';
import { useText } from '../texts.ts';
import { AsOfField, EmptyPanel, Figure, Figures, LinkButton, Name, PageHeader, QueryStates, Toolbar } from '../ui/index.ts';
import { PartyLink } from './labels.tsx';
import { SitePlan } from './site-plan.tsx';
import styles from './sites.module.css';
import { commonTexts, siteTexts } from './texts.ts';

/** Every site with its plants and venues on one day: the picture of where one can learn. */
export default function Sites(): ReactElement {
  const say = useText(siteTexts);
  const common = useText(commonTexts);
  const today = useToday();
  const { site: only } = useParams({ strict: false }) as { site?: string };
  const asOf = useAsOf().asOf ?? today;
  const sites = useApiList('GET /api/consortia/{consortium}/sites', { query: { asOf } });
  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} actions={<LinkButton to="/partnership/venues">{say('asList')}</LinkButton>} />
      <Toolbar label={common('filters')}>
        <AsOfField isAhead />
      </Toolbar>
      <QueryStates
        query={sites}
        skeleton="cards"
        isEmpty={(list) => list.items.length === 0}
        empty={
          <EmptyPanel title={say('none')} action={<LinkButton to="/partnership/agreements">{say('agreementsLink')}</LinkButton>}>
            {say('noneHint')}
          </EmptyPanel>
        }
      >
        {(list) => (
          <>
            {numbered(list.items)
              .filter(({ site }) => only === undefined || site.id === only)
              .map(({ site, firstIndex }) => (
                <SiteOnDay key={site.id} id={site.id} firstIndex={firstIndex} asOf={asOf} />
              ))}
          </>
        )}
      </QueryStates>
    </>
  );
}

/** The largest site first; plants and sites keep their number, hence their colour, on every day. */
function numbered(sites: readonly Site[]): { site: Site; firstIndex: number }[] {
  let next = 0;
  return [...sites]
    .sort((a, b) => b.venueCount - a.venueCount || (a.key < b.key ? -1 : 1))
    .map((site) => {
      const firstIndex = next;
      next += site.plantCount + 1;
      return { site, firstIndex };
    });
}

function SiteOnDay({ id, firstIndex, asOf }: { id: string; firstIndex: number; asOf: string }): ReactElement {
  const site = useApi('GET /api/consortia/{consortium}/sites/{site}', { params: { site: id }, query: { asOf } });
  return (
    <QueryStates query={site} skeleton="cards">
      {(detail) => (
        <section className={styles['site']} aria-labelledby={`site-${id}`}>
          <header className={styles['head']}>
            <h2 id={`site-${id}`}>
              <Name name={detail.name} />
            </h2>
            <p className={styles['of']}>
              <PartyLink party={detail.party} />
              {(detail.address.zh ?? detail.address.en) !== null && (
                <>
                  {' · '}
                  <Name name={detail.address} />
                </>
              )}
            </p>
          </header>
          <SiteFigures site={detail} />
          <SitePlan site={detail} firstIndex={firstIndex} />
        </section>
      )}
    </QueryStates>
  );
}

function SiteFigures({ site }: { site: SiteDetail }): ReactElement {
  const say = useText(siteTexts);
  const venues = [...site.venues, ...site.plants.flatMap((plant) => plant.venues)];
  const closed = venues.filter((venue) => venue.closedUntil !== null).reduce((sum, venue) => sum + (venue.places?.capacity ?? 0), 0);
  const unguided = venues.filter((venue) => venue.mentorCount === 0).length;
  const mentors = venues.reduce((sum, venue) => sum + venue.mentorCount, 0);
  return (
    <Figures>
      <Figure label={say('places')} value={site.placeCount} note={closed === 0 ? say('allOpen') : say('placesOpen', { count: closed })} />
      {site.plants.length > 0 && <Figure label={say('plants')} value={site.plants.length} />}
      <Figure label={say('venues')} value={site.venueCount} />
      <Figure label={say('mentors')} value={mentors} note={unguided === 0 ? say('everyMentor') : say('withoutMentor', { count: unguided })} />
    </Figures>
  );
}
