-- What is to be told to others once a change is certain. An event bears the number of its audit entry: within a district the
-- numbers follow the order of the commits, so a reader that remembers the last one misses nothing.
create table outbox_event (
  district_id uuid not null references district (id),
  id uuid not null,
  audit_seq bigint not null,
  ordinal integer not null default 0,
  topic text not null check (topic <> ''),
  payload jsonb not null,
  created_at timestamptz not null,
  delivered_at timestamptz,
  primary key (district_id, id),
  unique (district_id, audit_seq, ordinal)
);
create index outbox_event_waiting on outbox_event (district_id, audit_seq, ordinal) where delivered_at is null;
alter table outbox_event enable row level security, force row level security;
create policy district on outbox_event
  using (district_id = nullif(current_setting('app.district', true), '')::uuid)
  with check (district_id = nullif(current_setting('app.district', true), '')::uuid);
grant select, insert, update, delete on outbox_event to lianxiao_app;
