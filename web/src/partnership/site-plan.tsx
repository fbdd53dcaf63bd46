import type { ReactElement } from 'react';
import type { SiteDetail, Venue } from '../../../src/contract/index.ts';
import { useLanguage, useText } from '../texts.ts';
import { AppLink, categoryPattern, categoryStyle, formatShortDay, Name, useNameOf } from '../ui/index.ts';
import { shapeOf, Silhouette } from './silhouette.tsx';
import styles from './site-plan.module.css';
import { siteTexts } from './texts.ts';

/** A site seen from its road: each plant a plot with the outlines of its venues, each place a dot. `firstIndex`: its first category. */
export function SitePlan({ site, firstIndex }: { site: SiteDetail; firstIndex: number }): ReactElement {
  const say = useText(siteTexts);
  return (
    <div className={styles['plan']}>
      {site.venues.length > 0 && <Plot index={firstIndex + site.plants.length} title={site.plants.length > 0 ? say('directVenues') : null} line={null} venues={site.venues} isWhole={site.plants.length === 0} />}
      {site.plants.map((plant, index) => (
        <Plot key={plant.id} index={firstIndex + index} number={index + 1} title={<Name name={plant.name} />} line={plant.productLine.zh === null && plant.productLine.en === null ? null : plant.productLine} venues={plant.venues} />
      ))}
    </div>
  );
}

function Plot({
  index,
  number,
  title,
  line,
  venues,
  isWhole = false,
}: {
  index: number;
  number?: number;
  title: ReactElement | string | null;
  line: { zh: string | null; en: string | null } | null;
  venues: readonly Venue[];
  isWhole?: boolean;
}): ReactElement {
  const nameOf = useNameOf();
  return (
    <section className={styles['plot']} style={categoryStyle(index)} data-pattern={categoryPattern(index)} data-whole={isWhole || undefined}>
      <div className={styles['skyline']} aria-hidden="true">
        {venues.map((venue) => (
          <span key={venue.id} className={styles['outline']} data-closed={venue.closedUntil !== null || undefined} title={nameOf(venue.name)}>
            <Silhouette shape={shapeOf(venue)} height={54 + Math.min(12, venue.places?.capacity ?? 0) * 2.5} />
          </span>
        ))}
      </div>
      {title !== null && (
        <h3 className={styles['plant']}>
          {number !== undefined && <span className={styles['number']}>{number}</span>}
          <span>
            {title}
            {line && <span className={styles['line']}>{nameOf(line)}</span>}
          </span>
        </h3>
      )}
      <ul className={styles['venues']}>
        {venues.map((venue) => (
          <VenueLine key={venue.id} venue={venue} />
        ))}
      </ul>
    </section>
  );
}

function VenueLine({ venue }: { venue: Venue }): ReactElement {
  const say = useText(siteTexts);
  const language = useLanguage();
  return (
    <li>
      <AppLink to={`/partnership/venues/${venue.id}`} className={styles['venue']}>
        <span className={styles['name']}>
          <Name name={venue.name} />
          {venue.closedUntil !== null && <span className={styles['closed']}>{say('closedUntil', { day: formatShortDay(venue.closedUntil, language) })}</span>}
        </span>
        {venue.places === null ? <span className={styles['none']}>{say('noPlaces')}</span> : <PlaceDots places={venue.places} isClosed={venue.closedUntil !== null} />}
      </AppLink>
    </li>
  );
}

/** One dot a place; hollow beyond what is comfortable; grey while closed. */
function PlaceDots({ places, isClosed }: { places: NonNullable<Venue['places']>; isClosed: boolean }): ReactElement {
  const say = useText(siteTexts);
  const comfortable = places.comfortable ?? places.capacity;
  const shown = Math.min(places.capacity, 12);
  return (
    <span className={styles['dots']} data-closed={isClosed || undefined}>
      <span className="for-readers">{say('placesOf', { count: places.capacity })}</span>
      {Array.from({ length: shown }, (_, i) => (
        <i key={i} className={styles['dot']} data-beyond={i >= comfortable || undefined} aria-hidden="true" />
      ))}
      <b className={styles['count']} aria-hidden="true">
        {places.capacity}
      </b>
    </span>
  );
}
