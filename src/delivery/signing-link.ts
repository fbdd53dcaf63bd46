/**
 * Links by which a mentor without an account signs the logs of one venue and week. The token is `party.secret`: the party
 * tells whose link to look for, so that row-level security can stay on; the secret, of which only a hash is kept, is the key.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Log, LogToSign } from '../contract/delivery.ts';
import { recordChange } from '../platform/audit/record-change.ts';
import type { Database } from '../platform/database/connect.ts';
import { inConsortium, type Actor, type Tx } from '../platform/database/transaction.ts';
import { AppError } from '../platform/errors.ts';
import { isId, newId } from '../platform/ids.ts';
import type { IsoDate } from '../platform/weeks.ts';
import { settleDecision, type Decision } from './decide-log.ts';
import { deliveryErrors } from './errors.ts';
import { requireLinkServes } from './rules.ts';
import { isMentorOf, lockLog, readLogs, readNames, readPersonNames } from './store.ts';

const DAY_MS = 86_400_000;

export interface SigningLink {
  readonly id: string;
  readonly token: string;
  /** Path of the page that opens the link. */
  readonly path: string;
  readonly expiresAt: string;
}

/** Errors: `venue_not_yours`, `person_not_mentor`. */
export async function makeSigningLink(tx: Tx, given: { readonly mentor: string; readonly venue: string; readonly week: IsoDate; readonly days: number }, now: Date): Promise<SigningLink> {
  const { consortium, parties } = tx.actor;
  const [venue] = await tx.query<{ owner: string; name: string }>('select owner_party_id as owner, coalesce(name_zh, name_en) as name from partnership.venue where consortium_id = $1 and id = $2', [consortium, given.venue]);
  if (!venue || !parties.includes(venue.owner)) throw new AppError(deliveryErrors.venue_not_yours, { venue: venue?.name ?? given.venue });
  if (!(await isMentorOf(tx, given.mentor, given.venue, given.week))) throw new AppError(deliveryErrors.person_not_mentor, { venue: venue.name, week: given.week });
  const token = `${venue.owner}.${randomBytes(32).toString('base64url')}`;
  const expiresAt = new Date(now.getTime() + given.days * DAY_MS);
  const id = newId();
  await tx.query(
    `insert into delivery.signing_link (consortium_id, id, owner_party_id, token_hash, mentor_person_id, venue_id, week, purpose, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'sign-week', $8)`,
    [consortium, id, venue.owner, hashOf(token), given.mentor, given.venue, given.week, expiresAt],
  );
  await recordChange(tx, { kind: 'signing_link', id, ownerParty: venue.owner, before: null, after: { ...given, expiresAt } });
  return { id, token, path: `/sign/${consortium}/${token}`, expiresAt: expiresAt.toISOString() };
}

/** Errors: `signing_link_unknown`. */
export async function revokeSigningLink(tx: Tx, link: string): Promise<void> {
  const [revoked] = await tx.query<{ owner: string }>(
    'update delivery.signing_link set revoked_at = now() where consortium_id = $1 and id = $2 and revoked_at is null returning owner_party_id as owner',
    [tx.actor.consortium, link],
  );
  if (!revoked) throw new AppError(deliveryErrors.signing_link_unknown);
  await recordChange(tx, { kind: 'signing_link', id: link, ownerParty: revoked.owner, before: { isRevoked: false }, after: { isRevoked: true } });
}

export interface OpenedLink {
  readonly mentor: { readonly native: string; readonly latin: string | null };
  readonly venue: { readonly id: string; readonly key: string; readonly name: { readonly zh: string | null; readonly en: string | null } };
  readonly week: IsoDate;
  readonly expiresAt: string;
  readonly items: LogToSign[];
}

/** What the link is for: the logs handed in for its venue and week. Errors: `signing_link_unknown`, `signing_link_expired`. */
export function openSigningLink(database: Database, passerBy: Actor, token: string, now: Date): Promise<OpenedLink> {
  return byLink(database, passerBy, token, async (tx, link) => {
    requireLinkServes(link, now);
    const items = await readLogs(tx, { from: link.week, to: link.week, venues: [link.venue], limit: 200 });
    const name = (await readPersonNames(tx, [link.mentor])).get(link.mentor) ?? { native: '—', latin: null };
    const shown = (await readNames(tx, 'partnership.venue', [link.venue])).get(link.venue);
    if (!shown) throw new AppError(deliveryErrors.signing_link_unknown);
    return { mentor: name, venue: { id: shown.id, key: shown.key, name: shown.name }, week: link.week, expiresAt: link.expiresAt.toISOString(), items: items.filter(({ state }) => state !== 'draft') };
  });
}

/** Errors: `signing_link_unknown`, `signing_link_expired`, `signing_link_other_purpose`, `log_not_submitted`, `log_signed`, `log_changed_meanwhile`. */
export function decideByLink(database: Database, passerBy: Actor, given: { readonly token: string; readonly log: string; readonly decision: Decision }, now: Date): Promise<Log> {
  return byLink(database, passerBy, given.token, async (tx, link) => {
    requireLinkServes(link, now);
    const log = await lockLog(tx, given.log);
    requireLinkServes(link, now, { week: log?.week ?? '', venue: log?.venue ?? '' });
    if (!log) throw new AppError(deliveryErrors.log_not_found, { log: given.log });
    await tx.query('update delivery.signing_link set last_used_at = now() where consortium_id = $1 and id = $2', [tx.actor.consortium, link.id]);
    return settleDecision(tx, log, given.decision, link.mentor, `signing link ${link.id}`);
  });
}

interface Link {
  readonly id: string;
  readonly mentor: string;
  readonly venue: string;
  readonly venueName: string;
  readonly week: IsoDate;
  readonly expiresAt: Date;
}

/** Acts as the mentor of the link, for the party of its venue and for nothing else. */
function byLink<T>(database: Database, passerBy: Actor, token: string, work: (tx: Tx, link: Link) => Promise<T>): Promise<T> {
  const party = token.split('.')[0] ?? '';
  if (!isId(party)) throw new AppError(deliveryErrors.signing_link_unknown);
  return inConsortium(database, { ...passerBy, parties: [party], person: null, account: null, roles: [] }, async (tx) => {
    const [link] = await tx.query<Link & Record<string, unknown>>(
      `select l.id, l.mentor_person_id as mentor, l.venue_id as venue, coalesce(v.name_zh, v.name_en) as "venueName", l.week, l.expires_at as "expiresAt"
       from delivery.signing_link as l
       join partnership.venue as v on v.consortium_id = l.consortium_id and v.id = l.venue_id
       where l.consortium_id = $1 and l.token_hash = $2 and l.purpose = 'sign-week' and l.revoked_at is null`,
      [tx.actor.consortium, hashOf(token)],
    );
    if (!link) throw new AppError(deliveryErrors.signing_link_unknown);
    return work(tx, link);
  });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
