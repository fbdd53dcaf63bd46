import type { ReactElement } from 'react';
import { useMembership } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { PageHeader } from '../ui/page.tsx';
import { homeTexts } from './texts.ts';

export default function Home(): ReactElement {
  const say = useText(homeTexts);
  const language = useLanguage();
  const { personName } = useMembership();
  const name = language === 'zh' ? personName.native : (personName.latin ?? personName.native);
  return <PageHeader title={say('greeting', { name })} />;
}
