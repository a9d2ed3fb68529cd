-- The triggers of the ledger are back.
do $$
declare
    v_table regclass;
begin
    for v_table in select oid from pg_class where relkind = 'r' and relnamespace::regnamespace::text = 'ledger' loop
        execute format('alter table %s enable trigger user', v_table);
    end loop;
end $$;
