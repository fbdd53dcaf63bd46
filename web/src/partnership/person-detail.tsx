import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { PersonDetail, PersonRole } from '../../../src/contract/index.ts';
import { useApi, useWrite } from '../api.ts';
import { useMembership, useToday } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { AppLink, Button, Columns, FactList, formatShortDay, Name, offerUndo, PageHeader, QueryStates, Section, useNameOf } from '../ui/index.ts';
import { EndDialog } from './end-dialog.tsx';
import { GiveRole } from './give-role.tsx';
import { PartyLink, SpanText, StateBadge } from './labels.tsx';
import styles from './rows.module.css';
import { SpanChart } from './span-chart.tsx';
import { spanInWords } from './spans-in-words.ts';
import { commonTexts, personTexts } from './texts.ts';
import { roleNames } from './words.ts';

/** One person: what they are where, since when and until when. */
export default function PersonPage(): ReactElement {
  const { person: id } = useParams({ strict: false }) as { person: string };
  const person = useApi('GET /api/consortia/{consortium}/people/{person}', { params: { person: id }, query: {} });
  return <QueryStates query={person}>{(detail) => <PersonView person={detail} />}</QueryStates>;
}

function PersonView({ person }: { person: PersonDetail }): ReactElement {
  const say = useText(personTexts);
  const common = useText(commonTexts);
  const role = useText(roleNames);
  const language = useLanguage();
  const nameOf = useNameOf();
  const today = useToday();
  const [isGiving, setGiving] = useState(false);
  const [first, second] = language === 'zh' ? [person.name.native, person.name.latin] : [person.name.latin ?? person.name.native, person.name.latin === null ? null : person.name.native];
  return (
    <>
      <PageHeader
        title={first}
        parent={{ title: say('title'), to: '/partnership/people' }}
        lead={[second, ...new Set(person.roles.map((held) => role(held.role)))].filter((word) => word !== null).join(' · ')}
        actions={person.canEdit && <Button look="primary" icon="plus" onClick={() => setGiving(true)}>{say('give')}</Button>}
      />
      {person.allRoles.length > 0 && (
        <Section title={say('rolesOverTime')}>
          <SpanChart
            label={say('rolesOverTime')}
            today={today}
            rows={byParty(person.allRoles).map(([party, held]) => ({
              key: party.id,
              label: <PartyLink party={party} />,
              spans: held.map((one) => ({ key: one.id, from: one.from, to: one.to, text: role(one.role), title: `${role(one.role)}, ${nameOf(party.name)}: ${spanInWords(one, language)}` })),
            }))}
          />
        </Section>
      )}
      <Columns wide>
        <Section title={common('roles')}>
          <RoleList person={person} />
        </Section>
        <div>
          <Section>
            <FactList
              facts={[
                { label: say('keptBy'), value: <PartyLink party={person.party} /> },
                { label: say('email'), value: person.email },
                { label: common('key'), value: person.key },
              ]}
            />
          </Section>
          <Section title={say('mentoring')}>
            {person.mentoring.length === 0 ? (
              <p className={styles['none']}>{say('noMentoring')}</p>
            ) : (
              <ul className={styles['rows']}>
                {person.mentoring.map((one) => (
                  <li key={one.id} className={styles['row']}>
                    <span className={styles['what']}>
                      <AppLink to={`/partnership/venues/${one.venue.id}`}>
                        <Name name={one.venue.name} />
                      </AppLink>
                      <span className={styles['when']}>
                        <SpanText from={one.from} to={one.to} />
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
      </Columns>
      {isGiving && <GiveRole person={person} today={today} onClose={() => setGiving(false)} />}
    </>
  );
}

function RoleList({ person }: { person: PersonDetail }): ReactElement {
  const say = useText(personTexts);
  const common = useText(commonTexts);
  const role = useText(roleNames);
  const language = useLanguage();
  const today = useToday();
  const membership = useMembership();
  const [ending, setEnding] = useState<PersonRole | null>(null);
  const end = useWrite('POST /api/consortia/{consortium}/people/{person}/roles/{role}/end');
  const mine = new Set(membership.roles.filter((held) => held.role === 'coordinator' || held.role === 'administrator').map((held) => held.party));
  if (person.allRoles.length === 0) return <p className={styles['none']}>{say('noRole')}</p>;
  return (
    <>
      <ul className={styles['rows']}>
        {person.allRoles.map((held) => (
          <li key={held.id} className={styles['row']}>
            <span className={styles['what']}>
              <span>
                {role(held.role)} · <PartyLink party={held.party} />
              </span>
              <span className={styles['when']}>
                <SpanText from={held.from} to={held.to} />
              </span>
            </span>
            <StateBadge state={held.from > today ? 'future' : held.to !== null && held.to < today ? 'ended' : 'in_force'} />
            {mine.has(held.party.id) && (
              <Button look="quiet" onClick={() => setEnding(held)}>
                {common(held.to === null || held.to >= today ? 'end' : 'changeEnd')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending && (
        <EndDialog
          title={say('endRole', { role: role(ending.role) })}
          lastDay={ending.to ?? today}
          isBusy={end.isPending}
          error={end.error}
          onClose={() => setEnding(null)}
          onEnd={(lastDay) =>
            end.mutate(
              { params: { person: person.id, role: ending.id }, body: { lastDay } },
              {
                onSuccess: (after) => {
                  const now = after.allRoles.find((one) => one.role === ending.role && one.party.id === ending.party.id && one.from === ending.from);
                  const day = lastDay === null ? common('openEnd') : formatShortDay(lastDay, language, today);
                  if (now) offerUndo(say('ended', { role: role(ending.role), day }), () => end.mutateAsync({ params: { person: person.id, role: now.id }, body: { lastDay: ending.to } }));
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

function byParty(roles: readonly PersonRole[]): [PersonRole['party'], PersonRole[]][] {
  const groups = new Map<string, [PersonRole['party'], PersonRole[]]>();
  for (const held of roles) {
    const group = groups.get(held.party.id) ?? [held.party, []];
    group[1].push(held);
    groups.set(held.party.id, group);
  }
  return [...groups.values()];
}
