-- Over each chain an RFC 6962 tree, over all chains one log with signed checkpoints, and personal data kept apart from the
-- entries that commit to them (第三十三条). Written only through the functions below, which belong to the owner.

alter table ledger.head
    add frontier     bytea,
    add frontier_sm3 bytea,
    add dirty        boolean not null default true;

-- The frontier is the row of perfect subtrees, largest first, 32 bytes each. Chains begun before get theirs from their leaves.
do $$
declare
    v_chain text;
    v_entry record;
    v_roots bytea[];
    v_size  bigint;
begin
    for v_chain in select chain from ledger.head loop
        v_roots := '{}';
        for v_entry in select seq, leaf from ledger.entry where chain = v_chain order by seq loop
            v_roots := v_roots || v_entry.leaf;
            v_size := v_entry.seq;
            while v_size % 2 = 0 loop
                v_roots := v_roots[1:cardinality(v_roots) - 2]
                    || sha256('\x01'::bytea || v_roots[cardinality(v_roots) - 1] || v_roots[cardinality(v_roots)]);
                v_size := v_size / 2;
            end loop;
        end loop;
        update ledger.head set frontier = coalesce(
            (select string_agg(root, ''::bytea order by place) from unnest(v_roots) with ordinality as each(root, place)), '')
            where chain = v_chain;
    end loop;
end $$;
alter table ledger.head alter frontier set not null, alter frontier set default ''::bytea;
create index head_is_dirty on ledger.head (chain) where dirty;

create trigger head_stays before delete or truncate on ledger.head
    for each statement execute function ledger.refuse_change();

-- The log of all chains: one leaf says that a chain had this size and this root.
create table ledger.global (
    idx   bigint primary key check (idx >= 0),
    chain text   not null references ledger.head (chain),
    size  bigint not null,
    body  bytea  not null,
    leaf  bytea  not null,
    unique (chain, size)
);
create trigger global_is_final before update or delete or truncate on ledger.global
    for each statement execute function ledger.refuse_change();

create table ledger.log (
    one          boolean primary key default true check (one),
    size         bigint not null,
    frontier     bytea  not null,
    frontier_sm3 bytea
);
insert into ledger.log (size, frontier) values (0, '');
create trigger log_stays before delete or truncate on ledger.log
    for each statement execute function ledger.refuse_change();

create table ledger.checkpoint (
    size     bigint primary key,
    root     bytea       not null,
    note     text        not null,
    root_sm3 bytea,
    note_sm3 text,
    key_id   text        not null,
    made_at  timestamptz not null default gate.now()
);
create trigger checkpoint_is_final before update or delete or truncate on ledger.checkpoint
    for each statement execute function ledger.refuse_change();

create table ledger.signing_key (
    key_id     text primary key,
    public_key bytea       not null,
    adopted_at timestamptz not null default gate.now()
);
create trigger signing_key_is_final before update or delete or truncate on ledger.signing_key
    for each statement execute function ledger.refuse_change();

-- What a commitment in an entry stands for; may be erased, but only together with the entry that says so.
create table ledger.disclosure (
    commit text primary key check (commit ~ '^[0-9a-f]{64}$'),
    chain  text   not null,
    seq    bigint not null,
    salt   text   not null check (salt ~ '^[0-9a-f]{32}$'),
    name   text   not null,
    value  text   not null,
    foreign key (chain, seq) references ledger.entry (chain, seq)
);
create index on ledger.disclosure (chain, seq);

create function ledger.refuse_silent_erasure() returns trigger language plpgsql as $$
begin
    if current_setting('ledger.erased', true) is distinct from old.commit then
        raise exception '个人信息只能连同删除记录一并删除';
    end if;
    return old;
end $$;
create trigger disclosure_is_erased_on_record before delete on ledger.disclosure
    for each row execute function ledger.refuse_silent_erasure();
create trigger disclosure_is_final before update or truncate on ledger.disclosure
    for each statement execute function ledger.refuse_change();

create table ledger.verification (
    id          bigint generated always as identity primary key,
    verified_at timestamptz not null default gate.now(),
    entries     bigint      not null,
    checkpoint  bigint      not null,
    findings    text[]      not null
);
create trigger verification_is_final before update or delete or truncate on ledger.verification
    for each statement execute function ledger.refuse_change();

drop function ledger.append(text, bigint, bytea, bytea);
drop function ledger.lock_head(text);

