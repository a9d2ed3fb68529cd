-- One call appends: a caller that knows where the chain ends sends the next entry at once; when the chain has moved meanwhile, it
-- is told where it ends now, and nobody else appends until its transaction is over. The update is a statement of its own: it
-- waits for whoever is just appending and then looks at what that left, not at its older snapshot.
alter table ledger.head set (fillfactor = 50);

-- The functions below are the only way to an entry and find its chain by its head; a foreign key would look for it once more.
alter table ledger.entry drop constraint entry_chain_fkey;

create function ledger.append_or_lock(
    p_chain text, p_seq bigint, p_entry bytea, p_leaf bytea, p_frontier bytea, p_frontier_sm3 bytea,
    out seq bigint, out leaf bytea, out frontier bytea, out frontier_sm3 bytea)
    language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
    v_said json := convert_from(p_entry, 'UTF8');
begin
    if p_leaf is distinct from sha256('\x00'::bytea || p_entry) then
        raise exception '留痕记录的摘要与内容不符';
    end if;
    if v_said ->> 'decision' is distinct from p_chain or v_said ->> 'seq' is distinct from p_seq::text then
        raise exception '留痕记录的内容与位置不符';
    end if;
    if length(p_frontier) is distinct from 32 * bit_count(p_seq::bit(64)) then
        raise exception '留痕记录的散列树前沿与序号不符';
    end if;
    with moved as (
        update ledger.head h
            set seq = p_seq, leaf = p_leaf, frontier = p_frontier, frontier_sm3 = p_frontier_sm3, dirty = true
            where h.chain = p_chain and h.seq = p_seq - 1 and encode(h.leaf, 'hex') = v_said ->> 'prev' returning h.chain)
    insert into ledger.entry (chain, seq, entry, leaf) select m.chain, p_seq, p_entry, p_leaf from moved m;
    if not found then
        select l.* into seq, leaf, frontier, frontier_sm3 from ledger.lock_head(p_chain) l;
    end if;
end $$;

create or replace function ledger.append(
    p_chain text, p_seq bigint, p_entry bytea, p_leaf bytea, p_frontier bytea, p_frontier_sm3 bytea) returns void
    language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
    v_seq bigint;
begin
    select a.seq into v_seq
        from ledger.append_or_lock(p_chain, p_seq, p_entry, p_leaf, p_frontier, p_frontier_sm3) a;
    if v_seq is not null then
        raise exception '留痕记录的序号不连续，或者没有衔接上一条记录';
    end if;
end $$;
