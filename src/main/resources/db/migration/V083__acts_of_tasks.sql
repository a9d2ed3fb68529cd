-- What counts is done in its task and nowhere else: the agenda, an outcome, a state and a proof each come with the act of the
-- law that brings them about (第十条、第二十五条、第三十条至第三十三条). Found by random walks, see ADR 9.

-- True within the transaction in which this task is being completed, once its record is written.
create function gate.being_done(p_decision text, p_task text) returns boolean
    language sql stable security definer set search_path = gate, pg_temp as $$
    select exists (select from gate.record r
        where r.decision = p_decision and r.task = p_task and r.xmin = pg_current_xact_id()::xid);
$$;

create function gate.minuted(p_decision text, p_item bigint) returns boolean -- R-059
    language sql stable security definer set search_path = gate, pg_temp as $$
    select exists (select from gate.record r join gate.agenda_item a on a.decision = r.decision
        where a.id = p_item and r.decision = p_decision and r.task = 'RecordMinutes' and r.recorded_at >= a.placed_at);
$$;

-- A record proves something when it is written, not later.
create or replace function gate.record_evidence(p_decision text, p_requirement text, p_holds boolean, p_record bigint)
    returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if exists (select from gate.statute where requirement = p_requirement)
            and not exists (select from gate.record r join gate.proof p on p.task = r.task
                where r.id = p_record and p.requirement = p_requirement and gate.may_act(r.recorded_by, p.role)
                    and (r.acting_for is null or gate.holds(r.acting_for, p.role))
                    and r.xmin = pg_current_xact_id()::xid) then
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

-- Only a matter under way is let before a meeting; and whoever asks again gets the answer that stands, so that asking cannot
-- take the ground from an item that waits for its meeting.
create or replace function gate.clear(p_decision text) returns bigint
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_id bigint;
begin
    perform 1 from gate.decision where number = p_decision and state in ('STARTED', 'ADOPTED') for update;
    if not found or exists (select from gate.unmet(p_decision)) then
        return null;
    end if;
    v_id := gate.valid_clearance(p_decision);
    if v_id is not null and not exists (select from gate.agenda_item a join gate.outcome o on o.agenda_item = a.id
            where a.clearance = v_id) then
        return v_id;
    end if;
    insert into gate.clearance (decision, draft_version, draft_sha256, ledger_seq) values (p_decision, 0, '', 0)
        returning id into v_id;
    return v_id;
end $$;

-- An item and an outcome stand only together with the record of their task, looked for at the end of the transaction.
create function gate.guard_act() returns trigger
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if not gate.being_done(new.decision, tg_argv[0]) then
        raise exception '【第三十条】决策%的议题和会议结果只能在任务%中形成', new.decision, tg_argv[0];
    end if;
    return null;
end $$;

create constraint trigger item_comes_of_its_task after insert on gate.agenda_item
    deferrable initially deferred for each row execute function gate.guard_act('ScheduleItem');
create constraint trigger outcome_comes_of_its_task after insert on gate.outcome
    deferrable initially deferred for each row execute function gate.guard_act('DecideItem');

create or replace function gate.decide(p_decision text, p_outcome text) returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_item bigint;
begin
    select a.id into v_item from gate.agenda_item a join gate.clearance c on c.id = a.clearance
        where a.decision = p_decision and c.id = gate.valid_clearance(p_decision) order by a.id desc limit 1;
    if v_item is null then
        raise exception '【第二十五条第二款 R-046】决策%没有有效的会议议程，不得作出决定', p_decision;
    end if;
    if not gate.minuted(p_decision, v_item) then
        raise exception '【第三十条第三款 R-059】决策%没有这次会议的记录，不得登记会议结果', p_decision;
    end if;
    insert into gate.outcome (decision, agenda_item, outcome, draft_version)
        values (p_decision, v_item, p_outcome, gate.draft_version(p_decision));
end $$;

-- The states follow from the act of the law that is being done, and from the newest outcome.
create or replace function gate.may_move(p_decision text, p_from text, p_to text) returns boolean
    language sql stable security definer set search_path = gate, pg_temp as $$
    with newest as (select outcome, draft_version from gate.outcome where decision = p_decision order by id desc limit 1)
    select coalesce(case p_to
        when 'NOT_STARTED' then p_from = 'PROPOSED' and gate.being_done(p_decision, 'ApproveInitiation')
        when 'STARTED' then p_from = 'PROPOSED' and gate.being_done(p_decision, 'ApproveInitiation')
            and not exists (select from gate.statute s where s.from_start
                and not exists (select from gate.requirement q where q.decision = p_decision and q.requirement = s.requirement))
        when 'WITHDRAWN' then p_from in ('PROPOSED', 'STARTED') and gate.being_done(p_decision, 'ApproveWithdrawal')
        when 'UNLAWFUL' then p_from = 'STARTED' and gate.being_done(p_decision, 'IssueOpinion')
        when 'ADOPTED' then p_from = 'STARTED' and (
            (select outcome = 'ADOPTED' from newest) and gate.being_done(p_decision, 'DecideItem')
            or (select outcome = 'ADOPTED_WITH_CHANGES' and draft_version < gate.draft_version(p_decision) from newest)
                and gate.being_done(p_decision, 'IssueOpinion'))
        when 'REJECTED' then p_from = 'STARTED'
            and (select outcome = 'REJECTED' from newest) and gate.being_done(p_decision, 'DecideItem')
        when 'LAPSED' then p_from = 'STARTED' and (select outcome = 'DEFERRED' from newest)
            and (select not_before <= gate.now() and waived_by is null from gate.period
                where decision = p_decision and requirement = 'R-060' order by id desc limit 1)
        when 'ISSUED' then p_from = 'ADOPTED' and gate.being_done(p_decision, 'IssueDecision')
        when 'PUBLISHED' then p_from = 'ISSUED' and gate.being_done(p_decision, 'PublishDecision')
        when 'ARCHIVED' then p_from in ('ISSUED', 'PUBLISHED') and gate.being_done(p_decision, 'SealDossier')
        else false end, false);
$$;

-- Adopted in principle is not adopted: the changes the meeting asked for are in a newer text, and the reviewer's opinion on it
-- has made the matter an adopted one (第三十条第二款).
create or replace function gate.adopted(p_decision text) returns boolean
    language sql stable security definer set search_path = gate, pg_temp as $$
    select coalesce((select o.outcome = 'ADOPTED' and gate.stands_for_current(p_decision, o.draft_version)
            or o.outcome = 'ADOPTED_WITH_CHANGES' and gate.valid_clearance(p_decision) > a.clearance
                and o.draft_version < gate.draft_version(p_decision)
                and (select state in ('ADOPTED', 'ISSUED', 'PUBLISHED', 'ARCHIVED') from gate.decision where number = p_decision)
        from gate.outcome o join gate.agenda_item a on a.id = o.agenda_item
        where o.decision = p_decision order by o.id desc limit 1), false);
$$;

-- A matter that has ended is not begun again under its number.
create function gate.guard_root() returns trigger
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if exists (select from gate.decision where number = new.business_key_
            and state in ('NOT_STARTED', 'WITHDRAWN', 'UNLAWFUL', 'REJECTED', 'LAPSED', 'ARCHIVED')) then
        raise exception '【第三十三条】决策%已经办结，不得再次启动程序', new.business_key_;
    end if;
    return new;
end $$;

create trigger root_is_guarded before insert on camunda.act_ru_execution for each row
    when (new.parent_id_ is null and new.super_exec_ is null and new.business_key_ is not null)
    execute function gate.guard_root();
