-- Who did what, when and from where: a chain per district. An entry names the hash of the one before, so that none can be
-- changed, left out or put in without its followers telling. The application may add entries and read them, nothing else.
create table audit_entry (
  district_id uuid not null references district (id),
  id uuid not null,
  seq bigint not null check (seq >= 1),
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  at timestamptz not null,
  actor text not null,
  origin text not null,
  action text not null check (action <> ''),
  subject text not null,
  before_hash bytea check (length(before_hash) = 32),
  after_hash bytea check (length(after_hash) = 32),
  primary key (district_id, id),
  unique (district_id, seq)
);
create index audit_entry_subject on audit_entry (district_id, subject, seq);
alter table audit_entry enable row level security, force row level security;
create policy district on audit_entry
  using (district_id = nullif(current_setting('app.district', true), '')::uuid)
  with check (district_id = nullif(current_setting('app.district', true), '')::uuid);
grant select, insert on audit_entry to lianxiao_app;

-- Where the chain of a district ends. Its row is locked while an entry is added, and it tells when the last entries are gone.
create table audit_head (
  district_id uuid not null references district (id),
  id uuid not null check (id = district_id),
  seq bigint not null check (seq >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (district_id, id)
);
alter table audit_head enable row level security, force row level security;
create policy district on audit_head
  using (district_id = nullif(current_setting('app.district', true), '')::uuid)
  with check (district_id = nullif(current_setting('app.district', true), '')::uuid);
grant select, insert, update on audit_head to lianxiao_app;
