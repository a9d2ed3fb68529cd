-- The triggers on the gate's own tables are back.
do $$
declare
    v_table regclass;
begin
    for v_table in select oid from pg_class where relkind = 'r' and relnamespace::regnamespace::text = 'gate' loop
        execute format('alter table %s enable trigger user', v_table);
    end loop;
end $$;
create unique index evidence_once on gate.evidence (record, requirement);
