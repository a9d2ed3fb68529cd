-- The first timestamp from a checkpoint on must stay the first (第三十三条): one that comes late, after another node's, is not kept.
create function stamp.only_newer() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('stamp.token'));
    if exists (select from stamp.token where size >= new.size) then
        return null;
    end if;
    return new;
end $$;

create trigger token_is_newer before insert on stamp.token
    for each row execute function stamp.only_newer();
