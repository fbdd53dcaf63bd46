-- The delivery storey. Every table is a tenant table: consortium_id leads every key, an owner party says whose row it is,
-- and row-level security, forced, is the second lock behind the access rules of the application.

create schema delivery;
grant usage on schema delivery to covalence_app;

-- A learner's week: what was done, against the competences of the placement. Signed entries never change; they are superseded.
create table delivery.log_entry (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  enrolment_id uuid not null,
  host_party_id uuid not null,
  week date not null,
  area_id uuid not null,
  venue_id uuid not null,
  state text not null,
  language text not null,
  done_text text not null,
  days_present integer not null,
  days_planned integer not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by_person_id uuid,
  return_reason text,
  supersedes_id uuid,
  supersede_reason text,
  superseded_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  foreign key (consortium_id, enrolment_id) references planning.enrolment (consortium_id, id),
  foreign key (consortium_id, host_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, area_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, venue_id) references partnership.venue (consortium_id, id),
  foreign key (consortium_id, decided_by_person_id) references partnership.person (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (state in ('draft', 'submitted', 'signed', 'returned')),
  check (language in ('zh', 'en')),
  check (extract(isodow from week) = 1),
  check (days_present between 0 and 7),
  check (days_planned between 0 and 7),
  check ((state in ('signed', 'returned')) = (decided_at is not null)),
  check (state <> 'returned' or return_reason is not null)
);

create index on delivery.log_entry (consortium_id, enrolment_id);
create index on delivery.log_entry (consortium_id, host_party_id);
create index on delivery.log_entry (consortium_id, area_id);
create index on delivery.log_entry (consortium_id, venue_id);
create index on delivery.log_entry (consortium_id, decided_by_person_id);
create index on delivery.log_entry (consortium_id, subject_person_id);

alter table delivery.log_entry enable row level security;
alter table delivery.log_entry force row level security;

create policy reads on delivery.log_entry for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('learner'))
    or subject_person_id = (select platform.acting_person())
    or host_party_id = any ((select platform.acting_parties())::uuid[])
  )
);
create policy inserts on delivery.log_entry for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or host_party_id = any ((select platform.acting_parties())::uuid[])
  )
);
create policy updates on delivery.log_entry for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or host_party_id = any ((select platform.acting_parties())::uuid[])
  )
);
create policy deletes on delivery.log_entry for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or host_party_id = any ((select platform.acting_parties())::uuid[])
  )
);

grant select, insert, update, delete on delivery.log_entry to covalence_app;

-- The competences a week was about.
create table delivery.log_competence (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  log_entry_id uuid not null,
  competence_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, log_entry_id, competence_id),
  foreign key (consortium_id, log_entry_id) references delivery.log_entry (consortium_id, id),
  foreign key (consortium_id, competence_id) references curriculum.competence (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id)
);

create index on delivery.log_competence (consortium_id, competence_id);
create index on delivery.log_competence (consortium_id, subject_person_id);

alter table delivery.log_competence enable row level security;
alter table delivery.log_competence force row level security;

create policy reads on delivery.log_competence for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('learner'))
    or exists (
      select 1
      from delivery.log_entry as l
      where l.consortium_id = log_competence.consortium_id
        and l.id = log_competence.log_entry_id
    )
  )
);
create policy inserts on delivery.log_competence for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from delivery.log_entry as l
      where l.consortium_id = log_competence.consortium_id
        and l.id = log_competence.log_entry_id
    )
  )
);
create policy updates on delivery.log_competence for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from delivery.log_entry as l
      where l.consortium_id = log_competence.consortium_id
        and l.id = log_competence.log_entry_id
    )
  )
);
create policy deletes on delivery.log_competence for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from delivery.log_entry as l
      where l.consortium_id = log_competence.consortium_id
        and l.id = log_competence.log_entry_id
    )
  )
);

grant select, insert, update, delete on delivery.log_competence to covalence_app;

-- A day a learner was absent; the kind is coarse on purpose.
create table delivery.absence_note (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  enrolment_id uuid not null,
  day date not null,
  kind text not null,
  noted_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, enrolment_id, day),
  foreign key (consortium_id, enrolment_id) references planning.enrolment (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (kind in ('leave', 'illness', 'family', 'service', 'other'))
);

create index on delivery.absence_note (consortium_id, subject_person_id);

alter table delivery.absence_note enable row level security;
alter table delivery.absence_note force row level security;

create policy reads on delivery.absence_note for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('learner'))
    or subject_person_id = (select platform.acting_person())
  )
);
create policy inserts on delivery.absence_note for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
  )
);
create policy updates on delivery.absence_note for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
  )
);
create policy deletes on delivery.absence_note for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
  )
);

grant select, insert, update, delete on delivery.absence_note to covalence_app;

-- A link by which a mentor without an account signs the logs of one venue and week, and nothing else. Only the hash of its token is kept.
create table delivery.signing_link (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  token_hash text not null,
  mentor_person_id uuid not null,
  venue_id uuid not null,
  week date not null,
  purpose text not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, token_hash),
  foreign key (consortium_id, mentor_person_id) references partnership.person (consortium_id, id),
  foreign key (consortium_id, venue_id) references partnership.venue (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (purpose in ('sign-week')),
  check (extract(isodow from week) = 1)
);

create index on delivery.signing_link (consortium_id, mentor_person_id);
create index on delivery.signing_link (consortium_id, venue_id);

alter table delivery.signing_link enable row level security;
alter table delivery.signing_link force row level security;

create policy reads on delivery.signing_link for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('learner'))
  )
);
create policy inserts on delivery.signing_link for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on delivery.signing_link for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on delivery.signing_link for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on delivery.signing_link to covalence_app;

-- One current entry for a learner's week; superseded ones stay.
create unique index log_entry_current on delivery.log_entry (consortium_id, enrolment_id, week) where superseded_at is null;
create index log_entry_week on delivery.log_entry (consortium_id, week, host_party_id);
alter table delivery.log_entry
  add foreign key (consortium_id, supersedes_id) references delivery.log_entry (consortium_id, id);
