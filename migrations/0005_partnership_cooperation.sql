-- Needs, visits, commitments and tasks of the partnership storey. Every table is a tenant table: consortium_id leads every key, an owner party says whose row it is,
-- and row-level security, forced, is the second lock behind the access rules of the application.

-- What the parties plan and promise together can be shared too.
alter table partnership.share drop constraint share_kind_check;
alter table partnership.share add constraint share_kind_check check (kind in ('person', 'venue', 'framework', 'programme', 'learner', 'plan', 'cooperation'));

-- What a plant or party needs: people with competences by a day, or a wish. It stays open until it is answered.
create table partnership.need (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  party_id uuid not null,
  to_party_id uuid,
  plant_id uuid,
  kind text not null,
  title_zh text,
  title_en text,
  head_count integer,
  stated_on date not null,
  due_on date,
  responsible_person_id uuid,
  state text not null,
  answered_on date,
  answer_zh text,
  answer_en text,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, to_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, plant_id) references partnership.plant (consortium_id, id),
  foreign key (consortium_id, responsible_person_id) references partnership.person (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(title_zh, title_en) is not null),
  check (kind in ('people', 'course', 'training', 'equipment', 'other')),
  check (state in ('open', 'accepted', 'refused', 'committed', 'met', 'withdrawn')),
  check (head_count is null or head_count > 0),
  check ((state = 'open') = (answered_on is null))
);

create index on partnership.need (consortium_id, party_id);
create index on partnership.need (consortium_id, to_party_id);
create index on partnership.need (consortium_id, plant_id);
create index on partnership.need (consortium_id, responsible_person_id);

alter table partnership.need enable row level security;
alter table partnership.need force row level security;

create policy reads on partnership.need for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
    or party_id = any ((select platform.acting_parties())::uuid[])
    or to_party_id = any ((select platform.acting_parties())::uuid[])
  )
);
create policy inserts on partnership.need for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or party_id = any ((select platform.acting_parties())::uuid[])
    or to_party_id = any ((select platform.acting_parties())::uuid[])
  )
);
create policy updates on partnership.need for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or party_id = any ((select platform.acting_parties())::uuid[])
    or to_party_id = any ((select platform.acting_parties())::uuid[])
  )
);
create policy deletes on partnership.need for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or party_id = any ((select platform.acting_parties())::uuid[])
    or to_party_id = any ((select platform.acting_parties())::uuid[])
  )
);

grant select, insert, update, delete on partnership.need to covalence_app;

-- A visit or exchange between parties, planned or held.
create table partnership.visit (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  party_ids uuid[] not null default '{}',
  title_zh text,
  title_en text,
  day date not null,
  site_id uuid,
  state text not null,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, site_id) references partnership.site (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(title_zh, title_en) is not null),
  check (state in ('planned', 'held', 'cancelled'))
);

create index on partnership.visit (consortium_id, site_id);

alter table partnership.visit enable row level security;
alter table partnership.visit force row level security;

create policy reads on partnership.visit for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
    or party_ids && (select platform.acting_parties())::uuid[]
  )
);
create policy inserts on partnership.visit for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or party_ids && (select platform.acting_parties())::uuid[]
  )
);
create policy updates on partnership.visit for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or party_ids && (select platform.acting_parties())::uuid[]
  )
);
create policy deletes on partnership.visit for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or party_ids && (select platform.acting_parties())::uuid[]
  )
);

grant select, insert, update, delete on partnership.visit to covalence_app;

-- The parties of a visit, hosts and guests.
create table partnership.visit_party (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  visit_id uuid not null,
  party_id uuid not null,
  part text not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, visit_id, party_id),
  foreign key (consortium_id, visit_id) references partnership.visit (consortium_id, id),
  foreign key (consortium_id, party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (part in ('host', 'guest'))
);

create index on partnership.visit_party (consortium_id, party_id);

alter table partnership.visit_party enable row level security;
alter table partnership.visit_party force row level security;

