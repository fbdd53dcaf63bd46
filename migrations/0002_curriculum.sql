-- The curriculum storey. Every table is a tenant table: consortium_id leads every key, an owner party says whose row it is,
-- and row-level security, forced, is the second lock behind the access rules of the application.

create schema curriculum;
grant usage on schema curriculum to covalence_app;

-- A standard of what must be learnt: ordinance, occupational standard, enterprise practice, refresher.
create table curriculum.framework (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  name_zh text,
  name_en text,
  kind text not null,
  citation text,
  source_url text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null),
  check (kind in ('ordinance', 'standard', 'practice', 'refresher', 'benchmark'))
);

alter table curriculum.framework enable row level security;
alter table curriculum.framework force row level security;

create policy reads on curriculum.framework for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('framework'))
  )
);
create policy inserts on curriculum.framework for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.framework for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.framework for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.framework to covalence_app;

-- An edition of a framework, in force from when to when.
create table curriculum.framework_version (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  framework_id uuid not null,
  label text not null,
  valid_from date not null,
  valid_to date,
  superseded_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, framework_id) references curriculum.framework (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (
    consortium_id with =,
    framework_id with =,
    daterange(valid_from, valid_to) with &&
  ) where (superseded_at is null)
);

create index on curriculum.framework_version (consortium_id, framework_id);

alter table curriculum.framework_version enable row level security;
alter table curriculum.framework_version force row level security;

create policy reads on curriculum.framework_version for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('framework'))
  )
);
create policy inserts on curriculum.framework_version for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.framework_version for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.framework_version for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.framework_version to covalence_app;

-- A stretch of training counted in gross calendar weeks.
create table curriculum.phase (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  framework_version_id uuid not null,
  position integer not null,
  name_zh text,
  name_en text,
  gross_weeks integer not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, framework_version_id) references curriculum.framework_version (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null),
  check (gross_weeks > 0),
  check (position > 0)
);

create index on curriculum.phase (consortium_id, framework_version_id);

alter table curriculum.phase enable row level security;
alter table curriculum.phase force row level security;

create policy reads on curriculum.phase for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('framework'))
  )
);
create policy inserts on curriculum.phase for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.phase for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.phase for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.phase to covalence_app;

-- A competence area of a framework version.
create table curriculum.area (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  framework_version_id uuid not null,
  parent_id uuid,
  number text not null,
  name_zh text,
  name_en text,
  is_elective boolean not null,
  clause text,
  minimum_block_weeks integer not null,
  maximum_block_weeks integer,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, framework_version_id) references curriculum.framework_version (consortium_id, id),
  foreign key (consortium_id, parent_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null),
  check (minimum_block_weeks >= 1),
  check (maximum_block_weeks is null or maximum_block_weeks >= minimum_block_weeks)
);

create index on curriculum.area (consortium_id, framework_version_id);
create index on curriculum.area (consortium_id, parent_id);

alter table curriculum.area enable row level security;
alter table curriculum.area force row level security;

create policy reads on curriculum.area for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('framework'))
  )
);
create policy inserts on curriculum.area for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.area for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.area for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.area to covalence_app;

-- Gross weeks of an area in a phase.
create table curriculum.area_weeks (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  area_id uuid not null,
  phase_id uuid not null,
  gross_weeks integer not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, area_id, phase_id),
  foreign key (consortium_id, area_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, phase_id) references curriculum.phase (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (gross_weeks > 0)
);

create index on curriculum.area_weeks (consortium_id, phase_id);

alter table curriculum.area_weeks enable row level security;
alter table curriculum.area_weeks force row level security;

create policy reads on curriculum.area_weeks for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('framework'))
  )
);
create policy inserts on curriculum.area_weeks for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.area_weeks for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.area_weeks for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.area_weeks to covalence_app;

-- Which area comes before which.
create table curriculum.area_sequence (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  before_area_id uuid not null,
  after_area_id uuid not null,
  kind text not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, before_area_id, after_area_id),
  foreign key (consortium_id, before_area_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, after_area_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (kind in ('order', 'prerequisite')),
  check (before_area_id <> after_area_id)
);