-- The lock is its own statement: reading in the same snapshot would miss what the other writer appended.
create function ledger.lock_head(p_chain text)
    returns table (seq bigint, leaf bytea, frontier bytea, frontier_sm3 bytea)
    language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
    return query select h.seq, h.leaf, h.frontier, h.frontier_sm3 from ledger.head h where h.chain = p_chain for update;
    if not found then
        insert into ledger.head (chain, seq, leaf) values (p_chain, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
        return query select h.seq, h.leaf, h.frontier, h.frontier_sm3 from ledger.head h where h.chain = p_chain for update;
    end if;
end $$;

create function ledger.append(
    p_chain text, p_seq bigint, p_entry bytea, p_leaf bytea, p_frontier bytea, p_frontier_sm3 bytea) returns void
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
    update ledger.head h
        set seq = p_seq, leaf = p_leaf, frontier = p_frontier, frontier_sm3 = p_frontier_sm3, dirty = true
        where h.chain = p_chain and h.seq = p_seq - 1 and encode(h.leaf, 'hex') = v_said ->> 'prev';
    if not found then
        raise exception '留痕记录的序号不连续，或者没有衔接上一条记录';
    end if;
    insert into ledger.entry (chain, seq, entry, leaf) values (p_chain, p_seq, p_entry, p_leaf);
end $$;

create function ledger.disclose(p_commit text, p_chain text, p_seq bigint, p_salt text, p_name text, p_value text) returns void
    language sql security definer set search_path = ledger, pg_temp as $$
    insert into ledger.disclosure values (p_commit, p_chain, p_seq, p_salt, p_name, p_value);
$$;

create function ledger.erase(
    p_commit text, p_chain text, p_seq bigint, p_entry bytea, p_leaf bytea, p_frontier bytea, p_frontier_sm3 bytea) returns void
    language plpgsql security definer set search_path = ledger, pg_temp as $$
declare
    v_said json := convert_from(p_entry, 'UTF8');
begin
    if v_said ->> 'type' is distinct from 'DisclosureErased' or v_said #>> '{event,commit}' is distinct from p_commit then
        raise exception '删除记录与所删除的个人信息不符';
    end if;
    perform ledger.append(p_chain, p_seq, p_entry, p_leaf, p_frontier, p_frontier_sm3);
    perform set_config('ledger.erased', p_commit, true);
    delete from ledger.disclosure where commit = p_commit and chain = p_chain;
    if not found then
        raise exception '没有这项个人信息，或者已经删除';
    end if;
    perform set_config('ledger.erased', '', true);
end $$;

-- One sequencer at a time, on however many nodes.
create function ledger.lock_log() returns table (size bigint, frontier bytea, frontier_sm3 bytea)
    language sql security definer set search_path = ledger, pg_temp as $$
    select l.size, l.frontier, l.frontier_sm3 from ledger.log l for update;
$$;

-- A head that somebody is just appending to is left for the next time: waiting for it could be a deadlock.
create function ledger.take_changed_heads() returns table (chain text, size bigint, frontier bytea, frontier_sm3 bytea)
    language sql security definer set search_path = ledger, pg_temp as $$
    update ledger.head h set dirty = false
        where h.chain in (select c.chain from ledger.head c where c.dirty and c.seq > 0 for update skip locked)
        returning h.chain, h.seq, h.frontier, h.frontier_sm3;
$$;

create function ledger.log_head(p_idx bigint, p_chain text, p_size bigint, p_body bytea, p_leaf bytea) returns void
    language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
    if p_leaf is distinct from sha256('\x00'::bytea || p_body) then
        raise exception '总账记录的摘要与内容不符';
    end if;
    if p_idx > 0 and not exists (select from ledger.global where idx = p_idx - 1) then
        raise exception '总账记录的序号不连续';
    end if;
    insert into ledger.global values (p_idx, p_chain, p_size, p_body, p_leaf);
end $$;

create function ledger.sign_checkpoint(
    p_size bigint, p_frontier bytea, p_frontier_sm3 bytea, p_root bytea, p_note text, p_root_sm3 bytea, p_note_sm3 text,
    p_key_id text) returns void
    language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
    if p_size is distinct from (select max(idx) + 1 from ledger.global) then
        raise exception '检查点与总账的条数不符';
    end if;
    update ledger.log set size = p_size, frontier = p_frontier, frontier_sm3 = p_frontier_sm3 where size < p_size;
    insert into ledger.checkpoint (size, root, note, root_sm3, note_sm3, key_id)
        values (p_size, p_root, p_note, p_root_sm3, p_note_sm3, p_key_id);
end $$;

create function ledger.adopt_key(p_key_id text, p_public_key bytea) returns void
    language sql security definer set search_path = ledger, pg_temp as $$
    insert into ledger.signing_key (key_id, public_key) values (p_key_id, p_public_key);
$$;

create function ledger.record_verification(p_entries bigint, p_checkpoint bigint, p_findings text[]) returns void
    language sql security definer set search_path = ledger, pg_temp as $$
    insert into ledger.verification (entries, checkpoint, findings) values (p_entries, p_checkpoint, p_findings);
$$;
