-- The planning storey. Every table is a tenant table: consortium_id leads every key, an owner party says whose row it is,
-- and row-level security, forced, is the second lock behind the access rules of the application.

create schema planning;
grant usage on schema planning to covalence_app;

-- A person learns in a cohort: student, apprentice, teacher on enterprise practice, employee in training.
create table planning.enrolment (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  person_id uuid not null,
  cohort_id uuid not null,
  first_week date not null,
  last_week date,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, person_id) references partnership.person (consortium_id, id),
  foreign key (consortium_id, cohort_id) references curriculum.cohort (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (last_week is null or last_week >= first_week)
);

create index on planning.enrolment (consortium_id, person_id);
create index on planning.enrolment (consortium_id, cohort_id);

alter table planning.enrolment enable row level security;
alter table planning.enrolment force row level security;

create policy reads on planning.enrolment for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('learner'))
  )
);
create policy inserts on planning.enrolment for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on planning.enrolment for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on planning.enrolment for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on planning.enrolment to covalence_app;

-- A dated choice of an elective area; it binds the planner.
create table planning.elective_choice (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  enrolment_id uuid not null,
  area_id uuid not null,
  chosen_on date not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, enrolment_id, area_id),
  foreign key (consortium_id, enrolment_id) references planning.enrolment (consortium_id, id),
  foreign key (consortium_id, area_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id)
);

create index on planning.elective_choice (consortium_id, area_id);
create index on planning.elective_choice (consortium_id, subject_person_id);

alter table planning.elective_choice enable row level security;
alter table planning.elective_choice force row level security;

create policy reads on planning.elective_choice for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('learner'))
  )
);
create policy inserts on planning.elective_choice for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on planning.elective_choice for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on planning.elective_choice for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on planning.elective_choice to covalence_app;

-- Whole weeks a learner is away; both weeks inclusive. The kind is coarse on purpose: no diagnosis is kept.
create table planning.absence (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  enrolment_id uuid not null,
  first_week date not null,
  last_week date not null,
  kind text not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, enrolment_id, first_week),
  foreign key (consortium_id, enrolment_id) references planning.enrolment (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (kind in ('leave', 'illness', 'family', 'service', 'other')),
  check (extract(isodow from first_week) = 1 and extract(isodow from last_week) = 1),
  check (first_week <= last_week)
);

create index on planning.absence (consortium_id, subject_person_id);

alter table planning.absence enable row level security;
alter table planning.absence force row level security;

create policy reads on planning.absence for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('learner'))
  )
);
create policy inserts on planning.absence for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on planning.absence for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on planning.absence for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on planning.absence to covalence_app;

-- Weeks of an area done before the first plan of the product.
create table planning.training_done (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  enrolment_id uuid not null,
  area_id uuid not null,
  weeks integer not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, enrolment_id, area_id),
  foreign key (consortium_id, enrolment_id) references planning.enrolment (consortium_id, id),
  foreign key (consortium_id, area_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (weeks > 0)
);

create index on planning.training_done (consortium_id, area_id);
create index on planning.training_done (consortium_id, subject_person_id);

alter table planning.training_done enable row level security;
alter table planning.training_done force row level security;

create policy reads on planning.training_done for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('learner'))
  )
);
create policy inserts on planning.training_done for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on planning.training_done for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on planning.training_done for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on planning.training_done to covalence_app;

-- Cost of each week of a learner in a venue; negative is a wish.
create table planning.venue_preference (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  enrolment_id uuid not null,
  venue_id uuid not null,
  cost integer not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, enrolment_id, venue_id),
  foreign key (consortium_id, enrolment_id) references planning.enrolment (consortium_id, id),
  foreign key (consortium_id, venue_id) references partnership.venue (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (cost between -100 and 100)
);

create index on planning.venue_preference (consortium_id, venue_id);
create index on planning.venue_preference (consortium_id, subject_person_id);

alter table planning.venue_preference enable row level security;
alter table planning.venue_preference force row level security;

create policy reads on planning.venue_preference for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('learner'))
  )
);
create policy inserts on planning.venue_preference for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on planning.venue_preference for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on planning.venue_preference for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on planning.venue_preference to covalence_app;

-- A venue a learner must not be placed in, with the rule or agreement that says so.
create table planning.venue_restriction (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  enrolment_id uuid not null,
  venue_id uuid not null,
  reason_zh text,
  reason_en text,
  source text not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, enrolment_id, venue_id),
  foreign key (consortium_id, enrolment_id) references planning.enrolment (consortium_id, id),
  foreign key (consortium_id, venue_id) references partnership.venue (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id)
);

create index on planning.venue_restriction (consortium_id, venue_id);
create index on planning.venue_restriction (consortium_id, subject_person_id);

alter table planning.venue_restriction enable row level security;
alter table planning.venue_restriction force row level security;

create policy reads on planning.venue_restriction for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('learner'))
  )
);
create policy inserts on planning.venue_restriction for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on planning.venue_restriction for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on planning.venue_restriction for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on planning.venue_restriction to covalence_app;

