-- What the package of a sealed dossier is made of besides documents and records (第三十三条): lists, metadata and the verifier, kept
-- by content, so that a later version of the program still writes the same bytes.
create table dossier.part (
    sha256 text primary key check (sha256 = encode(sha256(bytes), 'hex')),
    bytes  bytea not null
);
create trigger part_is_final before update or delete or truncate on dossier.part
    for each statement execute function dossier.refuse_change();

-- What may be shown to everybody; absent where the decision was not made public (第三十二条).
alter table dossier.sealed
    add column public_manifest bytea,
    add column public_manifest_sha256 text,
    add check (public_manifest_sha256 is not distinct from encode(sha256(public_manifest), 'hex'));
comment on column dossier.sealed.public_manifest is 'The manifest of the public edition; its hash is in the ledger beside that of the whole.';

-- A stored zip wants it before the content; unknown for what was stored earlier.
alter table document.content add column crc32 bigint;
