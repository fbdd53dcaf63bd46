import { useState } from 'react';
import type { ReactElement } from 'react';
import { useApi } from '../api.ts';
import { hasRole, useMembership } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { Button, QueryStates, Section, Timeline } from '../ui/index.ts';
import styles from './history.module.css';
import { commonTexts } from './texts.ts';

const OPERATIONS = { create: 'created', change: 'changed', remove: 'removed', act: 'acted' } as const;

/** What was changed on a record, asked for only when somebody wants to see it. */
export function History({ record }: { record: string }): ReactElement | null {
  const say = useText(commonTexts);
  const [isOpen, setOpen] = useState(false);
  const membership = useMembership();
  if (!hasRole(membership, 'coordinator', 'administrator', 'leader')) return null;
  return (
    <Section title={say('history')}>
      {isOpen ? <Entries record={record} /> : <Button onClick={() => setOpen(true)}>{say('showHistory')}</Button>}
    </Section>
  );
}

function Entries({ record }: { record: string }): ReactElement {
  const say = useText(commonTexts);
  const language = useLanguage();
  const history = useApi('GET /api/consortia/{consortium}/partnership/history', { query: { record, limit: 30 } });
  const instant = (at: string) => new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(at));
  return (
    <QueryStates query={history} isEmpty={(page) => page.items.length === 0} empty={<p>{say('noHistory')}</p>}>
      {(page) => (
        <Timeline
          label={say('history')}
          entries={page.items.map((entry) => ({
            key: entry.id,
            when: instant(entry.at),
            phase: 'past' as const,
            title: entry.person ? `${say(OPERATIONS[entry.operation])} ${say('by', { name: language === 'zh' ? entry.person.native : (entry.person.latin ?? entry.person.native) })}` : say(OPERATIONS[entry.operation]),
            detail: (
              <ul className={styles['fields']}>
                {entry.fields
                  .filter((field) => !field.name.endsWith('_id') && (field.before !== null || field.after !== null))
                  .map((field) => (
                    <li key={field.name}>
                      <code>{field.name}</code> {shown(field.before)} → {shown(field.after)}
                    </li>
                  ))}
              </ul>
            ),
          }))}
        />
      )}
    </QueryStates>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
