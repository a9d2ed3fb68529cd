-- The ledger takes every entry and lets go of what it has; its functions are put back as they had been read before.
do $$
declare
    v_table regclass;
begin
    for v_table in select oid from pg_class where relkind = 'r' and relnamespace::regnamespace::text = 'ledger' loop
        execute format('alter table %s disable trigger user', v_table);
    end loop;
end $$;

create or replace function ledger.append_or_lock(
    p_chain text, p_seq bigint, p_entry bytea, p_leaf bytea, p_frontier bytea, p_frontier_sm3 bytea) returns bytea
    language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
    v_end record;
begin
    update ledger.head h
        set seq = p_seq, leaf = p_leaf, frontier = p_frontier, frontier_sm3 = p_frontier_sm3, dirty = true
        where h.chain = p_chain and h.seq = p_seq - 1;
    if found then
        insert into ledger.entry (chain, seq, entry, leaf) values (p_chain, p_seq, p_entry, p_leaf);
        return null;
    end if;
    select l.* into v_end from ledger.lock_head(p_chain) l;
    return int8send(v_end.seq) || v_end.leaf || v_end.frontier || coalesce(v_end.frontier_sm3, '');
end $$;
create or replace function ledger.append(
    p_chain text, p_seq bigint, p_entry bytea, p_leaf bytea, p_frontier bytea, p_frontier_sm3 bytea) returns void
    language sql security definer set search_path = ledger, pg_temp as $$
    update ledger.head set seq = p_seq, leaf = p_leaf, frontier = p_frontier where chain = p_chain;
    insert into ledger.entry (chain, seq, entry, leaf) values (p_chain, p_seq, p_entry, p_leaf)
        on conflict (chain, seq) do update set entry = excluded.entry, leaf = excluded.leaf;
$$;
