-- The least a period lasts is the statute's and counted from the database's own clock; only what the law lets somebody waive
-- is waived, by somebody who may. A place may ask for more (profiles), nobody for less.

-- Holds the role, or stands in today for somebody who does.
create function gate.may_act(p_account text, p_role text) returns boolean
    language sql stable security definer set search_path = gate, pg_temp as $$
    select gate.holds(p_account, p_role) or exists (select from identity.substitution s
        where s.deputy = p_account and gate.holds(s.principal, p_role)
            and (gate.now() at time zone 'Asia/Shanghai')::date between s.first_day and s.last_day);
$$;

create or replace function gate.confirm_rulings(p_decision text, p_by text) returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if not gate.may_act(p_by, 'legality-reviewer') then
        raise exception '【第二十五条】不适用的理由须由合法性审查人员确认，%没有该项职责', p_by;
    end if;
    update gate.requirement set confirmed_by = p_by, confirmed_at = gate.now()
        where decision = p_decision and not applies and confirmed_at is null;
end $$;

create or replace function gate.confirm_insubstantial(p_decision text, p_version int, p_by text) returns void -- R-053
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if not gate.may_act(p_by, 'legality-reviewer') then
        raise exception '【第二十五条第二款 R-053】非实质性修改须由合法性审查人员确认，%没有该项职责', p_by;
    end if;
    update gate.draft set confirmed_by = p_by, confirmed_at = gate.now()
        where decision = p_decision and version = p_version and change = 'INSUBSTANTIAL';
end $$;

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
    insert into gate.evidence (decision, requirement, holds, draft_version, record)
        select p_decision, p_requirement, p_holds, r.draft_version, r.id
        from gate.record r join gate.requirement q on q.decision = r.decision
        where r.id = p_record and r.decision = p_decision and q.requirement = p_requirement and q.applies;
end $$;

-- The first moment at which a period opened now may be over; null when the requirement knows no period.
-- R-024, R-031 (第十五条第一款): 30 days, or fewer when the newest notice itself says why. R-049 (第二十六条第二款): 7 working
-- days from the day the materials first came since an opinion was given or materials were returned. R-060: a meeting that defers an item sets the day itself.
create function gate.earliest_end(p_decision text, p_requirement text) returns timestamptz
    language sql stable security definer set search_path = gate, pg_temp as $$
    with today as (select (gate.now() at time zone 'Asia/Shanghai')::date as day),
        notice as (select nullif(btrim(content::json ->> 'shortenReason'), '') as reason from gate.record
            where decision = p_decision and task = 'AnnounceDraft' order by id desc limit 1),
        received as (select coalesce((min(recorded_at) at time zone 'Asia/Shanghai')::date, (select day from today)) as day
            from gate.record where decision = p_decision and task = 'SubmitForReview' and id > coalesce((
                select max(id) from gate.record where decision = p_decision and (task = 'IssueOpinion'
                    or task = 'AcceptMaterials' and content::json ->> 'answer' = 'RETURNED')), 0))
    select case
        when p_requirement in ('R-024', 'R-031') and exists (select from notice where reason is not null) then gate.now()
        when p_requirement in ('R-024', 'R-031') then (today.day + 31)::timestamp at time zone 'Asia/Shanghai'
        when p_requirement = 'R-049'
            then (calendar.nth_working_day(received.day, 7) + 1)::timestamp at time zone 'Asia/Shanghai'
        when p_requirement = 'R-060' then gate.now() end
    from today, received;
$$;

create or replace function gate.open_period(p_decision text, p_requirement text, p_not_before timestamptz) returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_earliest timestamptz := gate.earliest_end(p_decision, p_requirement);
begin
    if v_earliest is null or p_not_before < v_earliest then
        raise exception '【%】%的期限不得早于%届满',
            coalesce((select article from gate.statute where requirement = p_requirement), '第十五条'), p_requirement,
            coalesce(to_char(v_earliest at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), '法律规定的时间');
    end if;
    insert into gate.period (decision, requirement, not_before) values (p_decision, p_requirement, p_not_before);
end $$;

create or replace function gate.waive_period(p_decision text, p_requirement text, p_by text, p_reason text) returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if btrim(coalesce(p_reason, '')) = '' or not coalesce(
            p_requirement = 'R-049' and gate.may_act(p_by, 'legality-reviewer')
            or p_requirement = 'R-060' and gate.may_act(p_by, 'government-office'), false) then
        raise exception '【第二十六条第二款】%的期限不得由%缩短，或者没有说明理由', p_requirement, p_by;
    end if;
    update gate.period set waived_by = p_by, waiver = p_reason
        where id = (select max(id) from gate.period where decision = p_decision and requirement = p_requirement);
end $$;
