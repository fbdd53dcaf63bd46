import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Programme } from '../../../../src/contract/index.ts';
import { useApi, useApiList, useWrite } from '../../api.ts';
import { useText } from '../../texts.ts';
import { useNameOf } from '../../ui/index.ts';
import { Choices, FormDialog } from '../form-dialog.tsx';
import { needTexts } from './texts.ts';

export type Linked = readonly { readonly programme: { readonly id: string }; readonly area: { readonly id: string } | null }[];

const areasName = (programme: string): string => `areas ${programme}`;

/** Says which programmes answer a need, and of each, where it matters, which areas. */
export function LinkProgrammes({ need, linked, onClose }: { need: string; linked: Linked; onClose: () => void }): ReactElement {
  const say = useText(needTexts);
  const nameOf = useNameOf();
  const [chosen, setChosen] = useState<readonly string[]>(() => [...new Set(linked.map(({ programme }) => programme.id))]);
  const programmes = useApiList('GET /api/consortia/{consortium}/programmes', {});
  const link = useWrite('PUT /api/consortia/{consortium}/needs/{need}/programmes');
  return (
    <FormDialog
      title={say('programmes')}
      submit={say('linkProgramme')}
      isBusy={link.isPending}
      error={link.error}
      onClose={onClose}
      onSubmit={(_, all) => {
        const links = all('programmes').flatMap((programme) => [{ programme, area: null }, ...all(areasName(programme)).map((area) => ({ programme, area }))]);
        link.mutate({ params: { need }, body: { links } }, { onSuccess: onClose });
      }}
    >
      <div
        onChange={(event) => {
          const { name, value, checked } = event.target as HTMLInputElement;
          if (name === 'programmes') setChosen((before) => (checked ? [...before, value] : before.filter((id) => id !== value)));
        }}
      >
        {programmes.data && <Choices label={say('programmes')} name="programmes" options={programmes.data.items.map((programme) => ({ value: programme.id, label: nameOf(programme.name) }))} chosen={chosen} />}
      </div>
      {programmes.data?.items
        .filter(({ id }) => chosen.includes(id))
        .map((programme) => (
          <Areas key={programme.id} programme={programme} linked={linked} />
        ))}
    </FormDialog>
  );
}

/** The areas of the framework that the programme follows now. */
function Areas({ programme, linked }: { programme: Programme; linked: Linked }): ReactElement | null {
  const say = useText(needTexts);
  const nameOf = useNameOf();
  const version = programme.versions.find(({ state }) => state === 'in_force') ?? programme.versions[0];
  const framework = useApi('GET /api/consortia/{consortium}/framework-versions/{version}', { params: { version: version?.frameworkVersion.id ?? '' }, query: {} }, { enabled: version !== undefined });
  if (!framework.data) return null;
  const chosen = linked.flatMap((one) => (one.programme.id === programme.id && one.area !== null ? [one.area.id] : []));
  return (
    <details open={chosen.length > 0}>
      <summary>{say('areasOf', { programme: nameOf(programme.name) })}</summary>
      <Choices label={say('areasHint')} name={areasName(programme.id)} options={framework.data.areas.map(({ id, number, name }) => ({ value: id, label: `${number} ${nameOf(name)}` }))} chosen={chosen} />
    </details>
  );
}
