import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Hazard, ShiftPattern, VenueKind } from '../../../src/contract/index.ts';
import { useApiList, useWrite } from '../api.ts';
import { hasRole, useMembership } from '../session.ts';
import { useText } from '../texts.ts';
import { SelectField, tell, TextField, useNameOf } from '../ui/index.ts';
import { Choices, FieldRow, FormDialog, numberOr, textOrNull } from './form-dialog.tsx';
import { commonTexts, venueTexts } from './texts.ts';
import { hazards, keysOf, optionsOf, shiftPatterns, venueKinds } from './words.ts';

/** Asks for what a new venue needs; it opens where it was created. */
export function CreateVenue({ today, onClose }: { today: string; onClose: () => void }): ReactElement {
  const say = useText(venueTexts);
  const common = useText(commonTexts);
  const kind = useText(venueKinds);
  const shift = useText(shiftPatterns);
  const hazard = useText(hazards);
  const nameOf = useNameOf();
  const navigate = useNavigate();
  const membership = useMembership();
  const create = useWrite('POST /api/consortia/{consortium}/venues');
  const allSites = useApiList('GET /api/consortia/{consortium}/sites', {});
  const mine = new Set(membership.roles.filter((role) => hasRole({ ...membership, roles: [role] }, 'coordinator', 'administrator')).map((role) => role.party));
  const sites = (allSites.data?.items ?? []).filter((site) => mine.has(site.party.id));
  const [chosenSite, setSite] = useState('');
  const site = chosenSite || (sites[0]?.id ?? '');
  const plants = useApiList('GET /api/consortia/{consortium}/plants', { query: { site } }, { enabled: site !== '' });
  return (
    <FormDialog
      title={say('create')}
      submit={say('create')}
      isBusy={create.isPending}
      error={create.error}
      onClose={onClose}
      onSubmit={(typed, all) =>
        create.mutate(
          {
            body: {
              key: typed('key'),
              site,
              plant: textOrNull(typed('plant')),
              name: { zh: textOrNull(typed('nameZh')), en: textOrNull(typed('nameEn')) },
              kind: typed('kind') as VenueKind,
              shiftPattern: typed('shift') as ShiftPattern,
              hazards: all('hazards') as Hazard[],
              places: { from: typed('from'), capacity: numberOr(typed('capacity'), 0), comfortable: numberOr(typed('comfortable'), null), minimum: 0, minimumWhenOpen: 0 },
            },
          },
          {
            onSuccess: (venue) => {
              tell(say('created', { name: nameOf(venue.name) }));
              onClose();
              void navigate({ to: `/partnership/venues/${venue.id}` } as never);
            },
          },
        )
      }
    >
      <FieldRow>
        <TextField label={say('nameZh')} name="nameZh" maxLength={200} hint={say('oneName')} />
        <TextField label={say('nameEn')} name="nameEn" maxLength={200} />
      </FieldRow>
      <FieldRow>
        <SelectField label={say('site')} name="site" value={site} options={sites.map((one) => ({ value: one.id, label: nameOf(one.name) }))} onChange={(event) => setSite(event.target.value)} required />
        <SelectField label={say('plant')} name="plant" options={[{ value: '', label: say('noPlant') }, ...(plants.data?.items ?? []).map((one) => ({ value: one.id, label: nameOf(one.name) }))]} />
      </FieldRow>
      <FieldRow>
        <SelectField label={common('kind')} name="kind" options={optionsOf(keysOf(venueKinds), kind)} />
        <SelectField label={say('shifts')} name="shift" options={optionsOf(keysOf(shiftPatterns), shift)} />
        <TextField label={common('key')} name="key" required maxLength={64} />
      </FieldRow>
      <FieldRow>
        <TextField label={say('capacity')} hint={say('capacityHint')} name="capacity" type="number" min={0} max={1000} required />
        <TextField label={say('comfortable')} hint={say('comfortableHint')} name="comfortable" type="number" min={0} max={1000} />
        <TextField label={say('from')} name="from" type="date" defaultValue={today} required />
      </FieldRow>
      <Choices label={say('hazards')} name="hazards" options={optionsOf(keysOf(hazards), hazard)} chosen={[]} />
    </FormDialog>
  );
}
