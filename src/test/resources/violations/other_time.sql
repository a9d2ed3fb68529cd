create table thing.thing (day timestamptz not null default now());
