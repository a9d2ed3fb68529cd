-- Documents, addressed by what they contain (第三十三条). Rows are added and never changed: the application may insert and read.
create schema document;

create table document.content (
    sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint      not null check (size > 0),
    media_type text        not null,
    stored_at  timestamptz not null default gate.now()
);

-- One MiB a row, so that no large document ever lies in memory as a whole.
create table document.chunk (
    sha256 text  not null references document.content,
    number int   not null check (number >= 0),
    bytes  bytea not null,
    primary key (sha256, number)
);
alter table document.chunk alter column bytes set storage external;

-- The same content may come under several names from several people; each is kept.
create table document.upload (
    id        bigint generated always as identity primary key,
    sha256    text        not null references document.content,
    name      text        not null check (btrim(name) <> ''),
    uploader  text        not null,
    stored_at timestamptz not null default gate.now(),
    unique (sha256, name, uploader)
);

create function document.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '文件一经存入不得修改或者删除';
end $$;

create trigger content_is_final before update or delete or truncate on document.content
    for each statement execute function document.refuse_change();
create trigger chunk_is_final before update or delete or truncate on document.chunk
    for each statement execute function document.refuse_change();
create trigger upload_is_final before update or delete or truncate on document.upload
    for each statement execute function document.refuse_change();
