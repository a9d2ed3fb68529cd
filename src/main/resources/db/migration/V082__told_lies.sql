-- Lies that an application could tell the gate one statement at a time, found by the attack suite (第二十五条第二款): a step that
-- always applies ruled out, a substitute nobody named, a period that never began, a passage booked under somebody else's
-- procedure, evidence that the ledger was never told, a tree that does not belong to its chain.

-- What the decision table never rules out (第十二条、第十三条、第二十五条至第三十四条).
alter table gate.statute add column always boolean not null default false;
update gate.statute set always = true where requirement in ('R-012', 'R-013', 'R-016', 'R-045', 'R-046', 'R-048', 'R-049',
    'R-050', 'R-051', 'R-052', 'R-053', 'R-055', 'R-056', 'R-057', 'R-058', 'R-059', 'R-060', 'R-061', 'R-063', 'R-065');

create or replace function gate.require(
    p_decision text, p_requirement text, p_article text, p_step text, p_draft_bound boolean, p_before_meeting boolean,
    p_applies boolean, p_ground text, p_by text) returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if exists (select from gate.decision where number = p_decision and state <> 'PROPOSED') then
        raise exception '程序清单在决策启动后不得变更';
    end if;
    if not exists (select from gate.statute s where s.requirement = p_requirement and s.step = p_step
            and s.before_meeting = p_before_meeting and coalesce(s.draft_bound, p_draft_bound) = p_draft_bound) then
        raise exception '【%】法定要求%的步骤、时点或者与草案的关系不得另行规定', p_article, p_requirement;
    end if;
    if not p_applies and (select always from gate.statute where requirement = p_requirement) then
        raise exception '【%】法定要求%对每项决策都适用', p_article, p_requirement;
    end if;
    insert into gate.requirement
        (decision, requirement, article, step, draft_bound, before_meeting, applies, ground, ruled_by)
        values (p_decision, p_requirement, p_article, p_step, p_draft_bound, p_before_meeting, p_applies, p_ground, p_by)
        on conflict (decision, requirement) do update set applies = excluded.applies, ground = excluded.ground,
            draft_bound = excluded.draft_bound, ruled_by = excluded.ruled_by, confirmed_by = null, confirmed_at = null;
end $$;

-- Whether somebody stands in for another today.
create function gate.stands_in(p_deputy text, p_principal text) returns boolean
    language sql stable security definer set search_path = gate, pg_temp as $$
    select exists (select from identity.substitution s where s.deputy = p_deputy and s.principal = p_principal
        and (gate.now() at time zone 'Asia/Shanghai')::date between s.first_day and s.last_day);
$$;

-- Nobody acts in another's place unless the substitution is on record.
create or replace function gate.write_record(
    p_decision text, p_step text, p_task text, p_content text, p_documents text[], p_warnings text[], p_by text,
    p_acting_for text) returns bigint
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_id bigint;
begin
    if not exists (select from camunda.act_ru_execution i join camunda.act_ru_task t on t.proc_inst_id_ = i.id_
            where i.business_key_ = p_decision and t.task_def_key_ = 'Task_' || p_task
                and t.proc_def_id_ like p_step || ':%') then
        raise exception '【第三十三条】决策%没有正在办理的任务%，不得留下该项记录', p_decision, p_task;
    end if;
    if p_acting_for is not null and not gate.stands_in(p_by, p_acting_for) then
        raise exception '【第三十三条】%没有受托代%办理', p_by, p_acting_for;
    end if;
    insert into gate.record (decision, step, task, draft_version, content, documents, warnings, recorded_by, acting_for)
        values (p_decision, p_step, p_task, gate.draft_version(p_decision), p_content, p_documents, p_warnings, p_by, p_acting_for)
        returning id into v_id;
    return v_id;
end $$;

-- The end of a period is proven only where a period was opened (第十五条 R-024、第二十六条 R-049).
create or replace function gate.record_evidence(p_decision text, p_requirement text, p_holds boolean, p_record bigint)
    returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if exists (select from gate.statute where requirement = p_requirement)
            and not exists (select from gate.record r join gate.proof p on p.task = r.task
                where r.id = p_record and p.requirement = p_requirement and gate.may_act(r.recorded_by, p.role)
                    and (r.acting_for is null or gate.holds(r.acting_for, p.role))) then
        raise exception '【%】法定要求%不能由该项办理证明',
            (select article from gate.statute where requirement = p_requirement), p_requirement;
    end if;
    if p_holds and p_requirement in ('R-024', 'R-049') and not exists (select from gate.period
            where decision = p_decision and requirement = p_requirement) then
        raise exception '【%】法定要求%的期限没有开始，无从届满',
            (select article from gate.statute where requirement = p_requirement), p_requirement;
    end if;
    insert into gate.evidence (decision, requirement, holds, draft_version, record)
        select p_decision, p_requirement, p_holds, r.draft_version, r.id
        from gate.record r join gate.requirement q on q.decision = r.decision
        where r.id = p_record and r.decision = p_decision and q.requirement = p_requirement and q.applies;
end $$;

-- A passage belongs to the decision of its own instance, whatever root it is booked under.
create or replace function gate.guard_passage() returns trigger
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_decision text;
    v_process  text := split_part(new.proc_def_id_, ':', 1);
begin
    select r.business_key_ into v_decision from camunda.act_hi_procinst i
        join camunda.act_hi_procinst r on r.id_ = i.root_proc_inst_id_
        where i.id_ = new.proc_inst_id_ and i.root_proc_inst_id_ = new.root_proc_inst_id_;
    if not coalesce(gate.may_stand(v_decision, v_process, new.act_id_), false) then
        perform gate.refuse_token(v_decision, v_process, new.act_id_);
    end if;
    return null;
end $$;

-- The tree after one more leaf follows from the tree before it, and from nothing the caller says.
create function ledger.grown(p_frontier bytea, p_size bigint, p_leaf bytea) returns bytea
    language plpgsql immutable strict set search_path = ledger, pg_temp as $$
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

create function ledger.check_head() returns trigger language plpgsql set search_path = ledger, pg_temp as $$
begin
    if new.frontier is distinct from ledger.grown(old.frontier, old.seq, new.leaf) then
        raise exception '留痕记录的散列树前沿与内容不符';
    end if;
    return new;
end $$;
create trigger head_grows before update on ledger.head for each row when (new.seq is distinct from old.seq)
    execute function ledger.check_head();

-- What proves something must stand in the ledger before it opens the gate: record by record, in the chain of this decision.
create function gate.off_the_record(p_decision text) returns boolean
    language sql stable security definer set search_path = gate, pg_temp as $$
    select exists (select from gate.evidence v where v.decision = p_decision and v.record not in (
        select (said #>> '{event,record}')::bigint
        from (select convert_from(entry, 'UTF8')::json as said from ledger.entry where chain = p_decision) as told
        where said ->> 'type' = 'StepCompleted'));
$$;

create function gate.check_record() returns trigger language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if gate.off_the_record(new.decision) then
        raise exception '【第三十三条】决策%有未入留痕的证据，不得放行', new.decision;
    end if;
    return new;
end $$;
create trigger clearance_is_on_record before insert on gate.clearance for each row execute function gate.check_record();

-- What a record says of a requirement it says once: an opinion is not turned round, nor given again when its period is over.
create unique index evidence_once on gate.evidence (record, requirement);
