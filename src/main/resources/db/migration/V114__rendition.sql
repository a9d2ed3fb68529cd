-- What became of a document when a lasting form of it was sought (第三十三条; 《档案法实施条例》第四十条). No row: nobody has looked yet.
create schema rendition;

create table rendition.outcome (
    id        bigint generated always as identity primary key,
    sha256    text        not null references document.content,
    state     text        not null check (state in ('ARCHIVAL', 'MADE', 'FAILED', 'PLAIN')),
    rendition text        references document.content,
    standard  text        not null,
    tool      text        not null,
    remark    text        not null,
    made_at   timestamptz not null default gate.now(),
    check ((state = 'MADE') = (rendition is not null)),
    check ((state in ('MADE', 'ARCHIVAL')) = (standard <> ''))
);
create index outcome_of on rendition.outcome (sha256, id);

create trigger outcome_is_final before update or delete or truncate on rendition.outcome
    for each statement execute function document.refuse_change();
