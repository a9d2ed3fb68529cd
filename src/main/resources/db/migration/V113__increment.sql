-- What comes after a dossier was sealed (第三十三条、第三十四条、第三十六条): papers handed in, and the increments they are sealed in.
-- Each increment names the list sealed before it; none of these rows is ever changed.
create table dossier.late_supplement (
    id       bigint generated always as identity primary key,
    decision text        not null references dossier.sealed (decision),
    item     text        not null,
    document text        not null references document.content (sha256),
    source   text        not null check (btrim(source) <> ''),
    made_on  date        not null,
    note     text        not null,
    added_by text        not null,
    added_at timestamptz not null default gate.now(),
    unique (id, decision)
);
create index on dossier.late_supplement (decision);
create index on dossier.late_supplement (document);

create table dossier.increment (
    decision        text        not null references dossier.sealed (decision),
    number          int         not null check (number > 0),
    archive_number  text        not null unique,
    note            text        not null check (btrim(note) <> ''),
    ledger_seq      bigint      not null,
    manifest        bytea       not null,
    manifest_sha256 text        not null unique check (manifest_sha256 = encode(sha256(manifest), 'hex')),
    previous_sha256 text        not null,
    directory       bytea       not null,
    sealed_by       text        not null,
    sealed_at       timestamptz not null default gate.now(),
    primary key (decision, number)
);

-- A paper waits until it is either sealed in one increment or withdrawn, and then is neither again.
create table dossier.settled_supplement (
    supplement bigint primary key,
    decision   text        not null,
    number     int,
    reason     text,
    by_account text        not null,
    at         timestamptz not null default gate.now(),
    foreign key (supplement, decision) references dossier.late_supplement (id, decision),
    foreign key (decision, number) references dossier.increment (decision, number),
    check ((number is null) = (btrim(coalesce(reason, '')) <> ''))
);
comment on column dossier.settled_supplement.number is 'The increment that holds it; null for one withdrawn, which has a reason instead.';

create function dossier.chain_increment() returns trigger language plpgsql as $$
declare
    last_number int;
    last_sha256 text;
begin
    select number, manifest_sha256 into last_number, last_sha256 from (
        select 0 as number, manifest_sha256 from dossier.sealed where decision = new.decision
        union all
        select number, manifest_sha256 from dossier.increment where decision = new.decision) chain
    order by number desc limit 1;
    if new.number <> last_number + 1 or new.previous_sha256 <> last_sha256 then
        raise exception '增补案卷必须接续上一次封存的案卷';
    end if;
    return new;
end $$;
create trigger increment_follows before insert on dossier.increment
    for each row execute function dossier.chain_increment();

create trigger late_supplement_is_final before update or delete or truncate on dossier.late_supplement
    for each statement execute function dossier.refuse_change();
create trigger increment_is_final before update or delete or truncate on dossier.increment
    for each statement execute function dossier.refuse_change();
create trigger settled_supplement_is_final before update or delete or truncate on dossier.settled_supplement
    for each statement execute function dossier.refuse_change();
