-- A share is worth no more than the agreement it stands under: where no term of the agreement holds today, nothing is
-- shown, whatever the days of the share itself say.
set local check_function_bodies = off;
create or replace function partnership.shared_with_me(shared_kind text) returns setof uuid
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
      and exists (
        select 1
        from partnership.agreement_version as v
        where v.consortium_id = s.consortium_id
          and v.agreement_id = s.agreement_id
          and v.superseded_at is null
          and v.valid_from <= platform.acting_day()
          and (v.valid_to is null or v.valid_to > platform.acting_day())
      )
  $$;