create index on curriculum.area_sequence (consortium_id, after_area_id);

alter table curriculum.area_sequence enable row level security;
alter table curriculum.area_sequence force row level security;

create policy reads on curriculum.area_sequence for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('framework'))
  )
);
create policy inserts on curriculum.area_sequence for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.area_sequence for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.area_sequence for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.area_sequence to covalence_app;

-- How many areas of a set a learner chooses.
create table curriculum.elective_group (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  framework_version_id uuid not null,
  name_zh text,
  name_en text,
  at_least integer not null,
  at_most integer not null,
  clause text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, framework_version_id) references curriculum.framework_version (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null),
  check (at_least >= 0 and at_most >= at_least)
);

create index on curriculum.elective_group (consortium_id, framework_version_id);

alter table curriculum.elective_group enable row level security;
alter table curriculum.elective_group force row level security;

create policy reads on curriculum.elective_group for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('framework'))
  )
);
create policy inserts on curriculum.elective_group for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.elective_group for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.elective_group for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.elective_group to covalence_app;

-- The areas of an elective group.
create table curriculum.elective_group_area (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  elective_group_id uuid not null,
  area_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, elective_group_id, area_id),
  foreign key (consortium_id, elective_group_id) references curriculum.elective_group (consortium_id, id),
  foreign key (consortium_id, area_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id)
);

create index on curriculum.elective_group_area (consortium_id, area_id);

alter table curriculum.elective_group_area enable row level security;
alter table curriculum.elective_group_area force row level security;

create policy reads on curriculum.elective_group_area for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('framework'))
  )
);
create policy inserts on curriculum.elective_group_area for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.elective_group_area for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.elective_group_area for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.elective_group_area to covalence_app;

-- What a learner can do: the unit that courses teach and logs evidence.
create table curriculum.competence (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  area_id uuid not null,
  name_zh text,
  name_en text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, area_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null)
);

create index on curriculum.competence (consortium_id, area_id);

alter table curriculum.competence enable row level security;
alter table curriculum.competence force row level security;

create policy reads on curriculum.competence for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('framework'))
  )
);
create policy inserts on curriculum.competence for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.competence for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.competence for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.competence to covalence_app;

-- What a school or site offers: apprenticeship, enterprise practice of teachers, training of employees.
create table curriculum.programme (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  name_zh text,
  name_en text,
  kind text not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null),
  check (kind in ('apprenticeship', 'study', 'teacher_practice', 'employee_training'))
);

alter table curriculum.programme enable row level security;
alter table curriculum.programme force row level security;

create policy reads on curriculum.programme for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('programme'))
  )
);
create policy inserts on curriculum.programme for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.programme for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.programme for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.programme to covalence_app;

-- An edition of a programme, built on one framework version.
create table curriculum.programme_version (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  programme_id uuid not null,
  framework_version_id uuid not null,
  label text not null,
  maximum_areas_per_site integer,
  valid_from date not null,
  valid_to date,
  superseded_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, programme_id) references curriculum.programme (consortium_id, id),
  foreign key (consortium_id, framework_version_id) references curriculum.framework_version (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (maximum_areas_per_site is null or maximum_areas_per_site > 0),
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (
    consortium_id with =,
    programme_id with =,
    daterange(valid_from, valid_to) with &&
  ) where (superseded_at is null)
);

create index on curriculum.programme_version (consortium_id, programme_id);
create index on curriculum.programme_version (consortium_id, framework_version_id);

alter table curriculum.programme_version enable row level security;
alter table curriculum.programme_version force row level security;

create policy reads on curriculum.programme_version for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('programme'))
  )
);
create policy inserts on curriculum.programme_version for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.programme_version for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.programme_version for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.programme_version to covalence_app;

-- A course of a programme.
create table curriculum.course (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  programme_id uuid not null,
  name_zh text,
  name_en text,
  hours integer not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, programme_id) references curriculum.programme (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null),
  check (hours > 0)
);