create policy reads on partnership.visit_party for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = visit_party.consortium_id
        and v.id = visit_party.visit_id
    )
  )
);
create policy inserts on partnership.visit_party for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = visit_party.consortium_id
        and v.id = visit_party.visit_id
    )
  )
);
create policy updates on partnership.visit_party for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = visit_party.consortium_id
        and v.id = visit_party.visit_id
    )
  )
);
create policy deletes on partnership.visit_party for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = visit_party.consortium_id
        and v.id = visit_party.visit_id
    )
  )
);

grant select, insert, update, delete on partnership.visit_party to covalence_app;

-- Delegation and hosts of a visit.
create table partnership.visit_person (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  visit_id uuid not null,
  person_id uuid not null,
  part text not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, visit_id, person_id),
  foreign key (consortium_id, visit_id) references partnership.visit (consortium_id, id),
  foreign key (consortium_id, person_id) references partnership.person (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (part in ('host', 'guest'))
);

create index on partnership.visit_person (consortium_id, person_id);

alter table partnership.visit_person enable row level security;
alter table partnership.visit_person force row level security;

create policy reads on partnership.visit_person for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = visit_person.consortium_id
        and v.id = visit_person.visit_id
    )
  )
);
create policy inserts on partnership.visit_person for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = visit_person.consortium_id
        and v.id = visit_person.visit_id
    )
  )
);
create policy updates on partnership.visit_person for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = visit_person.consortium_id
        and v.id = visit_person.visit_id
    )
  )
);
create policy deletes on partnership.visit_person for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = visit_person.consortium_id
        and v.id = visit_person.visit_id
    )
  )
);

grant select, insert, update, delete on partnership.visit_person to covalence_app;

-- The plants on the tour, in order.
create table partnership.visit_stop (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  visit_id uuid not null,
  position integer not null,
  plant_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, visit_id, position),
  foreign key (consortium_id, visit_id) references partnership.visit (consortium_id, id),
  foreign key (consortium_id, plant_id) references partnership.plant (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id)
);

create index on partnership.visit_stop (consortium_id, plant_id);

alter table partnership.visit_stop enable row level security;
alter table partnership.visit_stop force row level security;

create policy reads on partnership.visit_stop for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = visit_stop.consortium_id
        and v.id = visit_stop.visit_id
    )
  )
);
create policy inserts on partnership.visit_stop for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = visit_stop.consortium_id
        and v.id = visit_stop.visit_id
    )
  )
);
create policy updates on partnership.visit_stop for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = visit_stop.consortium_id
        and v.id = visit_stop.visit_id
    )
  )
);
create policy deletes on partnership.visit_stop for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = visit_stop.consortium_id
        and v.id = visit_stop.visit_id
    )
  )
);

grant select, insert, update, delete on partnership.visit_stop to covalence_app;

-- What a visit is to talk about.
create table partnership.agenda_item (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  visit_id uuid not null,
  position integer not null,
  title_zh text,
  title_en text,
  duration_minutes integer not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, visit_id, position),
  foreign key (consortium_id, visit_id) references partnership.visit (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(title_zh, title_en) is not null),
  check (duration_minutes > 0)
);

alter table partnership.agenda_item enable row level security;
alter table partnership.agenda_item force row level security;

create policy reads on partnership.agenda_item for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = agenda_item.consortium_id
        and v.id = agenda_item.visit_id
    )
  )
);
create policy inserts on partnership.agenda_item for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = agenda_item.consortium_id
        and v.id = agenda_item.visit_id
    )
  )
);
create policy updates on partnership.agenda_item for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = agenda_item.consortium_id
        and v.id = agenda_item.visit_id
    )
  )
);
create policy deletes on partnership.agenda_item for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = agenda_item.consortium_id
        and v.id = agenda_item.visit_id
    )
  )
);

grant select, insert, update, delete on partnership.agenda_item to covalence_app;