-- At most so many learners of these cohorts in these venues together in any week; an empty list means all.
create table planning.place_limit (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  name_zh text,
  name_en text,
  venue_ids uuid[] not null default '{}',
  cohort_ids uuid[] not null default '{}',
  max_learners integer not null,
  first_week date,
  last_week date,
  source text not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null),
  check (max_learners >= 0)
);

alter table planning.place_limit enable row level security;
alter table planning.place_limit force row level security;

create policy reads on planning.place_limit for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('plan'))
  )
);
create policy inserts on planning.place_limit for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on planning.place_limit for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on planning.place_limit for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on planning.place_limit to covalence_app;

-- A planning horizon with its weights.
create table planning.plan (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  name_zh text,
  name_en text,
  first_week date not null,
  week_count integer not null,
  weights jsonb not null,
  fairness text not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null),
  check (extract(isodow from first_week) = 1),
  check (week_count between 1 and 260),
  check (fairness in ('preference', 'personal'))
);

alter table planning.plan enable row level security;
alter table planning.plan force row level security;

create policy reads on planning.plan for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('plan'))
  )
);
create policy inserts on planning.plan for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on planning.plan for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on planning.plan for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on planning.plan to covalence_app;

-- A draft, or a publication: what is published is never edited, only followed by the next version.
create table planning.plan_version (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  plan_id uuid not null,
  number integer not null,
  state text not null,
  made_on date not null,
  published_on date,
  frozen_until date,
  cost jsonb,
  lower_bound numeric,
  note text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, plan_id) references planning.plan (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (state in ('draft', 'published', 'superseded')),
  check (number > 0),
  check ((state = 'draft') = (published_on is null))
);

create index on planning.plan_version (consortium_id, plan_id);

alter table planning.plan_version enable row level security;
alter table planning.plan_version force row level security;

create policy reads on planning.plan_version for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('plan'))
  )
);
create policy inserts on planning.plan_version for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on planning.plan_version for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on planning.plan_version for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on planning.plan_version to covalence_app;

-- A learner learns an area in a venue from one week to another, both inclusive.
create table planning.placement (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  plan_version_id uuid not null,
  enrolment_id uuid not null,
  area_id uuid not null,
  venue_id uuid not null,
  first_week date not null,
  last_week date not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, plan_version_id, enrolment_id, first_week),
  foreign key (consortium_id, plan_version_id) references planning.plan_version (consortium_id, id),
  foreign key (consortium_id, enrolment_id) references planning.enrolment (consortium_id, id),
  foreign key (consortium_id, area_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, venue_id) references partnership.venue (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (extract(isodow from first_week) = 1 and extract(isodow from last_week) = 1),
  check (first_week <= last_week)
);

create index on planning.placement (consortium_id, enrolment_id);
create index on planning.placement (consortium_id, area_id);
create index on planning.placement (consortium_id, venue_id);
create index on planning.placement (consortium_id, subject_person_id);

alter table planning.placement enable row level security;
alter table planning.placement force row level security;

create policy reads on planning.placement for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('plan'))
  )
);
create policy inserts on planning.placement for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on planning.placement for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on planning.placement for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on planning.placement to covalence_app;

-- A placement fixed by hand; the planner keeps it.
create table planning.pin (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  plan_id uuid not null,
  enrolment_id uuid not null,
  area_id uuid not null,
  venue_id uuid not null,
  first_week date not null,
  last_week date not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, plan_id, enrolment_id, first_week),
  foreign key (consortium_id, plan_id) references planning.plan (consortium_id, id),
  foreign key (consortium_id, enrolment_id) references planning.enrolment (consortium_id, id),
  foreign key (consortium_id, area_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, venue_id) references partnership.venue (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (extract(isodow from first_week) = 1 and extract(isodow from last_week) = 1),
  check (first_week <= last_week)
);

create index on planning.pin (consortium_id, enrolment_id);
create index on planning.pin (consortium_id, area_id);
create index on planning.pin (consortium_id, venue_id);
create index on planning.pin (consortium_id, subject_person_id);

alter table planning.pin enable row level security;
alter table planning.pin force row level security;

create policy reads on planning.pin for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('plan'))
  )
);
create policy inserts on planning.pin for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on planning.pin for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on planning.pin for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on planning.pin to covalence_app;

-- Places taken by a published plan, without names: what a second planner of the same venue must leave free. Everybody who sees the venue sees it.
create table planning.venue_load (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  plan_version_id uuid not null,
  venue_id uuid not null,
  week date not null,
  learners integer not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, plan_version_id, venue_id, week),
  foreign key (consortium_id, plan_version_id) references planning.plan_version (consortium_id, id),
  foreign key (consortium_id, venue_id) references partnership.venue (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (learners > 0),
  check (extract(isodow from week) = 1)
);

create index on planning.venue_load (consortium_id, venue_id);

alter table planning.venue_load enable row level security;
alter table planning.venue_load force row level security;

create policy reads on planning.venue_load for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.venue as v
      where v.consortium_id = venue_load.consortium_id
        and v.id = venue_load.venue_id
    )
  )
);
create policy inserts on planning.venue_load for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on planning.venue_load for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on planning.venue_load for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on planning.venue_load to covalence_app;
