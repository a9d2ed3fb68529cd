-- What the application may do, said in one place and anew after every migration.
-- Schemas not listed here give the four ordinary rights; those listed give less.
do $$
declare
    app      text := coalesce(nullif('${appRole}', ''), current_user);
    rooms    text[] := array(select nspname from pg_namespace
                             where nspowner = current_user::regrole and nspname not in ('flyway', 'public'));
    room     text;
    rights   text;
    history  regclass;
begin
    if (select datdba from pg_database where datname = current_database()) = current_user::regrole then
        execute format('revoke all on database %I from public', current_database());
        execute format('grant connect on database %I to %I', current_database(), app);
    end if;
    if app = current_user then
        return; -- one role for all: it owns everything already
    end if;
    foreach room in array rooms loop
        rights := case
            when room in ('gate', 'ledger') then 'select'
            when room in ('document', 'dossier') then 'select, insert'
            else 'select, insert, update, delete'
        end;
        execute format('revoke all on all tables in schema %I from %I', room, app);
        execute format('grant usage on schema %I to %I', room, app);
        execute format('grant %s on all tables in schema %I to %I', rights, room, app);
        execute format('revoke all on all functions in schema %I from public', room);
        execute format('grant execute on all functions in schema %I to %I', room, app);
        if rights like '%insert%' then
            execute format('grant usage, select on all sequences in schema %I to %I', room, app);
        end if;
    end loop;
    -- The engine's history is kept: nothing may be deleted from it.
    for history in select oid from pg_class
                   where relnamespace = to_regnamespace('camunda') and relkind = 'r' and relname like 'act\_hi\_%' loop
        execute format('revoke delete on %s from %I', history, app);
    end loop;
end $$;
