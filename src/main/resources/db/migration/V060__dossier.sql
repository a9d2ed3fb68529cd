-- The sealed dossiers (第三十三条). A row is added once for a decision and never changed: the application may insert and read.
create schema dossier;

create table dossier.sealed (
    decision        text primary key references gate.decision (number),
    archive_number  text        not null unique check (btrim(archive_number) <> ''),
    retention       text        not null,
    formed_on       date        not null,
    transfer_due    date        not null check (transfer_due > formed_on), -- R-087
    ledger_seq      bigint      not null,
    manifest        bytea       not null,
    manifest_sha256 text        not null check (manifest_sha256 = encode(sha256(manifest), 'hex')),
    directory       bytea       not null,
    sealed_by       text        not null,
    sealed_at       timestamptz not null default gate.now()
);

comment on column dossier.sealed.manifest is 'Names by hash every record, document and ledger entry of the package.';
comment on column dossier.sealed.directory is 'The printed list of contents as it stood when the dossier was sealed; named in the manifest.';

create function dossier.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '案卷一经封存不得修改或者删除';
end $$;

create trigger sealed_is_final before update or delete or truncate on dossier.sealed
    for each statement execute function dossier.refuse_change();
