-- Files on their way in: kept from the upload until the job that reads them has ended.

create table platform.upload (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  name text not null,
  bytes bytea not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  check (octet_length(bytes) <= 52428800),
  check (subject_person_id is null)
);

alter table platform.upload enable row level security;
alter table platform.upload force row level security;

create policy reads on platform.upload for select using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy inserts on platform.upload for insert with check (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);
create policy deletes on platform.upload for delete using (
  consortium_id = (select platform.acting_consortium())
  and owner_party_id = any ((select platform.acting_parties())::uuid[])
);

grant select, insert, delete on platform.upload to covalence_app;
