-- How the curriculum answers needs. Every table is a tenant table: consortium_id leads every key, an owner party says whose row it is,
-- and row-level security, forced, is the second lock behind the access rules of the application.

-- The programme, and where told the area, that answers a need.
create table curriculum.need_area (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  need_id uuid not null,
  programme_id uuid not null,
  area_id uuid,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, need_id, programme_id, area_id),
  foreign key (consortium_id, need_id) references partnership.need (consortium_id, id),
  foreign key (consortium_id, programme_id) references curriculum.programme (consortium_id, id),
  foreign key (consortium_id, area_id) references curriculum.area (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id)
);

create index on curriculum.need_area (consortium_id, programme_id);
create index on curriculum.need_area (consortium_id, area_id);

alter table curriculum.need_area enable row level security;
alter table curriculum.need_area force row level security;

create policy reads on curriculum.need_area for select using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or subject_person_id = (select platform.acting_person())
    or owner_party_id in (select partnership.shared_with_me('cooperation'))
    or exists (
      select 1
      from partnership.need as n
      where n.consortium_id = need_area.consortium_id
        and n.id = need_area.need_id
    )
  )
);
create policy inserts on curriculum.need_area for insert with check (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.need as n
      where n.consortium_id = need_area.consortium_id
        and n.id = need_area.need_id
    )
  )
);
create policy updates on curriculum.need_area for update using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.need as n
      where n.consortium_id = need_area.consortium_id
        and n.id = need_area.need_id
    )
  )
);
create policy deletes on curriculum.need_area for delete using (
  consortium_id = (select platform.acting_consortium())
  and (
    owner_party_id = any ((select platform.acting_parties())::uuid[])
    or exists (
      select 1
      from partnership.need as n
      where n.consortium_id = need_area.consortium_id
        and n.id = need_area.need_id
    )
  )
);

grant select, insert, update, delete on curriculum.need_area to covalence_app;
