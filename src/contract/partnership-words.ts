/** The words and small shapes of the partnership storey: kinds, references, spans. */
import { z } from 'zod';
import { bilingualName, code, instant, isoDate, uuid } from './wire.ts';

export const partyKind = z
  .enum(['school', 'enterprise', 'authority', 'park', 'chamber', 'industry_college', 'council', 'training_base'])
  .meta({ id: 'PartyKind' });
export const venueKind = z.enum(['workplace', 'laboratory', 'workshop', 'simulator', 'classroom']).meta({ id: 'VenueKind' });
export const shiftPattern = z.enum(['day', 'two_shift', 'continuous']).meta({ id: 'ShiftPattern' });
export const hazard = z
  .enum(['flammable', 'explosive', 'toxic', 'corrosive', 'pressure', 'high_temperature', 'cryogenic', 'noise', 'dust', 'height', 'electrical', 'radiation'])
  .meta({ id: 'Hazard' });
export const agreementMode = z
  .enum(['named_class', 'apprenticeship', 'industry_college', 'shared_base', 'staff_training', 'research', 'framework'])
  .meta({ id: 'AgreementMode' });
export const shareKind = z.enum(['person', 'venue', 'framework', 'programme', 'learner', 'plan', 'cooperation']).meta({ id: 'ShareKind', description: 'Kind of rows that is shown' });
export const spanState = z.enum(['future', 'in_force', 'ended']).meta({ id: 'SpanState', description: 'Before, within or after its days, as of the day asked for' });

export type PartyKind = z.infer<typeof partyKind>;
export type VenueKind = z.infer<typeof venueKind>;
export type ShiftPattern = z.infer<typeof shiftPattern>;
export type Hazard = z.infer<typeof hazard>;
export type AgreementMode = z.infer<typeof agreementMode>;
export type ShareKind = z.infer<typeof shareKind>;
export type SpanState = z.infer<typeof spanState>;

/** A named row, enough to show and to follow it. */
export const reference = z.object({ id: uuid, key: code, name: bilingualName }).meta({ id: 'Reference' });
export type Reference = z.infer<typeof reference>;

export const personName = z.object({ native: z.string(), latin: z.string().nullable() }).meta({ id: 'PersonName' });

/** First and last day, both inclusive; null = open. */
export const spanFields = { from: isoDate, to: isoDate.nullable() };

/** Since when the system knows a version, and until when it held it for true; null = still. */
export const knowledgeFields = { recordedAt: instant, supersededAt: instant.nullable() };

/** The day for which a list or a timeline is asked; the consortium's today unless given. */
export const asOfQuery = { asOf: isoDate.optional().meta({ description: "The day asked for; the consortium's today unless given" }) };

/** What ends on a day; null takes the end back. */
export const lastDayBody = z.object({ lastDay: isoDate.nullable().meta({ description: 'Last day, inclusive; null makes it open-ended again' }) });
