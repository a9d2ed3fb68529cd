-- A key that was replaced signs no further checkpoint, whoever still has it (第三十三条).
alter table ledger.signing_key add column nr bigint generated always as identity;

create or replace function ledger.sign_checkpoint(
    p_size bigint, p_frontier bytea, p_frontier_sm3 bytea, p_root bytea, p_note text, p_root_sm3 bytea, p_note_sm3 text,
    p_key_id text) returns void
    language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
    if p_size is distinct from (select max(idx) + 1 from ledger.global) then
        raise exception '检查点与总账的条数不符';
    end if;
    -- Ed25519 keys follow each other; a key of the second tree stands beside them.
    if exists (select from ledger.signing_key mine join ledger.signing_key later on later.nr > mine.nr
            where mine.key_id = p_key_id and substr(later.public_key, 1, 12) = '\x302a300506032b6570032100') then
        raise exception '签名密钥%已被后来启用的密钥取代，不得再签署检查点', p_key_id;
    end if;
    update ledger.log set size = p_size, frontier = p_frontier, frontier_sm3 = p_frontier_sm3 where size < p_size;
    insert into ledger.checkpoint (size, root, note, root_sm3, note_sm3, key_id)
        values (p_size, p_root, p_note, p_root_sm3, p_note_sm3, p_key_id);
end $$;
