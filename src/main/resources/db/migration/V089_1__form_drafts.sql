-- What a person has begun to fill in for an open task; goes with the task, and no part of the record.
create schema tasks;

create table tasks.draft (
    task     text        not null,
    person   text        not null references identity.account,
    content  text        not null check (length(content) <= 1000000),
    saved_at timestamptz not null default gate.now(),
    primary key (task, person)
);
