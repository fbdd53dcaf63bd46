/**
 * Who may call an endpoint, as data. A storey keeps one table of these in its `access.ts`, one entry per operation;
 * the check runs before the handler, and row-level security stands behind it as the second lock.
 */
import type { Sentence } from '../errors.ts';
import type { Role } from './roles.ts';

/**
 * `public`: anybody. `signedIn`: anybody with an account. `member`: anybody who belongs to the consortium in the path.
 * A list: members who hold one of these roles today, in any party (or in the party that `party` points to).
 */
export type Who = 'public' | 'signedIn' | 'member' | readonly [Role, ...Role[]];

/**
 * Which rows the caller meets once inside: those of the own party, those plus what agreements in force share,
 * only rows about the caller, figures without personal data, or rows that belong to nobody in particular.
 *
 * It is more than a note: a learner acts for no party, so row-level security shows a learner own rows only. Under `self`
 * the transaction also carries the learner's parties, so that an endpoint about the caller's own rows can read the names
 * of venues and areas; such an endpoint must itself ask for nothing but `actor.person`'s rows.
 */
export type Rows = 'own party' | 'shared' | 'self' | 'aggregate' | 'none';

/** Where the request names the party it acts for: the roles of `who` must then be held in that very party. */
export type PartyPointer = `params.${string}` | `query.${string}` | `body.${string}`;

export interface AccessRule {
  readonly who: Who;
  readonly rows: Rows;
  readonly party?: PartyPointer;
  /** The rule as a sentence for the reference and the access matrix. */
  readonly says: Sentence;
}

/** One rule per operation; the type check refuses a missing one. */
export type AccessTable<Operation extends string> = Readonly<Record<Operation, AccessRule>>;
