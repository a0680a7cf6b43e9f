-- A request that is sent again is answered again and not done again. Written in the transaction of the request itself, so that
-- key and effect are there together or not at all.
create table idempotency_key (
  district_id uuid not null references district (id),
  id uuid not null,
  actor text not null,
  key text not null check (length(key) between 1 and 255),
  request_hash bytea not null check (length(request_hash) = 32),
  response_status smallint,
  response_body text,
  created_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, actor, key)
);
create index idempotency_key_age on idempotency_key (district_id, created_at);
alter table idempotency_key enable row level security, force row level security;
create policy district on idempotency_key
  using (district_id = nullif(current_setting('app.district', true), '')::uuid)
  with check (district_id = nullif(current_setting('app.district', true), '')::uuid);
grant select, insert, update, delete on idempotency_key to lianxiao_app;
