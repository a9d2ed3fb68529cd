-- Timestamps (RFC 3161) of somebody else on the checkpoints of the ledger (第三十三条); each was verified before it came here and stays
-- as it is. Not in the ledger: an entry about a timestamp would change the log that was timestamped.
create schema stamp;

create table stamp.token (
    size       bigint primary key,
    note       text        not null,
    response   bytea       not null,
    authority  text        not null,
    stamped_at timestamptz not null,
    stored_at  timestamptz not null default gate.now()
);

create function stamp.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '时间戳一经保存不得修改或者删除';
end $$;

create trigger token_is_final before update or delete or truncate on stamp.token
    for each statement execute function stamp.refuse_change();