create index on curriculum.course (consortium_id, programme_id);

alter table curriculum.course enable row level security;
alter table curriculum.course force row level security;

create policy reads on curriculum.course for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('programme'))
  )
);
create policy inserts on curriculum.course for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.course for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.course for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.course to covalence_app;

-- The competences a course teaches.
create table curriculum.course_competence (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  course_id uuid not null,
  competence_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, course_id, competence_id),
  foreign key (consortium_id, course_id) references curriculum.course (consortium_id, id),
  foreign key (consortium_id, competence_id) references curriculum.competence (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id)
);

create index on curriculum.course_competence (consortium_id, competence_id);

alter table curriculum.course_competence enable row level security;
alter table curriculum.course_competence force row level security;

create policy reads on curriculum.course_competence for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('programme'))
  )
);
create policy inserts on curriculum.course_competence for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.course_competence for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.course_competence for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.course_competence to covalence_app;

-- Where a course is practised.
create table curriculum.course_venue (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  course_id uuid not null,
  venue_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, course_id, venue_id),
  foreign key (consortium_id, course_id) references curriculum.course (consortium_id, id),
  foreign key (consortium_id, venue_id) references partnership.venue (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id)
);

create index on curriculum.course_venue (consortium_id, venue_id);

alter table curriculum.course_venue enable row level security;
alter table curriculum.course_venue force row level security;

create policy reads on curriculum.course_venue for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('programme'))
  )
);
create policy inserts on curriculum.course_venue for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.course_venue for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.course_venue for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.course_venue to covalence_app;

-- An area that can be learnt in a venue, from when to when.
create table curriculum.venue_offer (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  venue_id uuid not null,
  area_id uuid not null,
  valid_from date not null,
  valid_to date,
  superseded_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  foreign key (consortium_id, venue_id) references partnership.venue (consortium_id, id),
  foreign key (consortium_id, area_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (
    consortium_id with =,
    venue_id with =,
    area_id with =,
    daterange(valid_from, valid_to) with &&
  ) where (superseded_at is null)
);

create index on curriculum.venue_offer (consortium_id, venue_id);
create index on curriculum.venue_offer (consortium_id, area_id);

alter table curriculum.venue_offer enable row level security;
alter table curriculum.venue_offer force row level security;

create policy reads on curriculum.venue_offer for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('venue'))
  )
);
create policy inserts on curriculum.venue_offer for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.venue_offer for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.venue_offer for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.venue_offer to covalence_app;

-- Learners who begin a programme version together.
create table curriculum.cohort (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  programme_version_id uuid not null,
  name_zh text,
  name_en text,
  start_week date not null,
  reserve_weeks integer not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, programme_version_id) references curriculum.programme_version (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(name_zh, name_en) is not null),
  check (extract(isodow from start_week) = 1),
  check (reserve_weeks >= 0)
);

create index on curriculum.cohort (consortium_id, programme_version_id);

alter table curriculum.cohort enable row level security;
alter table curriculum.cohort force row level security;

create policy reads on curriculum.cohort for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('learner'))
  )
);
create policy inserts on curriculum.cohort for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.cohort for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.cohort for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.cohort to covalence_app;

-- Weeks of a cohort away from training venues: school blocks, holidays, examinations; both weeks inclusive.
create table curriculum.cohort_week (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  cohort_id uuid not null,
  first_week date not null,
  last_week date not null,
  kind text not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, cohort_id, first_week),
  foreign key (consortium_id, cohort_id) references curriculum.cohort (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (kind in ('school', 'holiday', 'examination')),
  check (extract(isodow from first_week) = 1 and extract(isodow from last_week) = 1),
  check (first_week <= last_week)
);

alter table curriculum.cohort_week enable row level security;
alter table curriculum.cohort_week force row level security;

create policy reads on curriculum.cohort_week for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('learner'))
  )
);
create policy inserts on curriculum.cohort_week for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on curriculum.cohort_week for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on curriculum.cohort_week for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on curriculum.cohort_week to covalence_app;
