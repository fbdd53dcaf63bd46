/** The platform's tables as the query builder sees them; dates are ISO strings. */
import type { ColumnType, Generated } from 'kysely';

export interface PlatformTables {
  'platform.consortium': ConsortiumTable;
  'platform.account': AccountTable;
  'platform.session': SessionTable;
  'platform.credential': CredentialTable;
  'platform.verification': VerificationTable;
  'platform.server_secret': ServerSecretTable;
  'platform.sign_in_attempt': SignInAttemptTable;
  'platform.membership': MembershipTable;
  'platform.job': JobTable;
  'platform.idempotency_key': IdempotencyKeyTable;
  'platform.audit_entry': AuditEntryTable;
  'platform.audit_seal': AuditSealTable;
}

/** Reads as the value; is written as JSON text, because the driver would turn a list into a PostgreSQL array. */
export type JsonColumn<Value> = ColumnType<Value, string, string>;
export type NullableJsonColumn<Value> = ColumnType<Value | null, string | null | undefined, string | null>;

export interface ConsortiumTable {
  id: string;
  key: string;
  name_zh: string | null;
  name_en: string | null;
  time_zone: string;
  clock_day: string | null;
  is_example: Generated<boolean>;
  created_at: Generated<Date>;
}

export interface AccountTable {
  id: string;
  email: string;
  is_email_verified: Generated<boolean>;
  name: string;
  image_url: string | null;
  locale: string | null;
  is_example: Generated<boolean>;
  is_administrator: Generated<boolean>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface SessionTable {
  id: string;
  account_id: string;
  token: string;
  ip_address: string | null;
  user_agent: string | null;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface CredentialTable {
  id: string;
  account_id: string;
  provider: string;
  external_id: string;
  password_hash: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface ServerSecretTable {
  name: string;
  secret: string;
  created_at: Generated<Date>;
}

export interface SignInAttemptTable {
  key: string;
  count: number;
  window_end: Date;
}

export interface MembershipTable {
  account_id: string;
  consortium_id: string;
  person_id: string;
  created_at: Generated<Date>;
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface JobTable {
  id: string;
  kind: string;
  consortium_id: string | null;
  account_id: string | null;
  actor: NullableJsonColumn<unknown>;
  input: JsonColumn<unknown>;
  state: Generated<JobState>;
  progress: NullableJsonColumn<unknown>;
  event_number: Generated<number>;
  checkpoint: NullableJsonColumn<unknown>;
  result: NullableJsonColumn<unknown>;
  error: NullableJsonColumn<unknown>;
  attempts: Generated<number>;
  max_attempts: Generated<number>;
  worker_id: string | null;
  lease_until: Date | null;
  cancel_asked_at: Date | null;
  created_at: Generated<Date>;
  started_at: Date | null;
  finished_at: Date | null;
}

export interface IdempotencyKeyTable {
  account_id: string;
  key: string;
  operation: string;
  request_hash: string;
  attempt: string;
  lease_until: Date;
  is_committed: Generated<boolean>;
  status: number | null;
  answer: NullableJsonColumn<unknown>;
  created_at: Generated<Date>;
}

export interface AuditEntryTable {
  consortium_id: string;
  id: string;
  owner_party_id: string;
  subject_person_id: string | null;
  at: Date;
  account_id: string | null;
  person_id: string | null;
  kind: string;
  record_id: string;
  operation: 'create' | 'change' | 'remove' | 'act';
  fields: JsonColumn<unknown>;
  digest: string;
  seal_number: number | null;
}

export interface AuditSealTable {
  consortium_id: string;
  number: number;
  owner_party_id: string | null;
  subject_person_id: string | null;
  entry_count: number;
  previous_hash: string;
  hash: string;
  sealed_at: Date;
}
