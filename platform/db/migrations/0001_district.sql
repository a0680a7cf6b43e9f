-- The districts of this installation: a reference table, the same on every node. Everything else is keyed by one of them.
create table district (
  id uuid primary key,
  code text not null unique check (code ~ '^[0-9]{6}$'),
  name text not null check (name <> ''),
  created_at timestamptz not null default now()
);
grant select on district to lianxiao_app;
