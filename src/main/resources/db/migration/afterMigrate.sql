-- What the application may do, said in one place and anew after every migration.
-- Schemas not listed here give the four ordinary rights; those listed give less.
do $$
declare
    app      text := '${appRole}';
    keeper   text := '${gateRole}';
    auditor  text := '${auditorRole}';
    rooms    text[] := array(select nspname from pg_namespace
                             where nspowner in (current_user::regrole, to_regrole('${gateRole}'))
                                 and nspname not in ('flyway', 'public'));
    kept     text[] := array['gate', 'ledger'];
    room     text;
    rights   text;
    thing    record;
    history  regclass;
begin
    if to_regrole(keeper) is null or not pg_has_role(current_user, keeper, 'member') then
        raise exception '数据库缺少把关角色，请由数据库管理员执行：create role % nologin; grant % to %;',
            keeper, keeper, current_user;
    end if;
    if (select datdba from pg_database where datname = current_database()) = current_user::regrole then
        execute format('revoke all on database %I from public', current_database());
        execute format('grant connect on database %I to %I', current_database(), app);
    end if;
    -- Gate and ledger belong to a role nobody can log in as; what a migration has just added is handed over.
    for thing in
        select format('alter schema %I owner to %I', nspname, keeper) as sql from pg_namespace
            where nspname = any (kept) and nspowner <> keeper::regrole
        union all
        select format('alter %s %s owner to %I', case relkind when 'v' then 'view' else 'table' end, oid::regclass, keeper)
            from pg_class where relnamespace::regnamespace::text = any (kept) and relkind in ('r', 'v')
                and relowner <> keeper::regrole
        union all
        select format('alter function %s owner to %I', oid::regprocedure, keeper)
            from pg_proc where pronamespace::regnamespace::text = any (kept) and proowner <> keeper::regrole
    loop
        execute thing.sql;
    end loop;
    execute format('grant usage on schema camunda, identity, calendar to %I', keeper);
    execute format('grant select on camunda.act_ru_execution, camunda.act_ru_task, camunda.act_hi_procinst,'
        ' identity.account, identity.account_role, identity.substitution, calendar.year, calendar.day to %I', keeper);
    execute format('grant execute on all functions in schema calendar to %I', keeper);
    foreach room in array rooms loop
        rights := case
            when room = any (kept) then 'select'
            when room in ('document', 'dossier', 'publiccomment', 'hearing', 'publication', 'notice', 'proposal', 'review', 'transfer', 'rendition', 'stamp', 'retrieval') then 'select, insert'
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
    -- Of a comment only where it was sorted may change (第十八条).
    if to_regclass('publiccomment.place') is not null then
        execute format('grant update (category) on publiccomment.place to %I', app);
    end if;
    -- Of a notice only that it was read, of its e-mail only how it fared; neither is ever deleted.
    if to_regclass('notice.notice') is not null then
        execute format('grant update (read_at) on notice.notice to %I', app);
        execute format('grant update (state, attempts, due_at, reason, changed_at) on notice.mail to %I', app);
        execute format('grant update (shown, mailed) on notice.choice to %I', app);
    end if;
    -- The engine's history is kept: nothing may be deleted from it.
    for history in select oid from pg_class
                   where relnamespace = to_regnamespace('camunda') and relkind = 'r' and relname like 'act\_hi\_%' loop
        execute format('revoke delete on %s from %I', history, app);
    end loop;
    -- The auditor reads what is verified (ledger, gate, positions and models of the engine, documents) and writes nothing.
    if to_regrole(auditor) is not null and auditor <> app then
        if (select datdba from pg_database where datname = current_database()) = current_user::regrole then
            execute format('grant connect on database %I to %I', current_database(), auditor);
        end if;
        foreach room in array rooms loop
            execute format('revoke all on all tables in schema %I from %I', room, auditor);
            execute format('revoke all on all functions in schema %I from %I', room, auditor);
        end loop;
        execute format('grant usage on schema ledger, gate, document, camunda to %I', auditor);
        execute format('grant select on all tables in schema ledger to %I', auditor);
        execute format('grant select on all tables in schema gate to %I', auditor);
        execute format('grant select on document.content, document.chunk, camunda.act_ru_execution, camunda.act_ru_task,'
            ' camunda.act_re_procdef, camunda.act_ge_bytearray to %I', auditor);
    end if;
    -- The rules of the place this server works for; decisions begun under others keep theirs.
    if to_regclass('gate.house') is not null then
        insert into gate.house (profile) values ('${ruleProfile}') on conflict (one) do update set profile = excluded.profile;
    end if;
end $$;
