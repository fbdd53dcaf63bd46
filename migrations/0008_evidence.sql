-- What the evidence storey needs of the storeys below.

-- Now by the consortium's clock: the real instant, or, where the clock stands on a day, this time of that day.
create function platform.acting_instant() returns timestamptz
  language sql stable parallel safe
  as $$
    select (platform.acting_day() + (now() at time zone c.time_zone)::time) at time zone c.time_zone
    from platform.consortium as c
    where c.id = platform.acting_consortium()
  $$;

-- The duty `aggregate` counts rows of a whole consortium for those who see figures without personal data. What it reads
-- leaves the server only as sums, with pseudonyms per report, and groups under five are suppressed.
create policy aggregates on partnership.party for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.site for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.plant for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.venue for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.venue_version for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.venue_mentor for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.need for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.commitment for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.commitment_evidence for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.policy for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.aspect for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.task for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.milestone for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on partnership.indicator for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.framework for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.framework_version for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.phase for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.area for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.area_weeks for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.competence for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.programme for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.programme_version for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.course for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.course_competence for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.venue_offer for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.cohort for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on curriculum.cohort_week for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on planning.enrolment for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on planning.elective_choice for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on planning.absence for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on planning.training_done for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on planning.plan for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on planning.plan_version for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on planning.placement for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');
create policy aggregates on delivery.log_entry for select using (consortium_id = (select platform.acting_consortium()) and current_setting('app.duty', true) = 'aggregate');

-- Figures count logs by learner and area; the walk from a figure to its rows reads them by cohort and week.
create index log_entry_figures on delivery.log_entry (consortium_id, enrolment_id, area_id, week)
  include (state, submitted_at, decided_at, superseded_at, days_present, days_planned, venue_id);
