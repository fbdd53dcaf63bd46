import type { ReactElement } from 'react';
import type { PersonDetail, RoleName } from '../../../src/contract/index.ts';
import { useWrite } from '../api.ts';
import { useMembership } from '../session.ts';
import { useText } from '../texts.ts';
import { offerUndo, SelectField, TextField, useNameOf } from '../ui/index.ts';
import { FieldRow, FormDialog, textOrNull } from './form-dialog.tsx';
import { commonTexts, personTexts } from './texts.ts';
import { keysOf, optionsOf, roleNames } from './words.ts';

/** A role in one of the parties one coordinates. */
export function GiveRole({ person, today, onClose }: { person: PersonDetail; today: string; onClose: () => void }): ReactElement {
  const say = useText(personTexts);
  const common = useText(commonTexts);
  const role = useText(roleNames);
  const nameOf = useNameOf();
  const membership = useMembership();
  const give = useWrite('POST /api/consortia/{consortium}/people/{person}/roles');
  const withdraw = useWrite('DELETE /api/consortia/{consortium}/people/{person}/roles/{role}');
  const parties = new Map(membership.roles.filter((held) => held.role === 'coordinator' || held.role === 'administrator').map((held) => [held.party, held.partyName]));
  return (
    <FormDialog
      title={say('give')}
      submit={say('give')}
      isBusy={give.isPending}
      error={give.error}
      onClose={onClose}
      onSubmit={(typed) => {
        const body = { party: typed('party'), role: typed('role') as RoleName, from: typed('from'), to: textOrNull(typed('to')) };
        give.mutate(
          { params: { person: person.id }, body },
          {
            onSuccess: (after) => {
              const made = after.allRoles.find((held) => held.party.id === body.party && held.role === body.role && held.from === body.from);
              if (made) offerUndo(say('given', { role: role(body.role) }), () => withdraw.mutateAsync({ params: { person: person.id, role: made.id } }));
              onClose();
            },
          },
        );
      }}
    >
      <FieldRow>
        <SelectField label={common('role')} name="role" options={optionsOf(keysOf(roleNames), role)} />
        <SelectField label={common('party')} name="party" options={[...parties].map(([value, name]) => ({ value, label: nameOf(name) }))} />
      </FieldRow>
      <FieldRow>
        <TextField label={common('from')} name="from" type="date" defaultValue={today} required />
        <TextField label={common('to')} hint={common('toHint')} name="to" type="date" />
      </FieldRow>
    </FormDialog>
  );
}
