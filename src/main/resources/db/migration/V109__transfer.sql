-- What went to the state archive (《档案法实施条例》第二十条、第四十条). A dossier is handed over once, after it was sealed; the row is
-- never changed.
create schema transfer;

create table transfer.handover (
    decision       text primary key references dossier.sealed (decision),
    receiver       text        not null check (btrim(receiver) <> ''),
    transferred_on date        not null,
    delivered_by   text        not null check (btrim(delivered_by) <> ''),
    received_by    text        not null check (btrim(received_by) <> ''),
    receipt_number text        not null check (btrim(receipt_number) <> ''),
    receipt        text        not null references document.content (sha256),
    pieces         int         not null check (pieces >= 0),
    files          int         not null check (files > 0),
    bytes          bigint      not null check (bytes > 0),
    medium         text        not null,
    digest         text        not null check (digest ~ '^[0-9a-f]{64}$'),
    digest_of      text        not null,
    note           text        not null,
    recorded_by    text        not null,
    recorded_at    timestamptz not null default gate.now()
);

create function transfer.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '移交一经登记不得修改或者删除';
end $$;

create trigger handover_is_final before update or delete or truncate on transfer.handover
    for each statement execute function transfer.refuse_change();
