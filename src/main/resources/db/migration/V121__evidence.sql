-- Evidence records (RFC 4998) of packages in the transfer edition, beside them (第三十三条): each renews the one before, all stay.
create table dossier.evidence (
    id             bigint generated always as identity primary key,
    decision       text        not null references dossier.sealed (decision),
    increment      int         not null check (increment >= 0),
    record         bytea       not null,
    hash_function  text        not null,
    reason         text        not null,
    stamped_at     timestamptz not null,
    stored_at      timestamptz not null default gate.now()
);
comment on column dossier.evidence.increment is 'Which increment the package is of; 0 for the dossier itself.';
create index on dossier.evidence (decision, increment, id);

create trigger evidence_is_final before update or delete or truncate on dossier.evidence
    for each statement execute function dossier.refuse_change();
