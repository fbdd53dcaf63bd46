-- The partnership storey. Every table is a tenant table: consortium_id leads every key, an owner party says whose row it is,
-- and row-level security, forced, is the second lock behind the access rules of the application.

create schema partnership;
grant usage on schema partnership to covalence_app;

-- Who is acting, as the transaction says it (set local app.…). Stable, so that the planner asks once per statement.
create function platform.acting_consortium() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.consortium', true), '')::uuid $$;

create function platform.acting_parties() returns uuid[]
  language sql stable parallel safe
  as $$ select coalesce(string_to_array(nullif(current_setting('app.party', true), ''), ',')::uuid[], '{}'::uuid[]) $$;

create function platform.acting_person() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

create function platform.acting_day() returns date
  language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.today', true), '')::date, current_date) $$;

-- The parties that show me rows of a kind today, under an agreement in force.
-- Its body names a table made below, hence no check at creation.
set local check_function_bodies = off;
create function partnership.shared_with_me(shared_kind text) returns setof uuid
  language sql stable parallel safe
  as $$
    select s.from_party_id
    from partnership.share as s
    where s.consortium_id = platform.acting_consortium()
      and s.kind = shared_kind
      and s.to_party_id = any (platform.acting_parties())
      and s.superseded_at is null
      and s.valid_from <= platform.acting_day()
      and (s.valid_to is null or s.valid_to > platform.acting_day())
  $$;

-- A body that acts in the cooperation: school, enterprise, authority, park, chamber, industry college, council, training base.
create table partnership.party (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  name_zh text,
  name_en text,
  kind text not null,
  registration_code text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  check (subject_person_id is null),
  check (coalesce(name_zh, name_en) is not null),
  check (kind in ('school', 'enterprise', 'authority', 'park', 'chamber', 'industry_college', 'council', 'training_base'))
);

alter table partnership.party enable row level security;
alter table partnership.party force row level security;

create policy reads on partnership.party for select using (
  consortium_id = (select platform.acting_consortium())
);
create policy inserts on partnership.party for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.party for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.party for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.party to covalence_app;

-- A person of the consortium; dated roles bind the person to parties.
create table partnership.person (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  native_name text not null,
  latin_name text,
  email text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id)
);

create index on partnership.person (consortium_id, subject_person_id);

alter table partnership.person enable row level security;
alter table partnership.person force row level security;

create policy reads on partnership.person for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('person'))
  )
);
create policy inserts on partnership.person for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.person for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.person for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.person to covalence_app;

-- What a person is in a party, from when to when.
create table partnership.person_role (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  person_id uuid not null,
  party_id uuid not null,
  role text not null,
  valid_from date not null,
  valid_to date,
  superseded_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  foreign key (consortium_id, person_id) references partnership.person (consortium_id, id),
  foreign key (consortium_id, party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (role in ('coordinator', 'mentor', 'teacher', 'learner', 'hseq_officer', 'officer', 'leader', 'administrator')),
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (
    consortium_id with =,
    person_id with =,
    party_id with =,
    role with =,
    daterange(valid_from, valid_to) with &&
  ) where (superseded_at is null)
);

create index on partnership.person_role (consortium_id, person_id);
create index on partnership.person_role (consortium_id, party_id);

alter table partnership.person_role enable row level security;
alter table partnership.person_role force row level security;

create policy reads on partnership.person_role for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('person'))
  )
);
create policy inserts on partnership.person_role for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.person_role for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.person_role for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.person_role to covalence_app;

-- A place of work; moving between sites costs a learner time.
create table partnership.site (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  name_zh text,
  name_en text,
  address_zh text,
  address_en text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null)
);

alter table partnership.site enable row level security;
alter table partnership.site force row level security;

create policy reads on partnership.site for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('venue'))
  )
);
create policy inserts on partnership.site for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.site for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.site for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.site to covalence_app;

-- A production unit of an integrated site.
create table partnership.plant (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  site_id uuid not null,
  name_zh text,
  name_en text,
  product_line_zh text,
  product_line_en text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, site_id) references partnership.site (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null)
);