-- Who gives what to whom by when. Where it names a test, the data say whether it is kept; else evidence by hand.
create table partnership.commitment (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  from_party_id uuid not null,
  to_party_id uuid not null,
  kind text not null,
  title_zh text,
  title_en text,
  quantity numeric,
  unit text,
  promised_on date not null,
  due_on date not null,
  until date,
  responsible_person_id uuid,
  need_id uuid,
  state text not null,
  closed_on date,
  reason_zh text,
  reason_en text,
  test_kind text,
  test_subject text,
  test_at_least numeric,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, from_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, to_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, responsible_person_id) references partnership.person (consortium_id, id),
  foreign key (consortium_id, need_id) references partnership.need (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(title_zh, title_en) is not null),
  check (kind in ('places', 'mentor_hours', 'equipment', 'lessons', 'money', 'people', 'other')),
  check (state in ('open', 'kept', 'refused', 'dropped')),
  check (test_kind is null or test_kind in ('venue_capacity', 'course_hours', 'venue_mentors', 'enrolments')),
  check ((test_kind is null) = (test_subject is null)),
  check (from_party_id <> to_party_id)
);

create index on partnership.commitment (consortium_id, from_party_id);
create index on partnership.commitment (consortium_id, to_party_id);
create index on partnership.commitment (consortium_id, responsible_person_id);
create index on partnership.commitment (consortium_id, need_id);

alter table partnership.commitment enable row level security;
alter table partnership.commitment force row level security;

create policy reads on partnership.commitment for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
    or from_party_id = any ((select platform.acting_parties())::uuid[])
    or to_party_id = any ((select platform.acting_parties())::uuid[])
  )
);
create policy inserts on partnership.commitment for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or from_party_id = any ((select platform.acting_parties())::uuid[])
    or to_party_id = any ((select platform.acting_parties())::uuid[])
  )
);
create policy updates on partnership.commitment for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or from_party_id = any ((select platform.acting_parties())::uuid[])
    or to_party_id = any ((select platform.acting_parties())::uuid[])
  )
);
create policy deletes on partnership.commitment for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or from_party_id = any ((select platform.acting_parties())::uuid[])
    or to_party_id = any ((select platform.acting_parties())::uuid[])
  )
);

grant select, insert, update, delete on partnership.commitment to covalence_app;

-- What was delivered on a commitment, told by hand.
create table partnership.commitment_evidence (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  commitment_id uuid not null,
  given_on date not null,
  quantity numeric,
  note_zh text,
  note_en text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, commitment_id, given_on),
  foreign key (consortium_id, commitment_id) references partnership.commitment (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id)
);

alter table partnership.commitment_evidence enable row level security;
alter table partnership.commitment_evidence force row level security;

create policy reads on partnership.commitment_evidence for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
    or exists (
      select 1
      from partnership.commitment as c
      where c.consortium_id = commitment_evidence.consortium_id
        and c.id = commitment_evidence.commitment_id
    )
  )
);
create policy inserts on partnership.commitment_evidence for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.commitment as c
      where c.consortium_id = commitment_evidence.consortium_id
        and c.id = commitment_evidence.commitment_id
    )
  )
);
create policy updates on partnership.commitment_evidence for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.commitment as c
      where c.consortium_id = commitment_evidence.consortium_id
        and c.id = commitment_evidence.commitment_id
    )
  )
);
create policy deletes on partnership.commitment_evidence for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.commitment as c
      where c.consortium_id = commitment_evidence.consortium_id
        and c.id = commitment_evidence.commitment_id
    )
  )
);

grant select, insert, update, delete on partnership.commitment_evidence to covalence_app;

-- A typed line of the minutes of a visit; needs and commitments become records at once.
create table partnership.minute_line (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  visit_id uuid not null,
  position integer not null,
  kind text not null,
  language text not null,
  line_text text not null,
  responsible_person_id uuid,
  responsible_party_id uuid,
  due_on date,
  state text not null,
  closed_on date,
  reason text,
  need_id uuid,
  commitment_id uuid,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, visit_id, position),
  foreign key (consortium_id, visit_id) references partnership.visit (consortium_id, id),
  foreign key (consortium_id, responsible_person_id) references partnership.person (consortium_id, id),
  foreign key (consortium_id, responsible_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, need_id) references partnership.need (consortium_id, id),
  foreign key (consortium_id, commitment_id) references partnership.commitment (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (kind in ('information', 'need', 'proposal', 'commitment', 'decision')),
  check (language in ('zh', 'en')),
  check (state in ('noted', 'open', 'done', 'refused', 'dropped')),
  check (state not in ('refused', 'dropped') or reason is not null)
);

