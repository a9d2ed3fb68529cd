-- Which side was reminded of what it owes to a dossier (催报), once a day each (第三十三条, R-063).
create table dossier.reminder (
    decision    text        not null references gate.decision (number),
    owner       text        not null,
    on_day      date        not null,
    reminded_by text        not null references identity.account,
    reminded_at timestamptz not null default gate.now(),
    primary key (decision, owner, on_day)
);
comment on column dossier.reminder.owner is 'Id of the duty that owes something; with the decision it names the unit.';
