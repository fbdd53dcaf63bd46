import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useWrite } from '../api.ts';
import { keepSession, useSession } from '../session.ts';
import { Mark } from '../shell/mark.tsx';
import { useText } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { PageHeader } from '../ui/page.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { LanguageSwitch, SchemeSwitch } from '../ui/switches.tsx';
import styles from './sign-in.module.css';
import { signInTexts } from './texts.ts';
import { Thread } from './thread.tsx';

/** The door: e-mail and password. Whoever is in already goes on to where they wanted. */
export default function SignIn(): ReactElement {
  const say = useText(signInTexts);
  const client = useQueryClient();
  const session = useSession();
  const signIn = useWrite('POST /api/session');
  const navigate = useNavigate();
  // Read once: on the way to it the address already is the next page's.
  const [next] = useState(() => localAddress(new URLSearchParams(window.location.search).get('next')));
  const [isShown, setShown] = useState(false);
  const password = useRef<HTMLInputElement>(null);

  const isIn = Boolean(session.data?.account);
  useEffect(() => {
    if (isIn) void navigate({ href: next, replace: true });
  }, [isIn, next, navigate]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate(
      { body: { email: String(form.get('email')), password: String(form.get('password')) } },
      { onSuccess: (answer) => keepSession(client, answer), onError: () => password.current?.select() },
    );
  };

  return (
    <div className={styles['page']}>
      <div className={styles['switches']}>
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
      <section className={styles['about']}>
        <div className={styles['brand']}>
          <Mark size={44} />
          <div>
            <div className={styles['zh']} lang="zh-CN">
              共价
            </div>
            <div className={styles['en']} lang="en">
              Covalence
            </div>
          </div>
        </div>
        <p className={styles['promise']}>{say('promise')}</p>
        <Thread />
      </section>
      <main className={styles['door']}>
        <PageHeader title={say('title')} />
        <form className={styles['form']} onSubmit={submit}>
          <TextField label={say('email')} name="email" type="email" autoComplete="username" required autoFocus />
          <TextField label={say('password')} name="password" type={isShown ? 'text' : 'password'} autoComplete="current-password" required ref={password} />
          <label className={styles['show']}>
            <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} /> {say('showPassword')}
          </label>
          <ErrorNote error={signIn.error} />
          <Button type="submit" look="primary" busy={signIn.isPending}>
            {say('submit')}
          </Button>
        </form>
        <p className={styles['forgotten']}>{say('forgotten')}</p>
      </main>
    </div>
  );
}

/** Only addresses of our own are followed after signing in. */
function localAddress(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/';
}