create index on partnership.minute_line (consortium_id, responsible_person_id);
create index on partnership.minute_line (consortium_id, responsible_party_id);
create index on partnership.minute_line (consortium_id, need_id);
create index on partnership.minute_line (consortium_id, commitment_id);

alter table partnership.minute_line enable row level security;
alter table partnership.minute_line force row level security;

create policy reads on partnership.minute_line for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = minute_line.consortium_id
        and v.id = minute_line.visit_id
    )
  )
);
create policy inserts on partnership.minute_line for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = minute_line.consortium_id
        and v.id = minute_line.visit_id
    )
  )
);
create policy updates on partnership.minute_line for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = minute_line.consortium_id
        and v.id = minute_line.visit_id
    )
  )
);
create policy deletes on partnership.minute_line for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.visit as v
      where v.consortium_id = minute_line.consortium_id
        and v.id = minute_line.visit_id
    )
  )
);

grant select, insert, update, delete on partnership.minute_line to covalence_app;

-- A policy or plan that tasks answer.
create table partnership.policy (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  title_zh text,
  title_en text,
  kind text not null,
  citation text,
  issued_on date,
  school_year text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(title_zh, title_en) is not null),
  check (kind in ('national', 'regional', 'municipal', 'own'))
);

alter table partnership.policy enable row level security;
alter table partnership.policy force row level security;

create policy reads on partnership.policy for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
  )
);
create policy inserts on partnership.policy for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.policy for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.policy for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.policy to covalence_app;

-- An aspect of a policy or plan.
create table partnership.aspect (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  policy_id uuid not null,
  position integer not null,
  title_zh text,
  title_en text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, policy_id) references partnership.policy (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(title_zh, title_en) is not null)
);

create index on partnership.aspect (consortium_id, policy_id);

alter table partnership.aspect enable row level security;
alter table partnership.aspect force row level security;

create policy reads on partnership.aspect for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
  )
);
create policy inserts on partnership.aspect for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.aspect for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.aspect for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.aspect to covalence_app;

-- A task of the cooperation, with the party that answers for it.
create table partnership.task (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  aspect_id uuid not null,
  position integer not null,
  title_zh text,
  title_en text,
  party_id uuid not null,
  responsible_person_id uuid,
  due_on date,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, aspect_id) references partnership.aspect (consortium_id, id),
  foreign key (consortium_id, party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, responsible_person_id) references partnership.person (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(title_zh, title_en) is not null)
);

create index on partnership.task (consortium_id, aspect_id);
create index on partnership.task (consortium_id, party_id);
create index on partnership.task (consortium_id, responsible_person_id);

alter table partnership.task enable row level security;
alter table partnership.task force row level security;

create policy reads on partnership.task for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
  )
);
create policy inserts on partnership.task for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.task for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.task for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.task to covalence_app;

-- A step of a task with its day.
create table partnership.milestone (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  task_id uuid not null,
  position integer not null,
  title_zh text,
  title_en text,
  due_on date not null,
  done_on date,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, task_id, position),
  foreign key (consortium_id, task_id) references partnership.task (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(title_zh, title_en) is not null)
);

alter table partnership.milestone enable row level security;
alter table partnership.milestone force row level security;

create policy reads on partnership.milestone for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
  )
);
create policy inserts on partnership.milestone for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.milestone for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.milestone for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.milestone to covalence_app;

-- A measure of a task, bound to a figure that is computed from evidence; nobody types its value in.
create table partnership.indicator (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  key text not null,
  task_id uuid not null,
  title_zh text,
  title_en text,
  figure text not null,
  scope_kind text,
  scope_key text,
  target numeric not null,
  amber_from numeric not null,
  is_higher_better boolean not null,
  unit text,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, key),
  foreign key (consortium_id, task_id) references partnership.task (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (coalesce(title_zh, title_en) is not null)
);

create index on partnership.indicator (consortium_id, task_id);

alter table partnership.indicator enable row level security;
alter table partnership.indicator force row level security;

create policy reads on partnership.indicator for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
  )
);
create policy inserts on partnership.indicator for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy updates on partnership.indicator for update using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on partnership.indicator for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, update, delete on partnership.indicator to covalence_app;
