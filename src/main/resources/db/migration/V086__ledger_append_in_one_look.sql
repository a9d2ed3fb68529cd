-- An entry costs one look at its chain: place, link, leaf and tree are conditions of the one update that moves the head, so that what
-- is wrong moves nothing; only then is it asked what was wrong. The tree was checked by a trigger, which locked the row once more.
drop trigger head_grows on ledger.head;
drop function ledger.check_head();
drop function ledger.append_or_lock(text, bigint, bytea, bytea, bytea, bytea);

-- Called only where the search path is fixed already.
create or replace function ledger.grown(p_frontier bytea, p_size bigint, p_leaf bytea) returns bytea
    language plpgsql immutable strict as $$
declare
    v_rest  bytea := p_frontier;
    v_node  bytea := p_leaf;
    v_size  bigint := p_size;
begin
    while v_size % 2 = 1 loop
        v_node := sha256('\x01'::bytea || substr(v_rest, length(v_rest) - 31) || v_node);
        v_rest := substr(v_rest, 1, length(v_rest) - 32);
        v_size := v_size / 2;
    end loop;
    return v_rest || v_node;
end $$;

-- Nothing when the entry was appended; else where the chain ends, which is locked then: its number, leaf and two frontiers in one.
create function ledger.append_or_lock(
    p_chain text, p_seq bigint, p_entry bytea, p_leaf bytea, p_frontier bytea, p_frontier_sm3 bytea) returns bytea
    language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
    v_said json := convert_from(p_entry, 'UTF8');
    v_end  record;
begin
    update ledger.head h
        set seq = p_seq, leaf = p_leaf, frontier = p_frontier, frontier_sm3 = p_frontier_sm3, dirty = true
        where h.chain = p_chain and h.seq = p_seq - 1 and encode(h.leaf, 'hex') = v_said ->> 'prev'
            and v_said ->> 'decision' = p_chain and v_said ->> 'seq' = p_seq::text
            and p_leaf = sha256('\x00'::bytea || p_entry) and p_frontier = ledger.grown(h.frontier, h.seq, p_leaf);
    if found then
        insert into ledger.entry (chain, seq, entry, leaf) values (p_chain, p_seq, p_entry, p_leaf);
        return null;
    end if;
    if p_leaf is distinct from sha256('\x00'::bytea || p_entry) then
        raise exception '留痕记录的摘要与内容不符';
    end if;
    if v_said ->> 'decision' is distinct from p_chain or v_said ->> 'seq' is distinct from p_seq::text then
        raise exception '留痕记录的内容与位置不符';
    end if;
    select l.* into v_end from ledger.lock_head(p_chain) l;
    if v_end.seq = p_seq - 1 and encode(v_end.leaf, 'hex') = v_said ->> 'prev'
            and p_frontier is distinct from ledger.grown(v_end.frontier, v_end.seq, p_leaf) then
        raise exception '留痕记录的散列树前沿与内容不符';
    end if;
    return int8send(v_end.seq) || v_end.leaf || v_end.frontier || coalesce(v_end.frontier_sm3, '');
end $$;

create or replace function ledger.append(
    p_chain text, p_seq bigint, p_entry bytea, p_leaf bytea, p_frontier bytea, p_frontier_sm3 bytea) returns void
    language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
    if ledger.append_or_lock(p_chain, p_seq, p_entry, p_leaf, p_frontier, p_frontier_sm3) is not null then
        raise exception '留痕记录的序号不连续，或者没有衔接上一条记录';
    end if;
end $$;
