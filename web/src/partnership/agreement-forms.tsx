/** Amending an agreement, and letting another party see rows. */
import type { ReactElement } from 'react';
import type { AgreementDetail, ShareKind } from '../../../src/contract/index.ts';
import { useWrite } from '../api.ts';
import { useMembership } from '../session.ts';
import { useLanguage, useText } from '../texts.ts';
import { formatShortDay, offerUndo, SelectField, tell, TextArea, TextField, useNameOf } from '../ui/index.ts';
import { FieldRow, FormDialog, textOrNull } from './form-dialog.tsx';
import { agreementTexts, commonTexts } from './texts.ts';
import { keysOf, optionsOf, shareKinds } from './words.ts';

interface Form {
  readonly agreement: AgreementDetail;
  readonly today: string;
  readonly onClose: () => void;
}

export function AmendAgreement({ agreement, today, onClose }: Form): ReactElement {
  const say = useText(agreementTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const amend = useWrite('POST /api/consortia/{consortium}/agreements/{agreement}/terms');
  return (
    <FormDialog
      title={say('amend')}
      submit={say('amend')}
      isBusy={amend.isPending}
      error={amend.error}
      onClose={onClose}
      onSubmit={(typed) => {
        const note = textOrNull(typed('note').replaceAll(/\s+/g, ' '));
        const from = typed('from');
        amend.mutate(
          {
            params: { agreement: agreement.id },
            body: { from, to: textOrNull(typed('to')), signedOn: textOrNull(typed('signedOn')), note: { zh: language === 'zh' ? note : null, en: language === 'en' ? note : null } },
          },
          {
            onSuccess: () => {
              tell(say('amended', { day: formatShortDay(from, language, today) }));
              onClose();
            },
          },
        );
      }}
    >
      <FieldRow>
        <TextField label={common('from')} name="from" type="date" defaultValue={today} required />
        <TextField label={common('to')} hint={common('toHint')} name="to" type="date" defaultValue={agreement.to ?? ''} />
        <TextField label={say('signedField')} name="signedOn" type="date" />
      </FieldRow>
      <TextArea label={say('note')} name="note" maxLength={500} />
    </FormDialog>
  );
}

export function AddShare({ agreement, today, onClose }: Form): ReactElement {
  const say = useText(agreementTexts);
  const common = useText(commonTexts);
  const kind = useText(shareKinds);
  const nameOf = useNameOf();
  const membership = useMembership();
  const add = useWrite('POST /api/consortia/{consortium}/agreements/{agreement}/shares');
  const withdraw = useWrite('DELETE /api/consortia/{consortium}/agreements/{agreement}/shares/{share}');
  const mine = new Set(membership.roles.filter((held) => held.role === 'coordinator' || held.role === 'administrator').map((held) => held.party));
  const givers = agreement.parties.filter((party) => mine.has(party.id));
  const receiver = agreement.parties.find((party) => !mine.has(party.id)) ?? agreement.parties.find((party) => party.id !== givers[0]?.id);
  const options = (parties: AgreementDetail['parties']) => parties.map((party) => ({ value: party.id, label: nameOf(party.name) }));
  return (
    <FormDialog
      title={say('addShare')}
      submit={say('addShare')}
      isBusy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={(typed) => {
        const body = { kind: typed('kind') as ShareKind, giver: typed('giver'), receiver: typed('receiver'), from: typed('from'), to: textOrNull(typed('to')) };
        add.mutate(
          { params: { agreement: agreement.id }, body },
          {
            onSuccess: (after) => {
              const made = after.shares.find((one) => one.kind === body.kind && one.giver.id === body.giver && one.receiver.id === body.receiver && one.from === body.from);
              if (made) {
                offerUndo(say('shareAdded', { giver: nameOf(made.giver.name), receiver: nameOf(made.receiver.name), kind: kind(made.kind) }), () =>
                  withdraw.mutateAsync({ params: { agreement: agreement.id, share: made.id } }),
                );
              }
              onClose();
            },
          },
        );
      }}
    >
      <FieldRow>
        <SelectField label={say('giver')} name="giver" options={options(givers)} />
        <SelectField label={say('receiver')} name="receiver" options={options(agreement.parties)} defaultValue={receiver?.id ?? ''} />
        <SelectField label={say('shareKind')} name="kind" options={optionsOf(keysOf(shareKinds), kind)} />
      </FieldRow>
      <FieldRow>
        <TextField label={common('from')} name="from" type="date" defaultValue={today} required />
        <TextField label={common('to')} hint={common('toHint')} name="to" type="date" defaultValue={agreement.to ?? ''} />
      </FieldRow>
    </FormDialog>
  );
}
