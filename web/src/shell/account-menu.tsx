import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useWrite } from '../api.ts';
import type { NavigationItem } from '../screen.ts';
import { forgetSession } from '../session.ts';
import type { Membership, Session } from '../session.ts';
import { texts, useLanguage, useText } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { AppLink } from '../ui/link.tsx';
import { Name, PersonName } from '../ui/name.tsx';
import { LanguageSwitch, SchemeSwitch } from '../ui/switches.tsx';
import styles from './account-menu.module.css';
import { openShortcuts } from './shortcuts.tsx';
import { shellTexts } from './texts.ts';

const roleTexts = texts({
  coordinator: { zh: '协调员', en: 'Coordinator' },
  mentor: { zh: '带教师傅', en: 'Mentor' },
  teacher: { zh: '教师', en: 'Teacher' },
  learner: { zh: '学员', en: 'Learner' },
  hseq_officer: { zh: '安环质管员', en: 'HSEQ officer' },
  leader: { zh: '负责人', en: 'Leader' },
  officer: { zh: '主管部门干部', en: 'Education officer' },
  administrator: { zh: '管理员', en: 'Administrator' },
});

/** Who is signed in, in what roles; language, display, shortcuts, the way out. Closes by Escape or a press elsewhere. */
export function AccountMenu({
  account,
  membership,
  besides,
}: {
  account: NonNullable<Session['account']>;
  membership: Membership | null;
  /** Places that belong to no storey: the phone's bar has no room for them. */
  besides: readonly NavigationItem[];
}): ReactElement {
  const say = useText(shellTexts);
  const sayRole = useText(roleTexts);
  const menu = useRef<HTMLDetailsElement>(null);
  const client = useQueryClient();
  const language = useLanguage();
  const path = useLocation({ select: (location) => location.pathname });
  const signOut = useWrite('DELETE /api/session');

  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [path]);
  useEffect(() => {
    const close = (event: Event) => {
      const isAway = event instanceof KeyboardEvent ? event.key === 'Escape' : !menu.current?.contains(event.target as Node);
      if (!isAway || !menu.current?.open) return;
      menu.current.open = false;
      if (event instanceof KeyboardEvent) menu.current.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, []);

  const firstRole = membership?.roles[0];
  return (
    <details ref={menu} className={styles['menu']}>
      <summary className={styles['head']}>
        <span className={styles['face']}>
          <Icon name="person" />
        </span>
        <span className={styles['who']}>
          {membership ? <PersonName native={membership.personName.native} latin={membership.personName.latin} plain /> : account.name}
          {firstRole && <span className={styles['role']}>{sayRole(firstRole.role)}</span>}
        </span>
        <span className="for-readers">{say('account')}</span>
        <Icon name="up" size="1em" />
      </summary>
      <div className={styles['sheet']}>
        <div className={styles['mail']}>{account.email}</div>
        {membership && (
          <ul className={styles['roles']}>
            {membership.roles.map((one) => (
              <li key={`${one.party} ${one.role}`}>
                {sayRole(one.role)} · <Name name={one.partyName} />
              </li>
            ))}
          </ul>
        )}
        {membership && (
          <ul className={styles['besides']}>
            {besides
              .filter((item) => item.isFor?.(membership) ?? true)
              .map((item) => (
                <li key={item.path}>
                  <AppLink keepsDay={false} to={item.path}>
                    <Icon name="file" /> {item.title[language]}
                  </AppLink>
                </li>
              ))}
          </ul>
        )}
        <div className={styles['switches']}>
          <LanguageSwitch />
          <SchemeSwitch />
          <span className={styles['keys']}>
            <Button look="quiet" icon="keys" iconOnly title={say('shortcuts')} onClick={openShortcuts}>
              {say('shortcuts')}
            </Button>
          </span>
        </div>
        <Button icon="leave" busy={signOut.isPending} onClick={() => signOut.mutate({}, { onSuccess: () => forgetSession(client) })}>
          {say('signOut')}
        </Button>
      </div>
    </details>
  );
}
