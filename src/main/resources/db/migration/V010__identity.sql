create schema if not exists identity;

create table identity.unit (
  id         text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name       text not null unique check (btrim(name) <> ''),
  created_at timestamptz not null default gate.now()
);

create table identity.account (
  id            text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name          text not null check (btrim(name) <> ''),
  unit          text not null references identity.unit,
  password_hash text not null check (password_hash like '{%}%'),
  enabled       boolean not null,
  created_at    timestamptz not null default gate.now()
);

create table identity.account_role (
  account    text not null references identity.account,
  role       text not null,
  granted_at timestamptz not null default gate.now(),
  primary key (account, role)
);
create index account_role_by_role on identity.account_role (role);

create table identity.substitution (
  id        bigint generated always as identity primary key,
  principal text not null references identity.account,
  deputy    text not null references identity.account,
  first_day date not null,
  last_day  date not null check (first_day <= last_day),
  named_at  timestamptz not null default gate.now(),
  check (principal <> deputy)
);
create index substitution_by_deputy on identity.substitution (deputy, last_day);
create index substitution_by_principal on identity.substitution (principal);

comment on table identity.account is 'Those who can sign in. Rows are never deleted: what somebody did stays attributable.';
comment on table identity.substitution is 'Who stands in for whom, both days included.';
