import type { ReactElement } from 'react';
import { useText } from '../texts.ts';
import { LinkButton } from '../ui/button.tsx';
import { PageHeader } from '../ui/page.tsx';
import { shellTexts } from './texts.ts';

export function NotFound(): ReactElement {
  const say = useText(shellTexts);
  return (
    <>
      <PageHeader title={say('notFound')} lead={say('notFoundWayOut')} />
      <LinkButton to="/" icon="home">
        {say('toHome')}
      </LinkButton>
    </>
  );
}
