import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useApi } from '../api.ts';
import { useText } from '../texts.ts';
import { AppLink, Columns, FactList, Figure, Figures, Name, PageHeader, QueryStates, Section, useNameOf } from '../ui/index.ts';
import { AgreementLines } from './agreement-lines.tsx';
import { History } from './history.tsx';
import styles from './rows.module.css';
import { agreementTexts, commonTexts, partyTexts } from './texts.ts';
import { partyKinds, roleNames } from './words.ts';

/** One party: who is what in it, where it is, and what it has signed. */
export default function PartyPage(): ReactElement {
  const { party: id } = useParams({ strict: false }) as { party: string };
  const say = useText(partyTexts);
  const common = useText(commonTexts);
  const agreements = useText(agreementTexts);
  const kind = useText(partyKinds);
  const role = useText(roleNames);
  const nameOf = useNameOf();
  const party = useApi('GET /api/consortia/{consortium}/parties/{party}', { params: { party: id }, query: {} });
  return (
    <QueryStates query={party}>
      {(detail) => (
        <>
          <PageHeader
            title={nameOf(detail.name)}
            parent={{ title: say('title'), to: '/partnership/parties' }}
            lead={kind(detail.kind)}
          />
          <Figures>
            <Figure label={common('people')} value={detail.peopleCount} />
            <Figure label={common('venues')} value={detail.venueCount} />
            <Figure label={common('agreements')} value={detail.agreementCount} />
          </Figures>
          {detail.agreements.length > 0 && (
            <Section title={agreements('lines')}>
              <AgreementLines party={detail.id} />
            </Section>
          )}
          <Columns>
            <Section title={say('whoIsWho')}>
              {detail.roleCounts.length === 0 ? (
                <p className={styles['none']}>{say('noRoles')}</p>
              ) : (
                <FactList
                  facts={detail.roleCounts.map((held) => ({
                    label: role(held.role),
                    value: (
                      <AppLink to="/partnership/people" search={{ party: detail.id, role: held.role }}>
                        {say('count', { count: held.count })}
                      </AppLink>
                    ),
                  }))}
                />
              )}
            </Section>
            <Section>
              <FactList
                facts={[
                  {
                    label: common('sites'),
                    value:
                      detail.sites.length === 0 ? null : (
                        <>
                          {detail.sites.map((site) => (
                            <div key={site.id} className={styles['line']}>
                              <AppLink to={`/partnership/sites/${site.id}`}>
                                <Name name={site.name} />
                              </AppLink>
                            </div>
                          ))}
                        </>
                      ),
                  },
                  { label: say('registrationCode'), value: detail.registrationCode },
                  { label: common('key'), value: detail.key },
                ]}
              />
            </Section>
          </Columns>
          {detail.isOwn && <History record={detail.id} />}
        </>
      )}
    </QueryStates>
  );
}
