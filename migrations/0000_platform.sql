-- The ground floor: accounts, sessions and jobs, which belong to no consortium (the global tables, listed in
-- src/platform/database/global-tables.ts), and the audit trail, which does. Global tables hold no foreign keys with tenant
-- tables, in either direction. The schema itself and platform.schema_migration are made by the migrator.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

revoke create on schema public from public;
grant usage on schema platform to covalence_app;
grant select on platform.schema_migration to covalence_app;

-- The order of Chinese lists: by pinyin; Latin text sorts as usual.
create collation platform.pinyin (provider = icu, locale = 'zh-u-co-pinyin', deterministic = true);

-- The whole network of parties that share people and places: the tenant.
create table platform.consortium (
  id uuid primary key,
  key text not null unique,
  name_zh text,
  name_en text,
  time_zone text not null,
  -- The day it is in this consortium; null: the real one. The example stands still on a day of its own.
  clock_day date,
  is_example boolean not null default false,
  created_at timestamptz not null default now(),
  check (coalesce(name_zh, name_en) is not null)
);

grant select, insert, update on platform.consortium to covalence_app;

-- Somebody who signs in. Who that is in a consortium says membership.
create table platform.account (
  id uuid primary key,
  email text not null unique,
  is_email_verified boolean not null default false,
  name text not null,
  image_url text,
  locale text,
  -- Made with the example: its password stands in the data folder, so the server must not be reachable from outside.
  is_example boolean not null default false,
  -- May create consortia and invite their first coordinators.
  is_administrator boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (email = lower(email)),
  check (locale in ('zh', 'en'))
);

create table platform.session (
  id uuid primary key,
  account_id uuid not null references platform.account (id) on delete cascade,
  token text not null unique,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index on platform.session (account_id);
create index on platform.session (expires_at);

-- A way to prove who one is: a password, or an account at an identity provider.
create table platform.credential (
  id uuid primary key,
  account_id uuid not null references platform.account (id) on delete cascade,
  provider text not null,
  external_id text not null,
  password_hash text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider, external_id)
);

create index on platform.credential (account_id);

-- A one-time proof under way, such as a password reset.
create table platform.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index on platform.verification (identifier);

grant select, insert, update, delete on platform.account, platform.session, platform.credential, platform.verification
  to covalence_app;

-- Keys this installation made for itself, such as the one that signs cookies; all its servers share them.
create table platform.server_secret (
  name text primary key,
  secret text not null,
  created_at timestamptz not null default now()
);

grant select, insert on platform.server_secret to covalence_app;

-- Tries to sign in per e-mail address and per network address, counted in windows; what is past may be deleted.
create table platform.sign_in_attempt (
  key text primary key,
  count integer not null,
  window_end timestamptz not null
);

create index on platform.sign_in_attempt (window_end);

grant select, insert, update, delete on platform.sign_in_attempt to covalence_app;

-- An account is a person in a consortium. The person is a tenant row, hence no foreign key.
create table platform.membership (
  account_id uuid not null references platform.account (id) on delete cascade,
  consortium_id uuid not null references platform.consortium (id),
  person_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (account_id, consortium_id),
  unique (consortium_id, person_id, account_id)
);

grant select, insert, update, delete on platform.membership to covalence_app;

-- Work that outlives its request.
create table platform.job (
  id uuid primary key,
  kind text not null,
  consortium_id uuid references platform.consortium (id),
  account_id uuid,
  -- The person for whom the job acts, as it was when it was asked for.
  actor jsonb,
  input jsonb not null,
  state text not null default 'waiting',
  progress jsonb,
  -- Counts the changes a follower should see; the Last-Event-ID of the stream.
  event_number bigint not null default 1,
  checkpoint jsonb,
  result jsonb,
  error jsonb,
  attempts integer not null default 0,
  max_attempts integer not null default 3,
  worker_id uuid,
  lease_until timestamptz,
  cancel_asked_at timestamptz,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  check ((state = 'running') = (worker_id is not null)),
  check ((state = 'running') = (lease_until is not null)),
  check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null)),
  check ((state = 'failed') = (error is not null))
);

create index on platform.job (created_at) where state = 'waiting';
create index on platform.job (lease_until) where state = 'running';
create index on platform.job (consortium_id, created_at);

grant select, insert, update on platform.job to covalence_app;

-- A write that was answered: the same key gets the same answer instead of a second write.
create table platform.idempotency_key (
  account_id uuid not null references platform.account (id) on delete cascade,
  key text not null,
  operation text not null,
  request_hash text not null,
  -- The try that holds the key; a dead one is taken over after lease_until, unless its transaction has committed.
  attempt uuid not null,
  lease_until timestamptz not null,
  -- Set in the transaction of the write itself: from then on the request is never carried out again.
  is_committed boolean not null default false,
  -- Null while the first request is under way.
  status integer,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (account_id, key),
  check (length(key) between 1 and 200)
);

create index on platform.idempotency_key (created_at);

grant select, insert, update, delete on platform.idempotency_key to covalence_app;

-- One change of one record: who, when, what, before and after, why. Written in the transaction of the change.
create table platform.audit_entry (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  at timestamptz not null,
  account_id uuid,
  person_id uuid,
  kind text not null,
  record_id uuid not null,
  operation text not null,
  -- A list of {name, before, after, salt, digest}; an anonymised field keeps its name and digest only.
  fields jsonb not null,
  -- SHA-256 over all of the above except field values and salts, in hexadecimal.
  digest text not null,
  -- The seal that holds this entry; null until it is sealed.
  seal_number bigint,
  primary key (consortium_id, id),
  check (operation in ('create', 'change', 'remove', 'act'))
);

create index on platform.audit_entry (consortium_id, kind, record_id, id);
create index on platform.audit_entry (consortium_id, subject_person_id) where subject_person_id is not null;
create index on platform.audit_entry (consortium_id, seal_number, id);
create index on platform.audit_entry (consortium_id, id) where seal_number is null;

alter table platform.audit_entry enable row level security;
alter table platform.audit_entry force row level security;

create policy reads on platform.audit_entry for select using (
  consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
  and (
    owner_party_id = any (string_to_array(nullif(current_setting('app.party', true), ''), ',')::uuid[])
    or subject_person_id = nullif(current_setting('app.person', true), '')::uuid
    or person_id = nullif(current_setting('app.person', true), '')::uuid
    or current_setting('app.duty', true) in ('audit', 'anonymise')
  )
);
create policy inserts on platform.audit_entry for insert with check (
  consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
);
create policy duties on platform.audit_entry for update using (
  consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
  and current_setting('app.duty', true) in ('audit', 'anonymise')
);

-- Nothing is ever deleted, and only the seal and a person's values change.
grant select, insert, update (seal_number, fields) on platform.audit_entry to covalence_app;

-- A link of the chain over a batch of entries. It belongs to the consortium, to no party and no person.
create table platform.audit_seal (
  consortium_id uuid not null,
  number bigint not null,
  owner_party_id uuid,
  subject_person_id uuid,
  entry_count integer not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (consortium_id, number),
  check (owner_party_id is null and subject_person_id is null),
  check (number > 0 and entry_count > 0)
);

alter table platform.audit_seal enable row level security;
alter table platform.audit_seal force row level security;

create policy reads on platform.audit_seal for select using (
  consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
);
create policy duties on platform.audit_seal for insert with check (
  consortium_id = nullif(current_setting('app.consortium', true), '')::uuid
  and current_setting('app.duty', true) = 'audit'
);

grant select, insert on platform.audit_seal to covalence_app;
