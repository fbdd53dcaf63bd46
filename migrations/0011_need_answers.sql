-- The answers a need once had, each with the days it held, so that a past day can be told: `since` is its first day, `until`
-- the day another answer took its place. The answer in force stands in the need itself.
create table partnership.need_answer (
  consortium_id uuid not null,
  id uuid not null,
  owner_party_id uuid not null,
  subject_person_id uuid,
  need_id uuid not null,
  state text not null,
  answered_on date not null,
  answer_zh text,
  answer_en text,
  since date not null,
  until date not null,
  created_at timestamptz not null default now(),
  primary key (consortium_id, id),
  unique (consortium_id, need_id, since),
  foreign key (consortium_id, need_id) references partnership.need (consortium_id, id),
  foreign key (consortium_id, owner_party_id) references partnership.party (consortium_id, id),
  foreign key (consortium_id, subject_person_id) references partnership.person (consortium_id, id),
  check (state in ('accepted', 'refused', 'committed', 'met', 'withdrawn')),
  check (since < until)
);

alter table partnership.need_answer enable row level security;
alter table partnership.need_answer force row level security;

create policy reads on partnership.need_answer for select using (
  consortium_id = (select platform.acting_consortium())
  and exists (
    select 1
    from partnership.need as n
    where n.consortium_id = need_answer.consortium_id
      and n.id = need_answer.need_id
  )
);
create policy inserts on partnership.need_answer for insert with check (
  consortium_id = (select platform.acting_consortium())
  and exists (
    select 1
    from partnership.need as n
    where n.consortium_id = need_answer.consortium_id
      and n.id = need_answer.need_id
      and (
        n.owner_party_id = any ((select platform.acting_parties())::uuid[])
        or n.party_id = any ((select platform.acting_parties())::uuid[])
        or n.to_party_id = any ((select platform.acting_parties())::uuid[])
      )
  )
);
create policy sums on partnership.need_answer for select using (consortium_id = (select platform.acting_consortium()) and (select current_setting('app.duty', true)) = 'aggregate');

grant select, insert on partnership.need_answer to covalence_app;