create index on partnership.plant (consortium_id, site_id);

alter table partnership.plant enable row level security;
alter table partnership.plant force row level security;

create policy reads on partnership.plant for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('venue'))
  )
);
create policy inserts on partnership.plant for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.plant for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.plant for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.plant to covalence_app;

-- A learning venue: where competences can be learnt, with places over time.
create table partnership.venue (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  site_id uuid not null,
  plant_id uuid,
  name_zh text,
  name_en text,
  kind text not null,
  shift_pattern text not null,
  hazards text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, site_id) references partnership.site (consortium_id, id),
  foreign key (consortium_id, plant_id) references partnership.plant (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null),
  check (kind in ('workplace', 'laboratory', 'workshop', 'simulator', 'classroom')),
  check (shift_pattern in ('day', 'two_shift', 'continuous'))
);

create index on partnership.venue (consortium_id, site_id);
create index on partnership.venue (consortium_id, plant_id);

alter table partnership.venue enable row level security;
alter table partnership.venue force row level security;

create policy reads on partnership.venue for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('venue'))
  )
);
create policy inserts on partnership.venue for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.venue for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.venue for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.venue to covalence_app;

-- Places of a venue, from when to when.
create table partnership.venue_version (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  venue_id uuid not null,
  capacity integer not null,
  comfortable integer,
  minimum integer not null,
  minimum_when_open integer not null,
  valid_from date not null,
  valid_to date,
  superseded_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  foreign key (consortium_id, venue_id) references partnership.venue (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (capacity >= 0),
  check (comfortable is null or comfortable >= 0),
  check (minimum >= 0 and minimum <= capacity),
  check (minimum_when_open >= 0),
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (
    consortium_id with =,
    venue_id with =,
    daterange(valid_from, valid_to) with &&
  ) where (superseded_at is null)
);

create index on partnership.venue_version (consortium_id, venue_id);

alter table partnership.venue_version enable row level security;
alter table partnership.venue_version force row level security;

create policy reads on partnership.venue_version for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('venue'))
  )
);
create policy inserts on partnership.venue_version for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.venue_version for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.venue_version for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.venue_version to covalence_app;

-- Who guides learners in a venue, from when to when.
create table partnership.venue_mentor (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  venue_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_to date,
  superseded_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  foreign key (consortium_id, venue_id) references partnership.venue (consortium_id, id),
  foreign key (consortium_id, person_id) references partnership.person (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (
    consortium_id with =,
    venue_id with =,
    person_id with =,
    daterange(valid_from, valid_to) with &&
  ) where (superseded_at is null)
);

create index on partnership.venue_mentor (consortium_id, venue_id);
create index on partnership.venue_mentor (consortium_id, person_id);

alter table partnership.venue_mentor enable row level security;
alter table partnership.venue_mentor force row level security;

create policy reads on partnership.venue_mentor for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('venue'))
  )
);
create policy inserts on partnership.venue_mentor for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.venue_mentor for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.venue_mentor for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.venue_mentor to covalence_app;

-- Weeks in which a venue takes nobody; both weeks inclusive.
create table partnership.venue_closure (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  venue_id uuid not null,
  first_week date not null,
  last_week date not null,
  reason_zh text,
  reason_en text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, venue_id, first_week),
  foreign key (consortium_id, venue_id) references partnership.venue (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (extract(isodow from first_week) = 1 and extract(isodow from last_week) = 1),
  check (first_week <= last_week)
);

alter table partnership.venue_closure enable row level security;
alter table partnership.venue_closure force row level security;

create policy reads on partnership.venue_closure for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('venue'))
  )
);
create policy inserts on partnership.venue_closure for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.venue_closure for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.venue_closure for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.venue_closure to covalence_app;

-- What parties have signed; its terms are in its versions, what it shares in its shares.
create table partnership.agreement (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  title_zh text,
  title_en text,
  mode text not null,
  party_ids uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(title_zh, title_en) is not null),
  check (mode in ('named_class', 'apprenticeship', 'industry_college', 'shared_base', 'staff_training', 'research', 'framework'))
);

