/** Who guides learners in a venue, and when it takes nobody. */
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { VenueDetail } from '../../../src/contract/index.ts';
import { useWrite } from '../api.ts';
import { useLanguage, useText } from '../texts.ts';
import { AppLink, Button, formatShortDay, Name, offerUndo, PersonName, useNameOf, Week } from '../ui/index.ts';
import { EndDialog } from './end-dialog.tsx';
import { SpanText, StateBadge } from './labels.tsx';
import styles from './rows.module.css';
import { commonTexts, venueTexts } from './texts.ts';

type Mentor = VenueDetail['mentors'][number];

export function MentorList({ venue, today }: { venue: VenueDetail; today: string }): ReactElement {
  const say = useText(venueTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const [ending, setEnding] = useState<Mentor | null>(null);
  const end = useWrite('POST /api/consortia/{consortium}/venues/{venue}/mentors/{mentor}/end');
  const plainName = (mentor: Mentor) => (mentor.person === null ? say('hiddenMentor') : language === 'zh' ? mentor.person.name.native : (mentor.person.name.latin ?? mentor.person.name.native));
  if (venue.mentors.length === 0) return <p className={styles['none']}>{say('noMentors')}</p>;
  return (
    <>
      <ul className={styles['rows']}>
        {venue.mentors.map((mentor) => (
          <li key={mentor.id} className={styles['row']}>
            <span className={styles['what']}>
              {mentor.person === null ? (
                <span className={styles['none']}>{say('hiddenMentor')}</span>
              ) : (
                <AppLink to={`/partnership/people/${mentor.person.id}`}>
                  <PersonName native={mentor.person.name.native} latin={mentor.person.name.latin} />
                </AppLink>
              )}
              <span className={styles['when']}>
                <SpanText from={mentor.from} to={mentor.to} />
              </span>
            </span>
            <StateBadge state={mentor.from > today ? 'future' : mentor.to !== null && mentor.to < today ? 'ended' : 'in_force'} />
            {venue.canEdit && (
              <Button look="quiet" onClick={() => setEnding(mentor)}>
                {common(mentor.to === null || mentor.to >= today ? 'end' : 'changeEnd')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending && (
        <EndDialog
          title={plainName(ending)}
          lastDay={ending.to ?? today}
          isBusy={end.isPending}
          error={end.error}
          onClose={() => setEnding(null)}
          onEnd={(lastDay) =>
            end.mutate(
              { params: { venue: venue.id, mentor: ending.id }, body: { lastDay } },
              {
                onSuccess: (after) => {
                  const now = after.mentors.find((one) => one.from === ending.from && one.person?.id === ending.person?.id);
                  const day = lastDay === null ? common('openEnd') : formatShortDay(lastDay, language, today);
                  if (now) offerUndo(say('ended', { person: plainName(ending), day }), () => end.mutateAsync({ params: { venue: venue.id, mentor: now.id }, body: { lastDay: ending.to } }));
                  setEnding(null);
                },
              },
            )
          }
        />
      )}
    </>
  );
}

export function ClosureList({ venue, today }: { venue: VenueDetail; today: string }): ReactElement {
  const say = useText(venueTexts);
  const nameOf = useNameOf();
  const reopen = useWrite('DELETE /api/consortia/{consortium}/venues/{venue}/closures/{closure}');
  const close = useWrite('POST /api/consortia/{consortium}/venues/{venue}/closures');
  if (venue.closures.length === 0) return <p className={styles['none']}>{say('noClosures')}</p>;
  return (
    <ul className={styles['rows']}>
      {venue.closures.map(({ id, firstWeek, lastWeek, reason }) => (
        <li key={id} className={styles['row']}>
          <span className={styles['what']}>
            <span>
              <Week monday={firstWeek} today={today} /> – <Week monday={lastWeek} today={today} />
            </span>
            {(reason.zh ?? reason.en) !== null && (
              <span className={styles['when']}>
                <Name name={reason} />
              </span>
            )}
          </span>
          {venue.canEdit && (
            <Button
              look="quiet"
              busy={reopen.isPending && reopen.variables.params.closure === id}
              onClick={() =>
                reopen.mutate(
                  { params: { venue: venue.id, closure: id } },
                  { onSuccess: () => offerUndo(say('reopened', { name: nameOf(venue.name) }), () => close.mutateAsync({ params: { venue: venue.id }, body: { firstWeek, lastWeek, reason } })) },
                )
              }
            >
              {say('reopen')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
