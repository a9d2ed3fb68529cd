-- Which scanner found nothing in a document when it was handed in (《档案法实施条例》第四十条, R-088). No row: nobody looked.
create table document.scan (
    id         bigint generated always as identity primary key,
    sha256     text        not null references document.content,
    scanner    text        not null check (btrim(scanner) <> ''),
    scanned_at timestamptz not null default gate.now(),
    unique (sha256, scanner)
);
create trigger scan_is_final before update or delete or truncate on document.scan
    for each statement execute function document.refuse_change();