alter table partnership.agreement enable row level security;
alter table partnership.agreement force row level security;

create policy reads on partnership.agreement for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or party_ids && (select platform.acting_parties())::uuid[]
  )
);
create policy inserts on partnership.agreement for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.agreement for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.agreement for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.agreement to covalence_app;

-- The terms in force from when to when; an amendment is a further version.
create table partnership.agreement_version (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  agreement_id uuid not null,
  signed_on date,
  note_zh text,
  note_en text,
  valid_from date not null,
  valid_to date,
  superseded_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  foreign key (consortium_id, agreement_id) references partnership.agreement (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (
    consortium_id with =,
    agreement_id with =,
    daterange(valid_from, valid_to) with &&
  ) where (superseded_at is null)
);

create index on partnership.agreement_version (consortium_id, agreement_id);

alter table partnership.agreement_version enable row level security;
alter table partnership.agreement_version force row level security;

create policy reads on partnership.agreement_version for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    exists (
      select 1
      from partnership.agreement as a
      where a.consortium_id = agreement_version.consortium_id
        and a.id = agreement_version.agreement_id
    )
  )
);
create policy inserts on partnership.agreement_version for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.agreement_version for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.agreement_version for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.agreement_version to covalence_app;

-- The parties of an agreement.
create table partnership.agreement_party (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  agreement_id uuid not null,
  party_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, agreement_id, party_id),
  foreign key (consortium_id, agreement_id) references partnership.agreement (consortium_id, id),
  foreign key (consortium_id, party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id)
);

create index on partnership.agreement_party (consortium_id, party_id);

alter table partnership.agreement_party enable row level security;
alter table partnership.agreement_party force row level security;

create policy reads on partnership.agreement_party for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    exists (
      select 1
      from partnership.agreement as a
      where a.consortium_id = agreement_party.consortium_id
        and a.id = agreement_party.agreement_id
    )
  )
);
create policy inserts on partnership.agreement_party for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.agreement_party for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.agreement_party for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.agreement_party to covalence_app;

-- Which kind of rows one party shows another under an agreement, from when to when.
create table partnership.share (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  agreement_id uuid not null,
  kind text not null,
  from_party_id uuid not null,
  to_party_id uuid not null,
  valid_from date not null,
  valid_to date,
  superseded_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  foreign key (consortium_id, agreement_id) references partnership.agreement (consortium_id, id),
  foreign key (consortium_id, from_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, to_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (kind in ('person', 'venue', 'framework', 'programme', 'learner', 'plan')),
  check (from_party_id <> to_party_id),
  check (owner_party_id = from_party_id),
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (
    consortium_id with =,
    agreement_id with =,
    kind with =,
    from_party_id with =,
    to_party_id with =,
    daterange(valid_from, valid_to) with &&
  ) where (superseded_at is null)
);

create index on partnership.share (consortium_id, agreement_id);
create index on partnership.share (consortium_id, from_party_id);
create index on partnership.share (consortium_id, to_party_id);

alter table partnership.share enable row level security;
alter table partnership.share force row level security;

create policy reads on partnership.share for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or from_party_id = any ((select platform.acting_parties())::uuid[])
    or to_party_id = any ((select platform.acting_parties())::uuid[])
  )
);
create policy inserts on partnership.share for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.share for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.share for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.share to covalence_app;

-- Holidays and make-up workdays of years that no published calendar covers.
create table partnership.calendar_day (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  day date not null,
  kind text not null,
  name_zh text,
  name_en text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, day),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null),
  check (kind in ('holiday', 'workday'))
);

alter table partnership.calendar_day enable row level security;
alter table partnership.calendar_day force row level security;

create policy reads on partnership.calendar_day for select using (
  consortium_id = (select platform.acting_consortium())
);
create policy inserts on partnership.calendar_day for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.calendar_day for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.calendar_day for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.calendar_day to covalence_app;
