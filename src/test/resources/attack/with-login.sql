-- History is kept again.
do $$
declare
    v_table regclass;
begin
    for v_table in select oid from pg_class where relkind = 'r' and relname like 'act\_hi\_%' loop
        execute format('revoke delete on %s from mde_app', v_table);
    end loop;
end $$;
