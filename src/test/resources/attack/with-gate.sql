-- Triggers and rights are as they were; the functions are put back as they had been read before.
do $$
declare
    v_table regclass;
begin
    for v_table in select oid from pg_class where relkind = 'r' and relnamespace::regnamespace::text in ('gate', 'ledger') loop
        execute format('alter table %s enable trigger user', v_table);
        execute format('revoke all on %s from mde_app', v_table);
        execute format('grant select on %s to mde_app', v_table);
    end loop;
    for v_table in select oid from pg_class where relkind = 'r' and relname like 'act\_hi\_%' loop
        execute format('revoke delete on %s from mde_app', v_table);
    end loop;
end $$;
revoke insert, update, delete, truncate, references, trigger on gate.agenda from mde_app;
