-- The record of every event (第三十三条). The application reads, and appends only through these functions.
create schema ledger;

create table ledger.head (
    chain text primary key,
    seq   bigint not null,
    leaf  bytea  not null
);

create table ledger.entry (
    chain       text        not null references ledger.head (chain),
    seq         bigint      not null,
    entry       bytea       not null,
    leaf        bytea       not null,
    recorded_at timestamptz not null default gate.now(),
    primary key (chain, seq)
);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '留痕记录不得修改或者删除';
end $$;

create trigger entry_is_final before update or delete on ledger.entry
    for each row execute function ledger.refuse_change();
create trigger entry_is_never_emptied before truncate on ledger.entry
    for each statement execute function ledger.refuse_change();

-- The lock is its own statement: reading in the same snapshot would miss what the other writer appended.
create function ledger.lock_head(p_chain text) returns table (seq bigint, leaf bytea)
    language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
    insert into ledger.head values (p_chain, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
    return query select h.seq, h.leaf from ledger.head h where h.chain = p_chain for update;
end $$;

create function ledger.append(p_chain text, p_seq bigint, p_entry bytea, p_leaf bytea) returns void
    language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
    if p_leaf <> sha256('\x00'::bytea || p_entry) then
        raise exception '留痕记录的摘要与内容不符';
    end if;
    update ledger.head h set seq = p_seq, leaf = p_leaf where h.chain = p_chain and h.seq = p_seq - 1;
    if not found then
        raise exception '留痕记录的序号不连续';
    end if;
    insert into ledger.entry (chain, seq, entry, leaf) values (p_chain, p_seq, p_entry, p_leaf);
end $$;
