/** The words and small shapes of needs, visits, commitments and tasks. */
import { z } from 'zod';
import { personName, reference } from './partnership-words.ts';
import { isoDate, line, says, sentence, uuid } from './wire.ts';

export const needKind = z.enum(['people', 'course', 'training', 'equipment', 'other']).meta({ id: 'NeedKind' });
export const needState = z
  .enum(['open', 'accepted', 'refused', 'committed', 'met', 'withdrawn'])
  .meta({ id: 'NeedState', description: '`committed`: somebody promised to meet it; `met`: it is met' });
export const visitState = z.enum(['planned', 'held', 'cancelled']).meta({ id: 'VisitState' });
export const visitPart = z.enum(['host', 'guest']).meta({ id: 'VisitPart' });
export const lineKind = z.enum(['information', 'need', 'proposal', 'commitment', 'decision']).meta({ id: 'LineKind', description: 'What a line of the minutes says' });
export const lineState = z.enum(['noted', 'open', 'done', 'refused', 'dropped']).meta({ id: 'LineState', description: '`noted` asks for nothing' });
export const commitmentKind = z.enum(['places', 'mentor_hours', 'equipment', 'lessons', 'money', 'people', 'other']).meta({ id: 'CommitmentKind' });
export const commitmentState = z.enum(['open', 'kept', 'refused', 'dropped']).meta({ id: 'CommitmentState' });
export const testKind = z
  .enum(['venue_capacity', 'course_hours', 'venue_mentors', 'enrolments'])
  .meta({ id: 'CommitmentTestKind', description: 'Which figure says whether a commitment is kept: places of a venue, hours of a course, mentors of a venue, learners of a cohort' });
export const policyKind = z.enum(['national', 'regional', 'municipal', 'own']).meta({ id: 'PolicyKind' });
export const light = z.enum(['green', 'amber', 'red', 'grey']).meta({ id: 'Light', description: '`grey`: nothing to judge' });

export type NeedKind = z.infer<typeof needKind>;
export type NeedState = z.infer<typeof needState>;
export type VisitState = z.infer<typeof visitState>;
export type VisitPart = z.infer<typeof visitPart>;
export type LineKind = z.infer<typeof lineKind>;
export type LineState = z.infer<typeof lineState>;
export type CommitmentKind = z.infer<typeof commitmentKind>;
export type CommitmentState = z.infer<typeof commitmentState>;
export type CommitmentTestKind = z.infer<typeof testKind>;
export type PolicyKind = z.infer<typeof policyKind>;
export type Light = z.infer<typeof light>;

/** What the sheet store takes as a title: longer than a name, at least one language filled. */
export const title = z
  .object({ zh: line(300).nullable(), en: line(300).nullable() })
  .refine((name) => name.zh !== null || name.en !== null, says('中文和英文至少填一个', 'fill the Chinese or the English text'))
  .meta({ id: 'Title', examples: [{ zh: '裂解装置需要操作工', en: 'Operators for the cracker' }] });
export type Title = z.infer<typeof title>;

/** Text in either language, or in none. */
export const note = z.object({ zh: z.string().max(1000).nullable(), en: z.string().max(1000).nullable() });
export type Note = z.infer<typeof note>;

/** A person whose name is null is not shared with the reader. */
export const namedPerson = z.object({ id: uuid, name: personName.nullable() }).meta({ id: 'NamedPerson' });

/** The revision a change was made from; a later one refuses it and tells what stands there now. */
export const revision = z.int().min(1).meta({ description: 'The revision you saw; if it moved on, you are told what stands there now', examples: [1] });

/** A need or commitment where it is only mentioned. */
export const recordMention = z.object({ id: uuid, key: z.string(), title: note });

export const lightSays = z.object({ light, says: sentence });

export { isoDate, personName, reference, sentence };
